//! Which of several declarations counts: by importance, place, layer, weight of the selector and order.

use std::collections::HashMap;
use std::rc::Rc;

use super::custom::Vars;
use super::declarations::completed;
use super::paint;
use super::property::{PROPERTIES, Property};
use super::sheet::Said;
use super::tree::Tree;
use super::value::{Declaration, Value};
use super::vars;

/// What ranks declarations of a property; the greatest counts.
type Rank = (bool, bool, usize, u32, usize);

/// What counts of each property.
#[derive(Clone, Debug)]
pub(super) struct Won {
    values: [Option<(Rank, Value)>; PROPERTIES.len()],
    customs: HashMap<Rc<str>, (Rank, Rc<str>)>,
}

impl Default for Won {
    fn default() -> Self {
        Self { values: [const { None }; PROPERTIES.len()], customs: HashMap::new() }
    }
}

impl Won {
    /// Takes what a rule says.
    pub(super) fn rule(&mut self, said: &Said, layer: usize, weight: u32, order: usize) {
        // What is important counts the more the earlier its layer is.
        let rank = |is_important: bool| {
            let layer = if is_important { usize::MAX - layer } else { layer };
            (is_important, false, layer, weight, order)
        };
        self.all(said, rank);
    }

    /// Takes of a rule what it does not hide or strike words by.
    pub(super) fn shows(&mut self, said: &Said, layer: usize, weight: u32, order: usize) {
        let declarations = said.declarations.iter().filter(|said| !said.could_decide());
        let declarations = declarations.cloned().collect();
        let said = Said { declarations, customs: said.customs.clone() };
        self.rule(&said, layer, weight, order);
    }

    /// Takes what the element's own attribute says.
    pub(super) fn attribute(&mut self, said: &Said) {
        self.all(said, |is_important| (is_important, true, 0, 0, 0));
    }

    fn all(&mut self, said: &Said, rank: impl Fn(bool) -> Rank) {
        for said in &said.declarations {
            self.take(said, rank(said.is_important));
        }
        for custom in &said.customs {
            let rank = rank(custom.is_important);
            let best = self.customs.get(&custom.name);
            if best.is_none_or(|(best, _)| *best <= rank) {
                self.customs.insert(custom.name.clone(), (rank, custom.value.clone()));
            }
        }
    }

    /// Puts in what values take from the custom properties of the element, which are given back. Whether a value
    /// that could strike or hide words is not known is said, too.
    pub(super) fn complete(
        &mut self,
        around: &Rc<Vars>,
        known: &mut vars::Known,
        tree: &Tree,
    ) -> (Rc<Vars>, bool) {
        let own = self.customs.drain().map(|(name, (_, value))| (name, value)).collect();
        let vars = known.with(around, own, tree);
        let mut is_unknown = false;
        for (property, won) in PROPERTIES.iter().zip(&mut self.values) {
            let Some((_, value)) = won else { continue };
            let Value::Deferred(name, text) = value else { continue };
            let text = vars::put_in(text, &vars, tree);
            is_unknown |= text.is_none() && property.hides_or_strikes();
            let known = text.and_then(|text| completed(name, &text, *property));
            *value = known.unwrap_or(Value::Unset);
        }
        (vars, is_unknown)
    }

    /// Takes a colour of an old attribute: anything else counts more.
    pub(super) fn hint(&mut self, property: Property, colour: Option<&str>) {
        let Some(colour) = colour else { return };
        let value = Value::Paint(paint::attribute(colour));
        let said = Declaration { property, value, is_important: false };
        self.take(&said, (false, false, 0, 0, 0));
    }

    fn take(&mut self, said: &Declaration, rank: Rank) {
        if let Some(best) = self.values.get_mut(said.property as usize)
            && best.as_ref().is_none_or(|(best, _)| *best <= rank)
        {
            *best = Some((rank, said.value.clone()));
        }
    }

    pub(super) fn value(&self, property: Property) -> Option<Value> {
        self.values.get(property as usize)?.as_ref().map(|(_, value)| value.clone())
    }

    /// Whether something is so that is not handed down.
    pub(super) fn is(&self, property: Property) -> bool {
        self.value(property) == Some(Value::Is(true))
    }

    /// Whether something is so that is handed down.
    pub(super) fn inherited(&self, property: Property, around: bool) -> bool {
        match self.value(property) {
            Some(Value::Is(is)) => is,
            Some(Value::Initial) => false,
            _ => around,
        }
    }
}
