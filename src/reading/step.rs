//! One line as it follows another: whether it begins a unit, and whether the mark on it may open
//! one. `paragraph` gathers the units.

use super::dates::is_date_line;
use super::lines::Line;
use super::mark::{Mark, Shape};
use super::paragraph::Unit;
use super::quantity::{is_measure, is_quantity};
use super::reference;
use super::scan::scan;
use super::sentence::*;
use super::shape::is_title;

/// How lines are set in this file.
pub(super) struct Setting {
    /// The width that lines are filled to.
    pub(super) width: usize,
    /// How many blank lines still leave two lines together.
    pub(super) loose: u32,
}

pub(super) fn setting(lines: &[Line]) -> Setting {
    let mut widths: Vec<usize> =
        lines.iter().filter(|line| line.is_text()).map(|line| line.indent + line.width).collect();
    widths.sort_unstable();
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    // Double spacing: nearly every full line has exactly one blank line before it.
    let full = |line: &&Line| line.is_text() && line.width * 10 >= width * 7 && width > 40;
    let all = lines.iter().skip(1).filter(full).count();
    let spaced = lines.iter().skip(1).filter(full).filter(|line| line.blanks_before == 1).count();
    let broken = lines.iter().filter(full).filter(|line| !ends_clause(&line.text)).count();
    let double = all >= 4 && spaced * 10 >= all * 8 && broken * 10 >= all * 5 && width < 160;
    Setting { width, loose: u32::from(double) }
}

/// One line as it follows another.
pub(super) struct Step<'a> {
    pub(super) previous: Option<&'a Line>,
    pub(super) line: &'a Line,
    pub(super) next: Option<&'a Line>,
    pub(super) apart: bool,
    pub(super) page: bool,
    pub(super) setting: &'a Setting,
    /// Whether nothing but titles came before.
    pub(super) front: bool,
}

impl Step<'_> {
    pub(super) fn open(&self, mark: Option<Mark>) -> Unit {
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
            after_hanging: hangs(before),
            after_short_line: self.previous.is_some_and(|line| self.broken_off(line)),
            goes_on: self.line.goes_on,
            may_rejoin: mark.is_some()
                && !paragraph
                && (!apart || !self.apart || self.continues_over_page()),
            mark,
        }
    }

    /// The mark that may open a unit here.
    pub(super) fn mark(&self) -> Option<Mark> {
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
                    && !number.is_path()
                    && (is_quantity(words) || !(fresh || self.page || ends_clause(before)))
                    && !self.line.set_off
                    || number.is_path() && is_measure(words)
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
    pub(super) fn begins_unit(&self, unit: &Unit, height: usize) -> bool {
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
            || self.front && self.leaves_title(previous, height)
            || height == 1
                && (unit.apart || unit.after_clause || self.front)
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

    /// Whether the line before ends the title, or this one is the date under it.
    fn leaves_title(&self, previous: &Line, height: usize) -> bool {
        is_date_line(&self.line.text)
            || is_date_line(&previous.text)
            || height == 1
                && is_title(&previous.text, 30)
                && !hangs(&previous.text)
                && starts_upper(&self.line.text)
                && !is_title(&self.line.text, 40)
    }

    /// Whether the line before is a heading right above this line.
    fn parts_from_heading(&self, previous: &Line, unit: &Unit) -> bool {
        if self.front && unit.mark.is_none() {
            return is_title(&unit.text, 30)
                && self.broken_off(previous)
                && starts_upper(&self.line.text)
                && !hangs(&previous.text);
        }
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
