//! The elements that selectors are held against: those that are open and their elder siblings. What is
//! inside of a sibling that has ended is forgotten, for no selector that is read here asks for it.

use core::cell::Cell;
use core::num::NonZeroUsize;
use core::ptr::NonNull;

use html5gum::StartTag;
use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::context::MatchingContext;
use selectors::matching::ElementSelectorFlags;
use selectors::{Element, OpaqueElement};

use super::look::Look;
use super::selector::{Generated, Kinds, PseudoClass, Word};

/// Where every page has these, whether it writes them or not.
pub(super) const HTML: usize = 0;
pub(super) const HEAD: usize = 1;
pub(super) const BODY: usize = 2;

/// How often elements are looked at for all rules together: a made-up page could ask without end.
const MOST_STEPS: u32 = 100_000_000;

#[derive(Debug)]
pub(super) struct Node {
    pub(super) name: Word,
    attributes: Vec<(Box<str>, Box<str>)>,
    pub(super) parent: Option<usize>,
    elder: Option<usize>,
    last_child: Option<usize>,
    /// Tells it from a later element in the same place.
    serial: NonZeroUsize,
    /// How it shows its words, once that was asked.
    pub(super) look: Option<Look>,
}

#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    serial: NonZeroUsize,
    steps: Cell<u32>,
}

impl Tree {
    pub(super) fn new() -> Self {
        let mut tree =
            Self { nodes: Vec::new(), serial: NonZeroUsize::MIN, steps: Cell::new(MOST_STEPS) };
        tree.push("html", Vec::new(), None, None);
        tree.push("head", Vec::new(), Some(HTML), None);
        tree.push("body", Vec::new(), Some(HTML), Some(HEAD));
        tree
    }

    fn push(
        &mut self,
        name: &str,
        attributes: Vec<(Box<str>, Box<str>)>,
        parent: Option<usize>,
        elder: Option<usize>,
    ) -> usize {
        let (serial, look) = (self.serial, None);
        self.serial = serial.saturating_add(1);
        let name = Word::from(name);
        self.nodes.push(Node { name, attributes, parent, elder, last_child: None, serial, look });
        self.nodes.len() - 1
    }

    /// A new element, the last child of another.
    pub(super) fn add(&mut self, parent: usize, name: &str, tag: Option<&StartTag<()>>) -> usize {
        let elder = self.nodes.get(parent).and_then(|parent| parent.last_child);
        self.nodes.truncate(elder.unwrap_or(parent).max(BODY) + 1);
        let at = self.push(name, attributes(tag), Some(parent), elder);
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.last_child = Some(at);
        }
        at
    }

    /// Gives an element that every page has the attributes that this page gives it.
    pub(super) fn name(&mut self, at: usize, tag: &StartTag<()>) {
        if let Some(node) = self.nodes.get_mut(at) {
            (node.attributes, node.look) = (attributes(Some(tag)), None);
        }
    }

    pub(super) fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    pub(super) fn set_look(&mut self, at: usize, look: Look) {
        if let Some(node) = self.nodes.get_mut(at) {
            node.look = Some(look);
        }
    }

    /// The last child, if it has this name.
    pub(super) fn last_child(&self, of: usize, name: &str) -> Option<usize> {
        let at = self.node(of)?.last_child?;
        (self.node(at)?.name.as_ref() == name).then_some(at)
    }

    /// Takes a step, if one is left.
    pub(super) fn step(&self) -> bool {
        let left = self.steps.get().checked_sub(1);
        self.steps.set(left.unwrap_or_default());
        left.is_some()
    }

    pub(super) fn place(&self, at: usize) -> Option<Place<'_>> {
        Some(Place { tree: self, node: self.nodes.get(at)?, at })
    }
}

fn attributes(tag: Option<&StartTag<()>>) -> Vec<(Box<str>, Box<str>)> {
    let text = |bytes: &[u8]| -> Box<str> { String::from_utf8_lossy(bytes).into() };
    let all = tag.into_iter().flat_map(|tag| tag.attributes.iter());
    all.map(|(name, value)| (text(&name.0), text(value))).collect()
}

impl Node {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| &**key == name).map(|(_, value)| &**value)
    }
}

/// An element in its tree.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    tree: &'t Tree,
    node: &'t Node,
    at: usize,
}

impl core::fmt::Debug for Place<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.node.name.as_ref())
    }
}

impl Place<'_> {
    fn at(&self, other: Option<usize>) -> Option<Self> {
        if !self.tree.step() {
            return None;
        }
        self.tree.place(other?)
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
        self.node.attribute(name.as_ref()).is_some_and(|value| operation.eval_str(value))
    }

    fn match_non_ts_pseudo_class(
        &self,
        class: &PseudoClass,
        _: &mut MatchingContext<Kinds>,
    ) -> bool {
        *class == PseudoClass::Link && self.is_link()
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
