//! `side-by-state.html`: the whole site in one file, which opens from a disk with no network; and
//! `side-by-state-full.html`, which holds the desk for a reader's own documents as well. Readable
//! before and without WebAssembly, under a policy in its own head that lets nothing in but what is here.

mod packed;
mod sources;
mod text;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use i18n::Catalogue;
use model::Collection;
use query::selection::Language;
use sha2::{Digest as _, Sha256};

use crate::{esbuild, html};
pub(crate) use packed::Effort;
#[cfg(test)]
pub(crate) use packed::letters;

/// The name of the plain one, at the site's root.
pub(crate) const NAME: &str = "side-by-state.html";
/// The name of the one that holds the desk too.
pub(crate) const FULL_NAME: &str = "side-by-state-full.html";

/// The entries of the files' scripts; of use in the files only.
const ENTRY: &str = "file.mjs";
const FULL_ENTRY: &str = "file-full.mjs";
/// What only they import.
const SHARED: &str = "one-file.mjs";
/// The entry of the script that reads files in a worker; the site has it too.
pub(crate) const WORKER: &str = "desk-worker.mjs";

/// What a file is made of.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    /// The release's folder: what is packed lies there.
    pub(crate) app: &'a Path,
    /// The release's fingerprint.
    pub(crate) release: &'a str,
    pub(crate) script: &'a str,
    /// The script of the worker that reads a reader's own files, where the file holds the desk.
    pub(crate) desk_worker: Option<&'a str>,
    pub(crate) collection: &'a Collection,
    pub(crate) catalogue: Catalogue,
    /// The plain texts that verbatim documents were read from, by name.
    pub(crate) sources: &'a [(String, String)],
    pub(crate) effort: Effort,
}

/// The scripts of both files.
pub(crate) struct Scripts {
    pub(crate) plain: String,
    pub(crate) full: String,
    pub(crate) desk_worker: String,
}

/// The files' scripts: everything that starts the program, joined from the release's folder. What nothing but
/// these files uses is taken out of the folder.
pub(crate) fn scripts(app: &Path, is_release: bool) -> anyhow::Result<Scripts> {
    // In a file nothing lies beside a script.
    let mut options = vec!["--format=iife", "--define:import.meta.url=undefined"];
    if is_release {
        options.extend(["--minify", "--legal-comments=none"]);
    }
    let script = |entry: &str| esbuild::bundle(&format!("import \"./{entry}\";"), app, &options);
    let scripts =
        Scripts { plain: script(ENTRY)?, full: script(FULL_ENTRY)?, desk_worker: script(WORKER)? };
    for name in [ENTRY, FULL_ENTRY, SHARED] {
        fs::remove_file(app.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    Ok(scripts)
}

/// Writes a file.
pub(crate) fn html(parts: &Parts<'_>) -> anyhow::Result<String> {
    let read = |name: &str| {
        let file = parts.app.join(name);
        fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let script = inline_script(parts.script)?;
    let mut style = read("side-by-state.css")?;
    let mut packed = String::new();
    let mut pack = |id: &str, bytes: &[u8], effort: Effort| -> anyhow::Result<()> {
        let letters = packed::letters(bytes, effort)?;
        packed.push_str(&format!(
            "<script type=\"application/octet-stream;base64\" id=\"{id}\">{letters}</script>\n"
        ));
        Ok(())
    };
    for (id, name) in [
        ("wasm", "side-by-state_bg.wasm"),
        ("collection", "collection.bin"),
        ("messages", "messages.bin"),
    ] {
        pack(id, &read(name)?, parts.effort)?;
    }
    if let Some(worker) = parts.desk_worker {
        style.extend(read("desk.css")?);
        // No budget asks for the last hundredth of it, which would take half a minute.
        pack("desk-wasm", &read("desk_bg.wasm")?, parts.effort.min(Effort::Good))?;
        pack("desk-worker", worker.as_bytes(), parts.effort)?;
    }
    let style = inline_style(&String::from_utf8(style).context("the style sheet")?)?;
    let messages = parts.catalogue.of(Language::English);
    let policy = policy(&script, &style, parts.desk_worker.is_some());
    Ok(format!(
        r#"<!doctype html>
<html lang="en" dir="ltr" class="page" data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:image/svg+xml;base64,{icon}">
<style>{style}</style>
</head>
<body class="page">
<div id="side-by-state" data-query="" data-place="file" data-release="{release}"><!--view--><div class="static">
{text}</div><!--/view--></div>
{sources}{packed}<script>{script}</script>
</body>
</html>
"#,
        release = html::attribute(parts.release),
        title = html::text(messages.product()),
        description = html::attribute(messages.static_intro()),
        icon = BASE64_STANDARD.encode(read("icon.svg")?),
        text = text::of(parts.collection, parts.catalogue),
        sources = text::sources(parts.sources, parts.catalogue),
    ))
}

/// What the file lets in: its own script and style sheet and, where it holds the desk, a worker made of what is in
/// it, whose address the one policy gives out.
fn policy(script: &str, style: &str, has_desk: bool) -> String {
    let (worker, trusted) =
        if has_desk { (" worker-src blob:;", "side-by-state") } else { ("", "'none'") };
    format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval';{worker} style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types {trusted}",
        hash_of(script),
        hash_of(style)
    )
}

/// A script as it can stand inside a page: nothing in it ends it, or looks like the marks between which a
/// view is put into a copy of the file.
fn inline_script(script: &str) -> anyhow::Result<String> {
    let script = script.trim().replace("</script", "<\\/script").replace("<!--", "<\\!--");
    let lower = script.to_ascii_lowercase();
    if lower.contains("</script") || lower.contains("<script") {
        bail!("the one file's script has a script's tag in it, which would end it too early");
    }
    read_as_written(&script)?;
    Ok(script)
}

/// A style sheet as it can stand inside a page.
fn inline_style(style: &str) -> anyhow::Result<String> {
    let style = style.trim();
    if style.to_ascii_lowercase().contains("</style") {
        bail!("the style sheet has </style in it, which would end it too early");
    }
    read_as_written(style)?;
    Ok(style.to_owned())
}

/// Browsers read some signs as others, and the hash of what they read would be another.
fn read_as_written(text: &str) -> anyhow::Result<()> {
    match text.find(['\r', '\0']) {
        Some(_) => bail!("a sign that browsers read as another one stands in a script or style"),
        None => Ok(()),
    }
}

/// The hash by which a policy lets an inline script or style in.
fn hash_of(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests;
