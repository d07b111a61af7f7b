//! Plain text: as it is, but for what is no text.

use crate::tidy::tidy;
use crate::{Content, Format, Head, Note, Opened};

/// Takes text that is already decoded.
pub(crate) fn open(text: String, mut notes: Vec<Note>) -> Opened {
    let text = tidy(text, &mut notes);
    Opened {
        format: Format::Plain,
        content: Content::Text(text),
        styles: Vec::new(),
        head: Head::default(),
        notes,
    }
}
