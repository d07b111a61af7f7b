//! has stored have sentences in their place, in English; they are read too, and stay what they are.

use core::fmt;

use extract::Left;
use serde::{Deserialize, Deserializer, Serialize};
use structure::Why;

/// Why a block is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// It was before the text was read: what it is of the file.
    Before(Left),
    /// The text's reading took it for that.
    Read(Why),
    /// The reader says so.
    ByReader,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Before(left) => left.fmt(f),
            Self::Read(why) => why.fmt(f),
            Self::ByReader => f.write_str("left out by you"),
        }
    }
}

/// A message to the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Message<T> {
    /// A value.
    Value(T),
    /// A sentence in English, as older releases kept it.
    Sentence(String),
}

impl<T: fmt::Display> fmt::Display for Message<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => value.fmt(f),
            Self::Sentence(sentence) => f.write_str(sentence),
        }
    }
}

/// The same as it is written now. [`Message`] is read by way of it.
#[derive(Deserialize)]
enum Written<T> {
    Value(T),
    Sentence(String),
}

/// What is in a stored draft: either as it is written now or, of an older release, a bare sentence.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stored<T> {
    Now(Written<T>),
    Before(String),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Message<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // What is kept is text, which says of itself what it holds; between worker and page go bytes, which do
        // not, and which no older release has written.
        let written = if deserializer.is_human_readable() {
            match Stored::deserialize(deserializer)? {
                Stored::Now(written) => written,
                Stored::Before(sentence) => Written::Sentence(sentence),
            }
        } else {
            Written::deserialize(deserializer)?
        };
        Ok(match written {
            Written::Value(value) => Self::Value(value),
            Written::Sentence(sentence) => Self::Sentence(sentence),
        })
    }
}

/// Reads a block's reason. Older releases kept an empty sentence where there was none.
pub(super) fn reason<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Message<Reason>>, D::Error> {
    let message = Option::<Message<Reason>>::deserialize(deserializer)?;
    Ok(message.filter(|message| *message != Message::Sentence(String::new())))
}

#[cfg(test)]
mod tests {
    use extract::{Head, Note};
    use model::Collection;

    use super::*;
    use crate::draft::{Draft, LabelCache, from_text};

    /// A draft with a note and with left-out blocks of three kinds.
    fn draft() -> Draft {
        let text = "Norland: comments\n\n1. Norland thanks the Chair.\n\n- 2 -\n";
        let notes = [
            Note::LeftOut { what: Left::Hidden, words: 2, text: "Not shown".into() },
            Note::Repaired,
        ];
        let draft = from_text(
            "n.pdf",
            "PDF",
            text,
            &Head::default(),
            &notes,
            &mut LabelCache::default(),
            &Collection::default(),
        );
        let passage = draft.blocks.iter().find(|block| block.text.contains("thanks")).unwrap().id;
        draft.edited(&crate::draft::Edit::Make(passage, crate::draft::Part::LeftOut))
    }

    #[test]
    fn blocks_say_why_they_are_left_out() {
        let draft = draft();
        let why = |text: &str| {
            draft.blocks.iter().find(|block| block.text.contains(text)).unwrap().why.clone()
        };
        assert_eq!(why("Norland: comments"), None);
        assert_eq!(why("Not shown"), Some(Message::Value(Reason::Before(Left::Hidden))));
        assert_eq!(why("thanks"), Some(Message::Value(Reason::ByReader)));
        assert_eq!(why("- 2 -"), Some(Message::Value(Reason::Read(Why::PageNumber))));
    }

    #[test]
    fn a_draft_comes_back_from_bytes_and_from_text() {
        let draft = draft();
        let bytes = postcard::to_allocvec(&draft).unwrap();
        assert_eq!(postcard::from_bytes::<Draft>(&bytes).unwrap(), draft);
        let text = serde_json::to_string(&draft).unwrap();
        assert_eq!(serde_json::from_str::<Draft>(&text).unwrap(), draft);
    }

    #[test]
    fn a_draft_that_an_older_release_kept_is_read() {
        let draft = draft();
        let mut kept = serde_json::to_value(&draft).unwrap();
        kept["notes"] = serde_json::json!(["2 words of hidden text were left out."]);
        for block in kept["blocks"].as_array_mut().unwrap() {
            let is_left_out = block["part"] == "LeftOut";
            block["why"] = if is_left_out { "page number" } else { "" }.into();
        }
        let read: Draft = serde_json::from_value(kept).unwrap();
        assert_eq!(
            read.notes,
            [Message::Sentence("2 words of hidden text were left out.".to_owned())]
        );
        for (block, now) in read.blocks.iter().zip(&draft.blocks) {
            let sentence = now.why.as_ref().map(|_| Message::Sentence("page number".to_owned()));
            assert_eq!(block.why, sentence, "{block:?}");
        }
        // And stored again, it is the same.
        let again = serde_json::to_string(&read).unwrap();
        assert_eq!(serde_json::from_str::<Draft>(&again).unwrap(), read);
    }
}
