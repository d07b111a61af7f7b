//! Struck words are put back into the blocks that were read without them, each between the words that it is
//! between in the file.

use core::ops::Range;

use model::TextStyle;

use super::block::Block;
use super::change::{Change, apply};
use super::gone;
use super::part::Part;
use super::run::{Run, runs};
use super::styled::{Pair, Stretches, StyledText, first_after, stretches, style_of};

/// A sign of the file in a block.
#[derive(Clone, Copy)]
struct Sign {
    at: usize,
    block: usize,
    start: usize,
    end: usize,
}

/// Puts them back. Those with no words beside them in their paragraph are blocks of their own.
pub(super) fn put(
    source: StyledText<'_>,
    struck: &[Range<usize>],
    gone: &[Block],
    blocks: &mut [Block],
    pairs: &[Vec<Pair>],
) -> Vec<Block> {
    let text = source.text;
    let mut signs: Vec<Sign> = Vec::new();
    for (block, (of, pairs)) in blocks.iter().zip(pairs).enumerate() {
        signs.extend(pairs.iter().map(|(at, start)| {
            let sign = of.text.get(*start..).and_then(|rest| rest.chars().next());
            Sign { at: *at, block, start: *start, end: start + sign.map_or(1, char::len_utf8) }
        }));
    }
    signs.sort_by_key(|sign| sign.at);
    let starts: Vec<usize> =
        core::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let line_of = |at: usize| starts.partition_point(|start| *start <= at);
    let gone_lines = gone::lines_of(gone, starts.len());
    let is_gone = |at: usize| gone_lines.get(line_of(at) - 1).is_some_and(|is_gone| *is_gone);
    let stretches = stretches(source);
    let is_said =
        |sign: &Sign| blocks.get(sign.block).is_some_and(|block| block.part != Part::LeftOut);
    let mut alone = Vec::new();
    let mut changes: Vec<Change> = Vec::new();
    for run in runs(text, struck, &is_gone) {
        let next_at = signs.partition_point(|sign| sign.at < run.place.start);
        let before = next_at.checked_sub(1).and_then(|at| signs.get(at)).copied();
        let after = signs.get(next_at).copied();
        let gap = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let is_near = |words: &str, end: &str| {
            !words.contains(end) && !words.contains("\n\n") && !words.contains("\n \n")
        };
        let left = before.map(|sign| (sign, gap(sign.at, run.place.start)));
        let right = after.map(|sign| (sign, gap(run.place.end, sign.at)));
        let near = |end: &str| {
            let left = left.filter(|(_, words)| is_near(words, end)).map(|(sign, _)| sign);
            let right = right.filter(|(_, words)| is_near(words, end)).map(|(sign, _)| sign);
            (left, right)
        };
        // In its own line, else in its paragraph.
        let sides = [near("\n"), near("\n\n")];
        let Some((left, right)) = sides.into_iter().find(|(a, b)| a.is_some() || b.is_some())
        else {
            let line = |at: usize| u32::try_from(line_of(at)).unwrap_or(u32::MAX);
            let lines = (line(run.place.start), line(run.place.end.saturating_sub(1)));
            alone.push(gone::alone(&run.words, lines));
            continue;
        };
        // What a bullet or another sign that is left out has beside it are the words of what comes after it.
        let is_of_next = right.is_some_and(|sign| is_said(&sign));
        let left = left.filter(|sign| is_said(sign) || !is_of_next);
        changes.extend(change(text, &stretches, run, (left, right.or(after)), blocks));
    }
    apply(changes, blocks);
    alone
}

/// Where a run goes: between two words of a block, else after the one or before the other.
fn change(
    text: &str,
    stretches: &[(extract::TextStyle, Stretches)],
    run: Run,
    (left, right): (Option<Sign>, Option<Sign>),
    blocks: &[Block],
) -> Option<Change> {
    let space = |has: bool| if has { " " } else { "" };
    let parted = |from: Option<usize>, to: Option<usize>| {
        let (from, to) = (from.unwrap_or(run.place.end), to.unwrap_or(run.place.start));
        text.get(from..to).is_some_and(|gap| gap.contains(char::is_whitespace))
    };
    let is_spaced_left = parted(left.map(|sign| sign.at), None);
    let is_spaced_right = parted(None, right.map(|sign| sign.at));
    let spaces = (space(is_spaced_left), space(is_spaced_right));
    let (block, place, (before, after)) = match (left, right) {
        (Some(left), Some(right)) if left.block == right.block => {
            let text = &blocks.get(left.block)?.text;
            let gap = text.get(left.end..right.start)?;
            match gap.trim().is_empty() {
                true => (left.block, left.end..right.start, spaces),
                false => (left.block, left.end..left.end, (spaces.0, "")),
            }
        }
        (Some(left), _) => (left.block, left.end..left.end, (spaces.0, "")),
        (None, Some(right)) => (right.block, right.start..right.start, ("", spaces.1)),
        (None, None) => return None,
    };
    let covers = |all: &Stretches| {
        first_after(all, run.place.start)
            .is_some_and(|it| it.start <= run.place.start && it.end >= run.place.end)
    };
    let styles = stretches.iter().filter(|(_, all)| covers(all)).map(|(style, _)| style_of(*style));
    let mut styles: Vec<TextStyle> = styles.chain([TextStyle::Struck]).collect();
    styles.sort_unstable();
    styles.dedup();
    Some(Change { block, place, before, words: run.words, after, styles })
}
