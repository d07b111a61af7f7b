//! Whether a text is of a group of States, or of a body that is none: "Position of the CARICOM States", "University of
//! Ghana", "Comments by Access Now".

use super::claim_words::is_small;
use super::line::{Line, Place};
use super::line_phrases as say;
use super::names::Token;
use super::phrases::{Phrases, begins, phrases};

/// Groups of States.
const GROUPS: &str = "psids|canz|cedeao|oecs|saarc|igad|cplp|caricom|caribbean community|asean|african group|african union|african states|arab group|arab states|league of arab states| \
    non aligned movement|nam|group 77|group states|group countries|group friends|g77|g 77|g7|g20|grulac|weog|aosis|sids|small island developing states| \
    alliance of small island states|pacific islands forum|pacific small island|nordic countries|nordics|nordic states|baltic states| \
    baltic countries|visegrad|mercosur|ecowas|sadc|brics|shanghai cooperation|sco|csto|commonwealth of independent states|nato|osce| \
    organization of american states|organisation of american states|oas|oic|islamic cooperation|celac|sica|european union|eu|ue| \
    like minded|cross regional|core group|least developed countries|member states|states parties|friends|benelux|gcc|gulf cooperation|communaute des caraibes|groupe africain| \
    union africaine|groupe 77|groupe etats|groupe pays|groupe amis|groupe arabe|pays nordiques|union europeenne|mouvement des pays|comunidad del caribe|grupo africano| \
    grupo arabe|grupo 77|grupo estados|grupo paises|grupo amigos|grupo lima|paises nordicos|union europea|movimiento de paises|лига арабских|африканская группа| \
    африканской группы|группа 77|группы 77|группа друзей|группы друзей|группа государств|группы государств|группа стран|группы стран|европейский союз|европейского союза|содружество|одкб|шос|снг|карибского сообщества|مجموعه| \
    للمجموعه|مجموعه عربيه|اتحاد افريقي|اتحاد اوروبي|جماعه كاريبيه|رابطه|集团|非洲集团|阿拉伯集团|联盟|欧洲联盟|不结盟运动|加勒比共同体|东盟|国家集团";
/// Words of the names of bodies that are no State.
const BODIES: &str = "university|universities|institute|foundation|academy|association|society|company|corporation|inc|ltd| \
    llc|gmbh|plc|red cross|red crescent|ngo|civil society|coalition|think tank|chamber|centre for|center for|initiative for| \
    universite|fondation|federation|croix rouge|croissant rouge|societe civile|institut|academie|universidad| \
    fundacion|federacion|cruz roja|asociacion|sociedad civil|instituto|academia|университет|университета|институт|института|фонд|ассоциация|красный крест| \
    красного креста|академия|جامعه|معهد|مؤسسه|صليب احمر|هلال احمر|جمعيه|大学|研究所|研究院|基金会|协会|红十字会|学院|公司| \
    access now|kaspersky|microsoft|google|amnesty international|human rights watch|network|league|bank of|forum for|icrc|itu";
/// Places that are no member States, with whose name that of a State may be.
const TERRITORIES: &str = "taiwan|hong kong|macao|macau|puerto rico|greenland|faroe islands|gibraltar|bermuda|virgin islands| \
    cayman islands|new caledonia|french polynesia|french guiana|guam|american samoa|northern ireland|scotland|wales|catalonia| \
    kosovo|cook islands|niue|aruba|curacao|jersey|guernsey|isle of man|somaliland|western sahara|falkland islands| \
    nouvelle caledonie|polynesie francaise|groenland|groenlandia|cataluna|台湾|香港|澳门|تايوان|هونغ كونغ|тайвань|гонконг";
/// By whom.
const BY: &str = "by|from|par|por|от";
/// How one who is named begins, or what speaks for a State.
const PERSONS: &str = "mr|mrs|ms|miss|dr|h e|he|her|his|excellency|ambassador|permanent|representative|minister|ministry|head|delegation|deputy| \
    government|mission|charge|counsellor|secretary|director|mme|m|son|sr|sra|embajador|embajadora|ministre|ministro|representante| \
    representant|delegacion|gobierno|gouvernement|mision|s e|su|el|la|le|professor|prof|president|prime|state|states|г|посол|делегации|постоянного";

phrases! {
    IS_GROUP = GROUPS;
    IS_BODY = BODIES;
    IS_TERRITORY = TERRITORIES;
    IS_BY = BY;
    IS_PERSON = PERSONS;
}

/// Whether a title or a line says that the text is of a group.
pub(super) fn is_of_group(line: &Line) -> bool {
    line.place != Place::Sentence && is_of(line, &IS_GROUP)
}

/// Whether it says that the text is of a body that is no State, known or not.
pub(super) fn is_of_body(line: &Line) -> bool {
    line.place != Place::Sentence
        && (is_of(line, &IS_BODY) || is_of(line, &IS_TERRITORY) || is_by_somebody(line))
}

/// Whether tokens begin with a word of a body's name.
pub(super) fn begins_with_body(tokens: &[Token]) -> bool {
    tokens.first().is_some_and(|token| !token.word.is_empty()) && begins(tokens, &IS_BODY).is_some()
}

/// Whether tokens begin with the name of a group.
pub(super) fn begins_with_group(tokens: &[Token]) -> bool {
    begins(tokens, &IS_GROUP).is_some()
}

/// Whether one of the phrases is in a line, and neither in a name nor in what the text is about.
fn is_of(line: &Line, phrases: &Phrases) -> bool {
    (0..line.tokens.len()).any(|from| {
        let is_word = line.tokens.get(from).is_some_and(|token| !token.word.is_empty());
        let is_within =
            line.mentions.iter().any(|it| !it.is_group && it.from <= from && from < it.to);
        let rest = line.tokens.get(from..).unwrap_or_default();
        let before = line.tokens.get(..from).unwrap_or_default();
        is_word && !is_within && begins(rest, phrases).is_some() && is_said_first(line, before)
    })
}

/// Whether it is before what the text is about, and no owner is named before it: "Norway: on the University's".
fn is_said_first(line: &Line, before: &[Token]) -> bool {
    say::first_about(before).is_none() || say::about(before).is_none() && line.mentions.is_empty()
}

/// "Comments by" with a name behind it that is no State's.
fn is_by_somebody(line: &Line) -> bool {
    line.place == Place::Line
        && (0..line.tokens.len()).any(|at| {
            let (before, rest) = line.tokens.split_at(at);
            let Some(length) = begins(rest, &IS_BY) else { return false };
            let to = at + length;
            let after = line.tokens.get(to..).unwrap_or_default();
            let skip = after.iter().take_while(|it| is_small(it));
            let name = after.get(skip.count()..).unwrap_or_default();
            let is_capital = name.first().is_some_and(|token| {
                token.raw.starts_with(char::is_uppercase)
                    && !token.raw.starts_with(|ch: char| ch.is_ascii_digit())
            });
            let is_named = line.mentions.iter().any(|mention| mention.from >= to);
            let has_text = (0..before.len())
                .any(|at| say::text_or_done(before.get(at..).unwrap_or_default()).is_some());
            has_text
                && is_capital
                && !is_named
                && begins(name, &IS_PERSON).is_none()
                && say::about(before).is_none()
        })
}
