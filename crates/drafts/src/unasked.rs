//! What an older release saved: it did not ask whether a reading was checked, so nobody has said so. One rule for
//! what lies on the device, for `collection.json` and for a data folder.

use model::{Document, Form};
use serde::Deserialize;
use serde::de::IgnoredAny;

/// Of a document as it was saved: whether the file says if its reading was checked.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    unchecked: Option<IgnoredAny>,
}

impl Asked {
    /// Whether it says so.
    pub(crate) fn is_said(self) -> bool {
        self.unchecked.is_some()
    }

    /// The document is not checked where its file does not say, and a machine has read it.
    pub(crate) fn settle(self, document: &mut Document) {
        let is_read = document.loaded && document.form == Form::Verbatim;
        document.unchecked |= is_read && !self.is_said();
    }
}

/// Of an entry as it was saved.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct AskedEntry {
    #[serde(default)]
    document: Option<Asked>,
}

impl AskedEntry {
    /// Of its document.
    pub(crate) fn of_document(&self) -> Asked {
        self.document.unwrap_or_default()
    }
}
