//! Selectors: which of their parts are known, and which of them cannot be decided while a page is read
//! from its start to its end.

use cssparser::{ParseError, Parser as Input};
use selectors::parser::{
    Combinator, Component, Parser, Selector, SelectorIter, SelectorParseErrorKind,
};
use selectors::visitor::SelectorVisitor;

use super::kinds::{Generated, Kinds, PseudoClass};

/// Reads selectors; within a rule they may name what the rule is for.
pub(super) struct Reader {
    pub(super) is_nested: bool,
}

type Error = ParseError<SelectorParseErrorKind>;

fn unknown() -> Error {
    ParseError::custom(SelectorParseErrorKind::UnsupportedPseudoClassOrElement)
}

impl<'i> Parser<'i> for Reader {
    type Impl = Kinds;
    type Error = SelectorParseErrorKind;

    fn parse_is_and_where(&self) -> bool {
        true
    }

    fn parse_has(&self) -> bool {
        true
    }

    fn parse_nth_child_of(&self) -> bool {
        true
    }

    fn parse_parent_selector(&self) -> bool {
        self.is_nested
    }

    fn parse_non_ts_pseudo_class(&self, name: &str) -> Result<PseudoClass, Error> {
        Ok(match name.to_ascii_lowercase().as_str() {
            "link" | "any-link" => PseudoClass::Link,
            "hover" | "active" | "focus" | "focus-within" | "focus-visible" | "visited"
            | "target" | "fullscreen" => PseudoClass::Touched,
            "checked" => PseudoClass::With("checked"),
            "disabled" => PseudoClass::With("disabled"),
            "required" => PseudoClass::With("required"),
            "open" => PseudoClass::With("open"),
            "enabled" | "optional" | "read-only" | "read-write" | "valid" | "invalid"
            | "placeholder-shown" | "indeterminate" | "default" | "in-range" | "out-of-range"
            | "autofill" | "defined" | "modal" | "popover-open" | "user-valid" | "user-invalid"
            | "playing" | "paused" => PseudoClass::Undecided,
            name if name.starts_with("-webkit-") => PseudoClass::Undecided,
            // A browser drops the whole rule, too.
            _ => return Err(unknown()),
        })
    }

    fn parse_non_ts_functional_pseudo_class(
        &self,
        name: &str,
        arguments: &mut Input<'i>,
        _: bool,
    ) -> Result<PseudoClass, Error> {
        if !matches!(name.to_ascii_lowercase().as_str(), "lang" | "dir" | "state" | "-webkit-any") {
            return Err(unknown());
        }
        while arguments.next().is_ok() {}
        Ok(PseudoClass::Undecided)
    }

    fn parse_pseudo_element(&self, name: &str) -> Result<Generated, Error> {
        match name.to_ascii_lowercase().as_str() {
            "before" | "after" => Ok(Generated::Around),
            "first-line"
            | "first-letter"
            | "marker"
            | "selection"
            | "placeholder"
            | "backdrop"
            | "file-selector-button"
            | "cue"
            | "target-text"
            | "spelling-error"
            | "grammar-error"
            | "details-content" => Ok(Generated::Other),
            name if name.starts_with("-webkit-") => Ok(Generated::Other),
            _ => Err(unknown()),
        }
    }

    fn parse_functional_pseudo_element(
        &self,
        name: &str,
        arguments: &mut Input<'i>,
    ) -> Result<Generated, Error> {
        if !matches!(name.to_ascii_lowercase().as_str(), "highlight" | "cue" | "picker") {
            return Err(unknown());
        }
        while arguments.next().is_ok() {}
        Ok(Generated::Other)
    }
}

/// Whether a selector can be held against an element when it begins: without knowing what is in it and
/// what comes after it.
pub(super) fn is_decided(selector: &Selector<Kinds>) -> bool {
    !selector.has_pseudo_element() && selector.visit(&mut Decided)
}

/// How many parts a selector has, with those of the selectors in it.
pub(super) fn size(selector: &Selector<Kinds>) -> usize {
    let mut parts = Parts(0);
    // It visits all, for it never says that there is enough.
    selector.visit(&mut parts);
    parts.0
}

struct Parts(usize);

impl SelectorVisitor for Parts {
    type Impl = Kinds;

    fn visit_simple_selector(&mut self, _: &Component<Kinds>) -> bool {
        self.0 += 1;
        true
    }
}

/// Whether a selector is for elements with nothing in them.
pub(super) fn is_of_empty(selector: &Selector<Kinds>) -> bool {
    selector.iter().any(|part| matches!(part, Component::Empty))
}

/// Whether a selector is for what is generated before or after words, whatever the mouse does.
pub(super) fn is_around(selector: &Selector<Kinds>) -> bool {
    let mut parts = selector.iter_raw_match_order();
    !parts.any(|part| {
        matches!(
            part,
            Component::NonTSPseudoClass(PseudoClass::Touched)
                | Component::PseudoElement(Generated::Other)
        )
    })
}

struct Decided;

impl SelectorVisitor for Decided {
    type Impl = Kinds;

    fn visit_simple_selector(&mut self, part: &Component<Kinds>) -> bool {
        match part {
            Component::Nth(nth) => !nth.ty.is_from_end() && !nth.ty.is_only(),
            Component::NthOf(nth) => !nth.nth_data().ty.is_from_end(),
            Component::NonTSPseudoClass(class) => *class != PseudoClass::Undecided,
            Component::Empty | Component::Has(_) | Component::Invalid(_) => false,
            _ => true,
        }
    }
}

/// By what the elements are found that a selector may be for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Id(String),
    Class(String),
    Name(String),
    Any,
}

/// Which element has the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Holder {
    Own,
    Parent,
    Ancestor,
    /// The element before it.
    Elder,
}

/// The narrowest such key: of the element itself, or else of one that has to be around or before it.
pub(super) fn key(selector: &Selector<Kinds>) -> (Holder, Key) {
    let mut parts = selector.iter();
    let mut own = narrowest(&mut parts);
    if selector.has_pseudo_element() {
        parts.next_sequence();
        own = narrowest(&mut parts);
    }
    if matches!(own, Key::Id(_) | Key::Class(_)) {
        return (Holder::Own, own);
    }
    let mut holder = Holder::Own;
    loop {
        holder = match (parts.next_sequence(), holder) {
            (Some(Combinator::Child), Holder::Own) => Holder::Parent,
            (Some(Combinator::NextSibling), Holder::Own) => Holder::Elder,
            (Some(Combinator::Child | Combinator::Descendant), holder)
                if holder != Holder::Elder =>
            {
                Holder::Ancestor
            }
            _ => return (Holder::Own, own),
        };
        if let key @ (Key::Id(_) | Key::Class(_)) = narrowest(&mut parts) {
            return (holder, key);
        }
    }
}

/// The narrowest key among the parts for one element; a page in quirks mode has ids and classes in any case.
fn narrowest(parts: &mut SelectorIter<'_, Kinds>) -> Key {
    let mut key = Key::Any;
    for part in parts {
        key = match (part, key) {
            (Component::ID(id), _) => Key::Id(id.as_ref().to_ascii_lowercase()),
            (_, key @ Key::Id(_)) => key,
            (Component::Class(class), Key::Any | Key::Name(_)) => {
                Key::Class(class.as_ref().to_ascii_lowercase())
            }
            (Component::LocalName(name), Key::Any) => {
                Key::Name(name.lower_name.as_ref().to_owned())
            }
            (Component::Is(list) | Component::Where(list), Key::Any) => match list.slice() {
                [only] => narrowest(&mut only.iter()),
                _ => Key::Any,
            },
            (_, key) => key,
        };
    }
    key
}
