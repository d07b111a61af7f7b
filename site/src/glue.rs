//! The factory: wasm-bindgen's glue as a module that gives a fresh copy of it at each call.
//!
//! The glue keeps the running program in variables of its own, so that one copy of it serves one instance
//! for ever. After a panic the page needs a second instance, and an element may need its own: therefore the
//! whole glue becomes the body of `export function program()`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

use crate::esbuild;

/// The glue, as wasm-bindgen writes it, of those modules in whose place the factory stands afterwards.
pub(crate) const FACTORIES: [&str; 3] = ["side-by-state.js", "desk.js", "embed-dialog.js"];

/// Turns the glue of that name in a folder into the factory.
pub(crate) fn make_factory(folder: &Path, glue: &str) -> anyhow::Result<()> {
    let entry = format!("export * from \"./{glue}\"; export {{ default }} from \"./{glue}\";");
    // Where nobody brings the program, the glue would fetch it from beside itself. All who use the factory
    // bring it, and a copy in another file lies elsewhere.
    let nowhere = "--define:import.meta.url=undefined";
    let joined = esbuild::bundle(&entry, folder, &["--format=esm", nowhere])?;
    let file = folder.join(glue);
    let factory = as_factory(&joined).with_context(|| format!("cannot rewrite {glue}"))?;
    fs::write(&file, factory).with_context(|| format!("cannot write {}", file.display()))
}

/// A module that esbuild joined, as the body of a function that returns what the module exports.
fn as_factory(module: &str) -> anyhow::Result<String> {
    const OTHER_FORM: &str = "esbuild wrote a module of another form than expected";
    let (body, exports) = module
        .split_once("\nexport {")
        .with_context(|| format!("{OTHER_FORM}: it has no list of exports"))?;
    let exports = exports
        .trim_end()
        .strip_suffix("};")
        .with_context(|| format!("{OTHER_FORM}: something comes after its exports"))?;
    for line in body.lines() {
        if line.starts_with("import ") || line.starts_with("export ") {
            bail!("{OTHER_FORM}: “{line}” cannot stand in a function");
        }
    }
    if body.contains("import.meta") {
        bail!("{OTHER_FORM}: it asks where it lies");
    }
    let mut given = Vec::new();
    for export in exports.split(',').map(str::trim).filter(|export| !export.is_empty()) {
        let (inside, outside) = export.split_once(" as ").unwrap_or((export, export));
        for name in [inside, outside] {
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
            if !name.chars().all(is_name) {
                bail!("{OTHER_FORM}: “{name}” in its exports is no plain name");
            }
        }
        given.push(format!("{outside}: {inside}"));
    }
    if given.is_empty() {
        bail!("{OTHER_FORM}: it exports nothing");
    }
    Ok(format!("export function program() {{\n{body}\nreturn {{ {} }};\n}}\n", given.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE: &str = "// side-by-state.js\nvar wasm;\nfunction initSync() {\n  return wasm;\n}\nvar P = class {};\nexport {\n  P as Program,\n  initSync\n};\n";

    #[test]
    fn a_module_becomes_a_function_that_returns_its_exports() {
        assert_eq!(
            as_factory(MODULE).unwrap(),
            "export function program() {\n// side-by-state.js\nvar wasm;\nfunction initSync() {\n  return wasm;\n}\nvar P = class {};\nreturn { Program: P, initSync: initSync };\n}\n"
        );
    }

    #[test]
    fn a_module_of_another_form_is_refused() {
        for other in [
            "var x;\n",
            "var x;\nexport {};\n",
            "var x;\nexport { x };\nx = 1;\n",
            "var x;\nexport { x };\nif (x) { x() };\n",
            "import y from \"z\";\nvar x;\nexport { x };\n",
            "export var y;\nvar x;\nexport { x };\n",
            "var x = import.meta.url;\nexport { x };\n",
            "var x;\nexport { x as \"a b\" };\n",
        ] {
            assert!(as_factory(other).is_err(), "{other}");
        }
    }
}
