//! Tables with a column for each author ("Comments by Norway", "Comments by Mexico"): each cell of such a column
//! becomes a row of that author. Only a head that names an author for certain makes such a column.

mod below;

use crate::cell::Cell;
use crate::columns::column;
use crate::columns::kind::Column;
use crate::counts::Counts;
use crate::fault::Fault;
use crate::grid::cells::Cells;
use crate::grid::heads::{columns, head};
use crate::grid::said::is_struck;
use crate::many::Many;
use crate::who::{Names, author_over};

/// Among how many rows a head of authors alone is looked for.
const FIRST_ROWS: usize = 10;
/// The most bytes of a cell that is given to every author of its row: a longer one names nobody.
const LONGEST_AGAIN: usize = 200;
/// What the column of the authors who are named at the heads of others is called.
pub const COLUMN_OF_AUTHORS: &str = "author";
/// What that of their words is called: by the first name that is free.
const WORDS: [(Column, &str); 3] =
    [(Column::Text, "text"), (Column::Proposal, "proposal"), (Column::Reason, "reason")];

/// The rows of a table with a cell of words and its author each, where it has columns of authors; any other
/// table as it is. What is made of one is counted again, for each of its rows becomes many.
pub(crate) fn by_author(
    rows: Vec<Cells>,
    names: Names<'_>,
    counts: &mut Counts,
) -> Result<Vec<Cells>, Fault> {
    // Each name of a column is compared with all that are known.
    rows.iter().try_for_each(|row| counts.allow(Many::Columns, row.own().count()))?;
    let Some(wide) = Wide::of(&rows, names) else { return Ok(rows) };
    let mut long = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        match at.cmp(&wide.at) {
            std::cmp::Ordering::Less => long.push(row),
            std::cmp::Ordering::Equal => long.push(wide.head(&row)),
            std::cmp::Ordering::Greater => {
                let from = long.len();
                wide.rows(&row, &mut long, counts)?;
                counts.more(Many::Rows, long.len() - from)?;
            }
        }
    }
    Ok(long)
}

/// Where the head is, and what its columns are.
struct Wide {
    at: usize,
    /// The columns of authors, by their place, and their names.
    authors: Vec<(usize, Cell)>,
    heads: Vec<Cell>,
    /// The places of the other columns.
    others: Vec<usize>,
    /// The other columns: whether a cell says something of every row.
    shared: Vec<bool>,
    words: &'static str,
}

/// Which row names the columns, and which of them name an author.
pub(crate) struct Heads {
    pub(crate) at: usize,
    pub(crate) authors: Vec<usize>,
}

impl Heads {
    pub(crate) fn of(rows: &[Cells], names: Names<'_>) -> Option<Self> {
        let authors = |row: &Cells| -> Vec<usize> {
            let is_author = |cell: &Cell| {
                !cell.is_empty()
                    && !cell.is_hidden()
                    && !cell.is_merged()
                    && (author_over(&cell.text, names).is_some()
                        || author_over(&cell.said(), names).is_some())
            };
            let cells = row.cells.iter().enumerate();
            cells.filter(|(_, cell)| is_author(cell)).map(|(at, _)| at).collect()
        };
        let found = head(rows);
        // A title over the table may be taken for the name of its one column ("Comments of Norway"). Names of
        // authors below it are the head.
        let is_title = |at: usize| rows.get(at).is_some_and(|row| row.lone().is_some());
        let below = found.filter(|(at, known)| *known == 1 && is_title(*at));
        let several = |heads: &Self| {
            heads.authors.len() > 1 && !below::is_of_table(rows, heads.at, &heads.authors, names)
        };
        if below.is_some() {
            let first = rows.iter().take(FIRST_ROWS).enumerate();
            let mut first = first.map(|(at, row)| Self { at, authors: authors(row) });
            if let Some(heads) = first.find(several) {
                return Some(heads);
            }
        }
        if let Some((at, _)) = found {
            let head = rows.get(at)?;
            // Where the rows say whose they are, a column's name does not.
            let is_said = columns(head).contains(&Some(Column::Author));
            return Some(Self { at, authors: if is_said { Vec::new() } else { authors(head) } });
        }
        // Names of authors alone are a head where there are several.
        let first = rows.iter().take(FIRST_ROWS).enumerate();
        let mut first = first.map(|(at, row)| Self { at, authors: authors(row) });
        first.find(several)
    }
}

impl Wide {
    fn of(rows: &[Cells], names: Names<'_>) -> Option<Self> {
        let Heads { at, authors } = Heads::of(rows, names)?;
        let heads = &rows.get(at)?.cells;
        let mut seen: Vec<Column> = Vec::new();
        let mut shared = Vec::new();
        for (place, known) in columns(rows.get(at)?).into_iter().enumerate() {
            let known = known
                .filter(|known| authors.binary_search(&place).is_err() && !seen.contains(known));
            seen.extend(known);
            shared.push(known.is_some_and(|known| !known.is_words()));
        }
        if authors.is_empty() || seen.contains(&Column::Author) {
            return None;
        }
        let free = WORDS.iter().find(|(words, _)| !seen.contains(words))?;
        let named = |at: &usize| {
            let cell = heads.get(*at)?;
            let name = author_over(&cell.text, names).filter(|_| !is_struck(cell));
            Some((*at, name.map_or_else(|| cell.clone(), Cell::plain)))
        };
        let others = (0..heads.len()).filter(|at| authors.binary_search(at).is_err()).collect();
        let authors = authors.iter().filter_map(named).collect();
        Some(Self { at, authors, heads: heads.clone(), others, shared, words: free.1 })
    }

    fn is_author(&self, at: usize) -> bool {
        self.authors.binary_search_by_key(&at, |(of, _)| *of).is_ok()
    }

    fn head(&self, row: &Cells) -> Cells {
        let mut head = self.without(row, |_| true);
        head.cells.extend([Cell::plain(COLUMN_OF_AUTHORS), Cell::plain(self.words)]);
        head
    }

    /// The row of the other columns' words, if there are any, and one for each author who has words in it.
    fn rows(&self, row: &Cells, long: &mut Vec<Cells>, counts: &mut Counts) -> Result<(), Fault> {
        let said: Vec<(&Cell, &Cell)> = self
            .authors
            .iter()
            .filter_map(|(at, author)| Some((author, row.cells.get(*at)?)))
            .filter(|(_, cell)| !cell.is_empty() && !cell.is_merged())
            .collect();
        let is_words = |at: usize| {
            let head = self.heads.get(at).filter(|_| !self.is_author(at));
            head.and_then(|head| column(&head.text)).is_some_and(Column::is_words)
        };
        let cells = row.cells.iter().enumerate();
        let has_words = cells.clone().any(|(at, cell)| is_words(at) && !cell.is_empty());
        let mut is_first = true;
        if said.is_empty() || has_words {
            // Whose these words are no column says, least of all the row above.
            long.push(Cells { is_apart: has_words || row.is_apart, ..self.without(row, |_| true) });
            is_first = false;
        }
        for (author, cell) in said {
            counts.more(Many::Cells, self.others.len() + 2)?;
            let mut one = self.without(row, |_| true);
            // The other columns may say who speaks, of every author's words alike; their own words are counted once.
            if !is_first {
                let shared = self.shared.iter().enumerate();
                let shared = shared.filter(|(at, _)| !self.is_author(*at)).map(|(_, is)| *is);
                one.cells.iter_mut().zip(shared.chain(core::iter::repeat(false))).for_each(again);
                one.cells.truncate(self.heads.len() - self.authors.len());
                counts.copied(one.cells.iter().map(|cell| cell.text.len()).sum())?;
            }
            // A name that is struck out stays so, and is nobody's.
            let at = self.heads.len() - self.authors.len();
            one.cells.splice(at..(at + 2).min(one.cells.len()), [author.clone(), cell.clone()]);
            one.is_apart = is_first && row.is_apart;
            is_first = false;
            long.push(one);
        }
        Ok(())
    }

    /// A row without the columns of authors, as wide as the head; of the others those that are kept.
    fn without(&self, row: &Cells, is_kept: impl Fn(usize) -> bool) -> Cells {
        let cell =
            |at: usize| row.cells.get(at).filter(|_| is_kept(at)).cloned().unwrap_or_default();
        let mut cells: Vec<Cell> = self.others.iter().copied().map(cell).collect();
        // Words beyond the head are in no column.
        let beyond = (self.heads.len()..row.cells.len()).filter(|at| is_kept(*at));
        let beyond: Vec<Cell> = beyond.map(cell).filter(|cell| !cell.is_empty()).collect();
        if !beyond.is_empty() {
            cells.extend([Cell::default(), Cell::default()]);
            cells.extend(beyond);
        }
        Cells {
            line: row.line,
            cells,
            is_apart: row.is_apart,
            is_after_hidden: row.is_after_hidden,
            is_after_head: row.is_after_head,
            group: row.group,
        }
    }
}

/// A cell once more, for the next author of its row: as merged with the first unless it is of every row.
fn again((cell, is_shared): (&mut Cell, bool)) {
    if is_shared || cell.is_empty() {
        return;
    }
    *cell = if cell.text.len() <= LONGEST_AGAIN { cell.merged() } else { Cell::default() };
}
