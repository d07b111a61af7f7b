//! One delegation: all that it says, by topic, with its stages side by side. What an empty place means is what the
//! comparison says of it.

mod row;
mod stage;

use crate::Indexed;
use crate::comparison::{EmptyReason, Row, recommendations};
use crate::selection::{Rounds, Selection};
use model::{Author, AuthorCode, Topic};
use row::{everything, meaning, rows};
pub use stage::Stage;
use stage::stages;

/// One delegation, all stages and topics.
#[derive(Clone, Debug, PartialEq)]
pub struct Delegation<'a> {
    /// The delegation.
    pub author: &'a Author,
    /// The stages from which the collection has documents of it, in the collection's order.
    pub stages: Vec<Stage<'a>>,
    /// The topics on which it says something, in the collection's order.
    pub topics: Vec<OnTopic<'a>>,
    /// The topics on which it says nothing in any stage, and what that means.
    pub silent: Vec<(&'a Topic, EmptyReason)>,
}

/// What the delegation says on a topic.
#[derive(Clone, Debug, PartialEq)]
pub struct OnTopic<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// The issues that it addresses, that of the strongest wording first; one cell a stage, in each of which the
    /// strongest wording comes first.
    pub rows: Vec<Row<'a>>,
}

impl OnTopic<'_> {
    /// How many recommendations the delegation makes on the topic.
    pub fn recommendations(&self) -> usize {
        recommendations(self.rows.iter().flat_map(Row::passages)).count()
    }
}

/// All that a delegation says; none where the collection does not have it.
pub fn delegation<'a>(indexed: &'a Indexed, code: &AuthorCode) -> Option<Delegation<'a>> {
    let author = indexed.author(code)?;
    let stages = stages(indexed, code);
    let (mut topics, mut silent) = (Vec::new(), Vec::new());
    let everything = everything(indexed, code);
    for topic in &indexed.topics {
        let rows = rows(indexed, topic, &everything, &stages);
        if rows.is_empty() {
            silent.push((topic, meaning(indexed, topic, &everything)));
        } else {
            topics.push(OnTopic { topic, rows });
        }
    }
    Some(Delegation { author, stages, topics, silent })
}

/// What the one delegation of a Selection says on its topic, and the stages; none where several were chosen, or none.
pub fn alone<'a>(
    indexed: &'a Indexed,
    selection: &Selection,
) -> Option<(Vec<Stage<'a>>, OnTopic<'a>)> {
    let topic = indexed.topic(&selection.filter.topic)?;
    let mut stages = stages(indexed, selection.alone()?);
    if let Rounds::One(round) = &selection.filter.rounds {
        stages.retain(|stage| stage.round.id == *round);
    }
    let rows = rows(indexed, topic, selection, &stages);
    Some((stages, OnTopic { topic, rows }))
}

#[cfg(test)]
mod tests;
