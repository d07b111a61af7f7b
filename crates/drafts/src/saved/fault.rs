//! Why what was saved cannot be opened.

/// Why text is no collection: each fault with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFault(pub(super) Vec<String>);

impl core::fmt::Display for SavedFault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl core::error::Error for SavedFault {}
