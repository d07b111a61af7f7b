//! What is reported to the reader of how the pages were read, gathered page by page.

use super::annotations::Over;
use super::glyph::Drawn;
use super::inside::add;
use super::layout::LaidOut;
use crate::fault::Fault;
use crate::left::Left;
use crate::note::Note;
use crate::words::count_words;

/// So many curves and no text: a page of letters that are drawings.
const DRAWN_LETTERS: u32 = 200;

/// What has been seen so far.
#[derive(Default)]
pub(super) struct Notes {
    pictures: Vec<u32>,
    unread: Vec<(u32, u32)>,
    hidden: String,
    outside: String,
    comments: String,
    line_numbers: String,
    watermarks: String,
    fields: String,
    /// Pages on which words may be struck.
    pub(super) maybe_struck: Vec<u32>,
    /// The names of files within the file.
    pub(super) files: Vec<String>,
    /// Whether what a page draws could not be followed to its end.
    pub(super) broke_off: bool,
}

impl Notes {
    /// Adds what a page shows.
    pub(super) fn add(
        &mut self,
        page: u32,
        drawn: &Drawn,
        curves: u32,
        laid_out: &LaidOut,
        over: &Over,
    ) {
        for name in &over.files {
            add(&mut self.files, Some(name.clone()));
        }
        let blank = laid_out.text.trim().is_empty();
        if blank && (drawn.pictures > 0 || curves >= DRAWN_LETTERS) {
            self.pictures.push(page);
        }
        if drawn.unread > 0 {
            self.unread.push((page, drawn.unread));
        }
        let parts = [
            (&mut self.hidden, &drawn.hidden),
            (&mut self.outside, &drawn.outside),
            (&mut self.comments, &over.comments),
            (&mut self.line_numbers, &laid_out.line_numbers),
            (&mut self.watermarks, &laid_out.watermark),
            (&mut self.fields, &over.fields),
        ];
        for (all, more) in parts {
            if !more.trim().is_empty() {
                all.push_str(more);
                all.push('\n');
            }
        }
    }

    /// Why there is no text at all.
    pub(super) fn nothing(&self, pages: u32) -> Fault {
        if self.pictures.is_empty() { Fault::Empty } else { Fault::NoText { pages } }
    }

    /// What is reported to the reader.
    pub(super) fn reported(self) -> Vec<Note> {
        let mut notes = Vec::new();
        if self.broke_off {
            notes.push(Note::Repaired);
        }
        if !self.pictures.is_empty() {
            notes.push(Note::NoText { pages: self.pictures });
        }
        for (page, count) in self.unread {
            notes.push(Note::UnreadOnPage { page, count });
        }
        if !self.maybe_struck.is_empty() {
            notes.push(Note::MaybeStruck { pages: self.maybe_struck });
        }
        let left = [
            (Left::LineNumbers, self.line_numbers),
            (Left::Furniture, self.watermarks),
            (Left::Hidden, self.hidden),
            (Left::Outside, self.outside),
            (Left::Comments, self.comments),
            (Left::FieldValues, self.fields),
        ];
        for (what, text) in left {
            let words = count_words(&text);
            if words > 0 {
                notes.push(Note::LeftOut { what, words, text: text.trim().to_owned() });
            }
        }
        if !self.files.is_empty() {
            notes.push(Note::FilesInside { names: self.files });
        }
        notes
    }
}
