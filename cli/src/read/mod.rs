//! `cargo xtask read`: submissions, of any format that `intake` opens, as documents of the collection's
//! format, or as JSON. What was left out is reported beside it, so that the document alone can go into a file.

mod document;
mod files;
mod json;
mod options;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use drafts::draft::{Draft, LabelCache, Part, StyledText, from_table, from_text};
use drafts::name::{LONGEST_FILE, plain_name};
use extract::Content;
use model::Collection;

use json::Json;
use options::Options;
use xtask::{data_folder, say};

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
        bail!("no file given; example: cargo xtask read submission.pdf --author PAK");
    }
    if files.len() > 1 && !options.is_written {
        bail!("{} files; with --write, each becomes a file of data/documents", files.len());
    }
    let collection = data_files::process()?;
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
        1 if files.len() == 1 => bail!("the file was not read (see above)"),
        _ => bail!("{failed} of {} files were not read (see above)", files.len()),
    }
}

fn read_one(file: &Path, options: &Options, collection: &Collection) -> anyhow::Result<()> {
    let opened = files::open(file, options.password.as_deref(), collection)?;
    let name = slug(&file.file_stem().unwrap_or_default().to_string_lossy());
    let shown = data_files::file_name(file);
    let format = opened.format.name();
    let label_cache = &mut LabelCache::default();
    let documents = match opened.content {
        Content::Text(text) => {
            let source = StyledText { text: &text, styles: &opened.styles };
            let (head, notes) = (&opened.head, &opened.notes);
            let draft = from_text(&shown, format, source, head, notes, label_cache, collection);
            report_notes(file, &notes_of(std::slice::from_ref(&draft)));
            let draft = document::completed(&draft, options);
            let labelled = draft.labelled(label_cache);
            if options.is_json {
                say::line(&serde_json::to_string_pretty(&Json::of(&draft, &labelled))?);
                return Ok(());
            }
            report_left_out(&draft);
            report_unknown(&draft);
            vec![Written { name, text: document::of_draft(&draft, &labelled, options) }]
        }
        Content::Table(table) => {
            let drafts = from_table(&shown, format, &table, &opened.notes, label_cache, collection);
            report_notes(file, &notes_of(&drafts));
            let drafts = drafts.iter().map(|draft| document::completed(draft, options));
            drafts
                .map(|draft| {
                    report_unknown(&draft);
                    let author = draft.head.author.as_ref().map_or("", |code| code.as_str());
                    let name = slug(&format!("{author}-{name}"));
                    let labelled = draft.labelled(label_cache);
                    Written { name, text: document::of_draft(&draft, &labelled, options) }
                })
                .collect()
        }
        Content::Document(text) => {
            let notes: Vec<String> = opened.notes.iter().map(ToString::to_string).collect();
            report_notes(file, &notes);
            vec![Written { name, text }]
        }
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

/// What the page shows of how drafts were read, each once.
fn notes_of(drafts: &[Draft]) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    for note in drafts.iter().flat_map(|draft| &draft.notes).map(ToString::to_string) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

fn report_notes(file: &Path, notes: &[String]) {
    for note in notes {
        say::problem(format!("{}: {note}", file.display()));
    }
}

/// Says what of the file is no part of the document, with its lines and the reason.
fn report_left_out(draft: &Draft) {
    for block in draft.blocks.iter().filter(|block| block.part == Part::LeftOut) {
        let (first, last) = block.lines;
        let why = block.why.as_ref().map(ToString::to_string).unwrap_or_default();
        say::problem(format!("left out, lines {first}-{last} ({why}): {}", block.text));
    }
    for word in &draft.lost {
        say::problem(format!("in no passage and not left out: {word}"));
    }
}

/// Says which of a file's own names the collection does not have: they are not in the document.
fn report_unknown(draft: &Draft) {
    let head = &draft.head;
    if let Some(state) = &head.suggested {
        let (name, code) = (state.name.get("en"), &state.code);
        say::problem(format!("{}: {name} ({code}) is not in collection.toml; add it", draft.file));
    } else if let Some(author) = head.author_as_written.as_ref().filter(|_| head.author.is_none()) {
        say::problem(format!("{}: no author “{author}” is known; use --author", draft.file));
    }
    if let Some(round) = head.round_as_written.as_ref().filter(|_| head.round.is_none()) {
        say::problem(format!("{}: no round “{round}” is known; use --round", draft.file));
    }
    for block in &draft.blocks {
        let written = [
            ("topic", &block.topic_as_written),
            ("issue", &block.issue_as_written),
            ("kind", &block.kind_as_written),
        ];
        for (what, name) in
            written.into_iter().filter_map(|(what, name)| Some((what, name.as_ref()?)))
        {
            let line = block.lines.0;
            say::problem(format!("{}, line {line}: no {what} “{name}” is known", draft.file));
        }
    }
}

/// Prints a document, or puts it among the data. What is there already is never written over.
fn put(document: &Written, options: &Options) -> anyhow::Result<()> {
    if !options.is_written {
        say::line(document.text.trim_end());
        return Ok(());
    }
    let folder = data_folder::folder().join("documents");
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

/// A name as documents have it.
fn slug(name: &str) -> String {
    plain_name(name, "document", LONGEST_FILE)
}
