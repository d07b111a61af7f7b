//! What a topic's page is: what it shows, and its title.

use i18n::Catalogue;
use model::{Collection, Topic, TopicId};
use query::selection::{Language, Name, Selection};
use url::form_urlencoded;

/// What a topic's page shows.
pub(crate) fn selection(collection: &Collection, topic: &Topic, language: Language) -> Selection {
    Selection::opening_in(collection, language).with_topic(topic.id.clone())
}

/// The same, as it is written. It names the topic even where the program opens on it: that may change.
pub(crate) fn query(topic: &TopicId, language: Language) -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair(Name::Topic.as_str(), topic.as_str())
        .append_pair(Name::Language.as_str(), language.tag())
        .finish()
}

/// The title of a topic's page.
pub(crate) fn title(topic: &Topic, language: Language, catalogue: Catalogue) -> String {
    format!("{} – {}", topic.name.get(language.tag()), catalogue.of(language).product())
}
