//! The topic of each passage, once all are known: from the heading that names one; failing that,
//! from the words of everything under its heading, the words of its own, and its neighbours.

use super::section::{Spoken, Title};
use super::section_topic::Sections;
use super::topic::{Topics, Weights};
use super::topic_lead::announced;

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
    fill(passages, &weights, &mut settled, topics);
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

/// A passage that says nothing of its topic, nor plainly of others, is on that of the passage right before it under the
/// same heading, or on what was announced there; one between two passages on a topic is on it too. Items of a list are
/// on what opens it.
fn fill(passages: &[Spoken], weights: &[Weights], settled: &mut [Option<usize>], topics: &Topics) {
    let mut following: Vec<Option<usize>> = Vec::with_capacity(settled.len());
    let mut next = None;
    for topic in settled.iter().rev() {
        following.push(next);
        next = topic.or(next);
    }
    let mut before: Option<Before> = None;
    let following = following.into_iter().rev();
    let passages = passages.iter().zip(weights);
    for (((passage, weights), topic), next) in passages.zip(settled.iter_mut()).zip(following) {
        let is_own = topic.is_some();
        if !is_own && !passage.parting {
            let follows = |before: &Before| {
                let is_beside = passage.opener.is_none()
                    && !speaks_of_others(before.topic, weights)
                    && before.over == passage.over.as_slice()
                    && (before.is_own || before.is_announced);
                is_beside || next == Some(before.topic)
            };
            *topic = before.filter(follows).map(|before| before.topic);
        }
        let particular = topic.filter(|topic| !topics.is_general(*topic));
        let is_still_announced =
            |topic| before.is_some_and(|it| it.is_announced && it.topic == topic);
        before = particular.map(|topic| Before {
            topic,
            over: passage.over.as_slice(),
            is_announced: is_still_announced(topic)
                || announced(passage.text, topics) == Some(topic),
            is_own: is_own && passage.opener.is_none(),
        });
    }
}

/// Whether a text speaks plainly of other topics and not of this one.
fn speaks_of_others(topic: usize, weights: &[usize]) -> bool {
    let own = weights.get(topic).copied().unwrap_or(0);
    own == 0 && weights.iter().any(|weight| *weight >= PLAINLY)
}

/// What a topic weighs at least in a text that speaks plainly of it.
const PLAINLY: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::terms;

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
    fn a_passage_on_two_other_topics_follows_nothing() {
        let found = settled(
            &["The rest"],
            &[
                (Some(0), "Ransomware closed the harbour."),
                (Some(0), "Points of contact help."),
                (Some(0), "International law is one thing, capacity-building another."),
            ],
        );
        assert_eq!(found, ["threats", "cbm", "none"]);
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
