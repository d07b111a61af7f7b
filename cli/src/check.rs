//! `cargo xtask check`: tells every fault in the data files, and holds verbatim documents word for
//! word against the text they were read from.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use lexopt::Arg;
use model::{Collection, Document, Form};
use structure::ReadOptions;

use xtask::{data_folder, say};

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("data") => data_folder::choose(arguments.value()?.into())?,
            other => return Err(other.unexpected().into()),
        }
    }
    let collection = data_files::collection()?;
    let mut differing = 0;
    for document in &collection.documents {
        if let Some(difference) = difference_from_source(&collection, document)? {
            say::line(&difference);
            differing += 1;
        }
    }
    if differing > 0 {
        bail!("{differing} documents differ from their source text");
    }
    for remark in remarks(&data_folder::folder(), &collection) {
        say::line(remark);
    }
    let passages: usize = collection.documents.iter().map(|d| d.passages.len()).sum();
    say::line(format!(
        "Data OK: {} documents with {passages} passages by {} delegations.",
        collection.documents.len(),
        collection.authors.len()
    ));
    Ok(())
}

/// What an editor may want to know and need not change.
fn remarks(folder: &Path, collection: &Collection) -> Vec<String> {
    let unchecked = collection.documents.iter().filter(|document| document.unchecked);
    let remark = |document: &Document| {
        format!(
            "{}: remark: nobody has checked this document (checked: no). Empty cells say \
             “not found automatically”; remove the line once it is checked against the source",
            file_of(folder, document)
        )
    };
    unchecked.map(remark).collect()
}

/// The file of a document, as faults name it.
fn file_of(folder: &Path, document: &Document) -> String {
    data_files::shown(&folder.join("documents").join(format!("{}.md", document.id)))
}

/// Where the words of a document part from those of its source text, if they do.
fn difference_from_source(
    collection: &Collection,
    document: &Document,
) -> anyhow::Result<Option<String>> {
    let Some(name) = document.source_text.as_ref().filter(|_| document.form == Form::Verbatim)
    else {
        return Ok(None);
    };
    let folder = data_folder::folder();
    let path = folder.join("sources").join(name);
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let terms = data_files::terms(collection);
    let options = ReadOptions { terms: &terms, language: Some(&document.language), author: None };
    let source = structure::read(&text, &options);
    let source = source.passages.iter().flat_map(|p| words(&p.label, &p.heading, &p.text));
    let held = document.passages.iter().flat_map(|p| words(&p.label, &p.heading, &p.text));
    let (source, held): (Vec<String>, Vec<String>) = (source.collect(), held.collect());
    if source == held {
        return Ok(None);
    }
    let same = source.iter().zip(&held).take_while(|(a, b)| a == b).count();
    let around = |words: &[String]| {
        words.iter().skip(same).take(8).map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    Ok(Some(format!(
        "{}: found “{}”; expected “{}”, as in {}",
        file_of(&folder, document),
        around(&held),
        around(&source),
        data_files::shown(&path)
    )))
}

/// Every word of a passage, with its label and its innermost heading.
fn words(label: &str, heading: &[String], text: &str) -> Vec<String> {
    [label, heading.last().map_or("", String::as_str), text]
        .iter()
        .flat_map(|part| part.split_whitespace())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_that_nobody_has_checked_is_a_remark_and_no_error() {
        let mut collection = data_files::collection().unwrap();
        let data = xtask::paths::root().join("data");
        assert_eq!(remarks(&data, &collection), Vec::<String>::new());
        collection.documents[0].unchecked = true;
        let id = &collection.documents[0].id;
        for (folder, shown) in [(data.as_path(), "data"), (Path::new("/towns"), "/towns")] {
            let reported = remarks(folder, &collection).concat();
            let expected = format!("{shown}/documents/{id}.md: remark: nobody");
            assert!(reported.starts_with(&expected), "{reported}");
        }
    }
}
