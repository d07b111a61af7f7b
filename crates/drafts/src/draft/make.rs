//! A file that `intake` has opened, as a draft: the blocks of its outline, and what the file, its name and its words
//! say of the document as a whole.

use std::rc::Rc;

use extract::{Format, Head as FileHead, Note};
use model::{Collection, Extent};
use structure::{MOST_LEVELS, ReadOptions, Submission, TopicTerms, Why, missing_words};

use super::author::{Writer, guess_writer};
use super::enough;
use super::evidence::Evidence;
use super::head::Head;
use super::issue::guess_issues;
use super::label_cache::LabelCache;
use super::mention::Mentions;
use super::names::Names;
use super::of_notes::{heads_of, left_out_before, message, words_outside};
use super::round::guess_round;
use super::said::{Said, read_said};
use super::several;
use super::speakers::speakers;
use super::styled::StyledText;
use super::together::{own_part, together};
use super::under_review::Draft;
use crate::authors::Authors;

/// What a file of running text becomes, with the styles of its words; what the codebook says of it on the way is put
/// into `label_cache`.
#[must_use]
pub fn from_text<'a>(
    file: &str,
    format: &str,
    text: impl Into<StyledText<'a>>,
    head: &FileHead,
    notes: &[Note],
    label_cache: &mut LabelCache,
    collection: &Collection,
) -> Draft {
    let whole: StyledText<'_> = text.into();
    let (text, rest) = enough::first_lines(whole.text, enough::MOST_LINES, enough::MOST_TEXT);
    let styles = enough::styles_within(whole.styles, text.len());
    let source = StyledText { text, styles: &styles };
    let terms = TopicTerms::of(collection);
    let options = ReadOptions { author: None, language: None, terms: &terms };
    let Said { mut blocks, submission, text: said_text } = read_said(source, &options);
    let rest = rest.and(enough::first_blocks(&mut blocks, enough::MOST_BLOCKS));
    blocks.extend(notes.iter().filter_map(left_out_before));
    for (id, block) in (1..).zip(&mut blocks) {
        block.id = id;
    }
    let lost = missing_words(&said_text, &submission);
    let (authors, names) = (Authors::of(collection), Names::of(collection));
    let mut notes: Vec<Note> = notes.to_vec();
    notes.extend(rest.note());
    notes.extend(flattened(&submission));
    let said = Mentions::new(file, &submission.title, &said_text);
    let heads = heads_of(&notes);
    let guess = || {
        let together = together(file, &submission.title, &said_text, &names);
        let own = own_part(&submission.title, &names);
        let besides = (head.title.as_deref(), heads.as_str());
        let evidence = Evidence::of(file, &submission.title, besides, &said_text, &names);
        guess_writer(collection, &Mentions::new(file, &own, &said_text), together, &evidence)
    };
    let of_tables = several::taken_out(&mut notes);
    let of_lines = || speakers(&said_text, (file, &submission.title), &authors, &names);
    let (writer, several) = match of_tables.as_slice() {
        [_, _, ..] => (Writer::default(), of_tables),
        _ => match of_lines() {
            several if !several.is_empty() => (Writer::default(), several),
            _ => {
                let mut heads = several::title_lines(&said_text, &names);
                heads.extend([own_part(&submission.title, &names), file.to_owned()]);
                several::settled(guess(), of_tables, &heads, &submission, (&authors, collection))
            }
        },
    };
    notes.extend((!several.is_empty()).then_some(Note::SeveralDelegations { names: several }));
    let mut draft = Draft {
        file: file.to_owned(),
        format: format.to_owned(),
        notes: notes.iter().map(message).collect(),
        original: text.into(),
        lost,
        outside: words_outside(&notes, false),
        head: Head {
            title: first_of([Some(&submission.title), head.title.as_ref()]),
            author: writer.author,
            co_authors: Vec::new(),
            author_as_written: None,
            suggested: writer.suggested,
            is_confirmed: false,
            is_checked: false,
            round: guess_round(collection, &said),
            round_as_written: None,
            language: submission.language.clone(),
            date: date_of(&submission).or_else(|| published(format, head)).unwrap_or_default(),
            url: head.address.clone().unwrap_or_default(),
            extent: Extent::Whole,
            instead_of: Vec::new(),
        },
        blocks: blocks.into_iter().map(Rc::new).collect(),
    };
    guess_issues(&mut draft, label_cache, collection);
    draft
}

/// That lists are deeper than they are shown.
fn flattened(submission: &Submission) -> Option<Note> {
    let levels = u32::try_from(MOST_LEVELS).unwrap_or(u32::MAX);
    let count = submission.flattened;
    (count > 0).then_some(Note::ListsFlattened { count, levels })
}

/// The date that the text bears, without the place before it: "New York, 16 April 2020".
fn date_of(submission: &Submission) -> Option<String> {
    let line = submission.left_out.iter().find(|left_out| left_out.why == Why::Date)?;
    let line = line.text.trim();
    let after_place = line.split_once(", ").map(|(_, rest)| rest.trim());
    let starts_with_digit = |text: &&str| text.starts_with(|sign: char| sign.is_ascii_digit());
    Some(after_place.filter(starts_with_digit).unwrap_or(line).to_owned())
}

/// The day on which a page was published, as it says. Other files only say when they were made, by whomever, which is
/// no date of the text in them.
fn published(format: &str, head: &FileHead) -> Option<String> {
    let says = [Format::Html, Format::Markdown].map(Format::name).contains(&format);
    head.date.clone().filter(|_| says)
}

fn first_of<const N: usize>(texts: [Option<&String>; N]) -> String {
    let mut texts = texts.into_iter().flatten().map(|text| text.trim());
    texts.find(|text| !text.is_empty()).unwrap_or_default().to_owned()
}
