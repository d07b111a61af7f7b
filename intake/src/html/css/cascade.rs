//! Which of several declarations counts: by importance, place, layer, weight of the selector and order.

use super::paint;
use super::value::{Declaration, PROPERTIES, Property, Value};

/// What ranks declarations of a property; the greatest counts.
type Rank = (bool, bool, usize, u32, usize);

/// What counts of each property.
#[derive(Debug, Default)]
pub(super) struct Won([Option<(Rank, Value)>; PROPERTIES.len()]);

impl Won {
    /// Takes what a rule says.
    pub(super) fn rule(&mut self, said: &[Declaration], layer: usize, weight: u32, order: usize) {
        for said in said {
            // What is important counts the more the earlier its layer is.
            let layer = if said.is_important { usize::MAX - layer } else { layer };
            self.take(said, (said.is_important, false, layer, weight, order));
        }
    }

    /// Takes what the element's own attribute says.
    pub(super) fn attribute(&mut self, said: &[Declaration]) {
        for said in said {
            self.take(said, (said.is_important, true, 0, 0, 0));
        }
    }

    /// Takes a colour of an old attribute: anything else counts more.
    pub(super) fn hint(&mut self, property: Property, colour: Option<&str>) {
        let Some(colour) = colour else { return };
        let value = Value::Paint(paint::attribute(colour));
        let said = Declaration { property, value, is_important: false };
        self.take(&said, (false, false, 0, 0, 0));
    }

    fn take(&mut self, said: &Declaration, rank: Rank) {
        if let Some(best) = self.0.get_mut(said.property as usize)
            && best.is_none_or(|(best, _)| best <= rank)
        {
            *best = Some((rank, said.value));
        }
    }

    pub(super) fn value(&self, property: Property) -> Option<Value> {
        self.0.get(property as usize).copied().flatten().map(|(_, value)| value)
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
