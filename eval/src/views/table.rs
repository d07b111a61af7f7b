//! The tables of `docs/figures.md`.

use std::fmt::Write as _;

use super::of_topic::{Cells, OfTopic};
use crate::share;

const VIEWS: &str = "\
| topic | delegations | table, all of them | table, as it opens | issue by issue | passages there |
|---|---:|---|---|---|---:|
";

const ANSWERS: &str = "\
| topic | issues with answers | passages on them | with an answer |
|---|---|---|---|
";

/// A line for each topic, and one for all.
pub(super) fn written(topics: &[OfTopic]) -> String {
    let mut all = OfTopic { name: "all".to_owned(), ..OfTopic::default() };
    topics.iter().for_each(|topic| all.add(topic));
    let (mut views, mut answers) = (VIEWS.to_owned(), ANSWERS.to_owned());
    for topic in topics.iter().chain([&all]) {
        let OfTopic { name, delegations, speaking, opening, statements, answers: of_issues } =
            topic;
        let cells = |cells: &Cells| share(cells.with_words, cells.all);
        // Writing to a string cannot fail.
        let _ = writeln!(
            views,
            "| {name} | {} | {} | {} | {} | {} |",
            delegations.len(),
            cells(speaking),
            cells(opening),
            share(statements.with_words, statements.all),
            statements.passages,
        );
        let _ = writeln!(
            answers,
            "| {name} | {} | {} | {} |",
            of_issues.issues,
            of_issues.passages,
            share(of_issues.with_answer, of_issues.passages),
        );
    }
    format!("{views}\n{answers}")
}
