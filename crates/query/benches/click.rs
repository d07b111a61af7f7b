//! What a click costs before anything is drawn: the comparison and both counts, for each topic in turn, on an index
//! made once.
//!
//! `cargo bench -p query --bench click` prints a line for each way to choose authors at each size: milliseconds of the
//! best run, and how many times those of the first size that is. It fails over none of it.

#![allow(clippy::print_stdout, reason = "a table of figures is what it is for")]

use std::hint::black_box;
use std::time::Instant;

use model::{Author, Collection, Document, Form, Issue, Passage, Round, Topic};
use query::Indexed;
use query::comparison::{Comparison, author_counts, compare, topic_counts};
use query::selection::{Authors, Filter, Selection};

/// How many passages: as many as the product's collection had, and 167 times as many.
const SIZES: [usize; 2] = [299, 50_000];
/// As many as in the product's collection.
const AUTHORS: usize = 51;
const ROUNDS: usize = 8;
/// How many issues each topic has; the same.
const ISSUES: [usize; 7] = [10, 11, 15, 8, 9, 6, 14];
/// In hundred documents there are as many passages.
const PASSAGES_IN_HUNDRED: usize = 225;
const RUNS: usize = 15;

fn main() {
    let ways = [
        ("four to begin with", Authors::Opening),
        ("two", Authors::These(vec!["A3".into(), "A7".into()])),
        ("all who speak", Authors::Speaking),
    ];
    let made = SIZES.map(|size| {
        let collection = collection(size);
        let begun = Instant::now();
        let indexed = Indexed::new(collection);
        (size, milliseconds(begun), indexed)
    });
    println!("| passages | authors | shown | ms | ratio |\n|---:|---|---:|---:|---:|");
    for (name, authors) in ways {
        let mut first = None;
        for (size, _, indexed) in &made {
            let (ms, shown) = click(indexed, &authors);
            let ratio = ms / *first.get_or_insert(ms);
            println!("| {size} | {name} | {shown} | {ms:.3} | {ratio:.1} |");
        }
    }
    for (size, ms, indexed) in &made {
        let documents = indexed.documents.len();
        println!("The index of {size} passages in {documents} documents was made in {ms:.1} ms.");
    }
}

/// The milliseconds of a click and how many passages it shows, on average of the topics; the best run.
fn click(indexed: &Indexed, authors: &Authors) -> (f64, usize) {
    let opening = Selection::opening(indexed);
    let of_topic = |topic: &Topic| {
        let filter = Filter {
            topic: topic.id.clone(),
            authors: authors.clone(),
            remarks: true,
            ..opening.filter.clone()
        };
        Selection { filter, ..opening.clone() }
    };
    let selections: Vec<Selection> = indexed.topics.iter().map(of_topic).collect();
    let mut shown = 0;
    let mut run = || {
        shown = 0;
        let begun = Instant::now();
        for selection in &selections {
            let compared = black_box(compare(indexed, selection));
            black_box(topic_counts(indexed, selection));
            black_box(author_counts(indexed, selection));
            shown += compared.as_ref().map_or(0, Comparison::passages);
        }
        milliseconds(begun) / selections.len() as f64
    };
    let best = (0..RUNS).map(|_| run()).fold(f64::INFINITY, f64::min);
    (best, shown / selections.len())
}

fn milliseconds(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1e3
}

/// A collection of so many passages, with authors, rounds, topics and issues as in the product's.
fn collection(size: usize) -> Collection {
    let invented = test_support::collection();
    let authors = (0..AUTHORS).map(|nth| Author {
        code: format!("A{nth}").as_str().into(),
        ..invented.authors[0].clone()
    });
    let rounds = (0..ROUNDS)
        .map(|nth| Round { id: format!("r{nth}").as_str().into(), ..invented.rounds[0].clone() });
    let issue = |nth: usize| Issue {
        id: format!("issue-{nth}").as_str().into(),
        ..invented.topics[0].issues[0].clone()
    };
    let topics = ISSUES.iter().enumerate().map(|(nth, &issues)| Topic {
        id: format!("topic-{nth}").as_str().into(),
        issues: (0..issues).map(issue).collect(),
        ..invented.topics[0].clone()
    });
    let mut random = Random(20_240_607);
    let documents = (size * 100).div_ceil(PASSAGES_IN_HUNDRED);
    let mut documents: Vec<Document> = (0..documents)
        .map(|nth| {
            let author = format!("A{}", random.below(AUTHORS));
            let round = format!("r{}", random.below(ROUNDS));
            let document =
                test_support::document(&format!("document-{nth}"), &author, &round, Vec::new());
            let form = if random.below(3) == 0 { Form::Verbatim } else { Form::Summary };
            Document { form, unchecked: random.below(9) == 0, ..document }
        })
        .collect();
    for nth in 0..size {
        let place = random.below(documents.len());
        documents[place].passages.push(passage(nth, &mut random));
    }
    Collection {
        authors: authors.collect(),
        rounds: rounds.collect(),
        first_topic: Some("topic-0".into()),
        topics: topics.collect(),
        documents,
        ..invented
    }
}

/// A recommendation on an issue or, one in five, a remark.
fn passage(nth: usize, random: &mut Random) -> Passage {
    let topic = random.below(ISSUES.len());
    let words = "States should protect the ports of others as they protect their own. ".repeat(3);
    let label = nth.to_string();
    let topic_id = format!("topic-{topic}");
    if random.below(5) == 0 {
        return test_support::remark(&label, &topic_id, &words);
    }
    let issue = format!("issue-{}", random.below(ISSUES[topic]));
    test_support::recommendation(&label, &topic_id, &issue, &words)
}

/// The same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % end
    }
}
