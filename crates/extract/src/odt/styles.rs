//! Styles: lists, and what a paragraph or a run of text is by its style.

use std::collections::{HashMap, HashSet};

use crate::fault::Fault;
use crate::ink::Ink;
use crate::left::Left;
use crate::omissions::Omissions;
use crate::scripts::Script;
use crate::xml::{Event, Tag, Xml};

use super::lists::{self, Level, ListStyle};
use super::look::Look;

/// The longest text around a number: a file may say that "1." is written with a million letters.
const LONGEST: usize = 40;
/// How far a style may be based on others.
const CHAIN: usize = 20;

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    lists: HashMap<String, ListStyle>,
    /// How headings are numbered.
    pub(super) outline: ListStyle,
    list_of: HashMap<String, String>,
    parents: HashMap<String, String>,
    scripts: HashMap<String, Script>,
    hidden: HashSet<String>,
    /// How words look, by family and name; without a name by the family's default.
    looks: HashMap<(String, String), Look>,
    /// What is under the words, by family and name.
    fills: HashMap<(String, String), Ink>,
    /// What is under all of them, where that is not white.
    pub(super) page: Option<Ink>,
    /// The language that the file says it is in.
    pub(super) language: Option<String>,
}

impl Styles {
    /// Adds the styles of a part; what stands at the tops and feet of pages goes into the omissions.
    pub(super) fn read(
        &mut self,
        source: &str,
        part: &str,
        mut omissions: Option<&mut Omissions>,
    ) -> Result<(), Fault> {
        let mut xml = Xml::new(source, part);
        let mut style = String::new();
        let mut family = String::new();
        let mut list = None;
        loop {
            let tag = match xml.next() {
                Ok(Event::Open(tag)) => tag,
                Ok(Event::End) => return Ok(()),
                Ok(Event::Close | Event::Text(_)) => continue,
                Err(fault @ Fault::TooDeep { .. }) => return Err(fault),
                // Text is read without the rest of its styles.
                Err(_) => return Ok(()),
            };
            match tag.name() {
                "body" => xml.skip().or_else(|fault| match fault {
                    Fault::TooDeep { .. } => Err(fault),
                    _ => Ok(()),
                })?,
                "style" => {
                    style = tag.get("name").unwrap_or_default();
                    family = tag.get("family").unwrap_or_default();
                    // The body's own styles have names that those of page headers have too.
                    self.looks.remove(&(family.clone(), style.clone()));
                    self.fills.remove(&(family.clone(), style.clone()));
                    if let Some(list) = tag.get("list-style-name") {
                        self.list_of.insert(style.clone(), list);
                    }
                    if let Some(parent) = tag.get("parent-style-name") {
                        self.parents.insert(style.clone(), parent);
                    }
                }
                "default-style" => {
                    style = String::new();
                    family = tag.get("family").unwrap_or_default();
                }
                "text-properties" => {
                    self.looks.insert((family.clone(), style.clone()), Look::of(&tag));
                    self.text_properties(&style, &tag);
                }
                "paragraph-properties"
                | "table-cell-properties"
                | "table-row-properties"
                | "table-properties" => {
                    if let Some(colour) = tag.get("background-color") {
                        let place = (family.clone(), style.clone());
                        self.fills.insert(place, Ink::open(&colour));
                    }
                }
                "page-layout-properties" => {
                    let colour = tag.get("background-color").map(|colour| Ink::open(&colour));
                    // Which page has it is not known.
                    let is_plain = colour.is_none_or(|colour| colour == Ink::Auto);
                    let is_picture = tag.get("fill").is_some_and(|fill| fill != "none");
                    if !is_plain || is_picture {
                        self.page = Some(Ink::Unknown);
                    }
                }
                "section-properties" if tag.get("display").as_deref() == Some("none") => {
                    self.hidden.insert(style.clone());
                }
                "list-style" => list = tag.get("name"),
                "outline-style" => list = None,
                "list-level-style-number" | "list-level-style-bullet" | "outline-level-style" => {
                    let levels = match &list {
                        Some(name) => self.lists.entry(name.clone()).or_default(),
                        None => &mut self.outline,
                    };
                    levels.insert(tag.number("level").unwrap_or(1), level(&tag));
                }
                "header" | "footer" | "header-left" | "footer-left" | "header-first"
                | "footer-first" => {
                    let text = xml.all_text(&["p", "h"])?;
                    if let Some(omissions) = omissions.as_deref_mut() {
                        omissions.leave_out(Left::Furniture, &text);
                    }
                }
                _ => {}
            }
        }
    }

    fn text_properties(&mut self, style: &str, tag: &Tag<'_>) {
        let script = tag.get("text-position").map(|position| Script::of(&position));
        self.scripts.extend(script.map(|script| (style.to_owned(), script)));
        if tag.get("display").as_deref() == Some("none") {
            self.hidden.insert(style.to_owned());
        }
        let language = tag.get("language").filter(|language| language != "none");
        if style.is_empty()
            && self.language.is_none()
            && let Some(language) = language
        {
            let country = tag.get("country").filter(|country| country != "none");
            self.language = Some(match country {
                Some(country) => format!("{language}-{country}"),
                None => language,
            });
        }
    }

    fn chain<'a>(&'a self, style: &'a str) -> impl Iterator<Item = &'a str> {
        std::iter::successors(Some(style), |style| self.parents.get(*style).map(String::as_str))
            .take(CHAIN)
    }

    /// How words of a style look, as far as it and those that it is based on say.
    pub(super) fn look(&self, family: &str, style: &str) -> Look {
        let of = |style: &str| self.looks.get(&(family.to_owned(), style.to_owned()));
        self.chain(style).filter_map(of).fold(Look::default(), |look, other| look.or(*other))
    }

    /// What is under the words by a style.
    pub(super) fn fill(&self, family: &str, style: &str) -> Option<Ink> {
        let of = |style: &str| self.fills.get(&(family.to_owned(), style.to_owned()));
        self.chain(style).find_map(of).copied()
    }

    /// The levels of a list's style.
    pub(super) fn list(&self, name: &str) -> Option<&ListStyle> {
        self.lists.get(name)
    }

    /// The list that a paragraph's style belongs to.
    pub(super) fn list_of<'a>(&'a self, style: &'a str) -> Option<&'a str> {
        self.chain(style).find_map(|style| self.list_of.get(style)).map(String::as_str)
    }

    /// Where text of the style is beside the line.
    pub(super) fn script(&self, style: &str) -> Script {
        let said = self.chain(style).find_map(|style| self.scripts.get(style));
        said.copied().unwrap_or(Script::Plain)
    }

    /// Whether text of the style is not shown.
    pub(super) fn is_hidden(&self, style: &str) -> bool {
        self.chain(style).any(|style| self.hidden.contains(style))
    }
}

fn level(tag: &Tag<'_>) -> Level {
    let short = |text: Option<String>| -> String {
        text.unwrap_or_default().chars().take(LONGEST).collect()
    };
    let bullet = (tag.name() == "list-level-style-bullet").then(|| {
        match short(tag.get("bullet-char")).trim() {
            "" => String::new(),
            sign @ ("-" | "–" | "—" | "*") => sign.to_owned(),
            _ => "•".to_owned(),
        }
    });
    Level {
        bullet,
        style: lists::style(
            &tag.get("num-format").unwrap_or_default(),
            tag.get("num-letter-sync").as_deref() == Some("true"),
        ),
        before: short(tag.get("num-prefix")),
        after: short(tag.get("num-suffix")),
        format: tag.get("num-list-format").map(|format| short(Some(format))),
        start: tag.number("start-value").unwrap_or(1),
        shown: tag.number("display-levels").unwrap_or(1).min(10),
    }
}
