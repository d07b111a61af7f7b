//! The rows of a topic for one delegation: an issue, and what is said on it in each stage.

use super::stage::Stage;
use crate::Indexed;
use crate::comparison::{Cell, Cited, EmptyReason, Row, compare, silence};
use crate::selection::{Authors, Rounds, Selection, View};
use model::{AuthorCode, Topic};

/// The rows on which the delegation says something in one of the stages.
pub(super) fn rows<'a>(
    indexed: &'a Indexed,
    topic: &'a Topic,
    code: &AuthorCode,
    stages: &[Stage<'a>],
) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Row::of_topic(topic);
    for stage in stages {
        let rounds = Rounds::One(stage.round.id.clone());
        let Some(compared) = compare(indexed, &everything(indexed, topic, code, rounds)) else {
            continue;
        };
        let meaning = compared.columns.first().map_or(EmptyReason::NoDocument, silence);
        let mut said: Vec<Row<'a>> = compared.rows;
        for row in &mut rows {
            let found = said.iter().position(|it| it.head.key() == row.head.key());
            let cell = found.and_then(|place| said.swap_remove(place).cells.pop());
            row.cells.push(cell.map_or(Cell::Empty(meaning), strongest_first));
        }
    }
    rows.retain(Row::is_spoken_to);
    rows.sort_by_key(|row| row.passages().map(|cited| cited.rank()).min());
    rows
}

/// What it means that the delegation says nothing on a topic in any stage.
pub(super) fn meaning(indexed: &Indexed, topic: &Topic, code: &AuthorCode) -> EmptyReason {
    let compared = compare(indexed, &everything(indexed, topic, code, Rounds::All));
    let column = compared.as_ref().and_then(|it| it.columns.first());
    column.map_or(EmptyReason::NoDocument, silence)
}

/// All that the delegation says on the topic, remarks and others' accounts too.
fn everything(indexed: &Indexed, topic: &Topic, code: &AuthorCode, rounds: Rounds) -> Selection {
    let mut selection = Selection::opening(indexed).with_topic(topic.id.clone());
    selection.view = View::Comparison;
    selection.filter.authors = Authors::These(vec![code.clone()]);
    selection.filter.rounds = rounds;
    selection.filter.remarks = true;
    selection.filter.reported = true;
    selection
}

fn strongest_first(mut cell: Cell<'_>) -> Cell<'_> {
    if let Cell::Passages(passages) = &mut cell {
        passages.sort_by_key(Cited::rank);
    }
    cell
}
