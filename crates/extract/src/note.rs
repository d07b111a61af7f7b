//! What the reader should know of how a file was read, with the English for it: each a plain sentence.
//! Whoever says it in another language has the values.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::encoding::encodings::Encoding;
use crate::left::Left;
use crate::words::{amount, grouped, list};

/// What the reader should know of how a file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// Pages that hold no text, only pictures.
    NoText {
        /// Their numbers, from 1.
        pages: Vec<u32>,
    },
    /// Another encoding than UTF-8.
    Encoding(Encoding),
    /// Broken, and mended: something may be missing.
    Repaired,
    /// Characters that steer a screen and are no text were taken out.
    Controls {
        /// How many.
        count: u32,
    },
    /// Places that are no characters in the file's encoding were marked with the sign U+FFFD.
    Unreadable {
        /// How many.
        count: u32,
    },
    /// Signs of a page whose characters the file does not tell; each was marked with U+FFFD.
    UnreadOnPage {
        /// The page, from 1.
        page: u32,
        /// How many.
        count: u32,
    },
    /// Pages on which a line may strike words out; the words were kept as said.
    MaybeStruck {
        /// Their numbers, from 1.
        pages: Vec<u32>,
    },
    /// Words that are in the file and not in the text.
    LeftOut {
        /// What they are.
        what: Left,
        /// How many words.
        words: u32,
        /// The words; empty for what is code.
        text: String,
    },
    /// Tables were read row by row.
    Tables {
        /// How many.
        count: u32,
    },
    /// Text that stands in boxes was put after the paragraph that holds the box.
    Boxes {
        /// How many.
        count: u32,
    },
    /// Insertions that had been proposed were taken for accepted.
    Insertions {
        /// How many.
        count: u32,
    },
    /// Footnotes and endnotes were numbered through, because the file has both.
    NotesRenumbered,
    /// Rows of a table that hold no text.
    RowsWithoutText {
        /// How many.
        count: u32,
    },
    /// Columns whose names mean nothing here.
    UnknownColumns {
        /// Their names.
        names: Vec<String>,
    },
    /// Rows whose author, stage, title, date or address is that of a row above: merged with it, or blank.
    FilledDown {
        /// How many rows.
        count: u32,
    },
    /// Rows without an author, where it is not certain that the row above applies.
    NoAuthor {
        /// How many rows.
        count: u32,
    },
    /// Lines with a quotation mark that opens a cell and is never closed.
    UnclosedQuotes {
        /// Their numbers, from 1.
        lines: Vec<u32>,
    },
    /// Files inside the file that were not read, as a table of a spreadsheet that is put into a text.
    Embedded {
        /// How many.
        count: u32,
    },
    /// Pages and objects that a web page shows and that are not in its file.
    NotInFile {
        /// How many.
        count: u32,
    },
    /// Files within the file, which were not read.
    FilesInside {
        /// Their names.
        names: Vec<String>,
    },
    /// Words of several delegations in one text, so that nobody is suggested as its author.
    SeveralDelegations {
        /// Whom it names, as the file or the collection writes them; one alone where only whoever knows the file's
        /// own author can say whether it is another.
        names: Vec<String>,
    },
    /// Letters that were written in one encoding and read in another before the file was saved.
    Garbled {
        /// How many.
        count: u32,
    },
    /// Columns that have the same meaning as one before them, and were not used.
    ColumnsTwice {
        /// Their names.
        names: Vec<String>,
    },
    /// Rows in which several columns say whose they are, and do not say the same.
    AuthorsDiffer {
        /// The names of the columns.
        columns: Vec<String>,
        /// The numbers of the rows, from 1.
        rows: Vec<u32>,
    },
    /// Rows whose words may be another's than the State's that is named, by what is over them.
    NotTheirs {
        /// The title, or the name of a column.
        over: String,
        /// How many rows.
        count: u32,
    },
    /// Rows whose author is struck out.
    AuthorStruck {
        /// Their numbers, from 1.
        rows: Vec<u32>,
    },
    /// Rows whose author is named by a row of one cell above them.
    UnderNames {
        /// How many rows.
        count: u32,
    },
    /// Rows with more cells than the head, as where a comma in a sentence is not within quotation marks.
    UnevenRows {
        /// Their lines, from 1.
        lines: Vec<u32>,
    },
    /// Stretches of plain text between `~~`, which were taken for struck out.
    Tildes {
        /// How many.
        count: u32,
    },
    /// A web page's rules of style ask for more comparing than is done, so that some were not applied.
    StylesNotApplied,
    /// A web page's rules of style may strike, hide or add words in a way that could not be read.
    StylesUnread,
    /// Items of lists that are deeper than lists are shown, and so less deep than in the file.
    ListsFlattened {
        /// How many.
        count: u32,
        /// How many levels are shown.
        levels: u32,
    },
    /// The end of a file that is longer than is read.
    NotRead {
        /// The first line, or row, that was not read.
        line: u32,
        /// How many words there are from there on.
        words: u32,
    },
    /// Cells in which a rule or a format may strike out, hide or add words, where it is not sure whether it does.
    Conditional {
        /// Their places, as "B2" or "B2:B9".
        cells: Vec<String>,
    },
    /// Rows in which something that cannot be read is where the author should be: a picture, a form field,
    /// hidden words, a formula without a result.
    AuthorUnread {
        /// Their numbers, from 1.
        rows: Vec<u32>,
    },
}

impl Note {
    /// Whether the file has, or may have, words that were not read.
    #[must_use]
    pub fn is_of_unread(&self) -> bool {
        matches!(
            self,
            Self::NoText { .. }
                | Self::Repaired
                | Self::Embedded { .. }
                | Self::NotInFile { .. }
                | Self::FilesInside { .. }
                | Self::NotRead { .. }
                | Self::StylesUnread
        )
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let were = |count: u32| if count == 1 { "was" } else { "were" };
        match self {
            Self::NoText { pages } => {
                let numbers: Vec<String> = pages.iter().map(u32::to_string).collect();
                let page = if pages.len() == 1 { "Page" } else { "Pages" };
                let contain = if pages.len() == 1 { "contains" } else { "contain" };
                write!(f, "{page} {} {contain} no text, only images; nothing was extracted.", list(&numbers))
            }
            Self::Encoding(name) => write!(f, "The text is not UTF-8 and was read as {name}."),
            Self::Garbled { count } => write!(
                f,
                "{} garbled in the file itself, as “é” is in “Ã©”: it was saved in the wrong encoding. Ask for a correct copy.",
                amount(u64::from(*count), "letter is", "letters are")
            ),
            Self::Tildes { count } => write!(
                f,
                "{} between “~~” {} treated as struck out, which plain text cannot mark. Check the words there.",
                amount(u64::from(*count), "stretch of text", "stretches of text"),
                were(*count)
            ),
            Self::Conditional { cells } => write!(
                f,
                "Formatting may strike out, hide or add words in {}; it was not evaluated. Check these cells in the file.",
                list(cells)
            ),
            Self::StylesNotApplied => f.write_str(
                "The page has more style rules than can be compared with its text, so some were not applied. Words that it strikes, hides or underlines may not be marked. Check the original.",
            ),
            Self::StylesUnread => f.write_str(
                "Some style rules of the page could not be evaluated. Whether they strike out, hide or add words could not be read. Check the original.",
            ),
            Self::ListsFlattened { count, levels } => write!(
                f,
                "{} deeper than {levels} levels and shown at level {levels}.",
                amount(u64::from(*count), "list item is", "list items are")
            ),
            Self::NotRead { line, words } => write!(
                f,
                "The file is longer than can be read at once: {} from line {} on {} not read. Save the rest as a file of its own and add it separately.",
                amount(u64::from(*words), "word", "words"),
                grouped(u64::from(*line), ','),
                were(*words)
            ),
            Self::Repaired => f.write_str(
                "The file is damaged. What could be recovered was read; some text may be missing.",
            ),
            Self::Controls { count } => write!(
                f,
                "{} not text (control or text-direction characters) {} removed.",
                amount(u64::from(*count), "character that is", "characters that are"),
                were(*count)
            ),
            Self::Unreadable { count } => write!(
                f,
                "{} could not be read and {} marked with “\u{fffd}”.",
                amount(u64::from(*count), "character", "characters"),
                were(*count)
            ),
            Self::UnreadOnPage { page, count } => write!(
                f,
                "{} could not be read on page {page} and {} marked with “\u{fffd}”.",
                amount(u64::from(*count), "character", "characters"),
                were(*count)
            ),
            Self::MaybeStruck { pages } => {
                let numbers: Vec<String> = pages.iter().map(u32::to_string).collect();
                let page = if pages.len() == 1 { "page" } else { "pages" };
                write!(
                    f,
                    "Lines on {page} {} may strike words out; the words were kept. Check the original.",
                    list(&numbers)
                )
            }
            Self::LeftOut { what, words, .. } => write!(
                f,
                "{} of {} {} left out.",
                amount(u64::from(*words), "word", "words"),
                what,
                were(*words)
            ),
            Self::Tables { count } => write!(
                f,
                "{} {} read row by row, the cells one after the other.",
                amount(u64::from(*count), "table", "tables"),
                were(*count)
            ),
            Self::Boxes { count } => write!(
                f,
                "{} {} placed after the adjacent paragraph.",
                amount(u64::from(*count), "text box", "text boxes"),
                were(*count)
            ),
            Self::Insertions { count } => write!(
                f,
                "{} {} kept as part of the text.",
                amount(u64::from(*count), "proposed insertion", "proposed insertions"),
                were(*count)
            ),
            Self::NotesRenumbered => f.write_str(
                "The file has footnotes and endnotes; here they are numbered in one sequence.",
            ),
            Self::RowsWithoutText { count } => write!(
                f,
                "{} without text {} left out.",
                amount(u64::from(*count), "row", "rows"),
                were(*count)
            ),
            Self::Embedded { count } => write!(
                f,
                "{} inside the document {} not read; {} words are not counted.",
                amount(u64::from(*count), "embedded file", "embedded files"),
                were(*count),
                if *count == 1 { "its" } else { "their" }
            ),
            Self::UnknownColumns { names } => {
                let column = if names.len() == 1 { "The column" } else { "The columns" };
                let were = if names.len() == 1 { "was" } else { "were" };
                let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
                let known = if names.len() == 1 { "name is" } else { "names are" };
                write!(f, "{column} {} {were} not used: the column {known} not recognized.", list(&names))
            }
            Self::FilledDown { count } => write!(
                f,
                "{} {} completed from a row above (delegation, stage, title, date or link), because the cell is merged with it or blank.",
                amount(u64::from(*count), "row", "rows"),
                were(*count)
            ),
            Self::NoAuthor { count } => write!(
                f,
                "{} no delegation, and it is not certain that the row above applies. Check whose words they are.",
                amount(u64::from(*count), "row has", "rows have"),
            ),
            Self::ColumnsTwice { names } => {
                let column = if names.len() == 1 { "The column" } else { "The columns" };
                let were = if names.len() == 1 { "was" } else { "were" };
                write!(f, "{column} {} {were} not used: another column has the same meaning.", list(&quoted(names)))
            }
            Self::AuthorsDiffer { columns, rows } => {
                let column = if columns.len() == 1 { "The column" } else { "The columns" };
                let (say, row) = (if columns.len() == 1 { "does" } else { "do" }, if rows.len() == 1 { "row" } else { "rows" });
                write!(
                    f,
                    "{column} {} {say} not determine the delegation in {row} {}. Check whose words they are.",
                    list(&quoted(columns)),
                    list(&numbered(rows))
                )
            }
            Self::NotTheirs { over, count } => write!(
                f,
                "“{over}” is above {}, which may not be the words of the State named. Check whose words they are.",
                amount(u64::from(*count), "row", "rows"),
            ),
            Self::AuthorStruck { rows } => write!(
                f,
                "The delegation is struck out in {} {}. Check whose words they are.",
                if rows.len() == 1 { "row" } else { "rows" },
                list(&numbered(rows))
            ),
            Self::AuthorUnread { rows } => write!(
                f,
                "The delegation’s cell cannot be read in {} {}: it contains an image, an empty form field, hidden or deleted words, or a formula without a result. Choose the delegation.",
                if rows.len() == 1 { "row" } else { "rows" },
                list(&numbered(rows))
            ),
            Self::UnderNames { count } => write!(
                f,
                "{} the delegation from the name in a single cell above.",
                amount(u64::from(*count), "row takes", "rows take")
            ),
            Self::NotInFile { count } => write!(
                f,
                "{} {} not read, because the file does not include the text.",
                amount(u64::from(*count), "embedded page or object", "embedded pages or objects"),
                were(*count)
            ),
            Self::UnclosedQuotes { lines } => {
                let numbers: Vec<String> = lines.iter().map(u32::to_string).collect();
                let (line, were) = if lines.len() == 1 { ("line", "was") } else { ("lines", "were") };
                write!(
                    f,
                    "The quotation mark that opens a cell on {line} {} is never closed; the {line} {were} read alone. Check the rows there.",
                    list(&numbers)
                )
            }
            Self::UnevenRows { lines } => {
                let numbers: Vec<String> = lines.iter().map(u32::to_string).collect();
                let (line, has) = if lines.len() == 1 { ("Line", "has") } else { ("Lines", "have") };
                write!(
                    f,
                    "{line} {} {has} more cells than the first row, perhaps because commas in the text are not within quotation marks. Check the rows there.",
                    list(&numbers)
                )
            }
            Self::SeveralDelegations { names } => write!(
                f,
                "This file seems to include the words of several delegations ({}), so no delegation is suggested. Save the words of each delegation as a file of its own, or put them into a table with one row per delegation.",
                list(names)
            ),
            Self::FilesInside { names } => {
                let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
                let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
                write!(
                    f,
                    "{} inside this file {} not read: {}. Save each one from a PDF viewer and add it separately.",
                    amount(u64::from(count), "file", "files"),
                    were(count),
                    list(&names)
                )
            }
        }
    }
}

fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("“{name}”")).collect()
}

fn numbered(rows: &[u32]) -> Vec<String> {
    rows.iter().map(u32::to_string).collect()
}
