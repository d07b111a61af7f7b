//! What is opened again can be corrected: a document gives a draft that gives the same document.

use drafts::draft::{Draft, Edit, LabelCache};
use drafts::library::{Entry, LocalLibrary};
use drafts::saved::{everything_json, read_everything_json};
use model::{Document, Form, Kind, Passage, Reading};

use crate::corpora::{BUNDLED, drafts, of_text};

/// As a reader brings it.
fn brought(document: &Document) -> Document {
    Document { loaded: true, source_text: None, ..document.clone() }
}

fn again(draft: &Draft) -> Document {
    draft.document("again".into(), &draft.labelled(&mut LabelCache::default())).unwrap()
}

#[test]
fn every_document_in_its_authors_words_gives_a_draft_that_gives_it_again() {
    let label_cache = &mut LabelCache::default();
    let drafts = drafts();
    let made = drafts.iter().map(again);
    let verbatim = BUNDLED.documents.iter().filter(|it| it.form == Form::Verbatim).map(brought);
    let mut count = 0;
    for mut document in made.chain(verbatim) {
        document.unchecked = count % 2 == 0;
        let draft = Draft::from_document(&document, label_cache);
        let draft =
            draft.unwrap_or_else(|| panic!("no draft of {}: {}", document.id, document.title));
        assert_eq!(Document { id: document.id.clone(), ..again(&draft) }, document);
        assert_eq!(draft.head.is_checked, !document.unchecked);
        let kept = serde_json::to_string(&draft).unwrap();
        assert_eq!(serde_json::from_str::<Draft>(&kept).unwrap(), draft);
        count += 1;
    }
    assert!(count > 80, "only {count} documents");
}

#[test]
fn a_summary_gives_no_draft_for_its_strength_was_recorded() {
    let mut summaries = BUNDLED.documents.iter().filter(|it| it.form == Form::Summary);
    assert!(summaries.all(|it| Draft::from_document(it, &mut LabelCache::default()).is_none()));
}

#[test]
fn a_correction_changes_what_it_corrects_and_nothing_else() {
    let text = "Norland: comments\n\nNorms\n\n1. States should refrain from:\n\n(a) cutting cables;\n\n\
                (b) selling back doors.\n\n2. Norland thanks the Chair.\n";
    let document = again(&of_text("n.txt", "plain text", text));
    let inherits =
        |it: &Passage| matches!(&it.reading, Reading::FromWords(it) if it.inherited_from.is_some());
    assert!(document.passages.iter().any(inherits), "{document:#?}");
    let draft = Draft::from_document(&document, &mut LabelCache::default()).unwrap();
    let lends = draft.blocks.iter().filter_map(|block| block.opener).next().unwrap();
    let opener = draft.block(lends).unwrap();
    // Another label: those that inherit its words follow.
    let label = "a label of its own";
    let renamed = again(&draft.edited(&Edit::Label(lends, label.to_owned())));
    let lending = renamed.passages.iter().find(|passage| passage.label == label).unwrap();
    assert_eq!(lending.key, "a-label-of-its-own");
    let old_key = document.passages.iter().find(|it| it.text == opener.text).unwrap().key.clone();
    for (now, was) in renamed.passages.iter().zip(&document.passages) {
        let mut expected = was.clone();
        if let Reading::FromWords(wording) = &mut expected.reading
            && wording.inherited_from.as_ref() == Some(&old_key)
        {
            wording.inherited_from = Some(lending.key.clone());
        }
        if was.under.as_ref() == Some(&old_key) {
            expected.under = Some(lending.key.clone());
        }
        if was.key == old_key {
            (expected.key, expected.label) = (lending.key.clone(), label.to_owned());
        }
        assert_eq!(*now, expected);
    }
    // Another kind.
    let said =
        draft.blocks.iter().find(|block| block.kind.is_none() && block.given.is_some()).unwrap();
    let was = again(&draft).passages.iter().find(|it| it.text == said.text).unwrap().kind;
    let kind = if was == Kind::Remark { Kind::Recommendation } else { Kind::Remark };
    let changed = again(&draft.edited(&Edit::Kind(said.id, Some(kind))));
    let differing = changed.passages.iter().zip(&document.passages).filter(|(now, was)| now != was);
    assert_eq!(differing.map(|(now, _)| now.kind).collect::<Vec<Kind>>(), [kind]);
    // Cut in two: no key stands twice, and no stretch lies outside its text.
    let cut = draft.edited(&Edit::Split { block: lends, at: opener.text.find(' ').unwrap() + 1 });
    let mut collection = BUNDLED.clone();
    collection.documents = vec![again(&cut)];
    assert_eq!(collection.faults(), []);
    assert_eq!(collection.documents[0].passages.len(), document.passages.len() + 1);
}

/// A document with a lead-in below another paragraph, reopened.
fn reopened() -> Draft {
    let text = "Norland: comments\n\nNorms\n\n1. Norland agrees.\n\n2. States should refrain from:\n\n\
                (a) cutting cables;\n\n(b) selling back doors.\n";
    let document = again(&of_text("n.txt", "plain text", text));
    Draft::from_document(&document, &mut LabelCache::default()).unwrap()
}

fn of_words<'a>(draft: &'a Draft, words: &str) -> &'a drafts::draft::Block {
    draft.blocks.iter().find(|block| block.text.contains(words)).unwrap()
}

#[test]
fn items_stay_under_a_lead_in_that_was_split_or_joined() {
    let draft = reopened();
    let lead_in = of_words(&draft, "refrain");
    let at = lead_in.text.find("refrain").unwrap();
    let split = draft.edited(&Edit::Split { block: lead_in.id, at });
    let joined = draft.edited(&Edit::Join(lead_in.id));
    for (draft, words) in [(&split, "refrain from:"), (&joined, "Norland agrees.")] {
        let document = again(draft);
        let lead_in = document.passages.iter().find(|it| it.text.contains(words)).unwrap();
        let item = document.passages.iter().find(|it| it.text == "cutting cables;").unwrap();
        assert_eq!(item.under.as_ref(), Some(&lead_in.key), "{document:#?}");
        let mut collection = BUNDLED.clone();
        collection.documents = vec![document];
        assert_eq!(collection.faults(), []);
    }
}

#[test]
fn a_document_whose_lead_in_was_joined_to_another_opens_again() {
    let draft = reopened();
    let draft = draft.edited(&Edit::Join(of_words(&draft, "refrain").id));
    let document = again(&draft);
    let entry =
        Entry { draft: Some(draft), document: Some(document.clone()), ..Entry::new(document.id) };
    let library = LocalLibrary { entries: vec![entry], ..LocalLibrary::default() };
    let (_, drafts) = read_everything_json(&everything_json(&library, &BUNDLED)).unwrap();
    assert!(drafts.entries == library.entries);
}

#[test]
fn every_address_that_a_document_shows_is_saved_and_opened_again() {
    for (url, link) in [
        ("https://example.org/a b", Some("https://example.org/a%20b")),
        (" HTTPS://example.org/{x} ", Some("HTTPS://example.org/%7Bx%7D")),
        ("https://me:word@example.org/", None),
        ("//example.org/x", None),
    ] {
        let mut draft = reopened();
        draft.head.url = url.to_owned();
        let document = again(&draft);
        assert_eq!(document.url.as_deref(), link);
        let entry = Entry {
            draft: Some(draft),
            document: Some(document.clone()),
            ..Entry::new(document.id)
        };
        let library = LocalLibrary { entries: vec![entry], ..LocalLibrary::default() };
        let (_, drafts) = read_everything_json(&everything_json(&library, &BUNDLED)).unwrap();
        assert!(drafts.entries == library.entries, "{url}");
    }
}
