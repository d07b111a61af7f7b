//! A file that `extract` has opened, as a draft: the reader's outline laid out block by block in the order of
//! the file, and what the file, its name and its words say of the document as a whole.

use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

use extract::{Format, Head as FileHead, Left, Note};
use model::{Collection, Extent};
use structure::{
    Footnote, LeftOut, MOST_LEVELS, ReadOptions, ReadPassage, Submission, TopicTerms, Why,
    lost_words,
};

use super::author::{Writer, guess_writer};
use super::enough;
use super::evidence::Evidence;
use super::issue::guess_issues;
use super::mention::Mentions;
use super::names::Names;
use super::round::guess_round;
use super::said::{Said, read_said};
use super::several;
use super::speakers::speakers;
use super::styled::StyledText;
use super::together::{own_part, together};
use super::{Block, Draft, Head, Memory, Part, Reason, Told};
use crate::authors::Authors;

/// What a file of running text becomes, with the styles of its words; what the codebook says of it on the way is put into `memory`.
#[must_use]
pub fn from_text<'a>(
    file: &str,
    format: &str,
    text: impl Into<StyledText<'a>>,
    head: &FileHead,
    notes: &[Note],
    memory: &mut Memory,
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
    let lost = lost_words(&said_text, &submission);
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
        notes: notes.iter().map(told).collect(),
        original: text.into(),
        lost,
        outside: words_outside(&notes, false),
        head: Head {
            title: first_of([Some(&submission.title), head.title.as_ref()]),
            author: writer.author,
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
    guess_issues(&mut draft, memory, collection);
    draft
}

/// What is printed on every page of the file.
fn heads_of(notes: &[Note]) -> String {
    let text = |note: &Note| match note {
        Note::LeftOut { what: Left::Furniture, text, .. } => Some(text.clone()),
        _ => None,
    };
    notes.iter().find_map(text).unwrap_or_default()
}

impl Block {
    /// A block with words and nothing more.
    pub(super) fn new(id: u32, part: Part, text: String, lines: (u32, u32)) -> Self {
        Self {
            id,
            part,
            printed: String::new(),
            label: String::new(),
            text,
            styles: Vec::new(),
            lines,
            topic: None,
            topic_as_written: None,
            issue: None,
            issue_is_guessed: false,
            issue_as_written: None,
            kind: None,
            kind_as_written: None,
            responds_to: Vec::new(),
            opener: None,
            why: None,
            is_settled: false,
            given: None,
        }
    }
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

/// Passages, headings, footnotes and what was left out, in the order of their lines.
pub(super) fn blocks(submission: &Submission) -> Vec<Block> {
    let mut blocks: Vec<(usize, Block)> = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for (place, read) in submission.passages.iter().enumerate() {
        let shared = open.iter().zip(&read.heading).take_while(|(a, b)| a == b).count();
        for (level, heading) in read.heading.iter().enumerate().skip(shared) {
            let level = u8::try_from(level + 1).unwrap_or(u8::MAX);
            let first = read.lines.0;
            blocks.push((
                place,
                Block::new(0, Part::Heading(level), heading.clone(), (first, first)),
            ));
        }
        open.clone_from(&read.heading);
        blocks.push((place, passage(read)));
    }
    // What an item's opener is called is known once all blocks are there and numbered.
    let mut asides = asides(submission).into_iter().peekable();
    let mut all: Vec<(Option<usize>, Block)> = Vec::new();
    for (place, block) in blocks {
        while let Some(aside) = asides.next_if(|aside| aside.lines.0 < block.lines.0) {
            all.push((None, aside));
        }
        let of_passage = (block.part == Part::Passage).then_some(place);
        all.push((of_passage, block));
    }
    all.extend(asides.map(|aside| (None, aside)));
    give_headings_their_numbers(&mut all);
    let id_of: HashMap<usize, u32> =
        (1..).zip(&all).filter_map(|(id, (place, _))| Some(((*place)?, id))).collect();
    let openers: Vec<Option<u32>> = all
        .iter()
        .map(|(place, _)| id_of.get(&submission.passages.get((*place)?)?.opener?).copied())
        .collect();
    all.into_iter().zip(openers).map(|((_, block), opener)| Block { opener, ..block }).collect()
}

/// How many lines before its first passage a heading is looked for.
const LINES_BEFORE: usize = 8;

/// Tells the lines of headings, which the outline does not: those before the passage whose words they hold.
pub(super) fn find_headings(blocks: &mut [Block], text: &str) {
    let lines: Vec<String> = text.lines().map(letters).collect();
    for block in blocks.iter_mut().filter(|block| matches!(block.part, Part::Heading(_))) {
        let heading = letters(&block.text);
        let first = block.lines.0 as usize;
        let near = (first.saturating_sub(LINES_BEFORE)..=first).rev();
        let found = near.filter_map(|number| Some((number, lines.get(number.checked_sub(1)?)?)));
        let line = found.into_iter().find(|(_, line)| {
            !line.is_empty() && (line.contains(&heading) || heading.starts_with(line.as_str()))
        });
        let number = line.and_then(|(number, _)| u32::try_from(number).ok()).unwrap_or_default();
        block.lines = (number, number);
    }
}

/// The letters and digits of a line, by which headings are known again in spite of dots and spaces.
fn letters(line: &str) -> String {
    line.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// The number of a heading is no part of any label, and stands beside it: the next heading with those words.
fn give_headings_their_numbers(all: &mut Vec<(Option<usize>, Block)>) {
    let mut headings: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (place, (_, block)) in all.iter().enumerate() {
        if matches!(block.part, Part::Heading(_)) && block.printed.is_empty() {
            headings.entry(block.text.clone()).or_default().push_back(place);
        }
    }
    let mut given: HashMap<usize, String> = HashMap::new();
    let mut are_given: HashSet<usize> = HashSet::new();
    for (place, (_, block)) in all.iter().enumerate() {
        let Some(Told::Value(Reason::Read(Why::HeadingNumber(heading)))) = &block.why else {
            continue;
        };
        let Some(places) = headings.get_mut(heading) else { continue };
        while places.front().is_some_and(|heading| *heading <= place) {
            places.pop_front();
        }
        if let Some(heading) = places.pop_front() {
            given.insert(heading, block.text.clone());
            are_given.insert(place);
        }
    }
    for (heading, printed) in given {
        if let Some((_, block)) = all.get_mut(heading) {
            block.printed = printed;
        }
    }
    let mut place = 0;
    all.retain(|_| {
        place += 1;
        !are_given.contains(&(place - 1))
    });
}

fn passage(read: &ReadPassage) -> Block {
    let own = read.label.rsplit('.').next().unwrap_or_default();
    Block {
        // As printed it may have brackets; the label's last part is what counts as its word.
        printed: own.to_owned(),
        label: read.label.clone(),
        topic: read.topic.clone(),
        responds_to: read.responds_to.clone(),
        ..Block::new(0, Part::Passage, read.text.clone(), read.lines)
    }
}

/// Footnotes, the title and what was left out.
fn asides(submission: &Submission) -> Vec<Block> {
    let mut notes: HashMap<(u32, u32), &Footnote> = HashMap::new();
    for note in &submission.footnotes {
        notes.entry(note.lines).or_insert(note);
    }
    let of = |left_out: &LeftOut| {
        let is_note = matches!(left_out.why, Why::Footnote(_));
        if let Some(note) = notes.get(&left_out.lines).filter(|_| is_note) {
            return Block {
                printed: note.mark.clone(),
                label: note.mark.clone(),
                ..Block::new(0, Part::Footnote, note.text.clone(), note.lines)
            };
        }
        let (part, why) = match &left_out.why {
            Why::Title => (Part::Title, None),
            why => (Part::LeftOut, Some(Told::Value(Reason::Read(why.clone())))),
        };
        Block { why, ..Block::new(0, part, left_out.text.clone(), left_out.lines) }
    };
    submission.left_out.iter().map(of).collect()
}

/// A note for the draft. What was left out has its words in a block, or is told by its number alone.
pub(super) fn told(note: &Note) -> Told<Note> {
    Told::Value(match note {
        Note::LeftOut { what, words, .. } => {
            Note::LeftOut { what: *what, words: *words, text: String::new() }
        }
        note => note.clone(),
    })
}

/// How many words are left out and in no block: of some text only the number is known, and what is left out of a
/// table's file `is_elsewhere` in all drafts but its first. A program is no text.
pub(super) fn words_outside(notes: &[Note], is_elsewhere: bool) -> u32 {
    let words = notes.iter().map(|note| match note {
        Note::LeftOut { what: Left::Code, .. } => 0,
        Note::LeftOut { words, text, .. } if is_elsewhere || text.trim().is_empty() => *words,
        _ => 0,
    });
    words.fold(0, u32::saturating_add)
}

/// What was left out before the text was read, as a page's furniture is.
pub(super) fn left_out_before(note: &Note) -> Option<Block> {
    match note {
        Note::LeftOut { what, text, .. } if !text.trim().is_empty() => {
            let block = Block::new(0, Part::LeftOut, text.clone(), (0, 0));
            Some(Block { why: Some(Told::Value(Reason::Before(*what))), ..block })
        }
        _ => None,
    }
}
