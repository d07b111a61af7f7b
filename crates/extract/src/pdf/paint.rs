//! The operators of a page, as far as text goes: what is drawn where. Forms within forms are followed
//! to a certain depth, and all work is counted, so that no page goes on for ever.

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream};
use hayro_syntax::page::Resources;

use super::bounds::Bounds;
use super::budget::{Budget, too_much};
use super::fonts::Fonts;
use super::glyph::Drawn;
use super::ink::Ink;
use super::layers::Layers;
use super::marked::Marks;
use super::matrix::Matrix;
use super::measure::Allowance;
use super::pictures;
use super::state::State;
use crate::fault::Fault;
use crate::many::Many;

/// How deep forms may lie in one another, and how many states may be kept.
const DEEPEST_FORM: u32 = 16;
const DEEPEST_STATE: usize = 512;

/// An operator that no file has: where it is not reached, the library gave up before the end.
const END: &[u8] = b"end-of-what-is-drawn";

/// Draws one page.
pub(super) struct Painter<'a, 'w> {
    pub(super) layers: &'w Layers,
    pub(super) fonts: &'w mut Fonts<'a>,
    pub(super) allowance: &'w mut Allowance,
    pub(super) budget: &'w mut Budget,
    /// The page's width and height.
    pub(super) edges: (f64, f64),
    pub(super) drawn: Drawn,
    pub(super) marks: Marks,
    pub(super) ink: Ink,
    /// Counts what is drawn.
    pub(super) clock: u32,
    /// Whether the path that is being drawn bounds what comes after.
    pub(super) clips: bool,
    /// How many curves there are: many of them and no text may be letters as drawings.
    pub(super) curves: u32,
    /// Whether operators could not be followed to their end.
    pub(super) broke_off: bool,
}

impl<'a> Painter<'a, '_> {
    /// Draws what the operators say.
    pub(super) fn run(
        &mut self,
        mut operators: Vec<u8>,
        resources: &Resources<'a>,
        state: State<'a>,
        depth: u32,
    ) -> Result<(), Fault> {
        pictures::admit(&operators)?;
        operators.push(b' ');
        operators.extend_from_slice(END);
        let mut ended = false;
        let mut state = state;
        let mut kept: Vec<State<'a>> = Vec::new();
        let mut too_deep = 0_usize;
        let mut instructions = UntypedIter::new(&operators);
        while let Some(instruction) = instructions.next() {
            self.budget.operators = self.budget.operators.checked_sub(1).ok_or_else(too_much)?;
            let operands: Operands<'_, '_> = instruction.operands().collect();
            let number = |at: usize| number(operands.get(at));
            let matrix = || Matrix([0, 1, 2, 3, 4, 5].map(number));
            match &**instruction.operator {
                b"q" if kept.len() < DEEPEST_STATE => kept.push(state.clone()),
                b"q" => {
                    too_deep += 1;
                    // Its end will not be seen: nothing more is certain.
                    self.ink.too_much = true;
                }
                b"Q" if too_deep > 0 => too_deep -= 1,
                b"Q" => state = kept.pop().unwrap_or(state),
                b"cm" => state.page = state.page.after(&matrix()),
                b"BT" => (state.text, state.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
                b"Tf" => {
                    if let Some(Object::Name(name)) = operands.first() {
                        let font = resources.get_font(name);
                        let face = font.map(|font| self.fonts.face(&font, self.allowance));
                        state.face = face.transpose()?;
                    }
                    state.size = number(1);
                }
                b"Tc" => state.char_space = number(0),
                b"Tw" => state.word_space = number(0),
                b"Tz" => state.stretch = number(0) / 100.0,
                b"TL" => state.leading = number(0),
                b"Ts" => state.rise = number(0),
                b"Td" => state.next_line(number(0), number(1)),
                b"TD" => {
                    state.leading = -number(1);
                    state.next_line(number(0), number(1));
                }
                b"Tm" => (state.text, state.line) = (matrix(), matrix()),
                b"T*" => state.next_line(0.0, -state.leading),
                b"Tj" => self.show(&mut state, operands.first().copied())?,
                b"'" => {
                    state.next_line(0.0, -state.leading);
                    self.show(&mut state, operands.first().copied())?;
                }
                b"\"" => {
                    (state.word_space, state.char_space) = (number(0), number(1));
                    state.next_line(0.0, -state.leading);
                    self.show(&mut state, operands.get(2).copied())?;
                }
                b"TJ" => {
                    if let Some(Object::Array(parts)) = operands.first() {
                        for part in parts.iter::<Object<'_>>() {
                            match part {
                                Object::Number(gap) => state.kern(gap.as_f64()),
                                words => self.show(&mut state, Some(&words))?,
                            }
                        }
                    }
                }
                b"BMC" => {
                    self.marks.begin(None, resources, self.layers, self.drawn.glyphs.len());
                }
                b"BDC" => {
                    let glyphs = self.drawn.glyphs.len();
                    let properties = operands.get(1).copied();
                    let said = self.marks.begin(properties, resources, self.layers, glyphs);
                    self.budget.counts.copied(said)?;
                }
                b"EMC" => self.marks.end(&mut self.drawn.glyphs),
                b"Do" => {
                    if let Some(Object::Name(name)) = operands.first()
                        && let Some(object) = resources.get_x_object(name)
                    {
                        self.object(&object, resources, &state, depth)?;
                    }
                }
                END => ended = true,
                operator => {
                    self.drawn.pictures += u32::from(operator == b"BI");
                    let curves = matches!(operator, b"c" | b"v" | b"y");
                    self.curves = self.curves.saturating_add(u32::from(curves));
                    self.draw(operator, &operands, resources, &mut state);
                }
            }
        }
        self.broke_off |= !ended;
        Ok(())
    }

    fn show(&mut self, state: &mut State<'a>, words: Option<&Object<'_>>) -> Result<(), Fault> {
        match words {
            Some(Object::String(words)) => self.write(state, words.as_bytes()),
            _ => Ok(()),
        }
    }

    /// Draws an object that has a name: a picture, or a form with operators of its own.
    pub(super) fn object(
        &mut self,
        object: &Stream<'a>,
        resources: &Resources<'a>,
        state: &State<'a>,
        depth: u32,
    ) -> Result<(), Fault> {
        let dict = object.dict();
        if self.layers.hides(dict, b"OC") {
            return Ok(());
        }
        if dict.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "Image") {
            self.drawn.pictures += 1;
            self.picture(state);
            return Ok(());
        }
        if depth >= DEEPEST_FORM {
            return Ok(());
        }
        self.budget.counts.one(Many::Drawings)?;
        let Some(operators) = self.allowance.unpack(object)? else { return Ok(()) };
        let mut state = state.clone();
        state.page = state.page.after(&form_matrix(dict));
        if let Some(edges) = dict.get::<Rect>("BBox") {
            let (from, to) = ((edges.x0, edges.y0), (edges.x1, edges.y1));
            let edges = Bounds::moved(&state.page, from, to);
            // Programs differ in what they show of a form without room.
            state.cuts &= edges.wide() > 0.0 && edges.high() > 0.0;
            state.clip_to(&edges);
        }
        let own = dict.get::<Dict<'a>>("Resources").map(Resources::new);
        self.run(operators.into_owned(), own.as_ref().unwrap_or(resources), state, depth + 1)
    }
}

pub(super) type Operands<'b, 'c> = Vec<&'b Object<'c>>;

pub(super) fn number(operand: Option<&&Object<'_>>) -> f64 {
    match operand {
        Some(Object::Number(number)) if number.as_f64().is_finite() => number.as_f64(),
        _ => 0.0,
    }
}

/// How a form is placed within what draws it.
pub(super) fn form_matrix(dict: &Dict<'_>) -> Matrix {
    let numbers: Vec<f64> =
        dict.get::<Array<'_>>("Matrix").map(|m| m.iter::<f64>().collect()).unwrap_or_default();
    numbers.try_into().map_or(Matrix::IDENTITY, Matrix)
}
