//! The topic of each passage, once all are known: from the heading that names one; failing that,
//! from the words of everything under its heading, the words of its own, and its neighbours.

use super::topic::{Topics, Weights};
use super::topic_lead::announced;

/// A heading, as far as its topic goes.
pub(super) struct Title<'a> {
    pub(super) text: &'a str,
    pub(super) topic: Option<usize>,
}

/// A passage, as far as its topic goes.
pub(super) struct Spoken<'a> {
    pub(super) text: &'a str,
    /// The headings it stands under, outermost first, as places among the titles.
    pub(super) over: Vec<usize>,
    /// The place of the passage that opens its list.
    pub(super) opener: Option<usize>,
    /// Whether the author takes leave in it.
    pub(super) parting: bool,
}

/// The topic of each passage.
pub(super) fn topics(
    passages: &[Spoken],
    titles: &[Title],
    topics: &Topics,
) -> Vec<Option<usize>> {
    let weights: Vec<Weights> = passages.iter().map(|it| topics.weigh(it.text)).collect();
    let mut named: Vec<Option<usize>> = titles.iter().map(|title| title.topic).collect();
    Sections { passages, titles, topics, weights: &weights }.name(&mut named);

    let of_heads = |over: &[usize]| over.iter().rev().find_map(|at| *named.get(*at)?);
    let mut settled: Vec<Option<usize>> = Vec::with_capacity(passages.len());
    let mut beside: Vec<Option<Option<usize>>> = vec![None; titles.len()];
    for (passage, weights) in passages.iter().zip(&weights) {
        let inherited = passage.opener.and_then(|at| settled.get(at).copied().flatten());
        let innermost = passage.over.last().filter(|_| !passage.parting);
        let first = innermost.and_then(|at| beside.get(*at).copied().flatten().flatten());
        let topic = of_heads(&passage.over)
            .or_else(|| inherited.filter(|topic| !topics.is_general(*topic)))
            .or_else(|| announced(passage.text, topics))
            .or_else(|| topics.clear(weights))
            .or(inherited)
            .or(first);
        if let Some(beside) = passage.over.last().and_then(|at| beside.get_mut(*at)) {
            beside.get_or_insert(topic);
        }
        settled.push(topic);
    }
    fill(passages, &mut settled, topics);
    settled
}

/// A passage that says nothing of its topic is on that of the passage before it, where the text
/// announced it there, or where the next one is on it too.
fn fill(passages: &[Spoken], settled: &mut [Option<usize>], topics: &Topics) {
    let mut following: Vec<Option<usize>> = vec![None; settled.len()];
    let mut next = None;
    for (at, topic) in settled.iter().enumerate().rev() {
        if let Some(following) = following.get_mut(at) {
            *following = next;
        }
        next = topic.or(next);
    }
    let mut before: Option<usize> = None;
    let mut is_announced = false;
    for ((passage, topic), next) in passages.iter().zip(settled.iter_mut()).zip(following) {
        if topic.is_none() && !passage.parting {
            *topic = before.filter(|before| is_announced || next == Some(*before));
        } else if topic.is_some() {
            let lead = announced(passage.text, topics);
            is_announced = lead.is_some() || is_announced && *topic == before;
        }
        before = topic.filter(|topic| !topics.is_general(*topic));
        is_announced &= before.is_some();
    }
}

struct Sections<'a> {
    passages: &'a [Spoken<'a>],
    titles: &'a [Title<'a>],
    topics: &'a Topics,
    weights: &'a [Weights],
}

impl Sections<'_> {
    /// Finds the topics of headings that name none: first of those whose passages speak of one,
    /// then of those whose place among the others tells.
    fn name(&self, named: &mut [Option<usize>]) {
        let under = self.under();
        for with_order in [false, true] {
            for at in 0..self.titles.len() {
                let passages = under.get(at).map(Vec::as_slice).unwrap_or_default();
                if self.is_open(at, passages, named) {
                    let topic = self.of_section(at, passages, named, with_order);
                    if let Some(place) = named.get_mut(at) {
                        *place = topic;
                    }
                }
            }
        }
    }

    /// The passages under each heading.
    fn under(&self) -> Vec<Vec<usize>> {
        let mut under = vec![Vec::new(); self.titles.len()];
        for (index, passage) in self.passages.iter().enumerate() {
            for place in &passage.over {
                if let Some(under) = under.get_mut(*place) {
                    under.push(index);
                }
            }
        }
        under
    }

    /// Whether a heading has passages and neither it nor one over it names a topic.
    fn is_open(&self, at: usize, passages: &[usize], named: &[Option<usize>]) -> bool {
        let Some(first) = passages.first().and_then(|first| self.passages.get(*first)) else {
            return false;
        };
        let mut above = first.over.iter().take_while(|place| **place != at);
        named.get(at) == Some(&None)
            && above.all(|place| named.get(*place).copied().flatten().is_none())
    }

    fn of_section(
        &self,
        at: usize,
        passages: &[usize],
        named: &[Option<usize>],
        with_order: bool,
    ) -> Option<usize> {
        let title = self.titles.get(at)?;
        let mut weights = self.topics.weigh_heading(title.text);
        let mut votes = vec![0_usize; self.topics.count()];
        // What stands under a heading that names its topic itself tells nothing of this one.
        let own = passages.iter().filter(|place| {
            let over = self.passages.get(**place).map(|passage| passage.over.as_slice());
            let mut inner = over.unwrap_or_default().iter().filter(|place| **place != at);
            inner.all(|place| named.get(*place).copied().flatten().is_none())
        });
        for of_passage in own.filter_map(|place| self.weights.get(*place)) {
            for (sum, weight) in weights.iter_mut().zip(of_passage) {
                *sum += weight;
            }
            if let Some(vote) = self.topics.clear(of_passage).and_then(|at| votes.get_mut(at)) {
                *vote += 1;
            }
        }
        if with_order {
            self.weigh_by_order(at, named, &mut weights);
        }
        let topic = self.topics.clear(&weights)?;
        let voted: usize = votes.iter().sum();
        // A heading over passages on several topics is on none of them.
        let agreed = votes.get(topic).is_some_and(|votes| votes * 2 >= voted);
        agreed.then_some(topic)
    }

    /// Submissions go through the topics in the draft's order, and come to each once: a topic
    /// between those of the sections around gains, one that another section has loses.
    fn weigh_by_order(&self, at: usize, named: &[Option<usize>], weights: &mut Weights) {
        let particular =
            |topic: &Option<usize>| topic.filter(|topic| !self.topics.is_general(*topic));
        let before = named.get(..at).and_then(|named| named.iter().rev().find_map(particular));
        let after = named.get(at + 1..).and_then(|named| named.iter().find_map(particular));
        let lowest = before.map_or(0, |before| before + 1);
        let highest = after.unwrap_or(self.topics.count());
        for (topic, weight) in weights.iter_mut().enumerate() {
            if self.topics.is_general(topic) {
                continue;
            }
            let is_between = (before.is_some() || after.is_some())
                && (lowest..highest).contains(&topic);
            let is_alone = before.is_some() && after.is_some() && highest == lowest + 1;
            if named.contains(&Some(topic)) {
                *weight /= 2;
            } else if is_between {
                *weight = *weight * 3 / 2 + if is_alone { ALONE } else { 0 };
            }
        }
    }
}

/// What weighs for the only topic that lies between those of the sections around.
const ALONE: usize = 12;
