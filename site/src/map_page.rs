//! The maps, `LANG/map.html` and `LANG/map-TOPIC.html`: delegations by topics, and by the issues of a topic. They need
//! no program; each of their cells leads into the comparison.

mod picture;
mod table;
mod tools;

use anyhow::{Context as _, bail};
use i18n::fill;
use model::{Topic, TopicId};
use query::Indexed;
use query::comparison::RowHead;
use query::map::{issue_map, topic_map};
use query::selection::{Language, Name, Selection, View, to_query};

use crate::html;
use crate::plain_names::{MAP, map_of};
use crate::plain_page::{PlainPage, PlainSite};
use crate::static_text;
use crate::topic_page::query;
use table::{Head, Table};

/// Sorts, filters and ticks, where scripts run.
pub(crate) const SCRIPT: &str = "map.mjs";

/// What the maps are made from.
pub(crate) struct Maps<'a> {
    pub(crate) site: PlainSite<'a>,
    pub(crate) indexed: &'a Indexed,
}

impl Maps<'_> {
    /// All maps, with their names from the folder that holds `index.html`.
    pub(crate) fn all(&self) -> anyhow::Result<Vec<(String, String)>> {
        for topic in &self.indexed.topics {
            if topic.id.as_str() == "map" || topic.id.as_str().starts_with("map-") {
                bail!("the topic “{}” would take the place of a map; give it another id", topic.id);
            }
        }
        let mut pages = Vec::new();
        for &language in Language::ALL {
            pages.push(self.topics(language));
            for topic in &self.indexed.topics {
                pages.push(self.topic(topic, language)?);
            }
        }
        Ok(pages)
    }

    /// The map of all topics.
    fn topics(&self, language: Language) -> (String, String) {
        let messages = self.site.catalogue.of(language);
        let map = topic_map(self.indexed, language);
        let head = |topic: &&Topic| Head {
            html: format!(
                "<a href=\"{}\">{}</a>",
                html::attribute(&map_of(&topic.id)),
                html::text(topic.name.get(language.tag()))
            ),
            answers: &[],
        };
        let topics: Vec<&TopicId> = map.topics.iter().map(|topic| &topic.id).collect();
        let table = self.table(language, topics, false, map.topics.iter().map(head).collect());
        let content = [
            table.introduction(messages.map_by_topic()),
            self.tools(language, None),
            table.html(&map.rows, &map.totals, messages.map_heading()),
        ]
        .concat();
        self.page(language, MAP, messages.map_heading(), messages.map_by_topic(), None, &content)
    }

    /// The map of a topic, with the picture of its answers above.
    fn topic(&self, topic: &Topic, language: Language) -> anyhow::Result<(String, String)> {
        let messages = self.site.catalogue.of(language);
        let map = issue_map(self.indexed, &topic.id, language)
            .with_context(|| format!("the collection has no topic “{}”", topic.id))?;
        let head = |row: &RowHead<'_>| match *row {
            RowHead::Issue(issue) => html::text(issue.name.get(language.tag())),
            RowHead::OtherRecommendations => html::text(messages.other_recommendations().name),
            RowHead::Remarks => html::text(messages.empty_remarks_only().name),
        };
        let heads = map.columns.iter().map(|row| Head {
            html: head(row),
            answers: if let RowHead::Issue(issue) = row { &issue.answers } else { &[] },
        });
        let topics = vec![&map.topic.id; map.columns.len()];
        let table = self.table(language, topics, true, heads.collect());
        let heading = fill(messages.map_of_topic(), &[("topic", topic.name.get(language.tag()))]);
        let content = [
            format!("<p><a href=\"{MAP}\">{}</a></p>\n", html::text(messages.map_heading())),
            picture::html(self.indexed, self.site.catalogue, &topic.id, language),
            format!("<h2>{}</h2>\n", html::text(messages.map_heading())),
            table.introduction(messages.map_by_issue()),
            self.tools(language, Some(&topic.id)),
            table.html(&map.rows, &map.totals, &heading),
        ]
        .concat();
        let name = map_of(&topic.id);
        let description = messages.map_by_issue();
        Ok(self.page(language, &name, &heading, description, Some(&topic.id), &content))
    }

    /// The comparison that a map belongs to, as it is written.
    fn comparison(&self, language: Language, topic: Option<&TopicId>) -> String {
        match topic {
            Some(topic) => query(topic, language),
            None => to_query(&Selection::opening_in(self.indexed, language), self.indexed),
        }
    }

    fn tools(&self, language: Language, topic: Option<&TopicId>) -> String {
        let comparison = format!("../?{}", self.comparison(language, topic));
        let messages = self.site.catalogue.of(language);
        let view =
            topic.map(|_| format!("{comparison}&{}={}", Name::View.as_str(), View::Map.as_str()));
        tools::html(self.indexed, messages, language, &comparison, view.as_deref())
    }

    fn table<'t>(
        &'t self,
        language: Language,
        topics: Vec<&'t TopicId>,
        points: bool,
        heads: Vec<Head<'t>>,
    ) -> Table<'t> {
        let messages = self.site.catalogue.of(language);
        Table { indexed: self.indexed, messages, language, topics, points, heads }
    }

    fn page(
        &self,
        language: Language,
        name: &str,
        heading: &str,
        description: &str,
        topic: Option<&TopicId>,
        content: &str,
    ) -> (String, String) {
        let comparison = &self.comparison(language, topic);
        let page = PlainPage {
            language,
            name,
            heading,
            description,
            comparison,
            content,
            has_passages: false,
            script: Some(SCRIPT),
        };
        (page.file(), self.site.html(&page))
    }
}

/// Links from a topic's page to the maps. `site` leads to the folder that holds `index.html`.
pub(crate) fn links(
    messages: &i18n::Messages,
    language: Language,
    topic: &Topic,
    site: &str,
) -> String {
    let link = |name: &str, text: &str| {
        let address = format!("{site}{}/{name}", language.tag());
        format!("<a href=\"{}\">{}</a>", html::attribute(&address), html::text(text))
    };
    let of_topic = fill(messages.map_of_topic(), &[("topic", topic.name.get(language.tag()))]);
    static_text::ways(
        messages.map_heading(),
        &[link(&map_of(&topic.id), &of_topic), link(MAP, messages.map_heading())],
    )
}

#[cfg(test)]
mod tests;
