//! How text is drawn at the moment: where, in which font, how far apart.

use std::rc::Rc;

use super::face::Face;
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
        }
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
