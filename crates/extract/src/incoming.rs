//! What goes in: a file, and how far the reading of it has come.

/// A file that a reader brings.
#[derive(Clone, Copy, Debug)]
pub struct Incoming<'a> {
    /// Its name with its ending; used only where the content does not say what it is.
    pub name: &'a str,
    /// All its bytes.
    pub bytes: &'a [u8],
    /// What opens it, if the reader gave that.
    pub password: Option<&'a str>,
}

impl Incoming<'_> {
    /// The name's ending in small letters, without the dot; empty where there is none.
    pub(crate) fn ending(&self) -> String {
        self.name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_lowercase())
    }
}

/// How far reading has come: pages, or parts of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is read.
    pub done: u32,
    /// What there is to read.
    pub of: u32,
}
