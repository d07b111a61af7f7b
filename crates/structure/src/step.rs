//! One line as it follows another: whether it begins a unit, and whether the mark on it may open
//! one. `paragraph` gathers the units.

use super::dates::{is_date_line, is_month};
use super::letter::{is_courtesy, is_parting, is_salutation};
use super::lines::Line;
use super::mark::{Mark, Shape};
use super::quantity::{is_measure, is_quantity};
use super::reference;
use super::run_in;
use super::scan::scan;
use super::sentence::*;
use super::setting::Setting;
use super::shape::{ends_asking, is_title};
use super::topic::Topics;
use super::unit::Unit;

/// One line as it follows another.
pub(super) struct Step<'a> {
    pub(super) previous: Option<&'a Line>,
    pub(super) line: &'a Line,
    /// The lines after this one.
    pub(super) rest: &'a [Line],
    pub(super) apart: bool,
    pub(super) page: bool,
    pub(super) setting: &'a Setting,
    /// Whether nothing but titles came before.
    pub(super) front: bool,
    /// The topics that a heading at the start of a paragraph may name.
    pub(super) topics: &'a Topics,
}

impl Step<'_> {
    pub(super) fn open(&self, mark: Option<Mark>, unit: Option<&Unit>) -> Unit {
        let under_title = unit.is_some_and(|unit| self.follows_title(unit));
        let over_page = self.page && unit.is_some_and(|unit| self.continues_over_page(unit));
        let before = self.previous.map_or("", |line| line.text.as_str());
        let apart = self.previous.is_none() || self.apart || self.page;
        let paragraph = self.previous.is_some_and(|line| self.begins_paragraph(line));
        Unit {
            text: self.line.text.clone(),
            lines: (self.line.number, self.line.number),
            height: 1,
            indent: self.line.indent,
            apart: self.previous.is_none()
                || self.apart && !over_page
                || self.page && !over_page
                || under_title,
            after_clause: self.previous.is_none() || ends_clause(before) || under_title,
            after_item: ends_item(before),
            after_hanging: hangs(before),
            after_short_line: self.previous.is_some_and(|line| self.broken_off(line)),
            word_continues: self.line.word_continues,
            may_rejoin: mark.is_some() && !paragraph && (!apart || !self.apart || over_page),
            mark,
        }
    }

    /// The mark that may open a unit here.
    pub(super) fn mark(&self) -> Option<Mark> {
        let mark = scan(&self.line.text, self.line.first_word_set_off)?;
        let before = self.previous.map_or("", |line| line.text.as_str());
        let fresh = self.previous.is_none() || self.apart;
        let words = self.line.text.get(mark.end()..).unwrap_or_default();
        match &mark {
            Mark::Bullet { certain: true, .. } => Some(mark),
            Mark::Bullet { sign, .. } => {
                let list_continues = ends_item(before)
                    || self.previous.is_some_and(|line| {
                        line.text.starts_with(*sign)
                            && (self.broken_off(line) || starts_upper(words))
                    });
                (fresh
                    || ends_clause(before)
                    || list_continues
                    || self.previous.is_some_and(|line| self.broken_off(line)))
                .then_some(mark)
            }
            Mark::Number(number) => {
                if number.shape == Shape::Bare
                    && !self.line.lone_label
                    && !number.is_path()
                    && (is_quantity(words) || !(fresh || self.page || ends_clause(before)))
                    && !self.line.first_word_set_off
                    || number.is_path() && is_measure(words)
                {
                    return None;
                }
                // "in paragraph", and then "52." alone: the sentence ends there.
                if !fresh && words.is_empty() && hangs(before) {
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
    pub(super) fn begins_unit(&self, unit: &Unit) -> bool {
        let Some(previous) = self.previous else {
            return true;
        };
        // A number alone on its line belongs to the words after it.
        if unit.mark.is_some() && unit.body().is_empty() {
            return false;
        }
        // "letter of 11", "March 2020"
        if !self.apart
            && previous.text.ends_with(|ch: char| ch.is_ascii_digit())
            && is_month(&first_word(&self.line.text).to_lowercase())
        {
            return false;
        }
        let signs = is_courtesy(&unit.text) && ends_sentence(&previous.text);
        if signs || unit.height == 1 && is_salutation(&unit.text) || is_salutation(&self.line.text)
        {
            return true;
        }
        if reference_heads(&self.line.text)
            && (self.apart || self.page || ends_sentence(&previous.text))
        {
            return true;
        }
        if self.page {
            return !self.continues_over_page(unit);
        }
        if self.apart {
            return !self.continues_over_gap(unit);
        }
        let height = unit.height;
        self.begins_paragraph(previous)
            || self.front && self.leaves_title(previous, unit)
            || height == 1
                && (unit.apart || unit.after_clause || self.front)
                && self.parts_from_heading(previous, unit)
            || height > 1 && self.follows_title(unit) && self.reads_as_text()
            || reference_heads(&previous.text) && height == 1 && starts_upper(&self.line.text)
            || ends_sentence(&previous.text)
                && (self.is_heading_within() || self.heads_itself() || self.takes_leave())
    }

    /// Whether the unit before is a heading by its words, and left room on its last line.
    fn follows_title(&self, unit: &Unit) -> bool {
        let Some(previous) = self.previous else { return false };
        let marked = scan(&self.line.text, self.line.first_word_set_off).is_some();
        (unit.apart || unit.after_clause)
            && unit.height <= 3
            && starts_upper(unit.body())
            && (is_title(unit.body(), 20) || reference::section_title(&unit.text).is_some())
            && (!hangs(&previous.text) || ends_asking(unit.body()))
            && (marked || self.broken_off(previous) && starts_upper(&self.line.text))
    }

    /// The lines from this one on that nothing parts from it, a few at most.
    fn block(&self) -> impl Iterator<Item = &Line> {
        let parts = |line: &&Line| {
            line.is_text()
                && !line.page_before
                && line.blanks_before <= self.setting.loose
                && scan(&line.text, line.first_word_set_off).is_none()
        };
        core::iter::once(self.line).chain(self.rest.iter().take_while(parts)).take(5)
    }

    /// Whether this line and those right after it say something, as titles do not.
    fn reads_as_text(&self) -> bool {
        let lines: Vec<&str> = self.block().map(|line| line.text.as_str()).collect();
        !is_title(&lines.join(" "), 60)
    }

    /// Whether the line begins the last sentence of the text, in which the author takes leave.
    fn takes_leave(&self) -> bool {
        let last = self.rest.iter().filter(|line| line.is_text()).take(4).count() < 4;
        is_courtesy(&self.line.text) || last && is_parting(&self.line.text)
    }

    /// Whether the line begins with a heading on a topic that runs into its text.
    fn heads_itself(&self) -> bool {
        starts_upper(&self.line.text)
            && run_in::split(&self.line.text, false, self.topics)
                .is_some_and(|head| head.reference.is_none())
    }

    /// Whether the line before was left short although the next word had room on it.
    fn broken_off(&self, previous: &Line) -> bool {
        self.leaves_room(previous, self.line)
    }

    fn leaves_room(&self, previous: &Line, line: &Line) -> bool {
        let word = first_word(&line.text).chars().count();
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
    fn leaves_title(&self, previous: &Line, unit: &Unit) -> bool {
        is_date_line(&self.line.text)
            || is_date_line(&previous.text) && (unit.height > 4 || !is_title(&unit.text, 30))
            || starts_upper(&self.line.text)
                && !hangs(&previous.text)
                && unit.height <= 8
                && is_title(&unit.text, 60)
                && (self.broken_off(previous) || self.reads_as_text())
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

    /// Whether a heading of one to three lines begins here, between two paragraphs with no blank
    /// line about it.
    fn is_heading_within(&self) -> bool {
        if !starts_upper(&self.line.text) {
            return false;
        }
        let mut title = String::new();
        let mut block = self.block().peekable();
        for height in 1..=3 {
            let Some(line) = block.next() else { return false };
            title.push_str(if title.is_empty() { "" } else { " " });
            title.push_str(&line.text);
            let most = if height == 1 { 12 } else { 20 };
            if hangs(&line.text) && title.contains(' ') || !is_title(&title, most) {
                continue;
            }
            let room = self.setting.width >= 30 && line.width * 10 < self.setting.width * 6;
            if let Some(next) = block.peek() {
                if room && starts_upper(&next.text) && self.leaves_room(line, next) {
                    return true;
                }
            } else {
                let after = self.rest.get(height - 1);
                return after.is_some_and(|after| {
                    room && starts_upper(&after.text)
                        || scan(&after.text, after.first_word_set_off).is_some()
                });
            }
        }
        false
    }
}

/// Whether a line is a reference to the draft and nothing else, or runs into text after a colon.
fn reference_heads(text: &str) -> bool {
    reference::at_start(text).is_some_and(|reference| {
        let after = text.get(reference.end..).unwrap_or_default().trim();
        after.is_empty() || after.starts_with([':', '–', '—']) || after.starts_with("- ")
    })
}
