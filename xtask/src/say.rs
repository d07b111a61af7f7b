//! Everything that the commands print goes through here, so that no other module prints by accident.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the one place of the commands that prints"
)]

use std::fmt::Display;
use std::io::{self, Write};

/// One line for the person at the terminal.
pub fn line(text: impl Display) {
    if writeln!(io::stdout(), "{text}").is_err() {
        // Whoever read the output has had enough of it, as `head` does.
        std::process::exit(0);
    }
}

/// The heading of a step, with room above it.
pub fn heading(text: impl Display) {
    println!("\n== {text}");
    // What the step's own programs print must come after its heading.
    let _ = io::stdout().flush();
}

/// What went wrong, or is about to take long: on the error stream, so that it never mixes with results.
pub fn problem(text: impl Display) {
    eprintln!("{text}");
}
