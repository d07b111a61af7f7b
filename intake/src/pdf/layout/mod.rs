//! Signs with places → the text of a page in reading order.
//!
//! The way of a sign: `word` joins those without a gap, `margin` takes out the numbers of lines,
//! `raised` finds the marks of footnotes, `segment` makes pieces of lines, `edge` sets apart the
//! page's head and foot, `region` and `gutter` find columns and rows, `flow` parts paragraphs, and
//! `line` and `rtl` write the characters. Nothing here knows of PDF.

mod edge;
mod flow;
mod gutter;
mod line;
mod margin;
mod raised;
mod region;
mod rtl;
mod segment;
mod word;

use super::glyph::{Drawn, Turn};
use flow::Block;
use segment::main_size;

/// The text of a page.
pub(super) struct LaidOut {
    /// Lines, with a blank one between paragraphs.
    pub(super) text: String,
    /// The numbers of lines that were taken out.
    pub(super) line_numbers: String,
}

/// A size that much smaller than the text's is that of footnotes.
const SMALL: f32 = 0.94;

/// Lays out a page.
pub(super) fn page(drawn: &Drawn) -> LaidOut {
    let glyphs = word::without_doubles(&drawn.glyphs);
    let mut turns = [Turn::Level, Turn::Down, Turn::Over, Turn::Up, Turn::Aslant].map(|turn| {
        (turn, glyphs.iter().filter(|glyph| glyph.turn == turn && !glyph.is_space()).count())
    });
    // What most of the page is set in comes first; a note along its side comes after.
    turns.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut laid_out = LaidOut { text: String::new(), line_numbers: String::new() };
    for (turn, _) in turns.into_iter().filter(|(_, count)| *count > 0) {
        let mut words = word::words(&glyphs, turn);
        let numbers = margin::take_out(&mut words);
        if !numbers.is_empty() {
            laid_out.line_numbers.push_str(&numbers);
            laid_out.line_numbers.push('\n');
        }
        raised::settle(&mut words);
        for block in blocks(words) {
            if !laid_out.text.is_empty() {
                laid_out.text.push('\n');
            }
            for line in block.lines {
                laid_out.text.push_str(&line);
                laid_out.text.push('\n');
            }
        }
    }
    laid_out
}

/// The paragraphs of all that runs one way.
fn blocks(words: Vec<word::Word>) -> Vec<Block> {
    let size = main_size(&words);
    let top = words.iter().map(|word| word.base).fold(f32::MAX, f32::min);
    let foot = words.iter().map(|word| word.base).fold(f32::MIN, f32::max);
    let parts = edge::part(segment::segments(words), top, foot);
    let flows = region::flows(parts.text, size, 0);
    let leading = flow::leading(&flows);
    let mut blocks: Vec<Block> = flow::blocks(parts.head, leading);
    let mut notes: Vec<Block> = Vec::new();
    let several = flows.len() > 1;
    for flow in flows {
        let mut own = flow::blocks(flow, leading);
        if several {
            let from = own.len() - own.iter().rev().take_while(|block| is_note(block, size)).count();
            // Only what begins with a mark is a note; what stands before the first mark is text.
            let marked = own.iter().skip(from).position(|block| block.marked);
            notes.extend(own.split_off(marked.map_or(own.len(), |at| from + at)));
        }
        blocks.extend(own);
    }
    notes.sort_by(|a, b| a.top.total_cmp(&b.top));
    blocks.extend(notes);
    blocks.extend(flow::blocks(parts.foot, leading));
    blocks
}

fn is_note(block: &Block, size: f32) -> bool {
    block.size < SMALL * size
}

