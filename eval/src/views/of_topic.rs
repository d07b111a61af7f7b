//! What each view has on one topic, by the address under which a reader finds it.

use std::collections::BTreeSet;

use anyhow::{Context as _, ensure};
use model::{AuthorCode, Topic};
use query::Indexed;
use query::comparison::{ByIssue, Cell, Comparison, RowHead, Statement, by_issue, compare};
use query::selection::{Selection, from_query};

/// The table with all who address the topic.
const SPEAKING: &str = "view=comparison&authors=speaking";
/// The table with the delegations that it opens on.
const OPENING: &str = "view=comparison";
/// The topic issue by issue, as it opens.
const ISSUES: &str = "view=issues";
/// The same with remarks, which may answer too.
const WITH_REMARKS: &str = "view=issues&remarks=shown";

/// One topic in all views.
#[derive(Debug, Default)]
pub(super) struct OfTopic {
    pub(super) name: String,
    /// Those who address it, in remarks too.
    pub(super) delegations: BTreeSet<AuthorCode>,
    /// The cells with all of them.
    pub(super) speaking: Cells,
    /// The cells with those that the table opens on.
    pub(super) opening: Cells,
    pub(super) statements: Statements,
    pub(super) answers: Answers,
}

/// The cells of a table.
#[derive(Debug, Default)]
pub(super) struct Cells {
    pub(super) all: usize,
    pub(super) with_words: usize,
}

/// What is drawn issue by issue.
#[derive(Debug, Default)]
pub(super) struct Statements {
    pub(super) all: usize,
    pub(super) with_words: usize,
    pub(super) passages: usize,
}

/// What is said on issues that have answers.
#[derive(Debug, Default)]
pub(super) struct Answers {
    pub(super) issues: usize,
    pub(super) passages: usize,
    pub(super) with_answer: usize,
}

impl OfTopic {
    pub(super) fn counted(indexed: &Indexed, topic: &Topic) -> anyhow::Result<Self> {
        let table = |query| {
            let selection = selected(indexed, topic, query)?;
            compare(indexed, &selection).context("the topic has no table")
        };
        let issues = |query| {
            let selection = selected(indexed, topic, query)?;
            by_issue(indexed, &selection).context("the topic is not there issue by issue")
        };
        let speaking = table(SPEAKING)?;
        let columns = speaking.columns.iter();
        Ok(Self {
            name: topic.name.get("en").to_owned(),
            delegations: columns.map(|column| column.author.code.clone()).collect(),
            speaking: Cells::of(&speaking),
            opening: Cells::of(&table(OPENING)?),
            statements: Statements::of(&issues(ISSUES)?),
            answers: Answers::of(topic, &issues(WITH_REMARKS)?),
        })
    }

    /// Adds what another topic has.
    pub(super) fn add(&mut self, other: &Self) {
        self.delegations.extend(other.delegations.iter().cloned());
        for (sum, of_topic) in
            [(&mut self.speaking, &other.speaking), (&mut self.opening, &other.opening)]
        {
            sum.all += of_topic.all;
            sum.with_words += of_topic.with_words;
        }
        self.statements.all += other.statements.all;
        self.statements.with_words += other.statements.with_words;
        self.statements.passages += other.statements.passages;
        self.answers.issues += other.answers.issues;
        self.answers.passages += other.answers.passages;
        self.answers.with_answer += other.answers.with_answer;
    }
}

fn selected(indexed: &Indexed, topic: &Topic, query: &str) -> anyhow::Result<Selection> {
    let query = format!("topic={}&{query}", topic.id);
    let (selection, unknown) = from_query(&query, indexed);
    ensure!(unknown.is_empty(), "the address {query} is not understood: {unknown:?}");
    Ok(selection)
}

impl Cells {
    /// Without the rows on which none of the columns has words: they are folded away below a line that names them.
    fn of(compared: &Comparison<'_>) -> Self {
        let cells = compared.rows.iter().flat_map(|row| &row.cells);
        let with_words =
            cells.clone().filter(|cell| matches!(cell, Cell::Passages(it) if !it.is_empty()));
        Self { with_words: with_words.count(), all: cells.count() }
    }
}

impl Statements {
    fn of(arranged: &ByIssue<'_>) -> Self {
        let groups = arranged.sections.iter().flat_map(|section| &section.groups);
        let statements = groups.flat_map(|group| &group.statements);
        let has_words = |it: &&Statement<'_>| !it.authors.is_empty() && !it.passages.is_empty();
        Self {
            all: statements.clone().count(),
            with_words: statements.filter(has_words).count(),
            passages: arranged.sections.iter().map(|section| section.passages()).sum(),
        }
    }
}

impl Answers {
    fn of(topic: &Topic, arranged: &ByIssue<'_>) -> Self {
        let has_answers =
            |head: &RowHead<'_>| matches!(head, RowHead::Issue(issue) if !issue.answers.is_empty());
        let sections = arranged.sections.iter().filter(|section| has_answers(&section.head));
        let groups = sections.flat_map(|section| &section.groups);
        let passages = |answered: bool| {
            let groups = groups.clone().filter(|group| group.answer.is_some() || !answered);
            let statements = groups.flat_map(|group| &group.statements);
            statements.map(|statement| statement.passages.len()).sum()
        };
        Self {
            issues: topic.issues.iter().filter(|issue| !issue.answers.is_empty()).count(),
            passages: passages(false),
            with_answer: passages(true),
        }
    }
}
