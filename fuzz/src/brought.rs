//! A file that a reader adds, taken as the “Your documents” page takes it: opened, drafted, reported on.

use drafts::draft::{LabelCache, from_table, from_text};
use drafts::saved::{collection_json, read_collection, read_document, read_folder};
use extract::{Content, Fault, Incoming, Limits, Opened, open};

use model::Collection;

use crate::{collection, text};

/// So much, and no more: small enough that what grows beyond its bounds is seen at once.
const LIMITS: Limits = Limits {
    file: 1_000_000,
    unpacked: 1_000_000,
    unpacked_together: 4_000_000,
    parts: 200,
    depth: 128,
    text: 1_000_000,
    markdown: 1_000_000,
    paragraphs: 50_000,
    rows: 10_000,
    cells: 50_000,
    stretches: 50_000,
    characters: 1_000_000,
    on_page: 100_000,
    columns: 2_000,
    drawings: 20_000,
    steps: 1_000_000,
};

/// Opens a file, and holds what comes out to what `extract` promises. Gives what is in it.
///
/// # Errors
/// Why there is nothing in it.
pub fn opened(name: &str, bytes: &[u8], password: Option<&str>) -> Result<Opened, Fault> {
    let mut last = (0, 0);
    let opened = open(&Incoming { name, bytes, password }, &LIMITS, &mut |progress| {
        assert!(progress.done <= progress.of, "{progress:?}");
        assert!((progress.done, progress.of) >= last, "{last:?}, then {progress:?}");
        last = (progress.done, progress.of);
    });
    match &opened {
        Ok(opened) => check(opened),
        Err(fault) => assert!(!fault.to_string().is_empty(), "a fault without a word"),
    }
    opened
}

fn check(opened: &Opened) {
    if let Some(text) = opened.content.text() {
        // The last page, or a note after the text, may go a little beyond.
        assert!(text.len() as u64 <= 2 * LIMITS.text, "{} bytes of text", text.len());
    }
    for note in &opened.notes {
        assert!(!note.to_string().is_empty(), "a note without a word");
    }
}

/// What the desk makes of an opened file; of running text, for one in so many.
pub fn taken(name: &str, opened: &Opened) {
    match &opened.content {
        Content::Text(text) if !text::is_drafted(text) => {}
        Content::Text(text) => {
            let format = opened.format.name();
            let (head, notes, label_cache) =
                (&opened.head, &opened.notes, &mut LabelCache::default());
            let draft = from_text(name, format, text, head, notes, label_cache, collection());
            assert!(draft.lost.is_empty(), "lost {:?} of {text:?}", draft.lost);
            text::check_draft(&draft, label_cache);
        }
        Content::Table(table) => {
            let label_cache = &mut LabelCache::default();
            let format = opened.format.name();
            let drafts = from_table(name, format, table, &opened.notes, label_cache, collection());
            drafts.iter().for_each(|draft| text::check_draft(draft, label_cache));
        }
        Content::Document(source) => {
            let _ = read_document("x", source, collection());
        }
        Content::Collection(source) => check_collection(source),
        Content::Folder(files) => {
            let _ = read_folder(files, collection());
        }
        Content::Encoded(bytes) => {
            let _ = Collection::decode(bytes);
        }
    }
}

/// A collection as JSON: faults, or a collection that comes back as it is.
pub fn check_collection(source: &str) {
    match read_collection(source) {
        Ok(collection) => {
            let again = read_collection(&collection_json(&collection));
            assert_eq!(again.as_ref(), Ok(&collection), "it does not come back");
        }
        Err(fault) => assert!(!fault.to_string().is_empty(), "a fault without a word"),
    }
}
