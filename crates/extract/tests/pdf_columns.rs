//! Columns whose lines are stretched to the columns' edges: each is read to its end before the next.
#![allow(missing_docs, clippy::unwrap_used)]

mod made;

use extract::{Incoming, Limits, open};
use made::annotated;

/// A font each of whose signs is 0.6 wide.
const COURIER: &str = "/Font<</F <</Type/Font/Subtype/Type1/BaseFont/Courier>>>>";
/// The lines of a paragraph between its first and its last: stretched, the shorter ones have wide gaps.
const LINES: [&str; 6] = [
    "that the law applies to",
    "what they do and to all",
    "those who act for them",
    "in networks of others as",
    "well as the needs of all",
    "who use them each day",
];

fn text(operators: &str) -> String {
    let bytes = annotated(operators, COURIER, &[], "");
    let incoming = Incoming { name: "made.pdf", bytes: &bytes, password: None };
    open(&incoming, &Limits::default(), &mut |_| ()).unwrap().content.text().unwrap().to_owned()
}

fn put(x: f64, y: f64, words: &str) -> String {
    format!("BT /F 10 Tf {x:.2} {y:.2} Td ({words}) Tj ET\n")
}

/// A column of paragraphs, each line but the last of a paragraph stretched to the column's width.
fn column(name: char, left: f64, width: f64, top: f64) -> String {
    let wide = |word: &str| 6.0 * word.len() as f64;
    let mut drawn = String::new();
    let mut y = top;
    for paragraph in 1..=4 {
        let first = format!("Start{name}{paragraph} Norland holds");
        let lines = std::iter::once(first.as_str()).chain(LINES);
        for line in lines {
            let words: Vec<&str> = line.split(' ').collect();
            let natural: f64 = words.iter().map(|it| wide(it)).sum();
            let gap = (width - natural) / (words.len() - 1) as f64;
            let mut x = left;
            for word in words {
                drawn.push_str(&put(x, y, word));
                x += wide(word) + gap;
            }
            y -= 12.0;
        }
        drawn.push_str(&put(left, y, &format!("or night End{name}{paragraph}.")));
        y -= 20.0;
    }
    drawn
}

/// The names of the paragraphs' beginnings and ends in the order in which they are read.
fn order(text: &str) -> Vec<&str> {
    let is_mark = |word: &&str| word.starts_with("Start") || word.starts_with("End");
    text.split_whitespace().filter(is_mark).map(|word| word.trim_end_matches('.')).collect()
}

fn expected(columns: &[char]) -> Vec<String> {
    let paragraphs = columns.iter().flat_map(|name| (1..=4).map(move |at| format!("{name}{at}")));
    paragraphs.flat_map(|it| [format!("Start{it}"), format!("End{it}")]).collect()
}

#[test]
fn stretched_lines_of_two_columns_are_not_mixed() {
    for (gutter, lower) in [(12.0, 0.0), (28.0, 0.0), (28.0, 3.0), (57.0, 0.0), (57.0, 3.0)] {
        let width = (480.0 - gutter) / 2.0;
        let mut drawn = put(60.0, 740.0, "Statement of Norland at the second session of the group");
        drawn.push_str(&column('a', 60.0, width, 700.0));
        drawn.push_str(&column('b', 60.0 + width + gutter, width, 700.0 - lower));
        let text = text(&drawn);
        assert_eq!(order(&text), expected(&['a', 'b']), "{gutter} {lower}: {text}");
    }
}

#[test]
fn stretched_lines_of_three_columns_are_not_mixed() {
    let names = ['a', 'b', 'c'];
    let drawn: String = names
        .iter()
        .zip([40.0, 220.0, 400.0])
        .map(|(name, left)| column(*name, left, 160.0, 700.0))
        .collect();
    let text = text(&drawn);
    assert_eq!(order(&text), expected(&names), "{text}");
}

#[test]
fn one_column_with_wide_gaps_stays_one() {
    let text = text(&column('a', 60.0, 240.0, 700.0));
    assert_eq!(order(&text), expected(&['a']), "{text}");
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert!(lines.iter().all(|line| line.contains(' ')), "{text}");
}

#[test]
fn a_table_of_single_words_is_read_row_by_row() {
    let rows = [
        ["Norland", "signed", "ratified", "2019"],
        ["Meridia", "signed", "pending", "2020"],
        ["Tirandia", "acceded", "ratified", "2021"],
        ["Vellmoor", "signed", "ratified", "2018"],
        ["Cormath", "abstained", "pending", "2022"],
        ["Lormande", "signed", "ratified", "2017"],
    ];
    let mut drawn = String::new();
    for (row, y) in rows.iter().zip((0..).map(|at| 700.0 - 16.0 * f64::from(at))) {
        for (cell, x) in row.iter().zip([60.0, 180.0, 300.0, 420.0]) {
            drawn.push_str(&put(x, y, cell));
        }
    }
    let text = text(&drawn);
    let read: Vec<&str> = text.split_whitespace().collect();
    assert_eq!(read, rows.concat(), "{text}");
}
