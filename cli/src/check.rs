//! `cargo xtask check`: tells every fault in the data files, and holds verbatim documents word for
//! word against the text they were read from.

use std::fs;

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
    for remark in remarks(&collection) {
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
fn remarks(collection: &Collection) -> Vec<String> {
    let unchecked = collection.documents.iter().filter(|document| document.unchecked);
    let remark = |document: &Document| {
        format!(
            "data/documents/{}.md: remark: nobody has checked this document (checked: no). Empty cells say \
             “not found automatically”; remove the line once it is checked against the source",
            document.id
        )
    };
    unchecked.map(remark).collect()
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
    let path = data_folder::folder().join("sources").join(name);
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
        "data/documents/{}.md: found “{}”; expected “{}”, as in data/sources/{name}",
        document.id,
        around(&held),
        around(&source)
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
        assert_eq!(remarks(&collection), Vec::<String>::new());
        collection.documents[0].unchecked = true;
        let reported = remarks(&collection).concat();
        assert!(
            reported.contains(&format!("{}.md: remark", collection.documents[0].id)),
            "{reported}"
        );
    }
}
