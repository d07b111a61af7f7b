//! Whose each row of a table is, where that takes more than the one cell: several columns that name authors, an
//! author that is struck out, and names over the rows. Where it is not certain, what is written is shown and
//! nobody is guessed.

use std::collections::HashMap;

use extract::{Claim, Note, Row};
use model::Collection;

use super::another;
use super::beside;
use super::inside::Inside;
use super::names::Names;
use super::of_cell;
use super::report::Report;
use super::section::Sections;
use super::written::as_written;
use crate::authors::{Authors, Known};

/// The rows with their authors, and what there is to report of them.
pub(super) fn settled(
    (file, rows): (&str, &[Row]),
    collection: &Collection,
    (authors, names): (&Authors<'_>, &Names),
    inside: &Inside<'_>,
) -> (Vec<Row>, Vec<Note>) {
    let mut report = Report::default();
    let mut rows = Sections::of(rows, collection, authors).settled(rows, &mut report);
    let columns = columns_of_authors(&rows, authors);
    doubt(&mut rows, &columns);
    for row in rows.iter_mut().filter(|row| !row.claims.is_empty()) {
        settle(row, authors, &mut report);
    }
    without_answer(&mut rows, &mut report);
    beside::doubt(&mut rows, inside, authors, &mut report);
    another::doubt(file, &mut rows, (authors, names), collection, &mut report);
    keep_apart(&mut rows);
    (rows, report.into_notes())
}

/// "NA" says that there is no answer, and is Namibia's code only among other such codes.
fn without_answer(rows: &mut [Row], report: &mut Report) {
    let is_code = |text: &str| text.len() == 2 && text.chars().all(|ch| ch.is_ascii_uppercase());
    // How many other authors each column has, and whether all are codes.
    let mut columns: HashMap<String, (usize, bool)> = HashMap::new();
    for row in rows.iter() {
        let Some(author) = row.author.as_deref().filter(|author| !is_no_answer(author)) else {
            continue;
        };
        let (count, are_codes) = columns.entry(row.author_column.clone()).or_insert((0, true));
        *count += 1;
        *are_codes &= is_code(author);
    }
    for row in rows.iter_mut().filter(|row| !row.is_doubted) {
        let is_one = row.author.as_deref().is_some_and(is_no_answer);
        let others = columns.get(&row.author_column);
        let is_among_codes = others.is_some_and(|(count, are_codes)| *count > 0 && *are_codes);
        if is_one && !(is_among_codes && row.author.as_deref() == Some("NA")) {
            row.is_doubted = true;
            report.unsure += 1;
        }
    }
}

fn is_no_answer(author: &str) -> bool {
    let letters = author.chars().filter(|ch| !matches!(ch, '.' | '/' | '-') && !ch.is_whitespace());
    letters.collect::<String>().eq_ignore_ascii_case("na")
}

/// Where rows name authors, the file's own name says nothing of those that name none.
fn keep_apart(rows: &mut [Row]) {
    if rows.iter().all(|row| row.author.is_none()) {
        return;
    }
    let mut group = rows.iter().map(|row| row.group).max().unwrap_or_default();
    let mut in_group = false;
    for row in rows {
        let is_open = row.author.is_none() && row.group == 0;
        if is_open {
            group += u32::from(!in_group);
            row.group = group;
        }
        in_group = is_open;
    }
}

/// Shows what such columns say of rows without an author; rows of blank cells stay apart.
fn doubt(rows: &mut [Row], columns: &[String]) {
    if columns.is_empty() {
        return;
    }
    let mut group = rows.iter().map(|row| row.group).max().unwrap_or_default();
    let mut in_group = false;
    for row in rows {
        if row.place.is_none() {
            continue;
        }
        if row.author.is_some() || !row.claims.is_empty() {
            in_group = false;
            continue;
        }
        let said = row.others.iter().filter(|claim| columns.contains(&claim.column));
        let said: Vec<Claim> = said.cloned().collect();
        if said.is_empty() {
            group += u32::from(!in_group);
            row.group = group;
        } else {
            row.author = Some(as_written(&said));
            row.is_doubted = true;
        }
        in_group = said.is_empty();
    }
}

/// The columns of unknown names most of whose cells name authors: nobody else is guessed beside them.
fn columns_of_authors(rows: &[Row], authors: &Authors<'_>) -> Vec<String> {
    let mut columns: Vec<(&str, usize, usize)> = Vec::new();
    for claim in rows.iter().filter(|row| row.place.is_some()).flat_map(|row| &row.others) {
        let at = columns.iter().position(|(name, ..)| *name == claim.column).unwrap_or_else(|| {
            columns.push((&claim.column, 0, 0));
            columns.len() - 1
        });
        // Short words may be codes, as "no" is.
        let is_name = claim.text.chars().count() > 3 && authors.named(&claim.text).is_some();
        if let Some((_, all, names)) = columns.get_mut(at) {
            *all += 1;
            *names += usize::from(is_name);
        }
    }
    let most = columns.into_iter().filter(|(_, all, names)| names * 2 >= *all && *names > 0);
    most.map(|(name, ..)| name.to_owned()).collect()
}

/// Gives a row the one whom all its cells name, else what they say.
fn settle(row: &mut Row, authors: &Authors<'_>, report: &mut Report) {
    let claims = std::mem::take(&mut row.claims);
    let named = |claim: &Claim| of_cell::named(&claim.text, authors);
    let first: Option<Known> = claims.first().and_then(named);
    let is_struck = claims.iter().any(|claim| claim.is_struck);
    let is_one = first.is_some()
        && claims.iter().all(|claim| named(claim) == first)
        && !claims.iter().all(|claim| claim.is_support);
    if is_one && !is_struck {
        // The name says more than the code.
        row.author = claims.into_iter().map(|claim| claim.text).max_by_key(String::len);
        return;
    }
    if is_struck {
        report.struck(row.line);
    }
    if claims.len() > 1 || claims.iter().all(|claim| claim.is_support) {
        report.differ(claims.iter().map(|claim| claim.column.clone()).collect(), row.line);
    }
    row.author = Some(as_written(&claims));
    row.is_doubted = true;
}
