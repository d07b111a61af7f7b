//! Lines that a person drew over a page: by hand, straight, or from point to point.

use hayro_syntax::object::{Array, Dict, Name};

use super::matrix::Matrix;
use super::stroke::{By, How, Stroke};

/// The most lines of one drawing, and the most points of a line.
const MOST_LINES: usize = 1_000;
const MOST_POINTS: usize = 20_000;
/// Less ink than this is not seen.
const FAINT: f64 = 0.05;

/// The lines of an annotation; none where it is none of lines or where nothing is seen of them.
pub(super) fn lines(one: &Dict<'_>, kind: &str, upright: &Matrix, at: u32) -> Vec<Stroke> {
    let intent = one.get::<Name<'_>>("IT");
    let intent = intent.as_ref().map_or("", |it| it.as_str());
    let strength = one.get::<f64>("CA").unwrap_or(1.0);
    if strength < FAINT || intent == "InkHighlight" || !has_colour(one) {
        return Vec::new();
    }
    let lists: Vec<Vec<f64>> = match kind {
        "Line" => numbers(one, "L").into_iter().collect(),
        "PolyLine" => numbers(one, "Vertices").into_iter().collect(),
        "Ink" => one
            .get::<Array<'_>>("InkList")
            .map(|all| all.iter::<Array<'_>>().take(MOST_LINES).map(|it| list(&it)).collect())
            .unwrap_or_default(),
        _ => Vec::new(),
    };
    let points_at = intent == "LineDimension" || intent == "LineArrow" || has_head(one);
    let how = How {
        thickness: width(one) * upright.scale(),
        at,
        opaque: strength >= 0.999,
        white: false,
        by: if points_at { By::Pointer } else { By::Hand },
    };
    let stroke = |numbers: Vec<f64>| {
        let (pairs, _) = numbers.as_chunks::<2>();
        let points: Vec<(f64, f64)> = pairs.iter().map(|[x, y]| upright.point(*x, *y)).collect();
        (points.len() > 1 && points.iter().all(|it| it.0.is_finite() && it.1.is_finite()))
            .then_some(Stroke { points, how })
    };
    lists.into_iter().filter_map(stroke).collect()
}

fn list(numbers: &Array<'_>) -> Vec<f64> {
    numbers.iter::<f64>().take(2 * MOST_POINTS).collect()
}

fn numbers(one: &Dict<'_>, key: &str) -> Option<Vec<f64>> {
    one.get::<Array<'_>>(key).map(|it| list(&it))
}

/// Whether it is seen on white paper.
fn has_colour(one: &Dict<'_>) -> bool {
    match numbers(one, "C").as_deref() {
        None => true,
        Some([]) => false,
        Some([_, _, _, _]) => numbers(one, "C").iter().flatten().any(|ink| *ink > 0.005),
        Some(light) => light.iter().any(|light| *light < 0.995),
    }
}

/// Whether one of its ends is the head of an arrow.
fn has_head(one: &Dict<'_>) -> bool {
    one.get::<Array<'_>>("LE")
        .is_some_and(|ends| ends.iter::<Name<'_>>().any(|it| it.as_str().contains("Arrow")))
}

fn width(one: &Dict<'_>) -> f64 {
    let style = one.get::<Dict<'_>>("BS").and_then(|style| style.get::<f64>("W"));
    let border = || numbers(one, "Border").and_then(|border| border.get(2).copied());
    style.or_else(border).unwrap_or(1.0).abs()
}
