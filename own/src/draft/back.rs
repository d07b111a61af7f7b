//! Struck words are put back into the blocks that were read without them, each between the words that it is
//! between in the file.

use core::ops::Range;

use side_by_state::collection::{Span, Styled, TextStyle};

use super::said::within;
use super::styled::{Pair, StyledText, style_of};
use super::{Block, gone};

/// Words that are struck, with no other between them.
struct Run {
    place: Range<usize>,
    words: String,
}

/// A change of a block's text: what is put in the place of white space, and where the struck words are in it.
struct Change {
    block: usize,
    place: Range<usize>,
    before: &'static str,
    words: String,
    after: &'static str,
    styles: Vec<TextStyle>,
}

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
    let is_gone = |at: usize| {
        let line = u32::try_from(line_of(at)).unwrap_or(u32::MAX);
        gone.iter().any(|block| (block.lines.0..=block.lines.1).contains(&line))
    };
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
        changes.extend(change(source, run, left, right.or(after), blocks));
    }
    apply(changes, blocks);
    alone
}

/// The struck words, in their order, and in one where nothing but white space is between them.
fn runs(text: &str, struck: &[Range<usize>], is_gone: &dyn Fn(usize) -> bool) -> Vec<Run> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for one in struck {
        for line in text.get(one.clone()).unwrap_or_default().split_inclusive('\n') {
            let start = one.start + (line.as_ptr() as usize - text[one.clone()].as_ptr() as usize);
            let from = start + line.len() - line.trim_start().len();
            let to = start + line.trim_end().len();
            if from >= to || is_gone(from) {
                continue;
            }
            let is_joint = |last: &&mut Range<usize>| {
                let between = text.get(last.end..from).unwrap_or_default();
                between.trim().is_empty() && between.matches('\n').count() < 2
            };
            match runs.last_mut().filter(is_joint) {
                Some(last) => last.end = to,
                None => runs.push(from..to),
            }
        }
    }
    runs.into_iter()
        .map(|place| Run { words: whole(text.get(place.clone()).unwrap_or_default()), place })
        .collect()
}

/// Words in one line: a word that was broken at the end of a line is whole again.
fn whole(words: &str) -> String {
    let mut whole = String::new();
    for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_broken = whole.ends_with('-') && line.starts_with(char::is_lowercase);
        if is_broken && !whole.ends_with(" -") {
            whole.pop();
        } else if !whole.is_empty() {
            whole.push(' ');
        }
        whole.push_str(line);
    }
    whole
}

/// Where a run goes: between two words of a block, else after the one or before the other.
fn change(
    source: StyledText<'_>,
    run: Run,
    left: Option<Sign>,
    right: Option<Sign>,
    blocks: &[Block],
) -> Option<Change> {
    let space = |has: bool| if has { " " } else { "" };
    let parted = |from: Option<usize>, to: Option<usize>| {
        let (from, to) = (from.unwrap_or(run.place.end), to.unwrap_or(run.place.start));
        source.text.get(from..to).is_some_and(|gap| gap.contains(char::is_whitespace))
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
    let covers = |it: &&intake::Styled| it.start <= run.place.start && it.end >= run.place.end;
    let styles = source.styles.iter().filter(covers).map(|it| style_of(it.style));
    let mut styles: Vec<TextStyle> = styles.chain([TextStyle::Struck]).collect();
    styles.sort_unstable();
    styles.dedup();
    Some(Change { block, place, before, words: run.words, after, styles })
}

/// The last change first, so that no other's place moves.
fn apply(mut changes: Vec<Change>, blocks: &mut [Block]) {
    // Two in one gap share its white space: the later one takes it.
    for at in 1..changes.len() {
        let (earlier, later) = changes.split_at_mut(at);
        if let (Some(one), Some(other)) = (earlier.last_mut(), later.first())
            && one.block == other.block
            && one.place.end > other.place.start
        {
            one.place.end = one.place.start;
            one.after = "";
        }
    }
    changes.sort_by_key(|change| change.place.start);
    for Change { block, place, before, words, after, styles } in changes.into_iter().rev() {
        let Some(block) = blocks.get_mut(block) else { continue };
        let added = format!("{before}{words}{after}");
        let grown = |at: usize| at + added.len() - place.len().min(at + added.len());
        for styled in &mut block.styles {
            let (start, end) = (styled.span.start as usize, styled.span.end as usize);
            let start = if start >= place.end { grown(start) } else { start };
            let end = if end > place.start { grown(end) } else { end };
            styled.span = Span::new(start, end);
        }
        let start = place.start + before.len();
        let span = Span::new(start, start + words.len());
        block.text.replace_range(place, &added);
        block.styles.extend(styles.into_iter().map(|style| Styled { span, style }));
        block.styles.sort_unstable();
    }
}

/// Which signs of a text are struck.
pub(super) fn is_struck(at: usize, struck: &[Range<usize>]) -> bool {
    within(&(at..at + 1), struck).next().is_some()
}
