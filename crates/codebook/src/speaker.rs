//! Whose verb it is: the author's own ("Norland urges"), or somebody else's ("many delegations
//! urge"). Authors are not listed: a name is known by its capitals and by not being one of the
//! nouns that speak in such texts without being their author.

use super::pattern::is_adverb;
use super::table::Table;
use super::token::{Token, TokenKind};

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    /// The author of the passage; the noun phrase begins at this token.
    Author(usize),
    /// Somebody or something else.
    Other,
}

/// How many tokens a noun phrase may have.
const LONGEST_PHRASE: usize = 12;

/// The subject of the verb at `verb`, where one stands before it.
pub(super) fn speaker_of(table: &Table, tokens: &[Token], verb: usize) -> Option<Speaker> {
    let mut at = verb;
    while let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) {
        let is_light = table.lights.contains(&before.low.as_str());
        // "Nous" is a light word too ("nous nous opposons"), but it is the subject first of all.
        if is_first_person(table, before) || !(is_light || is_adverb(table, before)) {
            break;
        }
        at -= 1;
    }
    let before = tokens.get(at.checked_sub(1)?)?;
    if is_first_person(table, before) {
        return Some(Speaker::Author(at - 1));
    }
    let low = before.low.as_str();
    if before.is_comma() || table.conjunctions.contains(&low) || table.relatives.contains(&low) {
        if table.relatives.contains(&low) {
            return Some(Speaker::Other);
        }
        return first_speaker(table, tokens.get(..at)?);
    }
    let start = phrase_start(table, tokens, at);
    named(table, tokens.get(start..at)?, start)
}

/// The subject that the sentence begins with, past "In this context,".
fn first_speaker(table: &Table, tokens: &[Token]) -> Option<Speaker> {
    let mut from = 0;
    let opens_with_preposition =
        tokens.first().is_some_and(|first| table.prepositions.contains(&first.low.as_str()));
    if opens_with_preposition {
        from = tokens.iter().position(Token::is_comma).map_or(0, |comma| comma + 1);
    }
    let rest = tokens.get(from..)?;
    let lead = rest
        .iter()
        .take_while(|token| {
            is_adverb(table, token)
                || token.is_comma()
                || table.contrasts.contains(&token.low.as_str())
        })
        .count();
    from += lead;
    let rest = tokens.get(from..)?;
    if rest.first().is_some_and(|first| is_first_person(table, first)) {
        return Some(Speaker::Author(from));
    }
    let length = rest
        .iter()
        .take(LONGEST_PHRASE)
        .take_while(|token| {
            let low = token.low.as_str();
            !token.is_mark()
                && (token.capital
                    || table.name_links.contains(&low)
                    || table.possessives.contains(&low)
                    || table.author_nouns.contains(&low)
                    || table.others.contains(&low))
        })
        .count();
    named(table, rest.get(..length)?, from)
}

/// Where the noun phrase that ends before `end` begins.
pub(super) fn phrase_start(table: &Table, tokens: &[Token], end: usize) -> usize {
    let mut start = end;
    while let Some(token) = start.checked_sub(1).and_then(|before| tokens.get(before)) {
        let low = token.low.as_str();
        let is_link = table.name_links.contains(&low);
        let stops = token.is_mark()
            || table.subordinators.contains(&low)
            || table.relatives.contains(&low)
            || table.that.contains(&low)
            || (table.prepositions.contains(&low) && !is_link)
            || (table.conjunctions.contains(&low) && !is_link)
            || end - start >= LONGEST_PHRASE;
        if stops {
            break;
        }
        start -= 1;
    }
    start
}

fn named(table: &Table, phrase: &[Token], start: usize) -> Option<Speaker> {
    let own = phrase
        .iter()
        .position(|token| table.its.contains(&token.low.as_str()))
        .filter(|&at| at > 0);
    // "L'Union européenne et ses": the name ends before the "et".
    let end = own.map_or(phrase.len(), |its| its - 1);
    let phrase = phrase.get(..end)?;
    if phrase.is_empty() {
        return None;
    }
    let has = |words: &[&str]| phrase.iter().any(|token| words.contains(&token.low.as_str()));
    if has(table.first_person) || (has(table.possessives) && has(table.author_nouns)) {
        return Some(Speaker::Author(start));
    }
    if phrase.len() == 1 && has(table.it) {
        return Some(Speaker::Author(start));
    }
    let others = |token: &Token| table.others.contains(&token.low.as_str());
    let is_named_group = has(table.groups)
        && phrase
            .iter()
            .filter(|token| others(token))
            .all(|token| table.groups.contains(&token.low.as_str()))
        && phrase.iter().any(|token| {
            let low = token.low.as_str();
            (token.capital || token.kind == TokenKind::Number)
                && !table.groups.contains(&low)
                && !table.asked_before.contains(&low)
                && !table.name_links.contains(&low)
        });
    if is_named_group {
        return Some(Speaker::Author(start));
    }
    if has(table.others) || has(table.texts) {
        return Some(Speaker::Other);
    }
    let is_name = phrase.iter().enumerate().all(|(at, token)| {
        let low = token.low.as_str();
        let is_common = at == 0
            && phrase.len() == 1
            && table.common_endings.iter().any(|ending| low.ends_with(ending));
        let ends_name = table.adjectives_follow
            && at + 1 == phrase.len()
            && at.checked_sub(1).and_then(|i| phrase.get(i)).is_some_and(|name| name.capital);
        ends_name
            || (token.capital && token.kind == TokenKind::Word && !is_common)
            || token.kind == TokenKind::Number
            || table.name_links.contains(&low)
            || table.author_nouns.contains(&low)
    });
    let has_capital =
        phrase.iter().any(|token| token.capital && !table.name_links.contains(&token.low.as_str()));
    let has_author = has(table.author_nouns);
    Some(if is_name && (has_capital || has_author) {
        Speaker::Author(start)
    } else {
        Speaker::Other
    })
}

pub(super) fn is_first_person(table: &Table, token: &Token) -> bool {
    table.first_person.contains(&token.low.as_str())
}
