//! The data files on disk, read into a [`Collection`]. Which folder they are in is `xtask::data_folder`'s matter;
//! their format is that of `format`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use format::{DataFile, load};
use model::Collection;
use structure::TopicTerms;
use xtask::data_folder::folder;
use xtask::{paths, say};

/// The collection.
///
/// # Errors
/// With every fault of the data files printed, how many there are.
pub fn collection() -> anyhow::Result<Collection> {
    collection_in(&folder())
}

/// The collection of another folder.
///
/// # Errors
/// As [`collection`].
pub fn collection_in(folder: &Path) -> anyhow::Result<Collection> {
    let mut documents = Vec::new();
    for path in files_of(&folder.join("documents"), Some("md"))? {
        documents.push(read(&path)?);
    }
    loaded(folder, &documents)
}

/// The collection without its documents, on which somebody may still be at work.
///
/// # Errors
/// As [`collection`], of the collection's own file.
pub fn process() -> anyhow::Result<Collection> {
    loaded(&folder(), &[])
}

fn loaded(folder: &Path, documents: &[DataFile]) -> anyhow::Result<Collection> {
    let collection = read(&folder.join("collection.toml"))?;
    let sources: Vec<String> = sources_in(folder)?.iter().map(|path| file_name(path)).collect();
    match load(&collection, documents, &sources) {
        Ok(collection) => Ok(collection),
        Err(faults) => {
            for fault in &faults {
                say::line(fault.to_string());
            }
            bail!("{} errors in the data files (see above)", faults.len())
        }
    }
}

/// The plain texts that verbatim documents were read from; a folder of data need not have any.
///
/// # Errors
/// Where the folder cannot be read.
pub fn sources() -> anyhow::Result<Vec<PathBuf>> {
    sources_in(&folder())
}

fn sources_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let folder = folder.join("sources");
    if folder.is_dir() { files_of(&folder, None) } else { Ok(Vec::new()) }
}

/// The words by which a text finds its topics.
pub fn terms(collection: &Collection) -> Vec<TopicTerms> {
    TopicTerms::of(collection)
}

/// The last part of a path.
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read(path: &Path) -> anyhow::Result<DataFile> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(DataFile { path: shown(path), bytes })
}

/// A path as faults name it: within the checkout without the way to it.
pub fn shown(path: &Path) -> String {
    let shown = path.strip_prefix(paths::root()).unwrap_or(path);
    shown.to_string_lossy().replace('\\', "/")
}

/// The files of a folder with that ending, by name.
fn files_of(folder: &Path, ending: Option<&str>) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let fits = ending.is_none_or(|ending| path.extension().is_some_and(|e| e == ending));
        if fits && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use model::AuthorKind;

    use super::*;

    #[test]
    fn states_have_the_uns_names_and_are_in_its_english_alphabetical_order() {
        let collection = process().unwrap();
        let is_state = |author: &&model::Author| author.kind == AuthorKind::State;
        let states: Vec<_> = collection.authors.iter().filter(is_state).collect();
        assert!(states.is_sorted_by_key(|author| author.name.get("en")));
        for author in states {
            let known = drafts::states::all().find(|state| state.code == author.code.as_str());
            let name = known.map(|state| state.author().name.get("en").to_owned());
            assert_eq!(name.as_deref(), Some(author.name.get("en")));
        }
    }

    #[test]
    fn stages_are_in_the_order_of_their_dates_with_the_undated_last() {
        let rounds = process().unwrap().rounds;
        let ids: Vec<&str> = rounds.iter().map(|round| round.id.as_str()).collect();
        let by_date = [
            "first-session",
            "second-session",
            "pre-draft",
            "second-pre-draft",
            "third-informal",
            "zero-draft",
            "third-session",
            "after-the-report",
            "undated",
        ];
        assert_eq!(ids, by_date);
    }

    #[test]
    fn the_collections_of_the_examples_have_no_faults() {
        let folder = paths::root().join("examples/riverport");
        let collection = collection_in(&folder).unwrap();
        assert_eq!(collection.documents.len(), 3);
        // What was read from the texts stands there word for word.
        for name in ["arle.txt", "brentwick.txt", "costa-verde.md"] {
            let text = fs::read_to_string(folder.join("texts").join(name)).unwrap();
            let words: Vec<&str> = text.split_whitespace().collect();
            let words = words.join(" ");
            let passages = collection.documents.iter().flat_map(|document| &document.passages);
            let held = passages.filter(|passage| words.contains(passage.text.as_str())).count();
            assert!(held >= 3, "{name}: {held}");
        }
    }
}
