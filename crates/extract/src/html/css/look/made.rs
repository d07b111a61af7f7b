//! How an element shows its words: what its declarations, its name and what is around it make of them.

use super::Look;
use super::colours::{has_both, ink, paper};
use super::kind::Kind;
use crate::html::css::cascade::Won;
use crate::html::css::lost::{self, Sure};
use crate::html::css::paint::Paint;
use crate::html::css::property::Property;
use crate::html::css::value::{Display, Size, Value, Weight};

impl Look {
    /// How an element is shown within what is around it.
    pub(in crate::html::css) fn of(kind: &Kind<'_>, won: &Won, around: Self) -> Self {
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
