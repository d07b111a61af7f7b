//! Cutting a block in two, and putting two together, so that no word of the file is lost on the way.

use std::rc::Rc;

use model::{AnswerId, Kind, TextStyle};

use super::block::Block;
use super::part::Part;
use super::styled;
use super::under_review::Draft;

/// Cuts a block in two. Where the second part begins with a number ("(c) …"), that becomes its label.
pub(super) fn split(draft: &mut Draft, id: u32, at: usize) {
    let Some(place) = draft.blocks.iter().position(|block| block.id == id) else { return };
    let next = draft.blocks.iter().map(|block| block.id).max().unwrap_or_default() + 1;
    let Some(block) = draft.blocks.get_mut(place).map(Rc::make_mut) else { return };
    let Some(before) = block.text.get(..at) else { return };
    // Words stay whole: a cut within one goes before it.
    let at = before.len()
        - before
            .chars()
            .rev()
            .take_while(|c| !c.is_whitespace())
            .map(char::len_utf8)
            .sum::<usize>();
    let Some((first, second)) = block.text.split_at_checked(at) else { return };
    let (first, second) = (first.trim_end().to_owned(), second.trim_start().to_owned());
    if first.is_empty() || second.is_empty() {
        return;
    }
    let (printed, label, text) = match is_struck(block, block.text.len() - second.len()) {
        // A number that is struck out is no label.
        true => (String::new(), String::new(), second),
        false => numbered(&second, &block.label),
    };
    // Which of the two parts gives the answer, only the reader knows.
    block.answer = None;
    let styles = styled::after(&block.styles, block.text.len() - text.len());
    block.styles = styled::before(&block.styles, first.len());
    let rest = Block {
        styles,
        id: next,
        printed,
        label,
        text,
        opener: block.opener,
        is_reviewed: true,
        ..block.clone()
    };
    block.text = first;
    draft.blocks.insert(place + 1, Rc::new(rest));
    // Items of a list that the block opened now follow the second part, which ends as the whole did.
    for item in draft.blocks.iter_mut().skip(place + 2) {
        if item.opener == Some(id) {
            Rc::make_mut(item).opener = Some(next);
        }
    }
}

/// Whether the word that begins at a place is struck out.
fn is_struck(block: &Block, at: usize) -> bool {
    block.styles.iter().any(|it| {
        it.style == TextStyle::Struck
            && (it.span.start as usize..it.span.end as usize).contains(&at)
    })
}

/// A number in front of the words, and the label that follows from it beside `sibling`.
fn numbered(text: &str, sibling: &str) -> (String, String, String) {
    let none = || (String::new(), String::new(), text.to_owned());
    let Some((first, rest)) = text.split_once(char::is_whitespace) else { return none() };
    let core = first.trim_matches(|sign: char| !sign.is_alphanumeric());
    let is_closed = first.ends_with(['.', ')', ']', ':']) && first != core;
    let is_number = core.len() <= 4
        && (core.chars().all(|sign| sign.is_ascii_digit())
            || core.chars().count() == 1
            || core.chars().all(|sign| "ivxIVX".contains(sign)));
    if core.is_empty() || !is_closed || !is_number {
        return none();
    }
    let label = match sibling.rsplit_once('.') {
        Some((outer, _)) => format!("{outer}.{core}"),
        None => core.to_owned(),
    };
    (first.to_owned(), label, rest.trim_start().to_owned())
}

/// The answer of two blocks together: what both give, or one of them on the same issue.
fn answer_of_both(block: &Block, gone: &Block) -> Option<AnswerId> {
    let is_same_issue = (&block.topic, &block.issue) == (&gone.topic, &gone.issue);
    let joined = gone.answer.as_ref().filter(|_| is_same_issue && gone.part == block.part);
    match (block.answer.as_ref(), joined) {
        (Some(one), Some(other)) if one != other => None,
        (one, other) => one.or(other).cloned(),
    }
}

/// Puts a block's words behind those of the block before it. Its number becomes words again.
pub(super) fn join(draft: &mut Draft, id: u32) {
    let Some(place) = draft.blocks.iter().position(|block| block.id == id) else { return };
    if place == 0 {
        return;
    }
    let gone = draft.blocks.remove(place);
    let Some(block) = draft.blocks.get_mut(place - 1).map(Rc::make_mut) else { return };
    if block.part == Part::LeftOut && gone.part != Part::LeftOut {
        // What was left out comes in together with what it is joined to.
        block.part = gone.part;
        block.why = None;
        block.topic = gone.topic.clone();
        block.issue = gone.issue.clone();
        block.opener = gone.opener;
        block.answer = None;
    }
    block.answer = answer_of_both(block, &gone);
    for words in [gone.printed.as_str(), gone.text.as_str()] {
        if !words.is_empty() && !block.text.is_empty() {
            block.text.push(' ');
        }
        block.text.push_str(words);
    }
    let before = block.text.len() - gone.text.len();
    block.styles.extend(styled::shifted(&gone.styles, before));
    block.lines = match (block.lines, gone.lines) {
        ((0, 0), lines) | (lines, (0, 0)) => lines,
        (a, b) => (a.0.min(b.0), a.1.max(b.1)),
    };
    block.kind = block.kind.or(gone.kind).filter(|kind| *kind == Kind::Recommendation);
    block.is_reviewed = true;
    let into = block.id;
    for item in &mut draft.blocks {
        if item.opener == Some(id) {
            Rc::make_mut(item).opener = (item.id != into).then_some(into);
        }
    }
}
