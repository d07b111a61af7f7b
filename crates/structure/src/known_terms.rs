//! The words by which texts on ICT security at the United Nations speak of their topics, in English, French, Spanish,
//! Arabic and Russian. They count beside the collection's own, and only for a collection that has all of these topics.
//! They are here and not in the data because only reading needs them, and every page loads the data.

use super::topic::TopicTerms;
use model::{Collection, LanguageTerms, TopicId};

const TEXT: &str = include_str!("known_terms.txt");

impl TopicTerms {
    /// The words of each topic of a collection: its own, and those known for its topics.
    pub fn of(collection: &Collection) -> Vec<Self> {
        let mut own: Vec<Self> = collection.topics.iter().map(Self::from).collect();
        let known = known();
        let has = |topic: &TopicId| own.iter().any(|own| own.topic == *topic);
        if known.iter().all(|(topic, _)| has(topic)) {
            for (topic, languages) in known {
                if let Some(own) = own.iter_mut().find(|own| own.topic == topic) {
                    own.languages.extend(languages);
                }
            }
        }
        own
    }
}

/// Each topic with its words. A line in brackets begins a topic, one that ends in a colon the words of
/// headings or of running text in a language.
fn known() -> Vec<(TopicId, Vec<LanguageTerms>)> {
    let mut topics: Vec<(TopicId, Vec<LanguageTerms>)> = Vec::new();
    let mut in_heading = false;
    for line in TEXT.lines().filter(|line| !line.starts_with('#')) {
        if let Some(topic) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            topics.push((TopicId::new(topic), Vec::new()));
            continue;
        }
        let Some((_, languages)) = topics.last_mut() else { continue };
        if let Some((language, part)) = line.strip_suffix(':').and_then(|line| line.split_once(' '))
        {
            in_heading = part == "heading";
            if in_heading {
                let language = language.to_owned();
                languages.push(LanguageTerms { language, heading: Vec::new(), body: Vec::new() });
            }
            continue;
        }
        let words = line.split(',').map(str::trim).filter(|term| !term.is_empty());
        if let Some(terms) = languages.last_mut() {
            let into = if in_heading { &mut terms.heading } else { &mut terms.body };
            into.extend(words.map(str::to_owned));
        }
    }
    topics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_has_words_in_every_language() {
        let known = known();
        assert_eq!(known.len(), 7);
        for (topic, languages) in &known {
            let names: Vec<&str> = languages.iter().map(|terms| terms.language.as_str()).collect();
            assert_eq!(names, ["en", "fr", "es", "ar", "ru"], "{topic:?}");
            let full = |terms: &LanguageTerms| terms.heading.len() > 3 && terms.body.len() > 3;
            assert!(languages.iter().all(full), "{topic:?}");
        }
    }

    #[test]
    fn they_count_only_for_a_collection_with_all_of_these_topics() {
        let mut collection = test_support::collection();
        let own: Vec<TopicTerms> = collection.topics.iter().map(TopicTerms::from).collect();
        assert_eq!(TopicTerms::of(&collection), own);
        let topic = collection.topics.first().cloned().unwrap();
        collection.topics =
            known().into_iter().map(|(id, _)| model::Topic { id, ..topic.clone() }).collect();
        assert!(TopicTerms::of(&collection).iter().all(|topic| topic.languages.len() >= 5));
    }
}
