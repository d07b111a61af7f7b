//! The colours of words and of what is behind them.

use super::kind::Kind;
use crate::html::css::cascade::Won;
use crate::html::css::paint::{BLACK, Paint, YELLOW};
use crate::html::css::property::Property;
use crate::html::css::value::Value;

/// Whether an element has both the colour of its words and the one behind them itself.
pub(super) fn has_both(won: &Won) -> bool {
    let is_own = |property| matches!(won.value(property), Some(Value::Paint(Paint::Of(..))));
    is_own(Property::Ink) && is_own(Property::Paper)
}

/// The colour of the words.
pub(super) fn ink(kind: &Kind<'_>, won: &Won, around: Paint) -> Paint {
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

/// The colour of what is behind them.
pub(super) fn paper(kind: &Kind<'_>, won: &Won, around: Paint) -> Paint {
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
