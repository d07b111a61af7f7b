//! Lines gathered into units: each a heading, a paragraph or an item of a list. A unit begins after
//! a blank line, at a printed mark, or where a line was plainly broken off on purpose. Paragraphs
//! that a page's edge cut in two are made whole. What a unit is for is decided later.

use super::hyphen::{Vocabulary, append};
use super::lines::Line;
use super::mark::{Family, Mark, Shape};
use super::scan::scan;
use super::setting::setting;
use super::shape::is_title;
use super::step::Step;
use super::topic::Topics;
use super::unit::Unit;

/// Gathers the lines into units. The lines of the numbers `begins` begin one.
pub(crate) fn gather(
    lines: &[Line],
    vocabulary: &Vocabulary,
    topics: &Topics,
    begins: &[u32],
) -> Vec<Unit> {
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
        let mut step = Step {
            previous,
            line,
            rest: lines.get(index + 1..).unwrap_or_default(),
            apart: blanks > setting.loose,
            page,
            setting: &setting,
            front: false,
            topics,
        };
        let mark = step.mark();
        step.front = units.len() <= 9
            && units.iter().all(|unit| unit.height <= 8 && is_title(&unit.text, 60));
        let continues_unit = mark.is_none() && begins.binary_search(&line.number).is_err();
        match units.last_mut() {
            Some(unit) if continues_unit && !step.begins_unit(unit) => {
                append(&mut unit.text, unit.word_continues, &line.text, vocabulary);
                unit.lines.1 = line.number;
                unit.height += 1;
                unit.word_continues = line.word_continues;
            }
            last => {
                let unit = step.open(mark, last.as_deref());
                open_units(&mut units, unit);
            }
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
    outer.word_continues = false;
    units.push(outer);
    units.push(item);
}
