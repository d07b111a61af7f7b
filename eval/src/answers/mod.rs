//! `cargo xtask answers`: the answers that passages give to the questions of issues. Sheets for coders, and how often
//! two coders agree ([codebook](../../../docs/codebook.md), section 5).
//!
//! `coded.rs` reads coded sheets, `agreement.rs` compares two, `table.rs` writes what comes of it. Not here: which
//! answers there are, which is the matter of `data/collection.toml`.

mod agreement;
mod coded;
mod masked;
mod scheme;
mod sheet;
mod statements;
mod table;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use model::{Collection, Issue, Passage, Topic};
use xtask::{paths, say};

use agreement::Agreement;

pub(super) use table::figures;

/// The code of a passage that gives no answer.
const NO_ANSWER: &str = "none";
/// The coded sheets of the project.
const SHEETS: [&str; 2] = ["tests/answers/coder-1.tsv", "tests/answers/coder-2.tsv"];

/// Runs the command: `sheet FOLDER` writes what coders need, `key` prints which passages a number is, and without
/// a word it compares the two coded sheets of the project, or those that are named.
pub(super) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut words: Vec<PathBuf> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Value(word) => words.push(word.into()),
            _ => return Err(argument.unexpected().into()),
        }
    }
    let collection = data_files::collection()?;
    let words: Vec<&Path> = words.iter().map(PathBuf::as_path).collect();
    match words[..] {
        [word, folder] if word == Path::new("sheet") => write_sheet(&collection, folder),
        [word] if word == Path::new("key") => {
            say::line(sheet::key(&statements::all(&collection, &masked::names()?)?));
            Ok(())
        }
        [] => compare(&collection, SHEETS.map(|sheet| paths::root().join(sheet))),
        [first, second] => compare(&collection, [first.to_owned(), second.to_owned()]),
        _ => bail!("expected `sheet FOLDER`, `key`, two coded sheets, or nothing"),
    }
}

fn write_sheet(collection: &Collection, folder: &Path) -> anyhow::Result<()> {
    let statements = statements::all(collection, &masked::names()?)?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let files = [("sheet.tsv", sheet::text(&statements)), ("scheme.md", scheme::text(collection))];
    for (name, text) in files {
        let file = folder.join(name);
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    let passages: usize = statements.iter().map(|statement| statement.passages.len()).sum();
    say::line(format!("{} sentences of {passages} passages to be coded", statements.len()));
    Ok(())
}

/// Prints how often two coders agree, and where they do not.
fn compare(collection: &Collection, sheets: [PathBuf; 2]) -> anyhow::Result<()> {
    let statements = statements::all(collection, &masked::names()?)?;
    let agreement = agreement_of(collection, &sheets)?;
    say::line(table::agreement(collection, &agreement));
    say::line(table::disagreements(&agreement, &statements));
    say::line(table::not_coded(&agreement, &statements));
    Ok(())
}

/// How often the coders of two sheets agree.
fn agreement_of(collection: &Collection, sheets: &[PathBuf; 2]) -> anyhow::Result<Agreement> {
    let mut faults = Vec::new();
    let [first, second] = sheets;
    let first = coded::Sheet::open(first, collection, &mut faults)?;
    let second = coded::Sheet::open(second, collection, &mut faults)?;
    faults.extend(coded::unpaired(&first, &second));
    if faults.is_empty() {
        return Ok(Agreement::of(&first.rows, &second.rows));
    }
    for fault in &faults {
        say::line(fault);
    }
    bail!("{} errors in the coded sheets (see above)", faults.len())
}

/// Every issue that has answers, with its topic.
fn issues(collection: &Collection) -> impl Iterator<Item = (&Topic, &Issue)> {
    all_issues(collection).filter(|(_, issue)| !issue.answers.is_empty())
}

/// Every issue with its topic.
fn all_issues(collection: &Collection) -> impl Iterator<Item = (&Topic, &Issue)> {
    let topics = collection.topics.iter();
    topics.flat_map(|topic| topic.issues.iter().map(move |issue| (topic, issue)))
}

/// Whether a passage is on an issue.
fn is_on(passage: &Passage, topic: &Topic, issue: &Issue) -> bool {
    passage.topic.as_ref() == Some(&topic.id) && passage.issue.as_ref() == Some(&issue.id)
}
