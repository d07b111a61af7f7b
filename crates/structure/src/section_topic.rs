//! The topics of headings that name none: from their own words and all that stands under them, and from
//! their place among the sections that name one.

use super::section::{Spoken, Title};
use super::topic::{Topics, Weights};

/// The headings of a document and what stands under them.
pub(super) struct Sections<'a> {
    pub(super) passages: &'a [Spoken<'a>],
    pub(super) titles: &'a [Title<'a>],
    pub(super) topics: &'a Topics,
    /// How much each passage speaks of each topic.
    pub(super) weights: &'a [Weights],
}

impl Sections<'_> {
    /// Finds the topics of headings that name none: first of those whose passages speak of one,
    /// then of those whose place among the others tells.
    pub(super) fn name(&self, named: &mut [Option<usize>]) {
        let under = self.under();
        let particular =
            |topic: &Option<usize>| topic.filter(|topic| !self.topics.is_general(*topic));
        for with_order in [false, true] {
            let mut following: Vec<Option<usize>> = Vec::with_capacity(named.len());
            for topic in named.iter().rev() {
                following.push(particular(topic).or(following.last().copied().flatten()));
            }
            let mut taken = vec![false; self.topics.count()];
            for topic in named.iter().filter_map(particular) {
                taken.get_mut(topic).into_iter().for_each(|taken| *taken = true);
            }
            let mut before = None;
            for at in 0..self.titles.len() {
                let passages = under.get(at).map(Vec::as_slice).unwrap_or_default();
                if self.is_open(at, passages, named) {
                    let after = named.len().checked_sub(at + 2);
                    let after = after.and_then(|at| following.get(at).copied().flatten());
                    let around = Around { before, after, taken: &taken };
                    let topic = self.of_section(at, passages, named, with_order.then_some(&around));
                    if let Some(place) = named.get_mut(at) {
                        *place = topic;
                    }
                    let taken = particular(&topic).and_then(|topic| taken.get_mut(topic));
                    taken.into_iter().for_each(|taken| *taken = true);
                }
                before = named.get(at).and_then(particular).or(before);
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
        around: Option<&Around>,
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
        if let Some(around) = around {
            self.weigh_by_order(around, &mut weights);
        }
        let topic = self.topics.clear(&weights)?;
        let voted: usize = votes.iter().sum();
        // A heading over passages on several topics is on none of them.
        let agreed = votes.get(topic).is_some_and(|votes| votes * 2 >= voted);
        agreed.then_some(topic)
    }

    /// Submissions go through the topics in the draft's order, and come to each once: a topic
    /// between those of the sections around gains, one that another section has loses.
    fn weigh_by_order(&self, around: &Around, weights: &mut Weights) {
        let Around { before, after, taken } = *around;
        let lowest = before.map_or(0, |before| before + 1);
        let highest = after.unwrap_or(self.topics.count());
        for (topic, (weight, taken)) in weights.iter_mut().zip(taken).enumerate() {
            if self.topics.is_general(topic) {
                continue;
            }
            let is_between =
                (before.is_some() || after.is_some()) && (lowest..highest).contains(&topic);
            let is_alone = before.is_some() && after.is_some() && highest == lowest + 1;
            if *taken {
                *weight /= 2;
            } else if is_between {
                *weight = *weight * 3 / 2 + if is_alone { ALONE } else { 0 };
            }
        }
    }
}

/// The topics of the sections before and after one, and which topics some section has.
struct Around<'a> {
    before: Option<usize>,
    after: Option<usize>,
    taken: &'a [bool],
}

/// What weighs for the only topic that lies between those of the sections around.
const ALONE: usize = 12;
