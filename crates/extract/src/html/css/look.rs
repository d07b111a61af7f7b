//! How an element shows its words: what its declarations, its name and what is around it make of them.

use super::cascade::Won;
use super::gather::Colours;
use super::lost::{self, Sure};
use super::paint::{BLACK, Paint, WHITE, YELLOW};
use super::property::Property;
use super::value::{Display, Size, Value, Weight};
use crate::TextStyle;
use crate::html::list::Marker;

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

/// What an element is, as far as it says how words are shown.
pub(super) struct Kind<'n> {
    pub(super) name: &'n str,
    /// Whether browsers do not display it unless the page says so.
    pub(super) is_hidden: bool,
    /// Whether a program shows it once it has run.
    pub(super) is_later: bool,
    /// Whether the page is read as in the days before standards.
    pub(super) is_quirky: bool,
    /// Whether browsers begin a line with it.
    pub(super) is_block: bool,
    /// Whether its own attribute may draw what is in it in other colours.
    pub(super) is_redrawn: bool,
    /// What the colours of the page say.
    pub(super) colours: Colours,
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

    /// How an element is shown within what is around it.
    pub(super) fn of(kind: &Kind<'_>, won: &Won, around: Self) -> Self {
        // Many pages hide themselves until their program has run; their words are there to be read.
        let is_whole = matches!(kind.name, "html" | "body");
        let display = match won.value(Property::Display) {
            Some(Value::Display(display)) => display,
            Some(Value::Inherit) => around.display,
            Some(Value::Initial | Value::Unset) => Display::Other,
            _ if kind.is_hidden => Display::None,
            _ => Display::Other,
        };
        let is_shown_later = display == Display::None && kind.is_later && !kind.is_hidden;
        let display = if is_whole || is_shown_later { Display::Other } else { display };
        let is_apart =
            display == Display::Atom || won.is(Property::Float) || won.is(Property::Position);
        let own = match won.value(Property::Lines) {
            Some(Value::Lines { struck, underlined }) => (struck, underlined),
            Some(Value::Inherit) => around.own,
            Some(Value::Initial | Value::Unset) => (false, false),
            _ => match kind.name {
                "s" | "strike" | "del" => (true, false),
                "u" | "ins" => (false, true),
                _ => (false, false),
            },
        };
        // An underlined link says that it is a link, and an insertion is known as one.
        let own = (own.0, own.1 && !matches!(kind.name, "a" | "ins"));
        // A program that shows it later may move it in.
        let moves = kind.is_later || won.is(Property::Animation) || won.is(Property::Transition);
        let is_box = is_apart
            || match won.value(Property::Display) {
                Some(Value::Display(Display::Inline)) => false,
                Some(Value::Display(_)) => true,
                _ => kind.is_block || matches!(kind.name, "header" | "footer" | "aside" | "main"),
            };
        let is_part = matches!(won.value(Property::Display), Some(Value::Display(Display::Part)));
        let lost = lost::lost(kind.name, won, is_box, is_part);
        let is_cut = lost::is_cut(kind.name, won, is_box, is_part);
        let is_invisible = won.inherited(Property::Visibility, around.is_invisible);
        // What is put out of the flow may be out of what is cut off, too.
        let escapes = around.is_cut && won.is(Property::Position);
        let is_cut_here = is_cut == Sure::Yes && !moves && !is_whole;
        let is_placed = won.is(Property::Placed);
        let own_doubt = !is_whole
            && (lost.max(is_cut) == Sure::Perhaps
                || moves
                    && (lost.max(is_cut) == Sure::Yes || is_invisible && !around.is_invisible)
                || escapes);
        let is_invisible = is_invisible && !moves;
        let (ink, paper) = (ink(kind, won, around.ink), paper(kind, won, around.paper));
        // Another sheet may put a picture on the colour behind, unless a whole background is said.
        let is_plain = !kind.colours.has_outside || won.is(Property::Plain);
        let is_both = is_plain && has_both(won)
            || around.is_both
                && won.value(Property::Ink).is_none()
                && won.value(Property::Paper).is_none();
        let is_same = match (ink, paper) {
            // Another sheet may draw them with a picture or a shadow.
            (Paint::Clear, _) => kind.colours.is_drawn && !kind.colours.has_outside,
            (ink, paper) if ink.is_like(paper) => {
                kind.colours.is_sure || kind.colours.is_drawn && is_both
            }
            _ => false,
        };
        let is_clear = ink == Paint::Clear && won.value(Property::Ink).is_some();
        let is_alike = ink.is_like(paper);
        let own_doubt = own_doubt
            || is_shown_later
            || !is_same && (is_clear && kind.colours.is_drawn || is_alike);
        Self {
            is_struck: around.is_struck && !is_apart || own.0,
            is_underlined: around.is_underlined && !is_apart || own.1,
            is_inserted: around.is_inserted || kind.name == "ins",
            own,
            weight: weight(kind, won, around.weight),
            display,
            is_invisible: is_invisible && !is_whole,
            is_tiny: is_tiny(kind, won, around.is_tiny),
            is_gone: around.is_gone
                || around.display == Display::None
                || lost == Sure::Yes && !moves && !is_whole
                || is_cut_here && is_placed,
            is_cut: around.is_cut && !escapes || is_cut_here,
            ink,
            paper,
            is_blank: is_same,
            is_both,
            is_indented: won.inherited(Property::Indent, around.is_indented)
                && (is_box || around.is_indented),
            is_doubtful: around.is_doubtful || own_doubt,
            is_raised: won.is(Property::Raise),
            is_row: won.is(Property::Row),
            gap: match won.value(Property::Display) {
                Some(Value::Display(Display::None | Display::Inline)) => None,
                // What is beside one another is not in one line of letters.
                _ if around.is_row => Some(" "),
                Some(Value::Display(Display::Other)) => Some("\n"),
                Some(Value::Display(Display::Part)) => Some(" "),
                _ => None,
            },
            is_item: won.is(Property::Item)
                || !matches!(won.value(Property::Display), Some(Value::Display(_))),
            own_marker: match won.value(Property::Marker) {
                Some(Value::Marker(marker)) => Some(marker),
                _ => None,
            },
        }
    }
}

/// Whether an element has both the colour of its words and the one behind them itself.
fn has_both(won: &Won) -> bool {
    let is_own = |property| matches!(won.value(property), Some(Value::Paint(Paint::Of(..))));
    is_own(Property::Ink) && is_own(Property::Paper)
}

fn weight(kind: &Kind<'_>, won: &Won, around: f32) -> f32 {
    let own = match won.value(Property::Weight) {
        Some(Value::Weight(weight)) => weight,
        Some(Value::Inherit | Value::Unset) => return around,
        Some(Value::Initial) => Weight::Of(400.0),
        _ => match kind.name {
            "b" | "strong" => Weight::Bolder,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" => Weight::Of(700.0),
            "table" if kind.is_quirky => Weight::Of(400.0),
            _ => return around,
        },
    };
    match own {
        Weight::Of(weight) => weight,
        Weight::Bolder if around < 350.0 => 400.0,
        Weight::Bolder if around < 550.0 => 700.0,
        Weight::Bolder => around.max(900.0),
        Weight::Lighter if around < 100.0 => around,
        Weight::Lighter if around < 550.0 => 100.0,
        Weight::Lighter if around < 750.0 => 400.0,
        Weight::Lighter => 700.0,
    }
}

fn is_tiny(kind: &Kind<'_>, won: &Won, around: bool) -> bool {
    match won.value(Property::Size) {
        Some(Value::Size(Size::Nothing)) => true,
        Some(Value::Size(Size::Shown) | Value::Initial) => false,
        None | Some(Value::Revert) if kind.is_quirky && kind.name == "table" => false,
        _ => around,
    }
}

fn ink(kind: &Kind<'_>, won: &Won, around: Paint) -> Paint {
    match won.value(Property::Ink) {
        Some(Value::Paint(paint)) => paint,
        Some(Value::Initial) => BLACK,
        Some(Value::Inherit | Value::Unset) => around,
        _ => match kind.name {
            "a" => Paint::Unknown,
            "mark" => BLACK,
            "table" if kind.is_quirky => Paint::Unknown,
            _ => around,
        },
    }
}

fn paper(kind: &Kind<'_>, won: &Won, around: Paint) -> Paint {
    if won.is(Property::Picture) || kind.is_redrawn {
        return Paint::Unknown;
    }
    match won.value(Property::Paper) {
        Some(Value::Paint(Paint::Clear) | Value::Initial | Value::Unset) => around,
        Some(Value::Paint(paint)) => paint,
        Some(Value::Inherit) => Paint::Unknown,
        _ if kind.name == "mark" => YELLOW,
        _ => around,
    }
}
