//! The suite “data” of `cargo xtask test`: `cargo xtask check` on the project's data, its output included.
//!
//! A test, so that it runs the program that is built together with all other tests.

#![expect(clippy::unwrap_used, reason = "a test that cannot start the program has failed")]

use std::process::Command;

#[test]
fn the_data_has_no_errors() {
    assert!(Command::new(env!("CARGO_BIN_EXE_cli")).arg("check").status().unwrap().success());
}
