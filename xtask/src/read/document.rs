//! Submissions as documents of the collection's format. What a text does not tell is left for the editor to
//! fill in, and `cargo xtask check` asks for it.

use side_by_state::authoring::document_text;
use side_by_state::collection::{IssueId, Passage, TopicId};
use side_by_state::reading::{ReadPassage, Submission, labelled};

use super::options::Options;

/// The document file of a submission.
pub(super) fn of_text(options: &Options, submission: &Submission, passages: &[Passage]) -> String {
    let is_bullet = |place: usize| {
        let read = submission.passages.get(place);
        read.is_some_and(|read| read.label.is_empty() && read.opener.is_some())
    };
    let mut text = written(options, submission, passages, is_bullet);
    if !submission.footnotes.is_empty() {
        text.push_str("\n---\n");
    }
    for note in &submission.footnotes {
        text.push_str(&format!("\n[note {}]\nkind: remark\n\n{}\n", note.mark, note.text));
    }
    text
}

/// The document files of a table: one for the rows that share author, round, title, date and address.
/// Whether a row is a recommendation is read from its words, as everywhere.
pub(super) fn of_table(options: &Options, table: &intake::Table) -> Vec<(String, String)> {
    let mut groups: Vec<Vec<&intake::Row>> = Vec::new();
    for row in &table.rows {
        match groups.iter_mut().find(|group| group.first().is_some_and(|it| is_of_one(it, row))) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    groups.iter().filter_map(|rows| of_rows(options, rows)).collect()
}

fn is_of_one(a: &intake::Row, b: &intake::Row) -> bool {
    (&a.author, &a.round, &a.title, &a.date, &a.url)
        == (&b.author, &b.round, &b.title, &b.date, &b.url)
}

/// The author and the document file of rows that are of one document.
fn of_rows(options: &Options, rows: &[&intake::Row]) -> Option<(String, String)> {
    let first = rows.first()?;
    let or = |given: &Option<String>, own: &Option<String>| given.clone().or_else(|| own.clone());
    let author = or(&options.author, &first.author.as_ref().map(|code| code.to_uppercase()));
    let options = Options {
        author: author.clone(),
        round: or(&options.round, &first.round),
        date: or(&options.date, &first.date),
        url: or(&options.url, &first.url),
        language: options.language.clone(),
        ..Options::default()
    };
    let submission = Submission {
        title: first.title.clone().unwrap_or_default(),
        author: author.clone(),
        language: options.language.clone().unwrap_or_else(|| "en".to_owned()),
        passages: rows.iter().map(|row| read_passage(row)).collect(),
        footnotes: Vec::new(),
        left_out: Vec::new(),
    };
    let mut passages = labelled(&submission);
    for (passage, row) in passages.iter_mut().zip(rows) {
        passage.issue = row.issue.clone().map(IssueId::new);
    }
    let name = author.unwrap_or_default().to_lowercase();
    Some((name, written(&options, &submission, &passages, |_| false)))
}

fn read_passage(row: &intake::Row) -> ReadPassage {
    ReadPassage {
        label: row.label.clone().unwrap_or_default(),
        heading: Vec::new(),
        topic: row.topic.clone().map(TopicId::new),
        responds_to: Vec::new(),
        text: row.text.clone(),
        lines: (row.line, row.line),
        opener: None,
    }
}

fn written(
    options: &Options,
    submission: &Submission,
    passages: &[Passage],
    is_bullet: impl Fn(usize) -> bool,
) -> String {
    let or_open = |value: &Option<String>| value.clone().unwrap_or_default();
    let head: Vec<(&str, String)> = vec![
        ("author", or_open(&submission.author)),
        ("round", or_open(&options.round)),
        ("form", "verbatim".to_owned()),
        ("extent", "whole".to_owned()),
        ("language", submission.language.clone()),
        ("title", submission.title.clone()),
        ("date", or_open(&options.date)),
    ];
    let source = [("url", options.url.clone()), ("source-text", options.source_text.clone())];
    let known = source.into_iter().filter_map(|(key, value)| Some((key, value?)));
    let head: Vec<(&str, String)> = head.into_iter().chain(known).collect();
    let head: Vec<(&str, &str)> = head.iter().map(|(key, value)| (*key, value.as_str())).collect();
    document_text(&head, passages, is_bullet, |_| None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_document_become_one() {
        let row = |author: &str, text: &str| intake::Row {
            author: Some(author.to_owned()),
            round: Some("first".to_owned()),
            topic: Some("norms".to_owned()),
            issue: Some("ports".to_owned()),
            text: text.to_owned(),
            ..intake::Row::default()
        };
        let rows = vec![row("nor", "States should act."), row("MER", "No."), row("nor", "=1+1")];
        let table = intake::Table { rows, unknown: Vec::new() };
        let documents = of_table(&Options::default(), &table);
        let names: Vec<&str> = documents.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["nor", "mer"]);
        let norway = &documents[0].1;
        assert!(norway.starts_with("---\nauthor: NOR\nround: first\n"), "{norway}");
        assert!(norway.contains("issue: ports\n\nStates should act.\n"), "{norway}");
        assert!(norway.contains("\n=1+1\n"), "{norway}");
    }
}
