//! Whether a collection that came from elsewhere holds together: every name that it uses is known, no name
//! stands twice, every span lies in its text, every link is one that a page may follow.
//!
//! Not here: the rules for data files that people edit, which know lines; they are `format`'s.

mod documents;
mod process;

use std::collections::BTreeSet;

use super::collection::Collection;
use super::keys::is_name;
use super::links::link;

/// One fault of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectionFault {
    /// The way to the faulty value, with names beside numbers: `documents[3] (pak-pre-draft).round`.
    pub place: String,
    /// What was found there.
    pub found: String,
    /// What was expected in its place.
    pub expected: String,
}

impl core::fmt::Display for CollectionFault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}: found {}; expected {}", self.place, self.found, self.expected)
    }
}

impl core::error::Error for CollectionFault {}

impl Collection {
    /// Every fault, in the order of the collection; none where it holds together.
    pub fn faults(&self) -> Vec<CollectionFault> {
        let mut check = Check { known: self, faults: Vec::new() };
        check.process();
        check.documents();
        check.missing();
        check.faults
    }
}

struct Check<'a> {
    known: &'a Collection,
    faults: Vec<CollectionFault>,
}

impl Check<'_> {
    fn tell(&mut self, place: String, found: impl Into<String>, expected: &str) {
        self.faults.push(CollectionFault {
            place,
            found: found.into(),
            expected: expected.to_owned(),
        });
    }

    fn optional_link(&mut self, place: String, address: Option<&str>) {
        if let Some(address) = address {
            self.link(place, address);
        }
    }

    fn link(&mut self, place: String, address: &str) {
        if let Err(fault) = link(address) {
            self.tell(place, quoted(address), &format!("{fault}, or a relative one"));
        }
    }

    /// Names of one list: each there, fit for an address, and its own.
    fn names<'n>(&mut self, list: &str, key: &str, names: impl Iterator<Item = &'n str>) {
        let mut seen = BTreeSet::new();
        for (place, name) in names.enumerate() {
            let place = format!("{list}[{place}].{key}");
            if !is_name(name) {
                self.tell(
                    place,
                    quoted(name),
                    "a name with no space in it, because addresses are made of it",
                );
            } else if !seen.insert(name) {
                self.tell(place, format!("{} a second time", quoted(name)), "a name of its own");
            }
        }
    }

    fn unknown(&mut self, place: String, name: &str, expected: &str) {
        self.tell(place, quoted(name), &format!("{expected} of this collection"));
    }
}

/// At most 60 characters of what somebody wrote, in quotes, for a message.
fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("“{}…”", &text[..end]),
        None => format!("“{text}”"),
    }
}
