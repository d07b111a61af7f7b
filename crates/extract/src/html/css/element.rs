//! An element as selectors ask about it.

use core::ptr::NonNull;

use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::context::MatchingContext;
use selectors::matching::ElementSelectorFlags;
use selectors::{Element, OpaqueElement};

use super::kinds::{Generated, Kinds, PseudoClass, Word};
use super::tree::{HTML, Node, Tree};

/// An element in its tree.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    pub(super) tree: &'t Tree,
    pub(super) node: &'t Node,
    pub(super) at: usize,
}

impl core::fmt::Debug for Place<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.node.name.as_ref())
    }
}

impl<'t> Place<'t> {
    /// An element by its place in the tree.
    pub(super) fn of(tree: &'t Tree, at: usize) -> Option<Self> {
        Some(Self { tree, node: tree.node(at)?, at })
    }

    fn at(&self, other: Option<usize>) -> Option<Self> {
        if !self.tree.step() {
            return None;
        }
        Self::of(self.tree, other?)
    }
}

impl Element for Place<'_> {
    type Impl = Kinds;

    fn opaque(&self) -> OpaqueElement {
        OpaqueElement::from_ptr(NonNull::without_provenance(self.node.serial))
    }

    fn parent_element(&self) -> Option<Self> {
        self.at(self.node.parent)
    }

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.at(self.node.elder)
    }

    // What comes later is not known; a selector that asks for it is not read.
    fn next_sibling_element(&self) -> Option<Self> {
        None
    }

    fn first_element_child(&self) -> Option<Self> {
        None
    }

    fn is_html_element_in_html_document(&self) -> bool {
        true
    }

    fn has_local_name(&self, name: &Word) -> bool {
        self.node.name == *name
    }

    fn has_namespace(&self, _: &Word) -> bool {
        true
    }

    fn is_same_type(&self, other: &Self) -> bool {
        self.node.name == other.node.name
    }

    fn attr_matches(
        &self,
        _: &NamespaceConstraint<&Word>,
        name: &Word,
        operation: &AttrSelectorOperation<&Word>,
    ) -> bool {
        self.tree.take_steps(self.node.size(name.as_ref()))
            && self.node.attribute(name.as_ref()).is_some_and(|value| operation.eval_str(value))
    }

    fn match_non_ts_pseudo_class(
        &self,
        class: &PseudoClass,
        _: &mut MatchingContext<Kinds>,
    ) -> bool {
        match class {
            PseudoClass::Link => self.is_link(),
            PseudoClass::With(name) => self.node.attribute(name).is_some(),
            PseudoClass::Touched | PseudoClass::Undecided => false,
        }
    }

    fn match_pseudo_element(&self, _: &Generated, _: &mut MatchingContext<Kinds>) -> bool {
        false
    }

    fn apply_selector_flags(&self, _: ElementSelectorFlags) {}

    fn is_link(&self) -> bool {
        self.node.name.as_ref() == "a" && self.node.attribute("href").is_some()
    }

    fn is_html_slot_element(&self) -> bool {
        false
    }

    fn has_id(&self, id: &Word, case: CaseSensitivity) -> bool {
        let own = self.node.attribute("id");
        own.is_some_and(|own| case.eq(own.as_bytes(), id.as_ref().as_bytes()))
    }

    fn has_class(&self, class: &Word, case: CaseSensitivity) -> bool {
        if !self.tree.take_steps(self.node.size("class")) {
            return false;
        }
        let own = self.node.attribute("class").unwrap_or_default();
        own.split_ascii_whitespace().any(|own| case.eq(own.as_bytes(), class.as_ref().as_bytes()))
    }

    fn has_custom_state(&self, _: &Word) -> bool {
        false
    }

    fn imported_part(&self, _: &Word) -> Option<Word> {
        None
    }

    fn is_part(&self, _: &Word) -> bool {
        false
    }

    fn is_empty(&self) -> bool {
        false
    }

    fn is_root(&self) -> bool {
        self.at == HTML
    }

    fn add_element_unique_hashes(&self, _: &mut BloomFilter) -> bool {
        false
    }
}
