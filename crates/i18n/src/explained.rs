//! A text with its explanation.

/// One word or sentence with the explanation that goes with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explained {
    /// What stands on the label.
    pub name: &'static str,
    /// What it means, in one sentence.
    pub explanation: &'static str,
}
