//! Where the blocks of a draft have a style that the file gives their words. Reading moves words and leaves
//! out signs between them, so each block is searched for in the lines that it was read from.

use core::ops::Range;
use std::collections::HashSet;

use imara_diff::{Algorithm, Diff, InternedInput};
use model::{Span, Styled, TextStyle};

use super::block::Block;
use super::rest::is_struck;

/// A text, and where its file gives it a style.
#[derive(Clone, Copy, Debug, Default)]
pub struct StyledText<'a> {
    /// The words.
    pub text: &'a str,
    /// The styles, by their places in the text.
    pub styles: &'a [extract::Styled],
}

impl<'a> From<&'a str> for StyledText<'a> {
    fn from(text: &'a str) -> Self {
        Self { text, styles: &[] }
    }
}

impl<'a> From<&'a String> for StyledText<'a> {
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

/// The style in the terms of the collection.
pub(super) fn style_of(style: extract::TextStyle) -> TextStyle {
    match style {
        extract::TextStyle::Struck => TextStyle::Struck,
        extract::TextStyle::Inserted => TextStyle::Inserted,
        extract::TextStyle::Underlined => TextStyle::Underlined,
        extract::TextStyle::Bold => TextStyle::Bold,
    }
}

/// The places of a sign in the file's text and in a block's.
pub(super) type Pair = (usize, usize);

/// Gives blocks the styles of the words that they were read from, and says which of these each of their signs is.
/// Signs of the text that are in a stretch `without` are in no block.
pub(super) fn place(
    source: StyledText<'_>,
    blocks: &mut [Block],
    without: &[Range<usize>],
) -> Vec<Vec<Pair>> {
    if source.styles.is_empty() {
        return Vec::new();
    }
    let starts: Vec<usize> = [0]
        .into_iter()
        .chain(source.text.match_indices('\n').map(|(at, _)| at + 1))
        .chain([source.text.len()])
        .collect();
    let stretches = stretches(source);
    // Two blocks of the same words in one line are read from two places of it.
    let mut taken: HashSet<usize> = HashSet::new();
    let mut all = Vec::new();
    for block in blocks.iter_mut() {
        let (first, last) = (block.lines.0 as usize, block.lines.1 as usize);
        let from = first.checked_sub(1).and_then(|line| starts.get(line)).copied();
        let from = from.unwrap_or(source.text.len());
        let to = starts.get(last).copied().unwrap_or(source.text.len());
        let has_style =
            stretches.iter().any(|(_, all)| first_after(all, from).is_some_and(|it| it.start < to));
        let is_wanted = first > 0 && (has_style || !without.is_empty());
        all.push(if is_wanted {
            let is_free = |at: &usize| !taken.contains(at) && !is_struck(*at, without);
            let original: Vec<(usize, char)> =
                signs(source.text, from..to).filter(|(at, _)| is_free(at)).collect();
            let own: Vec<(usize, char)> = signs(&block.text, 0..block.text.len()).collect();
            let pairs = aligned(&original, &own);
            taken.extend(pairs.iter().map(|(at, _)| *at));
            block.styles = styles(&stretches, &pairs, block);
            pairs
        } else {
            Vec::new()
        });
    }
    all
}

/// The signs of a part of a text that are no white space, each with its place.
fn signs(text: &str, part: Range<usize>) -> impl Iterator<Item = (usize, char)> + '_ {
    let start = part.start;
    let signs = text.get(part).unwrap_or_default().char_indices();
    signs.filter(|(_, sign)| !sign.is_whitespace()).map(move |(at, sign)| (start + at, sign))
}

/// Which sign of the original each sign of a block is: the block as a whole where it is there, else by the
/// longest common run of signs.
fn aligned(original: &[(usize, char)], own: &[(usize, char)]) -> Vec<(usize, usize)> {
    let is_same = |part: &[(usize, char)]| part.iter().zip(own).all(|((_, a), (_, b))| a == b);
    let whole = original.windows(own.len().max(1)).find(|part| is_same(part));
    if let Some(whole) = whole {
        return whole.iter().zip(own).map(|((from, _), (to, _))| (*from, *to)).collect();
    }
    let mut input: InternedInput<char> = InternedInput::default();
    input.update_before(original.iter().map(|(_, sign)| *sign));
    input.update_after(own.iter().map(|(_, sign)| *sign));
    let diff = Diff::compute(Algorithm::Myers, &input);
    let kept = (0..).zip(original).filter(|(at, _)| !diff.is_removed(*at));
    let same = (0..).zip(own).filter(|(at, _)| !diff.is_added(*at));
    kept.zip(same).map(|((_, (from, _)), (_, (to, _)))| (*from, *to)).collect()
}

const STYLES: [extract::TextStyle; 4] = [
    extract::TextStyle::Struck,
    extract::TextStyle::Inserted,
    extract::TextStyle::Underlined,
    extract::TextStyle::Bold,
];

/// Stretches in their order, none touching another, so that one is found without looking at all.
pub(super) type Stretches = Vec<Range<usize>>;

/// The stretches of each style.
pub(super) fn stretches(source: StyledText<'_>) -> [(extract::TextStyle, Stretches); 4] {
    STYLES.map(|style| (style, joined(source.styles, style)))
}

/// The stretches of a style.
fn joined(styles: &[extract::Styled], style: extract::TextStyle) -> Stretches {
    let own = styles.iter().filter(|it| it.style == style && it.start < it.end);
    let mut own: Stretches = own.map(|it| it.start..it.end).collect();
    own.sort_unstable_by_key(|it| it.start);
    let mut joined: Stretches = Vec::new();
    for one in own {
        match joined.last_mut().filter(|last| one.start <= last.end) {
            Some(last) => last.end = last.end.max(one.end),
            None => joined.push(one),
        }
    }
    joined
}

/// The first stretch that ends after a place.
pub(super) fn first_after(all: &[Range<usize>], at: usize) -> Option<&Range<usize>> {
    all.get(all.partition_point(|it| it.end <= at))
}

/// The stretches of a block that have a style. What holds for all of its words says nothing, but for words
/// that are struck out or inserted.
fn styles(
    of_file: &[(extract::TextStyle, Stretches)],
    pairs: &[(usize, usize)],
    block: &Block,
) -> Vec<Styled> {
    let mut styles = Vec::new();
    for (style, all) in of_file {
        let style = *style;
        let has_style = |at: usize| first_after(all, at).is_some_and(|it| it.start <= at);
        let mut spans: Vec<Span> = Vec::new();
        let mut is_open = false;
        for (from, to) in pairs {
            let end = to
                + block
                    .text
                    .get(*to..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(1, char::len_utf8);
            if !has_style(*from) {
                is_open = false;
            } else if let Some(open) = spans.last_mut().filter(|_| is_open) {
                *open = Span::new(open.start as usize, end);
            } else {
                spans.push(Span::new(*to, end));
                is_open = true;
            }
        }
        let covered: usize = spans.iter().map(|span| letters(span.of(&block.text))).sum();
        let always = matches!(style, extract::TextStyle::Struck | extract::TextStyle::Inserted);
        if always || covered < letters(&block.text) {
            styles.extend(spans.into_iter().map(|span| Styled { span, style: style_of(style) }));
        }
    }
    styles.sort_unstable();
    styles
}

fn letters(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphabetic()).count()
}

/// The styles of the part of a text from `at` on, as places in that part.
pub(super) fn after(styles: &[Styled], at: usize) -> Vec<Styled> {
    let later = styles.iter().filter(|it| it.span.end as usize > at);
    later
        .map(|it| moved(it, (it.span.start as usize).max(at) - at, it.span.end as usize - at))
        .collect()
}

/// The styles of the part of a text before `at`.
pub(super) fn before(styles: &[Styled], at: usize) -> Vec<Styled> {
    let earlier = styles.iter().filter(|it| (it.span.start as usize) < at);
    earlier.map(|it| moved(it, it.span.start as usize, (it.span.end as usize).min(at))).collect()
}

/// The styles of a text that comes `by` bytes later in another.
pub(super) fn shifted(styles: &[Styled], by: usize) -> Vec<Styled> {
    let all = styles.iter();
    all.map(|it| moved(it, it.span.start as usize + by, it.span.end as usize + by)).collect()
}

fn moved(styled: &Styled, start: usize, end: usize) -> Styled {
    Styled { span: Span::new(start, end), style: styled.style }
}

/// The words of a text that its author says: those that are not struck out. A line of which nothing but
/// signs is left says nothing.
pub(super) fn said(text: &str, styles: &[Styled]) -> String {
    let said = codebook::said_words(text, styles);
    if styles.is_empty() {
        return said.into_owned();
    }
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if said.contains(char::is_alphanumeric) { said } else { String::new() }
}

impl Block {
    /// The words that its author says: those that are not struck out.
    pub(super) fn said(&self) -> String {
        said(&self.text, &self.styles)
    }
}
