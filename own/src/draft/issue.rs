//! Which issue of its topic a recommendation may speak of: the one whose name and explanation share its
//! rarest words. A guess, marked as one; where no issue is clearly ahead, none is made.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use side_by_state::collection::{Collection, Kind, Topic};

use super::{Draft, Memory, Part};

/// Words are told apart by so many letters, which takes most endings off.
const STEM: usize = 6;
/// Shorter words say little.
const SHORTEST: usize = 4;
/// The least that shared words have to weigh.
const ENOUGH: f64 = 2.0;
/// The best has to be so many times ahead of the next.
const AHEAD: f64 = 1.7;

/// Guesses issues for recommendations that have a topic and no issue.
pub(super) fn guess_issues(draft: &mut Draft, memory: &mut Memory, collection: &Collection) {
    let language = draft.head.language.clone();
    let recommendations: HashSet<u32> = draft
        .labelled(memory)
        .passages
        .into_iter()
        .filter(|(_, passage)| passage.kind == Kind::Recommendation && passage.issue.is_none())
        .map(|(id, _)| id)
        .collect();
    for block in &mut draft.blocks {
        if block.part != Part::Passage || !recommendations.contains(&block.id) {
            continue;
        }
        let topic = block.topic.as_ref().and_then(|topic| collection.topic(topic));
        let Some(topic) = topic else { continue };
        if let Some(place) = guess(topic, &language, &block.text) {
            let block = Rc::make_mut(block);
            block.issue = topic.issues.get(place).map(|issue| issue.id.clone());
            block.issue_is_guessed = true;
        }
    }
}

/// The place of the issue that is clearly ahead. Words that many issues share count for little.
fn guess(topic: &Topic, language: &str, text: &str) -> Option<usize> {
    let words: Vec<(HashSet<String>, HashSet<String>)> = topic
        .issues
        .iter()
        .map(|issue| (stems(issue.name.get(language)), stems(issue.explanation.get(language))))
        .collect();
    let mut holders: HashMap<&str, f64> = HashMap::new();
    for (name, explanation) in &words {
        for stem in name.union(explanation) {
            *holders.entry(stem).or_default() += 1.0;
        }
    }
    let total = words.len() as f64;
    let weight = |stem: &String| (total / holders.get(stem.as_str()).unwrap_or(&total)).ln();
    let found = stems(text);
    let mut scores: Vec<(f64, usize)> = Vec::new();
    for (place, (name, explanation)) in words.iter().enumerate() {
        let of = |stems: &HashSet<String>| -> f64 {
            stems.iter().filter(|stem| found.contains(*stem)).map(weight).sum()
        };
        scores.push((2.0 * of(name) + of(explanation), place));
    }
    scores.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (best, place) = *scores.first()?;
    let next = scores.get(1).map_or(0.0, |(score, _)| *score);
    (best >= ENOUGH && best >= next * AHEAD).then_some(place)
}

fn stems(text: &str) -> HashSet<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let long = words.filter(|word| word.chars().count() >= SHORTEST);
    long.map(|word| word.to_lowercase().chars().take(STEM).collect()).collect()
}

#[cfg(test)]
pub(super) fn guess_in(topic: &Topic, language: &str, text: &str) -> Option<usize> {
    guess(topic, language, text)
}
