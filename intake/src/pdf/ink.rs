//! What is painted beside text, as far as it says something about words: thin lines, which strike or
//! underline them, and areas, which lie under or over them. Places are those of the page as shown.

use super::bounds::Bounds;
use super::piece::Piece;
use super::stroke::{By, How, Strokes};

/// The most that is kept of a page; with more it is a drawing, and says nothing about words.
const MOST_RULES: usize = 20_000;
const MOST_AREAS: usize = 20_000;
const MOST_POINTS: usize = 30_000;
/// An area no thicker than this is a line, too.
const THIN: f64 = 6.0;
/// A line thicker than this may have words on it.
const THICK: f64 = 4.0;
/// A filled shape thicker than this strikes no words.
const THICKEST: f64 = 40.0;
/// How far from straight a line may be.
const STRAIGHT: f64 = 0.3;

/// A straight line along or across the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
    pub(super) thickness: f64,
}

/// A painted area.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) bounds: Bounds,
    /// When it was painted; signs are counted by the same clock.
    pub(super) at: u32,
    /// Whether it is a plain box that nothing is seen through.
    pub(super) covers: bool,
}

/// How a path is painted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Paint {
    /// Whether its inside is filled, with a colour other than white, and nothing is seen through it.
    pub(super) fills: bool,
    pub(super) fills_white: bool,
    pub(super) opaque: bool,
    /// How thick a visible line along it is, where it has no gaps.
    pub(super) line: Option<f64>,
    /// The same, with gaps or without, and whether nothing is seen through it.
    pub(super) stroke: Option<f64>,
    pub(super) line_opaque: bool,
}

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
        let how = |thickness, opaque| How { thickness, at, opaque, by: By::Page };
        // The outline of what is long and thin is a line, too.
        let around = paint.stroke.filter(|_| piece.is_closed());
        if (paint.fills || around.is_some())
            && let Some((ends, thickness)) = piece.spine()
            && thickness <= if paint.fills { THICKEST } else { THIN / 2.0 }
        {
            let opaque = if paint.fills { paint.opaque } else { paint.line_opaque };
            self.strokes.add(&ends, how(thickness + around.unwrap_or(0.0), opaque), clip);
        } else if let Some(thickness) = paint.stroke.filter(|_| around.is_none()) {
            self.strokes.add(&piece.points, how(thickness, paint.line_opaque), clip);
        }
    }

    /// Keeps an area; one of white only covers.
    pub(super) fn area(&mut self, bounds: Bounds, at: u32, covers: bool, white: bool) {
        if self.areas.len() >= MOST_AREAS {
            self.too_much = true;
        } else if !white || covers {
            self.areas.push(Area { bounds, at, covers });
        }
    }

    fn thin(&mut self, seen: &Bounds) {
        let (wide, high) = (seen.wide(), seen.high());
        let (x, y) = (f64::midpoint(seen.left, seen.right), f64::midpoint(seen.top, seen.bottom));
        if high <= THIN && wide > high {
            self.rule((seen.left, y), (seen.right, y), high);
        } else if wide <= THIN && high > wide {
            self.rule((x, seen.top), (x, seen.bottom), wide);
        }
    }

    fn line(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        thickness: f64,
        clip: Option<&Bounds>,
        at: u32,
    ) {
        let half = thickness / 2.0;
        let Some(mut seen) = Bounds::around([from, to]) else { return };
        let (level, upright) = (seen.high() < STRAIGHT, seen.wide() < STRAIGHT);
        if level {
            (seen.top, seen.bottom) = (seen.top - half, seen.bottom + half);
        }
        if upright {
            (seen.left, seen.right) = (seen.left - half, seen.right + half);
        }
        let Some(seen) = clip.map_or(Some(seen), |clip| clip.within(&seen)) else { return };
        if thickness > THICK || !level && !upright {
            self.area(seen, at, level != upright && thickness > THICK, false);
        }
        let (x, y) = (f64::midpoint(seen.left, seen.right), f64::midpoint(seen.top, seen.bottom));
        match (level, upright) {
            (true, false) => self.rule((seen.left, y), (seen.right, y), thickness),
            (false, true) => self.rule((x, seen.top), (x, seen.bottom), thickness),
            _ => {}
        }
    }

    fn rule(&mut self, from: (f64, f64), to: (f64, f64), thickness: f64) {
        if self.rules.len() >= MOST_RULES {
            self.too_much = true;
        } else {
            self.rules.push(Rule { from, to, thickness });
        }
    }
}
