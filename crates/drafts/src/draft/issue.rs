//! Which issue of its topic a recommendation may speak of: the one whose name, question and answers share its rarest
//! words. A guess, marked as one; where no issue is clearly ahead, none is made.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use model::{Collection, Kind, Topic, TopicId};

use super::label_cache::LabelCache;
use super::part::Part;
use super::under_review::Draft;

/// Words are compared by so many letters, which takes most endings off.
const STEM: usize = 6;
/// Shorter words say little.
const SHORTEST: usize = 4;
/// The least that shared words have to weigh.
const ENOUGH: f64 = 2.0;
/// The best has to be so many times ahead of the next.
const AHEAD: f64 = 1.7;

/// Guesses issues for recommendations that have a topic and no issue.
pub(super) fn guess_issues(
    draft: &mut Draft,
    label_cache: &mut LabelCache,
    collection: &Collection,
) {
    let language = draft.head.language.clone();
    let recommendations: HashSet<u32> = draft
        .labelled(label_cache)
        .passages
        .into_iter()
        .filter(|(_, passage)| passage.kind == Kind::Recommendation && passage.issue.is_none())
        .map(|(id, _)| id)
        .collect();
    let mut known: HashMap<&TopicId, Guesser> = HashMap::new();
    for block in &mut draft.blocks {
        if block.part != Part::Passage || !recommendations.contains(&block.id) {
            continue;
        }
        let topic = block.topic.as_ref().and_then(|topic| collection.topic(topic));
        let Some(topic) = topic else { continue };
        let guesser = known.entry(&topic.id).or_insert_with(|| Guesser::new(topic, &language));
        if let Some(place) = guesser.guess(&block.said()) {
            let block = Rc::make_mut(block);
            block.issue = topic.issues.get(place).map(|issue| issue.id.clone());
            block.issue_is_guessed = true;
        }
    }
}

/// What tells the issues of one topic apart: for each word of their names, questions and answers what it weighs, and
/// for which issues, and how much.
struct Guesser {
    words: HashMap<String, Vec<(usize, f64)>>,
    issues: usize,
}

impl Guesser {
    /// Of a topic. Words that many of its issues share weigh little, and those of names twice.
    fn new(topic: &Topic, language: &str) -> Self {
        let total = topic.issues.len() as f64;
        let mut words: HashMap<String, Vec<(usize, f64)>> = HashMap::new();
        for (place, issue) in topic.issues.iter().enumerate() {
            let name = stems(issue.name.get(language));
            let mut explanation = stems(issue.explanation.get(language));
            for answer in &issue.answers {
                explanation.extend(stems(answer.name.get(language)));
            }
            for stem in name.union(&explanation) {
                let of =
                    |stems: &HashSet<String>, times| if stems.contains(stem) { times } else { 0.0 };
                let times = of(&name, 2.0) + of(&explanation, 1.0);
                words.entry(stem.clone()).or_default().push((place, times));
            }
        }
        for holders in words.values_mut() {
            let weight = (total / holders.len() as f64).ln();
            holders.iter_mut().for_each(|(_, times)| *times *= weight);
        }
        Self { words, issues: topic.issues.len() }
    }

    /// The place of the issue that is clearly ahead.
    fn guess(&self, text: &str) -> Option<usize> {
        let mut scores = vec![0.0; self.issues];
        for (place, weight) in stems(text).iter().filter_map(|stem| self.words.get(stem)).flatten()
        {
            if let Some(score) = scores.get_mut(*place) {
                *score += weight;
            }
        }
        let mut scores: Vec<(f64, usize)> = scores.into_iter().zip(0..).collect();
        scores.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (best, place) = *scores.first()?;
        let next = scores.get(1).map_or(0.0, |(score, _)| *score);
        (best >= ENOUGH && best >= next * AHEAD).then_some(place)
    }
}

fn stems(text: &str) -> HashSet<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let long = words.filter(|word| word.chars().count() >= SHORTEST);
    long.map(|word| word.to_lowercase().chars().take(STEM).collect()).collect()
}

#[cfg(test)]
pub(super) fn guess_in(topic: &Topic, language: &str, text: &str) -> Option<usize> {
    Guesser::new(topic, language).guess(text)
}
