//! `cargo xtask`: the one entry point for people and CI.
//!
//! Here: the table of commands, and what happens with the words after `cargo xtask`. Not here: what any
//! command does; each has a module of its own, or is a command of another program, so that this one is built in
//! seconds. A new command is a line in [`COMMANDS`].

mod browsers;
mod build;
mod debian;
mod fuzz;
mod measure;
mod programs;
mod release;
mod screenshots;
mod serve;
mod supply;
mod test;
mod trunk;

use std::process::ExitCode;

use xtask::command::{Action, exit_code};
use xtask::say;

/// One command of `cargo xtask`.
struct Command {
    name: &'static str,
    /// The arguments it takes, as shown in the list.
    arguments: &'static str,
    summary: &'static str,
    run: Run,
}

/// Where a command is.
#[derive(Clone, Copy)]
enum Run {
    Here(Action),
    /// In another program of the project, under the same name: the package.
    By(&'static str),
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        arguments: "[--port N] [--release] [--data FOLDER]",
        summary: "build and serve locally, rebuild on change; installs missing tools on first run",
        run: Run::Here(serve::run),
    },
    Command {
        name: "test",
        arguments: "[FILTER]",
        summary: "run all tests, including browser tests; FILTER matches part of a suite or test name",
        run: Run::Here(test::run),
    },
    Command {
        name: "build",
        arguments: "[--address https://…/] [--data FOLDER] [--withdraw-worker]",
        summary: "build dist/, print file sizes, enforce size budgets; --address: absolute links; --data: your own data; --withdraw-worker: remove offline copies from visitors' browsers",
        run: Run::Here(build::run),
    },
    Command {
        name: "release",
        arguments: "[the options of build]",
        summary: "build, then fill target/release-files/: dist/ as a ZIP archive, the single files, licences, checksums",
        run: Run::Here(release::run),
    },
    Command {
        name: "check",
        arguments: "[--data FOLDER]",
        summary: "report every error in the data files, with line numbers",
        run: Run::By("cli"),
    },
    Command {
        name: "read",
        arguments: "FILES OR FOLDERS [--author CODE] [--language en] [--json] [--round ID] [--date TEXT] [--url ADDRESS] [--source-text NAME] [--password WORD] [--data FOLDER] [--write]",
        summary: "convert submissions (PDF, DOCX, ODT, HTML, Markdown, plain text, CSV) to collection documents; --write saves them in data/documents",
        run: Run::By("cli"),
    },
    Command {
        name: "figures",
        arguments: "[--write | files | wrong]",
        summary: "recompute figures of docs/figures.md; --write: write them into it; files: file figures only; wrong: list misclassified topics and kinds",
        run: Run::By("eval"),
    },
    Command {
        name: "answers",
        arguments: "[sheet FOLDER | key | SHEET SHEET]",
        summary: "compare two coded sheets of answers (tests/answers by default); sheet: write the sheet and the scheme for coders; key: list the passages of each number",
        run: Run::By("eval"),
    },
    Command {
        name: "fuzz",
        arguments: "[TARGET] [--runs N]",
        summary: "fuzz the file readers (1 million runs per target by default)",
        run: Run::Here(fuzz::run),
    },
    Command {
        name: "measure",
        arguments: "[--as-built] [--write] [PART]",
        summary: "measure file sizes, times in Chromium, memory and Lighthouse scores; PART is bytes, loading, interaction, screens, sheets, click, recovery, mounts, own, visit, growth or lighthouse; --as-built: use dist/ without building; --write: write the file sizes into docs/figures.md",
        run: Run::Here(measure::run),
    },
    Command {
        name: "screenshots",
        arguments: "",
        summary: "regenerate docs/screenshots",
        run: Run::Here(screenshots::run),
    },
    Command {
        name: "assets",
        arguments: "",
        summary: "(called by the build) write target/assets/: what the page needs besides the program",
        run: Run::By("site"),
    },
    Command {
        name: "stage",
        arguments: "",
        summary: "(called by the build) arrange the built files for serving",
        run: Run::By("site"),
    },
];

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
    exit_code(match command.run {
        Run::Here(action) => action(arguments),
        Run::By(package) => hand_over(package, command.name, arguments),
    })
}

/// Runs a command of another program, with all arguments that are left.
fn hand_over(package: &str, command: &str, mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    programs::become_it(programs::command(package, command).args(arguments.raw_args()?))
}

fn list_commands() {
    for command in COMMANDS {
        say::line(format!("cargo xtask {} {}", command.name, command.arguments).trim_end());
        say::line(format!("    {}", command.summary));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use xtask::{paths, process};

    #[test]
    fn few_crates_are_built_before_a_command_answers() {
        let mut tree = process::cargo();
        tree.args(["tree", "--locked", "--package", "xtask", "--edges", "normal,build"]);
        tree.args(["--prefix", "none", "--format", "{p}"]);
        let crates = process::stdout_of(tree.current_dir(paths::root())).unwrap();
        let crates: BTreeSet<&str> =
            crates.lines().filter_map(|line| line.split(' ').next()).collect();
        assert!(crates.contains("xtask") && crates.len() <= 25, "{crates:?}");
    }
}
