//! XLSX: the fonts and the formats of numbers that cells refer to.

use std::collections::HashMap;

use super::parts::is_true;
use crate::fault::Fault;
use crate::ink::{Ink, half_points, is_unseen};
use crate::scripts::Script;
use crate::sheet::format_code::Code;
use crate::sheet::numbers::Shown;
use crate::styled::TextStyle;
use crate::xml::{Event, Tag, Xml};

const WHITE: u32 = 0x00ff_ffff;

/// What a font says of the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Font {
    is_struck: bool,
    is_underlined: bool,
    is_bold: bool,
    ink: Option<Ink>,
    /// In half points.
    size: Option<u32>,
    pub(super) script: Option<Script>,
}

/// The colour that a tag gives: by its parts, by the theme's or the workbook's table.
fn ink(tag: &Tag<'_>) -> Ink {
    let is_plain = tag.get("tint").is_none_or(|tint| tint.trim().parse() == Ok(0.0_f32));
    if let Some(parts) = tag.get("rgb") {
        // The first two digits say how clear it is, which no program heeds.
        let parts = parts.get(parts.len().saturating_sub(6)..).map(str::to_owned);
        return if is_plain { Ink::of(parts.as_deref()) } else { Ink::Unknown };
    }
    match (tag.number("theme"), tag.number("indexed")) {
        (Some(0), _) if is_plain => Ink::Of(WHITE),
        (None, Some(1 | 9)) => Ink::Of(WHITE),
        (None, Some(0 | 8)) => Ink::Of(0),
        (None, Some(64 | 65) | None) => Ink::Auto,
        _ => Ink::Unknown,
    }
}

/// What is under the words of a cell.
fn fill(xml: &mut Xml<'_>) -> Result<Ink, Fault> {
    let mut fill = Ink::Auto;
    let mut is_solid = false;
    xml.each(|tag, _| {
        let Some(tag) = tag else { return };
        match tag.name() {
            "patternFill" => match tag.get("patternType").as_deref() {
                None | Some("none") => {}
                kind => {
                    is_solid = kind == Some("solid");
                    fill = Ink::Unknown;
                }
            },
            "gradientFill" => fill = Ink::Unknown,
            "fgColor" if is_solid => fill = ink(tag),
            _ => {}
        }
    })?;
    Ok(fill)
}

/// What a conditional format does to the cells that it applies to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Change {
    /// Whether it strikes words out; none where it says nothing of it.
    pub(super) strikes: Option<bool>,
    /// Whether it gives letters or cells a colour.
    pub(super) colours: bool,
    /// Whether its letters are white on what was under them before; none where it says nothing of it.
    pub(super) whitens: Option<bool>,
    /// Whether words are not shown by its format of numbers.
    pub(super) blanks: Option<bool>,
}

impl Change {
    /// Reads the element opened last.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Fault> {
        let mut change = Self::default();
        let (mut has_fill, mut in_font) = (false, false);
        xml.each(|tag, _| {
            let Some(tag) = tag else { return };
            match tag.name() {
                "font" => in_font = true,
                "border" => in_font = false,
                "strike" => change.strikes = Some(tag.is_on()),
                "fill" => (change.colours, has_fill, in_font) = (true, true, false),
                "color" => {
                    change.colours = true;
                    let is_white = ink(tag) == Ink::Of(WHITE);
                    change.whitens = change.whitens.or(Some(is_white).filter(|_| in_font));
                }
                "numFmt" => {
                    let code = tag.get("formatCode").unwrap_or_default();
                    change.blanks = Some(Shown::hides(&code).1);
                }
                _ => {}
            }
        })?;
        change.whitens = change.whitens.map(|is_white| is_white && !has_fill);
        Ok(change)
    }
}

impl Font {
    /// Reads the properties in the element opened last.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Fault> {
        let mut font = Self::default();
        xml.each(|tag, _| {
            let Some(tag) = tag else { return };
            match tag.name() {
                "strike" => font.is_struck = tag.is_on(),
                "u" => font.is_underlined = tag.is_on(),
                "b" => font.is_bold = tag.is_on(),
                "color" => font.ink = Some(ink(tag)),
                "vertAlign" => {
                    font.script = match tag.get("val").as_deref() {
                        Some("superscript") => Some(Script::Raised),
                        Some("subscript") => Some(Script::Lowered),
                        _ => None,
                    };
                }
                "sz" => {
                    let size = tag.get("val").map(|size| format!("{size}pt"));
                    font.size = size.and_then(|size| half_points(&size));
                }
                _ => {}
            }
        })?;
        Ok(font)
    }

    /// Whether nobody sees words in it, on what is under the cell.
    pub(super) fn is_unseen(self, ground: Ink) -> bool {
        is_unseen(self.ink, self.size, [Some(ground)])
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
    fills: Vec<Ink>,
    cells: Vec<Cell>,
    /// Font and fill of the named styles.
    named: Vec<(Option<u32>, Option<u32>)>,
    pub(super) changes: Vec<Change>,
    /// The formats that have words of their own.
    codes: HashMap<u32, Code>,
}

/// A cell's format by the places of its parts.
#[derive(Clone, Copy, Default)]
struct Cell {
    font: u32,
    fill: u32,
    shown: Shown,
    hides: (bool, bool),
    number: u32,
}

/// How a cell shows what is in it.
#[derive(Clone, Copy)]
pub(super) struct Format<'f> {
    /// The format of its number, where that has words.
    pub(super) code: Option<&'f Code>,
    pub(super) font: Font,
    pub(super) ground: Ink,
    pub(super) shown: Shown,
    /// Whether a number, and whether words, are not shown at all.
    pub(super) hides: (bool, bool),
}

impl Formats {
    /// Reads `xl/styles.xml`.
    pub(super) fn read(source: &str) -> Result<Self, Fault> {
        let mut formats = Self::default();
        let mut codes: HashMap<u32, (Shown, (bool, bool))> = HashMap::new();
        // Which list is open: fonts and formats are in others too, as those of tables.
        let mut list = String::new();
        let mut xml = Xml::new(source, "xl/styles.xml");
        loop {
            match xml.next()? {
                Event::Open(tag) => match (list.as_str(), tag.name()) {
                    ("fonts", "font") => formats.fonts.push(Font::read(&mut xml)?),
                    ("numFmts", "numFmt") => {
                        let code = tag.get("formatCode").unwrap_or_default();
                        let shown = (Shown::of(&code), Shown::hides(&code));
                        let own = Code::of(&code);
                        formats.codes.extend(tag.number("numFmtId").zip(own));
                        codes.extend(tag.number("numFmtId").map(|id| (id, shown)));
                    }
                    ("fills", "fill") => formats.fills.push(fill(&mut xml)?),
                    ("dxfs", "dxf") => formats.changes.push(Change::read(&mut xml)?),
                    ("cellStyleXfs", "xf") => {
                        formats.named.push((tag.number("fontId"), tag.number("fillId")));
                    }
                    ("cellXfs", "xf") => {
                        let named = tag.number("xfId").and_then(|id| usize::try_from(id).ok());
                        let named = named.and_then(|id| formats.named.get(id)).copied();
                        let (font, fill) = named.unwrap_or_default();
                        // Of a named style, unless the cell has its own.
                        let own = |id, applies, named: Option<u32>| {
                            let applies = tag.get(applies).is_none_or(|it| is_true(&it));
                            let own = tag.number(id);
                            own.filter(|_| applies || named.is_none()).or(named).unwrap_or(0)
                        };
                        let font = own("fontId", "applyFont", font);
                        let fill = own("fillId", "applyFill", fill);
                        let number = tag.number("numFmtId").unwrap_or(0);
                        let (shown, hides) = codes
                            .get(&number)
                            .copied()
                            .unwrap_or_else(|| (Shown::built_in(number), (false, false)));
                        formats.cells.push(Cell { font, fill, shown, hides, number });
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

    /// A cell's format.
    pub(super) fn of(&self, number: u32) -> Format<'_> {
        let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let cell = self.cells.get(at(number)).copied().unwrap_or_default();
        Format {
            code: self.codes.get(&cell.number),
            font: self.fonts.get(at(cell.font)).copied().unwrap_or_default(),
            ground: self.fills.get(at(cell.fill)).copied().unwrap_or(Ink::Auto),
            shown: cell.shown,
            hides: cell.hides,
        }
    }
}
