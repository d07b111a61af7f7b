//! What a reader brings, as text: a file goes in, what is written in it comes out, with what the file
//! says of itself and what had to be left out or repaired. Formats are this crate's matter; topics,
//! passages and wording are not, and nothing is guessed here: what is uncertain is reported in a note.
//!
//! The text is given the way `pdftotext` gives it, which is what the text reader takes: a paragraph a
//! line (or several, for PDF), a blank line between paragraphs, a form feed between pages, footnotes
//! after a rule with the mark that hangs on a word above.
//!
//! The promise: any bytes give an answer or a [`Fault`], never a panic; memory is bounded by
//! [`Limits`]; each word of the file is in the text or counted in a [`Note`].

mod answer;
mod cell;
mod collection;
mod columns;
mod compiled;
mod counts;
mod csv;
mod damage;
mod days;
mod docx;
mod encoding;
mod fault;
mod fill;
mod flow;
mod folder;
mod foreign;
mod formula;
mod grid;
mod html;
mod incoming;
mod ink;
mod label;
mod left;
mod limits;
mod mail;
mod many;
mod markdown;
mod note;
mod numbers;
mod odt;
mod omissions;
mod open;
mod opened;
mod overlay;
mod pdf;
mod plain;
mod quotes;
mod raised;
mod recognise;
mod saved_page;
mod scripts;
mod sheet;
mod spans;
mod styled;
#[cfg(test)]
mod tests;
mod text;
mod tidy;
mod who;
mod whose;
mod wide;
mod words;
mod xml;
mod zip;

pub use damage::Damage;
pub use encoding::encodings::Encoding;
pub use fault::{Fault, Place};
pub use foreign::{Foreign, Instead, Name};
pub use incoming::{Incoming, Progress};
pub use left::Left;
pub use limits::Limits;
pub use many::Many;
pub use note::Note;
pub use open::{open, open_knowing};
pub use opened::{Content, Format, Head, Opened, Row, Table};
pub use styled::{Styled, TextStyle};
pub use who::{Named, Names};
pub use whose::{After, Claim, RowPlace};
pub use wide::COLUMN_OF_AUTHORS;
pub use words::{Unit, count_words, grouped, measured};
