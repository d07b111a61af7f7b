//! Rows whose words may be another's than the State's that is named: their title, the name of the column of words or
//! that of a column beside them says so ("Responses of the Secretariat", "Comment of Sweden", "Recommendations to").
//! Nobody is guessed then, and both are shown.

use std::collections::{HashMap, HashSet};

use extract::{Claim, Row};
use model::Collection;

use super::another_heads::{is_of_another, is_open, is_part, says_of_speech, speakers};
use super::beside::is_in_column;
use super::claims::claims;
use super::line::{Line, Place};
use super::line_phrases::first_about;
use super::names::Names;
use super::report::Report;
use super::written::with_others;
use crate::authors::Authors;
use crate::states::key;

/// Doubts such rows.
pub(super) fn doubt(
    file: &str,
    rows: &mut [Row],
    (authors, names): (&Authors<'_>, &Names),
    collection: &Collection,
    report: &mut Report,
) {
    let mut heads = Heads { names, read: HashMap::new() };
    let of_process = subjects_of(collection);
    let mut of_columns = rows.iter().filter(|row| is_in_column(row));
    let is_said = says_of_speech(&Line::of_file(file, names))
        || of_columns.any(|row| heads.are_said(row) || is_of_draft(row, &of_process));
    for row in rows.iter_mut().filter(|row| !row.is_doubted) {
        let Some(author) = row.author.clone().filter(|author| authors.named(author).is_some())
        else {
            continue;
        };
        let over = heads.of_another(row, &author);
        // Nothing says that those at the heads of columns speak, and not that they are spoken of.
        let is_bare = || is_in_column(row) && !is_said && has_subject(row);
        let over = over.or_else(|| is_bare().then(|| author.clone()));
        let Some(over) = over else { continue };
        report.not_theirs(&over);
        row.is_doubted = true;
        if over != author {
            let over = Claim { text: over, ..Claim::default() };
            row.author = Some(with_others(row, vec![over]));
        }
    }
}

/// Whether a row has something that it is about.
fn has_subject(row: &Row) -> bool {
    row.topic.is_some() || row.issue.is_some() || !row.others.is_empty()
}

/// The names of a collection's topics and issues, folded.
fn subjects_of(collection: &Collection) -> HashSet<String> {
    let topics = collection.topics.iter();
    let names = topics.flat_map(|topic| {
        let issues = topic.issues.iter().flat_map(|issue| issue.name.texts());
        topic.name.texts().chain(issues)
    });
    names.map(|(_, name)| key(name)).collect()
}

/// Whether that is a part of the draft, a topic of the process, or a question to those who are named.
fn is_of_draft(row: &Row, of_process: &HashSet<String>) -> bool {
    let mut subjects = row.topic.iter().chain(&row.issue);
    let is_question = |it: &str| it.trim_end().ends_with(['?', '？', '؟']);
    row.label.is_some() || subjects.any(|it| is_question(it) || of_process.contains(&key(it)))
}

/// What a title or the name of a column says.
#[derive(Default)]
struct Head {
    /// Whether it says that somebody else speaks, or that the words are to or about those named.
    is_another: bool,
    /// Whether it goes on in the names beside it: "Recommendations to", "Asked by".
    is_open: bool,
    /// Whether it says that words of those who are named follow, or what they comment on.
    is_said: bool,
    /// Whose it says the words are, and whom it names before what these are about.
    whose: Vec<String>,
    named: Vec<String>,
}

/// Each title and name, read once.
struct Heads<'n> {
    names: &'n Names,
    read: HashMap<String, Head>,
}

impl Heads<'_> {
    fn of(&mut self, text: &str) -> &Head {
        let names = self.names;
        self.read.entry(text.to_owned()).or_insert_with(|| {
            let line = Line::of(text, Place::Line, names);
            let own = first_about(&line.tokens).unwrap_or(line.tokens.len());
            let named = line.mentions.iter().filter(|mention| mention.from < own);
            Head {
                is_another: is_of_another(&line),
                is_open: is_open(&line),
                is_said: says_of_speech(&line) || is_part(&line),
                whose: claims(&line)
                    .into_iter()
                    .map(|claim| claim.id)
                    .chain(speakers(&line))
                    .collect(),
                named: named.map(|mention| mention.id.clone()).collect(),
            }
        })
    }

    /// What is over a row that says its words are another's.
    fn of_another(&mut self, row: &Row, author: &str) -> Option<String> {
        let own = self.of(author).named.clone();
        let is_of_columns = is_in_column(row);
        let beside = row.others.iter().filter(|_| is_of_columns).map(|claim| &claim.column);
        let beside: Vec<&String> = beside.filter(|column| !column.is_empty()).collect();
        let over = row.title.iter().chain([&row.text_column]).chain(beside.iter().copied());
        // What a row is about is in another column: one of somebody else's words is a column like theirs.
        let is_about = row.topic.is_some() || row.issue.is_some() || row.label.is_some();
        over.into_iter()
            .find(|over| {
                let is_beside = beside.contains(over);
                let head = self.of(over);
                let is_its = own.iter().any(|id| head.named.contains(id));
                let is_others = !head.whose.is_empty() && !is_its;
                let is_another = head.is_another && !(is_beside && is_about);
                is_another || is_beside && head.is_open || is_others && !own.is_empty()
            })
            .cloned()
    }

    /// Whether something over a row says that words of those who are named follow.
    fn are_said(&mut self, row: &Row) -> bool {
        let beside = row.others.iter().map(|claim| &claim.column);
        let beside = beside.filter(|column| !column.is_empty());
        let over: Vec<&String> = row.title.iter().chain(&row.author).chain(beside).collect();
        over.into_iter().any(|over| self.of(over).is_said)
    }
}
