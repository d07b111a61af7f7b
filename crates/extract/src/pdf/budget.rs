//! What the drawing of a whole file may use up.

use crate::counts::Counts;
use crate::damage::Damage;
use crate::fault::Fault;
use crate::limits::Limits;
use crate::many::Many;

/// The most operators of all pages: no submission has near as many.
const MOST_OPERATORS: u64 = 20_000_000;

/// What a whole file may use up.
pub(super) struct Budget {
    pub(super) operators: u64,
    pub(super) counts: Counts,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { operators: MOST_OPERATORS, counts: Counts::new(limits) }
    }

    /// A sign of so many characters is drawn, whether it is seen or not.
    pub(super) fn sign(&mut self, characters: usize) -> Result<(), Fault> {
        self.counts.more(Many::OnPage, characters)?;
        self.counts.more(Many::Characters, characters)
    }
}

/// What is said of a file that would be drawn for ever.
pub(super) fn too_much() -> Fault {
    Fault::Damaged { what: Damage::DrawsTooMuch, place: None }
}
