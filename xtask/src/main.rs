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
mod region_names;
mod release;
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
        summary: "install what is missing, build the page, serve it on this computer, rebuild on change",
        run: serve::run,
    },
    Command {
        name: "test",
        arguments: "[FILTER]",
        summary: "run every test, in real browsers too; FILTER picks suites or tests by a part of their name",
        run: test::run,
    },
    Command {
        name: "build",
        arguments: "[--address https://…/] [--data FOLDER] [--withdraw-worker]",
        summary: "fill dist/ for a web server, print each file's size, hold them to the budgets; with the site's address, whole links too; with --data, from your own data; --withdraw-worker: take back what visitors' browsers keep",
        run: build::run,
    },
    Command {
        name: "check",
        arguments: "[--data FOLDER]",
        summary: "tell every fault in the data files, with its line",
        run: check::run,
    },
    Command {
        name: "read",
        arguments: "FILES OR FOLDERS [--author CODE] [--language en] [--json] [--round ID] [--date TEXT] [--url ADDRESS] [--source-text NAME] [--password WORD] [--data FOLDER] [--write]",
        summary: "turn submissions (PDF, DOCX, ODT, HTML, Markdown, plain text, CSV) into documents; with --write, put them into data/documents",
        run: read::run,
    },
    Command {
        name: "figures",
        arguments: "[files]",
        summary: "make the figures of docs/figures.md again; files: only those of the files; wrong: what topics and kinds are wrong there",
        run: figures::run,
    },
    Command {
        name: "fuzz",
        arguments: "[TARGET] [--runs N]",
        summary: "throw inputs at what reads readers' files, a million at each target unless told otherwise, and tell what was reached and what failed",
        run: fuzz::run,
    },
    Command {
        name: "measure",
        arguments: "[--as-built] [PART]",
        summary: "measure what readers get: bytes, times in Chromium, memory, Lighthouse; PART is bytes, loading, interaction, recovery, mounts, own, visit, growth or lighthouse; --as-built: dist/ as it is",
        run: measure::run,
    },
    Command {
        name: "screenshots",
        arguments: "",
        summary: "make the pictures in docs/screenshots again",
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
        say::problem(format!("there is no command “{wanted}”. These are the commands:\n"));
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
