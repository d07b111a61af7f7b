//! What a reader's browser loads, in bytes: ours, and beside it what two others load for the same parts.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};

use xtask::figures_page::{self, Part};
use xtask::{paths, say};

use crate::sizes::visit;
use crate::sizes::weight::{Weight, kb, weigh};
use crate::{one_file, others};

/// Beside its own script, what an element loads of the release's folder.
const OF_ELEMENT: &[&str] = &[
    "in-element.mjs",
    "host-colours.mjs",
    "run.mjs",
    "side-by-state.js",
    "side-by-state_bg.wasm",
    "collection.bin",
    "messages.bin",
    "side-by-state.css",
];

/// What starts the program and draws, without what it draws.
const OF_PROGRAM: &[&str] = &["side-by-state_bg.wasm", "side-by-state.js", "run.mjs", "boot.mjs"];

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut is_written = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("write") => is_written = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let text = table(&paths::dist())?;
    say::line(format!("### Bytes\n\n{text}"));
    if is_written {
        figures_page::write(&[Part { name: "bytes", text }])?;
    }
    Ok(())
}

/// The table of all of them.
fn table(dist: &Path) -> anyhow::Result<String> {
    let mut table = String::from(
        "| what a browser loads | files | plain kB | gzip kB | brotli kB |\n|---|---|---|---|---|\n",
    );
    let app = release_folder(dist)?;
    let inside = |names: &[&str]| names.iter().map(|name| app.join(name)).collect::<Vec<_>>();
    let steps = visit::steps(dist)?;
    let step = |what: &str| {
        let step = steps.iter().find(|step| step.what == what);
        step.into_iter().flat_map(|it| &it.files).map(|name| dist.join(name)).collect::<Vec<_>>()
    };
    let first_text = step("first text");
    line(&mut table, "first text: `index.html`, its style, `early.js`", &first_text)?;
    let mut topic_page = vec![dist.join("en/norms.html")];
    topic_page.extend(first_text.iter().skip(1).cloned());
    line(
        &mut table,
        "first text of a topic page, `en/norms.html`, with all delegations on the topic",
        &topic_page,
    )?;
    line(&mut table, "the program: WebAssembly, bindings, `run`, `boot`", &inside(OF_PROGRAM))?;
    line(
        &mut table,
        "the data and the texts in three languages",
        &inside(&["collection.bin", "messages.bin"]),
    )?;
    line(&mut table, "**the whole first visit**", &step("whole first visit"))?;
    let mut element = vec![dist.join("element.js"), dist.join("release.json")];
    element.extend(inside(OF_ELEMENT));
    line(&mut table, "**the custom element** and all it loads", &element)?;
    line(&mut table, "a frame’s `frame.js`, if wanted", &[dist.join("frame.js")])?;
    line(&mut table, "**the single file**", &[dist.join(one_file::NAME)])?;
    for other in others::ALL {
        line(&mut table, other.what, &other.files()?)?;
    }
    Ok(table)
}

fn line(table: &mut String, what: &str, files: &[PathBuf]) -> anyhow::Result<()> {
    ensure!(!files.is_empty(), "there are no files for “{what}”");
    let mut sum = Weight::default();
    for file in files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        sum += weigh(&bytes)?;
    }
    let Weight { plain, gzip, brotli } = sum;
    let (count, plain, gzip, brotli) = (files.len(), kb(plain), kb(gzip), kb(brotli));
    // Writing to a string cannot fail.
    let _ = writeln!(table, "| {what} | {count} | {plain} | {gzip} | {brotli} |");
    Ok(())
}

/// The folder of the release that was built.
fn release_folder(dist: &Path) -> anyhow::Result<PathBuf> {
    let file = dist.join("release.json");
    let text = fs::read_to_string(&file)
        .with_context(|| format!("cannot read {}; `cargo xtask build` makes it", file.display()))?;
    let release: serde_json::Value = serde_json::from_str(&text)?;
    Ok(dist.join(release["folder"].as_str().context("release.json names no folder")?))
}
