//! Which passage opens the list that an item belongs to. Whether its operator is inherited is
//! `codebook`'s matter.

use std::collections::HashMap;

use super::mark::Mark;
use super::numbering::Node;
use super::shape::announces;

/// For each node, the node that opens its list.
pub(crate) fn openers(nodes: &[Node], headings: &[bool]) -> Vec<Option<usize>> {
    let is_heading = |index: usize| {
        headings.get(index).copied().unwrap_or(false)
            || nodes.get(index).is_some_and(|node| node.heading)
    };
    let opens = |index: usize| {
        !is_heading(index) && nodes.get(index).is_some_and(|node| announces(&node.unit.text))
    };
    let mut openers: Vec<Option<usize>> = Vec::with_capacity(nodes.len());
    let mut of_list: HashMap<usize, Option<usize>> = HashMap::new();
    // The bulleted lists that are open, outermost first: the sign, the last item, the opener.
    let mut bullets: Vec<(char, usize, Option<usize>)> = Vec::new();
    let mut before_bullets: Option<usize> = None;
    for (index, node) in nodes.iter().enumerate() {
        let previous = index.checked_sub(1);
        if is_heading(index) {
            openers.push(None);
            bullets.clear();
            before_bullets = None;
            if !headings.get(index).copied().unwrap_or(false) {
                of_list.clear();
            }
            continue;
        }
        match (&node.place, &node.unit.mark) {
            (Some(place), _) => {
                let first = previous.filter(|at| opens(*at) && follows(nodes, *at, index));
                let parent = node.parent.filter(|at| opens(*at));
                let opener = *of_list.entry(place.list).or_insert_with(|| first.or(parent));
                // A list taken up again under another paragraph is not that one's.
                openers.push(opener.filter(|at| node.parent.is_none_or(|parent| *at >= parent)));
                bullets.clear();
                before_bullets = Some(index);
            }
            (None, Some(Mark::Bullet { sign, .. })) => {
                if let Some(at) = bullets.iter().position(|(known, _, _)| known == sign) {
                    bullets.truncate(at + 1);
                    let opener = bullets.last().and_then(|(_, _, opener)| *opener);
                    if let Some(last) = bullets.last_mut() {
                        last.1 = index;
                    }
                    openers.push(opener);
                } else {
                    let outer = bullets.last().map(|(_, item, opener)| (*item, *opener));
                    let opener = match outer {
                        Some((item, _)) if opens(item) && previous == Some(item) => Some(item),
                        Some((_, opener)) => opener,
                        None => before_bullets.filter(|at| opens(*at)),
                    };
                    bullets.push((*sign, index, opener));
                    openers.push(opener);
                }
            }
            (None, _) => {
                openers.push(None);
                bullets.clear();
                before_bullets = Some(index);
            }
        }
    }
    openers
}

/// Whether words can open the list whose first item is given: they are its parent, or have no
/// number of their own.
fn follows(nodes: &[Node], opener: usize, item: usize) -> bool {
    let unnumbered = nodes.get(opener).is_some_and(|node| node.place.is_none());
    unnumbered || nodes.get(item).and_then(|node| node.parent) == Some(opener)
}
