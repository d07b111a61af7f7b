//! XLSX: the fonts and the formats of numbers that cells refer to.

use std::collections::HashMap;

use crate::sheet::numbers::Shown;
use crate::xml::{Event, Xml};
use crate::{Fault, TextStyle};

/// What a font says of the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Font {
    is_struck: bool,
    is_underlined: bool,
    is_bold: bool,
}

impl Font {
    /// Reads the properties in the element opened last.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Fault> {
        let mut font = Self::default();
        xml.each(|tag, _| match tag.map(|tag| (tag.name(), tag.is_on())) {
            Some(("strike", is_on)) => font.is_struck = is_on,
            Some(("u", is_on)) => font.is_underlined = is_on,
            Some(("b", is_on)) => font.is_bold = is_on,
            _ => {}
        })?;
        Ok(font)
    }

    /// The styles of words in it.
    pub(super) fn styles(self) -> Vec<TextStyle> {
        let all = [
            (self.is_struck, TextStyle::Struck),
            (self.is_underlined, TextStyle::Underlined),
            (self.is_bold, TextStyle::Bold),
        ];
        all.into_iter().filter(|(is_on, _)| *is_on).map(|(_, style)| style).collect()
    }
}

/// The formats of cells, by their number.
#[derive(Default)]
pub(super) struct Formats {
    fonts: Vec<Font>,
    cells: Vec<(usize, Shown)>,
}

impl Formats {
    /// Reads `xl/styles.xml`.
    pub(super) fn read(source: &str) -> Result<Self, Fault> {
        let mut formats = Self::default();
        let mut codes: HashMap<u32, Shown> = HashMap::new();
        // Which list is open: fonts and formats are in others too, as those of tables.
        let mut list = String::new();
        let mut xml = Xml::new(source, "xl/styles.xml");
        loop {
            match xml.next()? {
                Event::Open(tag) => match (list.as_str(), tag.name()) {
                    ("fonts", "font") => formats.fonts.push(Font::read(&mut xml)?),
                    ("numFmts", "numFmt") => {
                        let code = tag.get("formatCode").unwrap_or_default();
                        codes.extend(tag.number("numFmtId").map(|id| (id, Shown::of(&code))));
                    }
                    ("cellXfs", "xf") => {
                        let font = tag.number("fontId").unwrap_or(0);
                        let number = tag.number("numFmtId").unwrap_or(0);
                        let shown = codes.get(&number).copied();
                        let shown = shown.unwrap_or_else(|| Shown::built_in(number));
                        formats.cells.push((usize::try_from(font).unwrap_or(0), shown));
                    }
                    (
                        _,
                        name @ ("fonts" | "numFmts" | "cellXfs" | "cellStyleXfs" | "dxfs" | "fills"
                        | "borders" | "cellStyles"),
                    ) => name.clone_into(&mut list),
                    _ => {}
                },
                Event::End => return Ok(formats),
                _ => {}
            }
        }
    }

    /// The font of a cell's format, and how it shows numbers.
    pub(super) fn of(&self, number: u32) -> (Font, Shown) {
        let format = usize::try_from(number).ok().and_then(|number| self.cells.get(number));
        let (font, shown) = format.copied().unwrap_or_default();
        (self.fonts.get(font).copied().unwrap_or_default(), shown)
    }
}
