//! What the reader is asked about.

use model::DocumentId;

/// What is to be deleted, once the reader agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Everything on the “Your documents” page and on the device.
    Everything,
    /// One document.
    Document(DocumentId),
}
