//! Signs with places → the text of a page in reading order.
//!
//! The way of a sign: `slant` sets apart what runs aslant, `spaced` tells letters drawn apart from gaps, `word` joins
//! those without a gap, `margin` takes out the numbers of lines, `raised` and `superior` find the marks of footnotes,
//! `segment`, `strip` and `even` make pieces of lines, `edge` sets apart the page's head and foot, `region` and
//! `gutter` find columns and rows, `side` headings in the margin, `flow` and `margins` part paragraphs, and `line` and
//! `rtl` write the characters, `looks` their styles. Nothing here knows of PDF.

mod edge;
mod even;
mod flow;
mod gutter;
mod line;
mod looks;
mod margin;
mod margins;
mod raised;
mod region;
pub(super) mod rtl;
mod segment;
mod side;
mod slant;
mod spaced;
mod strip;
mod superior;
mod word;

use super::glyph::{Drawn, Glyph, Turn};
use crate::styled::Styled;
use flow::Block;
use segment::main_size;

/// The words of what runs from left to right along the page, in the order of drawing.
pub(super) fn words(glyphs: &[Glyph]) -> Vec<word::Word> {
    word::words(glyphs, Turn::Level)
}

/// The text of a page.
pub(super) struct LaidOut {
    /// Lines, with a blank one between paragraphs.
    pub(super) text: String,
    /// Where it has a style.
    pub(super) styles: Vec<Styled>,
    /// The numbers of lines that were taken out.
    pub(super) line_numbers: String,
    /// Large words across the text that were taken out.
    pub(super) watermark: String,
}

/// A size that much smaller than the text's is that of footnotes.
const SMALL: f32 = 0.94;

/// Lays out a page.
pub(super) fn page(drawn: &Drawn, (wide, high): (f64, f64)) -> LaidOut {
    let mut glyphs = word::without_doubles(&drawn.glyphs);
    spaced::widen(&mut glyphs);
    superior::name(&mut glyphs);
    let aslant = slant::take_out(&mut glyphs);
    let mut turns = [Turn::Level, Turn::Down, Turn::Over, Turn::Up].map(|turn| {
        (turn, glyphs.iter().filter(|glyph| glyph.turn == turn && !glyph.is_space()).count())
    });
    // What most of the page is set in comes first; a note along its side comes after.
    turns.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut laid_out = LaidOut {
        text: String::new(),
        styles: Vec::new(),
        line_numbers: String::new(),
        watermark: aslant.watermark,
    };
    for (turn, _) in turns.into_iter().filter(|(_, count)| *count > 0) {
        let mut words = word::words(&glyphs, turn);
        let numbers = margin::take_out(&mut words);
        if !numbers.is_empty() {
            laid_out.line_numbers.push_str(&numbers);
            laid_out.line_numbers.push('\n');
        }
        raised::settle(&mut words);
        #[allow(clippy::cast_possible_truncation)]
        let (wide, high) = (wide as f32, high as f32);
        let reach = match turn {
            Turn::Level | Turn::Aslant => (0.0, high),
            Turn::Over => (-high, 0.0),
            Turn::Down => (-wide, 0.0),
            Turn::Up => (0.0, wide),
        };
        laid_out.add(blocks(words, reach));
    }
    for glyphs in aslant.others {
        // Nothing that is aslant is at the page's edge.
        laid_out.add(blocks(word::words(&glyphs, Turn::Level), (f32::MIN / 4.0, f32::MAX / 4.0)));
    }
    laid_out
}

impl LaidOut {
    fn add(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            looks::write(block.lines, &mut self.text, &mut self.styles);
        }
    }
}

/// The paragraphs of all that runs one way.
fn blocks(words: Vec<word::Word>, reach: (f32, f32)) -> Vec<Block> {
    let size = main_size(&words);
    let parts = edge::part(segment::segments(words), reach);
    let flows = region::flows(parts.text, size, 0);
    let leading = flow::leading(&flows);
    let mut blocks: Vec<Block> = flow::blocks(parts.head, leading);
    let mut notes: Vec<Block> = Vec::new();
    let several = flows.len() > 1;
    for flow in flows {
        let continues = flow.continues;
        let mut own = flow::blocks(flow.lines, leading);
        if several {
            let from =
                own.len() - own.iter().rev().take_while(|block| is_note(block, size)).count();
            // Only what begins with a mark is a note; what stands before the first mark is text.
            let marked = own.iter().skip(from).position(|block| block.marked);
            notes.extend(own.split_off(marked.map_or(own.len(), |at| from + at)));
        }
        if continues
            && let Some(first) = own.first_mut()
            && let Some(last) = blocks.last_mut()
            && last.goes_on_in(first)
        {
            last.lines.append(&mut first.lines);
            own.remove(0);
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
