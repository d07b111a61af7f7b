//! The data files on disk: ours, or those of a folder that a command was given. What is in them is
//! `format`'s matter.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs};

use anyhow::{Context as _, bail};
use format::{DataFile, load};
use model::Collection;
use structure::TopicTerms;

use crate::{paths, say};

/// How a command that was given a folder tells those that it starts.
const VARIABLE: &str = "SIDE_BY_STATE_DATA";

static CHOSEN: OnceLock<PathBuf> = OnceLock::new();

/// Takes somebody's own data in the place of ours.
///
/// # Errors
/// Where the folder has no `collection.toml`.
pub(crate) fn choose(folder: PathBuf) -> anyhow::Result<()> {
    let whole = std::path::absolute(&folder).context("the data's folder has no usable path")?;
    if !whole.join("collection.toml").is_file() {
        bail!(
            "{} is no folder of data: there is no collection.toml in it; data/README.md tells what belongs there",
            folder.display()
        );
    }
    CHOSEN.set(whole).ok().context("--data was given twice")
}

/// Where the data is: the folder that was given, or `data/` in the checkout.
pub(crate) fn folder() -> PathBuf {
    let given = || env::var_os(VARIABLE).map(PathBuf::from);
    CHOSEN.get().cloned().or_else(given).unwrap_or_else(|| paths::root().join("data"))
}

/// What to set for commands that work on the same data: a variable of the environment, and its value.
pub(crate) fn as_variable() -> (&'static str, PathBuf) {
    (VARIABLE, folder())
}

/// The collection.
///
/// # Errors
/// With every fault of the data files printed, how many there are.
pub(crate) fn collection() -> anyhow::Result<Collection> {
    let mut documents = Vec::new();
    for path in files_of(&folder().join("documents"), Some("md"))? {
        documents.push(read(&path)?);
    }
    loaded(&documents)
}

/// The collection without its documents, on which somebody may still be at work.
///
/// # Errors
/// As [`collection`], of the collection's own file.
pub(crate) fn process() -> anyhow::Result<Collection> {
    loaded(&[])
}

fn loaded(documents: &[DataFile]) -> anyhow::Result<Collection> {
    let collection = read(&folder().join("collection.toml"))?;
    let sources: Vec<String> = sources()?.iter().map(|path| file_name(path)).collect();
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
pub(crate) fn sources() -> anyhow::Result<Vec<PathBuf>> {
    let folder = folder().join("sources");
    if folder.is_dir() { files_of(&folder, None) } else { Ok(Vec::new()) }
}

/// The words by which a text finds its topics.
pub(crate) fn terms(collection: &Collection) -> Vec<TopicTerms> {
    TopicTerms::of(collection)
}

/// The last part of a path.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read(path: &Path) -> anyhow::Result<DataFile> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let shown = path.strip_prefix(paths::root()).unwrap_or(path);
    Ok(DataFile { path: shown.to_string_lossy().replace('\\', "/"), bytes })
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

/// The collection of a folder of the checkout, for tests.
#[cfg(test)]
pub(crate) fn collection_in(folder: &Path) -> anyhow::Result<Collection> {
    let documents = files_of(&folder.join("documents"), Some("md"))?;
    let documents: Vec<DataFile> =
        documents.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
    load(&read(&folder.join("collection.toml"))?, &documents, &[])
        .map_err(|faults| anyhow::anyhow!("{faults:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
