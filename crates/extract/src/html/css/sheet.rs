//! Style sheets: rules within others, under conditions and in layers.

use std::collections::HashMap;
use std::rc::Rc;

use cssparser::{Parser, RuleBodyParser, StyleSheetParser};
use selectors::parser::{Selector, SelectorList};

use super::custom::Custom;
use super::kinds::Kinds;
use super::paint::Paint;
use super::property::Property;
use super::selector::{is_around, is_decided, is_of_empty, size};
use super::value::{Declaration, Value};

/// How many rules are kept: more than any site has.
const MOST_RULES: usize = 50_000;
/// How many parts a selector may have that is compared in one step, and how many things each counts as beyond that.
const FEW: usize = 16;
const THINGS_OF_PART: usize = 16;
/// How many things a custom property counts as.
const THINGS_OF_CUSTOM: usize = 160;
/// The rank of what is in no layer.
const NO_LAYER: usize = usize::MAX;

/// A selector and what is said of its elements.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) selector: Selector<Kinds>,
    pub(super) said: Rc<Said>,
    pub(super) layer: usize,
    /// Whether it can be held against an element when that begins.
    pub(super) is_decided: bool,
    /// How many things its selector counts as, where it has more than a few parts.
    pub(super) size: usize,
    /// Whether it is not known if the rule is for the elements of its key.
    pub(super) is_unsure: bool,
    /// Whether it is reported then: it may strike words, hide them or add some.
    pub(super) is_reported: bool,
}

/// What is said of elements.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) declarations: Vec<Declaration>,
    pub(super) customs: Vec<Custom>,
}

impl Said {
    /// How many things it counts as where it is taken over.
    pub(super) fn size(&self) -> usize {
        self.declarations.len() * THINGS_OF_PART + self.customs.len() * THINGS_OF_CUSTOM
    }

    /// Whether a generated box is a line that may go through the words of its element, or has words.
    fn adds(&self) -> bool {
        let is = |property: Property| {
            let mut all = self.declarations.iter();
            all.any(|said| said.property == property && said.value == Value::Is(true))
        };
        let has_paper = self.declarations.iter().any(|said| {
            said.property == Property::Paper && said.value != Value::Paint(Paint::Clear)
        });
        let is_shown = !self.declarations.iter().any(Declaration::could_decide);
        let is_line = is(Property::Position)
            && is(Property::Middle)
            && (is(Property::Line) || is(Property::Thin) && has_paper);
        is_line || is_shown && is(Property::Words)
    }
}

/// The rules of a page in their order.
#[derive(Default)]
pub(super) struct Sheets {
    pub(super) rules: Vec<Rule>,
    /// Each layer with its place among them.
    pub(super) layers: HashMap<String, usize>,
    pub(super) layer: Vec<String>,
    /// The selectors of the rules that are open.
    pub(super) around: Vec<SelectorList<Kinds>>,
    pub(super) said: Said,
    /// Whether rules are read that count only where no program runs: then what they show is meant to be seen.
    pub(super) is_unrun: bool,
    /// How many blocks are open of which it is not known whether they count.
    pub(super) unsure: usize,
}

impl Sheets {
    /// Adds the rules of a `style` element.
    pub(super) fn add(&mut self, source: &str) {
        let mut input = Parser::new(source);
        // What cannot be read is passed over, as in browsers.
        StyleSheetParser::new(&mut input, self).for_each(drop);
    }

    /// What was said so far becomes a rule: what is within the rule comes after it.
    pub(super) fn end_rule(&mut self) {
        let said = Rc::new(std::mem::take(&mut self.said));
        let is_said = !said.declarations.is_empty() || !said.customs.is_empty();
        let Some(selectors) = self.around.last().filter(|_| is_said) else { return };
        let layer = self.layer.join(".");
        let layer = self.layers.get(&layer).filter(|_| !layer.is_empty()).copied();
        let could_decide = said.declarations.iter().any(Declaration::could_decide);
        let adds = said.adds();
        for selector in selectors.slice() {
            let is_decided = is_decided(selector);
            let is_unsure = self.unsure > 0 || self.is_unrun || !is_decided;
            let is_generated = selector.has_pseudo_element();
            let is_reported = if is_generated { adds && is_around(selector) } else { could_decide };
            let is_reported = is_reported && !self.is_unrun;
            // An element with nothing in it has no words to strike or hide.
            let is_idle = is_unsure
                && (is_generated && !is_reported || !is_generated && is_of_empty(selector));
            if self.rules.len() < MOST_RULES && !is_idle {
                let parts = size(selector);
                let size = if parts > FEW { parts * THINGS_OF_PART } else { 0 };
                let (selector, said) = (selector.clone(), said.clone());
                let layer = layer.unwrap_or(NO_LAYER);
                self.rules.push(Rule {
                    selector,
                    said,
                    layer,
                    is_decided,
                    size,
                    is_unsure,
                    is_reported,
                });
            }
        }
    }

    pub(super) fn know_layer(&mut self, name: &str) {
        let path: Vec<&str> = self.layer.iter().map(String::as_str).chain([name]).collect();
        let path = path.join(".");
        let place = self.layers.len();
        self.layers.entry(path).or_insert(place);
    }

    pub(super) fn read_body(&mut self, input: &mut Parser<'_>) {
        if self.around.is_empty() {
            StyleSheetParser::new(input, self).for_each(drop);
        } else {
            RuleBodyParser::new(input, self).for_each(drop);
            self.end_rule();
        }
    }
}

/// The declarations of a `style` attribute.
pub(super) fn declarations(source: &str) -> Said {
    let mut sheets = Sheets::default();
    let mut input = Parser::new(source);
    RuleBodyParser::new(&mut input, &mut sheets).for_each(drop);
    sheets.said
}
