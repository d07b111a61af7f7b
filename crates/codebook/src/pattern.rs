//! Whether a pattern of a table stands at a place in a sentence (how patterns are written is said
//! in `table`), and which words may stand between its words.

use super::table::Table;
use super::token::{Token, TokenKind};

/// How far an aside between commas may reach between two words of an operator.
const LONGEST_ASIDE: usize = 14;
/// How many words `~` stands for at most.
const LONGEST_GAP: usize = 5;

/// What `~` may stand for at a place of a pattern.
#[derive(Clone, Copy)]
struct Gap {
    left: usize,
    passes_prepositions: bool,
}

impl Gap {
    const NONE: Self = Self { left: 0, passes_prepositions: false };

    /// Marks and words that say no are never passed: they change what is asked.
    fn passes(self, table: &Table, token: &Token) -> bool {
        let low = token.low.as_str();
        !token.is_mark()
            && !table.no_determiners.contains(&low)
            && (self.passes_prepositions || !table.prepositions.contains(&low))
    }
}

/// A pattern found in a sentence; all numbers count tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) start: usize,
    /// One past the operator's last word.
    pub(super) end: usize,
    /// A negation among its words.
    pub(super) negation: Option<usize>,
    /// How many words of the pattern were met: the longer match says more.
    pub(super) met: usize,
}

/// Reads `pattern` at token `at`.
pub(super) fn found_at(table: &Table, tokens: &[Token], at: usize, pattern: &str) -> Option<Found> {
    let mut found = Found { start: at, end: at, negation: None, met: 0 };
    let mut position = at;
    let mut in_context = false;
    let mut gap = Gap::NONE;
    for element in pattern.split(' ') {
        match element {
            "/" => {
                in_context = true;
                continue;
            }
            "~" | "~~" => {
                gap = Gap { left: LONGEST_GAP, passes_prepositions: element == "~~" };
                continue;
            }
            _ => {}
        }
        let (words, is_optional) = match element.strip_suffix('?') {
            Some(words) => (words, true),
            None => (element, false),
        };
        let reached = if found.met == 0 && !is_optional && gap.left == 0 {
            fits(table, tokens.get(at)?, words).then_some((at, None))
        } else {
            reach(table, tokens, position, words, gap)
        };
        match reached {
            Some((place, negation)) => {
                position = place + 1;
                found.met += 1;
                gap = Gap::NONE;
                if !in_context {
                    found.end = position;
                    found.negation = found.negation.or(negation);
                }
            }
            None if is_optional => {}
            None => return None,
        }
    }
    (found.end > at).then_some(found)
}

/// Reads `pattern` after `from`, past what may stand between the words of an operator.
pub(super) fn follows(
    table: &Table,
    tokens: &[Token],
    from: usize,
    pattern: &str,
) -> Option<Found> {
    let first = pattern.split(' ').next()?;
    let (place, _) = reach(table, tokens, from, first, Gap::NONE)?;
    found_at(table, tokens, place, pattern)
}

/// The first place from `from` on that fits, and a negation passed on the way.
fn reach(
    table: &Table,
    tokens: &[Token],
    from: usize,
    words: &str,
    gap: Gap,
) -> Option<(usize, Option<usize>)> {
    let mut negation = None;
    let mut at = from;
    let mut left = gap.left;
    loop {
        let token = tokens.get(at)?;
        if fits(table, token, words) {
            return Some((at, negation));
        }
        if is_negation(table, token) {
            negation = negation.or(Some(at));
            at += 1;
        } else if let Some(past) = past_softener(table, tokens, at) {
            at = past;
        } else if left > 0 && gap.passes(table, token) {
            left -= 1;
            at += 1;
        } else {
            return None;
        }
    }
}

/// One past an adverb, a hedge or an aside between commas that begins at `at`.
pub(super) fn past_softener(table: &Table, tokens: &[Token], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    if is_adverb(table, token) {
        return Some(at + 1);
    }
    if token.is_comma() {
        let rest = tokens.iter().enumerate().skip(at + 1).take(LONGEST_ASIDE);
        let close = rest.filter(|(_, t)| t.is_comma()).map(|(i, _)| i).next()?;
        return Some(close + 1);
    }
    // A hedge is made of plain words only, so this does not come back here.
    table.hedges.iter().filter_map(|hedge| plain_words_at(tokens, at, hedge)).max()
}

/// One past a row of plain words; patterns with classes or gaps are no such row.
fn plain_words_at(tokens: &[Token], at: usize, pattern: &str) -> Option<usize> {
    let mut position = at;
    for element in pattern.split(' ') {
        if element.starts_with(['~', '@', '/']) || element.ends_with(['?', '*']) {
            return None;
        }
        let token = tokens.get(position)?;
        if !element.split('|').any(|word| token.is(word)) {
            return None;
        }
        position += 1;
    }
    (position > at + 1).then_some(position)
}

pub(super) fn is_adverb(table: &Table, token: &Token) -> bool {
    token.kind == TokenKind::Word
        && (table.adverbs.contains(&token.low.as_str())
            || (token.low.len() > 4
                && table.adverb_endings.iter().any(|ending| token.low.ends_with(ending))))
}

pub(super) fn is_negation(table: &Table, token: &Token) -> bool {
    table.negations.contains(&token.low.as_str())
}

fn fits(table: &Table, token: &Token, words: &str) -> bool {
    if token.is_mark() {
        return false;
    }
    words.split('|').any(|word| match word.strip_prefix('@') {
        Some(class) => is_of_class(table, token, class),
        None => match word.strip_suffix('*') {
            Some(stem) => token.low.starts_with(stem),
            None => token.is(word),
        },
    })
}

fn is_of_class(table: &Table, token: &Token, class: &str) -> bool {
    let low = token.low.as_str();
    match class {
        "acting" => {
            token.kind == TokenKind::Word
                && !table.not_acting.contains(&low)
                && (table.acting.contains(&low)
                    || table
                        .acting_endings
                        .iter()
                        .any(|ending| low.len() > ending.len() + 2 && low.ends_with(ending)))
        }
        "text" => is_text(table, token),
        "asked" => table.asked.contains(&low),
        "doing" => table.doing.contains(&low),
        "deleting" => table.deleting.contains(&low) || table.deleting_text.contains(&low),
        "number" => token.kind == TokenKind::Number,
        "it" => table.it.contains(&low),
        // A word such as "limited" after "have" is an adjective more often than a past form.
        "past" => low.len() > 4 && low.ends_with("ed") && !table.not_acting.contains(&low),
        _ => false,
    }
}

/// Whether the token names the text under discussion, or is quoted from it.
pub(super) fn is_text(table: &Table, token: &Token) -> bool {
    token.kind == TokenKind::Quoted || table.texts.contains(&token.low.as_str())
}
