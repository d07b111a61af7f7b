//! `collection.json`, looked through and handed on: that no name stands twice in an object, that it is
//! not nested too deep, and that it is JSON. What it means is the caller's matter.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::damage::Damage;
use crate::fault::{Fault, Place};
use crate::folder;
use crate::foreign::Foreign;
use crate::limits::Limits;
use crate::note::Note;
use crate::opened::{Content, Format, Head, Opened};

/// Names that only a collection has at its outermost.
const OWN: &[&str] = &["process", "rounds", "topics", "documents"];

/// Names that a document under review has, as a data folder holds it.
const DRAFT: &[&str] = &["version", "entry"];

/// Reads text that is already decoded.
pub(crate) fn open(text: String, notes: Vec<Note>, limits: &Limits) -> Result<Opened, Fault> {
    let looked = Looked { limit: limits.depth, ..Looked::default() };
    let mut source = serde_json::Deserializer::from_str(&text);
    // The bound is held here, where the place is known.
    source.disable_recursion_limit();
    let read =
        Value { looked: &looked, depth: 0 }.deserialize(&mut source).and_then(|()| source.end());
    let state = looked.state.into_inner();
    if let Some(fault) = state.fault {
        return Err(fault);
    }
    if let Err(error) = read {
        let place = match (u32::try_from(error.line()), u32::try_from(error.column())) {
            (Ok(line), Ok(column)) if line > 0 => Some(Place::Column(line, column)),
            _ => None,
        };
        let what = if error.is_eof() { Damage::BreaksOff } else { Damage::NotJson };
        return Err(Fault::Damaged { what, place });
    }
    if DRAFT.iter().all(|name| state.outermost.contains(*name)) {
        return Ok(folder::draft(text, notes));
    }
    let known = OWN.iter().filter(|name| state.outermost.contains(**name)).count();
    if known < 2 {
        return Err(Fault::NotWhat(Foreign::Json));
    }
    let content = Content::Collection(text);
    Ok(Opened {
        format: Format::Collection,
        content,
        styles: Vec::new(),
        head: Head::default(),
        notes,
    })
}

#[derive(Default)]
struct Looked {
    limit: usize,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    path: Vec<String>,
    outermost: HashSet<String>,
    fault: Option<Fault>,
}

impl Looked {
    /// Remembers a fault, and ends the reading.
    fn refuse<E: Error>(&self, fault: impl FnOnce(Place) -> Fault) -> E {
        let mut state = self.state.borrow_mut();
        let path = state.path.concat();
        let path = path.trim_start_matches('.');
        let short: String = path.chars().take(120).collect();
        let short = if short.len() < path.len() { format!("{short}…") } else { short };
        state.fault = Some(fault(Place::Path(short)));
        E::custom("refused")
    }
}

#[derive(Clone, Copy)]
struct Value<'a> {
    looked: &'a Looked,
    depth: usize,
}

impl Value<'_> {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        let depth = self.depth + 1;
        let limit = self.looked.limit;
        if depth > limit {
            let reported = |place| Fault::TooDeep { limit, place: Some(place) };
            return Err(self.looked.refuse(reported));
        }
        Ok(Self { depth, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let inside = self.deeper()?;
        let state = &self.looked.state;
        state.borrow_mut().path.push("[0]".to_owned());
        let mut at = 0_usize;
        while items.next_element_seed(inside)?.is_some() {
            at += 1;
            if let Some(last) = state.borrow_mut().path.last_mut() {
                *last = format!("[{at}]");
            }
        }
        state.borrow_mut().path.pop();
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let inside = self.deeper()?;
        let mut names = HashSet::new();
        while let Some(name) = entries.next_key::<String>()? {
            if !names.insert(name.clone()) {
                let key = name.chars().take(60).collect();
                return Err(self.looked.refuse(|place| Fault::Doubled { key, place }));
            }
            self.looked.state.borrow_mut().path.push(format!(".{name}"));
            entries.next_value_seed(inside)?;
            self.looked.state.borrow_mut().path.pop();
        }
        if self.depth == 0 {
            self.looked.state.borrow_mut().outermost = names;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        open(text.to_owned(), Vec::new(), &Limits::default()).unwrap_err().to_string()
    }

    #[test]
    fn a_collection_is_handed_on_as_it_is() {
        let text = "{\"process\": {\"id\": \"x\"}, \"documents\": [1, 2.5, null, true, -3]}";
        let opened = open(text.into(), Vec::new(), &Limits::default()).unwrap();
        assert_eq!(opened.content, Content::Collection(text.into()));
    }

    #[test]
    fn doubled_names_and_depth_are_told_with_their_place() {
        assert_eq!(
            fault("{\"documents\": [{}, {\"title\": 1, \"x\": {}, \"title\": 2}]}"),
            "The name “title” occurs twice in “documents[1]”. Remove one of them."
        );
        let deep = format!("{{\"documents\": {}", "[".repeat(10_000));
        let reported = fault(&deep);
        assert!(reported.contains("more than 128 levels deep (“documents[0][0]"), "{reported}");
        let objects = "{\"a\":".repeat(10_000);
        assert!(fault(&objects).contains("more than 128 levels deep"));
    }

    #[test]
    fn what_is_no_collection_is_told() {
        assert!(fault("{\"documents\":\n [1, }").contains("(line 2, column"));
        assert!(fault("{\"documents\": [1").contains("ends unexpectedly"));
        assert!(fault("{\"a\": 1}").contains("not a Side by State collection"));
        assert!(fault("{\"a\": \"\\ud800\"}").contains("not valid JSON"));
    }
}
