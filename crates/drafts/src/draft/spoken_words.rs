//! The words by which one says that one speaks for another or brings another's text, in the six languages.

use super::phrases::phrases;

/// What is before the one for whom one speaks.
const FOR: &str = "on behalf|in the name|speaking for|speak for|speaks for|spoke for|acting for|acts for|act for|in place|instead| \
    representing the interests|represents the interests|at the request|upon the request|asked by|requested by|instructed by|protecting power|protecting power for|give floor to|yield floor to|donne parole à|donne parole au|cède parole au|cède parole à|doy palabra a|doy palabra al|cedo palabra a|cedo palabra al|предоставляю слово|au nom|parle pour|parlant pour|parler pour| \
    agissant pour|agit pour|à la place|représentant les intérêts|à la demande|chargé par|puissance protectrice|en nombre|a nombre|en representación|hablando por| \
    hablo por|hablar por|actuando por|en lugar|a petición|a solicitud|encargado por|potencia protectora|от имени|от лица|вместо|по просьбе|по поручению|выступая за| \
    представляя интересы|بالنيابة عن|نيابة عن|باسم|بدلا من|بناء على طلب|代表|应|代替";
/// What is between such a phrase and a name: who speaks for a State.
const WHO: &str = "delegation|delegations|mission|permanent mission|government|governments|people|country|colleague|colleagues|friend|permanent| \
    representative|representatives|delegates|undersigned|ambassador|ambassadors|head|heads|minister|ministers|foreign|affairs|president| \
    presidents|state|states|members|délégation|délégations|gouvernement|gouvernements|mission permanente|peuple|collègue|représentant| \
    représentants|soussignés|ambassadeur|ambassadeurs|chefs|ministre|ministres|affaires étrangères|président|pays|delegación| \
    delegaciones|misión|gobierno|gobiernos|pueblo|colega|representante|representantes|abajo firmantes|embajador|embajadores|ministro| \
    ministros|presidente|país|делегация|делегации|правительство|правительства|народа|коллега|коллеги|представитель|представители| \
    нижеподписавшиеся|посол|послы|министр|министры|президент|президенты|وفد|حكومة|شعب|زميلي|زميلتي|ممثل|ممثلي|ممثلو|سفير|سفراء| \
    وزير|وزراء|رئيس|رؤساء|الموقعين أدناه|the|my|our|from|mon|ma|notre|mi|nuestro|nuestra|моего|моей|من|代 表|政 府|代 表 团|同 事";
/// Who speaks where several sign.
const WE: &str = "we|nous|nosotros|nosotras|мы|نحن|我们";
/// How one says that one reads a text out.
const READ: &str = "i read|we read|i am reading|we are reading|i now read|i shall read|i will read|i shall now read|i will now read|i’ll read| \
    let me read|allow me to read|read out|read aloud|reading out|donne lecture|donner lecture|donnons lecture|donnerai lecture|je lis| \
    je lirai|lire|doy lectura|dar lectura|daré lectura|leo|leeré|leer|voy a leer|procedo a leer|зачитываю|зачитаю|зачитать|зачту| \
    оглашаю|оглашу|огласить|أتلو|سأتلو|أقرأ|سأقرأ|أن أتلو|أن أقرأ|تلاوة|宣 读";
/// How one says that one brings a text.
const FORWARD: &str = "attach|attaches|attached|attaching|transmit|transmits|transmitting|transmitted|forward|forwards|forwarding|forwarded|convey|conveys|conveying|relay|relays|circulate| \
    circulates|enclose|encloses|enclosing|submit herewith|pass on|transmet|transmettre|transmettons|transmets|faire tenir| \
    fait tenir|faire parvenir|fait parvenir|communiquer ci joint|joindre|transmite|transmitir|transmito|remite|remitir|remito| \
    hacer llegar|adjunta|adjuntar|adjunto|trasladar|traslada|препровождает|препроводить|препровождаю|направляет|направить| \
    передает|передать|пересылает|تحيل|يحيل|أحيل|إحالة|تنقل|نقل|أنقل|ترفق|转 交|转 递|转 达|递 交|随 函 附 上";
/// What else a text is called that is brought.
const MESSAGES: &str = "communication|communications|message|messages|note|notes|note verbale|memorandum|report|reports|information|reply| \
    replies|rapport|renseignements|mémorandum|comunicación|mensaje|nota|informe|memorando|observaciones|declaración|respuestas| \
    сообщение|сообщения|послание|нота|ноту|доклад|информацию|меморандум|بلاغ|مذكرة|تقرير|كتاب|رسالة|照 会|信|函|来 文|报 告|电 文";
/// What is before one for whom a text is read.
const FOR_WHOM: &str = "for|pour|por|para|за";
/// What one does with words.
const SPEAK: &str = "speak|speaking|take floor|take the floor|taking floor|deliver|delivering|parle|prends parole|prends la parole|hablo|tomo palabra|tomo la palabra|intervengo| \
    выступаю|говорю|беру слово";
/// That somebody asked the speaker to.
const ASKED: &str = "asked me|asked us|requested me|requested us|asked my delegation|instructed me|m a demandé|nous a demandé|m a prié|m a chargé|me pidió|me ha pedido| \
    nos pidió|nos ha pedido|попросил меня|попросила меня|попросил нас|попросила нас|поручил мне|поручила мне|طلب مني|طلبت مني|طلب منا|请 我|委 托 我";
/// The text that is below.
const BELOW: &str = "this statement|this text|this message|this paper|following statement|following text|following message|following paper|following words|statement follows|text follows| \
    message follows|attached statement|attached text|cette déclaration|ce texte|ce message|la déclaration suivante|déclaration ci après|texte suivant|déclaration qui suit|message suivant| \
    esta declaración|este texto|este mensaje|siguiente declaración|declaración siguiente|siguiente texto|siguiente mensaje|это заявление|этому заявлению|настоящему заявлению|этот текст|настоящее заявление|следующее заявление| \
    нижеследующее заявление|هذا البيان|البيان التالي|النص التالي|الرسالة التالية|本 声 明|以 下 声 明|下 列 声 明";
/// Who says it.
const I: &str = "i|we|my|our|je|nous|j|yo|tengo|я|мы|имею|我";
/// By whom.
const BY: &str = "by|par|por|من|由";
/// How what another says is read, and no more.
const WITH_INTEREST: &str = "interest|carefully|attention|intérêt|interés|atención";

phrases! {
    pub(super) IS_FOR = FOR;
    pub(super) IS_WHO = WHO;
    pub(super) IS_WE = WE;
    pub(super) IS_READ = READ;
    pub(super) IS_FORWARD = FORWARD;
    pub(super) IS_MESSAGE = MESSAGES;
    pub(super) IS_FOR_WHOM = FOR_WHOM;
    pub(super) IS_SPEAK = SPEAK;
    pub(super) IS_ASKED = ASKED;
    pub(super) IS_BELOW = BELOW;
    pub(super) IS_I = I;
    pub(super) IS_BY = BY;
    pub(super) IS_WITH_INTEREST = WITH_INTEREST;
}
