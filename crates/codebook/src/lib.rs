//! The codebook as code: recommendation or remark, strength, polarity, hedges and who is asked,
//! each with the words it was read from. It reads one passage's words; which passage opens which
//! list is `structure`'s matter.
//!
//! Where the codebook is silent, these choices are made; the words themselves stand in one table a
//! language, so that a linguist can review them.
//! - The first sentence that asks decides; one that only allows gives way to a later demand.
//! - An item of a list inherits unless its first sentence has an operator of its own or is a whole
//!   sentence of description; an order in bare words ("establish ...") inherits too, an edit of the
//!   draft ("delete ...") does not.
//! - What the author asked for in the past ("we have always called for") is history: a remark.
//! - Support for a thing as it stands is a remark; for something still to be done ("supports
//!   adding", "supports the proposal to"), a recommendation.
//! - Being against ("opposes", "cannot accept", "it would be premature to") recommends, against.
//! - Where a negation turns a proposal down it is shown as what did so; in a restraint it is part of
//!   the operator ("must not").

mod asked;
mod clause;
mod document;
mod english;
mod french;
mod hedge;
mod index;
mod list_item;
mod operator;
mod pattern;
mod polarity;
mod reported;
mod sentence;
mod spanish;
mod speaker;
mod table;
mod token;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use document::{Ask, label_document, label_passages, said_words};
use model::{Kind, Polarity, Span, Strength, Wording};
use operator::Operator;
use sentence::{Sentence, sentences};
use table::{Table, When};
use token::Token;

/// What the codebook makes of a passage's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Recommendation or remark.
    pub kind: Kind,
    /// The operator and what goes with it; none for a remark, and none in a language without a
    /// table of operators.
    pub wording: Option<Wording>,
}

/// The passage that opens the list which an item stands in.
#[derive(Clone, Copy, Debug)]
pub struct Opener<'a> {
    /// What names the opening passage within its document.
    pub key: &'a str,
    /// Its words.
    pub text: &'a str,
}

/// Whether there is a table of operators for the language (a tag such as "en" or "en-GB"). Without
/// one every passage is labelled a remark with no wording: the reader has to know.
pub fn has_table(language: &str) -> bool {
    table_of(language).is_some()
}

/// Reads the label of a passage from its words.
///
/// `opener` is the passage that opens the list this one is an item of, if any; `opens_list` says
/// that a list follows. A passage that does nothing but open it is a remark; one that asks for
/// something itself, and then lists, is a recommendation.
pub fn label(text: &str, language: &str, opener: Option<Opener<'_>>, opens_list: bool) -> Label {
    let wording = table_of(language).and_then(|table| wording(table, text, opener, opens_list));
    Label {
        kind: match wording {
            Some(_) => Kind::Recommendation,
            None => Kind::Remark,
        },
        wording,
    }
}

fn table_of(language: &str) -> Option<&'static Table> {
    let primary = language.split(['-', '_']).next().unwrap_or(language);
    [&english::TABLE, &french::TABLE, &spanish::TABLE]
        .into_iter()
        .find(|table| table.language.eq_ignore_ascii_case(primary))
}

/// Whether a passage has an operator of its own that items of its list can inherit. Where it has
/// none, as an item that opens a list in its turn, they inherit its opener's.
pub fn has_inheritable_operator(text: &str, language: &str) -> bool {
    table_of(language).is_some_and(|table| {
        let tokens = token::tokens(text, table.elides);
        last_found(table, &sentences(&tokens, table)).is_some()
    })
}

fn wording(
    table: &'static Table,
    text: &str,
    opener: Option<Opener<'_>>,
    opens_list: bool,
) -> Option<Wording> {
    let text = unquoted(text);
    let tokens = token::tokens(&text, table.elides);
    let sentences = sentences(&tokens, table);
    if (opens_list || text.trim_end().ends_with(':'))
        && only_opens_list(table, &sentences, opens_list)
    {
        return None;
    }
    let own = deciding(table, &sentences);
    let Some(opener) = opener else {
        return own.map(|found| written(table, &found, None));
    };
    let first = sentences.first()?;
    let own_is_first = own.as_ref().is_some_and(|found| {
        core::ptr::eq(found.sentence, first) && found.operator.when != When::Orders
    });
    if !own_is_first && list_item::inherits_lead_in(table, first) {
        let opener_tokens = token::tokens(opener.text, table.elides);
        let opener_sentences = sentence::sentences(&opener_tokens, table);
        // The list hangs on the opener's last words, so its last operator is the one that governs.
        if let Some(found) = last_found(table, &opener_sentences) {
            return Some(written(table, &found, Some(opener.key)));
        }
        // Bare infinitives under "some States proposed the following" are not the author's orders.
        return own
            .filter(|found| found.operator.when != When::Orders)
            .map(|found| written(table, &found, None));
    }
    own.map(|found| written(table, &found, None))
}

/// A passage that is nothing but a text in quotation marks is proposed by the author, and
/// its words are the author's: the marks are blanked, so that every place stays where it was.
fn unquoted(text: &str) -> Cow<'_, str> {
    const MARKS: &[(char, char)] = &[('“', '”'), ('«', '»'), ('"', '"'), ('„', '“')];
    let trimmed = text.trim();
    let inner = MARKS.iter().find_map(|(open, close)| {
        let inner = trimmed.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner)
    });
    let Some(inner) = inner else {
        return Cow::Borrowed(text);
    };
    let before = text.find(inner).unwrap_or(0);
    let after = text.len().saturating_sub(before + inner.len());
    Cow::Owned([" ".repeat(before).as_str(), inner, " ".repeat(after).as_str()].concat())
}

/// How many words after the operator make a demand of its own ("States should assist one another:")
/// of what would otherwise break off for the list ("States should be encouraged to:").
const WORDS_OF_A_DEMAND: usize = 3;

/// "Meridia proposes the following:" only opens; "replace it with the following:" is a demand whose
/// new words come next, unless a list follows, and so is a sentence that asks for something and
/// then gives particulars.
fn only_opens_list(table: &'static Table, sentences: &[Sentence<'_>], opens_list: bool) -> bool {
    let Some((last, earlier)) = sentences.split_last() else {
        return false;
    };
    if earlier.iter().any(|sentence| found(table, sentence).is_some()) {
        return false;
    }
    let has = |words: &[&str]| last.tokens.iter().any(|token| words.contains(&token.low.as_str()));
    let found = found(table, last);
    let opening = last.tokens.iter().position(|it| table.openings.contains(&it.low.as_str()));
    if let Some(opening) = opening {
        // "States should implement the norm on infrastructure by taking the following steps:"
        let demands = |found: &Found<'_>| {
            found.operator.when == When::Always
                && opening.saturating_sub(found.operator.end) >= WORDS_BEFORE_AN_OPENING
        };
        return (opens_list || !has(table.rewordings)) && !found.as_ref().is_some_and(demands);
    }
    let breaks_off = |found: &Found<'_>| {
        last.tokens.len().saturating_sub(found.operator.end) < WORDS_OF_A_DEMAND
            || found.operator.when == When::Author && only_names_whom(table, last, found)
    };
    opens_list && found.as_ref().is_some_and(breaks_off)
}

/// How many words stand between a demand of its own and the "following" that it goes on with.
const WORDS_BEFORE_AN_OPENING: usize = 5;

/// "Proposes that the report recommend:" says who is to say something, and not what.
fn only_names_whom(table: &Table, sentence: &Sentence<'_>, found: &Found<'_>) -> bool {
    let rest = sentence.tokens.get(found.operator.end..).unwrap_or_default();
    let is_that = rest.first().is_some_and(|first| table.that.contains(&first.low.as_str()));
    let says = |token: &Token| {
        let low = token.low.as_str();
        token.is_mark()
            || [table.that, table.noun_starts, table.asked, table.asked_before, table.asked_after]
                .iter()
                .chain(&[table.prepositions, table.texts, table.verb_links, table.before_operator])
                .any(|words| words.contains(&low))
            || table.saying_stems.iter().any(|stem| low.starts_with(stem))
    };
    is_that && rest.iter().filter(|token| !says(token)).count() < 2
}

/// An operator and the sentence it stands in.
struct Found<'a> {
    operator: Operator,
    sentence: &'a Sentence<'a>,
}

fn found<'a>(table: &'static Table, sentence: &'a Sentence<'a>) -> Option<Found<'a>> {
    operator::main_operator(table, sentence).map(|operator| Found { operator, sentence })
}

/// The first sentence that asks for something decides; but one that only allows gives way to a
/// later one that demands, because what is allowed is then the ground and the demand the point.
fn deciding<'a>(table: &'static Table, sentences: &'a [Sentence<'a>]) -> Option<Found<'a>> {
    let mut all = sentences.iter().filter_map(|sentence| found(table, sentence)).peekable();
    if all.peek()?.operator.step != Strength::May {
        return all.next();
    }
    let first = all.next();
    all.find(|found| found.operator.step != Strength::May).or(first)
}

fn last_found<'a>(table: &'static Table, sentences: &'a [Sentence<'a>]) -> Option<Found<'a>> {
    sentences.iter().rev().find_map(|sentence| found(table, sentence))
}

fn written(table: &Table, found: &Found<'_>, inherited_from: Option<&str>) -> Wording {
    let tokens = found.sentence.tokens;
    let operator = &found.operator;
    let (polarity, turned_down_by) = polarity::polarity(table, tokens, operator);
    let (mut start, mut end) = (operator.start, operator.end);
    // A restraint's negation belongs to the operator ("must not"); one that turns down is shown as
    // what turned it down.
    // What somebody is urged not to do is no part of the urging.
    let is_modal =
        !matches!(operator.step, Strength::Urge | Strength::CallUpon | Strength::Encourage);
    if let (Polarity::For, Some(negation), true) = (polarity, operator.negation, is_modal) {
        start = start.min(negation);
        end = end.max(negation + 1);
    }
    let asked = asked::subject(table, tokens, operator.start)
        .filter(|_| matches!(operator.when, When::Always | When::Asked))
        .or_else(|| asked::object(table, tokens, operator.end))
        .or_else(|| asked::agent(table, tokens, operator.end));
    Wording {
        strength: operator.step,
        inherited_from: inherited_from.map(String::from),
        operator: span(tokens, (start, end)),
        polarity,
        turned_down_by: turned_down_by.map(|words| span(tokens, words)),
        hedges: hedge::hedges(table, tokens).into_iter().map(|words| span(tokens, words)).collect(),
        asked: asked.map(|words| span(tokens, words)),
    }
}

/// The stretch of text from the first of the tokens to the last.
fn span(tokens: &[Token], (start, end): (usize, usize)) -> Span {
    let from = tokens.get(start).map_or(0, |token| token.start);
    let last = end.checked_sub(1).and_then(|last| tokens.get(last));
    Span::new(from, last.map_or(from, |token| token.end))
}
