//! The texts of licences, as the libraries' own packages have them, each text once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

/// How the names of files begin that have a licence or a notice of copyright.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];
/// Licences as files name them. Of those with a choice, the first is taken that the library has.
const CHOICES: [&str; 6] = ["MIT", "APACHE", "ZLIB", "0BSD", "BOOST", "UNLICENSE"];

/// Texts, each with the libraries that it belongs to.
#[derive(Default)]
pub(super) struct Texts {
    /// By the text without its line breaks and spaces: the same text is often broken differently.
    by_words: BTreeMap<String, Shared>,
}

struct Shared {
    text: String,
    owners: Vec<String>,
}

impl Texts {
    /// Adds a text of a library, which is there already where another library has the same.
    pub(super) fn add(&mut self, owner: &str, text: &str) {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let new = || Shared { text: lines(text), owners: Vec::new() };
        let owners = &mut self.by_words.entry(words).or_insert_with(new).owners;
        if !owners.iter().any(|known| known == owner) {
            owners.push(owner.to_owned());
        }
    }

    /// Adds what the package of a library has, in `folder`, under the licences that `named` gives.
    ///
    /// # Errors
    /// The package has no text, and its licence has none that all who use it share.
    pub(super) fn add_package(
        &mut self,
        owner: &str,
        named: &str,
        folder: &Path,
        shared: &[(&str, String)],
    ) -> anyhow::Result<()> {
        let files = chosen(names_in(folder)?);
        for name in &files {
            let file = folder.join(name);
            let text = fs::read_to_string(&file)
                .with_context(|| format!("cannot read {}", file.display()))?;
            self.add(owner, &text);
        }
        if files.is_empty() {
            let Some((_, text)) = shared.iter().find(|(licence, _)| has_choice(named, licence))
            else {
                bail!("{owner} ({named}) comes without the text of its licence");
            };
            self.add(owner, text);
        }
        Ok(())
    }

    /// Each text under the names of the libraries that it belongs to.
    pub(super) fn written(&self) -> String {
        let mut all: Vec<&Shared> = self.by_words.values().collect();
        all.sort_by(|one, other| one.owners.cmp(&other.owners).then(one.text.cmp(&other.text)));
        let rule = "-".repeat(80);
        let one = |it: &&Shared| format!("{rule}\n{}\n\n{}\n", it.owners.join(", "), it.text);
        all.iter().map(one).collect::<Vec<_>>().join("\n")
    }
}

/// Whether a licence can be chosen alone: `named` is as `MIT OR Apache-2.0`, in older packages `MIT/Apache-2.0`.
fn has_choice(named: &str, licence: &str) -> bool {
    named.split(" OR ").flat_map(|part| part.split('/')).any(|choice| choice.trim() == licence)
}

/// A text with the line ends of this project.
fn lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// The names of the files in a folder that have a licence or a notice, sorted.
fn names_in(folder: &Path) -> anyhow::Result<Vec<String>> {
    let listed =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in listed {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let begins = NAMES.iter().any(|start| name.to_uppercase().starts_with(start));
        if begins && entry.file_type()?.is_file() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// The files that apply: of several licences to choose from, one.
fn chosen(mut names: Vec<String>) -> Vec<String> {
    let is_of = |name: &String, licence: &str| name.to_uppercase().contains(licence);
    let taken = CHOICES.iter().find(|licence| names.iter().any(|name| is_of(name, licence)));
    names.retain(|name| {
        CHOICES.iter().all(|licence| Some(licence) == taken || !is_of(name, licence))
    });
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str]) -> Vec<String> {
        chosen(names.iter().map(|name| (*name).to_owned()).collect())
    }

    #[test]
    fn of_licences_to_choose_from_one_is_taken_with_all_that_goes_with_it() {
        assert_eq!(named(&["LICENSE-APACHE", "LICENSE-MIT"]), ["LICENSE-MIT"]);
        assert_eq!(named(&["LICENSE-APACHE", "LICENSE-BOOST"]), ["LICENSE-APACHE"]);
        assert_eq!(named(&["LICENSE", "NOTICE"]), ["LICENSE", "NOTICE"]);
        let both = ["COPYRIGHT", "LICENSE-APACHE", "LICENSE-MIT", "LICENSE-UNICODE"];
        assert_eq!(named(&both), ["COPYRIGHT", "LICENSE-MIT", "LICENSE-UNICODE"]);
    }

    #[test]
    fn the_same_text_is_there_once_and_another_persons_beside_it() {
        let mut texts = Texts::default();
        texts.add("a 1.0", "Copyright A\r\n\r\nYou may");
        texts.add("b 1.0", "Copyright B\n\nYou may");
        texts.add("c 1.0", "Copyright A\nYou may\n");
        let written = texts.written();
        assert_eq!(written.matches("Copyright A").count(), 1);
        assert!(written.contains("a 1.0, c 1.0\n\nCopyright A\n\nYou may\n"), "{written}");
        assert!(written.contains("b 1.0\n\nCopyright B"), "{written}");
    }

    #[test]
    fn a_library_without_a_text_has_the_one_that_all_share_or_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let shared = [("Apache-2.0", "Apache License".to_owned())];
        let mut texts = Texts::default();
        texts.add_package("a 1.0", "MIT OR Apache-2.0", folder.path(), &shared).unwrap();
        assert!(texts.written().contains("a 1.0\n\nApache License"));
        assert!(texts.add_package("b 1.0", "MIT", folder.path(), &shared).is_err());
        let both = "Apache-2.0 AND Unicode-3.0";
        assert!(texts.add_package("c 1.0", both, folder.path(), &shared).is_err());
    }
}
