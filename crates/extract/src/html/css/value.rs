//! What declarations say, of the properties that strike or hide words.

use std::rc::Rc;

use super::paint::Paint;
use super::property::Property;
use crate::html::list::Marker;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Inherit,
    Initial,
    Unset,
    /// As if the page said nothing.
    Revert,
    Lines {
        struck: bool,
        underlined: bool,
    },
    Weight(Weight),
    Display(Display),
    Size(Size),
    Paint(Paint),
    Marker(Marker),
    Is(bool),
    /// It may be so.
    Perhaps,
    /// What only the values of custom properties complete ("var(--x)"), by the name that it was said of.
    Deferred(&'static str, Rc<str>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Weight {
    Of(f32),
    Bolder,
    Lighter,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Display {
    None,
    /// Like a letter in its line: a line through the words around does not go through it.
    Atom,
    /// A part of a table.
    Part,
    /// In its line, or as if it were not there.
    Inline,
    #[default]
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    Nothing,
    OfParent,
    Shown,
}

#[derive(Clone, Debug)]
pub(super) struct Declaration {
    pub(super) property: Property,
    pub(super) value: Value,
    pub(super) is_important: bool,
}

impl Declaration {
    /// Whether it may strike words or hide them.
    pub(super) fn could_decide(&self) -> bool {
        match &self.value {
            Value::Lines { struck, .. } => *struck,
            Value::Display(display) => *display == Display::None,
            Value::Size(size) => *size == Size::Nothing,
            Value::Is(is) => *is && self.property.hides_or_strikes(),
            Value::Deferred(..) => self.property.hides_or_strikes(),
            _ => false,
        }
    }
}
