//! XML as a row of openings, closings and text. Names are given without their prefix. What a
//! document type declares is not read, so nothing multiplies; nesting is bounded.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as Raw};

use crate::damage::Damage;
use crate::fault::{Fault, Place};
use crate::styled::unmarked;

/// The deepest nesting that is followed: documents need some dozens.
const DEEPEST: usize = 1_000;

/// What comes next.
pub(crate) enum Event<'a> {
    /// An element begins; every one is closed later.
    Open(Tag<'a>),
    /// The element opened last ends.
    Close,
    /// Text, its references resolved.
    Text(Cow<'a, str>),
    /// Nothing more.
    End,
}

/// An element's name and attributes.
pub(crate) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name without the prefix.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute, by its name without the prefix.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        let found = self
            .0
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        let value = found.value;
        Some(
            unmarked(
                quick_xml::escape::unescape(&value)
                    .unwrap_or_else(|_| Cow::Owned(value.to_string())),
            )
            .into_owned(),
        )
    }

    /// An attribute that is a number.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.trim().parse().ok()
    }

    /// Whether an on-off property is on: there, and not said to be off.
    pub(crate) fn is_on(&self) -> bool {
        !matches!(self.get("val").as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// Reads XML.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    part: &'a str,
}

impl<'a> Xml<'a> {
    /// Reads text; `part` is named where something is wrong.
    pub(crate) fn new(text: &'a str, part: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Self { reader, depth: 0, part }
    }

    /// What comes next.
    pub(crate) fn next(&mut self) -> Result<Event<'a>, Fault> {
        loop {
            match self.reader.read_event() {
                Ok(Raw::Start(tag)) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        let place = Some(Place::Part(self.part.to_owned()));
                        return Err(Fault::TooDeep { limit: DEEPEST, place });
                    }
                    return Ok(Event::Open(Tag(tag)));
                }
                Ok(Raw::End(_)) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Event::Close);
                }
                Ok(Raw::Text(text)) => return Ok(Event::Text(unmarked(text.into_inner()))),
                Ok(Raw::CData(text)) => return Ok(Event::Text(unmarked(text.into_inner()))),
                Ok(Raw::GeneralRef(reference)) => {
                    return Ok(Event::Text(unmarked(Cow::Owned(resolved(&reference)))));
                }
                Ok(Raw::Eof) if self.depth == 0 => return Ok(Event::End),
                Ok(Raw::Eof) | Err(_) => {
                    return Err(Fault::Damaged {
                        what: Damage::Garbled,
                        place: Some(Place::Part(self.part.to_owned())),
                    });
                }
                Ok(_) => {}
            }
        }
    }

    /// How far it has read, in bytes.
    pub(crate) fn position(&self) -> u64 {
        self.reader.buffer_position()
    }

    /// Goes to the end of the element opened last.
    pub(crate) fn skip(&mut self) -> Result<(), Fault> {
        self.each(|_, _| {})
    }

    /// Goes through the element opened last, and gives each opening and text in it.
    pub(crate) fn each(
        &mut self,
        mut take: impl FnMut(Option<&Tag<'a>>, &str),
    ) -> Result<(), Fault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            match self.next()? {
                Event::Open(tag) => take(Some(&tag), ""),
                Event::Text(text) => take(None, &text),
                Event::Close => {}
                Event::End => break,
            }
        }
        Ok(())
    }

    /// All text of the element opened last, each of `blocks` on a line of its own.
    pub(crate) fn all_text(&mut self, blocks: &[&str]) -> Result<String, Fault> {
        let mut all = String::new();
        self.each(|tag, text| {
            if tag.is_some_and(|tag| blocks.contains(&tag.name())) {
                all.push('\n');
            } else if tag.is_some_and(|tag| SPACES.contains(&tag.name())) {
                all.push(' ');
            }
            all.push_str(text);
        })?;
        Ok(all)
    }

    /// The text that stands in elements of some names, in the element opened last or in the `whole`
    /// part, each of `blocks` and each paragraph on a line of its own.
    pub(crate) fn text_of(
        &mut self,
        names: &[&str],
        blocks: &[&str],
        whole: bool,
    ) -> Result<String, Fault> {
        let outside = if whole { 0 } else { self.depth };
        let mut all = String::new();
        loop {
            match self.next()? {
                Event::Open(tag) if names.contains(&tag.name()) => {
                    if PARAGRAPHS.contains(&tag.name()) {
                        all.push('\n');
                    }
                    all.push_str(&self.all_text(PARAGRAPHS)?);
                }
                Event::Open(tag) if blocks.contains(&tag.name()) => all.push('\n'),
                Event::Open(tag) if SPACES.contains(&tag.name()) => all.push(' '),
                Event::Close if self.depth < outside => return Ok(all),
                Event::End => return Ok(all),
                Event::Open(_) | Event::Close | Event::Text(_) => {}
            }
        }
    }
}

/// What is a paragraph in every format.
const PARAGRAPHS: &[&str] = &["p", "h"];
/// What parts words and has none.
const SPACES: &[&str] = &["tab", "br", "cr", "s", "line-break"];

/// What `&name;` stands for.
fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if reference.is_char_ref() {
        let ch = reference.resolve_char_ref().ok().flatten();
        return ch.unwrap_or(char::REPLACEMENT_CHARACTER).to_string();
    }
    let name: &str = reference;
    quick_xml::escape::resolve_predefined_entity(name)
        .map_or_else(|| format!("&{name};"), str::to_owned)
}

/// The bytes of an XML file as text: UTF-16 if it says so by its first bytes, else UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match crate::encoding::decode(bytes) {
        Ok((text, _)) => Cow::Owned(text),
        Err(_) => String::from_utf8_lossy(bytes),
    }
}
