//! What came of a scenario, or of any step of one.

/// Why a scenario failed, or any step of one. `bail!` and `ensure!` of `anyhow` make one from a sentence.
pub(crate) type Failure = anyhow::Error;
/// The result of a scenario.
pub(crate) type Outcome = Result<(), Failure>;
