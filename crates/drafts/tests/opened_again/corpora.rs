//! Documents to be saved and opened again: those of the product, and one made of each file of the test corpora.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use drafts::draft::{Draft, Edit, Head, LabelCache, from_table, from_text};
use extract::{Content, Incoming, Limits};
use format::{DataFile, load};
use model::Collection;

/// The folders of test files.
const FOLDERS: &[&str] = &["files", "blind", "submissions", "heldout-2", "heldout-3"];
/// The endings of those that are read; the others are what should come out, and what made them.
const ENDINGS: &[&str] = &["pdf", "docx", "odt", "html", "md", "txt", "csv", "xlsx", "ods"];

/// The product's collection.
pub(crate) static BUNDLED: LazyLock<Collection> = LazyLock::new(|| {
    let data = top().join("data");
    let file = |path: PathBuf| DataFile {
        path: path.to_string_lossy().into_owned(),
        bytes: fs::read(&path).unwrap(),
    };
    let documents: Vec<DataFile> = inside(&data.join("documents")).into_iter().map(file).collect();
    let name = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    let sources: Vec<String> = inside(&data.join("sources")).into_iter().map(name).collect();
    load(&file(data.join("collection.toml")), &documents, &sources).unwrap()
});

/// A draft of each test file, with an author and a round.
pub(crate) fn drafts() -> Vec<Draft> {
    let files = FOLDERS.iter().flat_map(|folder| inside(&top().join("tests").join(folder)));
    let ending = |path: &Path| path.extension().map(|it| it.to_string_lossy().into_owned());
    let is_read = |path: &PathBuf| {
        let is_known = ending(path).is_some_and(|it| ENDINGS.contains(&it.as_str()));
        is_known && path.file_stem().is_some_and(|stem| stem != "README")
    };
    files.filter(is_read).flat_map(|path| drafts_of(&path)).collect()
}

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn inside(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn drafts_of(path: &Path) -> Vec<Draft> {
    let (name, bytes) = (path.file_name().unwrap().to_string_lossy(), fs::read(path).unwrap());
    let incoming = Incoming { name: &name, bytes: &bytes, password: None };
    // Some files are there to be refused.
    let Ok(opened) = extract::open(&incoming, &Limits::default(), &mut |_| {}) else {
        return Vec::new();
    };
    let (format, label_cache, known) =
        (opened.format.name(), &mut LabelCache::default(), &*BUNDLED);
    let drafts = match opened.content {
        Content::Text(text) => {
            let (head, notes) = (&opened.head, &opened.notes);
            vec![from_text(&name, format, &text, head, notes, label_cache, known)]
        }
        Content::Table(table) => {
            from_table(&name, format, &table, &opened.notes, label_cache, known)
        }
        other => panic!("{name}: {other:?}"),
    };
    drafts.into_iter().map(named).collect()
}

/// A draft of some text, with an author and a round.
pub(crate) fn of_text(name: &str, format: &str, text: &str) -> Draft {
    let (head, label_cache) = (extract::Head::default(), &mut LabelCache::default());
    named(from_text(name, format, text, &head, &[], label_cache, &BUNDLED))
}

fn named(draft: Draft) -> Draft {
    let (author, round) = (BUNDLED.authors[0].code.clone(), BUNDLED.rounds[0].id.clone());
    let head = Head { author: Some(author), round: Some(round), ..draft.head.clone() };
    draft.edited(&Edit::Head(head))
}
