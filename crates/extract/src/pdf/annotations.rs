//! What lies over a page: fields of a form with what is filled in, and text that was put on the page,
//! are part of what one sees; comments in a window of their own are not, and are only reported.

use hayro_syntax::object::{Array, Dict, Name, Rect, String as Words};
use hayro_syntax::page::Page;

use super::appearance::{appearance, place};
use super::bounds::Bounds;
use super::glyph::{Glyph, look};
use super::inked;
use super::inside::{add, file_name};
use super::matrix::Matrix;
use super::paint::Painter;
use super::ruled::{is_linked, middle};
use super::state::State;
use super::strings::decode;
use super::stroke::Stroke;
use super::typed;
use crate::fault::Fault;

/// The bits by which something is hidden: hidden, or not for the screen.
const HIDDEN: i64 = 1 << 1 | 1 << 5;
/// The most of them that are looked at on a page.
const MOST: usize = 5_000;

/// What lies over a page and is no part of it.
#[derive(Default)]
pub(super) struct Over {
    pub(super) comments: String,
    /// Where links are.
    pub(super) links: Vec<Bounds>,
    /// The names of files that are pinned to it.
    pub(super) files: Vec<String>,
    /// What is filled into fields that could not be placed.
    pub(super) fields: String,
    /// Where words are struck or underlined, as bits of `look`.
    marked: Vec<(u8, Bounds)>,
    /// Lines that a person drew over the page.
    drawn: Vec<Stroke>,
}

impl Over {
    /// Gives signs the styles with which they were marked up.
    pub(super) fn mark(&self, glyphs: &mut [Glyph]) {
        for (look, bounds) in &self.marked {
            for glyph in glyphs.iter_mut() {
                let (x, y) = middle(glyph);
                if bounds.holds(x.into(), y.into())
                    && (*look == look::STRUCK || !is_linked(glyph, &self.links))
                {
                    glyph.looks |= look;
                }
            }
        }
    }

    /// The lines that a person drew over the page.
    pub(super) fn strokes(&self) -> impl Iterator<Item = Stroke> + '_ {
        self.drawn.iter().take(MOST).cloned()
    }

    /// Reads the words of a field or a box where nothing that is drawn for it shows them.
    fn fill_in(
        &mut self,
        one: &Dict<'_>,
        kind: &str,
        before: usize,
        upright: &Matrix,
        painter: &mut Painter<'_, '_>,
    ) -> Result<(), Fault> {
        let drawn = painter.drawn.glyphs.iter().skip(before);
        let shown: String = drawn.map(|glyph| &*glyph.text).collect();
        let Some(words) = typed::words(one, kind).filter(|_| shown.trim().is_empty()) else {
            return Ok(());
        };
        if !typed::set(painter, upright, one, &words)? {
            self.fields.push_str(&words);
            self.fields.push('\n');
        }
        Ok(())
    }

    /// Keeps where a mark or a link is: in each of its four-sided pieces, or in all of its box.
    fn keep(&mut self, one: &Dict<'_>, look: Option<u8>, upright: &Matrix) {
        let numbers: Vec<f64> = one
            .get::<Array<'_>>("QuadPoints")
            .map(|all| all.iter::<f64>().take(8 * MOST).collect())
            .unwrap_or_default();
        let (pieces, _) = numbers.as_chunks::<8>();
        let mut places: Vec<Bounds> = pieces
            .iter()
            .filter_map(|[a, b, c, d, e, f, g, h]| {
                let corners = [(*a, *b), (*c, *d), (*e, *f), (*g, *h)];
                Bounds::around(corners.map(|(x, y)| upright.point(x, y)))
            })
            .collect();
        if places.is_empty()
            && let Some(all) = one.get::<Rect>("Rect")
        {
            places.push(Bounds::moved(upright, (all.x0, all.y0), (all.x1, all.y1)));
        }
        match look {
            Some(look) => self.marked.extend(places.into_iter().map(|place| (look, place))),
            None => self.links.extend(places),
        }
        self.marked.truncate(MOST);
        self.links.truncate(MOST);
    }
}

/// Draws what lies over the page; gives what is no part of it.
pub(super) fn draw<'a>(
    page: &Page<'a>,
    upright: Matrix,
    painter: &mut Painter<'a, '_>,
) -> Result<Over, Fault> {
    let mut over = Over::default();
    let Some(all) = page.raw().get::<Array<'a>>("Annots") else { return Ok(over) };
    for one in all.iter::<Dict<'a>>().take(MOST) {
        let kind = one.get::<Name<'_>>("Subtype");
        let hidden = one.get::<i64>("F").unwrap_or(0) & HIDDEN != 0;
        let kind = kind.as_ref().map_or("", |kind| kind.as_str());
        match kind {
            "StrikeOut" if !hidden => over.keep(&one, Some(look::STRUCK), &upright),
            "Underline" if !hidden => over.keep(&one, Some(look::UNDERLINED), &upright),
            "Ink" | "Line" | "PolyLine" if !hidden && !painter.layers.hides(&one, b"OC") => {
                painter.clock = painter.clock.saturating_add(1);
                over.drawn.extend(inked::lines(&one, kind, &upright, painter.clock));
            }
            "Link" => over.keep(&one, None, &upright),
            _ => {}
        }
        match kind {
            "Widget" | "FreeText" | "Stamp" if !hidden => {
                let before = painter.drawn.glyphs.len();
                if let Some(form) = appearance(&one) {
                    let mut state = State::new(upright.after(&place(&one, form.dict())));
                    // What does not fit into a field is read by moving through it.
                    state.cuts = false;
                    painter.object(&form, page.resources(), &state, 1)?;
                }
                if kind != "Stamp" && !painter.layers.hides(&one, b"OC") {
                    over.fill_in(&one, kind, before, &upright, painter)?;
                }
            }
            "Widget" => {
                let words = typed::words(&one, kind).unwrap_or_default();
                painter.drawn.hidden.push('\n');
                painter.drawn.hidden.push_str(&words);
            }
            "FileAttachment" => {
                let file = one.get::<Dict<'_>>("FS");
                add(&mut over.files, file.and_then(|file| file_name(&file)));
            }
            "Text" | "Highlight" | "Underline" | "StrikeOut" | "Caret" | "Squiggly" | "Ink"
            | "Line" | "PolyLine" => {
                if let Some(words) = one.get::<Words<'_>>("Contents") {
                    over.comments.push_str(&decode(words.as_bytes()));
                    over.comments.push('\n');
                }
            }
            _ => {}
        }
    }
    Ok(over)
}
