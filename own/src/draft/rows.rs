//! The rows of a table as blocks: each with what its cells say, and where they say nothing, with what its
//! words, its heading and its number in the draft say.

use intake::Row;
use side_by_state::collection::{Collection, Span, Styled, TopicId};
use side_by_state::reading::{ReadOptions, ReadPassage, TopicTerms, read};

use super::{Block, Part, styled};

/// The blocks of some rows, with the headings they stand under.
pub(super) fn blocks(rows: &[&Row], language: &str, collection: &Collection) -> Vec<Block> {
    let terms = TopicTerms::of(collection);
    let options = ReadOptions { author: None, language: Some(language), terms: &terms };
    let mut blocks: Vec<Block> = Vec::new();
    let mut above: [Option<&str>; 2] = [None, None];
    for row in rows {
        let named = row.topic.as_deref().and_then(|topic| topic_named(topic, collection));
        // A cell that names no topic is the heading of the part that the row belongs to.
        let own = row.topic.as_deref().filter(|_| named.is_none());
        let heading = own.or(row.heading.as_deref());
        // "Para. 14" counts the draft's paragraphs, "14" may be the author's own number.
        let label = row.label.as_deref();
        let answered = label.filter(|label| !responds_to(label, "Yes.", &options).is_empty());
        let now = [heading, answered];
        for (level, at) in [(1, 0), (2, 1)] {
            let is_new = now.get(..=at) != above.get(..=at);
            if let Some(Some(words)) = now.get(at).filter(|_| is_new) {
                let lines = (row.line, row.line);
                blocks.push(Block::new(0, Part::Heading(level), (*words).to_owned(), lines));
            }
        }
        above = now;
        blocks.push(block(row, now, named, &options, collection));
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
    options: &ReadOptions<'_>,
    collection: &Collection,
) -> Block {
    let label = row.label.as_deref().filter(|_| answered.is_none());
    let responds_to = answered.map(|answered| responds_to(answered, &row.text, options));
    let topic = topic.or_else(|| topic_of(heading, answered, &row.text, options));
    let issues = topic.as_ref().and_then(|topic| collection.topic(topic));
    let issue = row.issue.as_ref().map(|issue| issue.as_str().into());
    Block {
        label: label.unwrap_or_default().to_owned(),
        issue: issue.filter(|issue| issues.is_some_and(|topic| topic.issue(issue).is_some())),
        topic,
        kind: row.kind.as_deref().and_then(|kind| kind.trim().parse().ok()),
        responds_to: responds_to.unwrap_or_default(),
        styles: row.styles.iter().map(of_row).collect(),
        ..Block::new(0, Part::Passage, row.text.clone(), (row.line, row.line))
    }
}

fn of_row(styled: &intake::Styled) -> Styled {
    Styled { span: Span::new(styled.start, styled.end), style: styled::style_of(styled.style) }
}

/// The topic that a cell names, by its id or by its name in any language.
fn topic_named(cell: &str, collection: &Collection) -> Option<TopicId> {
    let id = TopicId::new(cell.trim().to_owned());
    collection.topic(&id).map(|topic| topic.id.clone())
}

/// The paragraphs of the draft that a cell refers to, as it would before the words of a passage.
fn responds_to(reference: &str, text: &str, options: &ReadOptions<'_>) -> Vec<String> {
    first(&format!("{reference}: {text}"), options).map_or_else(Vec::new, |read| read.responds_to)
}

/// The topic of a row that names none: that of its heading and its words, read as a document of their own.
fn topic_of(
    heading: Option<&str>,
    answered: Option<&str>,
    text: &str,
    options: &ReadOptions<'_>,
) -> Option<TopicId> {
    let lead = answered.map(|answered| format!("{answered}: ")).unwrap_or_default();
    let heading = heading.map(|heading| format!("# Comments\n\n{heading}\n\n"));
    first(&format!("{}{lead}{text}", heading.unwrap_or_default()), options)?.topic
}

fn first(text: &str, options: &ReadOptions<'_>) -> Option<ReadPassage> {
    read(text, options).passages.into_iter().next()
}
