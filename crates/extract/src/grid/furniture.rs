//! Rows of a table that are no part of its content: a head that is printed again on the next page, the numbers
//! of the columns, sums.

use super::cells::Cells;
use super::heads::Heads;
use crate::cell::Cell;
use crate::columns::plain;
use crate::left::Left;
use crate::omissions::Omissions;
use crate::words::count_words;

/// What sums are called.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "subtotal",
    "grandtotal",
    "sum",
    "totalgénéral",
    "totaux",
    "soustotal",
    "suma",
    "totalgeneral",
    "المجموع",
    "الإجمالي",
    "итого",
    "всего",
    "合计",
    "总计",
];
/// The most words of a cell beside the name of a sum ("25 comments").
const LONGEST_SUM: u32 = 3;

/// Takes such rows out and counts them; the row after one knows of it.
pub(super) fn take_out(
    rows: Vec<Cells>,
    heads: &Heads,
    omissions: &mut Omissions,
) -> (Vec<Cells>, u32) {
    let mut kept: Vec<Cells> = Vec::with_capacity(rows.len());
    let (mut count, mut after_head, mut apart, mut hidden) = (0, false, false, false);
    for mut row in rows {
        let is_head = heads.is_repeated(&row) || is_numbers(&row);
        if is_head || is_total(&row) {
            if !is_head {
                row.own().for_each(|cell| omissions.leave_out(Left::Columns, &cell.text));
            }
            count += 1;
            after_head |= is_head;
            apart |= row.is_apart || !is_head;
            hidden |= row.is_after_hidden;
            continue;
        }
        row.is_after_head |= std::mem::take(&mut after_head);
        row.is_apart |= std::mem::take(&mut apart);
        row.is_after_hidden |= std::mem::take(&mut hidden);
        kept.push(row);
    }
    (kept, count)
}

/// Whether a row counts the columns: "1, 2, 3", "(1), (2), (3)", "a, b, c".
fn is_numbers(row: &Cells) -> bool {
    let core =
        |cell: &Cell| cell.text.trim_matches(|ch: char| "()[]. ".contains(ch)).to_lowercase();
    let cells: Vec<String> = row.own().map(core).collect();
    let numbers = (1..).map(|number: u32| number.to_string());
    let letters = ('a'..='z').map(String::from);
    let is_all = |wanted: &mut dyn Iterator<Item = String>| {
        cells.iter().all(|cell| wanted.next().as_ref() == Some(cell))
    };
    // Two letters may be anything.
    cells.len() > 1 && is_all(&mut numbers.into_iter())
        || cells.len() > 2 && is_all(&mut letters.into_iter())
}

/// Whether a row says how many there are.
fn is_total(row: &Cells) -> bool {
    let mut cells = row.own();
    let Some(first) = cells.next() else { return false };
    let is_exact = TOTALS.contains(&plain(&first.text).as_str());
    let mut words = first.text.split_whitespace();
    let has_name = words.clone().count() <= 3 && words.any(|word| plain(word) == "total");
    let is_number = |cell: &Cell| {
        cell.text.contains(|ch: char| ch.is_numeric()) && count_words(&cell.text) <= LONGEST_SUM
    };
    let rest: Vec<&Cell> = cells.collect();
    (is_exact || has_name && !rest.is_empty()) && rest.iter().all(|cell| is_number(cell))
}
