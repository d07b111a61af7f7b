//! Every scenario there is, by subject. A new subject is a file with a `SCENARIOS` list, named in [`all`].

mod harness;

use crate::scenario::Scenario;

/// Everything that must hold, the harness's own tests first: if those fail, nothing else means anything.
pub(crate) fn all() -> Vec<Scenario> {
    [of_the_harness()].concat()
}

/// What must hold of the harness itself. Needs no build of the page.
pub(crate) fn of_the_harness() -> Vec<Scenario> {
    harness::SCENARIOS.to_vec()
}
