//! How words are shown.

mod colours;
pub(super) mod kind;
mod made;

use super::paint::{BLACK, Paint, WHITE};
use super::value::Display;
use crate::html::list::Marker;
use crate::styled::TextStyle;

/// How words are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::html) struct Look {
    is_struck: bool,
    is_inserted: bool,
    is_underlined: bool,
    /// The lines through and under its words that an element has itself.
    own: (bool, bool),
    weight: f32,
    display: Display,
    is_invisible: bool,
    is_tiny: bool,
    /// Whether nothing in it is shown, whatever that says.
    is_gone: bool,
    /// Whether nothing in it is shown but what is put elsewhere.
    is_cut: bool,
    ink: Paint,
    paper: Paint,
    is_blank: bool,
    /// Whether one element says the colour of its words and the one behind them.
    is_both: bool,
    /// Whether the first line of its words is off the page.
    is_indented: bool,
    /// Whether it may be hidden or struck otherwise than it says.
    pub(in crate::html) is_doubtful: bool,
    /// Whether the element itself is raised over its line.
    pub(in crate::html) is_raised: bool,
    /// Whether what is in it is put beside one another, as boxes.
    is_row: bool,
    /// What parts its words from those around them, where it is a box by a rule of style.
    pub(in crate::html) gap: Option<&'static str>,
    /// Whether it has a number or a sign where its element has one.
    pub(in crate::html) is_item: bool,
    /// The number or sign of its items, where it says that itself.
    pub(in crate::html) own_marker: Option<Marker>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            is_struck: false,
            is_inserted: false,
            is_underlined: false,
            own: (false, false),
            weight: 400.0,
            display: Display::Other,
            is_invisible: false,
            is_tiny: false,
            is_gone: false,
            is_cut: false,
            ink: BLACK,
            paper: WHITE,
            is_blank: false,
            is_both: false,
            is_indented: false,
            is_doubtful: false,
            is_raised: false,
            is_row: false,
            gap: None,
            is_item: true,
            own_marker: None,
        }
    }
}

impl Look {
    /// The styles of words that are shown so.
    pub(in crate::html) fn styles(self) -> Vec<TextStyle> {
        let all = [
            (self.is_struck, TextStyle::Struck),
            (self.is_inserted, TextStyle::Inserted),
            (self.is_underlined, TextStyle::Underlined),
            (self.weight >= 600.0, TextStyle::Bold),
        ];
        all.into_iter().filter(|(is_on, _)| *is_on).map(|(_, style)| style).collect()
    }

    /// Whether the element is not displayed, with all that is in it.
    pub(in crate::html) fn is_not_displayed(self) -> bool {
        self.display == Display::None
    }

    /// Whether its own words are not to be seen.
    pub(in crate::html) fn is_hidden(self) -> bool {
        self.is_unseen() || self.is_indented
    }

    /// Whether only the beginning of its words is not to be seen: what their first line has room for.
    pub(in crate::html) fn is_only_indented(self) -> bool {
        self.is_indented && !self.is_unseen()
    }

    fn is_unseen(self) -> bool {
        self.is_gone || self.is_cut || self.is_invisible || self.is_tiny || self.is_blank
    }

    /// How it is shown where some rules may be for it, and it looks so if they are: with all words that may be seen.
    pub(super) fn or(self, other: Self) -> Self {
        let is_seen = |look: Self| !look.is_not_displayed() && !look.is_hidden();
        let is_doubtful = is_seen(self) != is_seen(other) || self.is_struck != other.is_struck;
        let seen = if is_seen(other) && !is_seen(self) { other } else { self };
        Self { is_doubtful: seen.is_doubtful || is_doubtful, ..seen }
    }
}
