//! What is printed, and written into `docs/figures.md`.

use std::fmt::Write as _;

use model::Collection;

use super::agreement::{Agreement, Pairs};
use super::compared::{agreement_of, sheets};
use super::scope::all_issues;
use super::statements::Statement;
use crate::share;

/// The part of `docs/figures.md`: once two coders have coded, how often they agree.
///
/// # Errors
/// Where a coded sheet has faults.
pub(crate) fn figures(collection: &Collection) -> anyhow::Result<String> {
    let sheets = sheets();
    if !sheets.iter().all(|sheet| sheet.exists()) {
        return Ok("No two coders have coded the answers yet.\n".to_owned());
    }
    Ok(agreement(collection, &agreement_of(collection, &sheets)?))
}

/// How often two coders agree on each issue, in the order of the collection.
pub(super) fn agreement(collection: &Collection, agreement: &Agreement) -> String {
    let mut table =
        String::from("| issue | sentences | same code | Cohen’s kappa |\n|---|---|---|---|\n");
    let mut with_answers = Vec::new();
    for (topic, issue) in all_issues(collection) {
        let id = (topic.id.to_string(), issue.id.to_string());
        let Some(pairs) = agreement.issues.get(&id) else { continue };
        let removed = if issue.answers.is_empty() { " (answers removed)" } else { "" };
        let name = format!("{}: {}{removed}", topic.name.get("en"), issue.name.get("en"));
        row(&mut table, &name, (pairs.count(), pairs.agreed(), pairs.kappa()));
        if removed.is_empty() {
            with_answers.push(id);
        }
    }
    let counts = |topic: &str, issue: &str| {
        with_answers.iter().any(|(of, id)| (of.as_str(), id.as_str()) == (topic, issue))
    };
    row(&mut table, "all, within issues", agreement.overall(counts));
    table
}

fn row(table: &mut String, name: &str, (count, agreed, kappa): (usize, usize, Option<f64>)) {
    let kappa = kappa.map_or_else(|| "not defined".to_owned(), |kappa| format!("{kappa:.2}"));
    let _ = writeln!(table, "| {name} | {count} | {} | {kappa} |", share(agreed, count));
}

/// Each sentence on which two coders do not agree.
pub(super) fn disagreements(agreement: &Agreement, statements: &[Statement]) -> String {
    let mut text = String::from("Disagreements:\n");
    for ((topic, issue), Pairs(pairs)) in &agreement.issues {
        for (number, [first, second]) in pairs.iter().filter(|(_, [one, other])| one != other) {
            let of_number = statements.iter().find(|it| it.number.to_string() == *number);
            let sentence = of_number.map_or("(no longer in the data)", |it| &it.sentence);
            let _ = writeln!(text, "{number}\t{topic}/{issue}\t{first}\t{second}\t{sentence}");
        }
    }
    text
}

/// What in the data is in no sheet.
pub(super) fn not_coded(agreement: &Agreement, statements: &[Statement]) -> String {
    let coded = |statement: &&Statement| {
        let all = agreement.issues.values().flat_map(|Pairs(pairs)| pairs);
        let number = statement.number.to_string();
        all.into_iter().any(|(of_pair, _)| *of_pair == number)
    };
    let count = statements.len() - statements.iter().filter(coded).count();
    format!("Sentences of the data that are in no sheet: {count} of {}", statements.len())
}
