//! The elements that selectors are held against: those that are open and their elder siblings. What is
//! inside of a sibling that has ended is forgotten, for no selector that is read here asks for it.

use core::cell::Cell;
use core::num::NonZeroUsize;
use std::collections::HashSet;
use std::rc::Rc;

use html5gum::StartTag;

use super::custom::Vars;
use super::kinds::Word;
use super::look::Look;
use super::selector::Key;

/// Where every page has these, whether it writes them or not.
pub(super) const HTML: usize = 0;
pub(super) const HEAD: usize = 1;
pub(super) const BODY: usize = 2;

/// How many bytes of an attribute, attributes or places of rules are passed over in the time of a step.
const THINGS_OF_STEP: usize = 32;
/// How many elements and attributes are known at once. Beyond, elder siblings are forgotten, and no rule counts any
/// more.
const MOST: usize = 300_000;

#[derive(Debug)]
pub(super) struct Node {
    pub(super) name: Word,
    attributes: Vec<(Box<str>, Box<str>)>,
    pub(super) parent: Option<usize>,
    pub(super) elder: Option<usize>,
    last_child: Option<usize>,
    /// How many elements and attributes there are up to it.
    weight: usize,
    /// Tells it from a later element in the same place.
    pub(super) serial: NonZeroUsize,
    /// How it shows its words, once that was asked.
    pub(super) look: Option<Look>,
    /// The rules that elements in it may be for because of it, or of what is around it; known with the look.
    pub(super) inner: Rc<[usize]>,
    /// Its custom properties; known with the look.
    pub(super) vars: Rc<Vars>,
}

#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    serial: NonZeroUsize,
    /// How often elements may still be looked at for all rules together, for a made-up page could ask without
    /// end; none once it was asked for more.
    steps: Cell<Option<u32>>,
    /// How much of the rule that is compared is looked at again in each step.
    of_rule: Cell<usize>,
}

impl Tree {
    pub(super) fn new(steps: u32) -> Self {
        let mut tree = Self {
            nodes: Vec::new(),
            serial: NonZeroUsize::MIN,
            steps: Cell::new(Some(steps)),
            of_rule: Cell::new(0),
        };
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
        let (serial, look, inner) = (self.serial, None, Rc::default());
        let vars = Rc::default();
        self.serial = serial.saturating_add(1);
        let name = Word::from(name);
        let weight = self.weight() + 1 + attributes.len();
        self.nodes.push(Node {
            name,
            attributes,
            weight,
            parent,
            elder,
            last_child: None,
            serial,
            look,
            inner,
            vars,
        });
        self.nodes.len() - 1
    }

    /// How many elements and attributes are known.
    fn weight(&self) -> usize {
        self.nodes.last().map_or(0, |last| last.weight)
    }

    /// A new element, the last child of another.
    pub(super) fn add(&mut self, parent: usize, name: &str, tag: Option<&StartTag<()>>) -> usize {
        let mut elder = self.nodes.get(parent).and_then(|parent| parent.last_child);
        if self.weight() > MOST {
            self.steps.set(None);
            elder = None;
        }
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

    pub(super) fn set_look(&mut self, at: usize, look: Look, inner: Rc<[usize]>, vars: Rc<Vars>) {
        if let Some(node) = self.nodes.get_mut(at) {
            (node.look, node.inner, node.vars) = (Some(look), inner, vars);
        }
    }

    /// Takes an element out of the way to another: it has ended, and that goes on.
    pub(super) fn unwrap(&mut self, at: usize, ended: usize) {
        let outer = self.node(ended).and_then(|ended| ended.parent);
        if let Some(node) = self.nodes.get_mut(at) {
            node.look = None;
            if node.parent == Some(ended) {
                node.parent = outer;
            }
        }
    }

    /// The last child, if it has this name.
    pub(super) fn last_child(&self, of: usize, name: &str) -> Option<usize> {
        let at = self.node(of)?.last_child?;
        (self.node(at)?.name.as_ref() == name).then_some(at)
    }

    /// Takes a step, if one is left.
    pub(super) fn step(&self) -> bool {
        self.take_steps(self.of_rule.get())
    }

    /// Takes the first step of comparing a rule of such a size.
    pub(super) fn step_of(&self, size: usize) -> bool {
        self.of_rule.set(size);
        self.step()
    }

    /// Takes a step, and more where so many things are looked at in it.
    pub(super) fn take_steps(&self, things: usize) -> bool {
        let count = u32::try_from(1 + things / THINGS_OF_STEP).unwrap_or(u32::MAX);
        let left = self.steps.get().and_then(|left| left.checked_sub(count));
        self.steps.set(left);
        left.is_some()
    }

    /// Whether there were more steps to take than are.
    pub(super) fn ran_out(&self) -> bool {
        self.steps.get().is_none()
    }
}

fn attributes(tag: Option<&StartTag<()>>) -> Vec<(Box<str>, Box<str>)> {
    let text = |bytes: &[u8]| -> Box<str> { String::from_utf8_lossy(bytes).into() };
    let all = tag.into_iter().flat_map(|tag| tag.attributes.iter());
    all.map(|(name, value)| (text(&name.0), text(value))).collect()
}

impl Node {
    /// What selectors find it by, each once.
    pub(super) fn keys(&self) -> HashSet<Key> {
        let small = |word: &str| word.to_ascii_lowercase();
        let classes = self.attribute("class").unwrap_or_default().split_ascii_whitespace();
        classes
            .map(move |class| Key::Class(small(class)))
            .chain(self.attribute("id").map(|id| Key::Id(small(id))))
            .collect()
    }

    /// How much is looked at where a selector asks for an attribute.
    pub(super) fn size(&self, name: &str) -> usize {
        self.attributes.len() + self.attribute(name).map_or(0, str::len)
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| &**key == name).map(|(_, value)| &**value)
    }
}
