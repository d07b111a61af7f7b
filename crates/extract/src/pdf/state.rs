//! How text is drawn at the moment: where, in which font, how far apart.

use std::rc::Rc;

use super::bounds::Bounds;
use super::colour::{Hue, Space};
use super::face::Face;
use super::glyph::Shown;
use super::matrix::Matrix;

/// The state that `q` keeps and `Q` brings back.
#[derive(Clone)]
pub(super) struct State<'a> {
    /// From where things are drawn to the page.
    pub(super) page: Matrix,
    /// The font, once one is set.
    pub(super) face: Option<Rc<Face<'a>>>,
    pub(super) size: f64,
    pub(super) char_space: f64,
    pub(super) word_space: f64,
    /// How much wider letters are drawn.
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    /// Where the next sign goes.
    pub(super) text: Matrix,
    /// Where the line begins.
    pub(super) line: Matrix,
    /// Whether signs are filled, drawn round, or not shown: the number of the file.
    pub(super) mode: u8,
    pub(super) fill_hue: Hue,
    pub(super) fill_space: Space,
    pub(super) line_hue: Hue,
    pub(super) line_space: Space,
    /// Whether anything is to be seen of what is filled, and of lines.
    pub(super) fill_shows: bool,
    pub(super) line_shows: bool,
    /// Whether nothing is seen through what is filled, and through lines, by each setting that says so.
    pub(super) fill_full: bool,
    pub(super) line_full: bool,
    pub(super) unmasked: bool,
    pub(super) unblended: bool,
    pub(super) line_width: f64,
    pub(super) dashed: bool,
    /// The box within which anything is painted, and whether only parts of it are.
    pub(super) clip: Option<Bounds>,
    pub(super) odd_clip: bool,
    /// Whether words outside of that box are not seen.
    pub(super) cuts: bool,
}

impl State<'_> {
    pub(super) fn new(page: Matrix) -> Self {
        Self {
            page,
            face: None,
            size: 0.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            mode: 0,
            fill_hue: Hue::Other,
            fill_space: Space::Light(1),
            line_hue: Hue::Other,
            line_space: Space::Light(1),
            fill_shows: true,
            line_shows: true,
            fill_full: true,
            line_full: true,
            unmasked: true,
            unblended: true,
            line_width: 1.0,
            dashed: false,
            clip: None,
            odd_clip: false,
            cuts: true,
        }
    }

    /// Paints within this box only.
    pub(super) fn clip_to(&mut self, bounds: &Bounds) {
        // Of two boxes that do not meet, the new one: nothing is painted, so nothing goes wrong by it.
        let both = self.clip.map_or(Some(*bounds), |clip| clip.within(bounds));
        self.odd_clip |= both.is_none();
        self.clip = Some(both.unwrap_or(*bounds));
    }

    /// How the signs are shown.
    pub(super) fn shown(&self) -> Shown {
        let fill = matches!(self.mode, 0 | 2 | 4 | 6) && self.fill_shows;
        let line = matches!(self.mode, 1 | 2 | 5 | 6) && self.line_shows;
        let is_white = |is_painted: bool, hue: Hue| !is_painted || hue == Hue::White;
        match (fill || line, is_white(fill, self.fill_hue) && is_white(line, self.line_hue)) {
            (false, _) => Shown::Never,
            (true, false) => Shown::Plainly,
            // What comes later may be painted within the signs.
            (true, true) if self.mode > 3 => Shown::Never,
            (true, true) => Shown::White,
        }
    }

    /// Whether a sign there is outside of what is painted within.
    pub(super) fn cuts_off(&self, sign: &Bounds, slack: f64) -> bool {
        let clip = self.clip.filter(|_| self.cuts);
        clip.is_some_and(|clip| clip.within(&sign.wider(slack)).is_none())
    }

    /// Whether signs are made bold by drawing round them, too.
    pub(super) fn is_thickened(&self) -> bool {
        matches!(self.mode, 2 | 6) && !matches!(self.line_hue, Hue::White)
    }

    /// Begins a line so far from where the last one began.
    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.line = self.line.after(&Matrix::shift(x, y));
        self.text = self.line;
    }

    /// Leaves out so many thousandths of the font's size.
    pub(super) fn kern(&mut self, thousandths: f64) {
        let gap = -thousandths / 1000.0 * self.size;
        self.go_on(gap * if self.is_vertical() { 1.0 } else { self.stretch });
    }

    /// Goes on along the line.
    pub(super) fn go_on(&mut self, by: f64) {
        let (x, y) = if self.is_vertical() { (0.0, by) } else { (by, 0.0) };
        self.text = self.text.after(&Matrix::shift(x, y));
    }

    pub(super) fn is_vertical(&self) -> bool {
        self.face.as_ref().is_some_and(|face| face.vertical)
    }

    /// From the size of the font, its rise and stretch, to the page.
    pub(super) fn to_page(&self) -> Matrix {
        self.page.after(&self.text).after(&Matrix([
            self.size * self.stretch,
            0.0,
            0.0,
            self.size,
            0.0,
            self.rise,
        ]))
    }
}
