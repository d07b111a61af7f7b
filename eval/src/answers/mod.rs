//! `cargo xtask answers`: the answers that passages give to the questions of issues. Sheets for coders, and how often
//! two coders agree ([codebook](../../../docs/codebook.md), section 5).
//!
//! `coded.rs` reads coded sheets, `compared.rs` and `agreement.rs` compare two, `table.rs` writes what comes of it. Not here: which
//! answers there are, which is the matter of `data/collection.toml`.

mod agreement;
mod coded;
mod compared;
mod masked;
mod scheme;
mod scope;
mod sheet;
mod statements;
mod table;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use model::Collection;
use xtask::say;

pub(super) use table::figures;

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
        [] => compare(&collection, compared::sheets()),
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
    let agreement = compared::agreement_of(collection, &sheets)?;
    say::line(table::agreement(collection, &agreement));
    say::line(table::disagreements(&agreement, &statements));
    say::line(table::not_coded(&agreement, &statements));
    Ok(())
}
