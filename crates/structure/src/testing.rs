//! Terms for the tests of this module. The real ones are the collection's.

use super::TopicTerms;
use model::LanguageTerms;

/// A few terms for each topic of the process.
pub(crate) fn terms() -> Vec<TopicTerms> {
    let words =
        |line: &str| line.split(", ").map(str::to_owned).filter(|term| !term.is_empty()).collect();
    include_str!("testing_terms.txt")
        .split("\n\n")
        .filter_map(|block| {
            let mut lines = block.lines();
            let (topic, letters) = lines.next()?.split_once(' ')?;
            let mut languages = Vec::new();
            while let (Some(heading), Some(body)) = (lines.next(), lines.next()) {
                let (language, heading) = heading.split_once(": ")?;
                languages.push(LanguageTerms {
                    language: language.to_owned(),
                    heading: words(heading),
                    body: words(body),
                });
            }
            Some(TopicTerms {
                topic: topic.into(),
                letters: letters.chars().filter(char::is_ascii_uppercase).collect(),
                languages,
            })
        })
        .collect()
}
