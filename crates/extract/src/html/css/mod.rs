//! How a page shows words, by the names of its elements, its own rules of style and the elements' `style`:
//! struck, underlined, bold, inserted, hidden. Sheets that are not in the file are not known.

mod cascade;
mod custom;
mod declarations;
mod element;
mod error;
mod gather;
mod kinds;
mod later;
mod length;
pub(super) mod look;
mod lost;
mod media;
mod paint;
mod parts;
mod place;
mod property;
mod rules;
mod selector;
mod shape;
mod sheet;
mod tree;
mod value;
mod values;
mod vars;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use html5gum::StartTag;
use selectors::context::{
    MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode,
    SelectorCaches,
};
use selectors::matching::matches_selector;

use super::elements::is_block;
use cascade::Won;
use element::Place;
use gather::Colours;
use look::Look;
use look::kind::Kind;
use property::Property;
use selector::{Holder, Key};
use sheet::Rule;
use tree::{BODY, HEAD, HTML, Node, Tree};

/// How many things an element's key counts as.
const THINGS_OF_KEY: usize = 64;

/// An element that is open: its place among the others, and how it shows its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shown {
    at: usize,
    pub(super) look: Look,
}

impl Shown {
    /// Which of the page's elements it is.
    pub(super) fn id(self) -> usize {
        self.at
    }
}

/// The rules of a page, and its elements as far as they are asked for.
pub(super) struct Css {
    rules: Vec<Rule>,
    by_key: HashMap<(Holder, Key), Vec<usize>>,
    /// Which elements rules are found by.
    holders: HashSet<Holder>,
    tree: Tree,
    /// The custom properties of elements that say the same within the same.
    vars: vars::Known,
    caches: SelectorCaches,
    colours: Colours,
    is_quirky: bool,
    has_body: bool,
    is_unsure: bool,
    reversed: Vec<i64>,
}

impl Css {
    /// Those of the sheets of a page, compared with its elements so often at most.
    pub(super) fn of(page: &str, steps: u32) -> Self {
        let (sheets, colours, reversed) = gather::gather(page);
        let rules = sheets.rules;
        let mut by_key: HashMap<(Holder, Key), Vec<usize>> = HashMap::new();
        for (at, rule) in rules.iter().enumerate() {
            by_key.entry(selector::key(&rule.selector)).or_default().push(at);
        }
        let holders = by_key.keys().map(|(holder, _)| *holder).collect();
        let caches = SelectorCaches::default();
        let tree = Tree::new(steps);
        Self {
            rules,
            by_key,
            holders,
            tree,
            vars: vars::Known::default(),
            caches,
            colours,
            is_quirky: true,
            has_body: false,
            is_unsure: false,
            reversed,
        }
    }

    /// Whether some rules were not applied, because there was too much to compare.
    pub(super) fn ran_out(&self) -> bool {
        self.tree.ran_out()
    }

    /// Whether rules that are not understood may strike or hide words, or show them.
    pub(super) fn is_unsure(&self) -> bool {
        self.is_unsure
    }

    /// Words were said of which it is not known whether they are struck or hidden.
    pub(super) fn doubt(&mut self) {
        self.is_unsure = true;
    }

    /// How many items a list has that counts down, by its place among these.
    pub(super) fn reversed(&self, at: usize) -> Option<i64> {
        self.reversed.get(at).copied()
    }

    /// The page says that it keeps to the standard.
    pub(super) fn keep_to_standard(&mut self) {
        self.is_quirky = false;
    }

    /// An element begins within another.
    pub(super) fn begin(&mut self, name: &str, tag: &StartTag<()>, within: Option<Shown>) -> Shown {
        let within = within.map_or(HTML, |within| within.at);
        let at = self.place(name, tag, within);
        Shown { at, look: self.look(at) }
    }

    /// An element ends while others in it go on: from here on these look as if it were not around them.
    pub(super) fn end_around<'s>(
        &mut self,
        ended: Shown,
        open: impl Iterator<Item = &'s mut Shown>,
    ) {
        for shown in open.filter(|shown| shown.at > ended.at) {
            self.tree.unwrap(shown.at, ended.at);
            shown.look = self.look(shown.at);
        }
    }

    /// Where it is among the others. Every page has a head and a body, and every table parts.
    fn place(&mut self, name: &str, tag: &StartTag<()>, within: usize) -> usize {
        let outermost = match name {
            "html" => Some(HTML),
            "head" => Some(HEAD),
            "body" => Some(BODY),
            _ => None,
        };
        match outermost {
            Some(at) if within <= HEAD => {
                self.has_body |= at == BODY;
                self.tree.name(at, tag);
                return at;
            }
            _ => {}
        }
        let is_about =
            matches!(name, "title" | "meta" | "link" | "base" | "style" | "script" | "noscript");
        let parent = if within > HEAD {
            within
        } else if is_about && !self.has_body {
            HEAD
        } else {
            self.has_body = true;
            BODY
        };
        let is_table = self.tree.node(parent).is_some_and(|node| node.name.as_ref() == "table");
        if name == "tr" && is_table {
            let part = self.tree.last_child(parent, "tbody");
            let part = part.unwrap_or_else(|| self.tree.add(parent, "tbody", None));
            return self.tree.add(part, name, Some(tag));
        }
        self.tree.add(parent, name, Some(tag))
    }

    /// How an element looks, also one that the page does not write.
    fn look(&mut self, at: usize) -> Look {
        let Some(node) = self.tree.node(at) else { return Look::default() };
        if let Some(look) = node.look {
            return look;
        }
        let parent = node.parent;
        let around = parent.map(|parent| self.look(parent)).unwrap_or_default();
        let vars = parent.and_then(|parent| self.tree.node(parent));
        let vars = vars.map(|parent| parent.vars.clone()).unwrap_or_default();
        let (mut won, perhaps) = self.won(at);
        let perhaps = perhaps.map(|mut won| {
            won.complete(&vars, &mut self.vars, &self.tree);
            won
        });
        let (vars, is_unknown) = won.complete(&vars, &mut self.vars, &self.tree);
        // A sheet that is not in the file may say it.
        self.is_unsure |= is_unknown && self.colours.has_outside;
        let Some(node) = self.tree.node(at) else { return around };
        let name = node.name.as_ref();
        let has = |key| node.attribute(key).is_some();
        let is_hidden = has("hidden") || has("popover") || name == "dialog" && !has("open");
        let kind = Kind {
            name,
            is_hidden,
            is_later: later::is_later(node),
            is_block: is_block(name),
            is_redrawn: node.attribute("style").is_some_and(|style| !paint::is_sure(style)),
            is_quirky: self.is_quirky,
            colours: self.colours,
        };
        let look = Look::of(&kind, &won, around);
        let look = perhaps.map_or(look, |won| look.or(Look::of(&kind, &won, around)));
        let inner = self.inner(node);
        self.tree.set_look(at, look, inner, vars);
        look
    }

    /// The rules that elements within may be for because of it, or of what is around it.
    fn inner(&self, node: &Node) -> Rc<[usize]> {
        let outer = node.parent.and_then(|parent| self.tree.node(parent));
        let outer = outer.map(|outer| outer.inner.clone()).unwrap_or_default();
        let mut more = Vec::new();
        if !self.holders.contains(&Holder::Ancestor) {
            return outer;
        }
        for key in node.keys() {
            let Some(found) = self.by_key.get(&(Holder::Ancestor, key)) else { continue };
            if !self.tree.take_steps(outer.len()) {
                return outer;
            }
            more.extend(
                Some(found.as_slice())
                    .filter(|it| !it.first().is_some_and(|at| outer.contains(at))),
            );
        }
        let more = more.concat();
        // Each such element has a list of its own.
        if more.is_empty() || !self.tree.take_steps(outer.len() + more.len()) {
            return outer;
        }
        [&*outer, &more].concat().into()
    }

    /// The rules that an element may be for.
    fn candidates(&self, node: &Node) -> Vec<usize> {
        let of = |place: Option<usize>| place.and_then(|place| self.tree.node(place));
        let held = |holder, node: Option<&Node>| {
            let node = node.filter(|_| self.holders.contains(&holder));
            let keys = node.map(Node::keys).unwrap_or_default();
            // Those of one element are looked up again for each in it.
            let is_allowed = self.tree.take_steps(keys.len() * THINGS_OF_KEY);
            keys.into_iter().filter(move |_| is_allowed).map(move |key| (holder, key))
        };
        let own = [Key::Name(node.name.as_ref().to_owned()), Key::Any];
        let keys = held(Holder::Own, Some(node))
            .chain(own.map(|key| (Holder::Own, key)))
            .chain(held(Holder::Parent, of(node.parent)))
            .chain(held(Holder::Elder, of(node.elder)));
        let mut all: Vec<usize> =
            keys.filter_map(|key| self.by_key.get(&key)).flatten().copied().collect();
        all.extend(of(node.parent).into_iter().flat_map(|parent| &*parent.inner));
        all
    }

    /// What counts for an element, and what counts if rules that may be for it are.
    fn won(&mut self, at: usize) -> (Won, Option<Won>) {
        let mut won = Won::default();
        let mut unsure = Vec::new();
        let Some(node) = self.tree.node(at) else { return (won, None) };
        // Once there was too much to compare, no rule counts, and none is looked for.
        if !self.rules.is_empty() && !self.ran_out() {
            let candidates = self.candidates(node);
            let mode = if self.is_quirky { QuirksMode::Quirks } else { QuirksMode::NoQuirks };
            let mut context = MatchingContext::new(
                MatchingMode::Normal,
                None,
                &mut self.caches,
                mode,
                NeedsSelectorFlags::No,
                MatchingForInvalidation::No,
            );
            for order in candidates {
                let (Some(rule), Some(place)) = (self.rules.get(order), Place::of(&self.tree, at))
                else {
                    continue;
                };
                // What of a selector is not known is taken for so.
                let matches = self.tree.step_of(rule.size)
                    && (!rule.is_decided
                        || matches_selector(&rule.selector, 0, None, place, &mut context))
                    && self.tree.take_steps(rule.said.size());
                if matches && rule.is_unsure {
                    unsure.push(order);
                } else if matches {
                    won.rule(&rule.said, rule.layer, rule.selector.specificity(), order);
                }
            }
            if self.ran_out() {
                // A rule that shows words again may be among those that were not compared.
                (won, unsure) = Default::default();
            }
        }
        let mut perhaps = None;
        for order in unsure {
            let Some(rule) = self.rules.get(order) else { continue };
            self.is_unsure |= rule.is_reported;
            if !rule.selector.has_pseudo_element() {
                let won: &mut Won = perhaps.get_or_insert_with(|| won.clone());
                won.shows(&rule.said, rule.layer, rule.selector.specificity(), order);
            }
        }
        self.hints(at, &mut won);
        if let Some(perhaps) = &mut perhaps {
            self.hints(at, perhaps);
        }
        (won, perhaps)
    }

    /// What an element says itself, in its attributes.
    fn hints(&self, at: usize, won: &mut Won) {
        let Some(node) = self.tree.node(at) else { return };
        let font = node.attribute("color").filter(|_| node.name.as_ref() == "font");
        let text = node.attribute("text").filter(|_| node.name.as_ref() == "body");
        won.hint(Property::Ink, font.or(text));
        won.hint(Property::Paper, node.attribute("bgcolor"));
        if let Some(style) = node.attribute("style") {
            won.attribute(&sheet::declarations(style));
        }
    }
}
