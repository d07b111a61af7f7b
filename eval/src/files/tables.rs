//! The tables of the files, for the page and for the terminal.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use xtask::figures_page::Part;

use super::{File, Measured, Outcome, together};
use crate::percent;

/// The parts of the page: a summary, and a table for each set.
pub(crate) fn parts(measured: &[Measured]) -> Vec<Part> {
    let summary = Part { name: "files", text: summary(measured) };
    let sets = measured.iter();
    let sets = sets.map(|(set, results)| Part { name: set.part, text: shares(results) });
    [summary].into_iter().chain(sets).collect()
}

/// The shares for each format and maker, and what is wrong in which file, set by set.
pub(crate) fn report(measured: &[Measured]) -> String {
    let mut report = String::new();
    for (set, results) in measured {
        // Writing to a string cannot fail.
        let _ = writeln!(report, "### `tests/{}`: {}\n\n{}", set.name, set.what, shares(results));
        report.push_str("| file | layout | not right |\n|---|---|---|\n");
        for (file, result) in results {
            if let Some(wrong) = wrong(result) {
                let _ = writeln!(report, "| {} | {} | {wrong} |", file.name, file.layout);
            }
        }
        report.push('\n');
    }
    report
}

/// What came of each set at earlier runs and now.
fn summary(measured: &[Measured]) -> String {
    let mut table = String::from(
        "| set | files | run | words kept | text | labels | topics | kinds |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    for (set, results) in measured {
        let mut first = format!("`tests/{}` | {}", set.name, results.len());
        let mut row = |run: &str, values: [&str; 5]| {
            // Writing to a string cannot fail.
            let _ = writeln!(table, "| {first} | {run} | {} |", values.join(" | "));
            first = "|".to_owned();
        };
        let mut runs = vec![("now", together(results.iter().map(|(_, result)| result)))];
        if results.iter().any(|(file, _)| file.kept_back) {
            runs.push(("now, held out", together(part(results, true))));
        }
        for (run, values) in set.earlier {
            row(run, *values);
        }
        for (run, all) in &runs {
            let values = values(all);
            row(run, values.each_ref().map(String::as_str));
        }
    }
    table
}

/// Words kept, text, labels, topics and kinds, in the form of the summary.
fn values(all: &Outcome) -> [String; 5] {
    let Outcome { score, words, lost, .. } = all;
    let words = match lost.len() {
        0 => "all".to_owned(),
        lost => format!("{} of {words}", words - lost),
    };
    let share = |part, whole| format!("{:.1}%", percent(part, whole));
    [
        words,
        share(score.text, score.passages),
        share(score.label, score.text),
        share(score.topic, score.text),
        share(score.kind, score.labelled),
    ]
}

/// The files that are held out, or those that are not.
fn part(results: &[(File, Outcome)], kept_back: bool) -> impl Iterator<Item = &Outcome> {
    let files = results.iter().filter(move |(file, _)| file.kept_back == kept_back);
    files.map(|(_, result)| result)
}

/// The shares for each format and maker.
fn shares(results: &[(File, Outcome)]) -> String {
    let mut table = String::from(
        "| format | made by | files | words kept | text | labels | topics | kinds |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    let mut groups: BTreeMap<(String, String), Vec<&Outcome>> = BTreeMap::new();
    for (file, result) in results {
        groups.entry((file.format.clone(), file.producer.clone())).or_default().push(result);
    }
    for ((format, producer), group) in groups {
        line(&mut table, &format!("{format} | {producer}"), group.into_iter());
    }
    if results.iter().any(|(file, _)| file.kept_back) {
        line(&mut table, "in view | ", part(results, false));
        line(&mut table, "held out | ", part(results, true));
    }
    line(&mut table, "all | ", results.iter().map(|(_, result)| result));
    table
}

fn line<'a>(table: &mut String, name: &str, group: impl Iterator<Item = &'a Outcome>) {
    let all = together(group);
    let Outcome { score, words, lost, .. } = &all;
    // Writing to a string cannot fail.
    let _ = writeln!(
        table,
        "| {name} | {} | {} | {} | {} | {} | {} |",
        score.files,
        narrow(words - lost.len(), *words),
        narrow(score.text, score.passages),
        narrow(score.label, score.text),
        narrow(score.topic, score.text),
        narrow(score.kind, score.labelled),
    );
}

/// A share in the narrow form of these tables, with its percentage, as “224/240 (93.3)”.
fn narrow(part: usize, whole: usize) -> String {
    format!("{part}/{whole} ({:.1})", percent(part, whole))
}

fn wrong(result: &Outcome) -> Option<String> {
    if let Some(fault) = &result.fault {
        return Some(fault.clone());
    }
    let score = &result.score;
    let mut wrong = Vec::new();
    if !result.lost.is_empty() {
        wrong.push(format!("words lost: {}", result.lost.join(" ")));
    }
    let counts = [
        ("text", score.text, score.passages),
        ("label", score.label, score.text),
        ("topic", score.topic, score.text),
        ("kind", score.kind, score.labelled),
    ];
    for (name, part, whole) in counts {
        if part < whole {
            wrong.push(format!("{name} {part} of {whole}"));
        }
    }
    (!wrong.is_empty()).then(|| wrong.join("; "))
}
