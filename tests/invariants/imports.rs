//! Which files of a crate import which others. An import is a `use`, as it is written: it leads to the deepest file on
//! its path. Modules that are compiled for tests only are left out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::source::{ends_item, is_test_item};

/// The names of the modules around an item, from the crate's root on.
type ModulePath = Vec<String>;

/// The files of a crate.
#[derive(Default)]
pub(crate) struct Files {
    paths: Vec<PathBuf>,
    /// The file that each module is in.
    modules: BTreeMap<ModulePath, usize>,
    /// Each import: the file and the module that it is in, and its path.
    imports: Vec<(usize, ModulePath, Vec<String>)>,
}

impl Files {
    /// The files of the crate with this root (`lib.rs`, `main.rs`).
    pub(crate) fn of_crate(root: &Path) -> Self {
        let mut files = Self::default();
        files.read_file(root, root.parent().unwrap().to_owned(), Vec::new());
        files
    }

    /// The files, each with those that it imports from.
    pub(crate) fn imported(&self) -> Vec<(&Path, Vec<usize>)> {
        let mut imported: Vec<_> =
            self.paths.iter().map(|path| (path.as_path(), Vec::new())).collect();
        for (file, module, path) in &self.imports {
            let to = self.leads_to(module, path).filter(|to| to != file);
            let known = &mut imported[*file].1;
            known.extend(to.filter(|to| !known.contains(to)));
        }
        imported
    }

    /// The file that an import in a module leads to; none for another crate's.
    fn leads_to(&self, module: &[String], path: &[String]) -> Option<usize> {
        let (first, rest) = path.split_first()?;
        let mut whole: ModulePath = match first.as_str() {
            "crate" => Vec::new(),
            "self" | "super" => module.to_vec(),
            _ => [module, std::slice::from_ref(first)].concat(),
        };
        match first.as_str() {
            "crate" | "self" => {}
            "super" => drop(whole.pop()),
            // Not this crate's.
            _ if !self.modules.contains_key(&whole) => return None,
            _ => {}
        }
        for name in rest {
            if name == "super" {
                whole.pop();
            } else {
                whole.push(name.clone());
            }
        }
        while !self.modules.contains_key(&whole) {
            whole.pop()?;
        }
        self.modules.get(&whole).copied()
    }

    fn read_file(&mut self, path: &Path, folder: PathBuf, module: ModulePath) {
        let code = fs::read_to_string(path).unwrap();
        let file = self.paths.len();
        self.paths.push(path.to_owned());
        self.read(&code.parse().unwrap(), file, &folder, &module);
    }

    /// Reads the code of a module; the files of its own modules are in `folder`.
    fn read(&mut self, code: &TokenStream, file: usize, folder: &Path, module: &ModulePath) {
        self.modules.insert(module.clone(), file);
        let tokens: Vec<TokenTree> = code.clone().into_iter().collect();
        let mut rest = tokens.as_slice();
        while let Some((first, after)) = rest.split_first() {
            let is_test = is_test_item(rest);
            let end = rest.iter().position(ends_item).map_or(rest.len(), |end| end + 1);
            rest = if is_test { rest.get(end..).unwrap_or_default() } else { after };
            match (first, after) {
                _ if is_test => {}
                (TokenTree::Ident(word), [TokenTree::Ident(name), next, ..]) if word == "mod" => {
                    let name = name.to_string();
                    let inner = [module.as_slice(), std::slice::from_ref(&name)].concat();
                    let folder = folder.join(&name);
                    if let TokenTree::Group(body) = next {
                        self.read(&body.stream(), file, &folder, &inner);
                        rest = after.get(2..).unwrap_or_default();
                    } else if next.to_string() == ";" {
                        let own = folder.with_extension("rs");
                        let own = if own.exists() { own } else { folder.join("mod.rs") };
                        self.read_file(&own, folder, inner);
                    }
                }
                (TokenTree::Ident(word), path) if word == "use" => {
                    let path = path.split(|token| token.to_string() == ";").next();
                    let paths = paths(path.unwrap_or_default(), &[]).into_iter();
                    self.imports.extend(paths.map(|path| (file, module.clone(), path)));
                }
                // Functions may have imports of their own.
                (TokenTree::Group(group), _) => {
                    self.read(&group.stream(), file, folder, module);
                }
                _ => {}
            }
        }
    }
}

/// The paths of a `use`, each written out: `a::{b, c::{self, d}}` has three.
pub(crate) fn paths(tokens: &[TokenTree], before: &[String]) -> Vec<Vec<String>> {
    let is_comma = |token: &TokenTree| token.to_string() == ",";
    let mut all = Vec::new();
    for path in tokens.split(is_comma).filter(|path| !path.is_empty()) {
        let mut names = before.to_vec();
        let mut nested = None;
        for token in path {
            match token {
                // What comes next is another name for the same.
                TokenTree::Ident(name) if name == "as" => break,
                TokenTree::Ident(name) if name == "self" && !names.is_empty() => {}
                TokenTree::Ident(name) => names.push(name.to_string()),
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    nested = Some(group.stream().into_iter().collect::<Vec<_>>());
                }
                _ => {}
            }
        }
        match nested {
            Some(nested) => all.extend(paths(&nested, &names)),
            None => all.push(names),
        }
    }
    all
}

#[test]
fn a_use_is_written_out() {
    let written_out = |code: &str| -> Vec<String> {
        let tokens: Vec<TokenTree> = code.parse::<TokenStream>().unwrap().into_iter().collect();
        paths(&tokens, &[]).iter().map(|path| path.join("::")).collect()
    };
    let nested = written_out("super::{a::{self, b as c}, d::*, super::e}");
    assert_eq!(nested, ["super::a", "super::a::b", "super::d", "super::super::e"]);
    assert_eq!(written_out("crate::a::B"), ["crate::a::B"]);
}
