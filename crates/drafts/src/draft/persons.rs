//! Texts about those who represent a State: "Interview with the Ambassador of Norway", "Visit of the delegation". Who
//! is named so speaks only where what a text is called is before it, or nothing is.

use super::claim_words::{
    IS_BY, IS_INSTITUTION, IS_KIND, IS_PERSON, IS_SAID, every_word, has_text, has_words, is_month,
    last_part, skipped, words_of,
};
use super::line::{Line, Place};
use super::line_phrases as say;
use super::names::Token;
use super::person_words::{
    IS_ABOUT, IS_BEHIND, IS_DONE, IS_FIELD, IS_LINK, IS_OF_PERSON, IS_SPEECH, IS_STATES, IS_TITLE,
};
use super::phrases::begins;

/// So many words into a title it may say what the text is.
const FIRST_WORDS: usize = 4;
/// The most words of a headline.
const HEADLINE: usize = 8;

/// Whether a title or a line says that the text is about a person, or about what persons of a State do.
pub(super) fn is_about_person(line: &Line) -> bool {
    if line.place == Place::Sentence {
        return false;
    }
    let start = skipped(&line.tokens);
    let part = last_part(&line.tokens);
    // "Meeting with Chile: statement by Norway".
    let from = line.tokens.len() - part.len();
    if from > 0 && has_text(part) && line.mentions.iter().any(|it| it.from >= from) {
        return false;
    }
    let part = skipped(part);
    // "An exclusive interview".
    let first = (0..FIRST_WORDS).filter_map(|at| {
        let is_begun = say::text(start.get(..at)?).is_none() && begins(start, &IS_SPEECH).is_none();
        is_begun.then(|| start.get(at..))?
    });
    let is_named = !line.mentions.is_empty() && begins(start, &IS_DONE).is_some();
    is_named || first.chain([part]).any(|tokens| begins(tokens, &IS_ABOUT).is_some())
}

/// Whether the one whose institution is named right before a State's name speaks: what a text is called is before it,
/// or who it is.
pub(super) fn is_speaking(line: &Line, part: &[Token], after: &[Token]) -> bool {
    let Some(from) = institution(part) else { return true };
    let (before, office) = part.split_at(from);
    let anchor = (0..before.len()).filter_map(|at| {
        let rest = before.get(at..).unwrap_or_default();
        let is_word = rest.first().is_some_and(|token| !token.word.is_empty());
        let length = say::text(rest)
            .or_else(|| begins(rest, &IS_SPEECH))
            .or_else(|| begins(rest, &IS_BY))
            .or_else(|| say::on_behalf(rest));
        is_word.then_some(at + length?)
    });
    if let Some(end) = anchor.max() {
        return is_name(before.get(end..).unwrap_or_default());
    }
    let is_comma = before.last().is_some_and(|it| matches!(it.raw.as_str(), "," | "،" | "."));
    let is_alone = is_comma || is_name(before) && has_no_names(line, before);
    // In a long line a sentence may go on.
    let is_short = words_of(&line.tokens).count() <= HEADLINE;
    is_alone && (is_closed(after) || !is_person(office) && !is_short)
}

/// "Statement by Ms. Lind, Ambassador for Cyber Affairs, Norway": a person's office and nothing else is before the
/// name, which closes the line.
pub(super) fn is_of_office(before: &[Token], after: &[Token]) -> bool {
    let is_comma = |token: &Token| matches!(token.raw.as_str(), "," | "،");
    let Some((comma, before)) = before.split_last() else { return false };
    let Some(at) = before.iter().rposition(is_comma) else { return false };
    let (who, office) = (before.get(..at).unwrap_or_default(), before.get(at + 1..));
    let office = skipped(office.unwrap_or_default());
    let by = (0..who.len()).find(|at| {
        let rest = who.get(*at..).unwrap_or_default();
        rest.first().is_some_and(|it| !it.word.is_empty()) && begins(rest, &IS_BY).is_some()
    });
    let person = by.and_then(|at| who.get(at + 1..)).map(skipped).unwrap_or_default();
    let is_title = |rest: &[Token]| {
        let all = [&IS_INSTITUTION, &IS_TITLE, &IS_FIELD].into_iter();
        all.filter_map(|phrases| begins(rest, phrases)).max()
    };
    is_comma(comma)
        && !has_words(after)
        && say::text(skipped(who)).is_some()
        && begins(person, &IS_PERSON).is_some()
        && (0..office.len())
            .any(|at| begins(office.get(at..).unwrap_or_default(), &IS_STATES).is_some())
        && every_word(office, is_title)
}

/// Where the institution begins with which tokens end, the longest.
fn institution(part: &[Token]) -> Option<usize> {
    let small =
        |token: &&Token| token.word.is_empty() && token.raw.chars().all(char::is_alphanumeric);
    let end = part.len() - part.iter().rev().take_while(small).count();
    (1..6).rev().filter_map(|length| end.checked_sub(length)).find(|from| {
        let rest = part.get(*from..end).unwrap_or_default();
        rest.first().is_some_and(|token| !token.word.is_empty())
            && begins(rest, &IS_INSTITUTION) == Some(rest.len())
    })
}

fn is_person(office: &[Token]) -> bool {
    begins(office, &IS_OF_PERSON).is_some()
}

/// Whether tokens are no more than names, titles and dates.
fn is_name(tokens: &[Token]) -> bool {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let rest = tokens.get(at..).unwrap_or_default();
        if token.word.is_empty() || !has_words(std::slice::from_ref(token)) || is_month(&token.raw)
        {
            at += 1;
            continue;
        }
        let title = [&IS_TITLE, &IS_PERSON, &IS_INSTITUTION, &IS_KIND].into_iter();
        let title = title.filter_map(|phrases| begins(rest, phrases)).max();
        let is_small =
            token.raw.starts_with(|ch: char| ch.is_lowercase() && ch.is_ascii_alphabetic());
        match title {
            Some(length) => at += length,
            None if is_small || begins(std::slice::from_ref(token), &IS_LINK).is_some() => {
                return false;
            }
            None => at += 1,
        }
    }
    true
}

/// Whether no words but titles, and names of States, are before an office.
fn has_no_names(line: &Line, before: &[Token]) -> bool {
    let mut at = 0;
    while at < before.len() {
        let rest = before.get(at..).unwrap_or_default();
        let is_word = rest.first().is_some_and(|token| !token.word.is_empty());
        let title = [&IS_TITLE, &IS_PERSON, &IS_INSTITUTION].into_iter();
        let title = title.filter_map(|phrases| begins(rest, phrases)).max();
        let is_within = |raw: &str| {
            line.mentions.iter().any(|it| {
                let name = line.tokens.get(it.from..it.to).unwrap_or_default();
                name.iter().any(|token| token.raw == raw)
            })
        };
        match title {
            _ if !is_word || rest.first().is_some_and(|token| is_within(&token.raw)) => at += 1,
            Some(length) => at += length,
            None => return false,
        }
    }
    true
}

/// Whether nothing is said behind a name but where and to whom: "Ambassador of Norway to the United Nations".
fn is_closed(after: &[Token]) -> bool {
    let is_sign = |token: &Token| matches!(token.raw.as_str(), "," | "(" | ")" | "." | "،" | "\n");
    let Some(first) = after.first() else { return true };
    is_sign(first)
        || begins(after, &IS_BEHIND).is_some()
        || begins(skipped(after), &IS_SAID).is_some()
        || has_text(after)
        || !has_words(after)
}
