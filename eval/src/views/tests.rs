//! The figures of the views against the data itself, counted without a view.

use std::collections::BTreeSet;

use model::{Collection, Document, Kind, Passage};

use super::*;

fn passages(collection: &Collection) -> impl Iterator<Item = (&Document, &Passage)> + Clone {
    let documents = collection.documents.iter();
    documents.flat_map(|document| document.passages.iter().map(move |passage| (document, passage)))
}

/// The figures of all topics together.
fn total(collection: &Collection) -> OfTopic {
    let mut all = OfTopic::default();
    topics(collection).unwrap().iter().for_each(|topic| all.add(topic));
    all
}

#[test]
fn the_figures_of_the_topics_add_up_to_those_of_the_data() {
    let collection = data_files::collection().unwrap();
    let all = total(&collection);
    let recommendations =
        passages(&collection).filter(|(_, passage)| passage.kind == Kind::Recommendation);
    // A joint passage is drawn once issue by issue, below the names of all who made it.
    assert_eq!(all.statements.passages, recommendations.count());
    let authors = passages(&collection).flat_map(|(document, _)| document.authors().cloned());
    assert_eq!(all.delegations, authors.collect());
    let issue = |passage: &Passage| {
        let topic = collection.topic(passage.topic.as_ref()?)?;
        topic.issue(passage.issue.as_ref()?)
    };
    let on_issues =
        passages(&collection).filter(|(_, it)| issue(it).is_some_and(|of| !of.answers.is_empty()));
    assert_eq!(all.answers.passages, on_issues.clone().count());
    let answered = on_issues.filter(|(_, passage)| passage.answer.is_some());
    assert_eq!(all.answers.with_answer, answered.count());
    // Beyond issues with answers, nothing answers.
    let answers = passages(&collection).filter(|(_, passage)| passage.answer.is_some()).count();
    assert_eq!(all.answers.with_answer, answers);
}

#[test]
fn every_delegation_has_a_cell_with_words_for_each_issue_that_it_has_a_recommendation_on() {
    let collection = data_files::collection().unwrap();
    for (topic, counted) in collection.topics.iter().zip(topics(&collection).unwrap()) {
        let on_topic = |(_, it): &(&Document, &Passage)| {
            it.topic.as_ref() == Some(&topic.id) && it.kind == Kind::Recommendation
        };
        let cells: BTreeSet<_> = passages(&collection)
            .filter(on_topic)
            .flat_map(|(document, passage)| {
                document.authors().map(|author| (author.clone(), passage.issue.clone()))
            })
            .collect();
        assert_eq!(counted.speaking.with_words, cells.len(), "{}", counted.name);
        let rows: BTreeSet<_> = cells.iter().map(|(_, issue)| issue).collect();
        assert_eq!(counted.speaking.all, rows.len() * counted.delegations.len());
    }
}

#[test]
fn issue_by_issue_no_statement_is_empty() {
    let collection = data_files::collection().unwrap();
    for topic in topics(&collection).unwrap() {
        let statements = &topic.statements;
        assert_eq!(statements.with_words, statements.all, "{}", topic.name);
        assert!(statements.all > 0 && statements.passages >= statements.all, "{topic:?}");
    }
}

#[test]
fn the_figures_of_a_small_collection_are_those_counted_by_hand() {
    let mut collection = test_support::collection();
    collection.documents[0].co_authors = vec!["VAL".into()];
    let norms = &topics(&collection).unwrap()[0];
    // Meridia and Valdoria jointly and Norland on ports, Tresmar on bridges; Ostavia has a remark.
    assert_eq!(norms.delegations.len(), 5);
    assert_eq!((norms.speaking.with_words, norms.speaking.all), (4, 10));
    assert_eq!((norms.statements.with_words, norms.statements.all), (3, 3));
    assert_eq!(norms.statements.passages, 3);
    let written = table(&collection).unwrap();
    assert!(written.contains("| Norms | 5 | 4 of 10 (40.0%) |"), "{written}");
    assert!(written.contains("| 3 of 3 (100.0%) | 3 |\n"), "{written}");
}
