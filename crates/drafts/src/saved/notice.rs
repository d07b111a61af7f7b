//! What a reader has to know of a file that was opened, though it was opened: as values, which the “Your documents”
//! page has words for.

use model::DocumentId;
use serde::{Deserialize, Serialize};

/// One thing to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// Another version of the document is there; both are kept.
    BothKept(Of),
    /// The document was changed outside after it was saved: the changed one counts, and the unfinished work on the
    /// one before is an entry of its own.
    Changed(Of),
    /// The document was taken out of the file; its unfinished work is there.
    TakenOut(Of),
    /// A newer release saved the unfinished work, which was not read.
    Newer,
}

/// The document that it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Of {
    /// Its name in addresses, as the file has it.
    pub id: DocumentId,
    /// What it is called on screen.
    pub title: String,
}

impl Notice {
    /// The document that it is about, if it is about one.
    #[must_use]
    pub fn of(&self) -> Option<&Of> {
        match self {
            Self::BothKept(of) | Self::Changed(of) | Self::TakenOut(of) => Some(of),
            Self::Newer => None,
        }
    }
}
