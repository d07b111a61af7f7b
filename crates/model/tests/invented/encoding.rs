//! A collection as bytes, and back.

#![expect(clippy::unwrap_used, reason = "a test that cannot make its data has failed")]

use model::{Collection, DecodeError, Localized, Stance};
use proptest::prelude::*;
use serde_json::Value;

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

/// All texts, the missing ones too, in one place after the other.
fn each_text(value: &mut Value, at: &mut usize, change: &mut impl FnMut(usize, &mut Value)) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|it| each_text(it, at, change)),
        Value::Object(fields) => fields.values_mut().for_each(|it| each_text(it, at, change)),
        Value::String(_) | Value::Null => {
            change(*at, value);
            *at += 1;
        }
        Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The invented collection with something in every field, and no text twice but the words of closed sets.
fn full() -> Collection {
    let mut collection = test_support::collection();
    let issue = &mut collection.topics[0].issues[0];
    issue.answers =
        vec![test_support::pieces::answer("yes", "Yes"), test_support::pieces::answer("no", "No")];
    issue.see_also = vec![("cbm".into(), "other".into())];
    issue.reference_points = vec!["13(f)".into(), "13(g)".into()];
    let document = &mut collection.documents[0];
    document.co_authors = vec!["VAL".into(), "NOR".into()];
    (document.loaded, document.unchecked) = (true, false);
    let passage = &mut document.passages[0];
    (passage.heading, passage.responds_to) = (vec!["a".into(), "b".into()], vec!["c".into()]);
    passage.reading =
        model::Reading::Recorded { stance: Stance::Opposes, strength: Some(model::Strength::May) };
    passage.styles = vec![model::Styled {
        span: model::Span { start: 300, end: 70_000 },
        style: model::TextStyle::Bold,
    }];
    let mut plain = serde_json::to_value(&collection).unwrap();
    let mut texts = 0;
    each_text(&mut plain, &mut texts, &mut |_, _| {});
    for wanted in 0..texts {
        let mut changed = plain.clone();
        each_text(&mut changed, &mut 0, &mut |at, text| {
            if at == wanted {
                *text = format!("text {at}").into();
            }
        });
        // The words of closed sets, and what is no text, stay.
        if serde_json::from_value::<Collection>(changed.clone()).is_ok() {
            plain = changed;
        }
    }
    serde_json::from_value(plain).unwrap()
}

/// Stored data is read as long as its mark is the same: whoever changes what is written changes the mark too, and both
/// values here.
#[test]
fn what_is_written_stays_the_same_as_long_as_the_mark_does() {
    let bytes = full().encode();
    // FNV-1a.
    let hash = bytes[MARK..].iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    assert_eq!((bytes[MARK - 1], hash), (6, 16_075_514_534_421_373_853));
}

#[test]
fn what_has_something_in_every_field_comes_back() {
    let collection = full();
    assert!(collection.documents[0].reported_by.is_some(), "{:?}", collection.documents[0]);
    assert_eq!(Collection::decode(&collection.encode()), Ok(collection));
}

proptest! {
    #[test]
    fn bytes_that_were_changed_are_damaged_or_a_collection(
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = test_support::collection().encode();
        let place = MARK + place.index(bytes.len() - MARK);
        bytes[place] = byte;
        if let Ok(collection) = Collection::decode(&bytes) {
            prop_assert_eq!(Collection::decode(&collection.encode()), Ok(collection));
        }
    }

    #[test]
    fn any_bytes_come_to_an_end(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mark = &test_support::collection().encode()[..MARK];
        let _read = Collection::decode(&[mark, bytes.as_slice()].concat());
    }
}
