//! How much the collection holds.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use model::{Collection, Document, Evidence, Form, Kind, Passage};

/// Authors and passages per topic, and whose words they are.
pub(super) fn table(collection: &Collection) -> String {
    let mut table = String::from(
        "| topic | delegations | passages | recommendations | verbatim | summaries | third-party reports |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for topic in &collection.topics {
        let on_topic = |passage: &Passage| passage.topic.as_ref() == Some(&topic.id);
        line(&mut table, topic.name.get("en"), collection, on_topic);
    }
    line(&mut table, "all", collection, |_| true);
    table
}

fn line(
    table: &mut String,
    name: &str,
    collection: &Collection,
    counts: impl Fn(&Passage) -> bool,
) {
    let all: Vec<(&Document, &Passage)> = collection
        .documents
        .iter()
        .flat_map(|document| document.passages.iter().map(move |passage| (document, passage)))
        .filter(|(_, passage)| counts(passage))
        .collect();
    let authors: BTreeSet<_> = all.iter().flat_map(|(document, _)| document.authors()).collect();
    let number = |is: fn(&Document, &Passage) -> bool| all.iter().filter(|(d, p)| is(d, p)).count();
    // Writing to a string cannot fail.
    let _ = writeln!(
        table,
        "| {name} | {} | {} | {} | {} | {} | {} |",
        authors.len(),
        all.len(),
        number(|_, passage| passage.kind == Kind::Recommendation),
        number(|document, _| document.form == Form::Verbatim),
        number(|d, _| d.form == Form::Summary && d.evidence == Evidence::Own),
        number(|d, _| d.form == Form::Summary && d.evidence == Evidence::Reported),
    );
}
