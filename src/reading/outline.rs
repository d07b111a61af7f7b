//! The outline: each passage under its headings, with its label, its topic and what it answers; and
//! what stands under nothing, left out with a reason.

use std::collections::HashMap;

use super::heading;
use super::label::{self, Labels, chain, is_section};
use super::mark::Mark;
use super::numbering::Node;
use super::opener::openers;
use super::reference;
use super::run_in;
use super::sentence::has_word;
use super::shape::is_capitals;
use super::topic::Topics;
use super::{LeftOut, ReadPassage};

/// What the outline holds.
pub(crate) struct Outline {
    /// The passages in their order.
    pub(crate) passages: Vec<ReadPassage>,
    /// Headings with nothing under them, and marks that are part of no label.
    pub(crate) left_out: Vec<LeftOut>,
}

const EMPTY_HEADING: &str = "heading with no passage under it";
const BULLETS: &str = "bullets of a list, whose items are passages of their own";
const LONE_NUMBER: &str = "number with no text of its own";

/// A heading that passages may stand under.
struct Head {
    node: usize,
    text: String,
    rank: Rank,
    list: Option<usize>,
    targets: Vec<String>,
    topic: Option<usize>,
    used: bool,
}

/// How high an unnumbered heading stands; numbered ones go by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Part,
    Capitals,
    Plain,
    Inner,
    Numbered,
    Reference,
}

struct Builder<'a> {
    nodes: &'a [Node],
    headings: &'a [bool],
    topics: &'a Topics,
    heads: Vec<Head>,
    /// The headings open now, outermost first, as places in `heads`.
    open: Vec<usize>,
    /// The heading that a node is, or that runs into it.
    of_node: HashMap<usize, usize>,
    after_heading: bool,
    passages: Vec<ReadPassage>,
    passage_of: HashMap<usize, usize>,
    topic_of: Vec<Option<usize>>,
    left_out: Vec<LeftOut>,
}

/// Builds the outline of a document.
pub(crate) fn build(nodes: &[Node], topics: &Topics) -> Outline {
    let headings = heading::numbered(nodes);
    let Labels { labels, joined } = label::join(nodes, &headings);
    let openers = openers(nodes, &headings);
    let mut builder = Builder {
        nodes,
        headings: &headings,
        topics,
        heads: Vec::new(),
        open: Vec::new(),
        of_node: HashMap::new(),
        after_heading: false,
        passages: Vec::new(),
        passage_of: HashMap::new(),
        topic_of: Vec::new(),
        left_out: Vec::new(),
    };
    for (index, node) in nodes.iter().enumerate() {
        let numbered = headings.get(index).copied().unwrap_or(false);
        if node.heading {
            builder.unnumbered(index, node);
        } else if numbered {
            builder.numbered(index, node);
        } else {
            let label = labels.get(index).cloned().unwrap_or_default();
            builder.passage(index, node, label, openers.get(index).copied().flatten());
        }
    }
    builder.leave_out_bullets();
    builder.leave_out_headings(&joined);
    Outline { passages: builder.passages, left_out: builder.left_out }
}

impl Builder<'_> {
    fn head(&mut self, node: usize, text: &str, rank: Rank, list: Option<usize>) -> usize {
        let text = text.trim().trim_end_matches([':', ' ']).to_owned();
        let reference = reference::at_start(&text);
        let section = reference.as_ref().and_then(|reference| reference.section);
        let topic = self
            .topics
            .of_heading(&text)
            .or_else(|| section.and_then(|letter| self.topics.of_letter(letter)));
        let targets = reference.map(|reference| reference.targets).unwrap_or_default();
        self.heads.push(Head { node, text, rank, list, targets, topic, used: false });
        self.of_node.insert(node, self.heads.len() - 1);
        self.heads.len() - 1
    }

    fn rank_of(&self, place: usize) -> Option<Rank> {
        self.heads.get(place).map(|head| head.rank)
    }

    fn unnumbered(&mut self, index: usize, node: &Node) {
        let text = node.unit.body();
        let lower = text.to_lowercase();
        let part = ["part ", "annex", "chapter ", "partie ", "annexe", "chapitre ", "appendix"]
            .iter()
            .any(|start| lower.starts_with(start));
        let reference =
            reference::at_start(text).is_some_and(|reference| reference.section.is_none());
        let general = self.topics.is_all_topic(text)
            && self.topics.of_heading(text).is_some_and(|topic| self.topics.is_general(topic));
        let numbered_capitals = self
            .open
            .iter()
            .filter_map(|place| self.heads.get(*place))
            .any(|head| head.rank == Rank::Numbered && is_capitals(&head.text));
        let mut rank = if reference {
            Rank::Reference
        } else if part {
            Rank::Part
        } else if is_capitals(text) && !numbered_capitals {
            Rank::Capitals
        } else {
            Rank::Plain
        };
        let keep = match rank {
            Rank::Reference => self
                .open
                .iter()
                .position(|place| self.rank_of(*place) == Some(Rank::Reference))
                .unwrap_or(self.open.len()),
            Rank::Part => self
                .open
                .iter()
                .position(|place| self.rank_of(*place) == Some(Rank::Part) && !self.after_heading)
                .unwrap_or(0),
            Rank::Capitals => {
                let at_or_below = |place: &usize| {
                    self.rank_of(*place).is_some_and(|known| known >= Rank::Capitals)
                };
                if self.after_heading
                    && self
                        .open
                        .last()
                        .is_some_and(|place| self.rank_of(*place) == Some(Rank::Capitals))
                {
                    self.open.len()
                } else {
                    self.open.iter().position(at_or_below).unwrap_or(self.open.len())
                }
            }
            _ if general => {
                let high = |place: &&usize| {
                    self.rank_of(**place).is_some_and(|known| known <= Rank::Capitals)
                };
                if self.after_heading {
                    self.open.iter().take_while(high).count()
                } else {
                    self.open
                        .iter()
                        .take_while(|place| self.rank_of(**place) == Some(Rank::Part))
                        .count()
                }
            }
            _ => self.keep_for_plain(text, &mut rank),
        };
        self.open.truncate(keep);
        let head = self.head(index, text, rank, None);
        self.open.push(head);
        self.after_heading = true;
    }

    /// How many of the open headings stay over a plain heading.
    fn keep_for_plain(&self, text: &str, rank: &mut Rank) -> usize {
        let from = self
            .open
            .iter()
            .rposition(|place| self.rank_of(*place) == Some(Rank::Numbered))
            .map_or(0, |at| at + 1);
        let find = |wanted: Rank| {
            self.open
                .iter()
                .skip(from)
                .position(|place| self.rank_of(*place) == Some(wanted))
                .map(|at| at + from)
        };
        let reference = find(Rank::Reference).unwrap_or(self.open.len());
        if self.after_heading {
            let above = self.open.last().and_then(|place| self.heads.get(*place));
            // Two headings that name two topics stand beside each other.
            let rivals = above.is_some_and(|above| {
                above.rank >= Rank::Plain
                    && above.rank != Rank::Numbered
                    && self.topics.is_all_topic(&above.text)
                    && self.topics.is_all_topic(text)
                    && above.topic.is_some_and(|topic| !self.topics.is_general(topic))
            });
            if rivals {
                *rank = above.map_or(Rank::Plain, |above| above.rank);
                return self.open.len().saturating_sub(1).min(reference);
            }
            if find(Rank::Plain).is_some() {
                *rank = Rank::Inner;
                return find(Rank::Inner).unwrap_or(self.open.len()).min(reference);
            }
            return reference;
        }
        if let Some(inner) = find(Rank::Inner) {
            *rank = Rank::Inner;
            return inner;
        }
        find(Rank::Plain).unwrap_or(reference)
    }

    fn numbered(&mut self, index: usize, node: &Node) {
        let list = node.place.as_ref().map(|place| place.list);
        let head = self.head(index, node.unit.body(), Rank::Numbered, list);
        if is_section(self.nodes, self.headings, index) {
            let sibling = self.open.iter().position(|place| {
                self.heads.get(*place).is_some_and(|head| head.list.is_some() && head.list == list)
            });
            let keep = match (sibling, self.after_heading) {
                (Some(at), _) => at,
                (None, true) => self.open.len(),
                (None, false) => self.keep_for_section(node),
            };
            self.open.truncate(keep);
            self.open.push(head);
        }
        self.after_heading = true;
    }

    fn keep_for_section(&self, node: &Node) -> usize {
        let parent = node.parent.and_then(|parent| self.of_node.get(&parent));
        match parent.and_then(|parent| self.open.iter().position(|place| place == parent)) {
            Some(at) => at + 1,
            None => self
                .open
                .iter()
                .take_while(|place| {
                    self.rank_of(**place).is_some_and(|rank| rank <= Rank::Capitals)
                })
                .count(),
        }
    }

    /// The headings over a node, outermost first, as places in `heads`.
    fn over(&self, index: usize) -> Vec<usize> {
        let mut over = self.open.clone();
        let mut below: Vec<usize> = Vec::new();
        for at in chain(self.nodes, index) {
            let Some(head) = self.of_node.get(&at) else {
                continue;
            };
            if over.contains(head) || self.nodes.get(at).is_some_and(|node| node.heading) {
                continue;
            }
            let numbered = self.headings.get(at).copied().unwrap_or(false);
            if numbered && is_section(self.nodes, self.headings, at) {
                continue;
            }
            if numbered {
                below.clear();
            }
            below.push(*head);
        }
        over.extend(below);
        over
    }

    fn passage(&mut self, index: usize, node: &Node, label: String, opener: Option<usize>) {
        let body = node.unit.body();
        if !has_word(body) && (node.place.is_some() || !has_word(&node.unit.text)) {
            let has_children = self
                .nodes
                .get(index + 1)
                .is_some_and(|next| next.parent == Some(index) && next.place.is_some());
            if !has_children && !node.unit.text.is_empty() {
                self.left_out.push(LeftOut {
                    lines: node.unit.lines,
                    why: LONE_NUMBER.into(),
                    text: node.unit.text.clone(),
                });
            }
            return;
        }
        let numbered = node.place.is_some();
        let mut text = body.trim().to_owned();
        if let Some(run_in) = run_in::split(body, numbered, self.topics) {
            self.head(index, run_in.heading, Rank::Numbered, None);
            text = run_in.rest.to_owned();
        }
        let over = self.over(index);
        let opener = opener.and_then(|opener| self.passage_of.get(&opener).copied());
        let responds_to = self.responds_to(&text, index, &over, opener);
        let topic = self.topic(&text, &over, opener);
        for place in &over {
            if let Some(head) = self.heads.get_mut(*place) {
                head.used = true;
            }
        }
        if let Some(opener) = opener.and_then(|opener| self.passages.get_mut(opener)) {
            opener.opens_list = true;
        }
        self.passage_of.insert(index, self.passages.len());
        self.topic_of.push(topic);
        self.passages.push(ReadPassage {
            label,
            heading: over
                .iter()
                .filter_map(|place| self.heads.get(*place))
                .map(|head| head.text.clone())
                .collect(),
            topic: topic.and_then(|topic| self.topics.id(topic)),
            responds_to,
            text,
            lines: node.unit.lines,
            opener,
            opens_list: false,
        });
        self.after_heading = false;
    }

    fn responds_to(
        &self,
        text: &str,
        index: usize,
        over: &[usize],
        opener: Option<usize>,
    ) -> Vec<String> {
        let own = self
            .of_node
            .get(&index)
            .and_then(|head| self.heads.get(*head))
            .map(|head| head.targets.clone())
            .unwrap_or_default();
        if !own.is_empty() {
            return own;
        }
        let named = reference::in_first_clause(text);
        if !named.is_empty() {
            return named;
        }
        let above = over
            .iter()
            .rev()
            .filter_map(|place| self.heads.get(*place))
            .find(|head| !head.targets.is_empty());
        if let Some(head) = above {
            return head.targets.clone();
        }
        opener
            .and_then(|opener| self.passages.get(opener))
            .map(|opener| opener.responds_to.clone())
            .unwrap_or_default()
    }

    fn topic(&self, text: &str, over: &[usize], opener: Option<usize>) -> Option<usize> {
        let by_heading = over.iter().rev().find_map(|place| self.heads.get(*place)?.topic);
        let inherited = opener.and_then(|opener| self.topic_of.get(opener).copied().flatten());
        let own = |topics: &Topics| topics.of_text(text);
        by_heading
            .or_else(|| inherited.filter(|topic| !self.topics.is_general(*topic)))
            .or_else(|| own(self.topics))
            .or(inherited)
    }

    /// One entry for each bulleted list, so that not even a bullet is lost.
    fn leave_out_bullets(&mut self) {
        let mut run: Option<LeftOut> = None;
        for node in self.nodes {
            let sign = match &node.unit.mark {
                Some(Mark::Bullet { end, .. }) => node.unit.text.get(..*end).map(str::trim),
                _ => None,
            };
            match (sign, &mut run) {
                (Some(sign), Some(run)) => {
                    run.lines.1 = node.unit.lines.0;
                    run.text.push(' ');
                    run.text.push_str(sign);
                }
                (Some(sign), None) => {
                    run = Some(LeftOut {
                        lines: (node.unit.lines.0, node.unit.lines.0),
                        why: BULLETS.into(),
                        text: sign.to_owned(),
                    });
                }
                (None, _) => self.left_out.extend(run.take()),
            }
        }
        self.left_out.extend(run);
    }

    fn leave_out_headings(&mut self, joined: &std::collections::HashSet<usize>) {
        for head in &self.heads {
            let Some(node) = self.nodes.get(head.node) else {
                continue;
            };
            if !head.used {
                self.left_out.push(LeftOut {
                    lines: node.unit.lines,
                    why: EMPTY_HEADING.into(),
                    text: node.unit.text.clone(),
                });
                continue;
            }
            let Some(place) = &node.place else { continue };
            let section = is_section(self.nodes, self.headings, head.node);
            let in_label = self
                .nodes
                .iter()
                .enumerate()
                .skip(head.node + 1)
                .take_while(|(_, next)| {
                    next.place.as_ref().is_none_or(|next| next.list != place.list)
                })
                .any(|(_, next)| next.place.is_some());
            let heading = self.headings.get(head.node).copied().unwrap_or(false);
            if heading && (!in_label || section && !joined.contains(&place.list)) {
                let number =
                    node.unit.mark.as_ref().and_then(|mark| node.unit.text.get(..mark.end()));
                self.left_out.push(LeftOut {
                    lines: (node.unit.lines.0, node.unit.lines.0),
                    why: format!(
                        "number of the heading “{}”, which is no part of a label",
                        head.text
                    ),
                    text: number.unwrap_or_default().trim().to_owned(),
                });
            }
        }
    }
}
