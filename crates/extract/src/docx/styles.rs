//! Styles: which list a style numbers, how words of it look, and whether it is one of a table of
//! contents or of a link.

use std::collections::HashMap;

use crate::fault::Fault;
use crate::xml::{Event, Xml};

use super::look::{self, Look};
use super::properties::{self, ListPlace, ParagraphProperties, RunProperties};
use super::tables::Table;
use crate::ink::{self, Ink};
use crate::scripts::Script;

/// How far a style may be based on others.
const CHAIN: usize = 20;

/// All styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    usual: Option<String>,
    defaults: Look,
    /// The language that the file says it is in.
    pub(super) language: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    list: ListPlace,
    hidden: bool,
    look: Look,
    /// What is under the words of a paragraph or a table.
    fill: Option<Ink>,
    /// How many rows and columns of a table are a band.
    bands: (Option<usize>, Option<usize>),
    /// How parts of a table look: its first row, and others.
    parts: HashMap<String, Part>,
}

/// How a part of a table looks.
#[derive(Clone, Copy, Debug, Default)]
struct Part {
    hidden: Option<bool>,
    look: Look,
    fill: Option<Ink>,
}

/// What styles and shading say of a run's words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shown {
    pub(super) look: Look,
    pub(super) is_hidden: bool,
    /// Where the words are beside the line of their paragraph.
    pub(super) script: Script,
}

impl Styles {
    /// Reads them.
    pub(super) fn read(source: &str) -> Result<Self, Fault> {
        let mut xml = Xml::new(source, "styles.xml");
        let mut styles = Self::default();
        let mut current: Option<(String, Style)> = None;
        let mut depth_of_style = 0_usize;
        loop {
            match xml.next()? {
                Event::Open(tag) => match tag.name() {
                    "style" => {
                        depth_of_style = 0;
                        let id = tag.get("styleId").unwrap_or_default();
                        let usual = tag.get("default").is_some_and(|on| on == "1" || on == "true");
                        if usual && tag.get("type").as_deref() == Some("paragraph") {
                            styles.usual = Some(id.clone());
                        }
                        current = Some((id, Style::default()));
                    }
                    "rPr" if current.is_none() => {
                        let mut read = RunProperties::default();
                        properties::run(&mut xml, &mut read)?;
                        styles.language = styles.language.take().or(read.language);
                        styles.defaults = read.look;
                    }
                    // How some rows and columns of a table look.
                    "tblStylePr" => {
                        let name = tag.get("type").unwrap_or_default();
                        let part = part(&mut xml)?;
                        if let Some((_, style)) = current.as_mut() {
                            style.parts.insert(name, part);
                        }
                    }
                    "tblPr" | "tcPr" if let Some((_, style)) = current.as_mut() => {
                        properties::inside(&mut xml, |_, tag| {
                            let size = || tag.number("val").and_then(|size| size.try_into().ok());
                            match tag.name() {
                                "shd" => style.fill = Some(Ink::shading(tag)),
                                "tblStyleRowBandSize" => style.bands.0 = size(),
                                "tblStyleColBandSize" => style.bands.1 = size(),
                                _ => {}
                            }
                            Ok(false)
                        })?;
                    }
                    other => {
                        let Some((_, style)) = current.as_mut() else { continue };
                        depth_of_style += 1;
                        match other {
                            "name" => {
                                style.name = tag.get("val").unwrap_or_default().to_lowercase()
                            }
                            "basedOn" => style.based_on = tag.get("val"),
                            "rPr" => {
                                let mut read = RunProperties::default();
                                properties::run(&mut xml, &mut read)?;
                                (style.hidden, style.look) = (read.hidden, read.look);
                                depth_of_style -= 1;
                            }
                            "pPr" => {
                                let mut read = ParagraphProperties::default();
                                properties::paragraph(&mut xml, &mut read)?;
                                style.list = read.list;
                                style.fill = style.fill.or(read.fill);
                                depth_of_style -= 1;
                            }
                            _ => {}
                        }
                    }
                },
                Event::Close if depth_of_style == 0 => {
                    if let Some((id, style)) = current.take() {
                        styles.styles.insert(id, style);
                    }
                }
                Event::Close => depth_of_style = depth_of_style.saturating_sub(1),
                Event::Text(_) => {}
                Event::End => return Ok(styles),
            }
        }
    }

    /// The style and those it is based on.
    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let first = id.or(self.usual.as_deref());
        std::iter::successors(first, |id| self.styles.get(*id)?.based_on.as_deref())
            .take(CHAIN)
            .filter_map(|id| Some((id, self.styles.get(id)?)))
    }

    /// Where a paragraph of the style stands in a list: the place, and the style that says so.
    pub(super) fn list<'a>(&'a self, id: Option<&'a str>) -> Option<(&'a str, ListPlace)> {
        let mut level = None;
        for (id, style) in self.chain(id) {
            level = level.or(style.list.level);
            if style.list.list.is_some() {
                return Some((id, ListPlace { list: style.list.list, level }));
            }
        }
        None
    }

    /// The list of a style for lists.
    pub(super) fn list_of(&self, id: &str) -> Option<u32> {
        self.styles.get(id)?.list.list
    }

    /// Whether a paragraph of the style is a line of a table of contents.
    pub(super) fn is_contents(&self, id: Option<&str>) -> bool {
        let style = id.and_then(|id| self.styles.get(id));
        style.is_some_and(|style| style.name == "toc heading" || style.name.starts_with("toc "))
    }

    /// How words look by their own properties, the styles of the character and the paragraph, and the table
    /// that they are in. `ground` is what is under the paragraph by its own word, `page` under all.
    pub(super) fn shown(
        &self,
        own: Look,
        run: Option<&str>,
        paragraph: Option<&str>,
        table: Option<&Table>,
        [ground, page]: [Option<Ink>; 2],
    ) -> Shown {
        let of = |id: Option<&str>| {
            self.chain(id).fold(Look::default(), |look, (_, style)| look.or(style.look))
        };
        let named = |id: Option<&str>| id.map(|id| of(Some(id))).unwrap_or_default();
        let part = table.map(|table| self.part(table)).unwrap_or_default();
        let look = look::resolved(own, [named(run), of(paragraph), part.look], self.defaults);
        let of_paragraph = self.chain(paragraph).find_map(|(_, style)| style.fill);
        let cell = table.and_then(|table| table.cell_fill);
        let fills = [look.highlight, look.fill, ground, of_paragraph, cell, part.fill, page];
        let is_unseen = ink::is_unseen(look.ink, look.size, fills);
        // A paragraph that is raised as a whole is raised above nothing.
        let script = own.or(named(run)).script();
        Shown { look, is_hidden: is_unseen || part.hidden == Some(true), script }
    }

    /// How words of the cell look that is open.
    fn part(&self, table: &Table) -> Part {
        let Some(id) = table.style.as_deref() else {
            return Part { fill: table.fill, ..Part::default() };
        };
        let styles: Vec<&Style> = self.chain(Some(id)).map(|(_, style)| style).collect();
        let whole = |style: &&Style| Part {
            hidden: Some(style.hidden).filter(|hidden| *hidden),
            look: style.look,
            fill: style.fill,
        };
        let parts = table.parts();
        let of_parts =
            parts.iter().flat_map(|name| styles.iter().filter_map(|it| it.parts.get(*name)));
        let own = Part { fill: table.fill, ..Part::default() };
        of_parts.copied().chain([own]).chain(styles.iter().map(whole)).fold(
            Part::default(),
            |part, other| Part {
                hidden: part.hidden.or(other.hidden),
                look: part.look.or(other.look),
                fill: part.fill.or(other.fill),
            },
        )
    }

    /// How many rows and columns of a table of a style are a band.
    pub(super) fn bands(&self, id: Option<&str>) -> (usize, usize) {
        let of = |size: fn(&Style) -> Option<usize>| {
            id.and_then(|id| self.chain(Some(id)).find_map(|(_, style)| size(style))).unwrap_or(1)
        };
        (of(|style| style.bands.0), of(|style| style.bands.1))
    }

    /// Whether the style is one of links, which underlines whatever the words are.
    pub(super) fn is_link(&self, id: Option<&str>) -> bool {
        id.is_some_and(|id| {
            self.chain(Some(id))
                .any(|(_, style)| matches!(style.name.as_str(), "hyperlink" | "followedhyperlink"))
        })
    }

    /// Whether text of the style is not shown.
    pub(super) fn is_hidden(&self, id: Option<&str>) -> bool {
        id.is_some_and(|id| self.chain(Some(id)).any(|(_, style)| style.hidden))
    }
}

/// What a style says of a part of a table.
fn part(xml: &mut Xml<'_>) -> Result<Part, Fault> {
    let mut part = Part::default();
    properties::inside(xml, |xml, tag| {
        match tag.name() {
            "rPr" => {
                let mut read = RunProperties::default();
                properties::run(xml, &mut read)?;
                part.hidden = read.said_hidden;
                part.look = read.look;
                return Ok(true);
            }
            "shd" => part.fill = Some(Ink::shading(tag)),
            _ => {}
        }
        Ok(false)
    })?;
    Ok(part)
}
