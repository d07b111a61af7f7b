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
pub(super) fn topics(passages: &[Spoken], titles: &[Title], topics: &Topics) -> Vec<Option<usize>> {
    let weights: Vec<Weights> = passages.iter().map(|it| topics.weigh(it.text)).collect();
    let mut named: Vec<Option<usize>> = titles.iter().map(|title| title.topic).collect();
    Sections { passages, titles, topics, weights: &weights }.name(&mut named);

    let of_heads = |over: &[usize]| over.iter().rev().find_map(|at| *named.get(*at)?);
    let mut settled: Vec<Option<usize>> = Vec::with_capacity(passages.len());
    let first_or_last = |at: usize, passage: &Spoken| {
        passages.len() >= LETTER && passage.over.is_empty() && (at == 0 || passage.parting)
    };
    for (at, (passage, weights)) in passages.iter().zip(&weights).enumerate() {
        let speaks = |topic: &usize| {
            let weight = weights.get(*topic).copied().unwrap_or(0);
            !first_or_last(at, passage) || weight >= AT_THE_ENDS || topics.is_general(*topic)
        };
        let inherited = passage.opener.and_then(|at| settled.get(at).copied().flatten());
        let topic = of_heads(&passage.over)
            .or_else(|| inherited.filter(|topic| !topics.is_general(*topic)))
            .or_else(|| announced(passage.text, topics))
            .or_else(|| topics.clear(weights).filter(speaks))
            .or(inherited);
        settled.push(topic);
    }
    fill(passages, &mut settled, topics);
    for (at, ((passage, weights), topic)) in
        passages.iter().zip(&weights).zip(&mut settled).enumerate()
    {
        if topic.is_none() && !first_or_last(at, passage) && !passage.parting {
            *topic = topics.leading(weights);
        }
    }
    settled
}

/// How many passages a text has at least whose first one introduces it; and what a topic weighs at
/// least in such a passage, and in the one in which the author takes leave.
const LETTER: usize = 4;
const AT_THE_ENDS: usize = 24;

/// What the passages before one are on.
#[derive(Clone, Copy)]
struct Before<'a> {
    topic: usize,
    over: &'a [usize],
    /// Whether the text said that what follows is on it.
    is_announced: bool,
    /// Whether it is the topic of that passage's own words.
    is_own: bool,
}

/// A passage that says nothing of its topic is on that of the passage right before it under the same
/// heading, or on what was announced there; one between two passages on a topic is on it too. Items
/// of a list are on what opens it.
fn fill(passages: &[Spoken], settled: &mut [Option<usize>], topics: &Topics) {
    let mut following: Vec<Option<usize>> = Vec::with_capacity(settled.len());
    let mut next = None;
    for topic in settled.iter().rev() {
        following.push(next);
        next = topic.or(next);
    }
    let mut before: Option<Before> = None;
    let following = following.into_iter().rev();
    for ((passage, topic), next) in passages.iter().zip(settled.iter_mut()).zip(following) {
        let is_own = topic.is_some();
        if !is_own && !passage.parting {
            let follows = |before: &Before| {
                let is_beside = passage.opener.is_none()
                    && before.over == passage.over.as_slice()
                    && (before.is_own || before.is_announced);
                is_beside || next == Some(before.topic)
            };
            *topic = before.filter(follows).map(|before| before.topic);
        }
        let particular = topic.filter(|topic| !topics.is_general(*topic));
        let goes_on = |topic| before.is_some_and(|it| it.is_announced && it.topic == topic);
        before = particular.map(|topic| Before {
            topic,
            over: passage.over.as_slice(),
            is_announced: goes_on(topic) || announced(passage.text, topics) == Some(topic),
            is_own: is_own && passage.opener.is_none(),
        });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::testing::terms;

    /// The topics of passages, each under the title of that number.
    fn settled(titles: &[&str], passages: &[(Option<usize>, &str)]) -> Vec<String> {
        let terms = terms();
        let known = Topics::new(&terms, "en");
        let titles: Vec<Title> =
            titles.iter().map(|text| Title { text, topic: known.of_heading(text) }).collect();
        let spoken: Vec<Spoken> = passages
            .iter()
            .map(|(over, text)| Spoken {
                text,
                over: over.iter().copied().collect(),
                opener: None,
                parting: false,
            })
            .collect();
        let name = |topic: Option<usize>| topic.and_then(|topic| known.id(topic));
        let settled = topics(&spoken, &titles, &known).into_iter();
        settled.map(|topic| name(topic).map_or("none".into(), |id| id.as_str().into())).collect()
    }

    #[test]
    fn a_heading_that_names_no_topic_has_that_of_what_stands_under_it() {
        let found = settled(
            &["A harbour in winter", "Norms"],
            &[
                (Some(0), "Ransomware closed the harbour."),
                (Some(0), "It was cold."),
                (Some(1), "Ransomware is one thing."),
            ],
        );
        assert_eq!(found, ["threats", "threats", "norms"]);
    }

    #[test]
    fn a_heading_over_several_topics_is_on_none() {
        let found = settled(
            &["Our comments"],
            &[
                (Some(0), "Ransomware is spreading."),
                (Some(0), "Points of contact help."),
                (Some(0), "Training is needed."),
            ],
        );
        assert_eq!(found, ["threats", "cbm", "capacity-building"]);
    }

    #[test]
    fn the_only_topic_between_two_sections_is_that_of_the_section_between() {
        let titles = ["International law", "What we promised", "Confidence-building measures"];
        let passages = [
            (Some(0), "It applies."),
            (Some(1), "Promises are to be kept."),
            (Some(2), "They help."),
        ];
        assert_eq!(settled(&titles, &passages), ["international-law", "norms", "cbm"]);
    }

    #[test]
    fn a_passage_with_no_words_of_its_own_follows_the_one_before() {
        let found = settled(
            &["Paragraph 12", "Paragraph 13"],
            &[
                (None, "On norms, our message is simple."),
                (None, "It is a short one."),
                (Some(0), "Training is needed."),
                (Some(1), "No change."),
            ],
        );
        assert_eq!(found, ["norms", "norms", "capacity-building", "none"]);
    }
}
