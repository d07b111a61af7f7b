//! What the notes of `intake` become in a draft: its own notes, and blocks of the words that were left out.

use extract::{Left, Note};

use super::block::Block;
use super::message::{Message, Reason};
use super::part::Part;

/// What is printed on every page of the file.
pub(super) fn heads_of(notes: &[Note]) -> String {
    let text = |note: &Note| match note {
        Note::LeftOut { what: Left::Furniture, text, .. } => Some(text.clone()),
        _ => None,
    };
    notes.iter().find_map(text).unwrap_or_default()
}

/// A note for the draft. What was left out has its words in a block, or is reported by its number alone.
pub(super) fn message(note: &Note) -> Message<Note> {
    Message::Value(match note {
        Note::LeftOut { what, words, .. } => {
            Note::LeftOut { what: *what, words: *words, text: String::new() }
        }
        note => note.clone(),
    })
}

/// How many words are left out and in no block: of some text only the number is known, and what is left out of a
/// table's file `is_elsewhere` in all drafts but its first. A program is no text.
pub(super) fn words_outside(notes: &[Note], is_elsewhere: bool) -> u32 {
    let words = notes.iter().map(|note| match note {
        Note::LeftOut { what: Left::Code, .. } => 0,
        Note::LeftOut { words, text, .. } if is_elsewhere || text.trim().is_empty() => *words,
        _ => 0,
    });
    words.fold(0, u32::saturating_add)
}

/// What was left out before the text was read, as a page's furniture is.
pub(super) fn left_out_before(note: &Note) -> Option<Block> {
    match note {
        Note::LeftOut { what, text, .. } if !text.trim().is_empty() => {
            let block = Block::new(0, Part::LeftOut, text.clone(), (0, 0));
            Some(Block { why: Some(Message::Value(Reason::Before(*what))), ..block })
        }
        _ => None,
    }
}
