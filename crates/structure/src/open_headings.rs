//! Which headings a passage stands under: which of them a new heading closes, and which it stands
//! under itself.

use super::builder::{Builder, Head, Rank};
use super::label::{chain, is_section};
use super::numbering::Node;
use super::reference;
use super::shape::is_capitals;
use super::submission::LeftOut;
use super::why::Why;

/// How deep headings with nothing between them may lie in each other; no text goes so far, and a
/// file of nothing but headings stays quick to read.
const DEEPEST: usize = 8;

impl Builder<'_> {
    pub(super) fn head(
        &mut self,
        node: usize,
        text: &str,
        rank: Rank,
        list: Option<usize>,
    ) -> usize {
        let whole = text.trim().trim_end_matches([':', ' ']);
        let reference = reference::at_start(whole);
        let section = reference
            .as_ref()
            .and_then(|reference| reference.letter)
            .or_else(|| reference::section_within(whole));
        let title = reference::section_title(whole).unwrap_or(0);
        let (letter, text) = whole.split_at_checked(title).unwrap_or(("", whole));
        if let Some(node) = self.nodes.get(node).filter(|_| !letter.is_empty()) {
            self.left_out.push(LeftOut {
                lines: node.unit.lines,
                why: Why::SectionLetter,
                text: letter.trim().to_owned(),
            });
        }
        let text = text.to_owned();
        let topic = self
            .topics
            .of_heading(&text)
            .or_else(|| section.and_then(|letter| self.topics.of_letter(letter)));
        // A section gives the topic; only paragraphs are answered.
        let targets = reference
            .filter(|reference| !reference.section)
            .map(|reference| reference.targets)
            .unwrap_or_default();
        self.heads.push(Head { node, text, rank, list, targets, topic, used: false });
        self.of_node.insert(node, self.heads.len() - 1);
        self.heads.len() - 1
    }

    fn rank_of(&self, place: usize) -> Option<Rank> {
        self.heads.get(place).map(|head| head.rank)
    }

    pub(super) fn is_reference(&self, place: usize) -> bool {
        self.rank_of(place) == Some(Rank::Reference)
    }

    pub(super) fn unnumbered(&mut self, index: usize, node: &Node) {
        let text = node.unit.body();
        let lower = text.to_lowercase();
        let part = ["part ", "annex", "chapter ", "partie ", "annexe", "chapitre ", "appendix"]
            .iter()
            .any(|start| lower.starts_with(start));
        let reference = reference::at_start(text).is_some_and(|reference| !reference.section);
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
        self.open.truncate(keep.min(DEEPEST - 1));
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
        let plain = find(Rank::Plain);
        if let Some(inner) = find(Rank::Inner) {
            // A heading that names another topic ends the one that names its own.
            let over = plain.and_then(|at| self.heads.get(*self.open.get(at)?));
            if over.is_some_and(|over| self.names_another(over, text)) {
                return plain.unwrap_or(inner);
            }
            *rank = Rank::Inner;
            return inner;
        }
        plain.unwrap_or(reference)
    }

    /// Whether a heading says little more than a topic of its own, and the text another.
    fn names_another(&self, head: &Head, text: &str) -> bool {
        let own = |text: &str| {
            let topic = self.topics.of_heading(text).filter(|_| self.topics.is_all_topic(text));
            let letter = || self.topics.of_letter(reference::section_within(text)?);
            topic.or_else(letter).filter(|topic| !self.topics.is_general(*topic))
        };
        matches!((own(&head.text), own(text)), (Some(over), Some(topic)) if over != topic)
    }

    pub(super) fn numbered(&mut self, index: usize, node: &Node) {
        let list = node.place.as_ref().map(|place| place.list);
        let head = self.head(index, node.unit.body(), Rank::Numbered, list);
        if is_section(self.nodes, self.headings, index) {
            let sibling = self.open.iter().position(|place| {
                self.heads.get(*place).is_some_and(|head| head.list.is_some() && head.list == list)
            });
            let keep = match (sibling, self.after_heading) {
                (Some(at), _) => at,
                (None, true) => self.open.len().min(DEEPEST),
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
    pub(super) fn over(&self, index: usize) -> Vec<usize> {
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
        // A reference that runs into the text takes the place of the one over it.
        let names_its_own = below
            .iter()
            .any(|place| self.heads.get(*place).is_some_and(|head| !head.targets.is_empty()));
        if names_its_own {
            over.retain(|place| self.rank_of(*place) != Some(Rank::Reference));
        }
        over.extend(below);
        over
    }
}
