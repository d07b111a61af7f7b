//! What a topic's page is: what it shows, and its title.

use i18n::Catalogue;
use model::{Collection, Topic};
use query::selection::{Authors, Filter, Language, Name, Preferences, Rule, Selection};
use url::form_urlencoded;

/// What a topic's page shows.
pub(crate) fn selection(collection: &Collection, topic: &Topic, language: Language) -> Selection {
    let filter = Filter {
        topic: topic.id.clone(),
        authors: Authors::Speaking,
        ..Filter::opening(collection)
    };
    let preferences = Preferences { language: Some(language), ..Preferences::default() };
    Selection { filter, preferences, ..Selection::opening(collection) }
}

/// The same, as it is written. It names the topic even where the program opens on it: that may change.
pub(crate) fn query(topic: &Topic, language: Language) -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair(Name::Topic.as_str(), topic.id.as_str())
        .append_pair(Name::Authors.as_str(), Rule::Speaking.as_str())
        .append_pair(Name::Language.as_str(), language.tag())
        .finish()
}

/// The title of a topic's page.
pub(crate) fn title(topic: &Topic, language: Language, catalogue: Catalogue) -> String {
    format!("{} – {}", topic.name.get(language.tag()), catalogue.of(language).product)
}
