//! What may name a passage in addresses, and what does where a label may not. One rule for the check, for
//! drafts and for data files, so that what one of them makes the others can open.

use std::collections::{HashMap, HashSet};

/// What stands before the mark in a footnote's label: `note 1`.
pub const NOTE: &str = "note ";

/// Signs that mark footnotes, with their names. A sign that has none is named by its number.
const SIGNS: &[(char, &str)] = &[
    ('*', "star"),
    ('†', "dagger"),
    ('‡', "double-dagger"),
    ('§', "section"),
    ('¶', "paragraph"),
    ('#', "hash"),
];

/// Whether a name is fit for addresses: there, and without a space or a control sign.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// Words that addresses keep for themselves: all rounds, and the rules by which authors are chosen.
const RESERVED: &[&str] = &["all", "opening", "speaking"];

/// Whether a name is a word that addresses keep for themselves, in small letters or capitals.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.iter().any(|word| name.eq_ignore_ascii_case(word))
}

/// Whether addresses can name an author of that code: they take small letters for capitals, and commas for gaps.
pub fn is_code(code: &str) -> bool {
    code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-')
}

/// The key of the passage with that label, which is the `place`th of its document, from 1. Of a key it is that
/// key.
pub fn key_of_label(label: &str, place: usize) -> String {
    match label.strip_prefix(NOTE) {
        _ if is_name(label) => label.to_owned(),
        Some(mark) => note_key(mark.trim()),
        None => {
            let unfit = |c: char| c.is_whitespace() || c.is_control();
            let parts: Vec<&str> = label.split(unfit).filter(|part| !part.is_empty()).collect();
            if parts.is_empty() { format!("~{place}") } else { parts.join("-") }
        }
    }
}

/// The key of the footnote with that mark: `note-1`, `note-a`, `note-star`.
fn note_key(mark: &str) -> String {
    let (mark, count) = match mark.split_once('~') {
        Some((mark, count)) => (mark, format!("~{count}")),
        None => (mark, String::new()),
    };
    let mut key = String::from("note");
    let mut is_open = false;
    for sign in mark.chars() {
        if sign.is_alphanumeric() {
            key.push_str(if is_open { "" } else { "-" });
            key.push(sign);
        } else if !sign.is_whitespace() && !sign.is_control() {
            let name = SIGNS.iter().find(|(known, _)| *known == sign).map(|(_, name)| *name);
            key.push('-');
            key.push_str(&name.map_or_else(|| format!("u{:x}", u32::from(sign)), str::to_owned));
        }
        is_open = sign.is_alphanumeric();
    }
    key + &count.replace(|c: char| c.is_whitespace() || c.is_control(), "")
}

/// The keys of one document, each its own.
#[derive(Default)]
pub struct Keys {
    taken: HashSet<String>,
    /// How often each was asked for; with thousands of one label, counting again would take too long.
    counts: HashMap<String, usize>,
}

impl Keys {
    /// Takes a key as it is.
    pub fn take(&mut self, key: String) {
        self.taken.insert(key);
    }

    /// The first of `key`, `key~2`, `key~3` … that is not taken yet; it is taken then.
    pub fn own(&mut self, key: String) -> String {
        if self.taken.insert(key.clone()) {
            return key;
        }
        let count = self.counts.entry(key.clone()).or_insert(1);
        loop {
            *count += 1;
            let own = format!("{key}~{count}");
            if self.taken.insert(own.clone()) {
                return own;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_footnotes_mark_becomes_a_key_without_spaces() {
        for (label, key) in [
            ("note 1", "note-1"),
            ("note a", "note-a"),
            ("note 12", "note-12"),
            ("note *", "note-star"),
            ("note **", "note-star-star"),
            ("note †", "note-dagger"),
            ("note ※", "note-u203b"),
            ("note *~2", "note-star~2"),
            ("note 1*", "note-1-star"),
            ("note  ", "note"),
            ("11 bis", "11-bis"),
            ("11.i.b", "11.i.b"),
            ("", "~4"),
            (" \t", "~4"),
        ] {
            assert_eq!(key_of_label(label, 4), key, "{label}");
        }
    }

    #[test]
    fn the_next_of_a_key_is_its_first_that_is_not_taken() {
        let mut keys = Keys::default();
        keys.take("a~3".to_owned());
        let given: Vec<String> = ["a", "a", "a", "b", "a~2", "a"]
            .into_iter()
            .map(|key| keys.own(key.to_owned()))
            .collect();
        assert_eq!(given, ["a", "a~2", "a~4", "b", "a~2~2", "a~5"]);
    }

    proptest! {
        #[test]
        fn any_label_gives_a_key_that_is_fit_and_is_its_own_key(label in "(note )?\\PC{0,6}[ \t\n]?\\PC{0,3}", place in 1_usize..9) {
            let key = key_of_label(&label, place);
            prop_assert!(is_name(&key), "{key:?}");
            prop_assert_eq!(key_of_label(&key, place), key.clone());
        }
    }
}
