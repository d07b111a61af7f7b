//! Why words of a file are in no passage, and how that is said in English. Where it is found out is the
//! matter of the modules that do; whoever says it in another language has the values.

use core::fmt;

use serde::{Deserialize, Serialize};

/// Why words are in no passage.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Why {
    /// The number of a page.
    PageNumber,
    /// A line drawn with signs.
    Rule,
    /// A line of a table of contents.
    ContentsLine,
    /// The head over a table of contents.
    ContentsHead,
    /// A head or foot that runs over the pages.
    Running,
    /// The document's date.
    Date,
    /// How the text was delivered or translated.
    Delivery,
    /// An address, or a form of address.
    Address,
    /// The letterhead.
    Letterhead,
    /// The lines that close a letter.
    Closing,
    /// The title, which is kept as such.
    Title,
    /// What heads a column of a table.
    ColumnHead,
    /// Marks without words.
    NoWords,
    /// A section's letter; its title stands for it.
    SectionLetter,
    /// A heading without a passage under it.
    EmptyHeading,
    /// The bullets of a list; its items are passages.
    Bullets,
    /// A number without a text.
    LoneNumber,
    /// The number of a heading, which is named; no label has it.
    HeadingNumber(String),
    /// A footnote with its mark, which is kept as such.
    Footnote(String),
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PageNumber => "page number",
            Self::Rule => "separator line",
            Self::ContentsLine => "line of a table of contents",
            Self::ContentsHead => "heading of a table of contents",
            Self::Running => "running header or footer",
            Self::Date => "date of the document",
            Self::Delivery => "note on how the text was delivered",
            Self::Address => "address or salutation",
            Self::Letterhead => "letterhead",
            Self::Closing => "closing lines of the letter",
            Self::Title => "title, kept as the document's title",
            Self::ColumnHead => "table column heading",
            Self::NoWords => "symbols without words",
            Self::SectionLetter => "section letter, replaced by the section title",
            Self::EmptyHeading => "heading with no passage under it",
            Self::Bullets => "bullets; the list items are separate passages",
            Self::LoneNumber => "number with no text of its own",
            Self::HeadingNumber(heading) => {
                return write!(
                    f,
                    "number of the heading “{heading}”, not part of a paragraph number"
                );
            }
            Self::Footnote(mark) => return write!(f, "footnote {mark}, listed separately"),
        })
    }
}
