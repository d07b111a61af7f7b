//! What people run who edit the data: `cargo xtask check` and `cargo xtask read`.

mod check;
mod read;

use std::process::ExitCode;

use xtask::command::{Action, run_one_of};

const COMMANDS: &[(&str, Action)] = &[("check", check::run), ("read", read::run)];

fn main() -> ExitCode {
    run_one_of(COMMANDS)
}
