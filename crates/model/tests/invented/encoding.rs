//! A collection as bytes, and back.

use model::{Collection, DecodeError, Localized};

/// So many bytes of an encoding say what it is.
const MARK: usize = 8;

#[test]
fn a_collection_comes_back_as_it_was() {
    let collection = test_support::collection();
    assert_eq!(Collection::decode(&collection.encode()), Ok(collection));
}

#[test]
fn data_of_another_version_is_named_as_such() {
    assert_eq!(Collection::decode(b"sbs-c\0\0\x00rest"), Err(DecodeError::OtherVersion));
}

#[test]
fn data_that_breaks_off_or_runs_on_is_damaged() {
    let bytes = test_support::collection().encode();
    for end in MARK..bytes.len() {
        assert_eq!(Collection::decode(&bytes[..end]), Err(DecodeError::Damaged), "at {end}");
    }
    let longer = [bytes.as_slice(), b"x"].concat();
    assert_eq!(Collection::decode(&longer), Err(DecodeError::Damaged));
}

#[test]
fn names_in_no_language_or_in_others_and_any_sign_in_a_text_come_back() {
    let mut collection = test_support::collection();
    collection.topics[0].explanation = Localized::default();
    collection.topics[1].name = Localized::new(vec![("fr".into(), "Confiance".into())]);
    assert_eq!(Collection::decode(&collection.encode()), Ok(collection.clone()));
    collection.documents[0].passages[0].text = "A\0B".into();
    assert_eq!(Collection::decode(&collection.encode()), Ok(collection.clone()));
    collection.topics.clear();
    assert_eq!(Collection::decode(&collection.encode()), Ok(collection));
}
