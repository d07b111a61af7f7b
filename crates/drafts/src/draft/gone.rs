//! Paragraphs that are struck as a whole: they keep their place and are shown, and nothing is decided by them.

use std::collections::{HashMap, HashSet};

use super::block::Block;
use super::part::Part;
use super::rest::{Line, Rest};
use super::styled::{self, StyledText};

/// The blocks of which nothing is left, in the order of the file. `of_whole` are the blocks of the text with
/// all that is struck in it, by which such a paragraph is known as a heading or as number 3.
pub(super) fn found(source: StyledText<'_>, lines: &[Line], of_whole: Vec<Block>) -> Vec<Block> {
    let is_out = |(first, last): (u32, u32)| {
        let own = (first as usize).checked_sub(1).and_then(|from| lines.get(from..last as usize));
        own.is_some_and(|own| {
            !own.is_empty()
                && own.iter().enumerate().all(|(at, line)| {
                    line.rest == Rest::Nothing || at == 0 && line.rest == Rest::Number
                })
        })
    };
    let words = |(first, last): (u32, u32)| {
        let from = lines.get((first as usize).wrapping_sub(1)).map_or(0, |line| line.place.start);
        let to = lines.get((last as usize).wrapping_sub(1)).map_or(from, |line| line.place.end);
        source.text.get(from..to).unwrap_or_default()
    };
    // A line that is also of a block that is left is part of that one.
    let mut is_shared = vec![0_u32; lines.len()];
    for block in of_whole.iter().filter(|block| block.lines.0 > 0) {
        let own = (block.lines.0 as usize - 1)..(block.lines.1 as usize).min(lines.len());
        is_shared.get_mut(own).into_iter().flatten().for_each(|count| *count += 1);
    }
    let is_alone = |block: &Block| {
        let own = (block.lines.0 as usize - 1)..block.lines.1 as usize;
        is_shared.get(own).is_some_and(|own| own.iter().all(|count| *count == 1))
    };
    let is_whole = |block: &Block| {
        let (own, all) = (letters(&block.text), letters(words(block.lines)));
        let number = letters(&block.printed);
        all == format!("{number}{own}") || block.part == Part::Footnote && all.ends_with(&own)
    };
    let labels: HashSet<String> = of_whole
        .iter()
        .filter(|block| block.lines.0 > 0 && !is_out(block.lines))
        .map(|block| block.label.clone())
        .collect();
    let mut gone: Vec<Block> = of_whole
        .into_iter()
        .filter(|block| block.lines.0 > 0 && is_out(block.lines))
        .filter(|block| is_alone(block) && is_whole(block))
        .map(|block| {
            // The number is another paragraph's now: here it is a word.
            let is_taken = !block.label.is_empty() && labels.contains(&block.label);
            if is_taken { alone(words(block.lines), block.lines) } else { silent(block) }
        })
        .collect();
    let is_known = lines_of(&gone, lines.len());
    for lines in paragraphs(lines).filter(|own| is_out(*own)) {
        let own = is_known.get(lines.0 as usize - 1..lines.1 as usize);
        if own.is_some_and(|own| !own.contains(&true)) {
            gone.push(alone(words(lines), lines));
        }
    }
    gone.sort_by_key(|block| block.lines);
    gone
}

/// Of each line of the text whether one of the blocks has it.
pub(super) fn lines_of(blocks: &[Block], lines: usize) -> Vec<bool> {
    let mut has = vec![false; lines];
    for block in blocks {
        let own = (block.lines.0 as usize).saturating_sub(1)..(block.lines.1 as usize).min(lines);
        has.get_mut(own).into_iter().flatten().for_each(|has| *has = true);
    }
    has
}

/// A block that decides nothing. Its topic is that of its place, once that is known.
fn silent(block: Block) -> Block {
    Block { topic: None, responds_to: Vec::new(), opener: None, ..block }
}

/// Words that nothing is known of, as a paragraph.
pub(super) fn alone(words: &str, lines: (u32, u32)) -> Block {
    Block::new(0, Part::Passage, words.split_whitespace().collect::<Vec<_>>().join(" "), lines)
}

/// The first and the last line of each paragraph.
fn paragraphs(lines: &[Line]) -> impl Iterator<Item = (u32, u32)> {
    let numbered: Vec<(u32, bool)> =
        (1..).zip(lines.iter().map(|line| line.rest == Rest::Blank)).collect();
    let parts: Vec<(u32, u32)> = numbered
        .split(|(_, is_blank)| *is_blank)
        .filter_map(|part| Some((part.first()?.0, part.last()?.0)))
        .collect();
    parts.into_iter()
}

fn letters(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// Puts such blocks among the others, by their lines. What opens a list goes by its new place.
pub(super) fn put_in(
    source: StyledText<'_>,
    mut gone: Vec<Block>,
    blocks: Vec<Block>,
) -> Vec<Block> {
    gone.sort_by_key(|block| block.lines);
    styled::place(source, &mut gone, &[]);
    let mut others = (1..).map(Some).zip(blocks).peekable();
    let mut all: Vec<(Option<u32>, Block)> = Vec::new();
    // A heading whose line is not known belongs to the passage after it.
    let mut unplaced = Vec::new();
    for block in gone {
        while let Some(other) = others.next_if(|(_, other)| other.lines.0 <= block.lines.0) {
            if other.1.lines.0 == 0 && matches!(other.1.part, Part::Heading(_)) {
                unplaced.push(other);
            } else {
                all.append(&mut unplaced);
                all.push(other);
            }
        }
        if others.peek().is_none() {
            all.append(&mut unplaced);
        }
        all.push((None, block));
    }
    all.append(&mut unplaced);
    all.extend(others);
    let places: HashMap<u32, u32> =
        (1..).zip(&all).filter_map(|(now, (before, _))| Some(((*before)?, now))).collect();
    let now = |id: u32| places.get(&id).copied();
    all.into_iter()
        .map(|(_, block)| Block { opener: block.opener.and_then(now), ..block })
        .collect()
}
