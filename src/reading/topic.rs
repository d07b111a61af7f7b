//! Which topic words speak of. The words of each topic come from the collection; here they are only
//! looked for: in headings, and, failing those, in a passage's own text.

use std::collections::HashMap;

use crate::collection::{LanguageTerms, Topic, TopicId};

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

/// Terms by their first word, each word of a term kept apart.
#[derive(Default)]
struct Terms(HashMap<String, Vec<(Vec<String>, usize)>>);

/// How many letters of a term's first word it is filed under.
const FILED: usize = 3;

impl Terms {
    fn add(&mut self, term: &str, topic: usize) {
        let words = plain_words(term, true);
        if let Some(first) = words.first() {
            self.0.entry(filed(first)).or_default().push((words, topic));
        }
    }

    /// Every term in the words: its topic, how many words long, and where.
    fn found(&self, words: &[String]) -> Vec<(usize, usize, usize)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let longest = rest
                .first()
                .and_then(|first| self.0.get(&filed(first)))
                .into_iter()
                .flatten()
                .filter(|(term, _)| {
                    term.len() <= rest.len()
                        && term.iter().zip(rest).all(|(term, word)| fits(term, word))
                })
                .max_by_key(|(term, _)| term.len());
            if let Some((term, topic)) = longest {
                found.push((*topic, term.len(), at));
                at += term.len();
            } else {
                at += 1;
            }
        }
        found
    }
}

fn filed(word: &str) -> String {
    word.trim_end_matches('*').chars().take(FILED).collect()
}

fn fits(term: &str, word: &str) -> bool {
    match term.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => term == word || word.strip_suffix('s') == Some(term),
    }
}

/// The words of a text in lower case, without accents; hyphens and apostrophes part them.
fn plain_words(text: &str, keep_star: bool) -> Vec<String> {
    let text = close_up(text);
    text.split(|ch: char| !(ch.is_alphanumeric() || keep_star && ch == '*'))
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().flat_map(char::to_lowercase).map(unaccented).collect())
        .collect()
}

/// Letter-spaced capitals ("T H R E A T S") closed up.
fn close_up(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let single = words.iter().filter(|word| word.chars().count() == 1).count();
    if words.len() >= 4 && single * 10 >= words.len() * 8 {
        words.concat()
    } else {
        text.to_owned()
    }
}

fn unaccented(ch: char) -> char {
    match ch {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'û' | 'ü' | 'ù' | 'ú' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

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

    /// The topic a heading names: by its longest term, and the first of those; a topic of its own
    /// before the general one.
    pub(crate) fn of_heading(&self, heading: &str) -> Option<usize> {
        let found = self.heading.found(&plain_words(heading, false));
        found
            .iter()
            .max_by_key(|(topic, length, at)| (!self.is_general(*topic), *length, usize::MAX - at))
            .map(|(topic, _, _)| *topic)
    }

    /// Whether a heading says little more than its topic.
    pub(crate) fn is_all_topic(&self, heading: &str) -> bool {
        let words = plain_words(heading, false);
        let covered: usize = self.heading.found(&words).iter().map(|(_, length, _)| length).sum();
        covered > 0 && words.len() <= covered + 2
    }

    /// The topic that a text speaks of by a clear majority of the terms in it.
    pub(crate) fn of_text(&self, text: &str) -> Option<usize> {
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for (topic, length, _) in self.body.found(&plain_words(text, false)) {
            // A term of two words says more than two single words.
            *counts.entry(topic).or_insert(0) += if length > 1 { 3 } else { 2 };
        }
        let mut ranked: Vec<(usize, usize)> = counts.into_iter().collect();
        ranked.sort_by_key(|(topic, count)| {
            (self.is_general(*topic), core::cmp::Reverse(*count), *topic)
        });
        let first = ranked.first()?;
        if self.is_general(first.0) {
            return Some(first.0);
        }
        let second = ranked
            .get(1)
            .filter(|(topic, _)| !self.is_general(*topic))
            .map_or(0, |(_, count)| *count);
        let general = ranked.iter().find(|(topic, _)| self.is_general(*topic));
        if let Some((topic, count)) = general
            && *count > first.1
        {
            return Some(*topic);
        }
        (first.1 >= 2 && first.1 * 2 >= second * 3 && first.1 > second).then_some(first.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::testing::terms;

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
            topics.of_text(text).and_then(|topic| topics.id(topic)).map(|id| id.as_str().to_owned())
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
