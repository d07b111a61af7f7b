//! Signs and lines, seen so that text runs from left to right, whichever way it runs on the page.

use super::glyph::{Glyph, Turn};
use super::painted::Rule;

/// A line that runs as the text does.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) from: f32,
    pub(super) to: f32,
    pub(super) y: f32,
    pub(super) thickness: f32,
}

/// A sign, seen so that its text runs from left to right.
pub(super) struct Sign {
    pub(super) at: usize,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    pub(super) size: f32,
}

/// Which way text runs: a step of length 1 on the page.
#[derive(Clone, Copy)]
pub(super) struct Frame(pub(super) f32, pub(super) f32);

impl Frame {
    /// The frame of those who read what runs this way.
    pub(super) fn of(turn: Turn) -> Self {
        match turn {
            Turn::Level | Turn::Aslant => Self(1.0, 0.0),
            Turn::Down => Self(0.0, 1.0),
            Turn::Over => Self(-1.0, 0.0),
            Turn::Up => Self(0.0, -1.0),
        }
    }

    /// A point, seen so that the text runs from left to right.
    pub(super) fn seen(self, x: f32, y: f32) -> (f32, f32) {
        (x * self.0 + y * self.1, y * self.0 - x * self.1)
    }
}

/// The signs that run this way, by the height of their base lines.
pub(super) fn signs(glyphs: &[Glyph], turn: Turn) -> Vec<Sign> {
    signs_along(glyphs, Frame::of(turn), |glyph| glyph.turn == turn)
}

/// The signs of a kind, seen in a frame, by the height of their base lines.
pub(super) fn signs_along(
    glyphs: &[Glyph],
    frame: Frame,
    is_one: impl Fn(&Glyph) -> bool,
) -> Vec<Sign> {
    let mut signs: Vec<Sign> = glyphs
        .iter()
        .enumerate()
        .filter(|(_, glyph)| is_one(glyph) && !glyph.is_space())
        .map(|(at, glyph)| {
            let (left, base) = frame.seen(glyph.x, glyph.y);
            Sign { at, left, right: left + glyph.width.max(0.1), base, size: glyph.size }
        })
        .collect();
    signs.sort_by(|a, b| a.base.total_cmp(&b.base));
    signs
}

/// The lines along the text, those in one row put together, and the lines across it.
pub(super) fn lines(rules: &[Rule], turn: Turn) -> (Vec<Line>, Vec<Line>) {
    let mut along: Vec<Line> = Vec::new();
    let mut across: Vec<Line> = Vec::new();
    for rule in rules {
        #[allow(clippy::cast_possible_truncation)]
        let seen = |(x, y): (f64, f64)| turn.upright(x as f32, y as f32);
        let ((x0, y0), (x1, y1)) = (seen(rule.from), seen(rule.to));
        #[allow(clippy::cast_possible_truncation)]
        let thickness = rule.thickness as f32;
        let line = |from: f32, to: f32, y: f32| Line {
            from: from.min(to),
            to: from.max(to),
            y,
            thickness,
        };
        if (x1 - x0).abs() > (y1 - y0).abs() {
            along.push(line(x0, x1, f32::midpoint(y0, y1)));
        } else {
            across.push(line(y0, y1, f32::midpoint(x0, x1)));
        }
    }
    #[allow(clippy::cast_possible_truncation)]
    let row = |line: &Line| (line.y * 4.0).round() as i32;
    along.sort_by(|a, b| row(a).cmp(&row(b)).then(a.from.total_cmp(&b.from)));
    let mut joined: Vec<Line> = Vec::new();
    for line in along {
        match joined.last_mut() {
            Some(last) if row(last) == row(&line) && line.from - last.to < 0.6 => {
                last.to = last.to.max(line.to);
                last.thickness = last.thickness.max(line.thickness);
            }
            _ => joined.push(line),
        }
    }
    (joined, across)
}
