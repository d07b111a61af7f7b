//! What is shipped besides the WebAssembly: scripts, style sheets, data, pages, the single files, and their sizes.
//!
//! Trunk calls `assets` before each build and `stage` after it; `cargo xtask` calls the other commands of [`COMMANDS`].
//! Here: the table of commands. Not here: running trunk, serving, and tests, which are in `xtask/`.

mod address;
mod assets;
mod bindings;
mod bytes;
mod delegation_page;
mod early;
mod esbuild;
mod examine;
mod frame_page;
mod glue;
mod host_scripts;
mod html;
mod map_page;
mod modules;
mod notices;
mod oembed;
mod one_file;
mod others;
mod pages;
mod plain_names;
mod plain_page;
mod references;
mod release;
mod release_files;
mod scripts;
mod served;
mod short_names;
mod sizes;
mod snippets;
mod stage;
mod static_text;
mod topic_page;
mod worker;

use std::process::ExitCode;

use xtask::command::{Action, run_one_of};

const COMMANDS: &[(&str, Action)] = &[
    ("assets", assets::run),
    ("stage", stage::run),
    // Whether `build` was given an address that it can use.
    ("address", address::run),
    // The end of `build`.
    ("finish", examine::finish),
    // The files of a release, out of a build.
    ("release", release_files::run),
    // The same as a suite of the tests.
    ("examine", examine::run),
    // The types of the programs, for a suite of the tests.
    ("bindings", bindings::run),
    // A part of `measure`.
    ("bytes", bytes::run),
];

fn main() -> ExitCode {
    run_one_of(COMMANDS)
}
