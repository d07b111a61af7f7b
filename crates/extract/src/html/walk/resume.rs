//! Begins again the elements that go on where what was around them has ended.

use super::active::Active;
use super::{Frame, Walk};
use crate::fault::Fault;

impl Walk {
    /// Begins again what goes on.
    pub(super) fn go_on(&mut self) -> Result<(), Fault> {
        let here = self.actives.here();
        let is_cut = |active: &&Option<Active>| active.as_ref().is_some_and(|it| it.open.is_none());
        if !self.actives.0.iter().skip(here).any(|active| is_cut(&active)) || self.is_titled() {
            return Ok(());
        }
        for at in here..self.actives.0.len() {
            let active = self.actives.0.get(at).and_then(Option::as_ref);
            let Some(tag) = active.filter(|it| it.open.is_none()).map(|it| it.tag.clone()) else {
                continue;
            };
            let Some(open) = self.again(&tag)? else { return Ok(()) };
            if let Some(Some(active)) = self.actives.0.get_mut(at) {
                active.open = Some(open);
            }
        }
        Ok(())
    }

    fn is_titled(&self) -> bool {
        matches!(self.stack.last(), Some((_, Frame::Title(_), _)))
    }
}
