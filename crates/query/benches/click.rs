//! What a click costs before anything is drawn: the comparison and both counts, for each topic in turn, on an index
//! made once.
//!
//! `cargo bench -p query --bench click` prints a line for each way to choose authors at each size: milliseconds of the
//! best run, and how many times those of the first size that is. It fails over none of it.

#![allow(clippy::print_stdout, reason = "a table of figures is what it is for")]

use std::hint::black_box;
use std::time::Instant;

use model::Topic;
use query::Indexed;
use query::comparison::{Comparison, author_counts, compare, topic_counts};
use query::selection::{Authors, Filter, Selection};

/// How many passages: as many as the product's collection had, and 167 times as many.
const SIZES: [usize; 2] = [299, 50_000];
const RUNS: usize = 15;

fn main() {
    let ways = [
        ("four to begin with", Authors::Opening),
        ("two", Authors::These(vec!["A3".into(), "A7".into()])),
        ("all who speak", Authors::Speaking),
    ];
    let made = SIZES.map(|size| {
        let collection = test_support::large(size);
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
