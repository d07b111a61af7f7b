//! Short names for what a WebAssembly module imports. Those of wasm-bindgen have a hash of 16 digits each, which no
//! compression makes shorter, in the module and in its bindings: 3.3 kB of the page's program.

use std::collections::HashMap;
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{Import, ImportSectionReader, Parser, Payload};

/// What the one JavaScript module is called that everything is imported from.
const MODULE: &str = "a";

/// Shortens the names in a module of that name in a folder, and in its bindings.
pub(crate) fn shorten(folder: &Path, name: &str) -> anyhow::Result<()> {
    let [module, bindings] = ["_bg.wasm", ".js"].map(|end| folder.join(format!("{name}{end}")));
    let read = || format!("cannot read {name} and its bindings");
    let bytes = fs::read(&module).with_context(read)?;
    let script = fs::read_to_string(&bindings).with_context(read)?;
    let (bytes, script) = shortened(&bytes, &script)
        .with_context(|| format!("cannot shorten the names of {name}"))?;
    fs::write(&module, bytes).and_then(|()| fs::write(&bindings, script))?;
    Ok(())
}

/// The same of the bytes of a module and the text of its bindings.
fn shortened(bytes: &[u8], script: &str) -> anyhow::Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    for import in imports(bytes)? {
        let from = format!("\"{}\"", import.module);
        ensure!(script.matches(&from).count() == 1, "the bindings do not name {from} once");
        ensure!(
            names.module.get_or_insert(from.clone()) == &from,
            "it imports from several modules"
        );
        // A name that the bindings have for something else, too, stays.
        if spans(script).filter(|word| *word == import.name).count() == 1 {
            let short = letters(names.short.len());
            names.short.insert(import.name.to_owned(), short);
        }
    }
    let mut script: String =
        spans(script).map(|span| names.short.get(span).map_or(span, String::as_str)).collect();
    if let Some(module) = &names.module {
        script = script.replace(module, &format!("\"{MODULE}\""));
    }
    let mut module = Module::new();
    names
        .parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| anyhow!("the module cannot be written again: {error}"))?;
    Ok((module.finish(), script))
}

fn imports(bytes: &[u8]) -> anyhow::Result<Vec<Import<'_>>> {
    let mut all = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                all.push(import?);
            }
        }
    }
    Ok(all)
}

/// The new name of each import, and the module that all are from.
#[derive(Default)]
struct Names {
    short: HashMap<String, String>,
    module: Option<String>,
}

impl Reencode for Names {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in section.into_imports() {
            let import = import?;
            let entity = self.entity_type(import.ty)?;
            let name = self.short.get(import.name).map_or(import.name, String::as_str);
            imports.import(MODULE, name, entity);
        }
        Ok(())
    }
}

/// `a` to `z`, then `ba` and so on.
fn letters(number: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let last = char::from(LETTERS[number % LETTERS.len()]);
    match number / LETTERS.len() {
        0 => last.to_string(),
        before => format!("{}{last}", letters(before)),
    }
}

/// A script in words and what is between them.
fn spans(script: &str) -> impl Iterator<Item = &str> {
    let is_in_word = |ch: char| ch.is_alphanumeric() || ch == '_' || ch == '$';
    let mut rest = script;
    std::iter::from_fn(move || {
        let is_word = is_in_word(rest.chars().next()?);
        let end = rest.find(|ch| is_in_word(ch) != is_word).unwrap_or(rest.len());
        let (span, after) = rest.split_at(end);
        rest = after;
        Some(span)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions, and exports the second.
    fn module() -> Vec<u8> {
        use wasm_encoder::{EntityType, ExportKind, ExportSection, TypeSection};
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in ["__wbg_call_0e855b388e315e17", "kept"] {
            imports.import("./page_bg.js", name, EntityType::Function(0));
        }
        let mut exports = ExportSection::new();
        exports.export("kept", ExportKind::Func, 1);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn names_are_shortened_in_the_module_and_in_its_bindings() {
        let script = r#"return{"./page_bg.js":{__wbg_call_0e855b388e315e17:f,kept:g}};c.kept()"#;
        let (bytes, script) = shortened(&module(), script).unwrap();
        assert_eq!(script, r#"return{"a":{a:f,kept:g}};c.kept()"#);
        let found = imports(&bytes).unwrap();
        let found: Vec<_> = found.iter().map(|import| (import.module, import.name)).collect();
        assert_eq!(found, [("a", "a"), ("a", "kept")]);
    }

    #[test]
    fn bindings_of_another_module_are_refused() {
        let error = shortened(&module(), r#"return{"./other_bg.js":{}}"#).unwrap_err();
        assert_eq!(error.to_string(), "the bindings do not name \"./page_bg.js\" once");
    }

    #[test]
    fn no_two_numbers_have_the_same_letters() {
        let all: std::collections::HashSet<String> = (0..2_000).map(letters).collect();
        assert_eq!(all.len(), 2_000);
    }
}
