//! Whatever form something is saved in, it is the same when it is opened again: documents × forms × fields.

use std::io::Write;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use drafts::draft::{Draft, Edit, LabelCache, Part};
use drafts::library::{Entry, LocalLibrary};
use drafts::saved::{
    Folder, collection_json, data_folder, everything_json, read_collection, read_everything,
    read_everything_json, read_folder, zip,
};
use extract::{Content, Incoming, Limits};
use model::{Collection, Document, DocumentId, Topic};

use crate::corpora::{BUNDLED, drafts};

/// A field's name, and what a document has there.
type Field = (&'static str, fn(&Document) -> String);

/// What is compared of each document.
const FIELDS: &[Field] = &[
    ("words", |it| each(it, |passage| passage.text.clone())),
    ("labels", |it| each(it, |passage| passage.label.clone())),
    ("keys", |it| each(it, |passage| passage.key.clone())),
    ("answers", |it| each(it, |passage| format!("{:?}", passage.answer))),
    ("headings", |it| each(it, |passage| passage.heading.join(" > "))),
    ("kinds", |it| each(it, |passage| format!("{:?}", passage.kind))),
    ("strengths", |it| each(it, |passage| format!("{:?}", passage.reading))),
    ("review", |it| it.unchecked.to_string()),
    ("all", |it| format!("{it:?}")),
];

fn each(document: &Document, of: impl Fn(&model::Passage) -> String) -> String {
    document.passages.iter().map(of).collect::<Vec<String>>().join("\n")
}

/// Everything that the corpora give, on one desk: each document beside the others, every third under review only.
fn desk() -> LocalLibrary {
    let mut entries: Vec<Entry> = Vec::new();
    let label_cache = &mut LabelCache::default();
    for (place, draft) in drafts().into_iter().enumerate() {
        assert!(draft.blocks.iter().all(|block| block.answer.is_none()), "an answer was guessed");
        let draft = answered(&draft);
        let id = DocumentId::new(format!("file-{place}"));
        let document = draft.document(id.clone(), &draft.labelled(label_cache));
        let document = document.filter(|_| place % 3 != 2);
        entries.push(Entry { draft: Some(draft), document, ..Entry::new(id) });
    }
    for document in &BUNDLED.documents {
        let id = DocumentId::new(format!("Own-{}", document.id.as_str()));
        let document =
            Document { id: id.clone(), loaded: true, source_text: None, ..document.clone() };
        entries.push(Entry { document: Some(document), ..Entry::new(id) });
    }
    LocalLibrary { entries, ..LocalLibrary::default() }
}

/// The draft with an answer to its first passage.
fn answered(draft: &Draft) -> Draft {
    let asked = |topic: &'static Topic| {
        let issue = topic.issues.iter().find(|issue| !issue.answers.is_empty())?;
        Some((topic, issue))
    };
    let (topic, issue) = BUNDLED.topics.iter().find_map(asked).unwrap();
    let Some(first) = draft.blocks.iter().find(|it| it.part == Part::Passage) else {
        return draft.clone();
    };
    draft
        .edited(&Edit::Topic(first.id, Some(topic.id.clone())))
        .edited(&Edit::Issue(first.id, Some(issue.id.clone())))
        .edited(&Edit::Answer(first.id, Some(issue.answers[1].id.clone())))
}

fn opened(name: &str, bytes: &[u8]) -> Content {
    let incoming = Incoming { name, bytes, password: None };
    extract::open(&incoming, &Limits::default(), &mut |_| {}).unwrap().content
}

/// The name of a document's file.
fn plain(id: &DocumentId) -> String {
    id.as_str().to_lowercase().replace('_', "-")
}

/// A page as the scripts save it.
fn page(collection: &Collection) -> String {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(&collection.encode()).unwrap();
    let letters = BASE64_STANDARD.encode(packer.finish().unwrap());
    format!(
        "<!doctype html><html><body><div id=\"side-by-state\"></div><script type=\"application/octet-stream;base64\" id=\"collection\">{letters}</script></body></html>"
    )
}

#[test]
fn what_is_saved_in_any_form_is_the_same_when_it_is_opened_again() {
    let (library, base) = (desk(), &*BUNDLED);
    let saved: Vec<&Document> =
        library.entries.iter().filter_map(|it| it.document.as_ref()).collect();
    // Everything as one file.
    let json = everything_json(&library, base);
    let Content::Collection(text) = opened("collection.json", json.as_bytes()) else { panic!() };
    let (rest, drafts) = read_everything_json(&text).unwrap();
    assert!(drafts.entries == library.entries, "documents under review differ in collection.json");
    assert_eq!(drafts.notices, []);
    // What is under review is not given twice.
    assert!(rest.documents == base.documents);
    let whole = read_collection(&json).unwrap();
    // The data folder, packed: what is under review, and the documents by themselves, in Markdown.
    let files = data_folder(&library, base);
    let Content::Folder(files) = opened("data.zip", &zip(&files)) else { panic!() };
    let (rest, drafts) = read_everything(&files, base).unwrap();
    assert!(drafts.entries == library.entries, "documents under review differ in data.zip");
    assert_eq!((rest, drafts.notices), (Folder::Documents(Vec::new()), Vec::new()));
    // The page.
    let html = page(&library.whole(base));
    let Content::Encoded(bytes) = opened("view.html", html.as_bytes()) else { panic!() };
    let of_page = Collection::decode(&bytes).unwrap();
    let of_page = read_collection(&collection_json(&of_page)).unwrap();
    let folder: Vec<Document> = drafts.entries.into_iter().filter_map(|it| it.document).collect();
    // Without what is under review, as somebody else has it who edits the files.
    let alone: Vec<(String, String)> =
        files.into_iter().filter(|(name, _)| name.starts_with("documents/")).collect();
    let Folder::Documents(alone) = read_folder(&alone, base).unwrap() else { panic!() };
    let named = |it: &Document| saved.iter().find(|one| plain(&one.id) == it.id.as_str());
    let named = |it: Document| Document {
        id: named(&it).map_or(it.id.clone(), |one| one.id.clone()),
        ..it
    };
    let markdown: Vec<Document> = alone.into_iter().map(named).collect();
    let forms = [
        ("JSON", whole.documents),
        ("ZIP", folder),
        ("HTML", of_page.documents),
        ("Markdown", markdown),
    ];
    let (mut compared, mut differing) = (0, Vec::new());
    for document in &saved {
        for (form, read) in &forms {
            let back = read.iter().find(|it| it.id == document.id);
            let back = back.unwrap_or_else(|| panic!("{} is not in {form}", document.id));
            for (field, of) in FIELDS {
                compared += 1;
                if of(back) != of(document) {
                    differing.push(format!("{form}, {}: {field}", document.id));
                }
            }
        }
    }
    let is_answered = |it: &&&Document| {
        it.id.as_str().starts_with("file-") && it.passages.iter().any(|it| it.answer.is_some())
    };
    assert!(saved.iter().filter(is_answered).count() > 20, "few documents have answers");
    let count = (saved.len(), forms.len(), FIELDS.len());
    assert_eq!(
        differing,
        Vec::<String>::new(),
        "of {compared}: documents × forms × fields {count:?}"
    );
    assert!(saved.len() > 150 && compared > 5_000, "{compared} {count:?}");
}
