//! `cargo xtask`: the one entry point for people and CI.
//!
//! Here: the table of commands, and what happens with the words after `cargo xtask`. Not here: what any
//! command does; each has a module of its own. A new command is a module and one line in [`COMMANDS`].

mod address;
mod assets;
mod browsers;
mod build;
mod check;
mod data;
mod debian;
mod esbuild;
mod figures;
mod files;
mod frame_page;
mod fuzz;
mod glue;
mod host_scripts;
mod html;
mod measure;
mod modules;
mod notices;
mod oembed;
mod one_file;
mod pages;
mod paths;
mod process;
mod read;
mod references;
mod release;
mod release_files;
mod say;
mod screenshots;
mod scripts;
mod serve;
mod served;
mod sizes;
mod snippets;
mod stage;
mod static_text;
mod supply;
mod test;
mod tools;
mod trunk;
mod worker;

use std::fmt;
use std::process::ExitCode;

/// One command of `cargo xtask`.
struct Command {
    name: &'static str,
    /// The arguments it takes, as shown in the list.
    arguments: &'static str,
    summary: &'static str,
    run: fn(lexopt::Parser) -> anyhow::Result<()>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        arguments: "[--port N] [--release] [--data FOLDER]",
        summary: "build and serve locally, rebuild on change; installs missing tools on first run",
        run: serve::run,
    },
    Command {
        name: "test",
        arguments: "[FILTER]",
        summary: "run all tests, including browser tests; FILTER matches part of a suite or test name",
        run: test::run,
    },
    Command {
        name: "build",
        arguments: "[--address https://…/] [--data FOLDER] [--withdraw-worker]",
        summary: "build dist/, print file sizes, enforce size budgets; --address: absolute links; --data: your own data; --withdraw-worker: remove offline copies from visitors' browsers",
        run: build::run,
    },
    Command {
        name: "release",
        arguments: "[the options of build]",
        summary: "build, then fill target/release-files/: dist/ as a ZIP archive, the single files, licences, checksums",
        run: release_files::run,
    },
    Command {
        name: "check",
        arguments: "[--data FOLDER]",
        summary: "report every error in the data files, with line numbers",
        run: check::run,
    },
    Command {
        name: "read",
        arguments: "FILES OR FOLDERS [--author CODE] [--language en] [--json] [--round ID] [--date TEXT] [--url ADDRESS] [--source-text NAME] [--password WORD] [--data FOLDER] [--write]",
        summary: "convert submissions (PDF, DOCX, ODT, HTML, Markdown, plain text, CSV) to collection documents; --write saves them in data/documents",
        run: read::run,
    },
    Command {
        name: "figures",
        arguments: "[files | wrong]",
        summary: "recompute the figures in docs/figures.md; files: file figures only; wrong: list misclassified topics and kinds",
        run: figures::run,
    },
    Command {
        name: "fuzz",
        arguments: "[TARGET] [--runs N]",
        summary: "fuzz the file readers (1 million runs per target by default)",
        run: fuzz::run,
    },
    Command {
        name: "measure",
        arguments: "[--as-built] [PART]",
        summary: "measure file sizes, times in Chromium, memory and Lighthouse scores; PART is bytes, loading, interaction, recovery, mounts, own, visit, growth or lighthouse; --as-built: use dist/ without building",
        run: measure::run,
    },
    Command {
        name: "screenshots",
        arguments: "",
        summary: "regenerate docs/screenshots",
        run: screenshots::run,
    },
    Command {
        name: "assets",
        arguments: "",
        summary: "(called by the build) write target/assets/: what the page needs besides the program",
        run: assets::run,
    },
    Command {
        name: "stage",
        arguments: "",
        summary: "(called by the build) arrange the built files for serving",
        run: stage::run,
    },
];

/// Something went wrong, and all there is to say of it was said. Ends with exit code 1.
#[derive(Debug)]
struct AlreadySaid;

impl fmt::Display for AlreadySaid {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for AlreadySaid {}

fn main() -> ExitCode {
    let mut arguments = lexopt::Parser::from_env();
    let Some(wanted) = arguments.raw_args().ok().and_then(|mut words| words.next()) else {
        list_commands();
        return ExitCode::SUCCESS;
    };
    let wanted = wanted.to_string_lossy();
    if matches!(&*wanted, "help" | "--help" | "-h") {
        list_commands();
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == wanted) else {
        say::problem(format!("Unknown command “{wanted}”. Commands:\n"));
        list_commands();
        return ExitCode::from(2);
    };
    match (command.run)(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<AlreadySaid>() => ExitCode::FAILURE,
        Err(error) => {
            say::problem(format!("error: {error:#}"));
            // What was typed was not understood, or what it asked for went wrong.
            ExitCode::from(if error.is::<lexopt::Error>() { 2 } else { 1 })
        }
    }
}

fn list_commands() {
    for command in COMMANDS {
        say::line(format!("cargo xtask {} {}", command.name, command.arguments).trim_end());
        say::line(format!("    {}", command.summary));
    }
}

/// The end of a command that takes no (more) arguments: anything left over is a mistake worth a word.
fn expect_no_more(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    match arguments.next()? {
        None => Ok(()),
        Some(extra) => Err(extra.unexpected().into()),
    }
}
