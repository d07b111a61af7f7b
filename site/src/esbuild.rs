//! Calling esbuild: joining scripts into one, and making scripts and style sheets small.
//!
//! By esbuild and not by trunk: trunk 0.21.14's own way fails on what wasm-bindgen writes today.
//!
//! Nothing that lies above the checkout has a say in what it makes: esbuild would look for `package.json` and
//! `tsconfig.json` in every folder up to the root.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

use crate::scripts::{self, Kind};
use xtask::tools;

/// Joins what `entry`, the text of a module, imports from `folder` and below into one script. The options name the
/// format.
pub(crate) fn bundle(entry: &str, folder: &Path, options: &[&str]) -> anyhow::Result<String> {
    // Copied, so that the package around the scripts is one that says nothing.
    let apart = tempfile::tempdir().context("cannot make a folder for temporary files")?;
    fs::write(apart.path().join("package.json"), "{}").context("cannot write a temporary file")?;
    copy_scripts(folder, apart.path())?;
    let mut command = isolated()?;
    command
        .args(["--bundle", "--platform=browser", "--charset=utf8", "--log-override:*=error"])
        .args(options)
        .current_dir(apart.path());
    fed(command, entry.as_bytes())
        .with_context(|| format!("esbuild cannot join the scripts in {}", folder.display()))
}

/// Rewrites each script and style sheet among the files, smaller, in its place.
pub(crate) fn minify(files: &[PathBuf]) -> anyhow::Result<()> {
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let options: &[&str] = match scripts::kind_of_file(&name) {
            // Modules stay modules: what they give to others keeps its name.
            Some(Kind::Module) => &["--loader=js", "--format=esm"],
            Some(Kind::Classic) => &["--loader=js", "--format=iife"],
            None if name.ends_with(".css") => &["--loader=css"],
            None => continue,
        };
        let text = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        let mut command = isolated()?;
        // Given as text, it lies in no folder.
        command.arg("--minify").args(options);
        let small = fed(command, &text)
            .with_context(|| format!("cannot make {} smaller", file.display()))?;
        fs::write(file, small).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// A call of esbuild that takes no settings from elsewhere.
fn isolated() -> anyhow::Result<Command> {
    let mut command = Command::new(tools::ESBUILD.ensure()?);
    command.args(["--log-level=warning", "--tsconfig-raw={}"]).env_remove("NODE_PATH");
    // The package would run another program in the place of the one that its lock file names.
    command.env_remove("ESBUILD_BINARY_PATH");
    Ok(command)
}

/// What the program makes of a text.
fn fed(mut command: Command, text: &[u8]) -> anyhow::Result<String> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().context("cannot start esbuild")?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text).context("esbuild does not listen")?;
    }
    let output = child.wait_with_output().context("lost sight of esbuild")?;
    if !output.status.success() {
        bail!("esbuild failed ({})", output.status);
    }
    String::from_utf8(output.stdout).context("esbuild wrote something that is no text")
}

/// Copies the scripts of a folder, which lie side by side.
fn copy_scripts(from: &Path, to: &Path) -> anyhow::Result<()> {
    let listed = fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))?;
    for entry in listed {
        let file = entry?;
        if scripts::kind_of_file(&file.file_name().to_string_lossy()).is_some() {
            fs::copy(file.path(), to.join(file.file_name()))
                .with_context(|| format!("cannot copy {}", file.path().display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{glue, one_file};
    use xtask::files::{copy_all, files_below, name_inside};
    use xtask::paths;

    /// What is made of the scripts and style sheets in a folder: by name, small and joined.
    fn made_in(folder: &Path) -> Vec<(String, String)> {
        copy_all(&paths::root().join("web"), folder).unwrap();
        copy_all(&paths::root().join("src/page/styles"), folder).unwrap();
        // What wasm-bindgen writes, in small.
        for glue in glue::FACTORIES {
            let text = "export class Program {}\nexport default function init() {}\n";
            fs::write(folder.join(glue), text).unwrap();
            glue::make_factory(folder, glue).unwrap();
        }
        minify(&files_below(folder).unwrap()).unwrap();
        let scripts = one_file::scripts(folder, true).unwrap();
        let text = |file: PathBuf| {
            (name_inside(folder, &file), fs::read_to_string(&file).unwrap_or_default())
        };
        let mut made: Vec<(String, String)> =
            files_below(folder).unwrap().into_iter().map(text).collect();
        made.push(("plain".to_owned(), scripts.plain));
        made.push(("full".to_owned(), scripts.full));
        made.push(("worker".to_owned(), scripts.desk_worker));
        made
    }

    #[test]
    fn nothing_above_the_checkout_changes_what_is_built() {
        let ordinary = tempfile::tempdir().unwrap();
        let expected = made_in(ordinary.path());
        assert!(expected.len() > 20);
        let package = r#"{"type": "commonjs", "sideEffects": false, "main": "x.js",
            "browser": {"./file.mjs": false, "./run.mjs": "./other.mjs"}, "browserslist": ["ie 11"]}"#;
        let settings = r#"{"compilerOptions": {"target": "es5", "alwaysStrict": true, "jsx": "react",
            "paths": {"*": ["./nowhere/*"]}, "baseUrl": ".", "experimentalDecorators": true}}"#;
        for package in [package, r#"{"type": "module"}"#, "{ broken"] {
            let hostile = tempfile::tempdir().unwrap();
            fs::write(hostile.path().join("package.json"), package).unwrap();
            fs::write(hostile.path().join("tsconfig.json"), settings).unwrap();
            fs::write(hostile.path().join("jsconfig.json"), settings).unwrap();
            let inside = hostile.path().join("checkout/dist");
            fs::create_dir_all(&inside).unwrap();
            let made = made_in(&inside);
            assert_eq!(made.len(), expected.len(), "below {package}");
            for ((name, text), expected) in made.iter().zip(&expected) {
                assert_eq!((name, text), (&expected.0, &expected.1), "{name} below {package}");
            }
        }
    }
}
