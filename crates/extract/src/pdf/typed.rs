//! What is filled into a form, or written in a box on the page, where the file has the words and not
//! their look: programs that show the page set them into the field's box, and so does this.

use std::rc::Rc;

use hayro_syntax::object::{Array, Dict, Name, Object, Rect, String as Words};

use super::glyph::{Glyph, Shown, Turn};
use super::layout::rtl::is_rtl;
use super::matrix::Matrix;
use super::paint::Painter;
use super::strings::decode;
use crate::fault::Fault;

/// How many fields a field may be in.
const DEEPEST: usize = 16;
/// The bit of a field of several lines.
const LINES: i64 = 1 << 12;
/// The usual width of a letter, and the step between two lines, in the font's size.
const LETTER: f64 = 0.5;
const STEP: f64 = 1.15;

/// The words of a field or of a box of text.
pub(super) fn words(one: &Dict<'_>, kind: &str) -> Option<String> {
    let value = if kind == "Widget" {
        match above(one, |it| it.get::<Name<'_>>("FT"))?.as_str() {
            "Tx" => said(&above(one, |it| it.get::<Object<'_>>("V"))?)?,
            "Ch" => {
                let chosen = said(&above(one, |it| it.get::<Object<'_>>("V"))?)?;
                above(one, |it| it.get::<Array<'_>>("Opt"))
                    .and_then(|all| shown(&all, &chosen))
                    .unwrap_or(chosen)
            }
            _ => return None,
        }
    } else {
        decode(one.get::<Words<'_>>("Contents")?.as_bytes())
    };
    Some(value.replace("\r\n", "\n").replace('\r', "\n")).filter(|it| !it.trim().is_empty())
}

/// What is found in a field, or in what it is part of.
fn above<'a, T>(one: &Dict<'a>, get: impl Fn(&Dict<'a>) -> Option<T>) -> Option<T> {
    let mut field = one.clone();
    for _ in 0..DEEPEST {
        if let Some(value) = get(&field) {
            return Some(value);
        }
        field = field.get::<Dict<'a>>("Parent")?;
    }
    None
}

fn said(value: &Object<'_>) -> Option<String> {
    match value {
        Object::String(words) => Some(decode(words.as_bytes())),
        Object::Array(all) => {
            let words = all.iter::<Words<'_>>().map(|words| decode(words.as_bytes()));
            Some(words.collect::<Vec<_>>().join("\n"))
        }
        _ => None,
    }
}

/// What a list shows for what is chosen.
fn shown(all: &Array<'_>, chosen: &str) -> Option<String> {
    all.iter::<Array<'_>>().find_map(|pair| {
        let mut pair = pair.iter::<Words<'_>>().map(|words| decode(words.as_bytes()));
        (pair.next()? == chosen).then(|| pair.next()).flatten()
    })
}

/// Sets words into a box as a program would that shows the page; says whether it could.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
pub(super) fn set(
    painter: &mut Painter<'_, '_>,
    upright: &Matrix,
    one: &Dict<'_>,
    words: &str,
) -> Result<bool, Fault> {
    let Some(edges) = one.get::<Rect>("Rect") else { return Ok(false) };
    let (wide, high) = (edges.x1 - edges.x0, edges.y1 - edges.y0);
    let level = Turn::of(upright.0[0], upright.0[1]) == Turn::Level;
    let sane = (4.0..1e5).contains(&wide) && (4.0..1e5).contains(&high);
    if !level || !sane || words.chars().any(|ch| is_rtl(ch) || ch == '\0') {
        return Ok(false);
    }
    let several = above(one, |it| it.get::<i64>("Ff")).is_none_or(|flags| flags & LINES != 0)
        || high > 2.5 * size(one).unwrap_or(12.0);
    let mut size = size(one).unwrap_or_else(|| if several { 10.0 } else { (0.7 * high).min(12.0) });
    let lines = if several {
        while size > 3.0 && lines(words, wide / (LETTER * size)).len() as f64 * STEP * size > high {
            size *= 0.9;
        }
        lines(words, wide / (LETTER * size))
    } else {
        vec![words.split_whitespace().collect::<Vec<_>>().join(" ")]
    };
    for (row, line) in (1..).zip(lines) {
        let step = (LETTER * size).min(wide / line.chars().count().max(1) as f64);
        let base =
            if several { edges.y1 - f64::from(row) * STEP * size } else { edges.y0 + 0.3 * high };
        for (at, ch) in line.chars().enumerate() {
            painter.budget.sign(1)?;
            painter.clock = painter.clock.saturating_add(1);
            let (x, y) = upright.point(edges.x0 + step * at as f64, base);
            painter.drawn.glyphs.push(Glyph {
                text: Rc::from(ch.to_string()),
                x: x as f32,
                y: y as f32,
                width: step as f32,
                spacing: 0.0,
                size: size as f32,
                font: u32::MAX,
                bold: false,
                turn: Turn::Level,
                along: (1.0, 0.0),
                looks: 0,
                shown: Shown::Plainly,
                at: painter.clock,
            });
        }
    }
    Ok(true)
}

/// The size that a field's words are to have, where it names one.
fn size(one: &Dict<'_>) -> Option<f64> {
    let look = above(one, |it| it.get::<Words<'_>>("DA"))?;
    let look = decode(look.as_bytes());
    let words: Vec<&str> = look.split_whitespace().collect();
    let at = words.iter().position(|word| *word == "Tf")?.checked_sub(1)?;
    words.get(at)?.parse().ok().filter(|size| (3.0..=72.0).contains(size))
}

/// Words in lines of at most so many letters.
fn lines(words: &str, longest: f64) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in words.lines() {
        let mut line = String::new();
        let mut length = 0.0;
        for word in paragraph.split_whitespace() {
            #[allow(clippy::cast_precision_loss)]
            let more = word.chars().count() as f64 + 1.0;
            if length > 0.0 && length + more > longest {
                lines.push(std::mem::take(&mut line));
                length = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            length += more;
        }
        lines.push(line);
    }
    lines
}
