//! The comparison and the counts by reading the whole collection for each author, each row and each topic: slow, and
//! plain to see.

use model::{Author, AuthorCode, Collection, Document, Evidence, Extent, Form, IssueId, Kind};
use query::comparison::{
    AuthorCount, Cell, Cited, Column, Comparison, EmptyReason, OPENING_AUTHORS, Row, RowHead,
    TopicCount,
};
use query::selection::{Authors, Rounds, Selection, View};

/// The comparison; of what is published only, where asked.
pub(crate) fn compare<'a>(
    collection: &'a Collection,
    selection: &Selection,
    is_published: bool,
) -> Option<Comparison<'a>> {
    let columns = chosen(all(collection, selection, is_published), selection);
    let topic = collection.topic(&selection.filter.topic)?;
    let issues = topic.issues.iter().map(RowHead::Issue);
    let (mut rows, mut silent_rows) = (Vec::new(), Vec::new());
    for head in issues.chain([RowHead::OtherRecommendations, RowHead::Remarks]) {
        let cells = columns.iter().map(|column| cell(column, head, selection)).collect();
        let row = Row { head, cells };
        if row.is_spoken_to() {
            rows.push(row);
        } else if matches!(head, RowHead::Issue(_)) {
            silent_rows.push(row);
        }
    }
    Some(Comparison { topic, columns, rows, silent_rows })
}

/// Every topic, counted.
pub(crate) fn topics(collection: &Collection, selection: &Selection) -> Vec<TopicCount> {
    let count = |topic: &model::Topic| {
        let selection = selection.with_topic(topic.id.clone());
        let columns = all(collection, &selection, false);
        TopicCount {
            authors: columns.iter().filter(|column| !column.passages.is_empty()).count(),
            unchecked: columns.iter().any(Column::is_unchecked),
        }
    };
    collection.topics.iter().map(count).collect()
}

/// Every author, counted.
pub(crate) fn authors(collection: &Collection, selection: &Selection) -> Vec<AuthorCount> {
    let count = |column: Column<'_>| AuthorCount {
        recommendations: column.recommendations(),
        passages: column.passages.len(),
        has_document: !column.documents.is_empty(),
        unchecked: column.is_unchecked(),
    };
    all(collection, selection, false).into_iter().map(count).collect()
}

fn all<'a>(
    collection: &'a Collection,
    selection: &Selection,
    is_published: bool,
) -> Vec<Column<'a>> {
    let added = &collection.process.added_authors;
    let authors = collection.authors.iter();
    let authors = authors.filter(|author| !is_published || !added.contains(&author.code));
    authors.map(|author| column(collection, selection, author, is_published)).collect()
}

fn column<'a>(
    collection: &'a Collection,
    selection: &Selection,
    author: &'a Author,
    is_published: bool,
) -> Column<'a> {
    let counts = |document: &&Document| {
        document.is_by(&author.code)
            && (selection.filter.rounds == Rounds::All
                || selection.filter.rounds == Rounds::One(document.round.clone()))
            && (selection.filter.reported || document.evidence == Evidence::Own)
            && !(is_published && document.loaded)
    };
    let documents: Vec<&Document> = collection.documents.iter().filter(counts).collect();
    let mut passages = Vec::new();
    for document in &documents {
        for passage in &document.passages {
            if passage.topic.as_ref() == Some(&selection.filter.topic) {
                passages.push(Cited { document, passage });
            }
        }
    }
    Column { author, documents, passages }
}

fn chosen<'a>(all: Vec<Column<'a>>, selection: &Selection) -> Vec<Column<'a>> {
    let opening = opening(&all, selection);
    let is_base = |column: &Column<'_>| selection.filter.base.as_ref() == Some(&column.author.code);
    let is_chosen = |column: &Column<'_>| match &selection.filter.authors {
        Authors::All => true,
        Authors::Speaking => !column.passages.is_empty(),
        Authors::These(codes) => codes.contains(&column.author.code),
        Authors::Opening => {
            let is_by_issue = match selection.view {
                View::Issues | View::Map => true,
                View::Auto => selection.filter.base.is_none(),
                _ => false,
            };
            is_by_issue || opening.contains(&column.author.code)
        }
    };
    let (base, others): (Vec<_>, Vec<_>) = all.into_iter().partition(is_base);
    base.into_iter().chain(others.into_iter().filter(is_chosen)).collect()
}

fn opening(columns: &[Column<'_>], selection: &Selection) -> Vec<AuthorCode> {
    let pointed = selection.focus.passage.as_ref();
    let is_pointed_at = |column: &Column<'_>| {
        pointed.is_some_and(|id| column.documents.iter().any(|it| it.id == id.document))
    };
    let mut chosen: Vec<&Column<'_>> = Vec::new();
    while chosen.len() < OPENING_AUTHORS {
        let passages = chosen.iter().flat_map(|column| &column.passages);
        let spoken_to: Vec<&IssueId> =
            passages.filter_map(|cited| cited.passage.issue.as_ref()).collect();
        let rank = |column: &Column<'_>| {
            let issues = column.passages.iter().filter_map(|cited| cited.passage.issue.as_ref());
            let shared = issues.filter(|issue| spoken_to.contains(issue)).count();
            let is_verbatim =
                column.passages.iter().any(|cited| cited.document.form == Form::Verbatim);
            (is_pointed_at(column), is_verbatim, shared, column.recommendations())
        };
        let best = columns
            .iter()
            .rev()
            .filter(|column| column.recommendations() > 0 || is_pointed_at(column))
            .filter(|column| chosen.iter().all(|known| known.author.code != column.author.code))
            .max_by_key(|column| rank(column));
        let Some(best) = best else { break };
        chosen.push(best);
    }
    chosen.iter().map(|column| column.author.code.clone()).collect()
}

fn cell<'a>(column: &Column<'a>, head: RowHead<'_>, selection: &Selection) -> Cell<'a> {
    let is_here = |cited: &&Cited<'a>| match head {
        RowHead::Issue(issue) => cited.passage.issue.as_ref() == Some(&issue.id),
        RowHead::OtherRecommendations => {
            cited.passage.issue.is_none() && cited.passage.kind == Kind::Recommendation
        }
        RowHead::Remarks => cited.passage.issue.is_none() && cited.passage.kind == Kind::Remark,
    };
    let here: Vec<Cited<'a>> = column.passages.iter().filter(is_here).copied().collect();
    let is_shown =
        |cited: &&Cited<'a>| selection.filter.remarks || cited.passage.kind == Kind::Recommendation;
    let shown: Vec<Cited<'a>> = here.iter().filter(is_shown).copied().collect();
    let is_unchecked = column.is_unchecked();
    let has_remarks_only = column.recommendations() == 0 && !column.passages.is_empty();
    if !shown.is_empty() {
        Cell::Passages(shown)
    } else if column.documents.is_empty() {
        Cell::Empty(EmptyReason::NoDocument)
    } else if !here.is_empty() || !is_unchecked && has_remarks_only {
        Cell::Empty(EmptyReason::RemarksOnly)
    } else if column.documents.iter().any(|document| document.extent != Extent::Whole) {
        Cell::Empty(EmptyReason::NotSeen)
    } else if is_unchecked {
        Cell::Empty(EmptyReason::NotFound)
    } else {
        Cell::Empty(EmptyReason::NotAddressed)
    }
}
