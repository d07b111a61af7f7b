//! What goes in: a file, how much of it is too much, and who is told how far reading has come.

use crate::Fault;

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

/// How much is too much. Everything that is kept in memory is bounded by one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes that a file may have.
    pub file: u64,
    /// The most bytes that may come out of one packed part of it.
    pub unpacked: u64,
    /// The most bytes that may come out of all packed parts together.
    pub unpacked_together: u64,
    /// The most parts that a packed file may name.
    pub parts: u64,
    /// The deepest nesting that is followed.
    pub depth: usize,
    /// The most bytes of text that are given.
    pub text: u64,
}

impl Default for Limits {
    fn default() -> Self {
        const MEGABYTE: u64 = 1_000_000;
        Self {
            file: 100 * MEGABYTE,
            unpacked: 64 * MEGABYTE,
            unpacked_together: 256 * MEGABYTE,
            parts: 10_000,
            depth: 128,
            text: 64 * MEGABYTE,
        }
    }
}

impl Limits {
    /// Whether a file of so many bytes is read at all.
    pub(crate) fn admit(&self, bytes: usize) -> Result<(), Fault> {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        if bytes > self.file {
            return Err(Fault::TooLarge { bytes, limit: self.file });
        }
        Ok(())
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
