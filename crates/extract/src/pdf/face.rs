//! One font: what its codes mean and how wide they are. A code without a character is reported, never
//! guessed.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use hayro_cmap::BfString;
use hayro_font::{Font, FontGlyph, GlyphId};
use hayro_syntax::object::{Array, Dict, Name, Number};

/// The most bytes that one sign stands for.
const MOST_BYTES: usize = 256;

/// What is known of a font's codes.
pub(super) enum Codes<'a> {
    /// What the file says of them.
    Known(Font<'a>),
    /// They are Unicode's own, two bytes each.
    Utf16,
    /// Nothing.
    Unknown {
        /// How many bytes make a code.
        bytes: usize,
    },
}

/// A font.
pub(super) struct Face<'a> {
    codes: Codes<'a>,
    /// Equal numbers, equal fonts.
    pub(super) id: u32,
    /// Whether its signs are bold.
    pub(super) bold: bool,
    /// Whether it runs from the top down.
    pub(super) vertical: bool,
    /// The size that its signs have where the font's size is 1.
    pub(super) scale: f32,
    /// Whether its codes were numbered again and nothing says what they are.
    renumbered: bool,
    signs: RefCell<HashMap<u32, Option<Rc<str>>>>,
}

impl<'a> Face<'a> {
    pub(super) fn new(codes: Codes<'a>, dict: &Dict<'a>, name: &str, id: u32) -> Self {
        let vertical = matches!(&codes, Codes::Known(font) if !font.is_horizontal());
        let kind = dict.get::<Name<'_>>("Subtype");
        let kind = kind.as_ref().map_or("", |kind| kind.as_str());
        Self {
            codes,
            id,
            bold: is_bold(dict, name),
            vertical,
            scale: if kind == "Type3" { drawn_scale(dict) } else { 1.0 },
            renumbered: kind == "TrueType"
                && !dict.contains_key("ToUnicode")
                && !dict.contains_key("Encoding")
                && dict.get::<i64>("FirstChar").is_some_and(|first| first < 32),
            signs: RefCell::default(),
        }
    }

    /// The next code of a string, and how many bytes it takes up.
    pub(super) fn code(&self, bytes: &[u8], at: usize) -> (u32, usize) {
        match &self.codes {
            Codes::Known(font) => font.read_code(bytes, at),
            Codes::Unknown { bytes: 1 } => (bytes.get(at).copied().unwrap_or(0).into(), 1),
            Codes::Utf16 | Codes::Unknown { .. } => {
                let unit = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
                let code = unit(at) << 8 | unit(at + 1);
                if (0xd800..0xdc00).contains(&code) {
                    (code << 16 | unit(at + 2) << 8 | unit(at + 3), 4)
                } else {
                    (code, 2)
                }
            }
        }
    }

    /// How far a code leads on, in the font's size: across, and down where it runs downwards.
    pub(super) fn advance(&self, code: u32) -> f64 {
        match &self.codes {
            Codes::Known(font) => {
                let advance = font.code_advance(code);
                (if self.vertical { advance.y } else { advance.x }) / 1000.0
            }
            Codes::Utf16 => 1.0,
            Codes::Unknown { .. } => 0.5,
        }
    }

    /// The characters that a code stands for.
    pub(super) fn characters(&self, code: u32) -> Option<Rc<str>> {
        self.signs.borrow_mut().entry(code).or_insert_with(|| self.find(code)).clone()
    }

    fn find(&self, code: u32) -> Option<Rc<str>> {
        if self.renumbered {
            return None;
        }
        let found = match &self.codes {
            Codes::Known(font) => match font.glyph(GlyphId::NOTDEF, code) {
                FontGlyph::Outline(sign) => sign.as_unicode(),
                FontGlyph::Type3(sign) => sign.as_unicode(),
            },
            Codes::Utf16 => {
                let units = [(code >> 16) as u16, code as u16];
                let units = if code > 0xffff { &units[..] } else { &units[1..] };
                String::from_utf16(units).ok().map(BfString::String)
            }
            Codes::Unknown { .. } => None,
        }?;
        let mut text = String::new();
        match found {
            BfString::Char(ch) => plain(ch, &mut text)?,
            // No sign stands for so much.
            BfString::String(string) if string.len() > MOST_BYTES => return None,
            BfString::String(string) => {
                mended(&string).chars().try_for_each(|ch| plain(ch, &mut text))?;
            }
        }
        Some(text.into())
    }
}

/// The letters of a ligature whose bytes a certain release of Ghostscript shifted by one: "fi" stands
/// there as U+6600 U+6900, and "ffi" as U+6600 U+CF00, the second being the sum of the last two. No
/// writing puts such characters side by side in one sign.
fn mended(text: &str) -> Cow<'_, str> {
    let shifted = |ch: char| {
        let letter = u8::try_from(u32::from(ch) >> 8).ok().filter(u8::is_ascii_lowercase)?;
        (u32::from(ch) & 0xff == 0).then_some(char::from(letter))
    };
    if let Some(last) = text.strip_prefix('\u{6600}').and_then(sole)
        && u32::from(last) & 0xff == 0
        && let Some(third) = (u32::from(last) >> 8).checked_sub(u32::from(b'f'))
        && let Ok(third) = u8::try_from(third)
        && matches!(third, b'i' | b'j' | b'l' | b't' | b'b' | b'h' | b'k')
    {
        return Cow::Owned(format!("ff{}", char::from(third)));
    }
    let letters: Option<String> = text.chars().map(shifted).collect();
    match letters {
        Some(letters) if letters.len() > 1 => Cow::Owned(letters),
        _ => Cow::Borrowed(text),
    }
}

/// The only character of a text.
fn sole(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// A character as it is given on: ligatures as letters, bullets of symbol fonts as bullets.
fn plain(ch: char, text: &mut String) -> Option<()> {
    match ch {
        '\u{fb00}' => text.push_str("ff"),
        '\u{fb01}' => text.push_str("fi"),
        '\u{fb02}' => text.push_str("fl"),
        '\u{fb03}' => text.push_str("ffi"),
        '\u{fb04}' => text.push_str("ffl"),
        '\u{fb05}' | '\u{fb06}' => text.push_str("st"),
        '\t' | '\n' | '\r' | '\u{a0}' => text.push(' '),
        // Where Symbol and Wingdings, as Word uses them, keep the signs of lists.
        '\u{f0b7}' | '\u{f0a7}' | '\u{f06c}' | '\u{f09f}' | '\u{f06e}' => text.push('•'),
        '\u{f0d8}' | '\u{f0e0}' | '\u{f0f0}' => text.push('►'),
        '\u{f0fc}' => text.push('✓'),
        '\u{f02d}' | '\u{f0be}' => text.push('–'),
        '\u{0}'..'\u{20}' | '\u{7f}'..'\u{a0}' | '\u{e000}'..='\u{f8ff}' | '\u{fffd}' => {
            return None;
        }
        // Marks of direction are the layout's to set.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
        ch => text.push(ch),
    }
    Some(())
}

fn is_bold(dict: &Dict<'_>, name: &str) -> bool {
    let name = name.to_lowercase();
    let said = ["bold", "black", "heavy", "demi", "cmbx", "-bd", "sfbx"];
    let weight = dict
        .get::<Dict<'_>>("FontDescriptor")
        .and_then(|descriptor| descriptor.get::<Number>("FontWeight"))
        .is_some_and(|weight| weight.as_f64() >= 600.0);
    weight || said.iter().any(|word| name.contains(word))
}

/// How large the signs of a font are that is made of drawings.
fn drawn_scale(dict: &Dict<'_>) -> f32 {
    let numbers = |key: &str| -> Vec<f32> {
        dict.get::<Array<'_>>(key).map(|list| list.iter::<f32>().collect()).unwrap_or_default()
    };
    let up = numbers("FontMatrix").get(3).copied().unwrap_or(0.001).abs();
    match numbers("FontBBox").as_slice() {
        [_, bottom, _, top] if (top - bottom).abs() > 0.0 => (top - bottom).abs() * up,
        _ => 1000.0 * up,
    }
}

#[cfg(test)]
mod tests {
    use super::mended;

    #[test]
    fn ligatures_whose_bytes_were_shifted_are_read() {
        assert_eq!(mended("\u{6600}\u{6900}"), "fi");
        assert_eq!(mended("\u{6600}\u{cf00}"), "ffi");
        assert_eq!(mended("\u{6600}\u{d200}"), "ffl");
        assert_eq!(mended("\u{6600}"), "\u{6600}");
        assert_eq!(mended("\u{cf00}\u{6600}"), "\u{cf00}\u{6600}");
    }
}
