//! What data files are read for, which decides what they may still lack.

/// What a document is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be published: it has a source, and its recommendations stand in rows.
    Published,
    /// To be looked at by the reader who brought it, who may still be at work on it.
    OwnUse,
}
