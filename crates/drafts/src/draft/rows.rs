//! The rows of a table as blocks: each with what its cells say, and where they say nothing, with what its
//! words, its heading and its number in the draft say.

use extract::Row;
use model::{Collection, IssueId, Kind, Span, Styled, Topic, TopicId};
use structure::{ReadPassage, Reader};

use super::block::Block;
use super::part::Part;
use super::styled;
use super::written::written;
use crate::states::key;

/// The blocks of some rows, with the headings they stand under.
pub(super) fn blocks(rows: &[&Row], reader: &Reader, collection: &Collection) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut above: [Option<&str>; 2] = [None, None];
    for row in rows {
        let named = row.topic.as_deref().and_then(|topic| topic_named(topic, collection));
        // A cell that names no topic is the heading of the part that the row belongs to.
        let own = row.topic.as_deref().filter(|_| named.is_none());
        let heading = own.or(row.heading.as_deref());
        // "Para. 14" counts the draft's paragraphs, "14" may be the author's own number.
        let label = row.label.as_deref();
        let answered = label.filter(|label| !responds_to(label, "Yes.", reader).is_empty());
        let now = [heading, answered];
        for (level, at) in [(1, 0), (2, 1)] {
            let is_new = now.get(..=at) != above.get(..=at);
            if let Some(Some(words)) = now.get(at).filter(|_| is_new) {
                let lines = (row.line, row.line);
                blocks.push(Block::new(0, Part::Heading(level), (*words).to_owned(), lines));
            }
        }
        above = now;
        let topic_as_written = written(own.map(str::to_owned).as_ref())
            .filter(|it| reader.topic_of_heading(it).is_none());
        let block = block(row, now, named, reader, collection);
        blocks.push(Block { topic_as_written, ..block });
    }
    for (id, block) in (1..).zip(&mut blocks) {
        block.id = id;
    }
    blocks
}

fn block(
    row: &Row,
    [heading, answered]: [Option<&str>; 2],
    topic: Option<TopicId>,
    reader: &Reader,
    collection: &Collection,
) -> Block {
    let label = row.label.as_deref().filter(|_| answered.is_none());
    let said = said(row);
    if said.is_empty() && !row.text.trim().is_empty() {
        // Struck as a whole: it is shown in its place, and decides nothing.
        let topic = topic.or_else(|| reader.topic_of_heading(heading?));
        let issues = topic.as_ref().and_then(|topic| collection.topic(topic));
        let issue_as_written = written(row.issue.as_ref());
        let issue = issue_as_written.as_deref().and_then(|cell| issue_named(cell, issues?));
        return Block {
            topic,
            issue_as_written: issue_as_written.filter(|_| issue.is_none()),
            issue,
            label: label.unwrap_or_default().to_owned(),
            styles: row.styles.iter().map(of_row).collect(),
            ..Block::new(0, Part::Passage, row.text.clone(), (row.line, row.line))
        };
    }
    let responds_to = answered.map(|answered| responds_to(answered, &said, reader));
    let topic = topic.or_else(|| topic_of(heading, answered, &said, reader));
    let issues = topic.as_ref().and_then(|topic| collection.topic(topic));
    let issue_as_written = written(row.issue.as_ref());
    let issue = issue_as_written.as_deref().and_then(|cell| issue_named(cell, issues?));
    let kind_as_written = written(row.kind.as_ref());
    let kind = kind_as_written.as_deref().and_then(kind_named);
    Block {
        label: label.unwrap_or_default().to_owned(),
        issue_as_written: issue_as_written.filter(|_| issue.is_none()),
        issue,
        topic,
        kind_as_written: kind_as_written.filter(|_| kind.is_none()),
        kind,
        responds_to: responds_to.unwrap_or_default(),
        styles: row.styles.iter().map(of_row).collect(),
        ..Block::new(0, Part::Passage, row.text.clone(), (row.line, row.line))
    }
}

/// The words of a row that are not struck out.
pub(super) fn said(row: &Row) -> String {
    let styles: Vec<Styled> = row.styles.iter().map(of_row).collect();
    styled::said(&row.text, &styles)
}

fn of_row(styled: &extract::Styled) -> Styled {
    Styled { span: Span::new(styled.start, styled.end), style: styled::style_of(styled.style) }
}

/// The topic that a cell names, by its id or by its name in any language.
pub(super) fn topic_named(cell: &str, collection: &Collection) -> Option<TopicId> {
    let wanted = key(cell);
    let mut found = collection.topics.iter().filter(|topic| {
        key(topic.id.as_str()) == wanted || topic.name.texts().any(|(_, name)| key(name) == wanted)
    });
    let first = found.next().filter(|_| !wanted.is_empty())?;
    found.next().is_none().then(|| first.id.clone())
}

/// The same for an issue of a topic.
fn issue_named(cell: &str, topic: &Topic) -> Option<IssueId> {
    let wanted = key(cell);
    let mut found = topic.issues.iter().filter(|issue| {
        key(issue.id.as_str()) == wanted || issue.name.texts().any(|(_, name)| key(name) == wanted)
    });
    let first = found.next().filter(|_| !wanted.is_empty())?;
    found.next().is_none().then(|| first.id.clone())
}

/// What a kind is called in the languages of the page and in Spanish, folded.
const KINDS: &[(&str, Kind)] = &[
    ("recommendation", Kind::Recommendation),
    ("recommandation", Kind::Recommendation),
    ("recomendacion", Kind::Recommendation),
    ("توصيه", Kind::Recommendation),
    ("remark", Kind::Remark),
    ("remarque", Kind::Remark),
    ("observacion", Kind::Remark),
    ("ملاحظه", Kind::Remark),
];

fn kind_named(cell: &str) -> Option<Kind> {
    let wanted = key(cell);
    KINDS.iter().find(|(name, _)| *name == wanted).map(|(_, kind)| *kind)
}

/// The paragraphs of the draft that a cell refers to, as it would before the words of a passage.
fn responds_to(reference: &str, text: &str, reader: &Reader) -> Vec<String> {
    first(&format!("{reference}: {text}"), reader).map_or_else(Vec::new, |read| read.responds_to)
}

/// The topic of a row that names none: that of its heading and its words, read as a document of their own.
fn topic_of(
    heading: Option<&str>,
    answered: Option<&str>,
    text: &str,
    reader: &Reader,
) -> Option<TopicId> {
    let lead = answered.map(|answered| format!("{answered}: ")).unwrap_or_default();
    let heading = heading.map(|heading| format!("# Comments\n\n{heading}\n\n"));
    first(&format!("{}{lead}{text}", heading.unwrap_or_default()), reader)?.topic
}

fn first(text: &str, reader: &Reader) -> Option<ReadPassage> {
    reader.read(text).passages.into_iter().next()
}
