//! Which lines and files are compiled for tests only. It relies on the layout that `cargo fmt` makes.

use std::path::{Path, PathBuf};

const ATTRIBUTE: &str = "#[cfg(test)]";

/// Whether a line is the attribute of a test.
pub(super) fn is_test(line: &str) -> bool {
    let line = line.trim();
    line == "#[test]" || line.starts_with("#[tokio::test")
}

/// How many lines of a file belong to items for tests.
pub(super) fn lines(text: &str) -> usize {
    let mut count = 0;
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim_start() != ATTRIBUTE {
            continue;
        }
        count += 1;
        let indent = line.len() - line.trim_start().len();
        for line in lines.by_ref() {
            count += 1;
            // The item ends with its first line, or with the bracket that is as far in as the attribute.
            let inside = line.get(indent..).unwrap_or_default();
            if !inside.starts_with([' ', '#']) && inside.ends_with([';', '}']) {
                break;
            }
        }
    }
    count
}

/// The files and folders of modules that are for tests only, among files with their text.
pub(super) fn files(sources: &[(PathBuf, String)]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for (file, text) in sources {
        let folder = folder_of_modules(file);
        let mut is_for_tests = false;
        for line in text.lines().map(str::trim) {
            if line == ATTRIBUTE {
                is_for_tests = true;
            } else if !line.starts_with("#[") {
                if let (true, Some(name)) = (is_for_tests, module(line)) {
                    found.push(folder.join(name));
                    found.push(folder.join(format!("{name}.rs")));
                }
                is_for_tests = false;
            }
        }
    }
    found
}

/// The name in `mod name;`.
fn module(line: &str) -> Option<&str> {
    let (_, name) = line.strip_suffix(';')?.split_once("mod ")?;
    Some(name)
}

/// Where the modules are that a file declares.
fn folder_of_modules(file: &Path) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default();
    if ["mod", "lib", "main"].iter().any(|name| stem == *name) {
        return file.parent().unwrap_or(file).to_path_buf();
    }
    file.with_extension("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_for_tests_ends_where_its_bracket_does() {
        assert_eq!(lines("#[cfg(test)]\nmod tests;\nfn a() {}\n"), 2);
        assert_eq!(lines("#[cfg(test)]\n#[path = \"x.rs\"]\nmod tests;\nfn a() {}\n"), 3);
        assert_eq!(lines("#[cfg(test)]\nmod tests {\n    fn b() {\n    }\n}\nfn a() {}\n"), 5);
        assert_eq!(lines("impl A {\n    #[cfg(test)]\n    fn b() {\n    }\n    fn c() {}\n}\n"), 3);
    }

    #[test]
    fn a_module_for_tests_is_found_where_it_is_declared() {
        let declared = "mod a;\n#[cfg(test)]\n#[expect(clippy::x)]\npub(crate) mod tests;\n";
        let of = |file: &str| files(&[(PathBuf::from(file), declared.to_owned())]);
        assert_eq!(of("src/lib.rs"), [Path::new("src/tests"), Path::new("src/tests.rs")]);
        assert_eq!(of("src/a.rs"), [Path::new("src/a/tests"), Path::new("src/a/tests.rs")]);
    }
}
