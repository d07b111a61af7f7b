//! What is saved comes back as it was.

use format::{DataFile, load};

use super::*;
use crate::draft::{Edit, Head, LabelCache, from_text};
use crate::fixtures::bundled;
use crate::library::Entry;

#[test]
fn a_collection_comes_back_from_json_as_it_was() {
    let mut collection = bundled();
    collection.documents[0].loaded = true;
    collection.documents[0].unchecked = true;
    collection.documents[0].instead_of = vec!["other".into()];
    let text = collection_json(&collection);
    assert_eq!(read_collection(&text), Ok(collection));
    assert_eq!(collection_json(&read_collection(&text).unwrap()), text);
}

#[test]
fn a_collection_names_its_schema_first_and_need_not() {
    let collection = bundled();
    let text = collection_json(&collection);
    let named = "{\n  \"$schema\": \"collection.schema.json\",\n  \"process\"";
    assert!(text.starts_with(named), "{}", &text[..80]);
    let without = text.replacen("\"$schema\": \"collection.schema.json\",", "", 1);
    assert_eq!(read_collection(&without), Ok(collection.clone()));
    let elsewhere = text.replacen("collection.schema.json", "https://example.org/other.json", 1);
    assert_eq!(read_collection(&elsewhere), Ok(collection));
}

#[test]
fn what_an_older_release_saved_with_spaces_in_keys_is_read() {
    let mut collection = bundled();
    let mut before = collection.clone();
    for (collection, key) in [(&mut before, "note *"), (&mut collection, "note-star")] {
        let passage = &mut collection.documents[0].passages[0];
        (passage.key, passage.label) = (key.to_owned(), "note *".to_owned());
        collection.documents[0].passages[1].under = Some(key.to_owned());
    }
    assert_eq!(read_collection(&collection_json(&before)), Ok(collection));
}

#[test]
fn json_that_is_no_collection_is_refused_with_the_place() {
    let fault = read_collection("{\n  \"process\": 5\n}").unwrap_err().to_string();
    assert!(fault.contains("line 2"), "{fault}");
    let mut collection = bundled();
    collection.documents[0].author = "XXX".into();
    collection.documents[1].round = "never".into();
    let faults = read_collection(&collection_json(&collection)).unwrap_err().to_string();
    assert!(faults.contains("XXX") && faults.contains("never"), "{faults}");
}

#[test]
fn the_file_of_a_collection_is_read_by_the_commands_as_it_was() {
    let mut collection = bundled();
    collection.documents.clear();
    let file = collection_file(&collection);
    let file = DataFile { path: file.name, bytes: file.text.into_bytes() };
    assert!(load(&file, &[], &[]) == Ok(collection));
}

#[test]
fn a_document_is_read_by_the_commands_as_it_stood_on_the_screen() {
    let base = bundled();
    let text = "Norland: comments\n\nNorms\n\n1. States should protect ports:\n\n(a) by law;\n\n(b) by training.\n\n\
                2. Norland thanks the Chair.\n\n3. States must not sell back doors.\n";
    let label_cache = &mut LabelCache::default();
    let draft =
        from_text("n.txt", "plain text", text, &extract::Head::default(), &[], label_cache, &base);
    let head = Head {
        author: Some("NOR".into()),
        round: Some("pre-draft".into()),
        date: "1 April 2020".into(),
        ..draft.head.clone()
    };
    let mut draft = draft.edited(&Edit::Head(head));
    // Every recommendation has an issue; one is called a remark, against its words.
    let topic = &base.topics[0];
    for block in draft.blocks.clone() {
        draft = draft
            .edited(&Edit::Topic(block.id, Some(topic.id.clone())))
            .edited(&Edit::Issue(block.id, Some(topic.issues[0].id.clone())));
        if block.label == "3" {
            draft = draft.edited(&Edit::Kind(block.id, Some(model::Kind::Remark)));
        }
    }
    let document = draft.document("nor-own".into(), &draft.labelled(label_cache)).unwrap();
    let file = document_file(&document);
    assert_eq!(file.name, "documents/nor-own.md");
    assert_eq!(file.text.matches("kind: remark").count(), 1, "{}", file.text);
    let mut read = read_document("nor-own", &file.text, &base).unwrap();
    assert_eq!(read.id, document.id);
    read.loaded = true;
    assert_eq!(read, document);
}

#[test]
fn files_are_packed_and_open_again() {
    let base = bundled();
    let library = LocalLibrary {
        made: Some(Collection { documents: Vec::new(), ..base.clone() }),
        authors: Vec::new(),
        entries: vec![Entry {
            id: base.documents[0].id.clone(),
            outside: None,
            draft: None,
            document: Some(base.documents[0].clone()),
        }],
    };
    let files = data_folder(&library, &base);
    let packed = zip(&files);
    let archive = rawzip::ZipArchive::from_slice(&packed).unwrap();
    let mut names = Vec::new();
    for entry in archive.entries() {
        let entry = entry.unwrap();
        let name = entry.file_path().try_normalize().unwrap().as_ref().to_owned();
        let held = archive.get_entry(entry.wayfinder()).unwrap();
        let file = files.iter().find(|file| file.name == name).unwrap();
        assert_eq!(held.data(), file.text.as_bytes());
        names.push(name);
    }
    assert_eq!(names.len(), 3, "{names:?}");
}

#[test]
fn a_document_whose_words_are_all_left_out_opens_again_and_stops_no_other() {
    let base = bundled();
    let mut documents = base.documents.clone();
    documents.truncate(2);
    documents[0].passages.clear();
    let file = document_file(&documents[0]);
    let read = read_document(documents[0].id.as_str(), &file.text, &base).unwrap();
    assert_eq!(read.passages, []);
    let made = Collection { documents: Vec::new(), ..base.clone() };
    let entries = documents.iter().map(|document| Entry {
        document: Some(document.clone()),
        ..Entry::new(document.id.clone())
    });
    let library =
        LocalLibrary { made: Some(made), authors: Vec::new(), entries: entries.collect() };
    let files = data_folder(&library, &base).into_iter().map(|file| (file.name, file.text));
    let folder = read_folder(&files.collect::<Vec<_>>(), &base);
    assert!(folder.is_ok(), "{:?}", folder.err());
}
