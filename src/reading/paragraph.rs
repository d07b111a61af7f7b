//! Lines gathered into units: each a heading, a paragraph or an item of a list. A unit begins after
//! a blank line, at a printed mark, or where a line was plainly broken off on purpose. Paragraphs
//! that a page's edge cut in two are made whole. What a unit is for is decided later.

use super::hyphen::{Vocabulary, append};
use super::lines::Line;
use super::mark::{Family, Mark, Shape, is_quantity, scan};
use super::reference;
use super::sentence::{
    ends_clause, ends_item, ends_sentence, ends_with_colon, first_word, hangs, last_word,
    starts_lower, starts_upper,
};
use super::shape::is_title;

/// A run of lines that belong together.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// Its words, the printed mark among them.
    pub(crate) text: String,
    /// Its first and last line in the source.
    pub(crate) lines: (u32, u32),
    /// How many lines of words it has.
    pub(crate) height: usize,
    /// How far its first line is set in.
    pub(crate) indent: usize,
    /// The mark it begins with, as far as its first line tells.
    pub(crate) mark: Option<Mark>,
    /// Whether a blank line or a page's edge stands before it.
    pub(crate) apart: bool,
    /// Whether the words before it may end a clause, and so let a mark begin.
    pub(crate) after_clause: bool,
    /// Whether the words before it end like an item of a list ("…; and").
    pub(crate) after_item: bool,
    /// Whether the line before it was broken off on purpose.
    pub(crate) after_short_line: bool,
    /// Whether its last line ends in a soft hyphen.
    goes_on: bool,
    /// Whether it may be given back to the unit before it if its mark turns out to be none.
    pub(crate) may_rejoin: bool,
}

impl Unit {
    /// Its words after the printed mark.
    pub(crate) fn body(&self) -> &str {
        let end = self.mark.as_ref().map_or(0, Mark::end);
        self.text.get(end..).unwrap_or_default()
    }

    /// Adds another unit's words to this one's.
    pub(crate) fn absorb(&mut self, other: &Unit, vocabulary: &Vocabulary) {
        append(&mut self.text, self.goes_on, &other.text, vocabulary);
        self.lines.1 = self.lines.1.max(other.lines.1);
        self.height += other.height;
        self.goes_on = other.goes_on;
    }
}

/// How lines are set in this file.
struct Setting {
    /// The width that lines are filled to.
    width: usize,
    /// How many blank lines still leave two lines together.
    loose: u32,
}

/// Gathers the lines into units.
pub(crate) fn gather(lines: &[Line], vocabulary: &Vocabulary) -> Vec<Unit> {
    let setting = setting(lines);
    let mut units: Vec<Unit> = Vec::new();
    let mut previous: Option<&Line> = None;
    let mut blanks = 0;
    let mut page = false;
    for (index, line) in lines.iter().enumerate() {
        blanks += line.blanks_before;
        page |= line.page_before;
        if !line.is_text() {
            page = true;
            continue;
        }
        let next = lines.get(index + 1).filter(|next| next.is_text());
        let step =
            Step { previous, line, next, apart: blanks > setting.loose, page, setting: &setting };
        let mark = step.mark();
        let unit_height = units.last().map_or(0, |unit| unit.height);
        match units.last_mut() {
            Some(unit) if mark.is_none() && !step.begins_unit(unit, unit_height) => {
                append(&mut unit.text, unit.goes_on, &line.text, vocabulary);
                unit.lines.1 = line.number;
                unit.height += 1;
                unit.goes_on = line.goes_on;
            }
            _ => open_units(&mut units, step.open(mark)),
        }
        previous = Some(line);
        blanks = 0;
        page = false;
    }
    units
}

/// Opens a unit; two where its number is followed at once by the first letter of a list under it:
/// "2. (a) States should …".
fn open_units(units: &mut Vec<Unit>, unit: Unit) {
    let numbered = matches!(&unit.mark, Some(Mark::Number(number)) if number.shape != Shape::Bare);
    let inner = scan(unit.body(), false).filter(|inner| match inner {
        Mark::Number(number) => {
            matches!(number.shape, Shape::Enclosed | Shape::Paren)
                && number
                    .readings
                    .iter()
                    .any(|reading| reading.value == 1 && reading.family != Family::Arabic)
        }
        Mark::Bullet { .. } => false,
    });
    let (true, Some(inner), Some(end)) = (numbered, inner, unit.mark.as_ref().map(Mark::end))
    else {
        units.push(unit);
        return;
    };
    let mut outer = unit.clone();
    let mut item = unit;
    item.text = outer.text.split_off(end);
    item.mark = Some(inner);
    item.after_clause = true;
    item.apart = true;
    item.may_rejoin = true;
    outer.goes_on = false;
    units.push(outer);
    units.push(item);
}

fn setting(lines: &[Line]) -> Setting {
    let mut widths: Vec<usize> =
        lines.iter().filter(|line| line.is_text()).map(|line| line.indent + line.width).collect();
    widths.sort_unstable();
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    // Double spacing: nearly every full line has exactly one blank line before it.
    let full = |line: &&Line| line.is_text() && line.width * 10 >= width * 7 && width > 40;
    let all = lines.iter().skip(1).filter(full).count();
    let spaced = lines.iter().skip(1).filter(full).filter(|line| line.blanks_before == 1).count();
    let broken = lines.iter().filter(full).filter(|line| !ends_clause(&line.text)).count();
    let double = all >= 6 && spaced * 10 >= all * 8 && broken * 10 >= all * 5 && width < 160;
    Setting { width, loose: u32::from(double) }
}

/// One line as it follows another.
struct Step<'a> {
    previous: Option<&'a Line>,
    line: &'a Line,
    next: Option<&'a Line>,
    apart: bool,
    page: bool,
    setting: &'a Setting,
}

impl Step<'_> {
    fn open(&self, mark: Option<Mark>) -> Unit {
        let before = self.previous.map_or("", |line| line.text.as_str());
        let apart = self.previous.is_none() || self.apart || self.page;
        let paragraph = self.previous.is_some_and(|line| self.begins_paragraph(line));
        Unit {
            text: self.line.text.clone(),
            lines: (self.line.number, self.line.number),
            height: 1,
            indent: self.line.indent,
            apart: self.previous.is_none()
                || self.apart
                || self.page && !self.continues_over_page(),
            after_clause: self.previous.is_none() || ends_clause(before),
            after_item: ends_item(before),
            after_short_line: self.previous.is_some_and(|line| self.broken_off(line)),
            goes_on: self.line.goes_on,
            may_rejoin: mark.is_some()
                && !paragraph
                && (!apart || !self.apart || self.continues_over_page()),
            mark,
        }
    }

    /// The mark that may open a unit here.
    fn mark(&self) -> Option<Mark> {
        let mark = scan(&self.line.text, self.line.set_off)?;
        let before = self.previous.map_or("", |line| line.text.as_str());
        let fresh = self.previous.is_none() || self.apart;
        let words = self.line.text.get(mark.end()..).unwrap_or_default();
        match &mark {
            Mark::Bullet { certain: true, .. } => Some(mark),
            Mark::Bullet { sign, .. } => {
                let list_goes_on = ends_item(before)
                    || self.previous.is_some_and(|line| {
                        line.text.starts_with(*sign)
                            && (self.broken_off(line) || starts_upper(words))
                    });
                (fresh
                    || ends_clause(before)
                    || list_goes_on
                    || self.previous.is_some_and(|line| self.broken_off(line)))
                .then_some(mark)
            }
            Mark::Number(number) => {
                if number.shape == Shape::Bare
                    && !self.line.lone_label
                    && (is_quantity(words) || !(fresh || self.page))
                    && !self.line.set_off
                {
                    return None;
                }
                if number.shape == Shape::Bare && words.is_empty() && !self.line.lone_label {
                    return None;
                }
                Some(mark)
            }
        }
    }

    /// Whether this line, which has no mark, begins a unit.
    fn begins_unit(&self, unit: &Unit, height: usize) -> bool {
        let Some(previous) = self.previous else {
            return true;
        };
        // A number alone on its line belongs to the words after it.
        if unit.mark.is_some() && unit.body().is_empty() {
            return false;
        }
        if reference_heads(&self.line.text)
            && (self.apart || self.page || ends_sentence(&previous.text))
        {
            return true;
        }
        if self.page {
            return !self.continues_over_page();
        }
        if self.apart {
            return !self.continues_over_gap(unit);
        }
        self.begins_paragraph(previous)
            || height == 1
                && (unit.apart || unit.after_clause)
                && self.parts_from_heading(previous, unit)
            || reference_heads(&previous.text) && height == 1 && starts_upper(&self.line.text)
            || self.is_heading_within(previous)
    }

    /// Whether the line before was left short although the next word had room on it.
    fn broken_off(&self, previous: &Line) -> bool {
        let word = first_word(&self.line.text).chars().count();
        let used = previous.indent + previous.width;
        self.setting.width >= 30 && used + 1 + word + self.setting.width / 20 < self.setting.width
    }

    fn begins_paragraph(&self, previous: &Line) -> bool {
        let set_in = self.line.indent >= previous.indent + 2 && starts_upper(&self.line.text);
        ends_sentence(&previous.text)
            && !starts_lower(&self.line.text)
            && (self.broken_off(previous) || set_in && self.setting.width < 160)
            || ends_with_colon(&previous.text)
                && starts_upper(&self.line.text)
                && self.broken_off(previous)
    }

    /// Whether the line before is a heading right above this line.
    fn parts_from_heading(&self, previous: &Line, unit: &Unit) -> bool {
        is_title(unit.body(), 10)
            && self.broken_off(previous)
            && previous.width * 10 < self.setting.width * 7
            && starts_upper(&self.line.text)
            && self.line.width > previous.width
    }

    /// Whether this line is a heading between two paragraphs with no blank line about it.
    fn is_heading_within(&self, previous: &Line) -> bool {
        let Some(next) = self.next else { return false };
        let room = self.setting.width >= 30 && self.line.width * 10 < self.setting.width * 6;
        ends_sentence(&previous.text)
            && room
            && is_title(&self.line.text, 10)
            && (starts_upper(&next.text) || scan(&next.text, next.set_off).is_some())
            && !hangs(&self.line.text)
    }

    /// Whether a paragraph goes on over the edge of a page.
    fn continues_over_page(&self) -> bool {
        let Some(previous) = self.previous else {
            return false;
        };
        let before = previous.text.as_str();
        let full = previous.indent + previous.width >= self.setting.width * 7 / 10;
        if ends_clause(before) && !before.ends_with(';') {
            return false;
        }
        if before.ends_with(';') {
            return starts_lower(&self.line.text) && full;
        }
        starts_lower(&self.line.text)
            || hangs(before)
            || full && count_words(before) >= 6 && !is_title_line(previous)
    }

    /// Whether a paragraph goes on although a blank line came between, as PDF often has it.
    fn continues_over_gap(&self, unit: &Unit) -> bool {
        let Some(previous) = self.previous else {
            return false;
        };
        let before = previous.text.as_str();
        let starts_like_text =
            starts_lower(&self.line.text) || !starts_upper(&self.line.text) && !ends_clause(before);
        let hanging = hangs(before) && !before.ends_with([',', '–', '—']);
        let salutation = unit.height == 1 && before.ends_with(',') && count_words(before) <= 6;
        !ends_clause(before)
            && !salutation
            && (starts_lower(&self.line.text) && starts_like_text || hanging)
            && !(last_word(before).is_empty())
    }
}

fn is_title_line(line: &Line) -> bool {
    is_title(&line.text, 10) && line.text.len() < 60
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whether a line is a reference to the draft and nothing else, or runs into text after a colon.
fn reference_heads(text: &str) -> bool {
    reference::at_start(text).is_some_and(|reference| {
        let after = text.get(reference.end..).unwrap_or_default().trim();
        after.is_empty() || after.starts_with([':', '–', '—']) || after.starts_with("- ")
    })
}
