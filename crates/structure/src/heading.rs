//! Which units are headings. An unnumbered heading stands alone and has the shape of a title; a
//! numbered one has that shape too, and something other than the next number of its list under it.

use super::mark::Mark;
use super::numbering::Node;
use super::reference;
use super::sentence::{ends_sentence, ends_with_colon, has_word, starts_upper};
use super::shape::{announces, count, is_capitals, is_question, is_saying, is_title};
use super::unit::Unit;

/// For each unit, whether it is an unnumbered heading.
pub(crate) fn unnumbered(units: &[Unit]) -> Vec<bool> {
    let mut headings = Vec::with_capacity(units.len());
    for (index, unit) in units.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|at| units.get(at));
        // What is first after the title stands as if under a heading.
        let after_heading = headings.last().copied().unwrap_or(true);
        headings.push(is_unnumbered(unit, previous, after_heading, units.get(index + 1)));
    }
    headings
}

fn is_unnumbered(
    unit: &Unit,
    previous: Option<&Unit>,
    after_heading: bool,
    next: Option<&Unit>,
) -> bool {
    if is_reference_heading(unit) {
        return true;
    }
    let tall = if is_capitals(&unit.text) || is_question(&unit.text) { 3 } else { 2 };
    let stands = unit.apart || unit.after_clause || after_heading;
    if unit.mark.is_some() || unit.height > tall || !stands || !has_word(&unit.text) {
        return false;
    }
    // A sentence between quotation marks is proposed language.
    if unit.text.starts_with(['“', '«', '"', '„']) && ends_sentence(&unit.text) {
        return false;
    }
    let most = if unit.height == 1 { 14 } else { 20 };
    if says_nothing_is_said(&unit.text) || stops(&unit.text) {
        return false;
    }
    if !is_title(&unit.text, most) {
        let over = if is_question(&unit.text) { stands_over_answer } else { stands_over_text };
        return is_saying(&unit.text) && over(previous, next);
    }
    // The only words under a comment's head are the comment.
    let ends_here = next.is_none_or(is_reference_heading);
    if after_heading && ends_here && previous.is_some_and(is_reference_heading) {
        return false;
    }
    // Short lines under words that announce a list are its items.
    let in_list = previous.is_some_and(|before| {
        ends_with_colon(&before.text)
            && announces(&before.text)
            && !after_heading
            && before.mark.is_none()
    });
    let next_is_short = next.is_some_and(|next| next.mark.is_none() && is_title(&next.text, most));
    !(in_list && next_is_short)
}

/// Whether a paragraph of some length follows, and nothing breaks off before: not one of several
/// short lines.
fn stands_over_text(previous: Option<&Unit>, next: Option<&Unit>) -> bool {
    let ends = |unit: &Unit| ends_sentence(&unit.text) || is_title(&unit.text, 20);
    let is_text = |unit: &Unit| {
        let ends = ends_sentence(unit.body()) || ends_with_colon(unit.body());
        count(unit.body()) >= TEXT && ends && starts_upper(unit.body())
    };
    previous.is_none_or(ends) && next.is_some_and(is_text)
}

/// Whether something that is no question follows, and nothing breaks off before.
fn stands_over_answer(previous: Option<&Unit>, next: Option<&Unit>) -> bool {
    let ends = |unit: &Unit| ends_sentence(&unit.text) || is_title(&unit.text, 20);
    previous.is_none_or(ends) && next.is_some_and(|unit| !is_question(&unit.text))
}

/// How many words a text has at least that a saying may stand over.
const TEXT: usize = 10;

/// Whether a sentence, or a part of one, ends here in a script with signs of its own for that.
fn stops(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '"', '»', '」', '』', '）', ' ', '\u{a0}', '\u{3000}']);
    text.ends_with(['。', '！', '；', '，', '،', '؛', '۔', '।'])
}

fn says_nothing_is_said(text: &str) -> bool {
    let lower = text.to_lowercase();
    let plain = lower.trim_matches(|ch: char| !ch.is_alphanumeric());
    matches!(
        plain,
        "none"
            | "nil"
            | "no comment"
            | "no comments"
            | "no further comments"
            | "aucun commentaire"
            | "néant"
            | "n/a"
    )
}

/// Whether a unit is a reference to the draft and no more, with at most a few words of title.
pub(crate) fn is_reference_heading(unit: &Unit) -> bool {
    let text = if matches!(unit.mark, Some(Mark::Bullet { .. })) {
        unit.body()
    } else {
        unit.text.as_str()
    };
    let numbered = matches!(unit.mark, Some(Mark::Number(_)));
    let Some(reference) = reference::at_start(text).filter(|_| !numbered) else {
        return false;
    };
    let after = text.get(reference.end..).unwrap_or_default();
    let empty = !has_word(after);
    let section = reference::section_title(text).is_some() && !ends_sentence(text);
    let titled = after.starts_with([':', ' ', '.', '(', ','])
        && (section || is_title(text, 14))
        && unit.mark.is_none()
        && unit.height <= if section { 3 } else { 2 };
    let runs_in = super::run_in::split_reference(text).is_some_and(|head| has_word(head.rest));
    empty || titled && (!runs_in || reference.section) && (unit.apart || unit.after_clause)
}

/// For each node, whether it is a heading with a printed number.
pub(crate) fn numbered(nodes: &[Node]) -> Vec<bool> {
    let lists = nodes
        .iter()
        .filter_map(|node| node.place.as_ref().map(|place| place.list))
        .max()
        .unwrap_or(0);
    let mut tally = vec![Tally::default(); lists + 1];
    for (index, node) in nodes.iter().enumerate() {
        let Some(place) = &node.place else { continue };
        let Some(tally) = tally.get_mut(place.list) else {
            continue;
        };
        tally.members += 1;
        let title = has_title(node);
        tally.titles += usize::from(title);
        tally.with_content += usize::from(title && has_content(nodes, index));
    }
    nodes
        .iter()
        .enumerate()
        .map(|(index, node)| {
            let Some(tally) = node.place.as_ref().and_then(|place| tally.get(place.list)) else {
                return false;
            };
            if !has_title(node) {
                return false;
            }
            if tally.titles == tally.members {
                tally.with_content * 2 > tally.members
            } else {
                has_content(nodes, index)
                    && (has_child(nodes, index) || tally.with_content * 2 >= tally.members)
            }
        })
        .collect()
}

#[derive(Clone, Default)]
struct Tally {
    members: usize,
    titles: usize,
    with_content: usize,
}

fn has_title(node: &Node) -> bool {
    let tall = if is_capitals(node.unit.body()) { 3 } else { 2 };
    let asks = is_question(node.unit.body()) && is_saying(node.unit.body());
    node.unit.height <= tall
        && !stops(node.unit.body())
        && (is_title(node.unit.body(), 18) || asks)
        && !announces_with_colon(node)
}

fn announces_with_colon(node: &Node) -> bool {
    let body = node.unit.body();
    ends_with_colon(body) && super::shape::count(body) > 6
}

/// Whether something stands under the node that is not the next of its own list.
fn has_content(nodes: &[Node], index: usize) -> bool {
    let list = nodes.get(index).and_then(|node| node.place.as_ref()).map(|place| place.list);
    nodes.get(index + 1).is_some_and(|next| {
        next.place.as_ref().map(|place| place.list) != list && !closes(nodes, index, next)
    })
}

/// Whether the next node belongs to what the node itself stands under.
fn closes(nodes: &[Node], index: usize, next: &Node) -> bool {
    let parent = nodes.get(index).and_then(|node| node.parent);
    next.place.is_some()
        && next.parent != Some(index)
        && next.parent.is_some_and(|it| Some(it) == parent.and_then(|at| nodes.get(at)?.parent))
        || next.place.is_some() && parent.is_some() && next.parent.is_none()
}

fn has_child(nodes: &[Node], index: usize) -> bool {
    nodes.get(index + 1).is_some_and(|next| next.parent == Some(index) && next.place.is_some())
}
