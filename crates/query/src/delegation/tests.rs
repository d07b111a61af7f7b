//! One delegation of the invented collection.

use std::collections::BTreeSet;

use super::*;
use crate::comparison::{Cell, EmptyReason};
use model::{Collection, PassageId, Reading, Stance, Strength};

fn of(collection: Collection, code: &str, look: impl FnOnce(&Delegation<'_>)) {
    let indexed = Indexed::new(collection);
    look(&delegation(&indexed, &code.into()).unwrap());
}

#[test]
fn every_passage_of_each_delegation_is_there_once_in_the_column_of_its_stage() {
    let mut collection = test_support::collection();
    collection.documents[0].co_authors = vec!["VAL".into()];
    let indexed = Indexed::new(collection);
    for author in &indexed.authors {
        let found = delegation(&indexed, &author.code).unwrap();
        let mut shown = Vec::new();
        for row in found.topics.iter().flat_map(|it| &it.rows) {
            assert_eq!(row.cells.len(), found.stages.len());
            for (cell, stage) in row.cells.iter().zip(&found.stages) {
                let Cell::Passages(passages) = cell else { continue };
                for cited in passages {
                    assert_eq!(cited.document.round, stage.round.id);
                    shown.push(cited.id());
                }
            }
        }
        let documents = indexed.documents.iter().filter(|it| it.is_by(&author.code));
        let in_the_data: BTreeSet<PassageId> = documents
            .flat_map(|document| {
                document.passages.iter().map(|it| PassageId::new(&document.id, &it.key))
            })
            .collect();
        assert_eq!(shown.len(), in_the_data.len(), "{}", author.code);
        assert_eq!(BTreeSet::from_iter(shown), in_the_data, "{}", author.code);
    }
}

#[test]
fn the_strongest_wording_comes_first_in_rows_and_in_cells() {
    let mut collection = test_support::collection();
    let strengths = |passages: &mut Vec<model::Passage>, with: &[Strength]| {
        for (passage, &strength) in passages.iter_mut().zip(with) {
            passage.reading =
                Reading::Recorded { stance: Stance::ALL[0], strength: Some(strength) };
        }
    };
    let [weakest, middle, strongest] = [Strength::ALL.len() - 1, 1, 0].map(|it| Strength::ALL[it]);
    let first_issue = collection.topics[0].issues[0].id.to_string();
    let later_issue = collection.topics[0].issues[1].id.to_string();
    let said =
        |key: &str, issue: &str| test_support::recommendation(key, "norms", issue, "They should.");
    collection.documents[0].passages =
        vec![said("1", &first_issue), said("2", &later_issue), said("3", &later_issue)];
    strengths(&mut collection.documents[0].passages, &[middle, weakest, strongest]);
    of(collection, "MER", |found| {
        let ranks = found.topics[0].rows.iter().flat_map(Row::passages);
        let ranks: Vec<_> = ranks.map(|it| it.passage.strength()).collect();
        // The later issue has the strongest wording, which comes first in it too.
        assert_eq!(ranks, [Some(strongest), Some(weakest), Some(middle)]);
    });
}

#[test]
fn a_stage_without_a_word_on_an_issue_says_what_that_means() {
    let mut collection = test_support::collection();
    let round = collection.rounds[1].id.clone();
    let later = test_support::document("mer-later", "MER", round.as_str(), Vec::new());
    collection.documents.push(later);
    of(collection, "MER", |found| {
        assert_eq!(found.stages.len(), 2);
        let documents = found.stages.iter().map(|it| it.documents.iter().map(|it| it.id.as_str()));
        let documents: Vec<Vec<&str>> = documents.map(Iterator::collect).collect();
        assert_eq!(documents, [["mer-first"], ["mer-later"]]);
        let [first, later] = [0, 1].map(|stage| &found.topics[0].rows[0].cells[stage]);
        assert!(matches!(first, Cell::Passages(_)), "{first:?}");
        assert_eq!(later, &Cell::Empty(EmptyReason::NotAddressed));
    });
}

#[test]
fn topics_without_a_word_are_named_and_an_unknown_delegation_is_none() {
    of(test_support::collection(), "MER", |found| {
        let all = found.topics.iter().map(|it| it.topic).chain(found.silent.iter().map(|it| it.0));
        assert_eq!(all.count(), test_support::collection().topics.len());
        assert_eq!(found.silent[0].1, EmptyReason::NotAddressed);
    });
    of(test_support::collection(), "VAL", |found| {
        assert_eq!(found.silent[0].1, EmptyReason::NoDocument);
    });
    let indexed = Indexed::new(test_support::collection());
    assert_eq!(delegation(&indexed, &"XXX".into()), None);
}
