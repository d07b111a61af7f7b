//! Which topic words speak of. The words of each topic come from the collection; here they are only
//! looked for: in headings, and, failing those, in a passage's own text.

use std::collections::HashMap;

use super::term::{Found, Terms, plain_words};
use model::{LanguageTerms, Topic, TopicId};

/// What shows that a heading or a text speaks of a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicTerms {
    /// The topic.
    pub topic: TopicId,
    /// The letters of the draft's sections on it ("C" in "Section C").
    pub letters: Vec<char>,
    /// Its words, language by language.
    pub languages: Vec<LanguageTerms>,
}

impl From<&Topic> for TopicTerms {
    fn from(topic: &Topic) -> Self {
        Self {
            topic: topic.id.clone(),
            letters: topic.sections.iter().filter_map(|letter| letter.chars().next()).collect(),
            languages: topic.terms.clone(),
        }
    }
}

/// The terms of all topics, ready to be looked for.
pub(crate) struct Topics {
    ids: Vec<TopicId>,
    letters: Vec<(char, usize)>,
    heading: Terms,
    body: Terms,
}

/// How much a text speaks of each topic, in the topics' order.
pub(crate) type Weights = Vec<usize>;

/// What a term of one word weighs, and one of more; a hint; and what a text has to weigh at least.
const WORD: usize = 8;
const WORDS: usize = 12;
const HINT: usize = 3;
const HINTS: usize = 4;
const LEAST: usize = 8;

impl Topics {
    /// Makes the terms ready for a text in this language. Headings are looked up in every language.
    pub(crate) fn new(terms: &[TopicTerms], language: &str) -> Self {
        let mut topics = Self {
            ids: Vec::new(),
            letters: Vec::new(),
            heading: Terms::default(),
            body: Terms::default(),
        };
        let known = terms
            .iter()
            .any(|topic| topic.languages.iter().any(|terms| terms.language == language));
        for (index, topic) in terms.iter().enumerate() {
            topics.ids.push(topic.topic.clone());
            topics.letters.extend(topic.letters.iter().map(|letter| (*letter, index)));
            for terms in &topic.languages {
                terms.heading.iter().for_each(|term| topics.heading.add(term, index));
                if terms.language == language || !known {
                    terms.body.iter().for_each(|term| topics.body.add(term, index));
                }
            }
        }
        topics
    }

    /// The topic's name.
    pub(crate) fn id(&self, topic: usize) -> Option<TopicId> {
        self.ids.get(topic).cloned()
    }

    /// Whether the topic takes what is on no topic in particular.
    pub(crate) fn is_general(&self, topic: usize) -> bool {
        self.ids.get(topic).is_some_and(|id| id.as_str() == "general")
    }

    /// The topic of the section with this letter.
    pub(crate) fn of_letter(&self, letter: char) -> Option<usize> {
        self.letters.iter().find(|(known, _)| *known == letter).map(|(_, topic)| *topic)
    }

    /// How many topics there are.
    pub(crate) fn count(&self) -> usize {
        self.ids.len()
    }

    /// The topic a heading names: by its longest term, and the first of those; a topic of its own
    /// before the general one.
    pub(crate) fn of_heading(&self, heading: &str) -> Option<usize> {
        let found = self.heading.found(&plain_words(heading, false));
        found
            .iter()
            .filter(|found| !found.is_hint)
            .max_by_key(|it| (!self.is_general(it.topic), it.length, usize::MAX - it.at))
            .map(|found| found.topic)
    }

    /// Whether a heading says little more than its topic.
    pub(crate) fn is_all_topic(&self, heading: &str) -> bool {
        let words = plain_words(heading, false);
        let found = self.heading.found(&words);
        let covered: usize =
            found.iter().filter(|found| !found.is_hint).map(|found| found.length).sum();
        covered > 0 && words.len() <= covered + 2
    }

    /// How much a text speaks of each topic. Words of its first sentence weigh half as much again,
    /// a term's second place in the text half, any further one nothing.
    pub(crate) fn weigh(&self, text: &str) -> Weights {
        let first = text.find(['.', ';', '?', '!']).and_then(|end| text.get(..end));
        let first = plain_words(first.unwrap_or(text), false).len();
        let mut weights = vec![0; self.ids.len()];
        let mut places: HashMap<usize, usize> = HashMap::new();
        for found in self.body.found(&plain_words(text, false)) {
            let place = places.entry(found.number).or_insert(0);
            let share = 2_usize.saturating_sub(*place);
            *place += 1;
            let early = if found.at < first { 3 } else { 2 };
            if let Some(weight) = weights.get_mut(found.topic) {
                *weight += weight_of(&found) * share * early / 4;
            }
        }
        weights
    }

    /// How much a heading that names no topic speaks of each.
    pub(crate) fn weigh_heading(&self, heading: &str) -> Weights {
        let mut weights = self.weigh(heading);
        for found in self.heading.found(&plain_words(heading, false)) {
            if let Some(weight) = weights.get_mut(found.topic) {
                *weight += 3 * weight_of(&found);
            }
        }
        weights
    }

    /// The topic of its own that weighs enough and most, if only one does.
    pub(crate) fn leading(&self, weights: &[usize]) -> Option<usize> {
        let own = || weights.iter().copied().enumerate().filter(|(at, _)| !self.is_general(*at));
        let most = own().map(|(_, weight)| weight).max().filter(|most| *most >= LEAST)?;
        let mut leading = own().filter(|(_, weight)| *weight == most);
        let (topic, _) = leading.next()?;
        leading.next().is_none().then_some(topic)
    }

    /// The topic that weighs enough, and half as much again as the next. The general one only wins
    /// where it weighs more than every other.
    pub(crate) fn clear(&self, weights: &[usize]) -> Option<usize> {
        let mut ranked: Vec<(usize, usize)> =
            weights.iter().copied().enumerate().filter(|(_, weight)| *weight > 0).collect();
        ranked.sort_by_key(|(topic, weight)| (core::cmp::Reverse(*weight), *topic));
        let (topic, weight) = *ranked.first()?;
        if weight < LEAST {
            return None;
        }
        if self.is_general(topic) {
            return Some(topic);
        }
        let second = ranked.iter().skip(1).find(|(topic, _)| !self.is_general(*topic));
        let second = second.map_or(0, |(_, weight)| *weight);
        (weight * 2 >= second * 3).then_some(topic)
    }
}

fn weight_of(found: &Found) -> usize {
    match (found.is_hint, found.length > 1) {
        (false, false) => WORD,
        (false, true) => WORDS,
        (true, false) => HINT,
        (true, true) => HINTS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::terms;

    fn heading(text: &str) -> Option<String> {
        let terms = terms();
        let topics = Topics::new(&terms, "en");
        topics.of_heading(text).and_then(|topic| topics.id(topic)).map(|id| id.as_str().to_owned())
    }

    #[test]
    fn headings_name_their_topic() {
        for (text, topic) in [
            ("Rules, norms and principles", "norms"),
            ("CAPACITY-BUILDING", "capacity-building"),
            ("How international law applies", "international-law"),
            ("Existing and potential threats", "threats"),
            ("T H R E A T S", "threats"),
            ("Regular Institutional Dialogue", "institutional-dialogue"),
            ("Mesures de confiance", "cbm"),
            ("Renforcement des capacités", "capacity-building"),
            ("Menaces existantes et potentielles", "threats"),
            ("General remarks", "general"),
        ] {
            assert_eq!(heading(text).as_deref(), Some(topic), "{text}");
        }
        assert_eq!(heading("Specific matters"), None);
    }

    #[test]
    fn a_text_needs_a_clear_majority() {
        let terms = terms();
        let topics = Topics::new(&terms, "en");
        let of = |text: &str| {
            topics
                .clear(&topics.weigh(text))
                .and_then(|topic| topics.id(topic))
                .map(|id| id.as_str().to_owned())
        };
        assert_eq!(
            of("The Charter of the United Nations and international humanitarian law apply.")
                .as_deref(),
            Some("international-law")
        );
        assert_eq!(of("International law, and capacity building."), None);
        assert_eq!(of("The cat sat."), None);
    }
}
