//! A page: how it is turned, and all that is drawn on it.

use hayro_syntax::object::{Array, Stream};
use hayro_syntax::page::{Page, Rotation};

use super::annotations::{self, Over};
use super::matrix::Matrix;
use super::measure::Allowance;
use super::paint::Painter;
use super::state::State;
use crate::fault::Fault;

/// The page as it is shown: from the file's plane, where y grows upwards, to one where it grows
/// downwards from the top left corner; and its width and height.
pub(super) fn upright(page: &Page<'_>) -> (Matrix, (f64, f64)) {
    let shown = page.intersected_crop_box();
    let (wide, high) = page.base_dimensions();
    let (wide, high) = (f64::from(wide), f64::from(high));
    let [x, y] = [shown.x0, shown.y0];
    match page.rotation() {
        Rotation::None => (Matrix([1.0, 0.0, 0.0, -1.0, -x, high + y]), (wide, high)),
        Rotation::Horizontal => (Matrix([0.0, 1.0, 1.0, 0.0, -y, -x]), (high, wide)),
        Rotation::Flipped => (Matrix([-1.0, 0.0, 0.0, 1.0, wide + x, -y]), (wide, high)),
        Rotation::FlippedHorizontal => {
            (Matrix([0.0, -1.0, -1.0, 0.0, high + y, wide + x]), (high, wide))
        }
    }
}

/// Draws a page; gives what lies over it and is not part of it.
pub(super) fn draw<'a>(page: &Page<'a>, painter: &mut Painter<'a, '_>) -> Result<Over, Fault> {
    let operators = content(page, painter.allowance)?;
    let (upright, _) = upright(page);
    painter.run(operators, page.resources(), State::new(upright), 0)?;
    annotations::draw(page, upright, painter)
}

/// The page's operators, from one stream or several.
fn content(page: &Page<'_>, allowance: &mut Allowance) -> Result<Vec<u8>, Fault> {
    let dict = page.raw();
    let mut operators = Vec::new();
    if let Some(stream) = dict.get::<Stream<'_>>("Contents") {
        operators = allowance.unpack(&stream)?.unwrap_or_default().into_owned();
    } else if let Some(streams) = dict.get::<Array<'_>>("Contents") {
        for stream in streams.iter::<Stream<'_>>() {
            operators.extend_from_slice(&allowance.unpack(&stream)?.unwrap_or_default());
            operators.push(b' ');
        }
    }
    Ok(operators)
}
