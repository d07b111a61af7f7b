//! The scripts that are shipped: as what each is loaded, and whether it parses as that. A page whose script was
//! made for another way of loading is dead, and weighs no more for it.

mod shipped;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
use serde::Serialize;

use xtask::process;

/// As what a browser loads a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// A script without imports and exports, in a page or a worker.
    Classic,
    /// A module.
    Module,
}

/// All that are loaded as classic scripts; every other file is a module.
const CLASSIC: &[&str] = &["early.js", "frame.js", "sw.js"];

/// What only a script has that was made for Node.js.
const WRAPPERS: &[&str] = &["__commonJS", "module.exports", "{exports:{}}"];

/// Says of scripts on the standard input which do not parse.
const PARSE: &str = include_str!("scripts/parse.js");

/// A script of the site.
#[derive(Debug, Serialize)]
struct Shipped {
    name: String,
    kind: Kind,
    text: String,
}

/// As what the script of a file is loaded; `None` for a file that is no script.
pub(crate) fn kind_of_file(name: &str) -> Option<Kind> {
    let name = name.rsplit('/').next().unwrap_or(name);
    let (stem, ending) = name.rsplit_once('.')?;
    if !matches!(ending, "js" | "mjs") {
        return None;
    }
    let is_hash = |end: &str| end.len() == 12 && end.bytes().all(|it| it.is_ascii_hexdigit());
    let stem = stem.rsplit_once('-').filter(|(_, end)| is_hash(end)).map_or(stem, |(stem, _)| stem);
    let is_classic = CLASSIC.contains(&format!("{stem}.{ending}").as_str());
    Some(if is_classic { Kind::Classic } else { Kind::Module })
}

/// Checks every script of a site, those inside its pages too; gives back how many there are.
pub(crate) fn check(site: &Path) -> anyhow::Result<usize> {
    let (scripts, mut faults) = shipped::of(site)?;
    if scripts.is_empty() {
        bail!("there is no script in {}", site.display());
    }
    for script in &scripts {
        if let Some(sign) = wrapper_in(&script.text) {
            faults.push(format!("{}: has “{sign}”, which only Node.js knows", script.name));
        }
    }
    faults.extend(unparsed(&scripts)?);
    if !faults.is_empty() {
        bail!("scripts that browsers cannot run:\n{}", faults.join("\n"));
    }
    Ok(scripts.len())
}

/// The sign of a script that was made for Node.js, if it has one.
fn wrapper_in(text: &str) -> Option<&'static str> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '$');
    let mut before_calls = text.match_indices("require(").map(|(at, _)| &text[..at]);
    if before_calls.any(|before| !before.ends_with(is_name)) {
        return Some("require(");
    }
    let tight: String = text.split_whitespace().collect();
    WRAPPERS.iter().find(|sign| tight.contains(**sign)).copied()
}

/// Which scripts do not parse as what they are loaded as, and why.
fn unparsed(scripts: &[Shipped]) -> anyhow::Result<Vec<String>> {
    let options = ["--experimental-vm-modules", "--no-warnings"];
    let output = run_with_node(&options, PARSE, &serde_json::to_value(scripts)?)?;
    serde_json::from_slice(&output).context("node answered something else than expected")
}

/// What a script for Node.js writes when it is given `input`, as JSON.
pub(crate) fn run_with_node(
    options: &[&str],
    script: &str,
    input: &serde_json::Value,
) -> anyhow::Result<Vec<u8>> {
    let node = process::find("node")
        .context("node is missing: install Node.js 20 or newer, which checks the scripts")?;
    let mut command = Command::new(node);
    command
        .args(options)
        .args(["--input-type=commonjs", "--eval"])
        .arg(script)
        .env_remove("NODE_PATH")
        .env_remove("NODE_OPTIONS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.spawn().context("cannot start node")?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(&serde_json::to_vec(input)?).context("node does not listen")?;
    }
    let output = child.wait_with_output().context("lost sight of node")?;
    if !output.status.success() {
        bail!("node cannot check the scripts; it has to be version 20 or newer");
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests;
