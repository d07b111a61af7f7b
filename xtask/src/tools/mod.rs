//! The tools the project is built and tested with, each at one pinned version.
//!
//! Here: which tools, which versions, and where a right one is found. How a missing one is installed is in
//! `install`, by which hashes what comes from npm is known in `pinned`. Versions that
//! trunk must know too are in `Trunk.toml` as well; a test compares the two.

mod install;
mod pinned;

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use crate::{paths, process, say};

/// A tool at its pinned version.
pub struct Tool {
    /// Names its folder in the cache, together with the version.
    name: &'static str,
    version: &'static str,
    source: Source,
    /// About how long installing takes on two cores, in words.
    takes: &'static str,
}

/// Where a tool comes from, and what shows that it is there.
enum Source {
    /// A program built from the Rust registry.
    Cargo {
        package: &'static str,
        program: &'static str,
        options: &'static [&'static str],
        /// How far to optimise: building fast matters more for what runs seldom.
        optimise: &'static str,
    },
    /// A program from the npm registry, out of the package that has the tool's name.
    Npm { program: &'static str },
    /// A script from the npm registry, to be read and not run.
    Script { package: &'static str, file: &'static str },
    /// A package of the npm registry as it was published, without those it needs: to be weighed. The hash is
    /// that of its archive, as npm writes it.
    Package { package: &'static str, file: &'static str, integrity: &'static str },
}

/// Builds the page, and serves it.
pub const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    source: Source::Cargo {
        package: "trunk",
        program: "trunk",
        // Its default features only look for updates and serve https, and take long to build.
        options: &["--no-default-features"],
        optimise: "0",
    },
    takes: "4 minutes",
};

/// Joins the program to the browser. The same version as the `wasm-bindgen` crate, to the digit.
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    version: "0.2.125",
    source: Source::Cargo {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        options: &[],
        optimise: "1",
    },
    takes: "2 minutes",
};

/// `wasm-opt`, which makes the program small.
pub const WASM_OPT: Tool = Tool {
    name: "binaryen",
    version: "132.0.0",
    source: Source::Npm { program: "wasm-opt" },
    takes: "15 seconds",
};

/// Makes the scripts and style sheets small.
pub const ESBUILD: Tool = Tool {
    name: "esbuild",
    version: "0.28.2",
    source: Source::Npm { program: "esbuild" },
    takes: "5 seconds",
};

/// Drives Firefox in the tests.
pub const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.37.1",
    source: Source::Cargo {
        package: "geckodriver",
        program: "geckodriver",
        options: &[],
        optimise: "0",
    },
    takes: "2 minutes",
};

/// Builds and runs the fuzz targets.
pub const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    version: "0.13.2",
    source: Source::Cargo {
        package: "cargo-fuzz",
        program: "cargo-fuzz",
        options: &[],
        optimise: "0",
    },
    takes: "1 minute",
};

/// Checks what the project is made of: licences, sources and known faults of its crates.
pub const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    version: "0.20.2",
    source: Source::Cargo {
        package: "cargo-deny",
        program: "cargo-deny",
        options: &[],
        optimise: "0",
    },
    takes: "2 minutes",
};

/// Checks the types of the scripts.
pub const TYPESCRIPT: Tool = Tool {
    name: "typescript",
    version: "7.0.2",
    source: Source::Npm { program: "tsc" },
    takes: "5 seconds",
};

/// Finds common mistakes in the scripts.
pub const OXLINT: Tool = Tool {
    name: "oxlint",
    version: "1.94.0",
    source: Source::Npm { program: "oxlint" },
    takes: "5 seconds",
};

/// Finds faults of accessibility in the tests.
pub const AXE: Tool = Tool {
    name: "axe-core",
    version: "4.14.1",
    source: Source::Script { package: "axe-core", file: "axe.min.js" },
    takes: "5 seconds",
};

/// Judges the page in the measurements.
pub const LIGHTHOUSE: Tool = Tool {
    name: "lighthouse",
    version: "12.8.2",
    source: Source::Npm { program: "lighthouse" },
    takes: "30 seconds",
};

/// What others load, to compare with.
pub const TIMELINE: Tool = Tool {
    name: "timelinejs",
    version: "3.9.11",
    source: Source::Package {
        package: "@knight-lab/timelinejs",
        file: "dist/js/timeline.js",
        integrity: "sha512-+jUuY1OJ+9zSO5O3AfYSLd1yB0vQkm22zyIElz8BWT5DQ9mL0rsxlQkBKAqLbWpJjFuAAJeqzLY35xFIg6GW4g==",
    },
    takes: "5 seconds",
};
/// Reads PDF files in browsers; ours is held against it.
pub const PDFJS: Tool = Tool {
    name: "pdfjs-dist",
    version: "6.5.438",
    source: Source::Package {
        package: "pdfjs-dist",
        file: "build/pdf.min.mjs",
        integrity: "sha512-vg8Pw1x+AFKy4AMDvhuWl5cOYV8d698UoEANoFFhc79hqXDnZQqnOXoxw3HG907WHOg1JYOvLhP756boddFxpA==",
    },
    takes: "10 seconds",
};
/// What others load, to compare with: a chart in a frame.
pub const CHART_CORE: Tool = chart_core("dist/main.js");
/// The same package, for a chart in an element.
pub const CHART_CORE_ELEMENT: Tool = chart_core("dist/web-component.js");

const fn chart_core(file: &'static str) -> Tool {
    Tool {
        name: "datawrapper-chart-core",
        version: "8.47.0",
        source: Source::Package {
            package: "@datawrapper/chart-core",
            file,
            integrity: "sha512-xtTQQK9KUYZ10WSEfRk+tbv6ah2zvoRD1wXFtrkaSXeMqp6nftZrytGg/nxtxLcWAbaLQmOIsvsqGZb/EcwDQw==",
        },
        takes: "5 seconds",
    }
}

/// Makes sure of what every build needs, and says where it is: the folders to put first on the PATH.
pub fn for_building() -> anyhow::Result<Vec<PathBuf>> {
    install::wasm_target()?;
    let mut folders = Vec::new();
    for tool in [&TRUNK, &WASM_BINDGEN, &WASM_OPT, &ESBUILD] {
        folders.extend(tool.ensure()?.parent().map(Path::to_path_buf));
    }
    folders.dedup();
    Ok(folders)
}

/// Makes sure of what the checks of the source need.
pub fn for_checking() -> anyhow::Result<()> {
    install::component("rustfmt", "fmt")?;
    install::component("clippy", "clippy")
}

impl Tool {
    /// The tool's program or script; installed now where it was missing, by one thread at a time.
    pub fn ensure(&self) -> anyhow::Result<PathBuf> {
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = self.in_cache(&self.folder()?).or_else(|| self.on_path()) {
            return Ok(found);
        }
        install::tool(self)
    }

    /// Where the tool is kept: `<name>-<version>` in the cache; what comes from npm also has the beginning of
    /// the hash by which it is known, so that nothing is believed that was installed by another.
    fn folder(&self) -> anyhow::Result<PathBuf> {
        let mut name = format!("{}-{}", self.name, self.version);
        if let Some(mark) = pinned::mark(self)? {
            name = format!("{name}-{mark}");
        }
        Ok(paths::tools()?.join(name))
    }

    /// The tool inside the folder it was installed to. Folders appear there whole or not at all, so that
    /// being there is enough.
    fn in_cache(&self, folder: &Path) -> Option<PathBuf> {
        match self.source {
            Source::Cargo { program, .. } => process::in_folder(&folder.join("bin"), program),
            Source::Npm { program, .. } => {
                process::in_folder(&folder.join("node_modules/.bin"), program)
            }
            Source::Script { package, file } => {
                Some(folder.join("node_modules").join(package).join(file)).filter(|it| it.is_file())
            }
            // Every package calls its own folder so.
            Source::Package { file, .. } => {
                Some(folder.join("package").join(file)).filter(|it| it.is_file())
            }
        }
    }

    /// The tool on the PATH, if that was asked for and it has the right version. What a program answers shows
    /// neither who made it nor of what, so it is never used unasked.
    fn on_path(&self) -> Option<PathBuf> {
        if !asks_for_path(env::var_os(CHOICE).as_deref()) {
            return None;
        }
        let program = match self.source {
            Source::Cargo { program, .. } | Source::Npm { program, .. } => process::find(program)?,
            Source::Script { .. } | Source::Package { .. } => return None,
        };
        self.is_right(&program).then_some(program)
    }

    /// Whether a program says that it is this tool's version.
    fn is_right(&self, program: &Path) -> bool {
        let mut asking = Command::new(program);
        // Trunk 0.21.14 refuses to start where NO_COLOR is set to anything but true or false.
        asking.arg("--version").env_remove("NO_COLOR");
        process::stdout_of(&mut asking).is_some_and(|answer| names_version(&answer, self.version))
    }
}

/// The variable that says whose tools are used, and its one value.
const CHOICE: &str = "SIDE_BY_STATE_TOOLS";
const OF_THE_PATH: &str = "path";

/// Whether the tools on the PATH may be used where they have the right version.
fn asks_for_path(choice: Option<&OsStr>) -> bool {
    choice.is_some_and(|choice| choice == OF_THE_PATH)
}

/// Whether a program's answer to `--version` names this version. (`wasm-opt` leaves off `.0.0`.)
fn names_version(answer: &str, version: &str) -> bool {
    let short = version.strip_suffix(".0.0").unwrap_or(version);
    answer.split_whitespace().take(4).any(|word| word == version || word == short)
}

/// Says one line about an installation, where progress is reported: on the error stream.
fn tell(text: impl std::fmt::Display) {
    say::problem(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_each_tool_answers() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(names_version("wasm-bindgen 0.2.125", "0.2.125"));
        assert!(names_version("wasm-opt version 132 (version_132)", "132.0.0"));
        assert!(names_version("Version 7.0.2\n", "7.0.2"));
        assert!(names_version("Version: 1.94.0\n", "1.94.0"));
        assert!(names_version("geckodriver 0.37.1 ( 2026-04-02)", "0.37.1"));
        assert!(!names_version("trunk 0.21.1", "0.21.14"));
        assert!(!names_version("wasm-opt version 108", "132.0.0"));
    }

    #[test]
    fn a_program_on_the_path_is_used_only_where_that_was_asked_for() {
        assert!(asks_for_path(Some("path".as_ref())));
        for other in ["", "1", "PATH", "cache"] {
            assert!(!asks_for_path(Some(other.as_ref())), "{other}");
        }
        assert!(!asks_for_path(None));
    }

    #[test]
    fn trunk_is_told_the_same_versions_as_are_installed() {
        let reported = std::fs::read_to_string(paths::root().join("Trunk.toml")).unwrap();
        let short = WASM_OPT.version.strip_suffix(".0.0").unwrap();
        assert!(reported.contains(&format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version)));
        assert!(reported.contains(&format!("wasm_opt = \"version_{short}\"")));
        assert!(reported.contains(&format!("trunk-version = \"={}\"", TRUNK.version)));
    }

    #[test]
    fn the_program_and_the_tool_that_joins_it_to_the_browser_are_of_one_version() {
        let lock = std::fs::read_to_string(paths::root().join("Cargo.lock")).unwrap();
        let (_, rest) = lock.split_once("name = \"wasm-bindgen\"\n").unwrap();
        assert!(rest.starts_with(&format!("version = \"{}\"", WASM_BINDGEN.version)), "Cargo.lock");
    }
}
