//! The outline: each passage under its headings, with its label, its topic and what it answers; and
//! what stands under nothing, left out with a reason.

use std::collections::{HashMap, HashSet};

use super::builder::{Builder, Rank};
use super::first_clause::in_first_clause;
use super::heading;
use super::label::{self, Labels, chain};
use super::letter::is_parting;
use super::numbering::Node;
use super::opener::openers;
use super::reference;
use super::run_in;
use super::section::{Spoken, Title};
use super::sentence::has_word;
use super::settle;
use super::submission::{LeftOut, ReadPassage};
use super::topic::Topics;
use super::why::Why;

/// What the outline holds.
pub(crate) struct Outline {
    /// The passages in their order.
    pub(crate) passages: Vec<ReadPassage>,
    /// Headings with nothing under them, and marks that are part of no label.
    pub(crate) left_out: Vec<LeftOut>,
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
        stands: Vec::new(),
        left_out: Vec::new(),
        joined,
        shown: HashSet::new(),
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
    builder.settle_topics();
    builder.leave_out_bullets();
    builder.leave_out_headings();
    builder.leave_out_numbers();
    Outline { passages: builder.passages, left_out: builder.left_out }
}

impl Builder<'_> {
    fn passage(&mut self, index: usize, node: &Node, label: String, opener: Option<usize>) {
        let body = node.unit.body();
        if !has_word(body) {
            // The number alone may still show in the labels of what stands under it.
            if !body.trim().is_empty() || node.place.is_none() {
                self.shown.insert(index);
                self.left_out.push(LeftOut {
                    lines: node.unit.lines,
                    why: Why::NoWords,
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
        let mut over = self.over(index);
        // Bullets stand under the heading that runs into the words that open them.
        let run_in = opener.filter(|_| node.place.is_none()).and_then(|at| self.of_node.get(&at));
        over.extend(
            run_in.filter(|head| !over.contains(head)).copied().into_iter().collect::<Vec<_>>(),
        );
        let parting = index + 1 == self.nodes.len() && is_parting(&text);
        if parting {
            // The last sentence answers no paragraph.
            over.retain(|place| !self.is_reference(*place));
        }
        let opener = opener.and_then(|opener| self.passage_of.get(&opener).copied());
        let responds_to = self.responds_to(&text, index, &over, opener);
        for place in &over {
            if let Some(head) = self.heads.get_mut(*place) {
                head.used = true;
            }
        }
        for at in label::parts(self.nodes, self.headings, &self.joined, index) {
            self.shown.insert(at);
        }
        for at in chain(self.nodes, index) {
            let place = self.nodes.get(at).and_then(|node| node.place.as_ref());
            if place.is_some_and(|place| label::spells_out(&label, &place.printed)) {
                self.shown.insert(at);
            }
        }
        self.passage_of.insert(index, self.passages.len());
        self.passages.push(ReadPassage {
            label,
            heading: over
                .iter()
                .filter_map(|place| self.heads.get(*place))
                .map(|head| head.text.clone())
                .collect(),
            topic: None,
            responds_to,
            text,
            lines: node.unit.lines,
            opener,
        });
        self.stands.push((over, parting));
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
        // "B19" as a label says it itself.
        let labelled = chain(self.nodes, index).into_iter().rev().find_map(|at| {
            let place = self.nodes.get(at)?.place.as_ref()?;
            reference::lettered(&place.printed).map(|(targets, _)| targets)
        });
        if let Some(targets) = labelled {
            return targets;
        }
        let named = in_first_clause(text);
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

    /// Gives each passage its topic.
    fn settle_topics(&mut self) {
        let titles: Vec<Title> =
            self.heads.iter().map(|head| Title { text: &head.text, topic: head.topic }).collect();
        let stands = core::mem::take(&mut self.stands);
        let spoken: Vec<Spoken> = self
            .passages
            .iter()
            .zip(stands)
            .map(|(passage, (over, parting))| Spoken {
                text: &passage.text,
                over,
                opener: passage.opener,
                parting,
            })
            .collect();
        let settled = settle::topics(&spoken, &titles, self.topics);
        for (passage, topic) in self.passages.iter_mut().zip(settled) {
            passage.topic = topic.and_then(|topic| self.topics.id(topic));
        }
    }
}
