//! An outline as blocks: passages, headings, footnotes and what was left out, in the order of the file.

use std::collections::{HashMap, HashSet, VecDeque};

use structure::{Footnote, LeftOut, ReadPassage, Submission, Why};

use super::block::Block;
use super::message::{Message, Reason};
use super::part::Part;

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
            why => (Part::LeftOut, Some(Message::Value(Reason::Read(why.clone())))),
        };
        Block { why, ..Block::new(0, part, left_out.text.clone(), left_out.lines) }
    };
    submission.left_out.iter().map(of).collect()
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
        let Some(Message::Value(Reason::Read(Why::HeadingNumber(heading)))) = &block.why else {
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
