//! Marked content: stretches of a page that say of themselves what they are for. Two things matter
//! here: whether a layer hides them, and whether they say in plain characters what they show.

use std::rc::Rc;

use hayro_syntax::object::{Dict, Object, String as Words};
use hayro_syntax::page::Resources;

use super::glyph::Glyph;
use super::layers::Layers;
use super::strings::decode;

/// The deepest nesting that is kept; what is marked deeper counts as part of what is around it.
const DEEPEST: usize = 256;

/// The stretches that are open.
#[derive(Default)]
pub(super) struct Marks {
    open: Vec<Mark>,
    deeper: usize,
}

#[derive(Default)]
struct Mark {
    hidden: bool,
    /// What it shows, in characters, and the first sign that belongs to it.
    says: Option<(String, usize)>,
}

impl Marks {
    /// Whether what is drawn now is not shown.
    pub(super) fn hide(&self) -> bool {
        self.open.iter().any(|mark| mark.hidden)
    }

    /// Opens a stretch with what is said of it, if anything is. How many bytes that has is given back.
    pub(super) fn begin(
        &mut self,
        properties: Option<&Object<'_>>,
        resources: &Resources<'_>,
        layers: &Layers,
        glyphs: usize,
    ) -> usize {
        if self.open.len() >= DEEPEST {
            self.deeper += 1;
            return 0;
        }
        let mut mark = Mark::default();
        let said = match properties {
            Some(Object::Name(name)) => {
                mark.hidden = layers.hides(&resources.properties, name.as_ref());
                resources.properties.get::<Dict<'_>>(name.as_ref())
            }
            Some(Object::Dict(dict)) => {
                mark.hidden = layers.hides(dict, b"OC");
                Some(dict.clone())
            }
            _ => None,
        };
        let says = said.and_then(|said| said.get::<Words<'_>>("ActualText"));
        mark.says = says.map(|says| (decode(says.as_bytes()), glyphs));
        let length = mark.says.as_ref().map_or(0, |(says, _)| says.len());
        self.open.push(mark);
        length
    }

    /// Closes the innermost stretch; its signs say what it says, if that is known.
    pub(super) fn end(&mut self, glyphs: &mut Vec<Glyph>) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        let Some(Mark { says: Some((says, from)), .. }) = self.open.pop() else { return };
        // Those before are not looked at again.
        let mut drawn = glyphs.split_off(from.min(glyphs.len()));
        speak(&mut drawn, &says);
        glyphs.extend(drawn.into_iter().filter(|glyph| !glyph.text.is_empty()));
    }
}

/// Lets signs say what is said of them, where they stand on one line.
fn speak(drawn: &mut [Glyph], says: &str) {
    let shown: String = drawn.iter().map(|glyph| &*glyph.text).collect();
    let hyphen = matches!(shown.trim(), "-" | "\u{2010}" | "\u{ad}");
    let Some((first, others)) = drawn.split_first_mut() else { return };
    let level = others
        .iter()
        .all(|glyph| (glyph.y - first.y).abs() < 0.6 * first.size && glyph.turn == first.turn);
    if !level {
        return;
    }
    // A hyphen that is only the line's, whatever it is said to be.
    let says = if hyphen && says.trim().is_empty() { "\u{ad}" } else { says };
    let end =
        others.iter().map(|glyph| glyph.x + glyph.width).fold(first.x + first.width, f32::max);
    let start = others.iter().map(|glyph| glyph.x).fold(first.x, f32::min);
    if first.turn == super::glyph::Turn::Level {
        first.x = start;
        first.width = end - start;
    }
    first.text = Rc::from(says);
    for glyph in others {
        glyph.text = Rc::from("");
    }
}
