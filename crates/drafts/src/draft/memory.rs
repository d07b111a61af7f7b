//! What the codebook made of words, remembered: a draft is labelled anew after every correction, and few of
//! its words have changed by then.

use std::collections::HashMap;

use codebook::{Label, Opener};
use serde::{Deserialize, Serialize};

/// So many answers are remembered; a draft of several hundred pages has fewer passages.
const MOST: usize = 20_000;

/// Answers of the codebook, by what it was asked. Nothing that is done with one shows but in the time it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory(HashMap<Question, Label>);

/// What the codebook is asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Question {
    text: String,
    language: String,
    /// Key and words of the opener.
    opener: Option<(String, String)>,
    opens_list: bool,
}

impl Memory {
    /// What [`codebook::label`] says.
    pub fn label(
        &mut self,
        text: &str,
        language: &str,
        opener: Option<Opener<'_>>,
        opens_list: bool,
    ) -> Label {
        let question = Question {
            text: text.to_owned(),
            language: language.to_owned(),
            opener: opener.map(|opener| (opener.key.to_owned(), opener.text.to_owned())),
            opens_list,
        };
        if let Some(known) = self.0.get(&question) {
            return known.clone();
        }
        if self.0.len() >= MOST {
            self.0.clear();
        }
        let label = codebook::label(text, language, opener, opens_list);
        self.0.insert(question, label.clone());
        label
    }

    /// Takes in what another one remembers.
    pub fn learn(&mut self, other: Self) {
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
        let asked = [
            ("cutting cables;", "en", Some(opener), false),
            ("cutting cables;", "en", None, false),
            ("cutting cables;", "fr", Some(opener), false),
            ("States must protect ports.", "en", None, false),
            ("States should:", "en", None, true),
            ("States should:", "en", None, false),
        ];
        let mut memory = Memory::default();
        for _ in 0..2 {
            for (text, language, opener, opens_list) in asked {
                let said = codebook::label(text, language, opener, opens_list);
                assert_eq!(memory.label(text, language, opener, opens_list), said, "{text}");
            }
        }
        assert_eq!(memory.0.len(), asked.len());
    }

    #[test]
    fn two_memories_are_one() {
        let (mut first, mut second) = (Memory::default(), Memory::default());
        first.label("Yes.", "en", None, false);
        second.label("No.", "en", None, false);
        first.learn(second.clone());
        assert_eq!(first.0.len(), 2);
        second.learn(first.clone());
        assert_eq!(second, first);
    }
}
