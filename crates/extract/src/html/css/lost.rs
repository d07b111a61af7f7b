//! Whether the place, the size and the paint of an element leave nothing of it to be seen, as far as that is sure.

use super::cascade::Won;
use super::property::Property;
use super::value::Value;

/// Whether something is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    No,
    Perhaps,
    Yes,
}

impl Sure {
    fn of(won: &Won, property: Property) -> Self {
        match won.value(property) {
            Some(Value::Is(true)) => Self::Yes,
            Some(Value::Perhaps) => Self::Perhaps,
            _ => Self::No,
        }
    }

    /// No surer than "perhaps" where something speaks against it.
    fn unless(self, is_otherwise: bool) -> Self {
        if is_otherwise { self.min(Self::Perhaps) } else { self }
    }

    fn only_if(self, is_so: bool) -> Self {
        if is_so { self } else { Self::No }
    }
}

/// Whether nothing of it is seen, nor of what is in it.
pub(super) fn lost(name: &str, won: &Won, is_box: bool, is_part: bool) -> Sure {
    let is = |property| Sure::of(won, property);
    let any = |all: &[Property]| all.iter().any(|&property| is(property) > Sure::No);
    let is_part = is_part || is_of_table(name);
    // A row of pictures is moved along, so that one of them is seen; what is as far on both sides is in the middle.
    let is_row = any(&[Property::Wide, Property::Row, Property::Unbroken, Property::MinWidth]);
    let left = is(Property::Left).unless(is_row || any(&[Property::Right]));
    let top = is(Property::Top).unless(any(&[Property::Bottom]));
    let sideways = [Property::MarginRight, Property::PadLeft, Property::PadRight];
    let margin = is(Property::Margin).unless(is_row || any(&sideways));
    let above = is(Property::MarginTop).unless(any(&[Property::PadTop]));
    let moved = is(Property::Transform).max(is(Property::Translate)).unless(is_row);
    let all = [
        is(Property::Opacity),
        is(Property::Filter),
        is(Property::Content),
        is(Property::ClipPath),
        is(Property::Clip).only_if(won.is(Property::Position)),
        moved.max(is(Property::Scale)).only_if(is_box),
        left.max(top).only_if(won.is(Property::Placed)),
        margin.only_if(!is_part),
        above.only_if(is_box && !is_part),
    ];
    all.into_iter().max().unwrap_or(Sure::No)
}

/// Whether it has no height or no width, and what does not fit is cut off.
pub(super) fn is_cut(name: &str, won: &Won, is_box: bool, is_part: bool) -> Sure {
    let is = |property| Sure::of(won, property);
    let height = is(Property::Height).unless(won.is(Property::Grow)).max(is(Property::MaxHeight));
    let width = is(Property::Width).unless(won.is(Property::Grow)).max(is(Property::MaxWidth));
    let any = |all: [Property; 3]| all.into_iter().any(|property| won.is(property));
    let height = height.unless(any([Property::MinHeight, Property::PadTop, Property::PadBottom]));
    let width = width.unless(any([Property::MinWidth, Property::PadLeft, Property::PadRight]));
    // A part of a table is as high and wide as its words need.
    let can_be_none = is_box && !is_part && !is_of_table(name);
    height.max(width).min(is(Property::Overflow)).only_if(can_be_none)
}

fn is_of_table(name: &str) -> bool {
    matches!(name, "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th")
}
