//! The operators that draw anything but text: paths, colours, pictures. They are followed for the lines
//! and areas that say something about words.

use hayro_syntax::object::{Array, Dict, Object};
use hayro_syntax::page::Resources;

use super::bounds::Bounds;
use super::colour::{Hue, is_named};
use super::hues::colour;
use super::paint::{Operands, Painter, number};
use super::painted::Paint;
use super::state::State;

/// From here on nothing is seen through what is painted.
const FULL: f64 = 0.999;

impl<'a> Painter<'a, '_> {
    /// Follows an operator that is not about text.
    pub(super) fn draw(
        &mut self,
        operator: &[u8],
        operands: &Operands<'_, '_>,
        resources: &Resources<'a>,
        state: &mut State<'a>,
    ) {
        let number = |at: usize| number(operands.get(at));
        let point = |at: usize| state.page.point(number(at), number(at + 1));
        match operator {
            b"m" => self.ink.begin(point(0)),
            b"l" => self.ink.go_to(point(0)),
            b"c" => self.ink.curve(Some(point(0)), point(2), point(4)),
            b"v" => self.ink.curve(None, point(0), point(2)),
            b"y" => self.ink.curve(Some(point(0)), point(2), point(2)),
            b"h" => self.ink.close(),
            b"re" => {
                let (x, y, wide, high) = (number(0), number(1), number(2), number(3));
                let corners = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)];
                for (at, (x, y)) in corners.into_iter().enumerate() {
                    let point = state.page.point(x, y);
                    if at == 0 { self.ink.begin(point) } else { self.ink.go_to(point) }
                }
                self.ink.close();
            }
            b"W" | b"W*" => self.clips = true,
            b"n" => self.end_path(state, false, false),
            b"S" => self.end_path(state, false, true),
            b"s" => {
                self.ink.close();
                self.end_path(state, false, true);
            }
            b"f" | b"F" | b"f*" => self.end_path(state, true, false),
            b"B" | b"B*" => self.end_path(state, true, true),
            b"b" | b"b*" => {
                self.ink.close();
                self.end_path(state, true, true);
            }
            b"sh" => {
                let (wide, high) = self.edges;
                let page = Bounds { left: 0.0, top: 0.0, right: wide, bottom: high };
                self.area(state.clip.unwrap_or(page));
            }
            b"BI" => self.picture(state),
            b"w" => state.line_width = number(0).abs(),
            b"d" => {
                state.dashed = match operands.first() {
                    Some(Object::Array(dashes)) => dashes.iter::<f64>().any(|dash| dash > 0.0),
                    _ => false,
                }
            }
            b"Tr" => {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let mode = number(0).clamp(0.0, 7.0) as u8;
                state.mode = mode;
            }
            b"gs" => {
                if let Some(Object::Name(name)) = operands.first()
                    && let Some(settings) = resources.get_ext_g_state(name)
                {
                    set(state, &settings);
                }
            }
            _ => colour(operator, operands, resources, state),
        }
    }

    /// A picture lies there.
    pub(super) fn picture(&mut self, state: &State<'_>) {
        let bounds = Bounds::moved(&state.page, (0.0, 0.0), (1.0, 1.0));
        self.area(state.clip.map_or(bounds, |clip| clip.within(&bounds).unwrap_or(bounds)));
    }

    fn area(&mut self, bounds: Bounds) {
        if !self.marks.hide() {
            self.clock = self.clock.saturating_add(1);
            self.ink.area(bounds, self.clock, false, false);
            self.ink.slender(&bounds, self.clock);
        }
    }

    fn end_path(&mut self, state: &mut State<'a>, fill: bool, line: bool) {
        let clip = self.ink.bounds().filter(|_| self.clips);
        self.clips = false;
        if (fill || line) && !self.marks.hide() {
            self.clock = self.clock.saturating_add(1);
            let drawn = line && state.line_shows;
            let white = state.line_hue == Hue::White;
            let thickness = state.line_width * state.page.scale();
            let plain = state.unmasked && state.unblended;
            let paint = Paint {
                fills: fill && state.fill_hue != Hue::White && state.fill_shows,
                fills_white: fill && state.fill_hue == Hue::White,
                opaque: state.fill_full
                    && plain
                    && state.fill_hue != Hue::Pattern
                    && !state.odd_clip,
                pattern: state.fill_hue == Hue::Pattern,
                line: (drawn && !white && !state.dashed).then_some(thickness),
                stroke: drawn.then_some(thickness),
                line_white: white,
                line_opaque: state.line_full && plain,
            };
            self.ink.paint(paint, state.clip.as_ref(), self.clock);
        } else {
            self.ink.forget();
        }
        if let Some((bounds, is_box)) = clip {
            state.clip_to(&bounds);
            state.odd_clip |= !is_box;
        }
    }
}

/// Takes over what a named graphics state says.
fn set(state: &mut State<'_>, settings: &Dict<'_>) {
    // Each setting holds until it is given again.
    if let Some(unmasked) = is_named(settings, "SMask", &["None"]) {
        state.unmasked = unmasked;
    }
    if let Some(unblended) = is_named(settings, "BM", &["Normal", "Compatible"]) {
        state.unblended = unblended;
    }
    if let Some(alpha) = settings.get::<f64>("ca") {
        state.fill_shows = alpha > 0.05;
        state.fill_full = alpha >= FULL;
    }
    if let Some(alpha) = settings.get::<f64>("CA") {
        state.line_shows = alpha > 0.05;
        state.line_full = alpha >= FULL;
    }
    if let Some(width) = settings.get::<f64>("LW") {
        state.line_width = width.abs();
    }
    if let Some(dash) = settings.get::<Array<'_>>("D") {
        let dashes = dash.iter::<Array<'_>>().next();
        state.dashed = dashes.is_some_and(|dashes| dashes.iter::<f64>().any(|dash| dash > 0.0));
    }
}
