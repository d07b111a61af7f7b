//! A text in several languages of the interface.

use serde::{Deserialize, Serialize};

/// One text in several interface languages: pairs of a language's tag ("en") and the text in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Localized(pub(super) Vec<(String, String)>);

impl Localized {
    /// Takes pairs of language tag and text, English first where there is English.
    pub fn new(texts: Vec<(String, String)>) -> Self {
        Self(texts)
    }

    /// The texts with the tags of their languages.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text in `language`, else in the first language that has one.
    pub fn get(&self, language: &str) -> &str {
        self.0
            .iter()
            .find(|(tag, _)| tag == language)
            .or_else(|| self.0.first())
            .map_or("", |(_, text)| text)
    }
}
