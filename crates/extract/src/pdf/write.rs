//! A string as it is drawn: its codes become signs on the page.

use std::rc::Rc;

use super::glyph::{Glyph, Shown, Turn, UNREAD, look};
use super::paint::Painter;
use super::state::State;
use crate::fault::Fault;

/// How far outside the page a sign still counts as on it.
const EDGE: f64 = 2.0;
/// A space narrower than this part of the font's size is none.
const NO_SPACE: f64 = 0.06;
/// How far outside of what is painted within, in the font's size, a sign surely is not seen.
const CUT: f64 = 0.25;
/// The largest page and the largest size that are believed.
const FAR: f64 = 1e6;

impl<'a> Painter<'a, '_> {
    /// Draws a string.
    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn write(&mut self, state: &mut State<'a>, bytes: &[u8]) -> Result<(), Fault> {
        let Some(face) = state.face.clone() else {
            // No font: nothing says what the bytes mean.
            self.drawn.unread = self.drawn.unread.saturating_add(bytes.len() as u32);
            return Ok(());
        };
        let hidden = self.marks.hide();
        let mut at = 0;
        while at < bytes.len() {
            let (code, length) = face.code(bytes, at);
            at += length.max(1);
            let advance = face.advance(code) * state.size;
            let stretch = if face.vertical { 1.0 } else { state.stretch };
            let word = if code == 32 && length == 1 { state.word_space } else { 0.0 };
            let characters = face.characters(code);
            self.budget.sign(characters.as_ref().map_or(1, |text| text.chars().count().max(1)))?;
            let to_page = state.to_page();
            let (x, y) = to_page.point(0.0, 0.0);
            let (mut along_x, mut along_y, _) = to_page.along();
            let (_, _, mut longer) = state.page.after(&state.text).along();
            if face.vertical {
                // Signs hang under the point where the pen is, half to each side.
                let down = state.page.after(&state.text).0;
                longer = down[2].hypot(down[3]);
                (along_x, along_y) = (-down[2] / longer.max(1e-9), -down[3] / longer.max(1e-9));
            }
            let size = to_page.height() * f64::from(face.scale);
            // A word space below nothing takes a drawn space back.
            let is_gone = word < 0.0 && advance + word < NO_SPACE * state.size;
            let width = (advance * stretch).abs() * longer;
            let spacing = (state.char_space * stretch).max(0.0) * longer;
            let sane = [x, y, size, width, spacing].iter().all(|number| number.abs() < FAR);
            if is_gone {
                // Nothing is seen of it.
            } else if let (true, Some(text)) = (hidden, &characters) {
                self.drawn.hidden.push_str(text);
            } else if sane && size > 0.0 {
                let text = characters.unwrap_or_else(|| {
                    self.drawn.unread = self.drawn.unread.saturating_add(1);
                    Rc::from(UNREAD)
                });
                if self.is_outside(x, y, along_x * width, along_y * width) {
                    self.drawn.outside.push_str(&text);
                } else {
                    self.clock = self.clock.saturating_add(1);
                    let bold = face.bold || state.is_thickened();
                    let mut glyph = Glyph {
                        text,
                        x: x as f32,
                        y: y as f32,
                        width: width as f32,
                        spacing: spacing as f32,
                        size: size as f32,
                        font: face.id,
                        bold: face.bold,
                        turn: Turn::of(along_x, along_y),
                        along: (along_x as f32, along_y as f32),
                        looks: if bold { look::BOLD } else { 0 },
                        shown: state.shown(),
                        at: self.clock,
                    };
                    if state.cuts_off(&glyph.bounds(), CUT * size) {
                        glyph.shown = Shown::Cut;
                    }
                    self.drawn.glyphs.push(glyph);
                }
            }
            state.go_on((advance + state.char_space + word) * stretch);
        }
        Ok(())
    }

    fn is_outside(&self, x: f64, y: f64, across: f64, down: f64) -> bool {
        let (wide, high) = self.edges;
        x.max(x + across) < -EDGE
            || x.min(x + across) > wide + EDGE
            || y.max(y + down) < -EDGE
            || y.min(y + down) > high + EDGE
    }
}
