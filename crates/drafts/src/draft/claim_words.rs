//! The words around a name by which a line says that a text is its bearer's, and what is compared with them.

use super::line_phrases as say;
use super::names::Token;
use super::phrases::{Phrases, begins, phrases};

/// What speaks for a State.
const INSTITUTIONS: &str = "delegation|delegations|mission|permanent mission|observer mission|permanent observer mission|government| \
    permanent representative|representative|ambassador|ministry|minister|ministers|embassy|authorities|federal government| \
    president|prime minister|delegation permanente|mission permanente|gouvernement|representant| \
    representant permanent|representante|representante permanente|ambassadeur|ambassadrice|ministere|ministre| \
    delegacion|mision|mision permanente|gobierno|embajador|embajadora|ministerio|ministro|ministra|делегация| \
    делегации|представительство|представительства|постоянное представительство|постоянного представительства| \
    правительство|правительства|представитель|представителя|посол|посла|министерство|وفد|بعثه|بعثه دايمه| \
    دايمه|حكومه|ممثل|مندوب|سفير|وزاره|وزير";
/// What has a State's name behind the name of what it is for: "Ministry of Foreign Affairs of Norway".
const OFFICES: &str = "vice minister|deputy minister|first deputy minister|deputy foreign minister|foreign minister|state secretary|under secretary| \
    special envoy|special representative|cyber ambassador|vice ministre|viceministro|viceministra|заместитель министра|заместителя министра|نايب وزير| \
    ministry|ministere|ministerio|министерство|министерства|وزاره|department|minister|ministre|ministro";
/// By whom.
const BY: &str = "by|from|par|por|от|من|由";
/// What begins a line of whom a letter is for.
const ADDRESSED: &str = "to|cc|bcc|copy|copies|copie|copia|dear|attn|attention|for attention|her excellency|his excellency|son excellence|su excelencia|addressee|para|destinataire|destinatario|кому|копия| \
    уважаемый|الى|نسخه|عزيزي|致|抄 送|尊 敬";
/// What says in a form whose the text is.
const LABELS: &str = "country|state|member state|delegation|party|author|submitted by|from|pays|etat|delegation|auteur|partie| \
    pais|estado|autor|delegacion|страна|государство|делегация|автор|دوله|بلد|وفد|国家|代表团|提交国";
/// What one says of oneself at the beginning.
const SAYS: &str = "has the honour|has the honor|have the honour|presents its compliments|is pleased|is grateful|would like|wishes| \
    welcomes|thanks|submits|proposes|communicates|appreciates|hereby|reaffirms|supports|expresses|believes|considers|presents|se felicite| \
    a l honneur|a le plaisir|est heureux|est heureuse|remercie|souhaite|presente ses compliments|soutient|tiene el honor| \
    tiene el agrado|agradece|desea|acoge con|saluda|имеет честь|приветствует|благодарит|выражает|يتشرف|تتشرف|تشكر|ترحب| \
    تود|تعرب|感 谢|欢 迎|谨|高 兴 地|愿";
/// How a note verbale begins.
const COMPLIMENTS: &str = "presents its compliments|presente ses compliments|saluda|свидетельствует свое уважение|تهدي تحياتها|يهدي تحياته|致 意";
/// What may be around an institution at the beginning of a sentence.
const AROUND: &str =
    "this|on behalf|behalf|is|its|federal|transitional|royal|i|have|honour|honor|pleased|am";

/// What else is in the names of files of a State's own text.
const OF_FILES: &str = "oewg|gge|ict|icts|cyber|un|unga|pre|zero|draft|report|chair|chairs|final|session|meeting|agenda|item|rev|revised| \
    en|fr|es|ru|ar|zh|eng|english|french|spanish|russian|arabic|chinese|doc|document|paper|pdf|text|web|version|clean|new|copy";

/// So many tokens behind a State's name may say to whom its mission is.
const LONGEST_MISSION: usize = 16;

phrases! {
    pub(super) IS_OF_FILES = OF_FILES;
    pub(super) IS_INSTITUTION = INSTITUTIONS;
    pub(super) IS_OFFICE = OFFICES;
    pub(super) IS_BY = BY;
    pub(super) IS_ADDRESSED = ADDRESSED;
    pub(super) IS_LABEL = LABELS;
    pub(super) IS_SAID = SAYS;
    IS_COMPLIMENT = COMPLIMENTS;
}

/// What kind of comments they are.
const KINDS: &str =
    "written|general|national|initial|preliminary|additional|further|oral|closing|opening|final";
/// How a person is named.
const PERSONS: &str =
    "mr|mrs|ms|miss|dr|h e|ambassador|mme|m|sr|sra|s e|embajador|embajadora|г|посол|سيد|سيده|سفير";
/// What is about somebody's text, or no more than a part of it.
const REVIEWS: &str = "breaking|breaking news|blog|podcast|editorial|op ed|exclusive|rebuttal|rebuttals|refutation|refutations|denial|evaluation|objection|objections|protest| \
    réfutation|réfutations|démenti|évaluation|objection|objections|protestation|réplique|refutación|refutaciones|desmentido| \
    evaluación|objeción|objeciones|réplica|protesta|опровержение|возражение|возражения|оценка|протест|تفنيد|دحض|تقييم|اعتراض| \
    اعتراضات|احتجاج|驳斥|反驳|评估|异议|抗议|critique|review|summary|summaries|analysis|support|assessment|reading|reaction|overview|thoughts|criticism| \
    rejection|opposition|notes|extract|extracts|translation|resume|analyse|traduction|resumen|analisis|critica| \
    traduccion|обзор|анализ|резюме|перевод|ملخص|تحليل|ترجمه|摘要|分析|评";

phrases! {
    pub(super) IS_KIND = KINDS;
    pub(super) IS_PERSON = PERSONS;
    pub(super) IS_REVIEW = REVIEWS;
    pub(super) IS_AROUND = AROUND;
}

/// What is behind the last sign that begins a new line.
pub(super) fn last_part(before: &[Token]) -> &[Token] {
    let signs = [":", "：", "(", "–", "—", "|", "/"];
    let at = before.iter().rposition(|token| signs.contains(&token.raw.as_str()));
    before.get(at.map_or(0, |at| at + 1)..).unwrap_or_default()
}

/// Whether a name is whole, and not the first word of a person's or a place's: "Jordan Smith", "Georgia Tech".
pub(super) fn ends_there(after: &[Token]) -> bool {
    let Some(next) = after.first() else { return true };
    let is_latin = next.raw.starts_with(|ch: char| ch.is_alphabetic() && ch.is_uppercase());
    // In a line of capitals all words begin with one.
    let is_small = ["to", "at", "in", "on", "for", "auprès", "ante", "près", "delivered"];
    let is_capitals = next.raw.chars().all(char::is_uppercase)
        && is_small.contains(&next.raw.to_lowercase().as_str());
    !is_latin
        || is_capitals
        || say::text_or_done(after).is_some()
        || begins(after, &IS_INSTITUTION).is_some()
        || next.word.is_empty()
}

/// Whether what is behind the name of a mission is how its note begins: "to the United Nations presents its
/// compliments".
pub(super) fn is_of_note(after: &[Token]) -> bool {
    let mut near = (0..LONGEST_MISSION).filter_map(|at| after.get(at..));
    near.any(|rest| begins(rest, &IS_COMPLIMENT).is_some())
}

/// Whether a word is a month, whole or short.
pub(super) fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    let months = [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
        "janv",
        "fév",
        "mai",
        "juin",
        "août",
        "déc",
        "ene",
        "abr",
        "ago",
        "dic",
        "نوفمبر",
        "янв",
        "фев",
        "мар",
        "апр",
        "мая",
        "июн",
        "июл",
        "авг",
        "сен",
        "окт",
        "ноя",
        "дек",
    ];
    months.iter().any(|month| word.starts_with(month))
}

/// Whether the name follows with no sign between, as "of Norway" does.
pub(super) fn is_linked(before: &[Token]) -> bool {
    let small = before.iter().rev().take_while(|token| is_small(token)).count();
    let last = before.len().checked_sub(small + 1).and_then(|at| before.get(at));
    last.is_some_and(|token| !token.word.is_empty())
}

/// Whether it is by an office: "by the Ministry of".
pub(super) fn is_by_office(part: &[Token]) -> bool {
    let by =
        (0..part.len()).find(|at| begins(part.get(*at..).unwrap_or_default(), &IS_BY).is_some());
    by.is_some_and(|at| {
        begins(skipped(part.get(at + 1..).unwrap_or_default()), &IS_OFFICE).is_some()
    })
}

/// Whether tokens end with a phrase; small words may follow it.
pub(super) fn ends_in(tokens: &[Token], phrases: &Phrases) -> bool {
    let small = tokens.iter().rev().take_while(|token| is_small(token)).count();
    let end = tokens.len() - small;
    (1..5).any(|length| {
        let rest =
            end.checked_sub(length).and_then(|from| tokens.get(from..end)).unwrap_or_default();
        !rest.is_empty() && begins(rest, phrases) == Some(rest.len())
    })
}

/// Whether all words of some tokens are of phrases.
pub(super) fn every_word(tokens: &[Token], phrase: impl Fn(&[Token]) -> Option<usize>) -> bool {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.word.is_empty() {
            at += 1;
            continue;
        }
        match phrase(tokens.get(at..).unwrap_or_default()) {
            Some(length) => at += length,
            None => return false,
        }
    }
    true
}

/// Whether there is a word among tokens.
pub(super) fn has_words(tokens: &[Token]) -> bool {
    words_of(tokens).any(|token| token.raw.chars().any(char::is_alphabetic))
}

/// Articles and the like.
pub(super) fn is_small(token: &Token) -> bool {
    token.word.is_empty() && token.raw.chars().all(char::is_alphanumeric)
}

/// The words among tokens.
pub(super) fn words_of(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    tokens.iter().filter(|token| !token.word.is_empty())
}

/// Without the signs and small words at the beginning.
pub(super) fn skipped(tokens: &[Token]) -> &[Token] {
    let from = tokens.iter().take_while(|token| token.word.is_empty()).count();
    tokens.get(from..).unwrap_or_default()
}

/// Whether what a text is called follows within three words: "'s comments".
pub(super) fn begins_with_text(after: &[Token]) -> bool {
    (0..4).any(|at| say::text(after.get(at..).unwrap_or_default()).is_some())
}

/// Whether what a text is called is anywhere among tokens.
pub(super) fn has_text(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| say::text(tokens.get(at..).unwrap_or_default()).is_some())
}

/// Whether nothing follows a name but a date, signs and the like.
pub(super) fn is_end(after: &[Token]) -> bool {
    after.iter().all(|token| {
        !token.raw.chars().any(char::is_alphabetic)
            || is_month(&token.raw)
            || token.word.chars().count() < 3 && token.raw.is_ascii()
    })
}

/// "Summary of the statement by Norway": what is before the name begins with what others do with a text.
pub(super) fn is_review(before: &[Token]) -> bool {
    let part = last_part(before);
    [before, part].into_iter().any(|tokens| begins(skipped(tokens), &IS_REVIEW).is_some())
}
