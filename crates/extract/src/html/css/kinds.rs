//! What selectors are made of here.

use core::fmt;

use cssparser::ToCss;
use precomputed_hash::PrecomputedHash;
use selectors::parser::{NonTSPseudoClass, PseudoElement, SelectorImpl};

/// A word of a selector: the name of an element, a class, a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word(Box<str>);

impl From<&str> for Word {
    fn from(word: &str) -> Self {
        Self(word.into())
    }
}

impl AsRef<str> for Word {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl ToCss for Word {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl PrecomputedHash for Word {
    // Only a filter that is not used here asks for more.
    fn precomputed_hash(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }
}

/// A pseudo-class that is not about the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PseudoClass {
    /// A link.
    Link,
    /// What the mouse or the keyboard makes of an element: nothing, on a page that is only looked at.
    Touched,
    /// What has an attribute.
    With(&'static str),
    /// What is not known here.
    Undecided,
}

impl ToCss for PseudoClass {
    fn to_css<W: fmt::Write>(&self, _: &mut W) -> fmt::Result {
        Ok(())
    }
}

impl NonTSPseudoClass for PseudoClass {
    fn is_active_or_hover(&self) -> bool {
        false
    }

    fn is_user_action_state(&self) -> bool {
        false
    }
}

/// A pseudo-element: no words of the file are in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Generated {
    /// Before or after the words of an element.
    Around,
    Other,
}

impl ToCss for Generated {
    fn to_css<W: fmt::Write>(&self, _: &mut W) -> fmt::Result {
        Ok(())
    }
}

impl PseudoElement for Generated {}

/// The kinds of things that selectors are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kinds;

impl SelectorImpl for Kinds {
    type ExtraMatchingData<'a> = ();
    type AttrValue = Word;
    type Identifier = Word;
    type LocalName = Word;
    type NamespaceUrl = Word;
    type NamespacePrefix = Word;
    type BorrowedNamespaceUrl = Word;
    type BorrowedLocalName = Word;
    type NonTSPseudoClass = PseudoClass;
    type PseudoElement = Generated;
}
