//! The lines at the edges of pages: which line is how far from the top or bottom of which page. What
//! runs there is found by `running`.

use super::lines::{Line, Role};
use super::why::Why;

/// An edge of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Edge {
    Top,
    Bottom,
}

/// A line at the edge of a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AtEdge {
    /// Its place among the lines.
    pub(crate) line: usize,
    /// The page, from 0.
    pub(crate) page: u32,
    /// Which edge.
    pub(crate) edge: Edge,
    /// How many lines of text are between it and the edge.
    pub(crate) depth: usize,
    /// Whether a blank line, or nothing at all, is between it and the text of its page.
    pub(crate) is_apart: bool,
}

/// Whether the file shows where its pages end.
pub(crate) fn has_pages(lines: &[Line]) -> bool {
    lines.iter().skip(1).any(|line| line.page_before)
}

/// The lines of text at the edges of all pages: those of the `near` outermost that are not yet left out.
pub(crate) fn edges(lines: &[Line], near: usize) -> Vec<AtEdge> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut page = 0;
    while from < lines.len() {
        let to = lines
            .iter()
            .enumerate()
            .skip(from + 1)
            .find(|(_, line)| line.page_before)
            .map_or(lines.len(), |(at, _)| at);
        let texts: Vec<usize> =
            (from..to).filter(|at| lines.get(*at).is_some_and(counts)).collect();
        for (edge, outermost) in [
            (Edge::Top, texts.iter().take(near).copied().collect::<Vec<_>>()),
            (Edge::Bottom, texts.iter().rev().take(near).copied().collect()),
        ] {
            let left = outermost.into_iter().filter(|at| lines.get(*at).is_some_and(Line::is_text));
            for (depth, line) in left.enumerate() {
                let is_apart = is_apart(lines, line, edge, (from, to));
                found.push(AtEdge { line, page, edge, depth, is_apart });
            }
        }
        page += 1;
        from = to;
    }
    found
}

/// Page numbers and rules are no lines of a head, but what was already found to run is.
fn counts(line: &Line) -> bool {
    matches!(line.role, Role::Text | Role::LeftOut(Why::Running))
}

/// Whether a blank line, a rule, or nothing at all is between a line and the text further in. A head of
/// several lines is apart as a whole; that it ends no sentence tells it from the end of a paragraph.
fn is_apart(lines: &[Line], at: usize, edge: Edge, (from, to): (usize, usize)) -> bool {
    let is_rule = |line: &Line| line.role == Role::LeftOut(Why::Rule);
    if edge == Edge::Bottom {
        let mut gap = at > from && lines.get(at).is_some_and(|line| line.blanks_before > 0);
        for line in lines.get(from..at).unwrap_or_default().iter().rev() {
            if gap || line.is_text() || is_rule(line) {
                return gap || is_rule(line);
            }
            gap = line.blanks_before > 0 && !line.page_before;
        }
        return true;
    }
    let mut last = at;
    for (index, line) in lines.iter().enumerate().take(to).skip(at + 1) {
        if line.blanks_before > 0 || is_rule(line) {
            let end = lines.get(last).map_or("", |line| line.text.as_str());
            return last == at || !end.ends_with(['.', ';', ':', ',', '!', '?']);
        }
        if line.is_text() {
            last = index;
        }
        if index - at > 2 {
            return false;
        }
    }
    last == at
}
