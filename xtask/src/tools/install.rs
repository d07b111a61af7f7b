//! Installing a tool into the cache, from the package registries of Rust and npm.
//!
//! An installation happens in a folder beside the final one and is moved there when it is complete and has
//! answered with the right version: what was interrupted is never mistaken for what is done.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context as _, bail};

use super::{Source, Tool, pinned, tell};
use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile for browsers.
pub(super) fn wasm_target() -> anyhow::Result<()> {
    let has_target = |sysroot: String| {
        Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir()
    };
    if process::stdout_of(Command::new("rustc").args(["--print", "sysroot"]))
        .is_some_and(has_target)
    {
        return Ok(());
    }
    let Some(rustup) = process::find("rustup") else {
        bail!(
            "Rust's standard library for browsers ({TARGET}) is missing, and there is no rustup to add it. \
             Install rustup, or your system's package with Rust's library for {TARGET}"
        );
    };
    timed(&format!("Rust's library for browsers ({TARGET})"), "20 seconds", || {
        process::run_checked(Command::new(rustup).args(["target", "add", TARGET]))
    })
}

/// Makes sure of a part of Rust's own tools, by the cargo command that it brings.
pub(super) fn component(name: &str, command: &str) -> anyhow::Result<()> {
    if process::stdout_of(process::cargo().args([command, "--version"]).stderr(Stdio::null()))
        .is_some()
    {
        return Ok(());
    }
    let Some(rustup) = process::find("rustup") else {
        bail!("`cargo {command}` is missing, and there is no rustup to add it; install {name}");
    };
    timed(name, "10 seconds", || {
        process::run_checked(Command::new(rustup).args(["component", "add", name]))
    })
}

/// Installs a tool, and says where its program or script is.
pub(super) fn tool(tool: &Tool) -> anyhow::Result<PathBuf> {
    let kept = tool.folder()?;
    let unfinished = Unfinished::beside(&kept)?;
    timed(&format!("{} {}", tool.name, tool.version), tool.takes, || match &tool.source {
        Source::Cargo { package, options, optimise, .. } => {
            let exact = format!("{package}@{}", tool.version);
            process::run_checked(&mut from_cargo(&unfinished.0, &exact, options, optimise))
        }
        Source::Npm { .. } | Source::Script { .. } => {
            pinned::put_lock(tool, &unfinished.0)?;
            process::run_checked(&mut from_npm(&unfinished.0)?)
        }
        Source::Package { package, integrity, .. } => {
            unpack(&unfinished.0, &format!("{package}@{}", tool.version), integrity)
        }
    })
    .with_context(|| format!("could not install {} {}", tool.name, tool.version))?;

    let installed = tool.in_cache(&unfinished.0).with_context(|| {
        format!("installing {} {} brought no program of that name", tool.name, tool.version)
    })?;
    let is_program = matches!(tool.source, Source::Cargo { .. } | Source::Npm { .. });
    if is_program && !tool.is_right(&installed) {
        bail!("the {} that was installed does not answer as version {}", tool.name, tool.version);
    }
    // Somebody else may have been faster: then theirs is as good as ours.
    if fs::rename(&unfinished.0, &kept).is_err() && tool.in_cache(&kept).is_none() {
        bail!("cannot move {} to {}", unfinished.0.display(), kept.display());
    }
    tool.in_cache(&kept).with_context(|| format!("{} is not where it was installed", tool.name))
}

fn from_cargo(to: &Path, package: &str, options: &[&str], optimise: &str) -> Command {
    let mut command = process::cargo();
    command
        .args(["install", "--locked", "--root"])
        .arg(to)
        .args(options)
        .arg(package)
        // A tool that runs for seconds need not be built for minutes.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", optimise)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        // Built apart from the project: neither its settings nor its folder of results.
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_BUILD_TARGET_DIR")
        .env_remove("CARGO_BUILD_TARGET")
        .current_dir(to);
    command
}

/// Fetches a package's own files, and nothing of what it needs.
fn unpack(to: &Path, package: &str, integrity: &str) -> anyhow::Result<()> {
    let mut fetching = npm()?;
    fetching.args(["pack", "--loglevel=error", "--pack-destination"]).arg(to).arg(package);
    // Not from the checkout: npm takes settings from the folders around it.
    process::run_checked(fetching.stdout(Stdio::null()).current_dir(to))?;
    let listed = fs::read_dir(to)?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut packed = listed.filter(|path| path.extension().is_some_and(|it| it == "tgz"));
    let packed = packed.next().context("npm brought no package")?;
    pinned::expect(&fs::read(&packed)?, integrity)?;
    process::run_checked(Command::new("tar").arg("-xzf").arg(packed).arg("-C").arg(to))
}

fn npm() -> anyhow::Result<Command> {
    let npm = process::find("npm").context(
        "npm is missing: install Node.js 20 or newer, which brings it, and run the same command again",
    )?;
    Ok(Command::new(npm))
}

/// Installs what the lock file in the folder names: by hash, and without running anything of it.
fn from_npm(to: &Path) -> anyhow::Result<Command> {
    let mut command = npm()?;
    command
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(to);
    Ok(command)
}

/// Says what is being installed and about how long it takes, does it, and says how long it took.
fn timed(what: &str, takes: &str, act: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    tell(format!("Installing {what}: about {takes} on two cores, once."));
    let start = Instant::now();
    act()?;
    tell(format!("Installed {what} in {:.0} s.", start.elapsed().as_secs_f64()));
    Ok(())
}

/// A folder for an installation under way. Gone when this is dropped, unless it was moved to its place.
struct Unfinished(PathBuf);

impl Unfinished {
    fn beside(kept: &Path) -> anyhow::Result<Self> {
        let name = kept.file_name().unwrap_or_default().to_string_lossy();
        let folder = kept.with_file_name(format!(".installing-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| {
            format!(
                "cannot make {}; set SIDE_BY_STATE_CACHE to a folder you may write to{}",
                folder.display(),
                if env::var_os("SIDE_BY_STATE_CACHE").is_some() {
                    " (it is set, to another)"
                } else {
                    ""
                }
            )
        })?;
        Ok(Self(folder))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
