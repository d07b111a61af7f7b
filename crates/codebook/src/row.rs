//! One row of a table of operators: patterns of one step, and where they have to be to ask for something.

use model::{Polarity, Strength};

/// Where an operator has to stand to ask for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Anywhere in a main clause: "should".
    Always,
    /// After somebody, or a text, that can be asked: "States may", not "threats may".
    Asked,
    /// After the author's own name or pronoun: "Norland urges", not "many delegations urge".
    Author,
    /// At the head of a clause, asking that the text be edited: "Delete paragraph 26."
    Edits,
    /// At the head of a clause, asking for an action: "Establish a directory."
    Orders,
    /// In a line that has no verb of its own: "A reference to be added."
    VerblessLine,
    /// Before what is proposed: "Proposal 1. That the report …"
    Numbered,
}

/// Operators that stand on one step and are used in one way.
#[derive(Debug)]
pub(super) struct Operators {
    pub(super) step: Strength,
    pub(super) when: When,
    /// `Against` where the operator itself turns something down ("opposes").
    pub(super) polarity: Polarity,
    pub(super) words: &'static [&'static str],
}

/// One row of a table of operators.
pub(super) const fn operators(
    step: Strength,
    when: When,
    polarity: Polarity,
    words: &'static [&'static str],
) -> Operators {
    Operators { step, when, polarity, words }
}
