//! `cargo xtask read`: submissions, of any format that `intake` opens, as documents of the collection's
//! format, or as JSON. What was left out is told beside it, so that the document alone can go into a file.

mod document;
mod files;
mod json;
mod options;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use intake::Content;
use side_by_state::collection::Collection;
use side_by_state::reading::{self, ReadOptions, labelled};

use crate::{data, say};
use json::Json;
use options::Options;

/// A document, and what the name of its file begins with.
struct Written {
    name: String,
    text: String,
}

/// Runs the command. A file that cannot be read does not keep the others from it.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    let options = Options::parse(arguments)?;
    let files = files::all_of(&options.paths)?;
    if files.is_empty() {
        bail!("no file named; as in: cargo xtask read submission.pdf --author PAK");
    }
    if files.len() > 1 && !options.is_written {
        bail!("{} files; with --write, each becomes a file of data/documents", files.len());
    }
    let collection = data::process()?;
    if let Some(code) = &options.author
        && collection.author(&code.as_str().into()).is_none()
    {
        say::problem(format!(
            "note: the collection has no author “{code}”; add one to collection.toml"
        ));
    }
    let mut failed = 0;
    for file in &files {
        if let Err(error) = read_one(file, &options, &collection) {
            say::problem(format!("{error:#}"));
            failed += 1;
        }
    }
    match failed {
        0 => Ok(()),
        1 if files.len() == 1 => bail!("the file was not read, as told above"),
        _ => bail!("{failed} of {} files were not read, as told above", files.len()),
    }
}

fn read_one(file: &Path, options: &Options, collection: &Collection) -> anyhow::Result<()> {
    let opened = files::open(file, options.password.as_deref())?;
    let name = slug(&file.file_stem().unwrap_or_default().to_string_lossy());
    let documents = match opened.content {
        Content::Text(text) => {
            let terms = data::terms(collection);
            let author = options.author.as_deref();
            let language = options.language.as_deref();
            let submission = reading::read(&text, &ReadOptions { author, language, terms: &terms });
            let passages = labelled(&submission);
            if options.is_json {
                say::line(&serde_json::to_string_pretty(&Json::of(&submission, &passages))?);
                return Ok(());
            }
            for left_out in &submission.left_out {
                let (first, last) = left_out.lines;
                say::problem(format!(
                    "left out, lines {first}-{last} ({}): {}",
                    left_out.why, left_out.text
                ));
            }
            vec![Written { name, text: document::of_text(options, &submission, &passages) }]
        }
        Content::Table(table) => document::of_table(options, &table)
            .into_iter()
            .map(|(author, text)| Written { name: slug(&format!("{author}-{name}")), text })
            .collect(),
        Content::Document(text) => vec![Written { name, text }],
        Content::Folder(_) => bail!(
            "{}: this is a folder of data and no submission; unpack it, and give it to the commands with --data FOLDER",
            file.display()
        ),
        Content::Collection(_) | Content::Encoded(_) => bail!(
            "{}: this is a whole collection and no submission; the element takes it as it is, see docs/embedding.md",
            file.display()
        ),
    };
    for document in documents {
        put(&document, options)?;
    }
    Ok(())
}

/// Prints a document, or puts it among the data. What is there already is never written over.
fn put(document: &Written, options: &Options) -> anyhow::Result<()> {
    if !options.is_written {
        say::line(document.text.trim_end());
        return Ok(());
    }
    let folder = data::folder().join("documents");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let file = folder.join(format!("{}.md", document.name));
    let mut new = fs::File::create_new(&file).with_context(|| {
        format!("cannot make {}; a document of that name may be there already", file.display())
    })?;
    std::io::Write::write_all(&mut new, document.text.as_bytes())
        .with_context(|| format!("cannot write {}", file.display()))?;
    say::line(format!("{}", file.display()));
    Ok(())
}

/// A name as documents have it: small letters, digits and hyphens.
fn slug(name: &str) -> String {
    let parts = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect();
    if parts.is_empty() { "document".to_owned() } else { parts.join("-") }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_files_name_becomes_a_documents() {
        assert_eq!(slug("Norway_Comments (final) 2020"), "norway-comments-final-2020");
        assert_eq!(slug("ﻧﺺ"), "document");
    }
}
