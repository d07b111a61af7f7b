//! Level lines among what is drawn: the rules of tables, and those over footnotes. Nothing else of a
//! drawing is kept.

use super::glyph::Rule;
use super::matrix::Matrix;

/// How thick a flat box may be and still be a line, and how long a line has to be.
const THICK: f64 = 3.0;
const LONG: f64 = 18.0;
/// The most lines that are kept of a page.
const MOST: usize = 4_000;

/// A path that is being made.
#[derive(Default)]
pub(super) struct Path {
    rules: Vec<Rule>,
    at: (f64, f64),
    /// How many curves there are: many of them and no text may be text as drawings.
    pub(super) curves: u32,
}

impl Path {
    pub(super) fn move_to(&mut self, page: &Matrix, x: f64, y: f64) {
        self.at = page.point(x, y);
    }

    pub(super) fn line_to(&mut self, page: &Matrix, x: f64, y: f64) {
        let from = self.at;
        self.at = page.point(x, y);
        self.keep(from, self.at);
    }

    pub(super) fn curve(&mut self) {
        self.curves = self.curves.saturating_add(1);
    }

    pub(super) fn rectangle(&mut self, page: &Matrix, x: f64, y: f64, wide: f64, high: f64) {
        let (from, to) = (page.point(x, y), page.point(x + wide, y + high));
        if (from.1 - to.1).abs() <= THICK {
            self.keep(from, to);
        } else {
            // The box round a cell.
            self.keep(from, (to.0, from.1));
            self.keep((from.0, to.1), to);
        }
    }

    /// The path is drawn, or dropped.
    pub(super) fn finish(&mut self, drawn: bool, rules: &mut Vec<Rule>) {
        if drawn && rules.len() < MOST {
            rules.append(&mut self.rules);
        }
        self.rules.clear();
    }

    #[allow(clippy::cast_possible_truncation)]
    fn keep(&mut self, from: (f64, f64), to: (f64, f64)) {
        let long = (from.0 - to.0).abs() >= LONG;
        if long && (from.1 - to.1).abs() <= THICK && self.rules.len() < MOST {
            self.rules.push(Rule {
                left: from.0.min(to.0) as f32,
                right: from.0.max(to.0) as f32,
                y: from.1.midpoint(to.1) as f32,
            });
        }
    }
}
