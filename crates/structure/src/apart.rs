//! What is set apart from the passages: what the page brought, footnotes, the title, and the words before and
//! after the text.

use super::footnote::Note;
use super::front::{self, Front};
use super::hyphen::{Vocabulary, append};
use super::letter;
use super::lines::{Line, Role};
use super::submission::{Footnote, LeftOut};
use super::table;
use super::topic::Topics;
use super::unit::Unit;
use super::why::Why;

/// The lines that the page brought, each with its reason.
pub(super) fn furniture_left_out(lines: &[Line]) -> Vec<LeftOut> {
    lines
        .iter()
        .filter_map(|line| match &line.role {
            Role::LeftOut(why) => Some(LeftOut {
                lines: (line.number, line.number),
                why: why.clone(),
                text: line.text.clone(),
            }),
            Role::Text | Role::Note(_) => None,
        })
        .collect()
}

/// The footnotes; as they are printed, they are left out of the passages.
pub(super) fn footnotes(
    lines: &[Line],
    notes: &[Note],
    vocabulary: &Vocabulary,
    left_out: &mut Vec<LeftOut>,
) -> Vec<Footnote> {
    let mut footnotes = Vec::new();
    for note in notes {
        let own: Vec<&Line> = note.lines.iter().filter_map(|at| lines.get(*at)).collect();
        let (Some(first), Some(last)) = (own.first(), own.last()) else {
            continue;
        };
        let mut whole = String::new();
        let mut word_continues = false;
        for line in &own {
            append(&mut whole, word_continues, &line.text, vocabulary);
            word_continues = line.word_continues;
        }
        let span = (first.number, last.number);
        let text = whole.get(note.mark_end..).unwrap_or_default().to_owned();
        left_out.push(LeftOut { lines: span, why: Why::Footnote(note.mark.clone()), text: whole });
        footnotes.push(Footnote { mark: note.mark.clone(), text, lines: span });
    }
    footnotes
}

/// Sets apart the title, what stands before the text, and the lines that close a letter.
pub(super) fn set_apart(
    lines: &[Line],
    units: &[Unit],
    topics: &Topics,
    left_out: &mut Vec<LeftOut>,
) -> (String, Vec<Unit>) {
    let fronts = front::opening(units, topics);
    let columns = table::column_heads(units, topics);
    let mut title = String::new();
    let mut body = Vec::new();
    let closing = letter::closing(units).unwrap_or(units.len()).max(fronts.len());
    for (index, unit) in units.iter().enumerate() {
        let why = match fronts.get(index) {
            Some(Front::Title) => {
                // A head on the first page often says the same as the title under it.
                if title.to_lowercase() != unit.text.to_lowercase() {
                    if !title.is_empty() {
                        title.push(' ');
                    }
                    title.push_str(&unit.text);
                }
                Why::Title
            }
            Some(Front::Aside(why)) => why.clone(),
            None if index >= closing => Why::Closing,
            None if columns.contains(&index) => Why::ColumnHead,
            None => match front::aside(unit) {
                Some(why) => why,
                None => {
                    body.push(unit.clone());
                    continue;
                }
            },
        };
        left_out.push(LeftOut { lines: unit.lines, why, text: unit.text.clone() });
    }
    if title.is_empty() {
        // A head that runs over every page is the title where the first page has no other.
        let head = lines.iter().take(3).find(|line| line.role == Role::LeftOut(Why::Running));
        title = head.map(|line| line.text.clone()).unwrap_or_default();
    }
    (title, body)
}
