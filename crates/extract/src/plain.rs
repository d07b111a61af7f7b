//! Plain text: as it is, but for what is no text. Words that its signs seem to strike out are marked.

use crate::note::Note;
use crate::opened::{Content, Format, Head, Opened};
use crate::overlay;
use crate::styled::taken_out;
use crate::tidy::tidy;

/// Takes text that is already decoded.
pub(crate) fn open(text: String, mut notes: Vec<Note>) -> Opened {
    let text = tidy(text, &mut notes);
    let (text, styles) = taken_out(struck(&text, &mut notes));
    Opened {
        format: Format::Plain,
        content: Content::Text(text),
        styles,
        head: Head::default(),
        notes,
    }
}

/// Text with the marks of what its own signs strike out; where that is not sure, a note says so.
pub(crate) fn struck(text: &str, notes: &mut Vec<Note>) -> String {
    let (text, count) = overlay::tildes(text);
    if count > 0 {
        notes.push(Note::Tildes { count });
    }
    overlay::marked(&text).into_owned()
}
