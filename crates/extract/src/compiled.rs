//! A text document whose content is a table of what several delegations say: its rows instead of its text,
//! so that each has its own author. Where table and prose are mixed, the text stays, with a note.

mod named;

use std::ops::Range;

use crate::cell::{Cell, Words};
use crate::columns::kind::Column;
use crate::fault::Fault;
use crate::flow::{self, Budget};
use crate::grid::cells::Cells;
use crate::grid::heads::{columns, head};
use crate::grid::names::is_name;
use crate::grid::table;
use crate::label::is_label;
use crate::left::Left;
use crate::note::Note;
use crate::omissions::Omissions;
use crate::opened::{Content, Head, Row, Table};
use crate::spans::{TextCell, grid};
use crate::styled::{Styled, bare};
use crate::tidy::tidy_styled;
use crate::who::{Named, Names};
use crate::wide::by_author;
use crate::words::count_words;

/// The most words of a paragraph beside the table that is no part of what is said, and of all of them.
const LONGEST_LEAD: u32 = 45;
const MOST_AROUND: u32 = 100;
/// The most words of a title and of a heading.
const LONGEST_TITLE: usize = 25;
const LONGEST_HEADING: usize = 12;
/// A table that has less than this part of the words says nothing of whose the text is.
const LEAST_PART: u32 = 5;
/// What is in the place of a name that cannot be read.
const UNREAD: &str = "…";
/// The most names that a note has.
const MOST_NAMES: usize = 12;

/// A table of a text document: its rows, and the paragraphs that they became.
#[derive(Debug, Default)]
pub(crate) struct TextTable {
    pub(crate) rows: Vec<Vec<TextCell>>,
    pub(crate) blocks: Range<usize>,
}

/// The outermost tables of a text document, as they are met.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    all: Vec<TextTable>,
    depth: usize,
}

impl Tables {
    /// A table begins behind so many paragraphs; nothing where it is in a box or a note.
    pub(crate) fn begin(&mut self, blocks: Option<usize>) {
        if let Some(at) = blocks.filter(|_| self.depth == 0) {
            self.all.push(TextTable { rows: Vec::new(), blocks: at..at });
            self.depth = 1;
        } else if self.depth > 0 {
            self.depth += 1;
        }
    }

    /// Whether a row that ends now is one of an outermost table.
    pub(crate) fn is_outermost(&self) -> bool {
        self.depth == 1
    }

    /// A row ends.
    pub(crate) fn row(&mut self, cells: Vec<TextCell>) {
        if let Some(table) = self.all.last_mut().filter(|_| self.depth == 1) {
            table.rows.push(cells);
        }
    }

    /// The table begun last ends, behind so many paragraphs.
    pub(crate) fn end(&mut self, blocks: usize) {
        if let Some(table) = self.all.last_mut().filter(|_| self.depth == 1) {
            table.blocks.end = blocks;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    pub(crate) fn into_all(self) -> Vec<TextTable> {
        self.all
    }
}

/// What a document with these paragraphs, notes and tables is: the rows of its tables where these are what it is
/// about, else its text.
pub(crate) fn content(
    blocks: Vec<String>,
    notes: Vec<String>,
    tables: Vec<TextTable>,
    head: &Head,
    names: Names<'_>,
    reported: &mut Vec<Note>,
    budget: &mut Budget,
) -> Result<(Content, Vec<Styled>), Fault> {
    let found = Found::of(&blocks, tables, names, budget)?;
    let read = found.read(&blocks, &notes);
    let several = found.several(&blocks, names);
    // What was taken out of the text is reported in either case.
    let (text, styles) = tidy_styled(flow::text(blocks, notes), reported);
    if let Some((mut table, more)) = read {
        reported.retain(|note| !matches!(note, Note::Tables { .. }));
        reported.extend(more);
        for row in &mut table.rows {
            row.title = row.title.take().or_else(|| head.title.clone());
            row.url = row.url.take().or_else(|| head.address.clone());
        }
        return Ok((Content::Table(table), Vec::new()));
    }
    if !several.is_empty() {
        reported.push(Note::SeveralDelegations { names: several });
    }
    Ok((Content::Text(text), styles))
}

/// The tables that name the authors of what they say, as rows of cells, and where they are in the text.
struct Found {
    tables: Vec<(Vec<Cells>, Range<usize>)>,
    /// Whom all tables name, in whatever place.
    named: Vec<String>,
}

impl Found {
    fn of(
        blocks: &[String],
        tables: Vec<TextTable>,
        names: Names<'_>,
        budget: &mut Budget,
    ) -> Result<Self, Fault> {
        let mut all: Vec<(Vec<Cells>, Range<usize>)> = Vec::new();
        for TextTable { rows, blocks: range } in tables {
            let rows = grid(&rows, budget)?;
            // A table that goes on after a page's end has no names of columns again.
            let continues = all.last_mut().filter(|(before, last)| {
                let between = blocks.get(last.end..range.start).unwrap_or_default();
                between.is_empty()
                    && head(&rows).is_none()
                    && !named::are_heads(&rows, names)
                    && width(&rows) == width(before)
            });
            match continues {
                Some((before, last)) => {
                    before.extend(rows);
                    last.end = range.end;
                }
                None => all.push((rows, range)),
            }
        }
        let named = all.iter().flat_map(|(rows, _)| named::beside_words(rows, names)).collect();
        let counts = &mut budget.counts_anew();
        let all: Vec<(Vec<Cells>, Range<usize>)> = all
            .into_iter()
            .map(|(rows, range)| Ok((by_author(rows, names, counts)?, range)))
            .collect::<Result<_, Fault>>()?;
        let is_of_authors =
            |rows: &[Cells]| !authors(rows).is_empty() || named::is_in_parts(rows, names);
        let tables = all.into_iter().filter(|(rows, _)| is_of_authors(rows)).collect();
        Ok(Self { tables, named })
    }

    /// The rows, with what there is to report of them, where all else is a title, a heading or a few words.
    fn read(&self, blocks: &[String], notes: &[String]) -> Option<(Table, Vec<Note>)> {
        if self.tables.is_empty() {
            return None;
        }
        let around: Vec<u32> =
            self.around(blocks).map(|(_, block)| count_words(&bare(block))).collect();
        let all: u32 = around.iter().sum();
        let within = count(blocks).saturating_sub(all);
        let is_short = around.iter().all(|words| *words <= LONGEST_LEAD);
        if !is_short || all > MOST_AROUND.max(within / 4) {
            return None;
        }
        let (mut reported, mut omissions) = (Vec::new(), Omissions::default());
        let mut whole = Table::default();
        let (mut title, mut from) = (None, 0);
        for (rows, range) in &self.tables {
            let mut headings: Vec<Cells> = Vec::new();
            for block in blocks.get(from..range.start).unwrap_or_default() {
                let words = Words::of_marked(block);
                let cell = Cell::of(&words);
                let said = cell.said();
                if from == 0 && title.is_none() && is_name(&said, LONGEST_TITLE) {
                    omissions.leave_out(Left::Deletions, &cell.struck());
                    title = Some(said.into_owned());
                } else if is_name(&words.text, LONGEST_HEADING) {
                    headings.push(Cells { cells: vec![cell], ..Cells::default() });
                } else {
                    omissions.leave_out(Left::Around, &words.text);
                }
            }
            from = range.end;
            let one = table(with_headings(rows, headings), &mut reported).ok()?;
            let last = whole.rows.iter().map(|row| row.group).max().unwrap_or(0);
            whole.rows.extend(one.rows.into_iter().map(|row| Row {
                group: if row.group > 0 { row.group + last } else { 0 },
                title: row.title.clone().or_else(|| title.clone()),
                ..row
            }));
            whole.unknown.extend(one.unknown);
        }
        for block in blocks.get(from..).unwrap_or_default() {
            omissions.leave_out(Left::Around, block);
        }
        whole.rows = whole.rows.into_iter().flat_map(paragraphs).collect();
        with_notes(&mut whole.rows, notes, &mut omissions);
        reported.extend(omissions.into_notes());
        Some((whole, reported))
    }

    /// Whom the tables name: known authors beside words that are said, were it one alone, as the text may be
    /// another's; other names where they are several and their tables have a good part of the words.
    fn several(&self, blocks: &[String], names: Names<'_>) -> Vec<String> {
        let around: u32 = self.around(blocks).map(|(_, block)| count_words(&bare(block))).sum();
        let all = count(blocks);
        let is_small = all.saturating_sub(around).saturating_mul(LEAST_PART) < all;
        let mut several: Vec<String> = Vec::new();
        let of_columns = self.tables.iter().flat_map(|(rows, _)| authors(rows));
        for name in of_columns.chain(self.named.iter().cloned()) {
            if !several.contains(&name) {
                several.push(name);
            }
        }
        let is_known = several.iter().any(|name| names(name) == Some(Named::Author));
        if !is_known && (several.len() < 2 || is_small) {
            return Vec::new();
        }
        several.truncate(MOST_NAMES);
        several
    }

    /// The paragraphs that are in none of the tables.
    fn around<'b>(&self, blocks: &'b [String]) -> impl Iterator<Item = (usize, &'b String)> {
        let is_in = |at: &usize| self.tables.iter().any(|(_, range)| range.contains(at));
        blocks.iter().enumerate().filter(move |(at, _)| !is_in(at))
    }
}

fn count(blocks: &[String]) -> u32 {
    blocks.iter().map(|block| count_words(&bare(block))).sum()
}

fn width(rows: &[Cells]) -> usize {
    rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()
}

/// The different authors that a table names below its head; none where it has no column of words beside.
fn authors(rows: &[Cells]) -> Vec<String> {
    let Some((at, known)) = head(rows) else { return Vec::new() };
    let columns = rows.get(at).map(columns).unwrap_or_default();
    let author = columns.iter().position(|column| *column == Some(Column::Author));
    let Some(author) = author.filter(|_| known > 1) else { return Vec::new() };
    let mut names: Vec<String> = Vec::new();
    for row in rows.iter().skip(at + 1).filter(|row| row.lone().is_none()) {
        let Some(cell) = row.cells.get(author) else { continue };
        let name = if cell.is_unread() { UNREAD.to_owned() } else { cell.text.clone() };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The rows with headings of the text put right under the names of the columns.
fn with_headings(rows: &[Cells], headings: Vec<Cells>) -> Vec<Cells> {
    let mut all = rows.to_vec();
    if let Some((at, _)) = head(rows).filter(|_| !headings.is_empty()) {
        let is_second = |row: &Cells| row.cells.iter().any(Cell::is_merged);
        let at = at + 1 + usize::from(rows.get(at + 1).is_some_and(is_second));
        let at = at.min(all.len());
        all.splice(at..at, headings);
    }
    all
}

/// A row for each paragraph of its cell, with the number before it as its label.
fn paragraphs(mut row: Row) -> Vec<Row> {
    // What each has a part of is not copied for each.
    let (text, mut all) = (std::mem::take(&mut row.text), std::mem::take(&mut row.styles));
    all.sort();
    let mut rows = Vec::new();
    let mut from = 0;
    for paragraph in text.split("\n\n") {
        let (mark, words) = match paragraph.split_once('\t') {
            Some((mark, words)) if is_label(mark) || !mark.contains(char::is_alphanumeric) => {
                (mark.trim_matches(|ch: char| !ch.is_alphanumeric()), words)
            }
            _ => ("", paragraph),
        };
        let start = from + paragraph.len() - words.len();
        from += paragraph.len() + 2;
        // Where the row has a label of its own, the number stays with the words.
        let keeps = row.label.is_some() && !mark.is_empty();
        let (start, words) =
            if keeps { (from - paragraph.len() - 2, paragraph) } else { (start, words) };
        if words.trim().is_empty() {
            continue;
        }
        let first = all.partition_point(|of| of.start < start);
        let styles = all.get(first..).unwrap_or_default().iter();
        let styles = styles.take_while(|of| of.start <= start + words.len());
        let styles = styles.filter(|of| of.start >= start && of.end <= start + words.len());
        let styles =
            styles.map(|of| Styled { start: of.start - start, end: of.end - start, ..*of });
        let label = Some(mark.to_owned()).filter(|mark| !mark.is_empty() && !keeps);
        rows.push(Row {
            text: words.to_owned(),
            styles: styles.collect(),
            label: row.label.clone().or(label),
            ..row.clone()
        });
    }
    rows
}

/// Puts each footnote behind the row that has its mark.
fn with_notes(rows: &mut Vec<Row>, notes: &[String], omissions: &mut Omissions) {
    let is_raised = |ch: char| matches!(ch, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let has = |row: &Row, mark: &str| {
        let mut numbers = row.text.split(|ch: char| !is_raised(ch));
        !mark.is_empty() && numbers.any(|number| number == mark)
    };
    for note in notes {
        let note = Words::of_marked(note);
        let mark: String = note.text.chars().take_while(|ch| is_raised(*ch)).collect();
        match rows.iter().rposition(|row| has(row, &mark)) {
            Some(at) => {
                let Some(row) = rows.get(at).cloned() else { continue };
                let of_note = Row { text: note.text, styles: note.styles, label: None, ..row };
                rows.insert(at + 1, of_note);
            }
            None => omissions.leave_out(Left::Around, &note.text),
        }
    }
}
