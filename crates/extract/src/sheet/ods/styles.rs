//! ODS: which styles strike words out or stress them, and which hide a sheet.

use std::collections::HashMap;

use crate::fault::Fault;
use crate::ink::{Ink, half_points, is_unseen};
use crate::left::Left;
use crate::omissions::Omissions;
use crate::scripts::Script;
use crate::styled::TextStyle;
use crate::words::count_words;
use crate::xml::{Event, Xml};

/// How far a style may be based on others.
const CHAIN: usize = 20;

/// What a style says of words; nothing where it says nothing.
#[derive(Clone, Debug, Default)]
struct Style {
    parent: Option<String>,
    is_struck: Option<bool>,
    is_underlined: Option<bool>,
    is_bold: Option<bool>,
    is_hidden: bool,
    script: Option<Script>,
    ink: Option<Ink>,
    fill: Option<Ink>,
    size: Option<u32>,
    /// Whether its words are not shown.
    is_unshown: Option<bool>,
    /// Styles that it may give way to.
    others: Vec<String>,
}

/// How words look.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    pub(super) styles: Vec<TextStyle>,
    ink: Option<Ink>,
    /// What is under the letters, and under the cell.
    fills: [Option<Ink>; 2],
    size: Option<u32>,
    is_unshown: bool,
}

impl Look {
    /// Whether nobody sees the words.
    pub(super) fn is_unseen(&self) -> bool {
        self.is_unshown || is_unseen(self.ink, self.size, self.fills)
    }
}

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

impl Styles {
    /// Adds the styles of a part. What is at the tops and feet of pages is counted.
    pub(super) fn read(
        &mut self,
        source: &str,
        part: &str,
        omissions: &mut Omissions,
    ) -> Result<(), Fault> {
        let mut xml = Xml::new(source, part);
        let mut name = String::new();
        loop {
            match xml.next()? {
                Event::Open(tag) => match tag.name() {
                    "body" => return Ok(()),
                    "header" | "footer" | "header-left" | "footer-left" | "header-first"
                    | "footer-first" => {
                        let words = printed(&mut xml)?;
                        // "Page" and a field are what programs put there by themselves.
                        if count_words(&words) > 1 {
                            omissions.leave_out(Left::Furniture, &words);
                        }
                    }
                    "style" => {
                        name = tag.get("name").unwrap_or_default();
                        let parent = tag.get("parent-style-name");
                        self.0.insert(name.clone(), Style { parent, ..Style::default() });
                    }
                    "default-style" => name.clear(),
                    "text-properties" => {
                        let Some(style) = self.0.get_mut(&name) else { continue };
                        let is = |value: Option<String>| value.map(|value| value != "none");
                        style.is_struck = is(tag
                            .get("text-line-through-style")
                            .or_else(|| tag.get("text-line-through-type")));
                        style.is_underlined = is(tag.get("text-underline-style"));
                        style.ink = tag.get("color").map(|colour| Ink::open(&colour));
                        let position = tag.get("text-position");
                        style.script = position.map(|position| Script::of(&position));
                        style.size = tag.get("font-size").and_then(|size| half_points(&size));
                        style.is_unshown = tag.get("display").map(|display| display == "none");
                        style.is_bold = tag.get("font-weight").map(|weight| is_bold(&weight));
                    }
                    "table-cell-properties" => {
                        if let Some(style) = self.0.get_mut(&name) {
                            let colour = tag.get("background-color");
                            style.fill = colour.map(|colour| Ink::open(&colour));
                        }
                    }
                    "map" => {
                        let other = tag.get("apply-style-name");
                        if let Some(style) = self.0.get_mut(&name) {
                            style.others.extend(other);
                        }
                    }
                    "table-properties" => {
                        let is_hidden = tag.get("display").as_deref() == Some("false");
                        if let Some(style) = self.0.get_mut(&name) {
                            style.is_hidden = is_hidden;
                        }
                    }
                    _ => {}
                },
                Event::End => return Ok(()),
                _ => {}
            }
        }
    }

    /// Whether sheets of a style are not shown.
    pub(super) fn hides(&self, name: &str) -> bool {
        self.chain(name).any(|style| style.is_hidden)
    }

    /// The styles of words in a style.
    pub(super) fn of(&self, name: &str) -> Look {
        let look = self.within(name, &Look::default());
        // Which colour the cell then has is not known.
        let is_sure = self.chain(name).all(|style| style.others.is_empty());
        let fill = self.chain(name).find_map(|style| style.fill);
        Look { fills: [None, if is_sure { fill } else { Some(Ink::Unknown) }], ..look }
    }

    /// Whether a rule may strike words of a style out.
    pub(super) fn may_strike(&self, name: &str) -> bool {
        let others = self.chain(name).flat_map(|style| &style.others);
        others.into_iter().any(|other| self.strikes(other))
    }

    /// Whether words of a style are struck out.
    pub(super) fn strikes(&self, name: &str) -> bool {
        self.chain(name).find_map(|style| style.is_struck) == Some(true)
    }

    /// The styles of words in a style, within others.
    pub(super) fn within(&self, name: &str, outer: &Look) -> Look {
        let first = |of: fn(&Style) -> Option<bool>| self.chain(name).find_map(of);
        let all = [
            (TextStyle::Struck, first(|style| style.is_struck)),
            (TextStyle::Underlined, first(|style| style.is_underlined)),
            (TextStyle::Bold, first(|style| style.is_bold)),
        ];
        let is_on =
            |(style, own): &(TextStyle, Option<bool>)| own.unwrap_or(outer.styles.contains(style));
        let of = |find: fn(&Style) -> Option<Ink>| self.chain(name).find_map(find);
        let [letters, cell] = outer.fills;
        Look {
            styles: all.into_iter().filter(is_on).map(|(style, _)| style).collect(),
            ink: of(|style| style.ink).or(outer.ink),
            fills: [of(|style| style.fill).or(letters), cell],
            size: self.chain(name).find_map(|style| style.size).or(outer.size),
            is_unshown: first(|style| style.is_unshown).unwrap_or(outer.is_unshown),
        }
    }

    /// Where words of a style are beside the line.
    pub(super) fn script(&self, name: &str) -> Script {
        self.chain(name).find_map(|style| style.script).unwrap_or(Script::Plain)
    }

    fn chain(&self, name: &str) -> impl Iterator<Item = &Style> {
        let parent = |style: &&Style| style.parent.as_deref().and_then(|name| self.0.get(name));
        std::iter::successors(self.0.get(name), parent).take(CHAIN)
    }
}

/// The words of the element opened last without fields, which say the page and the sheet.
fn printed(xml: &mut Xml<'_>) -> Result<String, Fault> {
    let mut all = String::new();
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Open(tag) => match tag.name() {
                "sheet-name" | "page-number" | "page-count" | "title" | "file-name" | "date"
                | "time" => xml.skip()?,
                _ => {
                    all.push(' ');
                    depth += 1;
                }
            },
            Event::Close => depth -= 1,
            Event::Text(words) => all.push_str(&words),
            Event::End => break,
        }
    }
    Ok(all)
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse().is_ok_and(|weight: u32| weight >= 600)
}
