//! Maps of the invented collection and of one that has everything twice.

use super::*;
use crate::Indexed;
use crate::comparison::EmptyReason;
use crate::selection::Language;
use model::{Collection, Kind, Strength};

/// The invented collection, where Meridia's document is Valdoria's too.
fn with_joint() -> Collection {
    let mut collection = test_support::collection();
    collection.documents[0].co_authors = vec!["VAL".into()];
    collection
}

/// How many recommendations the data has on a topic, and on an issue where one is given.
fn in_the_data(collection: &Collection, topic: &str, issue: Option<&str>) -> usize {
    let passages = collection.documents.iter().flat_map(|document| &document.passages);
    let counts = |it: &&model::Passage| {
        it.kind == Kind::Recommendation
            && it.topic == Some(topic.into())
            && issue.is_none_or(|issue| it.issue == Some(issue.into()))
    };
    passages.filter(counts).count()
}

#[test]
fn totals_equal_those_of_the_data_and_a_joint_document_counts_once() {
    let indexed = Indexed::new(with_joint());
    let map = topic_map(&indexed, Language::English);
    for (topic, &total) in map.topics.iter().zip(&map.totals) {
        assert_eq!(total, in_the_data(&indexed, topic.id.as_str(), None), "{}", topic.id);
        let issues = issue_map(&indexed, &topic.id, Language::English).unwrap();
        for (column, &total) in issues.columns.iter().zip(&issues.totals) {
            let expected = in_the_data(&indexed, topic.id.as_str(), Some(column.key()));
            assert_eq!(total, expected, "{}", column.key());
        }
        assert_eq!(issues.totals.iter().sum::<usize>(), total);
    }
    assert_eq!(map.totals, [3, 0]);
    let in_rows: usize = map.rows.iter().map(|row| row.cells[0].count()).sum();
    assert_eq!(in_rows, 4, "it is in the row of each of its authors");
}

#[test]
fn a_cell_has_the_strongest_wording_and_an_empty_one_its_meaning() {
    let indexed = Indexed::new(test_support::collection());
    let map = issue_map(&indexed, &"norms".into(), Language::English).unwrap();
    let keys: Vec<&str> = map.columns.iter().map(|column| column.key()).collect();
    assert_eq!(keys, ["ports", "bridges"]);
    let cell = |author: usize, column: usize| &map.rows[author].cells[column];
    let MapCell::Recommendations { count: 1, strongest, first, .. } = cell(1, 0) else {
        panic!("{:?}", cell(1, 0));
    };
    assert_eq!((*strongest, first.to_string()), (Some(Strength::Must), "nor-first/~1".into()));
    assert_eq!(cell(0, 1), &MapCell::Empty(EmptyReason::NotAddressed));
    assert_eq!(cell(1, 1), &MapCell::Empty(EmptyReason::NotSeen));
    assert_eq!(cell(2, 1), &MapCell::Empty(EmptyReason::RemarksOnly));
    assert_eq!(cell(4, 1), &MapCell::Empty(EmptyReason::NoDocument));
    let topics = topic_map(&indexed, Language::English);
    assert_eq!(topics.rows[2].cells[0], MapCell::Empty(EmptyReason::RemarksOnly));
    assert_eq!(topics.rows[0].cells[1], MapCell::Empty(EmptyReason::NotAddressed));
}

#[test]
fn of_two_wordings_the_stronger_is_named_in_whatever_order() {
    for strengths in [[Strength::May, Strength::Urge], [Strength::Urge, Strength::May]] {
        let mut collection = test_support::collection();
        collection.documents[0].passages = Vec::new();
        for (place, strength) in strengths.into_iter().enumerate() {
            let mut said =
                test_support::recommendation(&place.to_string(), "norms", "ports", "They should.");
            if let model::Reading::FromWords(wording) = &mut said.reading {
                wording.strength = strength;
            }
            collection.documents[0].passages.push(said);
        }
        let indexed = Indexed::new(collection);
        let map = topic_map(&indexed, Language::English);
        let MapCell::Recommendations { count: 2, strongest, .. } = &map.rows[0].cells[0] else {
            panic!("{:?}", map.rows[0]);
        };
        assert_eq!(*strongest, Some(Strength::Urge));
    }
}

#[test]
fn answers_are_those_of_one_issue_and_not_of_a_topic() {
    let mut collection = test_support::collection();
    for passage in &mut collection.documents[0].passages {
        passage.answer = Some("yes".into());
    }
    let indexed = Indexed::new(collection);
    let answers = |cell: &MapCell<'_>| match cell {
        MapCell::Recommendations { answers, .. } => answers.len(),
        MapCell::Empty(_) => panic!("{cell:?}"),
    };
    let of_topic = issue_map(&indexed, &"norms".into(), Language::English).unwrap();
    assert_eq!(answers(&of_topic.rows[0].cells[0]), 1);
    assert_eq!(answers(&topic_map(&indexed, Language::English).rows[0].cells[0]), 0);
}
