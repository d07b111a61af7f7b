//! What a line says by the phrases of `phrase_words`: who speaks with whom, for whom and about what.

use super::names::Token;
use super::phrase_words::{
    PARSED_ABOUT, PARSED_ALIGNS, PARSED_BETWEEN, PARSED_COSPONSORED, PARSED_DONE, PARSED_JOINT,
    PARSED_NOT_ABOUT, PARSED_ON_BEHALF, PARSED_OTHERS, PARSED_OWN, PARSED_SUBMITTED_BY,
    PARSED_TEXTS, PARSED_THIS,
};
use super::phrases::{Phrases, begins};

/// Signs that end a list.
const ENDS: &[&str] = &[":", "：", "(", ")", ".", ";", "?", "!", "。", "\n"];
/// Signs that begin a new line.
const ANEW: &[&str] = &[":", "：", "(", "–", "—", "|", "\n"];

/// Whether tokens end with one of the phrases; articles may follow it.
fn ends(tokens: &[Token], phrases: &Phrases) -> bool {
    let mut from = tokens.len();
    (0..8).any(|_| {
        from = from.saturating_sub(1);
        let rest = tokens.get(from..).unwrap_or_default();
        begins(rest, phrases).is_some_and(|length| {
            let after = rest.get(length..).unwrap_or_default();
            after.iter().all(|token| is_between(token) || token.raw == ":" || token.raw == "-")
        })
    })
}

/// Whether tokens begin with "and other States" or the like, behind small words, signs and numbers.
pub(super) fn is_with_others(tokens: &[Token]) -> bool {
    let is_passed = |token: &&Token| {
        let is_number = token.raw.chars().all(|ch| ch.is_ascii_digit());
        is_number
            || token.word.is_empty() && !ENDS.contains(&token.raw.as_str())
            || token.raw == "和"
    };
    let skipped = tokens.iter().take_while(is_passed).count();
    // "Al" alone is Spanish for "to the".
    let is_et_al = tokens.windows(2).take(skipped + 1).any(|pair| match pair {
        [et, al] => et.raw == "et" && al.raw == "al",
        _ => false,
    });
    is_et_al || begins(tokens.get(skipped..).unwrap_or_default(), &PARSED_OTHERS).is_some()
}

/// Whether a token may be between the names of a list.
pub(super) fn is_between(token: &Token) -> bool {
    let is_sign = token.word.is_empty() && !ENDS.contains(&token.raw.as_str());
    is_sign || PARSED_BETWEEN.contains(std::slice::from_ref(&token.word))
}

/// Where, in what is before something, a phrase says what the text is about: behind the last new beginning.
pub(super) fn about(before: &[Token]) -> Option<usize> {
    let anew = before.iter().rposition(|token| ANEW.contains(&token.raw.as_str()));
    let from = anew.map_or(0, |at| at + 1);
    first_about(before.get(from..).unwrap_or_default()).map(|about| from + about)
}

/// Where a phrase first says what the text is about.
pub(super) fn first_about(tokens: &[Token]) -> Option<usize> {
    (0..tokens.len()).find(|at| is_about(tokens, *at))
}

/// Whether a phrase at a token says what the text is about.
fn is_about(tokens: &[Token], at: usize) -> bool {
    let rest = tokens.get(at..).unwrap_or_default();
    begins(rest, &PARSED_ABOUT).is_some() && begins(rest, &PARSED_NOT_ABOUT).is_none()
}

/// For each token where a phrase next says what the text is about; beyond all tokens where none does.
pub(super) fn abouts(tokens: &[Token]) -> Vec<usize> {
    let mut next = usize::MAX;
    let mut all: Vec<usize> = (0..tokens.len())
        .rev()
        .map(|at| {
            next = if is_about(tokens, at) { at } else { next };
            next
        })
        .collect();
    all.reverse();
    all
}

/// Whether a new line begins behind a token.
pub(super) fn begins_anew(token: &Token) -> bool {
    ANEW.contains(&token.raw.as_str())
}

/// Where one first takes up what somebody else says.
pub(super) fn first_aligned(tokens: &[Token]) -> Option<usize> {
    (0..tokens.len())
        .find(|at| begins(tokens.get(*at..).unwrap_or_default(), &PARSED_ALIGNS).is_some())
}

/// Whether one takes up in a sentence what somebody else says.
pub(super) fn is_aligned(before: &[Token]) -> bool {
    first_aligned(before).is_some()
}

/// Whether what follows is a part of what the text is about, as in "on the proposal of".
pub(super) fn is_object(before: &[Token], about: usize) -> bool {
    let zone = before.get(about + 1..).unwrap_or_default();
    let Some(last) = before.iter().rposition(|token| !token.word.is_empty()) else { return true };
    if last <= about {
        return true;
    }
    let is_small = |token: &Token| {
        let raw = token.raw.to_lowercase();
        let links = ["of", "de", "du", "des", "del", "d", "من"];
        links.contains(&raw.as_str())
    };
    let linked = before.get(last..).unwrap_or_default().iter().any(is_small);
    let has_text = zone
        .iter()
        .enumerate()
        .any(|(at, _)| begins(zone.get(at..).unwrap_or_default(), &PARSED_TEXTS).is_some());
    let last_word = before.get(last).map(|token| token.word.as_str()).unwrap_or_default();
    let is_by = matches!(last_word, "by" | "from" | "par" | "por" | "от" | "من");
    let is_text_last = !zone.is_empty() && ends_with_text(before);
    linked || is_by && has_text || is_text_last
}

/// Whether tokens end with what a text is called, as Russian, Arabic and Chinese put it before whose it is.
pub(super) fn ends_with_text(before: &[Token]) -> bool {
    let is_latin = |token: &Token| token.raw.starts_with(|ch: char| ch.is_ascii_alphabetic());
    let last = before.iter().rev().find(|token| !token.word.is_empty());
    last.is_some_and(|last| !is_latin(last)) && ends(before, &PARSED_TEXTS)
}

/// How many tokens what a text is called has, if they begin so.
pub(super) fn text(tokens: &[Token]) -> Option<usize> {
    begins(tokens, &PARSED_TEXTS)
}

/// The same, or what is done with a text.
pub(super) fn text_or_done(tokens: &[Token]) -> Option<usize> {
    text(tokens).or_else(|| begins(tokens, &PARSED_DONE))
}

/// Whether tokens end with what a text is called, in any language.
pub(super) fn is_text_before(before: &[Token]) -> bool {
    ends(before, &PARSED_TEXTS)
}

/// Whether tokens end with "on behalf of" or the like.
pub(super) fn ends_with_on_behalf(before: &[Token]) -> bool {
    ends(before, &PARSED_ON_BEHALF)
}

/// Whether it ends with "submitted by" or the like.
pub(super) fn ends_with_submitted_by(before: &[Token]) -> bool {
    ends(before, &PARSED_SUBMITTED_BY)
}

/// Whether tokens begin with "co-sponsored" or the like.
pub(super) fn is_cosponsored(tokens: &[Token]) -> bool {
    begins(tokens, &PARSED_COSPONSORED).is_some()
}

/// Whether a sentence's words end with "this", a word or two before.
pub(super) fn ends_with_this(before: &[Token]) -> bool {
    let from = before.len().saturating_sub(2);
    let near = before.get(from..).unwrap_or_default();
    near.iter().any(|token| PARSED_THIS.contains(std::slice::from_ref(&token.word)))
}

/// How many tokens "on behalf of" has, if they begin so.
pub(super) fn on_behalf(tokens: &[Token]) -> Option<usize> {
    begins(tokens, &PARSED_ON_BEHALF)
}

/// Whether what follows is the speaker's own delegation, and no other's.
pub(super) fn is_own(after: &[Token]) -> bool {
    let words = after.iter().take_while(|token| !token.raw.is_empty());
    let skipped = words
        .take_while(|token| token.word.is_empty() && token.raw.chars().all(char::is_alphanumeric));
    let skipped = skipped.count();
    let is_plural = |token: &Token| matches!(token.raw.as_str(), "des" | "los" | "las");
    if after.iter().take(skipped).any(is_plural) {
        return false;
    }
    begins(after.get(skipped..).unwrap_or_default(), &PARSED_OWN).is_some()
}

/// Whether a token says that a text is of several: beside what a text is called, or what is done with it.
pub(super) fn is_joint(tokens: &[Token], at: usize) -> bool {
    let Some(length) = begins(tokens.get(at..).unwrap_or_default(), &PARSED_JOINT) else {
        return false;
    };
    let is_beside = |from: usize| {
        let rest = tokens.get(from..).unwrap_or_default();
        begins(rest, &PARSED_TEXTS).or_else(|| begins(rest, &PARSED_DONE)).is_some()
    };
    let end = at + length;
    (end..end + 5).any(is_beside) || (at.saturating_sub(3)..at).any(is_beside)
}
