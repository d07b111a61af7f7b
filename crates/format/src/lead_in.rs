//! Which passage of a document file introduces an item where its `under:` line does not say so.

use std::collections::HashMap;

use model::Passage;

/// The value of `under:` for a passage that nothing introduces, where its label would say otherwise.
pub(super) const NONE: &str = "none";

/// The passages before an item, so that none of them is looked for among all.
#[derive(Default)]
pub(super) struct Before {
    /// By their labels, the last ones.
    by_label: HashMap<String, LeadIn>,
    /// The last one that is no bullet.
    plain: Option<LeadIn>,
    /// By their keys, the lines of the first ones.
    lines: HashMap<String, usize>,
}

/// The key of a passage, and whether it introduces what comes after it: it ends in a colon.
#[derive(Clone)]
struct LeadIn {
    key: String,
    is_open: bool,
}

impl Before {
    /// One more, which is in this line of its file.
    pub(super) fn add(&mut self, passage: &Passage, is_bullet: bool, line: usize) {
        let is_open = passage.text.trim_end().ends_with(':');
        let one = LeadIn { key: passage.key.clone(), is_open };
        self.by_label.insert(passage.label.clone(), one.clone());
        if !is_bullet {
            self.plain = Some(one);
        }
        self.lines.entry(passage.key.clone()).or_insert(line);
    }

    /// The line of the first passage with this key.
    pub(super) fn line(&self, key: &str) -> Option<usize> {
        self.lines.get(key).copied()
    }

    /// The key of the passage that introduces the one labelled `label`, by the labels alone: the one whose label is
    /// the item's without its last number, or, for a bullet, the last passage that is none; and only where it ends in
    /// a colon.
    pub(super) fn by_label(&self, label: &str, is_bullet: bool) -> Option<&str> {
        let found = if label.is_empty() {
            self.plain.as_ref().filter(|_| is_bullet)
        } else {
            let (outer, _) = label.rsplit_once('.')?;
            self.by_label.get(outer)
        };
        found.filter(|found| found.is_open).map(|found| found.key.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Before;

    #[test]
    fn the_last_passage_of_a_label_introduces_and_the_first_of_a_key_has_its_line() {
        let passage = |key: &str, label: &str, text: &str| {
            let mut passage = test_support::recommendation(key, "norms", "ports", text);
            passage.label = label.to_owned();
            passage
        };
        let mut before = Before::default();
        before.add(&passage("1", "1", "States should:"), false, 3);
        before.add(&passage("1~2", "1", "They should:"), false, 6);
        assert_eq!(before.by_label("1.a", false), Some("1~2"));
        assert_eq!(before.by_label("", true), Some("1~2"));
        assert_eq!((before.by_label("", false), before.by_label("2.a", false)), (None, None));
        before.add(&passage("1", "1", "They agree."), true, 9);
        assert_eq!((before.by_label("1.b", false), before.by_label("", true)), (None, Some("1~2")));
        assert_eq!((before.line("1"), before.line("2")), (Some(3), None));
    }
}
