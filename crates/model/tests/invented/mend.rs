//! What older releases saved is corrected.

use model::Reading;

#[test]
fn keys_with_spaces_are_mended_wherever_they_are_named() {
    let mut collection = test_support::collection();
    let mut passages = ["2 bis", "2-bis", "note *", "note \u{a0}*", "3"].map(|key| {
        let text = "States should act.";
        let mut passage = test_support::recommendation(key, "norms", "ports", text);
        passage.under = Some("2 bis".to_owned());
        if let Reading::FromWords(wording) = &mut passage.reading {
            wording.inherited_from = Some("2 bis".to_owned());
        }
        passage
    });
    passages[0].under = None;
    collection.documents[0].passages = passages.to_vec();
    assert!(!collection.faults().is_empty());
    collection.mend();
    assert_eq!(collection.faults(), []);
    let passages = &collection.documents[0].passages;
    let keys: Vec<&str> = passages.iter().map(|passage| passage.key.as_str()).collect();
    assert_eq!(keys, ["2-bis~2", "2-bis", "note-star", "note-star~2", "3"]);
    for passage in passages.iter().skip(1) {
        assert_eq!(passage.under.as_deref(), Some("2-bis~2"));
        let Reading::FromWords(wording) = &passage.reading else { panic!("{passage:?}") };
        assert_eq!(wording.inherited_from.as_deref(), Some("2-bis~2"));
    }
}

#[test]
fn addresses_of_older_releases_are_made_fit() {
    let mut collection = test_support::collection();
    let urls = ["https://example.org/a b", "https://me@example.org/"];
    for (document, url) in collection.documents.iter_mut().zip(urls) {
        document.url = Some(url.to_owned());
        document.loaded = true;
        document.passages[0].url = Some(url.to_owned());
    }
    collection.mend();
    let links: Vec<Option<&str>> = collection.documents[..2]
        .iter()
        .flat_map(|document| [document.url.as_deref(), document.passages[0].url.as_deref()])
        .collect();
    let encoded = Some("https://example.org/a%20b");
    assert_eq!(links, [encoded, encoded, None, None]);
    // In a collection that somebody publishes it is a fault, and reported.
    collection.documents[0].loaded = false;
    collection.documents[0].url = Some("https://me@example.org/".to_owned());
    collection.mend();
    assert_eq!(collection.faults().len(), 1);
}
