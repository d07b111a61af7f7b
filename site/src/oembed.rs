//! oEmbed (<https://oembed.com>): for each topic's page, a file that tells other sites how to show it in
//! theirs. Only where the site's address is known, because nothing in it can be relative.

use embed_dialog::embed_code::{EmbedKind, Release, Snippet};
use i18n::Catalogue;
use model::Topic;
use query::Indexed;
use query::selection::Language;
use serde::Serialize;

use crate::address::Address;
use crate::{html, topic_page};

const WIDTH: u32 = 800;
const HEIGHT: u32 = 640;
/// A day, in seconds.
const CACHE_AGE: u32 = 86_400;

#[derive(Serialize)]
struct OEmbed {
    version: &'static str,
    r#type: &'static str,
    title: String,
    provider_name: &'static str,
    provider_url: String,
    cache_age: u32,
    html: String,
    width: u32,
    height: u32,
}

/// The name of a page's file, from the folder that holds `index.html`.
pub(crate) fn name(topic: &Topic, language: Language) -> String {
    format!("oembed/{}-{}.json", language.tag(), topic.id)
}

/// The link from a page to its file.
pub(crate) fn link(address: &Address, topic: &Topic, language: Language, title: &str) -> String {
    format!(
        "  <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
        html::attribute(&address.of(&name(topic, language))),
        html::attribute(title)
    )
}

/// The file: a plain frame that follows the newest data.
pub(crate) fn file(
    address: &Address,
    collection: &Indexed,
    topic: &Topic,
    language: Language,
    catalogue: Catalogue,
) -> anyhow::Result<String> {
    let title = topic_page::title(topic, language, catalogue);
    let frame = Snippet {
        kind: EmbedKind::Frame,
        pinned: false,
        site: &address.of(""),
        release: Release::default(),
        title: &title,
        language,
        height: HEIGHT,
    };
    let frame = frame.code(collection, &topic_page::selection(collection, topic, language));
    let file = OEmbed {
        version: "1.0",
        r#type: "rich",
        title,
        provider_name: catalogue.of(Language::English).product(),
        provider_url: address.of(""),
        cache_age: CACHE_AGE,
        html: frame,
        width: WIDTH,
        height: HEIGHT,
    };
    Ok(serde_json::to_string_pretty(&file)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_all_that_the_specification_asks_of_a_rich_one() {
        let collection = Indexed::new(data_files::collection().unwrap());
        let address = Address::parse("https://example.org/sbs/").unwrap();
        let topic = &collection.topics[0];
        let text =
            file(&address, &collection, topic, Language::French, Catalogue::built_in()).unwrap();
        let file: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(file["version"], "1.0");
        assert_eq!(file["type"], "rich");
        assert!(file["width"].is_u64() && file["height"].is_u64());
        let frame = file["html"].as_str().unwrap();
        let source =
            format!("src=\"https://example.org/sbs/embed.html?topic={}&amp;lang=fr\"", topic.id);
        assert!(frame.contains(&source), "{frame}");
        assert!(frame.contains(" title=\""), "{frame}");
        assert!(
            frame.starts_with("<div>") && frame.contains(" lang=\"fr\" dir=\"ltr\">"),
            "{frame}"
        );
    }
}
