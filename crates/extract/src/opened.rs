//! What comes out of a file.

use crate::note::Note;
use crate::styled::Styled;
use crate::whose::{Claim, RowPlace};

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Portable Document Format.
    Pdf,
    /// A document of Word since 2007.
    Docx,
    /// A text document of LibreOffice and others.
    Odt,
    /// A web page, saved.
    Html,
    /// Text with Markdown's marks.
    Markdown,
    /// Text with no marks.
    Plain,
    /// A table as text.
    Csv,
    /// A spreadsheet: XLSX or ODS.
    Sheet,
    /// One document in the project's own form: Markdown under `key: value` lines.
    Document,
    /// A whole collection, as `collection.json`.
    Collection,
    /// A folder of data, packed: `collection.toml` and `documents/*.md`.
    Folder,
    /// A page that was saved from here, with the collection that it shows.
    SavedPage,
}

impl Format {
    /// What the format is called in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Docx => "Word document (DOCX)",
            Self::Odt => "OpenDocument text (ODT)",
            Self::Html => "web page (HTML)",
            Self::Markdown => "Markdown",
            Self::Plain => "plain text",
            Self::Csv => "table (CSV)",
            Self::Sheet => "spreadsheet (XLSX, ODS)",
            Self::Document => "document of this project",
            Self::Collection => "collection of this project",
            Self::Folder => "data folder of this project",
            Self::SavedPage => "page saved from this project",
        }
    }
}

/// A file, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What it turned out to be.
    pub format: Format,
    /// What is written in it.
    pub content: Content,
    /// Where the running text has a style, in the order of the text; of a table, its rows say it.
    pub styles: Vec<Styled>,
    /// What it says of itself.
    pub head: Head,
    /// What the reader should know of how it was read.
    pub notes: Vec<Note>,
}

/// What is written in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Running text, for the text reader.
    Text(String),
    /// One passage a row.
    Table(Table),
    /// The source of one document in the project's own form, for `format`.
    Document(String),
    /// The source of a collection: JSON that holds no key twice and is not nested too deep.
    Collection(String),
    /// The files of a folder of data as name and text: `collection.toml`, where there is one, and then
    /// `documents/*.md`.
    Folder(Vec<(String, String)>),
    /// An encoded collection.
    Encoded(Vec<u8>),
}

impl Content {
    /// The text, where it is running text or a source.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Document(text) | Self::Collection(text) => Some(text),
            Self::Table(_) | Self::Folder(_) | Self::Encoded(_) => None,
        }
    }
}

/// What the file itself says of itself, never guessed from its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Its title.
    pub title: Option<String>,
    /// Who wrote it: often a person or a program, rarely a State.
    pub author: Option<String>,
    /// The language's tag, as the file has it: "en", "fr-FR".
    pub language: Option<String>,
    /// When it was made, as the file has it.
    pub date: Option<String>,
    /// Where it came from.
    pub address: Option<String>,
}

/// A table with one passage a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows in their order, those without text left out.
    pub rows: Vec<Row>,
    /// The names of columns that mean nothing here.
    pub unknown: Vec<String>,
}

/// One passage of a table. Cells are given as written, but for the white space around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line of the file that the row begins on, from 1.
    pub line: u32,
    /// The words; never empty.
    pub text: String,
    /// Where the words have a style.
    pub styles: Vec<Styled>,
    /// Rows of different groups are of different documents, even where their cells are alike: whose they
    /// are is not known. 0 where the cells say it.
    pub group: u32,
    /// Whose they are.
    pub author: Option<String>,
    /// The name of the column that says so; empty where there is none.
    pub author_column: String,
    /// The name of the column that the words are in.
    pub text_column: String,
    /// What the cells say of whose they are, where that is not settled by them; else empty.
    pub claims: Vec<Claim>,
    /// Whether `author` is what the file has there, and does not say whose the words are.
    pub is_doubted: bool,
    /// Whether `author` is the name of a row above, because the row's own cell is blank or merged with it.
    pub is_filled: bool,
    /// Whether that is only so because the own cell is blank.
    pub is_copied: bool,
    /// Whom the last row without words above it names, in a column of authors.
    pub over: Option<String>,
    /// The short cells of columns whose names mean nothing here, and of titles, sources and kinds: they may say who
    /// the author is all the same.
    pub others: Vec<Claim>,
    /// How the row lies in a table where no column names authors.
    pub place: Option<RowPlace>,
    /// The passage's label.
    pub label: Option<String>,
    /// The topic it speaks of, or the heading it stands under in a column of its own.
    pub topic: Option<String>,
    /// The row of one cell that stands over it as a heading.
    pub heading: Option<String>,
    /// The issue it speaks of.
    pub issue: Option<String>,
    /// Recommendation or remark.
    pub kind: Option<String>,
    /// The round it belongs to.
    pub round: Option<String>,
    /// The document's title.
    pub title: Option<String>,
    /// The document's date.
    pub date: Option<String>,
    /// The address of the document's source.
    pub url: Option<String>,
}
