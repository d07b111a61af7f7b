//! The words by which a text says that several have it in common, in the six languages.

use super::phrases::phrases;

/// How a text brings a view.
const BRINGS: &str = "reflects|reflect|represents|presents|present|presenting|conveys|convey|conveying|expresses|express|sets out|set out|contains| \
    reflète|présente|présenter|exprime|refleja|presenta|presentar|expresa|отражает|представляет|выражает|يعكس|تعكس|反 映";
/// What it brings.
const VIEWS: &str = "views|view|position|positions|opinion|opinions|concerns|vues|avis|point de vue|posición|posiciones|opiniones|позицию|мнение|мнения| \
    موقف|آراء|立 场|意 见";
/// How that is.
const COMMON: &str = "common|joint|shared|collective|following|agreed|commune|communes|partagée|común|comunes|conjunta|compartida|общую|общее|المشترك|共 同|的";
/// Who says "our countries".
const OUR: &str = "our|nos|nuestros|nuestras|наши";
/// What they have.
const COUNTRIES: &str = "countries|delegations|states|governments|pays|délégations|états|gouvernements|países|delegaciones|estados|gobiernos|страны|делегации|государства|правительства";
/// How many they are.
const COUNTS: &str = "two|three|four|five|six|seven|eight|nine|ten|twelve|respective|deux|trois|quatre|cinq|six|dos|tres|cuatro|cinco|seis|две|три|четыре|пять";
/// What a group does that lets one speak.
const ASKS: &str = "has asked|asked|has requested|requested|has mandated|mandated|has entrusted|entrusted|has designated|designated|a demandé|a chargé|a mandaté| \
    ha pedido|pidió|ha encargado|encargó|поручила|поручил|попросила|попросил|طلبت|كلفت|委 托|请";
/// That a text is made.
const MADE: &str = "drafted|prepared|written|authored|composed|rédigé|rédigée|préparé|préparée|redactado|redactada|preparado|preparada| \
    подготовлен|подготовлено|написан|написано|составлено";
/// What is between a text and that.
const IS: &str = "as|is|was|has been|originally|first|est|a été|fue|es|ha sido|был|было";
/// That a text comes next.
const FOLLOWS: &str = "follows|follow|below|is below|is attached|reads|reads as|reads as follows|is reproduced|suit|figure ci après|sigue|figura a continuación| \
    следует|приводится|ниже|يلي|如 下";

phrases! {
    pub(super) IS_BRINGING = BRINGS;
    pub(super) IS_VIEW = VIEWS;
    pub(super) IS_COMMON = COMMON;
    pub(super) IS_OUR = OUR;
    pub(super) IS_COUNTRIES = COUNTRIES;
    pub(super) IS_COUNT = COUNTS;
    pub(super) IS_ASKING = ASKS;
    pub(super) IS_MADE = MADE;
    pub(super) IS_IS = IS;
    pub(super) IS_FOLLOWING = FOLLOWS;
}
