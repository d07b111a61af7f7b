//! What is wrong with a file that is broken, with the English for it.

use core::fmt;

use serde::{Deserialize, Serialize};

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Damage {
    /// The list of a packed file's parts cannot be read.
    List,
    /// That list names more parts than documents have.
    ManyParts,
    /// A part is cut off.
    CutOff,
    /// A part cannot be unpacked.
    Packing,
    /// A part is packed in a way that is not known here.
    UnknownPacking,
    /// A part is not what was packed, by its checksum.
    Changed,
    /// Two parts bear one name.
    TwoOfOneName,
    /// A part that should be text is none.
    NotText,
    /// The part with the text is missing.
    NoMainPart,
    /// The list of a spreadsheet's sheets is missing.
    NoSheets,
    /// XML is cut off or garbled.
    Garbled,
    /// JSON breaks off before its end.
    BreaksOff,
    /// Something is no JSON.
    NotJson,
    /// It says that it has more pages than are read.
    ManyPages {
        /// How many it says it has.
        pages: u32,
        /// How many are read.
        limit: u32,
    },
    /// It is locked in a way that is not known here.
    UnknownLock,
    /// Its list of pages could not be found.
    NoPages,
    /// It holds more dictionaries than documents do, a million and more.
    ManyObjects,
    /// It draws far more than documents do.
    DrawsTooMuch,
}

/// A clause that can follow "The file is damaged: ".
impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::List => "its list of contents cannot be read",
            Self::ManyParts => "it lists more parts than a document has",
            Self::CutOff => "part of it is truncated",
            Self::Packing => "part of it cannot be decompressed",
            Self::UnknownPacking => "part of it is compressed with an unsupported method",
            Self::Changed => "part of it fails its checksum",
            Self::TwoOfOneName => "two of its parts have the same name",
            Self::NotText => "a text part of it is not text",
            Self::NoMainPart => "the part with its text is missing",
            Self::NoSheets => "the list of its sheets is missing",
            Self::Garbled => "its text is truncated or garbled",
            Self::BreaksOff => "it ends unexpectedly",
            Self::NotJson => "it is not valid JSON at this point",
            Self::ManyPages { pages, limit } => {
                return write!(f, "it declares {pages} pages; the limit is {limit}");
            }
            Self::UnknownLock => "it is encrypted with an unsupported method",
            Self::NoPages => "its list of pages could not be found",
            Self::ManyObjects => "it has more than a million parts, far more than any document",
            Self::DrawsTooMuch => "it draws far more than a document does, possibly in a loop",
        })
    }
}
