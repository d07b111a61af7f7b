//! Whether a paragraph goes on over a page's edge or a blank line.

use super::lines::Line;
use super::mark::{Mark, Shape};
use super::scan::scan;
use super::sentence::*;
use super::shape::{ends_asking, is_title};
use super::step::Step;
use super::unit::Unit;

impl Step<'_> {
    /// Whether a paragraph goes on over the edge of a page.
    pub(super) fn continues_over_page(&self, unit: &Unit) -> bool {
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
        // A list's item may end in no sign at all.
        let marked = scan(&self.line.text, self.line.first_word_set_off).is_some();
        let item = marked
            && matches!(&unit.mark, Some(Mark::Number(number)) if number.shape != Shape::Bare);
        let long = unit.height > 3;
        let unfinished = (long || !is_title(unit.body(), 20) && count_words(&unit.text) >= 6)
            && (!item || ends_amid(before));
        starts_lower(&self.line.text)
            || hangs(before)
            || unfinished && (!is_title_line(self.line) || ends_amid(before))
            || full && count_words(before) >= 6 && !is_title_line(previous)
    }

    /// Whether a paragraph goes on although a blank line came between, as PDF often has it.
    pub(super) fn continues_over_gap(&self, unit: &Unit) -> bool {
        let Some(previous) = self.previous else {
            return false;
        };
        let before = previous.text.as_str();
        let starts_like_text =
            starts_lower(&self.line.text) || !starts_upper(&self.line.text) && !ends_clause(before);
        let hanging = hangs(before)
            && !before.ends_with([',', '–', '—'])
            && !(ends_asking(&unit.text) && starts_upper(&self.line.text));
        let salutation = unit.height == 1 && before.ends_with(',') && count_words(before) <= 6;
        // After the last item of a list the sentence that opened it goes on.
        let item = unit.mark.is_some() && before.ends_with(',');
        !ends_clause(before)
            && !salutation
            && !item
            && (starts_lower(&self.line.text) && starts_like_text || hanging)
            && !(last_word(before).is_empty())
    }
}

fn is_title_line(line: &Line) -> bool {
    is_title(&line.text, 10) && line.text.len() < 60
}

/// Whether no sentence or item can end on the line's last word: "at least".
fn ends_amid(text: &str) -> bool {
    matches!(
        last_word(text),
        "least" | "most" | "than" | "about" | "only" | "moins" | "plus" | "environ"
    )
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}
