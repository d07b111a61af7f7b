//! `side-by-state.html`: the whole site in one file, which opens from a disk with no network. Readable
//! before and without WebAssembly, under a policy in its own head that lets nothing in but what is here.

mod packed;
mod sources;
mod text;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};
use side_by_state::collection::Collection;
use side_by_state::messages::Catalogue;
use side_by_state::selection::Language;

use crate::{esbuild, html};
pub(crate) use packed::Effort;

/// Its name, at the site's root.
pub(crate) const NAME: &str = "side-by-state.html";

/// The script's entry; of use in the one file only.
const ENTRY: &str = "file.mjs";

/// What the file is made of.
pub(crate) struct Parts<'a> {
    /// The release's folder: what is packed lies there.
    pub(crate) app: &'a Path,
    pub(crate) script: &'a str,
    pub(crate) collection: &'a Collection,
    pub(crate) catalogue: Catalogue,
    /// The plain texts that verbatim documents were read from, by name.
    pub(crate) sources: &'a [(String, String)],
    pub(crate) effort: Effort,
}

/// The file's script: everything that starts the program, joined from the release's folder. Its entry is
/// taken out of the folder, where nothing else uses it.
pub(crate) fn script(app: &Path, is_release: bool) -> anyhow::Result<String> {
    let options: &[&str] = if is_release {
        &["--format=iife", "--minify", "--legal-comments=none"]
    } else {
        &["--format=iife"]
    };
    let script = esbuild::bundle(&format!("import \"./{ENTRY}\";"), app, options)?;
    fs::remove_file(app.join(ENTRY)).with_context(|| format!("cannot remove {ENTRY}"))?;
    Ok(script)
}

/// Writes the file.
pub(crate) fn html(parts: &Parts<'_>) -> anyhow::Result<String> {
    let read = |name: &str| {
        let file = parts.app.join(name);
        fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let script = inline_script(parts.script)?;
    let style = String::from_utf8(read("side-by-state.css")?).context("the style sheet")?;
    let style = inline_style(&style)?;
    let mut packed = String::new();
    for (id, name) in [
        ("wasm", "side-by-state_bg.wasm"),
        ("collection", "collection.bin"),
        ("messages", "messages.bin"),
    ] {
        let letters = packed::letters(&read(name)?, parts.effort)?;
        packed.push_str(&format!(
            "<script type=\"application/octet-stream;base64\" id=\"{id}\">{letters}</script>\n"
        ));
    }
    let messages = parts.catalogue.of(Language::English);
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash_of(&script),
        hash_of(&style)
    );
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
<div id="side-by-state" data-query="" data-place="file"><!--view--><div class="static">
{text}</div><!--/view--></div>
{sources}{packed}<script>{script}</script>
</body>
</html>
"#,
        title = html::text(messages.product),
        description = html::attribute(messages.static_intro),
        icon = BASE64_STANDARD.encode(read("icon.svg")?),
        text = text::of(parts.collection, parts.catalogue),
        sources = text::sources(parts.sources, parts.catalogue),
    ))
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
