//! How words look by a style: struck, underlined, bold, as far as the style says.

use crate::ink::{Ink, half_points, is_unseen};
use crate::styled::TextStyle;
use crate::xml::Tag;

/// What a style says of its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    struck: Option<bool>,
    underlined: Option<bool>,
    bold: Option<bool>,
    ink: Option<Ink>,
    /// What is under the letters themselves.
    fill: Option<Ink>,
    size: Option<u32>,
    is_clear: Option<bool>,
}

impl Look {
    /// What the properties of a text say.
    pub(super) fn of(tag: &Tag<'_>) -> Self {
        let line = |style: &str, kind: &str| match (tag.get(style), tag.get(kind)) {
            (None, None) => None,
            (style, kind) => {
                Some(style.as_deref() != Some("none") && kind.as_deref() != Some("none"))
            }
        };
        let bold = tag.get("font-weight").map(|weight| {
            weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
        });
        Self {
            struck: line("text-line-through-style", "text-line-through-type"),
            underlined: line("text-underline-style", "text-underline-type"),
            bold,
            ink: match tag.get("color") {
                Some(colour) => Some(Ink::open(&colour)),
                None => tag.get("use-window-font-color").map(|_| Ink::Auto),
            },
            fill: tag.get("background-color").map(|colour| Ink::open(&colour)),
            size: tag.get("font-size").and_then(|size| half_points(&size)),
            is_clear: tag.get("char-transparency").map(|part| part.trim() == "100%"),
        }
    }

    /// Whether nobody sees the words, with what is under their paragraph, the nearest first.
    pub(super) fn is_unseen(self, grounds: impl IntoIterator<Item = Option<Ink>>) -> bool {
        let grounds = [self.fill].into_iter().chain(grounds);
        self.is_clear == Some(true) || is_unseen(self.ink, self.size, grounds)
    }

    /// What it says, and else what another says.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            struck: self.struck.or(other.struck),
            underlined: self.underlined.or(other.underlined),
            bold: self.bold.or(other.bold),
            ink: self.ink.or(other.ink),
            fill: self.fill.or(other.fill),
            size: self.size.or(other.size),
            is_clear: self.is_clear.or(other.is_clear),
        }
    }

    /// What of it says something about the words.
    pub(super) fn styles(self, inserted: bool, in_link: bool) -> Vec<TextStyle> {
        let is = |property: Option<bool>| property == Some(true);
        [
            (TextStyle::Struck, is(self.struck)),
            (TextStyle::Inserted, inserted),
            (TextStyle::Underlined, is(self.underlined) && !in_link),
            (TextStyle::Bold, is(self.bold)),
        ]
        .into_iter()
        .filter_map(|(style, has)| has.then_some(style))
        .collect()
    }
}
