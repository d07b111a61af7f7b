//! Rust source as its tokens, so that no comment, string or test module counts as code.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The top of the project.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with one of the endings, with its text.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending)) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

/// Whether all of a file is test code.
pub(crate) fn is_test(path: &Path) -> bool {
    path.to_string_lossy().ends_with("tests.rs")
}

/// The modules around the code of a file below `src/`: one for `page/mod.rs`, two for `page/app.rs`.
pub(crate) fn depth(path: &Path) -> usize {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let is_own = inside.file_name().is_some_and(|name| name != "mod.rs" && name != "lib.rs");
    inside.components().count() - 1 + usize::from(is_own)
}

/// What a file's code names.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Names {
    /// Every identifier, also within macros.
    pub(crate) all: Vec<String>,
    /// The modules of the crate, however they are named: `crate::a`, `crate::{a, b}`, `super::a`.
    pub(crate) modules: Vec<String>,
}

/// What the code within so many modules names.
pub(crate) fn names(code: &str, depth: usize) -> Names {
    let mut names = Names::default();
    read(&code.parse::<TokenStream>().unwrap(), depth, &mut names);
    names
}

fn read(tokens: &TokenStream, depth: usize, names: &mut Names) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        if is_test_item(&tokens[at..]) {
            at += 1 + tokens[at..].iter().position(ends_item).unwrap_or(tokens.len());
            continue;
        }
        match &tokens[at] {
            TokenTree::Ident(ident) => {
                names.all.push(ident.to_string());
                if let Some(rest) = behind_root(&tokens[at..], depth) {
                    first_of(rest, &mut names.modules);
                }
            }
            TokenTree::Group(group) => {
                let is_module = at >= 2 && tokens[at - 2].to_string() == "mod";
                read(&group.stream(), depth + usize::from(is_module), names);
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        at += 1;
    }
}

/// Whether an attribute for tests begins here.
pub(crate) fn is_test_item(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Punct(sign), TokenTree::Group(group), ..] if sign.as_char() == '#' => {
            group.stream().to_string().replace(' ', "").starts_with("cfg(test")
        }
        _ => false,
    }
}

/// Whether an item ends with a token.
pub(crate) fn ends_item(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(sign) => sign.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    }
}

/// What is behind `crate::`, or behind as many `super::` as there are modules around.
fn behind_root(tokens: &[TokenTree], depth: usize) -> Option<&[TokenTree]> {
    let mut rest = tokens;
    let mut steps = 0;
    while let [TokenTree::Ident(ident), TokenTree::Punct(a), TokenTree::Punct(b), after @ ..] = rest
    {
        let is_path = a.as_char() == ':' && b.as_char() == ':';
        match ident.to_string().as_str() {
            "crate" if is_path && steps == 0 => return Some(after),
            "super" if is_path => steps += 1,
            _ => break,
        }
        rest = after;
    }
    (steps > 0 && steps == depth).then_some(rest)
}

/// The first name of each path of a `use`.
fn first_of(tokens: &[TokenTree], found: &mut Vec<String>) {
    match tokens.first() {
        Some(TokenTree::Ident(ident)) => found.push(ident.to_string()),
        Some(TokenTree::Group(group)) => {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            let is_comma = |token: &TokenTree| token.to_string() == ",";
            inside.split(is_comma).for_each(|path| first_of(path, found));
        }
        _ => {}
    }
}

#[test]
fn comments_strings_and_tests_are_no_code() {
    let code = r#"
        use crate::{page::{self, state}, web};
        // use crate::comment;
        fn f() -> &'static str { super::super::b::g(); "https://a.example // crate::c"; crate::late::h() }
        #[cfg(test)] mod tests { use crate::test; }
        mod inner { use super::super::super::inner_root::x; fn g() { html! { <p style={inner_html()} /> } } }
    "#;
    let names = names(code, 2);
    assert_eq!(names.modules, ["page", "web", "b", "late", "inner_root"]);
    assert!(names.all.contains(&"inner_html".to_owned()));
    for outside in ["comment", "c", "test"] {
        assert!(!names.all.contains(&outside.to_owned()), "{outside} is taken for code");
    }
}
