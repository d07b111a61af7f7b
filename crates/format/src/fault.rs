//! What is wrong in a data file, in words by which the person who edits it can correct it.

/// One fault: where it is, what was found there, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's path.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What was found.
    pub found: String,
    /// What was expected in its place.
    pub expected: String,
}

impl core::fmt::Display for Fault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}:{}: found {}; expected {}", self.path, self.line, self.found, self.expected)
    }
}

impl core::error::Error for Fault {}

/// Collects the faults of one file.
pub(super) struct Faults<'a> {
    path: &'a str,
    into: &'a mut Vec<Fault>,
}

impl<'a> Faults<'a> {
    /// Faults of the file at `path` go to `into`.
    pub(super) fn of(path: &'a str, into: &'a mut Vec<Fault>) -> Self {
        Self { path, into }
    }

    /// Tells one fault.
    pub(super) fn tell(
        &mut self,
        line: usize,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.into.push(Fault {
            path: self.path.to_owned(),
            line,
            found: found.into(),
            expected: expected.into(),
        });
    }
}

/// At most 60 characters of what somebody wrote, in quotes, for a message.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("“{}…”", &text[..end]),
        None => format!("“{text}”"),
    }
}
