//! Where a line says that the text is somebody's: "Comments by Norway", "Norway's proposal", "Norway has the honour".
//! A name that is only there, in a place and date, in brackets, behind "to" or within another name, says nothing.

use std::sync::LazyLock;

use super::line::{Line, Place};
use super::names::{Mention, Token};
use super::phrases::{self as say, Phrases, begins, parsed};

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
const OFFICES: &str = "ministry|ministere|ministerio|министерство|министерства|وزاره|department|minister|ministre|ministro";
/// By whom.
const BY: &str = "by|from|par|por|от|من|由";
/// What begins a line of whom a letter is for.
const ADDRESSED: &str = "to|cc|bcc|copy|copies|copie|copia|dear|attn|attention|addressee|para|destinataire|destinatario|кому|копия| \
    уважаемый|الى|نسخه|عزيزي|致|抄 送|尊 敬";
/// What says in a form whose the text is.
const LABELS: &str = "country|state|member state|delegation|party|author|submitted by|from|pays|etat|delegation|auteur|partie| \
    pais|estado|autor|delegacion|страна|государство|делегация|автор|دوله|بلد|وفد|国家|代表团|提交国";
/// What one says of oneself at the beginning.
const SAYS: &str = "has the honour|has the honor|have the honour|presents its compliments|is pleased|is grateful|would like|wishes| \
    welcomes|thanks|submits|appreciates|hereby|reaffirms|supports|expresses|believes|considers|presents|se felicite| \
    a l honneur|a le plaisir|est heureux|est heureuse|remercie|souhaite|presente ses compliments|soutient|tiene el honor| \
    tiene el agrado|agradece|desea|acoge con|saluda|имеет честь|приветствует|благодарит|выражает|يتشرف|تتشرف|تشكر|ترحب| \
    تود|تعرب|感 谢|欢 迎|谨|高 兴 地|愿";
/// What may be around an institution at the beginning of a sentence.
const AROUND: &str =
    "this|on behalf|behalf|is|its|federal|transitional|royal|i|have|honour|honor|pleased|am";

static IS_INSTITUTION: LazyLock<Phrases> = LazyLock::new(|| parsed(INSTITUTIONS));
static IS_OFFICE: LazyLock<Phrases> = LazyLock::new(|| parsed(OFFICES));
static IS_BY: LazyLock<Phrases> = LazyLock::new(|| parsed(BY));
static IS_ADDRESSED: LazyLock<Phrases> = LazyLock::new(|| parsed(ADDRESSED));
static IS_LABEL: LazyLock<Phrases> = LazyLock::new(|| parsed(LABELS));
static IS_SAID: LazyLock<Phrases> = LazyLock::new(|| parsed(SAYS));
static IS_AROUND: LazyLock<Phrases> = LazyLock::new(|| parsed(AROUND));

/// A line's word of whose the text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) id: String,
    /// Where the name is in the line.
    pub(super) from: usize,
    /// Whether it is plainly said: "by Norway", "Delegation of Norway".
    pub(super) is_plain: bool,
    /// Whether the name is no person's or place's: an institution of the State is named, or the name has several words.
    pub(super) is_official: bool,
    /// Whether what the text is called is right beside the name: "comments by Norway", "Norway's comments".
    pub(super) has_text: bool,
}

/// Whether a line says for whom a letter is.
pub(super) fn is_addressed(line: &Line) -> bool {
    let from = line.tokens.iter().take_while(|token| token.word.is_empty()).count();
    let rest = line.tokens.get(from..).unwrap_or_default();
    let is_a = rest.first().is_some_and(|token| token.word == "a")
        && rest.get(1).is_some_and(|token| token.raw == ":");
    is_a || begins(rest, &IS_ADDRESSED).is_some()
}

/// All that a line says of it.
pub(super) fn claims(line: &Line) -> Vec<Claim> {
    if line.place != Place::File && is_addressed(line) {
        return Vec::new();
    }
    line.mentions.iter().filter_map(|mention| claim(line, mention)).collect()
}

fn claim(line: &Line, mention: &Mention) -> Option<Claim> {
    let before = line.tokens.get(..mention.from)?;
    let after = line.tokens.get(mention.to..)?;
    if line.place == Place::File {
        return in_file(mention, before);
    }
    let about = say::about(before);
    if about.is_some_and(|about| say::is_object(before, about)) || !ends_there(after) {
        return None;
    }
    let has_words_in_name = words_of(line.tokens.get(mention.from..mention.to)?).nth(1).is_some();
    let of = |is_plain, is_official| {
        let is_official = is_official || has_words_in_name;
        let has_text = has_words(last_part(before)) || begins_with_text(after);
        Some(Claim { id: mention.id.clone(), from: mention.from, is_plain, is_official, has_text })
    };
    let part = last_part(before);
    if is_for_another(before, part) {
        return None;
    }
    if mention.is_group && say::ends_with_on_behalf(before) {
        return of(true, false);
    }
    let is_official = ends_in(part, &IS_INSTITUTION);
    let has = |phrases: &Phrases, tokens: &[Token]| {
        (0..tokens.len()).any(|at| begins(tokens.get(at..).unwrap_or_default(), phrases).is_some())
    };
    if line.place == Place::Sentence {
        let is_begun = every_word(before, |rest| {
            begins(rest, &IS_INSTITUTION)
                .or_else(|| begins(rest, &IS_AROUND))
                .or_else(|| say::text(rest))
        });
        let is_said = begins(skipped(after), &IS_SAID).is_some();
        let is_owned = is_official && before.len() > 1 && is_begun;
        let is_text = say::text(before).is_some() && ends_in(before, &IS_BY);
        return (is_owned || is_text || is_begun && is_said)
            .then(|| of(false, is_official))
            .flatten();
    }
    if is_official && is_linked(part) {
        return of(true, true);
    }
    let words: Vec<&Token> = words_of(part).collect();
    let is_by =
        words.last().is_some_and(|token| begins(core::slice::from_ref(*token), &IS_BY).is_some())
            && is_linked(part);
    let has_text = (0..before.len())
        .any(|at| say::text_or_done(before.get(at..).unwrap_or_default()).is_some());
    if is_by && (has_text || words.len() == 1) {
        return of(true, false);
    }
    // "Ministry of Foreign Affairs of Norway".
    if begins(skipped(part), &IS_OFFICE).is_some() || is_by_office(part) {
        return of(true, true);
    }
    if is_linked(part) && say::is_text_before(part) {
        return of(true, false);
    }
    // "Statement by Ms. Lind (Norway)".
    let is_bracket = before.last().is_some_and(|token| matches!(token.raw.as_str(), "(" | "（"));
    if is_bracket
        && say::text(before).is_some()
        && (has(&IS_BY, before) || before.len() > 1 && !has_words(part))
    {
        return of(true, false);
    }
    // "Country: Norway".
    let label = before.split(|token| token.raw == ":").next().unwrap_or_default();
    let is_labelled = before.last().is_some_and(|token| matches!(token.raw.as_str(), ":" | "："))
        && begins(skipped(label), &IS_LABEL).is_some_and(|length| length + 1 >= label.len().min(3));
    if is_labelled {
        return of(true, false);
    }
    let is_first = !has_words(part) && (!has_words(before) || has_text_only(before, part));
    // In Chinese all that is said of a text is behind the name.
    let is_chinese = mention_is_chinese(line, mention);
    if is_chinese && is_of_anothers_text(after) {
        return None;
    }
    let is_plain = is_chinese && !after.is_empty();
    (is_first && is_whose(after, line.place)).then(|| of(is_plain, false)).flatten()
}

/// Whether what a text is called follows within three words: "'s comments".
fn begins_with_text(after: &[Token]) -> bool {
    (0..4).any(|at| say::text(after.get(at..).unwrap_or_default()).is_some())
}

fn mention_is_chinese(line: &Line, mention: &Mention) -> bool {
    let first = line.tokens.get(mention.from).and_then(|token| token.raw.chars().next());
    first.is_some_and(|ch| ('\u{3400}'..='\u{9fff}').contains(&ch))
}

/// "智利提案的意见": comments on the proposal of Chile.
fn is_of_anothers_text(after: &[Token]) -> bool {
    let length = say::text(after);
    length.and_then(|length| after.get(length)).is_some_and(|token| token.raw == "的")
}

/// Whether a part is for somebody, within a longer line: "… cc: Mission of Norway".
fn is_for_another(before: &[Token], part: &[Token]) -> bool {
    let head = before.get(..before.len() - part.len()).unwrap_or_default();
    let is_colon = |token: &Token| matches!(token.raw.as_str(), ":" | "：");
    head.split_last().is_some_and(|(sign, rest)| is_colon(sign) && ends_in(rest, &IS_ADDRESSED))
}

/// In a file's name a name counts unless it is of whom the text speaks.
fn in_file(mention: &Mention, before: &[Token]) -> Option<Claim> {
    let is_object = say::about(before).is_some_and(|about| say::is_object(before, about));
    let words: Vec<&Token> = words_of(before).collect();
    let last = words.last().map(|token| token.word.as_str()).unwrap_or_default();
    let others =
        ["in", "at", "university", "microsoft", "reply", "vs", "against", "institute", "situation"];
    (!is_object && !others.contains(&last)).then(|| Claim {
        id: mention.id.clone(),
        from: mention.from,
        is_plain: false,
        is_official: false,
        has_text: false,
    })
}

/// What is behind the last sign that begins a line anew.
fn last_part(before: &[Token]) -> &[Token] {
    let signs = [":", "：", "(", "–", "—", "|", "/"];
    let at = before.iter().rposition(|token| signs.contains(&token.raw.as_str()));
    before.get(at.map_or(0, |at| at + 1)..).unwrap_or_default()
}

/// Whether the words before are what a text is called, parted from the name by a sign: "Comments – Norway".
fn has_text_only(before: &[Token], part: &[Token]) -> bool {
    let head = before.get(..before.len() - part.len()).unwrap_or_default();
    !has_words(part)
        && (0..head.len()).any(|at| say::text(head.get(at..).unwrap_or_default()).is_some())
}

/// Whether a name is whole, and not the first word of a person's or a place's: "Jordan Smith", "Georgia Tech".
fn ends_there(after: &[Token]) -> bool {
    let Some(next) = after.first() else { return true };
    let is_latin = next.raw.starts_with(|ch: char| ch.is_alphabetic() && ch.is_uppercase());
    !is_latin
        || say::text_or_done(after).is_some()
        || begins(after, &IS_INSTITUTION).is_some()
        || next.word.is_empty()
}

/// Whether what follows a name at the beginning says that the text is its bearer's.
fn is_whose(after: &[Token], place: Place) -> bool {
    let has_text =
        (0..after.len()).any(|at| say::text(after.get(at..).unwrap_or_default()).is_some());
    let is_plain = |token: &Token| {
        !token.raw.chars().any(char::is_alphabetic) || is_month(&token.raw) || token.word.len() < 3
    };
    let is_end = after.iter().all(is_plain);
    let is_and =
        after.first().is_some_and(|token| matches!(token.raw.as_str(), "and" | "et" | "y" | "&"));
    place == Place::Line && !is_and && (is_end || has_text)
}

fn is_month(word: &str) -> bool {
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
fn is_linked(before: &[Token]) -> bool {
    let is_small =
        |token: &&Token| token.word.is_empty() && token.raw.chars().all(char::is_alphanumeric);
    let small = before.iter().rev().take_while(is_small).count();
    let last = before.len().checked_sub(small + 1).and_then(|at| before.get(at));
    last.is_some_and(|token| !token.word.is_empty())
}

fn is_by_office(part: &[Token]) -> bool {
    let by =
        (0..part.len()).find(|at| begins(part.get(*at..).unwrap_or_default(), &IS_BY).is_some());
    by.is_some_and(|at| {
        begins(skipped(part.get(at + 1..).unwrap_or_default()), &IS_OFFICE).is_some()
    })
}

/// Whether tokens end with a phrase; small words may follow it.
fn ends_in(tokens: &[Token], phrases: &Phrases) -> bool {
    let is_small =
        |token: &&Token| token.word.is_empty() && token.raw.chars().all(char::is_alphanumeric);
    let small = tokens.iter().rev().take_while(is_small).count();
    let end = tokens.len() - small;
    (1..5).any(|length| {
        let rest =
            end.checked_sub(length).and_then(|from| tokens.get(from..end)).unwrap_or_default();
        !rest.is_empty() && begins(rest, phrases) == Some(rest.len())
    })
}

/// Whether all words of some tokens are of phrases.
fn every_word(tokens: &[Token], phrase: impl Fn(&[Token]) -> Option<usize>) -> bool {
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

fn has_words(tokens: &[Token]) -> bool {
    words_of(tokens).any(|token| token.raw.chars().any(char::is_alphabetic))
}

fn words_of(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    tokens.iter().filter(|token| !token.word.is_empty())
}

/// Without the signs and small words at the beginning.
fn skipped(tokens: &[Token]) -> &[Token] {
    let from = tokens.iter().take_while(|token| token.word.is_empty()).count();
    tokens.get(from..).unwrap_or_default()
}
