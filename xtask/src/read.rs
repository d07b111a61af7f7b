//! `cargo xtask read`: a plain-text submission as a document of the collection's format, or as
//! JSON. What was left out is told beside it, so that the document alone can go into a file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use lexopt::prelude::*;
use serde::Serialize;
use side_by_state::authoring::document_text;
use side_by_state::collection::{Kind, Passage, Polarity, Reading, Strength};
use side_by_state::reading::{self, ReadOptions, Submission, labelled};

use crate::{data, say};

/// The options of the command.
#[derive(Default)]
struct Options {
    file: Option<PathBuf>,
    author: Option<String>,
    language: Option<String>,
    round: Option<String>,
    date: Option<String>,
    url: Option<String>,
    source_text: Option<String>,
    is_json: bool,
}

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    let options = options(arguments)?;
    let Some(file) = &options.file else {
        bail!("no file named; as in: cargo xtask read submission.txt --author PAK");
    };
    let text = text_of(file)?;
    let collection = data::collection()?;
    if let Some(code) = &options.author
        && collection.author(&code.as_str().into()).is_none()
    {
        say::problem(format!(
            "note: the collection has no author “{code}”; add one to data/collection.toml"
        ));
    }
    let terms = data::terms(&collection);
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
    say::line(document(&options, &submission, &passages).trim_end());
    Ok(())
}

fn options(mut arguments: lexopt::Parser) -> anyhow::Result<Options> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("author") => {
                options.author = Some(arguments.value()?.string()?.to_uppercase());
            }
            Long("language") => options.language = Some(arguments.value()?.string()?),
            Long("round") => options.round = Some(arguments.value()?.string()?),
            Long("date") => options.date = Some(arguments.value()?.string()?),
            Long("url") => options.url = Some(arguments.value()?.string()?),
            Long("source-text") => options.source_text = Some(arguments.value()?.string()?),
            Long("json") => options.is_json = true,
            Value(file) if options.file.is_none() => options.file = Some(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

/// The file's text. A file that is not Unicode is taken for Windows-1252, as old exports are.
fn text_of(file: &Path) -> anyhow::Result<String> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"PK\x03\x04") {
        bail!(
            "{} is no plain text but a PDF or an office file; save its text first, for a PDF with “pdftotext FILE”",
            file.display()
        );
    }
    let (encoding, skipped) =
        encoding_rs::Encoding::for_bom(&bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let bytes = bytes.get(skipped..).unwrap_or_default();
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text.into_owned());
    }
    say::problem(format!("note: {} is not UTF-8; it was read as Windows-1252", file.display()));
    Ok(encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned())
}

/// The document file. What the text does not tell is left for the editor to fill in, and
/// `cargo xtask check` asks for it.
fn document(options: &Options, submission: &Submission, passages: &[Passage]) -> String {
    let or_open = |value: &Option<String>| value.clone().unwrap_or_default();
    let head: Vec<(&str, String)> = vec![
        ("author", or_open(&submission.author)),
        ("round", or_open(&options.round)),
        ("form", "verbatim".to_owned()),
        ("extent", "whole".to_owned()),
        ("language", submission.language.clone()),
        ("title", submission.title.clone()),
        ("date", or_open(&options.date)),
    ];
    let source = [("url", options.url.clone()), ("source-text", options.source_text.clone())];
    let known = source.into_iter().filter_map(|(key, value)| Some((key, value?)));
    let head: Vec<(&str, String)> = head.into_iter().chain(known).collect();
    let head: Vec<(&str, &str)> = head.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let is_bullet = |place: usize| {
        let read = submission.passages.get(place);
        read.is_some_and(|read| read.label.is_empty() && read.opener.is_some())
    };
    let mut text = document_text(&head, passages, is_bullet);
    if !submission.footnotes.is_empty() {
        text.push_str("\n---\n");
    }
    for note in &submission.footnotes {
        text.push_str(&format!("\n[note {}]\nkind: remark\n\n{}\n", note.mark, note.text));
    }
    text
}

#[derive(Serialize)]
struct Json<'a> {
    title: &'a str,
    author: Option<&'a str>,
    language: &'a str,
    passages: Vec<JsonPassage<'a>>,
    footnotes: Vec<JsonFootnote<'a>>,
    left_out: Vec<JsonLeftOut<'a>>,
}

#[derive(Serialize)]
struct JsonPassage<'a> {
    label: &'a str,
    heading: &'a [String],
    topic: Option<&'a str>,
    kind: Kind,
    strength: Option<Strength>,
    polarity: Option<Polarity>,
    hedges: Vec<&'a str>,
    asked: Option<&'a str>,
    responds_to: &'a [String],
    text: &'a str,
    lines: (u32, u32),
}

#[derive(Serialize)]
struct JsonFootnote<'a> {
    mark: &'a str,
    text: &'a str,
    lines: (u32, u32),
}

#[derive(Serialize)]
struct JsonLeftOut<'a> {
    lines: (u32, u32),
    why: &'a str,
    text: &'a str,
}

impl<'a> Json<'a> {
    fn of(submission: &'a Submission, passages: &'a [Passage]) -> Self {
        let read = submission.passages.iter().zip(passages);
        Self {
            title: &submission.title,
            author: submission.author.as_deref(),
            language: &submission.language,
            passages: read.map(|(read, p)| JsonPassage::of(passages, p, read.lines)).collect(),
            footnotes: submission
                .footnotes
                .iter()
                .map(|n| JsonFootnote { mark: &n.mark, text: &n.text, lines: n.lines })
                .collect(),
            left_out: submission
                .left_out
                .iter()
                .map(|l| JsonLeftOut { lines: l.lines, why: &l.why, text: &l.text })
                .collect(),
        }
    }
}

impl<'a> JsonPassage<'a> {
    fn of(all: &'a [Passage], passage: &'a Passage, lines: (u32, u32)) -> Self {
        let wording = match &passage.reading {
            Reading::FromWords(wording) => Some(wording),
            Reading::Recorded { .. } | Reading::None | Reading::NoTable => None,
        };
        // An item's inherited words stand in the passage that opens its list.
        let opener = wording.and_then(|wording| wording.inherited_from.as_ref());
        let opener = opener.and_then(|key| all.iter().find(|passage| passage.key == *key));
        let words: &str = opener.map_or(&passage.text, |opener| &opener.text);
        Self {
            label: &passage.label,
            heading: &passage.heading,
            topic: passage.topic.as_ref().map(|topic| topic.as_str()),
            kind: passage.kind,
            strength: passage.strength(),
            polarity: passage.polarity(),
            hedges: wording
                .map(|w| w.hedges.iter().map(|span| span.of(words)).collect())
                .unwrap_or_default(),
            asked: wording.and_then(|wording| wording.asked).map(|span| span.of(words)),
            responds_to: &passage.responds_to,
            text: &passage.text,
            lines,
        }
    }
}
