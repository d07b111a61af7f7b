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
            Self::List => "the list of what is inside cannot be read",
            Self::ManyParts => "it lists more parts than a document has",
            Self::CutOff => "a part of it is cut off",
            Self::Packing => "a part of it cannot be unpacked",
            Self::UnknownPacking => "a part of it is packed in a way that is not known here",
            Self::Changed => "a part of it is not what was packed",
            Self::TwoOfOneName => "it holds two parts of one name",
            Self::NotText => "a part of it is no text",
            Self::NoMainPart => "the part with its text is missing",
            Self::NoSheets => "the list of its sheets is missing",
            Self::Garbled => "its text is cut off or garbled",
            Self::BreaksOff => "it breaks off before its end",
            Self::NotJson => "it is not JSON here",
            Self::ManyPages { pages, limit } => {
                return write!(f, "it says that it has {pages} pages; at most {limit} are read");
            }
            Self::UnknownLock => "it is locked in a way that is not known here",
            Self::NoPages => "its list of pages could not be found",
            Self::ManyObjects => "it holds more than a million parts, as no document does",
            Self::DrawsTooMuch => {
                "it draws far more than a document does, perhaps the same thing again and again"
            }
        })
    }
}
