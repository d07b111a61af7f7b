//! Labels: the printed numbers from the outside in, joined by dots.
//!
//! "2.1" printed whole replaces the "2" it stands under. A heading's number is part of the labels
//! under it where the heading is itself an item of a list ("11.i.a"). The number of a section's
//! heading is left away where paragraphs are numbered through ("5"), and joined where numbering
//! begins again under each heading, so that labels would repeat ("II.1").

use std::collections::{HashMap, HashSet};

use super::numbering::Node;

/// Each node's label, and the lists whose headings' numbers are part of labels.
pub(crate) struct Labels {
    /// One for each node; empty where no number is printed.
    pub(crate) labels: Vec<String>,
    /// The lists of sections whose numbers were joined in.
    pub(crate) joined: HashSet<usize>,
}

/// How deep sections may lie in each other.
const DEEPEST: usize = 4;

/// Joins the printed numbers of every passage into its label.
pub(crate) fn join(nodes: &[Node], headings: &[bool]) -> Labels {
    let mut joined = HashSet::new();
    let is_passage = |index: usize| !headings.get(index).copied().unwrap_or(false);
    let all = |joined: &HashSet<usize>| -> Vec<String> {
        (0..nodes.len()).map(|index| label(nodes, headings, joined, index)).collect()
    };
    let mut labels = all(&joined);
    for _ in 0..DEEPEST {
        let mut seen: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, label) in labels.iter().enumerate() {
            if !label.is_empty() && is_passage(index) {
                seen.entry(label).or_default().push(index);
            }
        }
        let repeated = seen.values().filter(|same| same.len() > 1).flatten();
        let more: HashSet<usize> =
            repeated.filter_map(|index| section_above(nodes, headings, &joined, *index)).collect();
        if more.is_empty() {
            break;
        }
        joined.extend(more);
        labels = all(&joined);
    }
    Labels { labels, joined }
}

/// The chain of nodes from the outermost down to this one.
pub(crate) fn chain(nodes: &[Node], index: usize) -> Vec<usize> {
    let mut chain = vec![index];
    let mut at = index;
    while let Some(parent) =
        nodes.get(at).and_then(|node| node.parent).filter(|parent| *parent < at)
    {
        chain.push(parent);
        at = parent;
    }
    chain.reverse();
    chain
}

/// Whether a heading names a section: nothing but headings stand above it.
pub(crate) fn is_section(nodes: &[Node], headings: &[bool], index: usize) -> bool {
    chain(nodes, index).iter().all(|at| headings.get(*at).copied().unwrap_or(false))
}

/// The nodes whose numbers make up a node's label, outermost first.
pub(crate) fn parts(
    nodes: &[Node],
    headings: &[bool],
    joined: &HashSet<usize>,
    index: usize,
) -> Vec<usize> {
    if nodes.get(index).is_none_or(|node| node.place.is_none()) {
        return Vec::new();
    }
    let mut all_headings = true;
    let chain = chain(nodes, index).into_iter();
    let counted = chain.filter(|at| {
        let Some(place) = nodes.get(*at).and_then(|node| node.place.as_ref()) else {
            return false;
        };
        all_headings &= headings.get(*at).copied().unwrap_or(false);
        !all_headings || joined.contains(&place.list)
    });
    counted.collect()
}

fn label(nodes: &[Node], headings: &[bool], joined: &HashSet<usize>, index: usize) -> String {
    let mut printed: Vec<&str> = Vec::new();
    for at in parts(nodes, headings, joined, index) {
        let Some(place) = nodes.get(at).and_then(|node| node.place.as_ref()) else {
            continue;
        };
        if printed.last().is_some_and(|last| spells_out(&place.printed, last)) {
            printed.pop();
        }
        printed.push(&place.printed);
    }
    printed.join(".")
}

/// Whether a number says the number it stands under too: "2.1" under "2".
pub(crate) fn spells_out(printed: &str, outer: &str) -> bool {
    printed.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'))
}

/// The innermost section above a node whose number is not yet part of labels.
fn section_above(
    nodes: &[Node],
    headings: &[bool],
    joined: &HashSet<usize>,
    index: usize,
) -> Option<usize> {
    chain(nodes, index)
        .into_iter()
        .take_while(|at| headings.get(*at).copied().unwrap_or(false))
        .filter_map(|at| nodes.get(at)?.place.as_ref().map(|place| place.list))
        .filter(|list| !joined.contains(list))
        .last()
}
