//! XLSX: the rows of one sheet, which of them and of its columns are shown, and which cells are merged.

use memchr::memmem;

use super::conditional;
use super::fonts::Format;
use super::parts::is_true;
use super::text::{Rich, decoded, rich};
use super::workbook::Workbook;
use crate::cell::Cell;
use crate::fault::Fault;
use crate::ink::Ink;
use crate::left::Left;
use crate::omissions::Omissions;
use crate::sheet::budget::Budget;
use crate::sheet::format_code::{Code, Outcome};
use crate::sheet::merged::{Merge, fill};
use crate::sheet::place::{place as place_name, place_of};
use crate::sheet::put::{MOST_COLUMNS, put, put_unseen, words_of};
use crate::sheet::raw::Sheet;
use crate::xml::{Event, Tag, Xml};

/// A sheet as it is read.
#[derive(Default)]
struct Reading {
    sheet: Sheet,
    /// The row that is open: its number, its cells, whether it is hidden.
    line: u32,
    cells: Vec<Cell>,
    is_hidden: bool,
    column: usize,
    hidden_columns: Vec<(u32, u32)>,
    merges: Vec<Merge>,
    /// Whether cells may have colours that are not known.
    colours: bool,
}

/// Reads a sheet.
pub(super) fn read(
    source: &str,
    part: &str,
    workbook: &Workbook,
    left: &mut Budget,
    omissions: &mut Omissions,
) -> Result<Sheet, Fault> {
    let rules = conditional::rules(source, part, &workbook.formats)?;
    // A table's own style, or a rule, may give cells a colour that is not known here.
    let is_table = memmem::find(source.as_bytes(), b"<tablePart").is_some();
    let colours = is_table || rules.iter().any(|rule| rule.change.colours);
    let mut reading = Reading { colours, ..Reading::default() };
    let mut xml = Xml::new(source, part);
    loop {
        match xml.next()? {
            Event::Open(tag) => match tag.name() {
                "col" if is_hidden(&tag, "width") => {
                    let number = |name| tag.number(name).unwrap_or(0);
                    reading.hidden_columns.push((number("min"), number("max")));
                }
                "row" => {
                    reading.end_row(left)?;
                    reading.line = tag.number("r").unwrap_or(reading.line + 1);
                    reading.is_hidden = is_hidden(&tag, "ht");
                    reading.column = 0;
                }
                "c" => reading.cell(&tag, &mut xml, workbook, (left, omissions))?,
                "mergeCell" => {
                    reading.merges.extend(tag.get("ref").and_then(|place| merge_of(&place)));
                }
                "oddHeader" | "evenHeader" | "firstHeader" | "oddFooter" | "evenFooter"
                | "firstFooter" => {
                    let words = decoded(&xml.all_text(&[])?);
                    omissions.leave_out(Left::Furniture, &printed(&words));
                }
                _ => {}
            },
            Event::End => break,
            _ => {}
        }
    }
    reading.end_row(left)?;
    let mut sheet = reading.sheet;
    conditional::apply(&mut sheet, &rules, is_table, omissions);
    fill(&mut sheet.rows, &reading.merges, left)?;
    Ok(sheet)
}

impl Reading {
    fn end_row(&mut self, left: &mut Budget) -> Result<(), Fault> {
        self.sheet.add(self.line, std::mem::take(&mut self.cells), self.is_hidden, left)
    }

    fn cell(
        &mut self,
        tag: &Tag<'_>,
        xml: &mut Xml<'_>,
        workbook: &Workbook,
        (left, omissions): (&mut Budget, &mut Omissions),
    ) -> Result<(), Fault> {
        let place = tag.get("r").and_then(|place| place_of(&place));
        self.column = place.map_or(self.column, |(column, _)| column);
        let kind = tag.get("t").unwrap_or_default();
        let Format { code, font, ground, shown, hides } =
            workbook.formats.of(tag.number("s").unwrap_or(0));
        if !matches!(ground, Ink::Auto | Ink::Of(0x00ff_ffff)) {
            self.sheet.filled.insert((self.line, self.column));
        }
        let ground = if self.colours { Ink::Unknown } else { ground };
        let (mut value, formula) = value(xml)?;
        let mut kind = kind;
        let mut is_unread = false;
        // A formula whose result was not saved: one of words alone is its own result.
        if let Some(formula) = formula.filter(|_| value.bare().is_empty() && kind != "str") {
            let words = words_of(&formula);
            is_unread = words.is_none();
            value = Rich::plain(words.unwrap_or_default());
            "str".clone_into(&mut kind);
        }
        let mut day = None;
        let rich = match kind.as_str() {
            "s" => {
                let number: Option<usize> = value.bare().trim().parse().ok();
                let text = number.and_then(|number| workbook.shared.get(number));
                text.unwrap_or(&value).clone()
            }
            "b" => {
                let text = if is_true(&value.bare()) { "TRUE" } else { "FALSE" };
                Rich::plain(text.to_owned())
            }
            "" | "n" => {
                let text;
                (text, day) = shown.write(&value.bare(), workbook.from_1904);
                let number = value.bare().trim().parse::<f64>().ok().filter(|it| it.is_finite());
                match code.zip(number).map(|(code, number)| code.number(number, &text)) {
                    Some(Outcome::Shown(words)) => Rich::plain(words),
                    Some(Outcome::Unknown) => {
                        self.sheet.unsure.push(place_name(self.column, self.line));
                        Rich::plain(text)
                    }
                    Some(Outcome::Plain) | None => Rich::plain(text),
                }
            }
            "d" => {
                day = value.bare().split('T').next().map(str::to_owned);
                value
            }
            _ => value,
        };
        let is_number = matches!(kind.as_str(), "" | "n" | "d");
        let is_text = matches!(kind.as_str(), "s" | "str" | "inlineStr");
        let around =
            code.filter(|_| is_text && !rich.bare().is_empty()).and_then(Code::around_text);
        let rich = match around {
            Some((before, after)) => rich.between(before, after),
            None => rich,
        };
        let is_blank = if is_number { hides.0 } else { hides.1 };
        let marked = if is_blank {
            omissions.leave_out(Left::Hidden, &rich.bare());
            String::new()
        } else {
            rich.marked(font, ground, omissions)
        };
        let number = u32::try_from(self.column + 1).unwrap_or(u32::MAX);
        let is_hidden =
            self.hidden_columns.iter().any(|(min, max)| (*min..=*max).contains(&number));
        if is_unread || marked.trim().is_empty() && !rich.bare().trim().is_empty() {
            put_unseen(&mut self.cells, self.column, left)?;
        }
        if let Some(cell) = put(&mut self.cells, self.column, &marked, left)? {
            cell.set_day(day);
            if is_hidden {
                cell.hide();
            }
        }
        self.column += 1;
        Ok(())
    }
}

/// Whether a row or a column is not shown: said so, or of no size.
fn is_hidden(tag: &Tag<'_>, size: &str) -> bool {
    let size = tag.get(size).and_then(|size| size.trim().parse().ok());
    tag.get("hidden").is_some_and(|value| is_true(&value))
        || size.is_some_and(|size: f64| size <= 0.0)
}

/// What a cell has, and the formula it came from.
fn value(xml: &mut Xml<'_>) -> Result<(Rich, Option<String>), Fault> {
    let mut all = Rich::default();
    let mut formula = None;
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Open(tag) if matches!(tag.name(), "v" | "is") => all = rich(xml)?,
            Event::Open(tag) if tag.name() == "f" => formula = Some(xml.all_text(&[])?),
            Event::Open(_) => depth += 1,
            Event::Close => depth -= 1,
            Event::Text(_) => {}
            Event::End => break,
        }
    }
    Ok((all, formula))
}

/// The rows that a merged cell such as "A2:A4" covers, if more than one.
fn merge_of(place: &str) -> Option<Merge> {
    let (first, last) = place.split_once(':')?;
    let ((column, first), (_, last)) = (place_of(first)?, place_of(last)?);
    (first < last && column < MOST_COLUMNS).then_some(Merge { column, lines: (first, last) })
}

/// A printed page's header without the codes in it: "&LDraft &P" prints the word and the page.
fn printed(words: &str) -> String {
    let mut all = String::new();
    let mut chars = words.chars();
    while let Some(ch) = chars.next() {
        if ch != '&' {
            all.push(ch);
            continue;
        }
        match chars.next() {
            Some('&') => all.push('&'),
            // A font's name.
            Some('"') => while chars.next().is_some_and(|ch| ch != '"') {},
            _ => all.push(' '),
        }
    }
    all
}
