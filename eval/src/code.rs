//! How much Rust each crate has: files, lines and tests, with test code counted apart.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use cargo_metadata::{MetadataCommand, Package};
use xtask::files::files_below;
use xtask::paths;

mod test_code;

/// Crates that only tests use.
const OF_TESTS: &[&str] = &["e2e", "test-support", "fuzz"];

/// The folders of a package that have code: those for programs, then those for tests.
const FOLDERS: &[(&str, bool)] = &[
    ("src", false),
    ("examples", false),
    ("fuzz_targets", true),
    ("tests", true),
    ("benches", true),
];

/// What one crate has, or all of them.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    files: usize,
    lines: usize,
    test_files: usize,
    test_lines: usize,
    tests: usize,
}

/// Files, lines and tests of each crate of the project.
pub(super) fn table() -> anyhow::Result<String> {
    let mut table = String::from(
        "| crate | files | lines | files of tests | lines of tests | tests |\n|---|---:|---:|---:|---:|---:|\n",
    );
    let mut all = Count::default();
    for package in packages()? {
        let count = of_package(&package)?;
        line(&mut table, &format!("`{}`", package.name), &count);
        all.files += count.files;
        all.lines += count.lines;
        all.test_files += count.test_files;
        all.test_lines += count.test_lines;
        all.tests += count.tests;
    }
    line(&mut table, "all", &all);
    Ok(table)
}

fn line(table: &mut String, name: &str, count: &Count) {
    let Count { files, lines, test_files, test_lines, tests } = count;
    // Writing to a string cannot fail.
    let _ =
        writeln!(table, "| {name} | {files} | {lines} | {test_files} | {test_lines} | {tests} |");
}

/// The packages of both workspaces, by name.
fn packages() -> anyhow::Result<Vec<Package>> {
    let mut packages = Vec::new();
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let mut metadata = MetadataCommand::new();
        metadata.manifest_path(paths::root().join(manifest)).no_deps();
        metadata.other_options(["--offline".to_owned()]);
        let metadata = metadata.exec().context("`cargo metadata` failed")?;
        packages.extend(metadata.packages);
    }
    packages.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(packages)
}

fn of_package(package: &Package) -> anyhow::Result<Count> {
    let mut count = Count::default();
    let folder = package.manifest_path.parent().context("a package without a folder")?;
    for (name, is_of_tests) in FOLDERS {
        let is_of_tests = *is_of_tests || OF_TESTS.contains(&package.name.as_str());
        let sources = sources(folder.join(name).as_std_path())?;
        let test_files = test_code::files(&sources);
        for (file, text) in &sources {
            count.add(text, is_of_tests || test_files.iter().any(|test| file.starts_with(test)));
        }
    }
    Ok(count)
}

/// The Rust files below a folder, if there is one, with their text.
fn sources(folder: &Path) -> anyhow::Result<Vec<(PathBuf, String)>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let files = files_below(folder)?.into_iter();
    let files = files.filter(|file| file.extension().is_some_and(|ending| ending == "rs"));
    files
        .map(|file| {
            let text = fs::read_to_string(&file);
            let text = text.with_context(|| format!("cannot read {}", file.display()))?;
            Ok((file, text))
        })
        .collect()
}

impl Count {
    fn add(&mut self, text: &str, is_of_tests: bool) {
        let lines = text.lines().count();
        self.tests += text.lines().filter(|line| test_code::is_test(line)).count();
        if is_of_tests {
            self.test_files += 1;
            self.test_lines += lines;
        } else {
            let test_lines = test_code::lines(text);
            self.files += 1;
            self.lines += lines - test_lines;
            self.test_lines += test_lines;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_crate_of_the_project_has_a_row() {
        let table = table().unwrap();
        for name in ["model", "side-by-state", "xtask", "fuzz"] {
            assert!(table.contains(&format!("| `{name}` |")), "{name}: {table}");
        }
    }

    #[test]
    fn tests_inside_a_file_are_counted_apart_from_its_code() {
        let mut count = Count::default();
        count.add("fn a() {}\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn b() {}\n}\n", false);
        let Count { files, lines, test_files, test_lines, tests } = count;
        assert_eq!([files, lines, test_files, test_lines, tests], [1, 2, 0, 5, 1]);
    }
}
