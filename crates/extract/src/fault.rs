//! Why a file gives nothing, with the English for it: each a sentence that says what is wrong and, where
//! something can be done, what. The file's name is not in it, for the caller puts that before it. Whoever
//! says it in another language has the values.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::damage::Damage;
use crate::foreign::Foreign;
use crate::many::Many;
use crate::words::{amount, grouped, size};

/// Why a file gives nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// It has more bytes than are read.
    TooLarge {
        /// How many it has.
        bytes: u64,
        /// How many are read.
        limit: u64,
    },
    /// More comes out of it than is read, as of a packed file made to fill a computer's memory.
    Unpacks {
        /// How many bytes may come out.
        limit: u64,
    },
    /// It has more of something than is read.
    TooMany {
        /// What there is too much of.
        what: Many,
        /// How many are read.
        limit: u64,
    },
    /// It opens with a password only.
    Password {
        /// Whether one was given, and was not the one.
        wrong: bool,
    },
    /// It is something that is not read here.
    NotWhat(Foreign),
    /// It is broken, and could not be mended.
    Damaged {
        /// What is wrong with it.
        what: Damage,
        /// Where.
        place: Option<Place>,
    },
    /// There is nothing in it, or only white space.
    Empty,
    /// Its pages are pictures.
    NoText {
        /// How many pages it has.
        pages: u32,
    },
    /// Parts lie within parts deeper than is followed.
    TooDeep {
        /// How deep is followed.
        limit: usize,
        /// Where it goes deeper.
        place: Option<Place>,
    },
    /// A name stands twice in the same object, so that one of the two values would be lost.
    Doubled {
        /// The name.
        key: String,
        /// Where the second one stands.
        place: Place,
    },
    /// A table's first row does not name a column that is needed.
    NoColumn {
        /// The column.
        column: String,
        /// What the first row has, at most ten of them.
        found: Vec<String>,
    },
    /// It is text in an encoding that its bytes do not make certain.
    UnknownEncoding,
    /// What it is could not be determined from its content or its name.
    Unknown,
}

/// Where in a file something stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A line, from 1.
    Line(u32),
    /// A line and a column, from 1.
    Column(u32, u32),
    /// A page, from 1.
    Page(u32),
    /// A part of a packed file, by its name.
    Part(String),
    /// A way through an object, as `documents[3].passages`.
    Path(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line}"),
            Self::Column(line, column) => write!(f, "line {line}, column {column}"),
            Self::Page(page) => write!(f, "page {page}"),
            Self::Part(part) => write!(f, "its part “{part}”"),
            Self::Path(path) if path.is_empty() => f.write_str("the outermost object"),
            Self::Path(path) => write!(f, "“{path}”"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, limit } => write!(
                f,
                "The file is too large: it has {}, and the limit is {}. If it contains images, save it without them or in parts.",
                size(*bytes),
                size(*limit)
            ),
            Self::Unpacks { limit } => write!(
                f,
                "Unpacked, the file would take up more than {}, so reading stopped. If it is a genuine document, save it again without images or as plain text.",
                size(*limit)
            ),
            Self::TooMany { what, limit } => {
                let limit = grouped(*limit, ',');
                f.write_str("Reading stopped, because the file ")?;
                match what {
                    Many::Paragraphs => write!(f, "has more than {limit} paragraphs or lines. Save it in parts, or add only the pages that are needed."),
                    Many::Rows => write!(f, "has tables with more than {limit} rows. Save the rows that are needed as a file of their own."),
                    Many::Cells => write!(f, "has tables with more than {limit} cells. Save the rows and columns that are needed as a file of their own."),
                    Many::Stretches => write!(f, "has more than {limit} struck, inserted, underlined or bold pieces of text. Save it in parts, or as plain text."),
                    Many::Characters => write!(f, "has more than {limit} characters on its pages. Save it in parts, or add only the pages that are needed."),
                    Many::OnPage => write!(f, "has more than {limit} characters on one page. Save it without that page, or paste the text."),
                    Many::Columns => write!(f, "has tables with more than {limit} columns. Save the columns that are needed as a file of their own."),
                    Many::Drawings => write!(f, "repeats drawings more than {limit} times. Print it to a new PDF, or paste the text."),
                }
            }
            Self::Password { wrong: false } => f.write_str("The file is password-protected."),
            Self::Password { wrong: true } => {
                f.write_str("This password does not open the file.")
            }
            Self::NotWhat(is) => write!(f, "This is {is}. {}.", is.instead()),
            Self::Damaged { what, place: None } => write!(f, "The file is damaged: {what}."),
            Self::Damaged { what, place: Some(place) } => {
                write!(f, "The file is damaged: {what} ({place}).")
            }
            Self::Empty => f.write_str("There is no text in the file."),
            Self::NoText { pages } => write!(
                f,
                "There is no text in the file, only images of {}. Run text recognition (OCR) on it first, or paste the text.",
                amount(u64::from(*pages), "page", "pages")
            ),
            Self::TooDeep { limit, place } => {
                write!(f, "The file is nested more than {limit} levels deep")?;
                match place {
                    Some(place) => write!(f, " ({place})."),
                    None => f.write_str("."),
                }
            }
            Self::Doubled { key, place } => {
                write!(f, "The name “{key}” occurs twice in {place}. Remove one of them.")
            }
            Self::NoColumn { column, found } => {
                write!(f, "The table has no column named “{column}”. Its first row must name the columns")?;
                if found.is_empty() {
                    return f.write_str(".");
                }
                write!(f, "; it has: {}.", found.join(", "))
            }
            Self::UnknownEncoding => f.write_str(
                "The text is not UTF-8, and its encoding is not certain, so its letters could be read wrongly. Save the file as UTF-8 (in Excel: “CSV UTF-8”; in a text editor: “Save as”, encoding UTF-8) and add it again.",
            ),
            Self::Unknown => f.write_str(
                "This file type is not supported. Save it as PDF, DOCX, ODT, HTML or plain text.",
            ),
        }
    }
}

impl core::error::Error for Fault {}
