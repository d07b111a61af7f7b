//! The fonts of a file: which there are, and which of them are safe to read. What a code of a font
//! means is `face`'s matter.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_cmap::load_embedded;
use hayro_font::{CMapResolverFn, FontCache, FontResolverFn};
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, Stream};

use super::face::{Codes, Face};
use super::measure::Allowance;
use crate::fault::Fault;

/// A font file with nothing in it. Fonts that a PDF names and does not hold need some program; only
/// their names for codes and their known widths are used here, never a shape.
const NO_SHAPES: &[u8] = &[0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
/// The most signs that a font's list of widths may speak of.
const MOST_WIDTHS: i64 = 70_000;

/// The fonts read so far.
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    shapes: FontResolverFn,
    cmaps: CMapResolverFn,
    faces: HashMap<usize, Rc<Face<'a>>>,
    names: HashMap<String, u32>,
}

impl<'a> Fonts<'a> {
    /// None yet.
    pub(super) fn new() -> Self {
        Self {
            cache: FontCache::new(),
            shapes: Arc::new(|_| Some((Arc::new(NO_SHAPES), 0))),
            cmaps: Arc::new(load_embedded),
            faces: HashMap::new(),
            names: HashMap::new(),
        }
    }

    /// The font that a dictionary describes.
    pub(super) fn face(
        &mut self,
        dict: &Dict<'a>,
        allowance: &Allowance,
    ) -> Result<Rc<Face<'a>>, Fault> {
        // Dictionaries stay where they are for as long as the file is open.
        let key = dict.data().as_ptr() as usize;
        if let Some(face) = self.faces.get(&key) {
            return Ok(face.clone());
        }
        let name = dict
            .get::<Name<'_>>("BaseFont")
            .or_else(|| dict.get::<Name<'_>>("Name"))
            .map(|name| bare_name(name.as_str()).to_owned())
            .unwrap_or_default();
        let codes = self.codes(dict, allowance)?;
        let count = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let id = *self.names.entry(name.clone()).or_insert(count);
        let face = Rc::new(Face::new(codes, dict, &name, id));
        self.faces.insert(key, face.clone());
        Ok(face)
    }

    fn codes(&self, dict: &Dict<'a>, allowance: &Allowance) -> Result<Codes<'a>, Fault> {
        let below = dict
            .get::<Array<'_>>("DescendantFonts")
            .and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        for part in [Some(dict), below.as_ref()].into_iter().flatten() {
            for stream in ["ToUnicode", "Encoding", "CIDToGIDMap"] {
                check(part, stream, allowance)?;
            }
            if let Some(descriptor) = part.get::<Dict<'_>>("FontDescriptor") {
                for stream in ["FontFile", "FontFile2", "FontFile3"] {
                    check(&descriptor, stream, allowance)?;
                }
            }
        }
        let composite =
            dict.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "Type0");
        let sane = match &below {
            Some(below) => [("W", 3), ("W2", 5)].iter().all(|(key, numbers)| {
                below.get::<Array<'_>>(*key).is_none_or(|widths| speaks_of_few(&widths, *numbers))
            }),
            None => dict.get::<i64>("FirstChar").is_none_or(|first| (0..=255).contains(&first)),
        };
        let font = if sane { self.cache.font(dict, &self.shapes, &self.cmaps) } else { None };
        Ok(match font {
            Some(font) => Codes::Known(font),
            None if composite && says_utf16(dict) => Codes::Utf16,
            None => Codes::Unknown { bytes: if composite { 2 } else { 1 } },
        })
    }
}

/// A font's name without the six letters that mark a part of a font.
fn bare_name(name: &str) -> &str {
    match name.split_once('+') {
        Some((mark, rest)) if mark.len() == 6 => rest,
        _ => name,
    }
}

fn check(dict: &Dict<'_>, key: &str, allowance: &Allowance) -> Result<(), Fault> {
    dict.get::<Stream<'_>>(key).map_or(Ok(()), |stream| allowance.check(&stream))
}

/// Whether the codes are Unicode's own, as the names of some encodings for East Asia say.
fn says_utf16(dict: &Dict<'_>) -> bool {
    dict.get::<Name<'_>>("Encoding").is_some_and(|name| {
        let name = name.as_str();
        name.starts_with("Uni") && (name.contains("UTF16") || name.contains("UCS2"))
    })
}

/// Whether a list of widths ("first, last, width", "first, list of widths") speaks of no more signs
/// than fonts have: a range of four thousand million would fill the memory. `together` is how many
/// numbers make an entry without a list.
fn speaks_of_few(widths: &Array<'_>, together: u32) -> bool {
    let mut first: Option<i64> = None;
    let mut numbers = 0;
    let mut signs = 0;
    for item in widths.raw_iter() {
        let MaybeRef::NotRef(item) = item else { return false };
        match item {
            Object::Array(_) => numbers = 0,
            Object::Number(number) => {
                numbers += 1;
                if numbers == 1 {
                    first = Some(number.as_i64());
                } else if numbers == 2 {
                    signs += number.as_i64() - first.unwrap_or(0);
                }
                if numbers == together {
                    numbers = 0;
                }
            }
            _ => return false,
        }
        if !(0..=MOST_WIDTHS).contains(&signs) {
            return false;
        }
    }
    true
}
