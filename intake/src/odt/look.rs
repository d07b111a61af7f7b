//! How words look by a style: struck, underlined, bold, as far as the style says.

use crate::TextStyle;
use crate::xml::Tag;

/// What a style says of its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    struck: Option<bool>,
    underlined: Option<bool>,
    bold: Option<bool>,
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
        }
    }

    /// What it says, and else what another says.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            struck: self.struck.or(other.struck),
            underlined: self.underlined.or(other.underlined),
            bold: self.bold.or(other.bold),
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
