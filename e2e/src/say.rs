//! Everything the harness prints goes through here, so that no other module prints by accident.

#![expect(clippy::print_stdout, reason = "the one place of the harness that prints")]

use std::fmt::Display;
use std::io::{self, Write as _};

/// The start of a line whose end comes later.
pub(crate) fn begin(text: impl Display) {
    print!("{text}");
    let _ = io::stdout().flush();
}

/// A line, or the end of one that was begun.
pub(crate) fn line(text: impl Display) {
    println!("{text}");
}
