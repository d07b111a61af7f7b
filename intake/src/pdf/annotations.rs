//! What lies over a page: fields of a form with what is filled in, and text that was put on the page,
//! are part of what one sees; comments in a window of their own are not, and are only told.

use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream, String as Words};
use hayro_syntax::page::Page;

use super::matrix::Matrix;
use super::paint::{Painter, form_matrix};
use super::state::State;
use super::strings::decode;
use crate::Fault;

/// The bits by which something is hidden: hidden, or not for the screen.
const HIDDEN: i64 = 1 << 1 | 1 << 5;
/// The most of them that are looked at on a page.
const MOST: usize = 5_000;

/// Draws what lies over the page; gives the comments.
pub(super) fn draw<'a>(
    page: &Page<'a>,
    upright: Matrix,
    painter: &mut Painter<'a, '_>,
) -> Result<String, Fault> {
    let mut comments = String::new();
    let Some(all) = page.raw().get::<Array<'a>>("Annots") else { return Ok(comments) };
    for one in all.iter::<Dict<'a>>().take(MOST) {
        let kind = one.get::<Name<'_>>("Subtype");
        let hidden = one.get::<i64>("F").unwrap_or(0) & HIDDEN != 0;
        match kind.as_ref().map_or("", |kind| kind.as_str()) {
            "Widget" | "FreeText" | "Stamp" if !hidden => {
                if let Some(form) = appearance(&one) {
                    let state = State::new(upright.after(&place(&one, form.dict())));
                    painter.object(&form, page.resources(), &state, 1)?;
                }
            }
            "Text" | "Highlight" | "Underline" | "StrikeOut" | "Caret" | "Squiggly" => {
                if let Some(words) = one.get::<Words<'_>>("Contents") {
                    comments.push_str(&decode(words.as_bytes()));
                    comments.push('\n');
                }
            }
            _ => {}
        }
    }
    Ok(comments)
}

/// How it looks at the moment.
fn appearance<'a>(one: &Dict<'a>) -> Option<Stream<'a>> {
    let looks = one.get::<Dict<'a>>("AP")?;
    match looks.get::<Object<'a>>("N")? {
        Object::Stream(form) => Some(form),
        Object::Dict(states) => states.get::<Stream<'a>>(one.get::<Name<'_>>("AS")?.as_ref()),
        _ => None,
    }
}

/// Moves the form's box to where it belongs; forms made for the purpose need no more than that.
fn place(one: &Dict<'_>, form: &Dict<'_>) -> Matrix {
    let to = one.get::<Rect>("Rect");
    let from = form.get::<Rect>("BBox");
    let (Some(to), Some(from)) = (to, from) else { return Matrix::IDENTITY };
    let corners = [(from.x0, from.y0), (from.x1, from.y0), (from.x0, from.y1), (from.x1, from.y1)];
    let moved = corners.map(|(x, y)| form_matrix(form).point(x, y));
    let left = moved.iter().map(|(x, _)| *x).fold(f64::INFINITY, f64::min);
    let bottom = moved.iter().map(|(_, y)| *y).fold(f64::INFINITY, f64::min);
    Matrix::shift(to.x0 - left, to.y0 - bottom)
}
