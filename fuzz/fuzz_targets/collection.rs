//! The decoder of collections, on any bytes: an error, or a collection that comes back as it is. What is text
//! is also read as a saved collection.
#![no_main]

use std::sync::LazyLock;

use model::Collection;

/// What stands before every encoded collection: with it, any bytes get past the first look.
static MARK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let empty = Collection::default().encode();
    empty.get(..8).unwrap_or_default().to_vec()
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    check(&[MARK.as_slice(), bytes].concat());
    if let Ok(text) = std::str::from_utf8(bytes) {
        fuzz::brought::check_collection(text);
    }
});

fn check(bytes: &[u8]) {
    if let Ok(collection) = Collection::decode(bytes) {
        // What the page and the desk do with any collection that they are given.
        let _ = collection.faults();
        assert_eq!(
            Collection::decode(&collection.encode()),
            Ok(collection),
            "it does not come back"
        );
    }
}
