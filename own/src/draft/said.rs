//! What a file says, apart from what it strikes out. Whatever decides (topic, label, lead-in, title, author,
//! language) is read from the rest alone; what is struck keeps its place. `gone` finds the paragraphs of which
//! nothing is left, `back` puts struck words back into the blocks of the others.

use core::ops::Range;
use std::collections::HashSet;

use side_by_state::reading::{ReadOptions, Submission, read, read_parted};

use super::styled::{self, StyledText};
use super::{Block, Part, back, gone, make};

/// A text as it is read.
pub(super) struct Said {
    /// Its blocks in the order of the file, with the struck words in them.
    pub(super) blocks: Vec<Block>,
    /// What was read from the words that are said.
    pub(super) submission: Submission,
    /// Those words.
    pub(super) text: String,
}

/// Reads a text without what is struck in it.
pub(super) fn read_said(source: StyledText<'_>, options: &ReadOptions<'_>) -> Said {
    let whole = read(source.text, options);
    let mut of_whole = make::blocks(&whole);
    make::find_headings(&mut of_whole, source.text);
    let struck = struck(source);
    if struck.is_empty() {
        styled::place(source, &mut of_whole, &[]);
        return Said { blocks: of_whole, submission: whole, text: source.text.to_owned() };
    }
    let lines = Line::all(source.text, &struck);
    let begins = begins(source.text, &struck, &lines, &of_whole);
    let gone = gone::found(source, &lines, of_whole);
    let (text, numbers) = left(source.text, &struck, &lines, &gone);
    let kept = (1..).zip(&numbers).filter(|(_, number)| begins.binary_search(number).is_ok());
    let kept: Vec<u32> = kept.map(|(line, _)| line).collect();
    let mut submission = read_parted(&text, options, &kept);
    let mut blocks = make::blocks(&submission);
    make::find_headings(&mut blocks, &text);
    let number = |line: u32| numbers.get((line as usize).wrapping_sub(1)).copied().unwrap_or(0);
    for block in &mut blocks {
        block.lines = (number(block.lines.0), number(block.lines.1));
    }
    let pairs = styled::place(source, &mut blocks, &struck);
    let alone = back::put(source, &struck, &gone, &mut blocks, &pairs);
    if submission.language == "und" {
        submission.language = whole.language;
    }
    let blocks = gone::put_in(source, gone.into_iter().chain(alone).collect(), blocks);
    Said { blocks, submission, text }
}

/// The lines that begin a paragraph with all that is struck, and have struck words at their start or right before
/// them. Without these words they would be read as the rest of the paragraph before.
fn begins(text: &str, struck: &[Range<usize>], lines: &[Line], of_whole: &[Block]) -> Vec<u32> {
    let is_own = |block: &&Block| matches!(block.part, Part::Passage | Part::Heading(_));
    let starts = of_whole.iter().filter(is_own).map(|block| block.lines.0);
    let starts: HashSet<u32> = starts.collect();
    let mut begins = Vec::new();
    let mut is_after_struck = false;
    for (number, line) in (1..).zip(lines).filter(|(_, line)| line.rest != Rest::Blank) {
        let own = text.get(line.place.clone()).unwrap_or_default();
        let first = line.place.start + own.len() - own.trim_start().len();
        let last = line.place.start + own.trim_end().len() - 1;
        if starts.contains(&number) && (is_after_struck || back::is_struck(first, struck)) {
            begins.push(number);
        }
        is_after_struck = back::is_struck(last, struck);
    }
    begins
}

/// The stretches that are struck, in their order, none touching another.
fn struck(source: StyledText<'_>) -> Vec<Range<usize>> {
    let is_struck = |it: &&intake::Styled| it.style == intake::TextStyle::Struck;
    let all = source.styles.iter().filter(is_struck).map(|it| it.start..it.end);
    let mut all: Vec<_> = all.filter(|it| source.text.get(it.clone()).is_some()).collect();
    all.sort_by_key(|it| it.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for one in all.into_iter().filter(|it| !it.is_empty()) {
        match joined.last_mut().filter(|last| one.start <= last.end) {
            Some(last) => last.end = last.end.max(one.end),
            None => joined.push(one),
        }
    }
    joined
}

/// What is left of a line when the struck words are taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// It was blank before.
    Blank,
    /// Nothing.
    Nothing,
    /// The number that was before the words.
    Number,
    /// Words.
    Words,
}

/// A line of the text.
pub(super) struct Line {
    pub(super) place: Range<usize>,
    pub(super) rest: Rest,
}

impl Line {
    fn all(text: &str, struck: &[Range<usize>]) -> Vec<Self> {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let place = start..start + line.len();
            start = place.end;
            let rest = rest(text, &place, struck);
            Self { place, rest }
        });
        lines.collect()
    }
}

fn rest(text: &str, place: &Range<usize>, struck: &[Range<usize>]) -> Rest {
    let line = text.get(place.clone()).unwrap_or_default();
    let has = |words: &str| words.contains(char::is_alphanumeric);
    if line.trim().is_empty() {
        return Rest::Blank;
    }
    let said = said_of(text, place, struck);
    let out = within(place, struck).filter_map(|part| text.get(part)).collect::<String>();
    if out.trim().is_empty() || has(&said) && !is_number(said.trim()) {
        Rest::Words
    } else if has(&said) {
        if out.contains(char::is_alphabetic) { Rest::Number } else { Rest::Words }
    } else {
        Rest::Nothing
    }
}

/// "7.", "7.1", "(a)", "iv.": a number with no words.
fn is_number(text: &str) -> bool {
    let core = text.trim_matches(|sign: char| !sign.is_alphanumeric());
    let digits = core.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let roman = core.bytes().all(|byte| b"ivxIVX".contains(&byte));
    let letter = core.chars().count() == 1;
    core.len() <= 8 && (digits || (letter || roman) && core.len() < text.len())
}

/// The parts of the struck stretches that are in a part of the text.
pub(super) fn within<'a>(
    place: &'a Range<usize>,
    struck: &'a [Range<usize>],
) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = struck.partition_point(|it| it.end <= place.start);
    let later = struck.get(first..).unwrap_or_default().iter();
    let inside = later.take_while(|it| it.start < place.end);
    inside.map(|it| it.start.max(place.start)..it.end.min(place.end))
}

/// The words of a part of the text that are not struck. Of the white space on either side of struck words
/// one is enough.
fn said_of(text: &str, place: &Range<usize>, struck: &[Range<usize>]) -> String {
    let mut said = String::new();
    let mut at = place.start;
    for out in within(place, struck).chain(core::iter::once(place.end..place.end)) {
        let mut part = text.get(at..out.start).unwrap_or_default();
        let is_joint = said.is_empty() || said.ends_with(char::is_whitespace);
        if at > place.start && is_joint {
            part = part.trim_start_matches([' ', '\t', '\u{a0}']);
        }
        said.push_str(part);
        at = out.end;
    }
    said
}

/// The text without what is struck, and the number that each of its lines has in the file. Lines of which
/// nothing is left part no paragraph.
fn left(text: &str, struck: &[Range<usize>], lines: &[Line], gone: &[Block]) -> (String, Vec<u32>) {
    let is_gone = gone::lines_of(gone, lines.len());
    let (mut left, mut numbers) = (String::new(), Vec::new());
    let mut page = false;
    for ((line, is_gone), number) in lines.iter().zip(is_gone).zip(1..) {
        let own = text.get(line.place.clone()).unwrap_or_default();
        page |= own.contains('\u{c}');
        if line.rest == Rest::Nothing && !is_gone {
            continue;
        }
        let said = if is_gone { String::new() } else { said_of(text, &line.place, struck) };
        if page && !said.contains('\u{c}') {
            left.push('\u{c}');
        }
        page = false;
        left.push_str(&said);
        if !said.ends_with('\n') && own.ends_with('\n') {
            left.push('\n');
        }
        numbers.push(number);
    }
    (left, numbers)
}
