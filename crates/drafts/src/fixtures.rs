//! Collections and texts that several tests are made with.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use format::{DataFile, load};
use model::{AuthorKind, Collection};
use test_support::pieces::collection_of;

/// The product's own collection, read from its data once.
pub(crate) fn bundled() -> Collection {
    static KNOWN: LazyLock<Collection> = LazyLock::new(|| {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let file = |path: PathBuf| DataFile {
            path: path.to_string_lossy().into_owned(),
            bytes: fs::read(&path).unwrap(),
        };
        let all = |folder: &str| -> Vec<PathBuf> {
            let entries = fs::read_dir(data.join(folder)).unwrap();
            entries.map(|entry| entry.unwrap().path()).collect()
        };
        let documents: Vec<DataFile> = all("documents").into_iter().map(file).collect();
        let name = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        let sources: Vec<String> = all("sources").into_iter().map(name).collect();
        load(&file(data.join("collection.toml")), &documents, &sources).unwrap()
    });
    KNOWN.clone()
}

/// A collection of three States, of which one is invented, and a group.
pub(crate) fn four_authors() -> Collection {
    collection_of(&[
        ("NOR", AuthorKind::State, "Norway"),
        ("CHL", AuthorKind::State, "Chile"),
        ("MER", AuthorKind::State, "Meridia"),
        ("EU", AuthorKind::Group, "European Union"),
    ])
}

/// A text whose words between `~~` are struck.
pub(crate) fn with_struck(marked: &str) -> (String, Vec<extract::Styled>) {
    let mut text = String::new();
    let mut styles: Vec<extract::Styled> = Vec::new();
    for (place, piece) in marked.split("~~").enumerate() {
        let start = text.len();
        text.push_str(piece);
        if place % 2 == 1 {
            let style = extract::TextStyle::Struck;
            styles.push(extract::Styled { start, end: text.len(), style });
        }
    }
    (text, styles)
}
