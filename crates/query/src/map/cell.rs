//! One cell of a map.

use std::collections::BTreeSet;

use crate::comparison::{Cited, EmptyReason, recommendations};
use model::{AnswerId, PassageId, Strength};

/// What a delegation says on a topic or on an issue.
#[derive(Clone, Debug, PartialEq)]
pub enum MapCell<'a> {
    /// It recommends something.
    Recommendations {
        /// How many recommendations these are.
        count: usize,
        /// The strongest wording among them, where one has a wording.
        strongest: Option<Strength>,
        /// The answers that they give to the question of the issue, each once.
        answers: Vec<&'a AnswerId>,
        /// The first of them.
        first: PassageId,
    },
    /// It does not, and what that means.
    Empty(EmptyReason),
}

impl MapCell<'_> {
    /// How many recommendations there are.
    pub fn count(&self) -> usize {
        match self {
            MapCell::Recommendations { count, .. } => *count,
            MapCell::Empty(_) => 0,
        }
    }
}

/// The cell of these passages; `silence` is what it means that no recommendation is among them. Answers count where all
/// passages are on one issue: those of several say nothing side by side.
pub(super) fn cell<'a>(
    passages: &[Cited<'a>],
    silence: EmptyReason,
    is_one_issue: bool,
) -> MapCell<'a> {
    let mut found = recommendations(passages.iter().copied()).peekable();
    let Some(first) = found.peek().map(Cited::id) else { return MapCell::Empty(silence) };
    let strongest = recommendations(passages.iter().copied()).min_by_key(Cited::rank);
    let strongest = strongest.and_then(|cited| cited.passage.strength());
    let (mut count, mut answers) = (0, Vec::new());
    for cited in found {
        count += 1;
        if is_one_issue
            && let Some(answer) = &cited.passage.answer
            && !answers.contains(&answer)
        {
            answers.push(answer);
        }
    }
    MapCell::Recommendations { count, strongest, answers, first }
}

/// How many recommendations there are, one of a joint document once, however many columns it stands in.
pub(super) fn total(passages: &[Cited<'_>]) -> usize {
    let known: BTreeSet<PassageId> =
        recommendations(passages.iter().copied()).map(|it| it.id()).collect();
    known.len()
}
