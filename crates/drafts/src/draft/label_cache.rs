//! The labels of the codebook, cached: a draft is labelled again after every correction, and few of
//! its words have changed by then.

use std::collections::HashMap;

use codebook::{Label, Opener};
use serde::{Deserialize, Serialize};

/// The most labels that are cached; a draft of several hundred pages has fewer passages.
const MOST: usize = 20_000;

/// Labels of the codebook, by what they were made from. A cache changes nothing but the time it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelCache(HashMap<LabelKey, Label>);

/// What a label is made from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct LabelKey {
    text: String,
    language: String,
    /// Key and words of the opener.
    opener: Option<(String, String)>,
    opens_list: bool,
}

impl LabelCache {
    /// What [`codebook::label`] says.
    pub fn label(
        &mut self,
        text: &str,
        language: &str,
        opener: Option<Opener<'_>>,
        opens_list: bool,
    ) -> Label {
        let key = LabelKey {
            text: text.to_owned(),
            language: language.to_owned(),
            opener: opener.map(|opener| (opener.key.to_owned(), opener.text.to_owned())),
            opens_list,
        };
        if let Some(known) = self.0.get(&key) {
            return known.clone();
        }
        if self.0.len() >= MOST {
            self.0.clear();
        }
        let label = codebook::label(text, language, opener, opens_list);
        self.0.insert(key, label.clone());
        label
    }

    /// Adds the labels of another cache.
    pub fn merge(&mut self, other: Self) {
        if self.0.len() + other.0.len() > MOST {
            self.0.clear();
        }
        self.0.extend(other.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_the_codebook_says() {
        let opener = Opener { key: "1", text: "States should refrain from:" };
        let calls = [
            ("cutting cables;", "en", Some(opener), false),
            ("cutting cables;", "en", None, false),
            ("cutting cables;", "fr", Some(opener), false),
            ("States must protect ports.", "en", None, false),
            ("States should:", "en", None, true),
            ("States should:", "en", None, false),
        ];
        let mut label_cache = LabelCache::default();
        for _ in 0..2 {
            for (text, language, opener, opens_list) in calls {
                let expected = codebook::label(text, language, opener, opens_list);
                assert_eq!(
                    label_cache.label(text, language, opener, opens_list),
                    expected,
                    "{text}"
                );
            }
        }
        assert_eq!(label_cache.0.len(), calls.len());
    }

    #[test]
    fn two_caches_are_one() {
        let (mut first, mut second) = (LabelCache::default(), LabelCache::default());
        first.label("Yes.", "en", None, false);
        second.label("No.", "en", None, false);
        first.merge(second.clone());
        assert_eq!(first.0.len(), 2);
        second.merge(first.clone());
        assert_eq!(second, first);
    }
}
