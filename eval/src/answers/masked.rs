//! Sentences without the names of States and groups, so that a coder does not see who speaks.

use std::fs;

use anyhow::Context as _;
use model::Collection;
use xtask::paths;

/// What is in the place of a name.
const MASK: &str = "[delegation]";
/// The States with their names in several languages; between names of one language there is a bar.
const STATES: &str = "crates/drafts/data/states.tsv";
/// The columns of names in languages that documents of the collection are in: English, French, Spanish.
const COLUMNS: std::ops::Range<usize> = 3..6;

/// The names of all States.
///
/// # Errors
/// Where their file cannot be read.
pub(super) fn names() -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(paths::root().join(STATES))
        .with_context(|| format!("cannot read {STATES}"))?;
    let columns = text.lines().flat_map(|line| {
        line.split('\t').skip(COLUMNS.start).take(COLUMNS.len()).flat_map(|names| names.split('|'))
    });
    Ok(columns.filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

/// The names of States, and those of the authors of a collection; the longest first.
pub(super) fn with_authors(states: &[String], collection: &Collection) -> Vec<String> {
    let mut names = states.to_vec();
    for author in &collection.authors {
        names.push(author.code.as_str().to_owned());
        for (_, name) in author.name.texts() {
            names.push(name.to_owned());
            names.extend(name.split_once(" (").map(|(short, _)| short.to_owned()));
        }
    }
    // A code of two letters may be a word; that of the European Union is its usual name.
    names.retain(|name| name == "EU" || name.chars().count() > 2);
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}

/// A sentence with a mask in the place of each name.
pub(super) fn masked(sentence: &str, names: &[String]) -> String {
    let mut text = String::with_capacity(sentence.len());
    let mut rest = sentence;
    let mut is_in_word = false;
    while let Some(first) = rest.chars().next() {
        let name = names.iter().find(|name| !is_in_word && begins_with(rest, name));
        if let Some(name) = name {
            // “the” is part of some names only; without it, joint statements are the same sentence.
            let before = text.strip_suffix("the ").map_or(text.len(), str::len);
            text.truncate(before);
            text.push_str(MASK);
            rest = rest.get(name.len()..).unwrap_or_default();
        } else {
            text.push(first);
            is_in_word = first.is_alphanumeric();
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    text
}

fn begins_with(text: &str, name: &str) -> bool {
    let rest = text.strip_prefix(name);
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
}
