//! Lists: which number a paragraph prints. The numbers are not in the text of a DOCX file; they are
//! worked out here as the word processor does.

use std::collections::HashMap;

use crate::fault::Fault;
use crate::numbers::{self, Style, written};
use crate::xml::{Event, Tag, Xml};

use super::properties::ListPlace;
use super::styles::Styles;

const LEVELS: usize = 9;
/// The longest text of a number: a file may say that "1." is written with a million letters.
const LONGEST: usize = 40;

/// How a level prints its numbers.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    style: Style,
    bullet: bool,
    text: String,
    digits_only: bool,
    /// The level after whose items it begins again, from 1; 0 for never.
    restart: Option<u32>,
    after: &'static str,
    paragraph_style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 0,
            style: Style::Decimal,
            bullet: false,
            text: String::new(),
            digits_only: false,
            restart: None,
            after: "\t",
            paragraph_style: None,
        }
    }
}

#[derive(Debug, Default)]
struct Kind {
    levels: HashMap<u32, Level>,
    style_link: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    kind: u32,
    starts: HashMap<u32, u32>,
    levels: HashMap<u32, Level>,
}

/// The lists of a file, and how far each has come.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: HashMap<u32, Kind>,
    lists: HashMap<u32, List>,
    /// For each kind, the last number of each level.
    counters: HashMap<u32, [Option<u32>; LEVELS]>,
    /// Lists that have put their own start in.
    started: HashMap<(u32, u32), ()>,
}

impl Numbering {
    /// Reads the lists.
    pub(super) fn read(source: &str, styles: &Styles) -> Result<Self, Fault> {
        let mut xml = Xml::new(source, "numbering.xml");
        let mut numbering = Self::default();
        let mut kind = None;
        let mut list = None;
        let mut level = 0;
        loop {
            match xml.next()? {
                Event::Open(tag) => match tag.name() {
                    "abstractNum" => {
                        (kind, list) = (tag.number("abstractNumId"), None);
                        numbering.kinds.insert(kind.unwrap_or_default(), Kind::default());
                    }
                    "num" => {
                        (kind, list) = (None, tag.number("numId"));
                        numbering.lists.insert(list.unwrap_or_default(), List::default());
                    }
                    "abstractNumId" => {
                        if let Some(list) = list.and_then(|id| numbering.lists.get_mut(&id)) {
                            list.kind = tag.number("val").unwrap_or_default();
                        }
                    }
                    "numStyleLink" => {
                        if let Some(kind) = kind.and_then(|id| numbering.kinds.get_mut(&id)) {
                            kind.style_link = tag.get("val");
                        }
                    }
                    "lvlOverride" => level = tag.number("ilvl").unwrap_or_default(),
                    "startOverride" => {
                        if let Some(list) = list.and_then(|id| numbering.lists.get_mut(&id)) {
                            list.starts.insert(level, tag.number("val").unwrap_or_default());
                        }
                    }
                    "lvl" => {
                        level = tag.number("ilvl").unwrap_or_default();
                        let read = read_level(&mut xml)?;
                        let levels = match (kind, list) {
                            (Some(id), _) => {
                                numbering.kinds.get_mut(&id).map(|kind| &mut kind.levels)
                            }
                            (_, Some(id)) => {
                                numbering.lists.get_mut(&id).map(|list| &mut list.levels)
                            }
                            _ => None,
                        };
                        if let Some(levels) = levels {
                            levels.insert(level, read);
                        }
                    }
                    _ => {}
                },
                Event::End => break,
                Event::Close | Event::Text(_) => {}
            }
        }
        numbering.follow_links(styles);
        Ok(numbering)
    }

    /// A list whose kind only names a style is of the kind of that style's list.
    fn follow_links(&mut self, styles: &Styles) {
        let linked: Vec<(u32, u32)> = self
            .kinds
            .iter()
            .filter_map(|(id, kind)| {
                let list = styles.list_of(kind.style_link.as_deref()?)?;
                Some((*id, self.lists.get(&list)?.kind))
            })
            .collect();
        for list in self.lists.values_mut() {
            if let Some((_, kind)) = linked.iter().find(|(from, _)| *from == list.kind) {
                list.kind = *kind;
            }
        }
    }

    /// Where a paragraph stands: what itself says, and else its style.
    pub(super) fn place(
        &self,
        own: ListPlace,
        style: Option<&str>,
        styles: &Styles,
    ) -> Option<(u32, u32)> {
        let (styled_by, of_style) = styles.list(style).unzip();
        let of_style = of_style.unwrap_or_default();
        let id = own.list.or(of_style.list).filter(|id| *id != 0)?;
        let by_style = || {
            let kind = self.kinds.get(&self.lists.get(&id)?.kind)?;
            let (level, _) = kind.levels.iter().find(|(_, level)| {
                level.paragraph_style.is_some()
                    && level.paragraph_style.as_deref() == style.or(styled_by)
            })?;
            Some(*level)
        };
        let level = own.level.or_else(by_style).or(of_style.level).unwrap_or(0);
        Some((id, level))
    }

    /// The next number of a list on a level, as it is printed, with what stands after it.
    pub(super) fn next(&mut self, id: u32, level: u32) -> Option<String> {
        let depth = usize::try_from(level).ok().filter(|depth| *depth < LEVELS)?;
        let list = self.lists.get(&id)?;
        let kind = self.kinds.get(&list.kind)?;
        let find = |level: u32| list.levels.get(&level).or_else(|| kind.levels.get(&level));
        let own = find(level)?;
        let counters = self.counters.entry(list.kind).or_default();
        let first = list.starts.get(&level).copied();
        if first.is_some()
            && self.started.insert((id, level), ()).is_none()
            && let Some(counter) = counters.get_mut(depth)
        {
            *counter = None;
        }
        let start = first.unwrap_or(own.start);
        if let Some(counter) = counters.get_mut(depth) {
            *counter = Some(counter.map_or(start, |last| last.saturating_add(1)));
        }
        for deeper in depth + 1..LEVELS {
            let restart = u32::try_from(deeper).ok().and_then(find).and_then(|level| level.restart);
            let begins_again = match restart {
                None => true,
                Some(0) => false,
                Some(after) => level < after,
            };
            if let Some(counter) = counters.get_mut(deeper).filter(|_| begins_again) {
                *counter = None;
            }
        }
        let printed = printed(own, depth, |level| {
            let style = find(level).map_or(Style::Decimal, |level| level.style);
            let start = find(level).map_or(1, |level| level.start);
            let depth = usize::try_from(level).unwrap_or(LEVELS);
            (counters.get(depth).copied().flatten().unwrap_or(start), style)
        });
        (!printed.is_empty()).then(|| format!("{printed}{}", own.after))
    }
}

/// A level's text with its places filled in.
fn printed(level: &Level, depth: usize, number: impl Fn(u32) -> (u32, Style)) -> String {
    if level.bullet {
        return bullet(&level.text, depth);
    }
    let mut printed = String::new();
    let mut chars = level.text.chars().take(LONGEST).peekable();
    while let Some(ch) = chars.next() {
        let place = chars.peek().and_then(|next| next.to_digit(10)).filter(|digit| *digit > 0);
        match place {
            Some(place) if ch == '%' => {
                chars.next();
                let (value, style) = number(place - 1);
                let style = if level.digits_only { Style::Decimal } else { style };
                printed.push_str(&written(value, style));
            }
            _ => printed.push(ch),
        }
    }
    printed
}

/// A bullet's sign. Most are letters of a font of signs, and mean nothing as text.
fn bullet(sign: &str, depth: usize) -> String {
    match sign.trim() {
        "" => String::new(),
        "-" | "–" | "—" | "*" => sign.trim().to_owned(),
        _ => numbers::bullet(depth + 1).to_string(),
    }
}

fn read_level(xml: &mut Xml<'_>) -> Result<Level, Fault> {
    let mut level = Level::default();
    super::properties::inside(xml, |_, tag: &Tag<'_>| {
        match tag.name() {
            "start" => level.start = tag.number("val").unwrap_or_default(),
            "numFmt" => {
                let format = tag.get("val").unwrap_or_default();
                level.bullet = format == "bullet";
                level.style = style(&format);
            }
            "lvlText" => level.text = tag.get("val").unwrap_or_default(),
            "lvlRestart" => level.restart = tag.number("val"),
            "isLgl" => level.digits_only = tag.is_on(),
            "pStyle" => level.paragraph_style = tag.get("val"),
            "suff" => {
                level.after = match tag.get("val").as_deref() {
                    // Without anything the number would stick to the first word.
                    Some("space" | "nothing") => " ",
                    _ => "\t",
                };
            }
            _ => {}
        }
        Ok(false)
    })?;
    Ok(level)
}

fn style(format: &str) -> Style {
    match format {
        "decimalZero" => Style::Padded,
        "lowerLetter" => Style::Lower,
        "upperLetter" => Style::Upper,
        "lowerRoman" => Style::LowerRoman,
        "upperRoman" => Style::UpperRoman,
        "ordinal" => Style::Ordinal,
        "arabicAlpha" => Style::ArabicLetters,
        "arabicAbjad" => Style::Abjad,
        "russianLower" => Style::Russian,
        "russianUpper" => Style::UpperRussian,
        "hebrew1" => Style::Hebrew,
        "hebrew2" => Style::HebrewLetters,
        "thaiLetters" => Style::ThaiLetters,
        "thaiNumbers" => Style::ThaiDigits,
        "none" => Style::None,
        _ => Style::Decimal,
    }
}
