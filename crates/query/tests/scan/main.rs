//! What is read through the index is what a scan of the whole collection finds.

mod invented;
mod oracle;

use model::{Collection, PassageId};
use proptest::prelude::*;
use query::Indexed;
use query::comparison::{author_counts, compare, compare_published, topic_counts};
use query::selection::write;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_comparison_is_that_of_a_scan(
        collection in invented::collections(),
        selection in invented::selections(),
    ) {
        let indexed = Indexed::new(collection.clone());
        prop_assert_eq!(
            compare(&indexed, &selection),
            oracle::compare(&collection, &selection, false)
        );
        prop_assert_eq!(
            compare_published(&indexed, &selection),
            oracle::compare(&collection, &selection, true)
        );
    }

    #[test]
    fn counts_are_those_of_a_scan(
        collection in invented::collections(),
        selection in invented::selections(),
    ) {
        let indexed = Indexed::new(collection.clone());
        let topics = oracle::topics(&collection, &selection);
        prop_assert_eq!(topic_counts(&indexed, &selection), topics);
        // The counts of a topic that the collection does not have are nobody's.
        if collection.topic(&selection.filter.topic).is_some() {
            let authors = oracle::authors(&collection, &selection);
            prop_assert_eq!(author_counts(&indexed, &selection), authors);
        }
    }

    #[test]
    fn documents_and_passages_are_found_by_their_names(collection in invented::collections()) {
        let indexed = Indexed::new(collection.clone());
        let found = |id: &PassageId| {
            assert_eq!(indexed.document(&id.document), collection.document(&id.document));
            assert_eq!(indexed.passage(id), collection.passage(id));
        };
        for document in &collection.documents {
            document.passages.iter().for_each(|it| found(&PassageId::new(&document.id, &it.key)));
            found(&PassageId::new(&document.id, "nowhere"));
        }
        found(&PassageId::new(&"nothing".into(), "1"));
    }

    #[test]
    fn passages_are_found_together_in_any_order(
        collection in invented::collections(),
        order in any::<prop::sample::Index>(),
    ) {
        let mut ids = vec![PassageId::new(&"nothing".into(), "1")];
        for document in &collection.documents {
            ids.extend(document.passages.iter().map(|it| PassageId::new(&document.id, &it.key)));
            ids.push(PassageId::new(&document.id, "nowhere"));
        }
        let turned = order.index(ids.len());
        ids.rotate_left(turned);
        let indexed = Indexed::new(collection.clone());
        for _ in 0..2 {
            let found: Vec<_> = indexed.passages(&ids).collect();
            let expected: Vec<_> = ids.iter().filter_map(|id| collection.passage(id)).collect();
            prop_assert_eq!(found, expected);
            ids.reverse();
        }
    }

    #[test]
    fn an_address_names_the_readers_documents_that_a_scan_finds(
        collection in invented::collections(),
        selection in invented::selections(),
    ) {
        if collection.topic(&selection.filter.topic).is_some() {
            let expected = own(&collection, &selection);
            let written = write(&selection, &Indexed::new(collection)).own;
            let written = written.strip_prefix("own=").unwrap_or(&written);
            prop_assert_eq!(written, expected.join("+"));
        }
    }
}

/// The reader's own documents on screen, twelve at most.
fn own(collection: &Collection, selection: &query::selection::Selection) -> Vec<String> {
    let mut own = Vec::new();
    for document in collection.documents.iter().filter(|document| document.loaded) {
        let is_on_topic =
            document.passages.iter().any(|it| it.topic.as_ref() == Some(&selection.filter.topic));
        let is_on_screen = match &selection.focus.passage {
            Some(passage) => passage.document == document.id,
            None => is_on_topic,
        };
        if is_on_screen {
            own.push(document.id.to_string());
        }
    }
    own.truncate(12);
    own
}
