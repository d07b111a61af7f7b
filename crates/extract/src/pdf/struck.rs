//! Words that are struck by what is no thin straight line of their own length: lines that are slanted,
//! dashed, doubled, thick, wavy or drawn by hand. Where it is not sure, the words are kept as said and
//! the page is named to the reader.

use super::course::{Course, joined};
use super::crossed;
use super::glyph::{Glyph, Turn, look};
use super::heights::Heights;
use super::ink::Ink;
use super::rows::{Frame, Line, Sign, lines, signs, signs_along};
use super::verdict::{Crossing, Verdict};

/// How many parts of lines are looked at on a page.
const MOST: usize = 30_000_000;

/// Marks the signs that lines of all kinds strike; gives whether some may be struck that are not marked.
pub(super) fn mark(glyphs: &mut [Glyph], ink: &Ink) -> bool {
    if ink.strokes.too_many || ink.strokes.all.is_empty() {
        return false;
    }
    let mut unsure: Vec<usize> = Vec::new();
    let mut looked_at = 0;
    for (frame, signs, turn) in frames(glyphs) {
        let mut courses: Vec<Course> =
            ink.strokes.all.iter().filter_map(|it| Course::of(it, frame)).collect();
        let mut found = crossed::find(&mut courses, &signs, glyphs);
        let posts = turn.map(|turn| lines(&ink.rules, turn).1).unwrap_or_default();
        courses.extend(joined(&courses));
        let mut judged: Vec<(&Course, Verdict)> = Vec::new();
        for course in &courses {
            judged.push((course, judge(course, &signs, &posts, glyphs, &mut looked_at)));
            if looked_at > MOST {
                break;
            }
        }
        found.extend(as_above(judged));
        for verdict in found {
            match verdict {
                Verdict::Struck(all) => {
                    for at in all {
                        glyphs.get_mut(at).into_iter().for_each(|it| it.looks |= look::STRUCK);
                    }
                }
                Verdict::Unsure(all) => unsure.extend(all),
                Verdict::Nothing => {}
            }
        }
    }
    unsure.iter().any(|at| glyphs.get(*at).is_some_and(|it| it.looks & look::STRUCK == 0))
}

/// Takes a line for one that strikes, too, where it is one of several of one length in the rows of a
/// paragraph: the last row is shorter than its line.
fn as_above(judged: Vec<(&Course, Verdict)>) -> Vec<Verdict> {
    let strikes = |it: &&(&Course, Verdict)| matches!(it.1, Verdict::Struck(_));
    let sure: Vec<Course> = judged.iter().filter(strikes).map(|it| it.0.clone()).collect();
    let like_one = |course: &Course| sure.iter().any(|it| it.is_next_to(course));
    judged
        .into_iter()
        .map(|(course, verdict)| match verdict {
            Verdict::Unsure(all) if like_one(course) => Verdict::Struck(all),
            other => other,
        })
        .collect()
}

/// The ways in which text runs, and what runs so.
fn frames(glyphs: &[Glyph]) -> Vec<(Frame, Vec<Sign>, Option<Turn>)> {
    let mut frames: Vec<(Frame, Vec<Sign>, Option<Turn>)> = Vec::new();
    for turn in [Turn::Level, Turn::Down, Turn::Over, Turn::Up] {
        frames.push((Frame::of(turn), signs(glyphs, turn), Some(turn)));
    }
    let mut ways: Vec<(f32, f32)> = Vec::new();
    let near = |a: (f32, f32), b: (f32, f32)| (a.0 - b.0).hypot(a.1 - b.1) < 0.01;
    for glyph in glyphs.iter().filter(|it| it.turn == Turn::Aslant) {
        if ways.len() < 8 && !ways.iter().any(|way| near(*way, glyph.along)) {
            ways.push(glyph.along);
        }
    }
    for way in ways {
        let frame = Frame(way.0, way.1);
        let own = |it: &Glyph| it.turn == Turn::Aslant && near(it.along, way);
        frames.push((frame, signs_along(glyphs, frame, own), None));
    }
    frames.retain(|(_, signs, _)| !signs.is_empty());
    frames
}

/// Tells what a line is to the words that it crosses.
fn judge(
    course: &Course,
    signs: &[Sign],
    posts: &[Line],
    glyphs: &[Glyph],
    looked_at: &mut usize,
) -> Verdict {
    let tallest = signs.iter().map(|it| it.size).fold(0.0, f32::max).min(200.0);
    let from = signs.partition_point(|it| it.base < course.top - 0.5 * tallest);
    let near = signs.iter().skip(from).take_while(|it| it.base < course.bottom + tallest);
    let mut over: Vec<(&Sign, Heights)> = Vec::new();
    for sign in near {
        *looked_at += 1;
        if sign.left < course.to
            && sign.right > course.from
            && let Some(heights) = Heights::over(sign, course, looked_at)
        {
            over.push((sign, heights));
        }
    }
    over.sort_by(|a, b| a.0.left.total_cmp(&b.0.left));
    Crossing { course, over, signs, glyphs }.judge(posts)
}
