//! Columns of unknown names that may say whose a row is beside the column that does: "ISO", "Organization", "State
//! (proposer)". Where a cell of one names somebody else, the row is nobody's until the reader says so.

use std::collections::{HashMap, HashSet};

use extract::{Claim, Row};

use super::beside_heads::{Says, belongs, is_word};
use super::inside::Inside;
use super::kinds::is_no_state;
use super::names::Names;
use super::names_in_cell::{CODES, SHORT, named};
use super::of_cell;
use super::report::Report;
use super::written::{as_written, with_others};
use crate::authors::Authors;

/// The most words of a name.
const LONGEST: usize = 8;

/// Doubts the rows beside whose author such a column names another, and those filled from them.
pub(super) fn doubt(
    rows: &mut [Row],
    inside: &Inside<'_>,
    authors: &Authors<'_>,
    report: &mut Report,
) {
    let columns = Columns::of(rows, authors, inside.names);
    let speaking = speakers(rows, inside);
    // Those named over their rows, among whose rows another speaks.
    let over = rows.iter().zip(&speaking).filter(|(row, _)| is_named_over(row));
    let over =
        over.filter_map(|(row, others)| Some((row.author.clone()?, others.first()?.clone())));
    let over: HashMap<String, Claim> = over.collect();
    // The author of a doubted row, and what is shown in its place.
    let mut above: Option<(String, String)> = None;
    let mut cells_above: Vec<Claim> = Vec::new();
    for (row, speaking) in rows.iter_mut().zip(speaking) {
        let cells_above = std::mem::replace(&mut cells_above, row.others.clone());
        let before = above.take();
        if row.is_doubted {
            continue;
        }
        let mut others = columns.others(row, authors, inside.names);
        others.extend(speaking);
        others.extend(somebody_else(row, &cells_above));
        let of_rows = row.author.as_ref().filter(|_| is_named_over(row));
        if others.is_empty() {
            others.extend(of_rows.and_then(|author| over.get(author)).cloned());
        }
        let Some(author) = row.author.clone() else {
            if row.claims.is_empty() && !others.is_empty() {
                row.author = Some(as_written(&others));
                row.is_doubted = true;
            }
            continue;
        };
        let shown = if others.is_empty() {
            before.filter(|(of, _)| row.is_filled && *of == author).map(|(_, shown)| shown)
        } else {
            let named = others.iter().filter(|claim| !claim.column.is_empty());
            let named: Vec<String> = named.map(|claim| claim.column.clone()).collect();
            match named.is_empty() {
                true => report.unsure += 1,
                false => report.differ(named, row.line),
            }
            Some(with_others(row, others))
        };
        if let Some(shown) = shown {
            row.author = Some(shown.clone());
            row.is_doubted = true;
            above = Some((author, shown));
        }
    }
}

/// Whether the author is named over the row, at its part of the table or at the head of its column.
fn is_named_over(row: &Row) -> bool {
    row.place.is_some() || is_in_column(row)
}

/// Whether the author is named at the head of the column.
pub(super) fn is_in_column(row: &Row) -> bool {
    row.author_column == extract::COLUMN_OF_AUTHORS
}

/// Who is named where a row has no State of its own, and is not who is named in the row above: "Raised by:
/// Secretariat".
fn somebody_else(row: &Row, above: &[Claim]) -> Option<Claim> {
    let is_else = |claim: &&Claim| {
        Says::of(&claim.column) == Says::Something
            && may_be_name(&claim.text)
            && above.iter().any(|other| other.column == claim.column && other.text != claim.text)
    };
    row.others.iter().filter(|_| row.is_copied).find(is_else).cloned()
}

/// What is known of the columns as wholes.
struct Columns {
    /// Those in which every cell is the code of an author, and not of one alone.
    of_codes: HashSet<String>,
    /// Those beside columns of authors in which any cell names an author.
    of_speakers: HashSet<String>,
}

impl Columns {
    fn of(rows: &[Row], authors: &Authors<'_>, names: &Names) -> Self {
        let mut seen: HashSet<&str> = HashSet::new();
        let mut codes: Vec<(&str, HashSet<&str>)> = Vec::new();
        let mut others: HashSet<&str> = HashSet::new();
        for claim in rows.iter().flat_map(|row| &row.others) {
            let (column, text) = (claim.column.as_str(), claim.text.as_str());
            let is_code = text.chars().all(|ch| ch.is_ascii_uppercase());
            if !is_code || authors.named(text).is_none() {
                others.insert(column);
            } else if seen.insert(column) {
                codes.push((column, HashSet::from([text])));
            } else if let Some((_, texts)) = codes.iter_mut().find(|(of, _)| *of == column) {
                texts.insert(text);
            }
        }
        let are =
            |(column, texts): &(&str, HashSet<&str>)| texts.len() > 1 && !others.contains(column);
        let of_codes = codes.into_iter().filter(are).map(|(column, _)| column.to_owned());
        let mut columns = Self { of_codes: of_codes.collect(), of_speakers: HashSet::new() };
        let of_columns = rows.iter().filter(|row| is_in_column(row));
        let named = of_columns.flat_map(|row| columns.others(row, authors, names));
        columns.of_speakers = named.map(|claim| claim.column).collect();
        columns
    }

    /// The cells of a row that name another than its author; without one, those that name any.
    fn others(&self, row: &Row, authors: &Authors<'_>, names: &Names) -> Vec<Claim> {
        let own = row.author.as_deref().and_then(|author| of_cell::named(author, authors));
        let is_other = |claim: &&Claim| {
            if own.is_some() && is_no_state(&claim.column, &claim.text, names) {
                return true;
            }
            let says = Says::of(&claim.column);
            let is_short = claim.text.is_ascii() && claim.text.len() <= SHORT;
            let is_name = !is_short
                || says != Says::Nothing
                || CODES.contains(&claim.text.as_str())
                || self.of_codes.contains(&claim.column);
            if says == Says::NoAuthor || !is_name {
                return false;
            }
            match named(&claim.text, authors) {
                // Where it asks each of them, it speaks to itself too.
                Some(_) if is_in_column(row) && self.of_speakers.contains(&claim.column) => true,
                Some(named) => named.into_iter().any(|one| own.as_ref() != Some(&one)),
                None => says == Says::Authors && own.is_some() && may_be_name(&claim.text),
            }
        };
        row.others.iter().filter(is_other).cloned().collect()
    }
}

/// Who speaks by the words themselves and is not the row's author: "Kenya: We agree". The passages of one row of the
/// table are read together.
fn speakers(rows: &[Row], inside: &Inside<'_>) -> Vec<Vec<Claim>> {
    let is_same = |one: &Row, other: &Row| {
        one.line == other.line && one.author == other.author && one.place.is_none()
    };
    let parts = rows.chunk_by(is_same).flat_map(|part| {
        let mut found: Vec<Claim> = Vec::new();
        for row in part {
            let author = row.author.as_deref().filter(|_| !row.is_doubted);
            let others = author.map(|author| inside.others(&row.text, author)).unwrap_or_default();
            let for_others = author.and_then(|author| inside.for_others(&row.text, author));
            for text in others.into_iter().chain(for_others) {
                if !found.iter().any(|claim| claim.text == text) {
                    found.push(Claim { text, ..Claim::default() });
                }
            }
        }
        std::iter::repeat_n(found, part.len())
    });
    parts.collect()
}

/// Whether a cell that names nobody who is known may be a name: it is no sentence, no ministry of the State, and no
/// person.
fn may_be_name(text: &str) -> bool {
    let is_sentence = text.ends_with(['.', '?', '!', ';', '؟', '。']);
    text.split_whitespace().count() <= LONGEST
        && text.contains(char::is_alphabetic)
        && !is_sentence
        && !belongs(text)
        && !is_word(text)
}
