//! What a file says, apart from what it strikes out. Whatever decides (topic, label, lead-in, title, author,
//! language) is read from the rest alone; what is struck keeps its place. `gone` finds the paragraphs of which
//! nothing is left, `gone_topic` gives these the topic of their heading,
//! `back` puts struck words back into the blocks of the others.

use core::ops::Range;
use std::collections::HashSet;

use structure::{ReadOptions, Reader, Submission, read, read_parted};

use super::block::Block;
use super::part::Part;
use super::rest::{Line, Rest, is_struck, said_of};
use super::styled::{self, StyledText};
use super::{back, gone, gone_topic, layout};

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
    let mut of_whole = layout::blocks(&whole);
    layout::find_headings(&mut of_whole, source.text);
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
    let mut blocks = layout::blocks(&submission);
    layout::find_headings(&mut blocks, &text);
    let number = |line: u32| numbers.get((line as usize).wrapping_sub(1)).copied().unwrap_or(0);
    for block in &mut blocks {
        block.lines = (number(block.lines.0), number(block.lines.1));
    }
    let pairs = styled::place(source, &mut blocks, &struck);
    let alone = back::put(source, &struck, &gone, &mut blocks, &pairs);
    if submission.language == "und" {
        submission.language = whole.language;
    }
    let mut blocks = gone::put_in(source, gone.into_iter().chain(alone).collect(), blocks);
    gone_topic::give(&mut blocks, &Reader::new(&submission.language, options.terms));
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
        if starts.contains(&number) && (is_after_struck || is_struck(first, struck)) {
            begins.push(number);
        }
        is_after_struck = is_struck(last, struck);
    }
    begins
}

/// The stretches that are struck, in their order, none touching another.
fn struck(source: StyledText<'_>) -> Vec<Range<usize>> {
    let is_struck = |it: &&extract::Styled| it.style == extract::TextStyle::Struck;
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
