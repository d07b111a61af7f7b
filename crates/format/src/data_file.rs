//! A data file as it comes in: its bytes with its name.

/// A data file: its path from the top of the project, and what is in it.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// The path, with forward slashes (`data/documents/pak-pre-draft.md`).
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}
