//! Where a line says that the text is somebody's: "Comments by Norway", "Norway's proposal", "Norway has the honour".
//! A name that is only there, in a place and date, in brackets, behind "to" or within another name, says nothing.

use super::about_others::{is_done_otherwise, is_judged, is_of_object};
use super::claim_words::{
    IS_ADDRESSED, IS_AROUND, IS_BY, IS_INSTITUTION, IS_KIND, IS_LABEL, IS_OF_FILES, IS_OFFICE,
    IS_PERSON, IS_SAID, begins_with_text, ends_in, ends_there, every_word, has_text, has_words,
    is_by_office, is_end, is_linked, is_month, is_of_note, is_review, last_part, skipped, words_of,
};
use super::line::{Line, Place};
use super::line_phrases as say;
use super::names::{Mention, Token};
use super::persons;
use super::phrases::begins;

/// So many tokens may be before an office: "Norway's First Deputy Minister".
const OFFICE: usize = 4;

/// A line's word of whose the text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) id: String,
    /// Where the name is in the line.
    pub(super) from: usize,
    /// Whether it is plainly said: "by Norway", "Delegation of Norway"; in a file's name, whether nothing else is there
    /// but what such names have.
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
    let is_question =
        line.tokens.last().is_some_and(|it| matches!(it.raw.as_str(), "?" | "？" | "؟"));
    if line.place != Place::File && (is_question || is_addressed(line)) {
        return Vec::new();
    }
    line.mentions.iter().filter_map(|mention| claim(line, mention)).collect()
}

fn claim(line: &Line, mention: &Mention) -> Option<Claim> {
    let before = line.tokens.get(..mention.from)?;
    let after = line.tokens.get(mention.to..)?;
    if line.place == Place::File {
        return in_file(line, mention, before);
    }
    let about = say::about(before);
    let is_object = about.is_some_and(|about| say::is_object(before, about));
    let part = last_part(before);
    let is_about = is_object || is_of_object(part) || is_judged(after) || is_of_something_of(after);
    if is_about || !ends_there(after) || is_for_another(before, part) || is_review(before) {
        return None;
    }
    let is_of_words = words_of(line.tokens.get(mention.from..mention.to)?).nth(1).is_some();
    let of = |(is_plain, is_official)| Claim {
        id: mention.id.clone(),
        from: mention.from,
        is_plain,
        is_official: is_official || is_of_words,
        has_text: has_words(part) || begins_with_text(after),
    };
    if line.place == Place::Sentence {
        return in_sentence(before, after).map(of);
    }
    // "Government of Norway and the rule of law".
    let next = after.first().map(|token| token.raw.as_str());
    if !mention.is_group && matches!(next, Some("and" | "et" | "y" | "&")) {
        return None;
    }
    if mention.is_group && say::ends_with_on_behalf(before) {
        return Some(of((true, false)));
    }
    let is_by_office = is_linked(part) && ends_in(part, &IS_INSTITUTION);
    if is_by_office && !persons::is_speaking(line, part, after) {
        return None;
    }
    // A sentence may go on in the next line.
    let begun = || in_sentence(before, after).filter(|_| !has_words(before));
    let is_only = line.mentions.len() == 1 && persons::is_of_office(before, after);
    let found = before_name(before, part).or_else(|| is_only.then_some((true, true)));
    let found = found.or_else(|| at_beginning(line, mention, part));
    found.or_else(begun).map(of)
}

/// "Norway's Data Protection Commission": of what is behind the name, where that is no text and does not speak for the
/// State.
fn is_of_something_of(after: &[Token]) -> bool {
    let is_owned = after.first().is_some_and(|it| matches!(it.raw.as_str(), "’" | "'"));
    let rest = after.get(1..).unwrap_or_default();
    let rest = rest.get(usize::from(rest.first().is_some_and(|it| it.raw == "s"))..);
    let rest = skipped(rest.unwrap_or_default());
    let speaks = |at: usize| begins(rest.get(at..).unwrap_or_default(), &IS_INSTITUTION).is_some();
    is_owned && has_words(rest) && !has_text(rest) && !(0..OFFICE).any(speaks)
}

/// What is said by a sentence: whether it is plain, and whether of an institution.
fn in_sentence(before: &[Token], after: &[Token]) -> Option<(bool, bool)> {
    let is_official = ends_in(last_part(before), &IS_INSTITUTION);
    let is_begun = every_word(before, |rest| {
        let around = || begins(rest, &IS_AROUND).or_else(|| say::text(rest));
        begins(rest, &IS_INSTITUTION).or_else(around)
    });
    let is_said = begins(skipped(after), &IS_SAID).is_some();
    let is_owned = is_official && before.len() > 1 && is_begun;
    let is_text = say::text(before).is_some() && ends_in(before, &IS_BY);
    (is_owned || is_text || is_begun && is_said)
        .then_some((is_owned && is_of_note(after), is_official))
}

/// What is said by the words before a name: "Comments by", "Delegation of", "Country:".
fn before_name(before: &[Token], part: &[Token]) -> Option<(bool, bool)> {
    let by = (0..before.len()).find(|at| {
        let is_word = before.get(*at).is_some_and(|token| !token.word.is_empty());
        is_word && begins(before.get(*at..).unwrap_or_default(), &IS_BY).is_some()
    });
    let is_text_by = by.is_none_or(|at| {
        let what = before.get(..at).unwrap_or_default();
        let has_done =
            (0..at).any(|at| say::text_or_done(what.get(at..).unwrap_or_default()).is_some());
        let is_otherwise = before.get(at).is_some_and(|by| is_done_otherwise(what, by));
        !has_words(what) || has_done && !is_otherwise
    });
    // "Event hosted by the Government of Norway".
    if !is_text_by {
        return None;
    }
    let is_linked = is_linked(part);
    if is_linked && ends_in(part, &IS_INSTITUTION) {
        return Some((true, true));
    }
    let is_by = is_linked && ends_in(part, &IS_BY);
    // "Ministry of Foreign Affairs of Norway".
    let comma = part.iter().rposition(|token| matches!(token.raw.as_str(), "," | "،"));
    let last = part.get(comma.map_or(0, |at| at + 1)..).unwrap_or_default();
    let is_office = begins(skipped(last), &IS_OFFICE).is_some() || is_by_office(part);
    if is_office && has_words(last) {
        return Some((true, true));
    }
    // "Statement by Ms. Lind (Norway)", "Comments on the draft (Norway)".
    let is_bracket = before.last().is_some_and(|token| matches!(token.raw.as_str(), "(" | "（"));
    let is_persons = by.is_none_or(|at| {
        // What is behind a comma may be whom the person is of.
        let person = before.get(at + 1..).unwrap_or_default();
        let comma = person.iter().rposition(|token| matches!(token.raw.as_str(), "," | "،"));
        let last = comma.and_then(|at| person.get(at + 1..));
        begins(skipped(person), &IS_PERSON).is_some()
            && last.is_none_or(|last| begins(skipped(last), &IS_INSTITUTION).is_some())
    });
    let in_brackets =
        is_bracket && is_persons && !is_of_somebody(before) && say::text(skipped(before)).is_some();
    let is_texts = is_by || is_linked && say::is_text_before(part);
    (is_texts || in_brackets || is_label(before)).then_some((true, false))
}

/// "Comments of Somebody", before a name that is only where that one is.
fn is_of_somebody(before: &[Token]) -> bool {
    before.windows(2).any(|pair| match pair {
        [of, next] => {
            matches!(of.raw.as_str(), "of" | "de" | "du" | "des" | "del")
                && next.raw.starts_with(char::is_uppercase)
        }
        _ => false,
    })
}

/// "Country: Norway".
fn is_label(before: &[Token]) -> bool {
    let Some((sign, label)) = before.split_last() else { return false };
    let is_colon = matches!(sign.raw.as_str(), ":" | "：");
    let label = skipped(label);
    is_colon && begins(label, &IS_LABEL).is_some_and(|length| length == label.len())
}

/// What is said by a name at the beginning, or alone behind what the text is called: whether it is plain.
fn at_beginning(line: &Line, mention: &Mention, part: &[Token]) -> Option<(bool, bool)> {
    let before = line.tokens.get(..mention.from)?;
    let after = line.tokens.get(mention.to..)?;
    let next = after.first().map(|token| token.raw.as_str()).unwrap_or_default();
    let is_chinese = is_chinese(line, mention);
    let is_owned = !matches!(next, "’" | "'") || is_own_text(after);
    let is_first = !has_words(part) && (!has_words(before) || is_text_only(before, part));
    let is_of_another = !is_owned || is_chinese && is_of_anothers_text(after);
    // An author of the collection that is no State may be before anything: "Town of Arle: on bees".
    let is_own = mention.id.starts_with('=') && matches!(next, ":" | "：");
    let is_whose = is_first && !is_of_another && (is_own || is_end(after) || has_text(after));
    // In Chinese all that is said of a text is behind the name.
    let is_plain = is_chinese && !after.is_empty() || begins_with_text(skipped(after));
    is_whose.then_some((is_plain, false))
}

/// "Norway's comments", and not "Norway's proposal: a critical reading".
fn is_own_text(after: &[Token]) -> bool {
    let is_colon = |token: &Token| matches!(token.raw.as_str(), ":" | "–" | "—" | "?");
    let head = after.iter().position(is_colon).unwrap_or(after.len());
    has_text(after.get(..head).unwrap_or_default())
        && !has_words(after.get(head..).unwrap_or_default())
}

/// Whether the words before are what a text is called, parted from the name by a sign: "Written comments – Norway".
fn is_text_only(before: &[Token], part: &[Token]) -> bool {
    let head = skipped(before.get(..before.len() - part.len()).unwrap_or_default());
    let more = begins(head, &IS_KIND).unwrap_or_default();
    let has_by = (0..head.len()).any(|at| {
        let is_word = head.get(at).is_some_and(|token| !token.word.is_empty());
        is_word && begins(head.get(at..).unwrap_or_default(), &IS_BY).is_some()
    });
    !has_by
        && !is_of_somebody(head)
        && say::text(skipped(head.get(more..).unwrap_or_default())).is_some()
}

fn is_chinese(line: &Line, mention: &Mention) -> bool {
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
fn in_file(line: &Line, mention: &Mention, before: &[Token]) -> Option<Claim> {
    let is_object = say::about(before).is_some_and(|about| say::is_object(before, about));
    let words: Vec<&Token> = words_of(before).collect();
    let last = words.last().map(|token| token.word.as_str()).unwrap_or_default();
    let others =
        ["in", "at", "university", "microsoft", "reply", "vs", "against", "institute", "situation"];
    (!is_object && !others.contains(&last)).then(|| Claim {
        id: mention.id.clone(),
        from: mention.from,
        is_plain: has_text(&line.tokens) || is_bare(line),
        is_official: false,
        has_text: false,
    })
}

/// Whether a file's name has nothing but names, numbers and what all such names have: "norway-oewg-2020", and not
/// "norway-hosts-a-workshop".
fn is_bare(line: &Line) -> bool {
    let is_within = |at: usize| line.mentions.iter().any(|it| it.from <= at && at < it.to);
    line.tokens.iter().enumerate().all(|(at, token)| {
        let rest = line.tokens.get(at..).unwrap_or_default();
        token.word.chars().count() < 3
            || is_within(at)
            || !token.raw.chars().any(char::is_alphabetic)
            || is_month(&token.raw)
            || begins(rest, &IS_OF_FILES).is_some()
            || begins(rest, &IS_INSTITUTION).is_some()
    })
}

/// Whether a line is a State's name and no more, as over a letter.
pub(super) fn is_name_alone(line: &Line, claim: &Claim) -> bool {
    let name = line.mentions.iter().find(|mention| mention.from == claim.from);
    name.is_some_and(|name| {
        let outside = line.tokens.get(..name.from).into_iter().chain(line.tokens.get(name.to..));
        line.place == Place::Line && !outside.into_iter().any(has_words)
    })
}

/// Whether a line begins with an institution: "Permanent Mission to the United Nations".
pub(super) fn is_of_institution(line: &Line) -> bool {
    line.place == Place::Line
        && line.mentions.is_empty()
        && begins(skipped(&line.tokens), &IS_INSTITUTION).is_some()
}
