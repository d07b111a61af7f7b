//! How an annotation looks, and where that is drawn.

use hayro_syntax::object::{Dict, Name, Object, Rect, Stream};

use super::bounds::Bounds;
use super::matrix::Matrix;
use super::paint::form_matrix;

/// How it looks at the moment.
pub(super) fn appearance<'a>(one: &Dict<'a>) -> Option<Stream<'a>> {
    let looks = one.get::<Dict<'a>>("AP")?;
    match looks.get::<Object<'a>>("N")? {
        Object::Stream(form) => Some(form),
        Object::Dict(states) => states.get::<Stream<'a>>(one.get::<Name<'_>>("AS")?.as_ref()),
        _ => None,
    }
}

/// Moves the form's box to where it belongs, as large as it is to be there.
pub(super) fn place(one: &Dict<'_>, form: &Dict<'_>) -> Matrix {
    let to = one.get::<Rect>("Rect");
    let from = form.get::<Rect>("BBox");
    let (Some(to), Some(from)) = (to, from) else { return Matrix::IDENTITY };
    let moved = Bounds::moved(&form_matrix(form), (from.x0, from.y0), (from.x1, from.y1));
    let scale = |now: f64, then: f64| if now > 0.01 && then > 0.01 { then / now } else { 1.0 };
    let (x, y) = (scale(moved.wide(), to.x1 - to.x0), scale(moved.high(), to.y1 - to.y0));
    Matrix([x, 0.0, 0.0, y, to.x0 - x * moved.left, to.y0 - y * moved.top])
}
