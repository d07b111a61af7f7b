//! What is painted beside text, as far as it says something about words: thin lines, which strike or
//! underline them, and areas, which lie under or over them. Places are those of the page as shown.

use super::bounds::Bounds;
use super::painted::{Area, Paint, Rule};
use super::piece::Piece;
use super::stroke::{By, How, Strokes};

/// The most that is kept of a page; with more it is a drawing, and says nothing about words.
const MOST_AREAS: usize = 20_000;
const MOST_POINTS: usize = 30_000;
/// An area no thicker than this is a line, too.
pub(super) const THIN: f64 = 6.0;
/// How much of a band that is filled with a pattern is painted.
const PAINTED: f64 = 0.4;
/// A picture no thicker than this is a line.
const HAIR: f64 = 1.2;
/// A filled shape thicker than this strikes no words.
const THICKEST: f64 = 40.0;

/// The lines and areas of a page, and the path that is being drawn.
#[derive(Default)]
pub(super) struct Ink {
    pub(super) rules: Vec<Rule>,
    pub(super) areas: Vec<Area>,
    /// All that is long and thin, whichever way it runs.
    pub(super) strokes: Strokes,
    /// Whether there was more than is kept.
    pub(super) too_much: bool,
    pieces: Vec<Piece>,
    points: usize,
}

impl Ink {
    pub(super) fn begin(&mut self, point: (f64, f64)) {
        self.pieces.push(Piece::default());
        self.go_to(point);
    }

    pub(super) fn go_to(&mut self, point: (f64, f64)) {
        self.points += 1;
        if self.points > MOST_POINTS {
            self.too_much = true;
        } else if let Some(piece) = self.pieces.last_mut() {
            piece.points.push(point);
        }
    }

    /// Goes on along a curve; without its first point, it leaves from where the path is.
    pub(super) fn curve(&mut self, first: Option<(f64, f64)>, second: (f64, f64), to: (f64, f64)) {
        if self.points > MOST_POINTS {
            self.too_much = true;
        } else if let Some(piece) = self.pieces.last_mut() {
            let first = first.or(piece.points.last().copied()).unwrap_or(second);
            self.points += piece.curve([first, second, to]);
        }
    }

    pub(super) fn close(&mut self) {
        if let Some(first) = self.pieces.last().and_then(|piece| piece.points.first().copied()) {
            self.go_to(first);
        }
    }

    /// The box around the path, and whether the path is that box.
    pub(super) fn bounds(&self) -> Option<(Bounds, bool)> {
        let all = Bounds::around(self.pieces.iter().flat_map(|piece| piece.points.clone()))?;
        Some((all, self.pieces.iter().all(|piece| piece.is_box(&all))))
    }

    /// Ends the path without a trace.
    pub(super) fn forget(&mut self) {
        self.pieces.clear();
        self.points = 0;
    }

    /// Paints the path within a box, and ends it.
    pub(super) fn paint(&mut self, paint: Paint, clip: Option<&Bounds>, at: u32) {
        for piece in std::mem::take(&mut self.pieces) {
            let Some(whole) = Bounds::around(piece.points.iter().copied()) else { continue };
            let seen = clip.map_or(Some(whole), |clip| clip.within(&whole));
            self.stroke(&piece, paint, clip, at);
            if (paint.fills || paint.fills_white)
                && let Some(seen) = seen
            {
                let is_box = piece.is_box(&whole);
                if is_box && paint.fills {
                    self.thin(&seen);
                }
                let covers = is_box && paint.opaque;
                if paint.fills || covers {
                    self.area(seen, at, covers, !paint.fills);
                }
            }
            if let Some(thickness) = paint.line.filter(|_| !piece.curved) {
                for pair in piece.points.windows(2) {
                    if let [from, to] = pair {
                        self.line(*from, *to, thickness, clip, at);
                    }
                }
            } else if let (Some(_), Some(seen)) = (paint.line, seen) {
                self.area(seen, at, false, false);
            }
        }
        self.forget();
    }

    /// Keeps what may be a line through words.
    fn stroke(&mut self, piece: &Piece, paint: Paint, clip: Option<&Bounds>, at: u32) {
        let fills = paint.fills || paint.fills_white;
        // The outline of what is long and thin is a line, too.
        let around = paint.stroke.filter(|_| piece.is_closed());
        let line = How {
            thickness: paint.stroke.unwrap_or(0.0),
            at,
            opaque: paint.line_opaque,
            white: paint.line_white,
            by: By::Page,
        };
        if (fills || around.is_some())
            && let Some((ends, thickness)) = piece.spine()
            && thickness <= if fills { THICKEST } else { THIN / 2.0 }
        {
            let thickness = thickness + around.unwrap_or(0.0);
            // Of a band of waves only a part is painted.
            let waves = fills && paint.pattern && thickness <= THIN;
            let thickness = if waves { PAINTED * thickness } else { thickness };
            let how = if fills {
                How { thickness, opaque: paint.opaque, white: !paint.fills, ..line }
            } else {
                How { thickness, ..line }
            };
            self.strokes.add(&ends, how, clip);
        } else if fills && let Some(dot) = piece.dot() {
            let thickness = dot.high();
            let y = f64::midpoint(dot.top, dot.bottom);
            let how = How { thickness, opaque: paint.opaque, white: !paint.fills, ..line };
            self.strokes.add(&[(dot.left, y), (dot.right, y)], how, clip);
        } else if paint.stroke.is_some() && around.is_none() {
            self.strokes.add(&piece.points, line, clip);
        }
    }

    /// Keeps what is no path and so thin that it is a line, as some programs draw with pictures.
    pub(super) fn slender(&mut self, seen: &Bounds, at: u32) {
        let (x, y) = (f64::midpoint(seen.left, seen.right), f64::midpoint(seen.top, seen.bottom));
        let how = |thickness| How { thickness, at, opaque: false, white: false, by: By::Page };
        if seen.high() <= HAIR && seen.wide() > 3.0 {
            self.strokes.add(&[(seen.left, y), (seen.right, y)], how(seen.high()), None);
        } else if seen.wide() <= HAIR && seen.high() > 3.0 {
            self.strokes.add(&[(x, seen.top), (x, seen.bottom)], how(seen.wide()), None);
        }
    }

    /// Keeps an area; one of white only covers.
    pub(super) fn area(&mut self, bounds: Bounds, at: u32, covers: bool, white: bool) {
        if self.areas.len() >= MOST_AREAS {
            self.too_much = true;
        } else if !white || covers {
            self.areas.push(Area { bounds, at, covers, white });
        }
    }
}
