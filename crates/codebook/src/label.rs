//! The label of one passage: from its own words, or from those of the passage that opens its list.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::deciding::{deciding, last_found};
use super::languages::table_of;
use super::opens_list::only_opens_list;
use super::row::When;
use super::table::Table;
use super::written::written;
use super::{list_item, sentence, token};
use model::{Kind, Wording};

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

/// Whether a passage has an operator of its own that items of its list can inherit. Where it has
/// none, as an item that opens a list in its turn, they inherit its opener's.
pub fn has_inheritable_operator(text: &str, language: &str) -> bool {
    table_of(language).is_some_and(|table| {
        let tokens = token::tokens(text, table.elides);
        last_found(table, &sentence::sentences(&tokens, table)).is_some()
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
    let sentences = sentence::sentences(&tokens, table);
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
