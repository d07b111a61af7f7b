//! The rows of a topic for one delegation: an issue, and what is said on it in each stage.

use super::stage::Stage;
use crate::Indexed;
use crate::comparison::{Cell, Cited, EmptyReason, Row, arranged, silence};
use crate::selection::{Authors, Rounds, Selection, View};
use model::{AuthorCode, Topic};

/// The rows of `topic` on which the delegation says something in one of the stages; `selection` says which passages
/// count.
pub(super) fn rows<'a>(
    indexed: &'a Indexed,
    topic: &'a Topic,
    selection: &Selection,
    stages: &[Stage<'a>],
) -> Vec<Row<'a>> {
    let mut selection = selection.with_topic(topic.id.clone());
    let mut rows: Vec<Row<'a>> = Row::of_topic(topic);
    for stage in stages {
        selection.filter.rounds = Rounds::One(stage.round.id.clone());
        let Some((_, said)) = arranged(indexed, &selection) else { continue };
        for (row, of_stage) in rows.iter_mut().zip(said) {
            // The delegation alone is compared.
            row.cells.extend(of_stage.cells);
        }
    }
    rows.retain(Row::is_spoken_to);
    for row in &mut rows {
        for cell in &mut row.cells {
            if let Cell::Passages(passages) = cell {
                strongest_first(passages, Cited::rank);
            }
        }
    }
    strongest_first(&mut rows, |row| {
        row.passages().map(|cited| cited.rank()).min().unwrap_or(usize::MAX)
    });
    rows
}

/// What it means that the delegation says nothing on a topic in any stage.
pub(super) fn meaning(indexed: &Indexed, topic: &Topic, selection: &Selection) -> EmptyReason {
    let arranged = arranged(indexed, &selection.with_topic(topic.id.clone()));
    let column = arranged.as_ref().and_then(|(columns, _)| columns.first());
    column.map_or(EmptyReason::NoDocument, silence)
}

/// All that the delegation says, remarks and others' accounts too.
pub(super) fn everything(indexed: &Indexed, code: &AuthorCode) -> Selection {
    let mut selection = Selection::opening(indexed);
    selection.view = View::Comparison;
    selection.filter.authors = Authors::These(vec![code.clone()]);
    selection.filter.remarks = true;
    selection.filter.reported = true;
    selection
}

/// Puts the strongest wording first; what has the same rank stays in its order. The general sort would take 3 kB of the
/// program, packed, for these few.
fn strongest_first<T>(things: &mut [T], rank: impl Fn(&T) -> usize) {
    for end in 1..things.len() {
        for place in (1..=end).rev() {
            if rank(&things[place - 1]) <= rank(&things[place]) {
                break;
            }
            things.swap(place - 1, place);
        }
    }
}
