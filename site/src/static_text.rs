//! The plain text around the prerendered comparison: links to the other languages, that something else is
//! being loaded, and, should the program fail, what happened. It comes from the message files. When which
//! of it is shown is the matter of `src/page/styles/static.css` and of `web/boot.mjs`.

use i18n::{Catalogue, Messages};
use model::{Collection, TopicId};
use query::selection::Language;

use crate::html;

/// The name of a topic's page in a language, from the folder that holds `index.html`.
pub(crate) fn topic_page(language: Language, topic: &TopicId) -> String {
    format!("{}/{topic}.html", language.tag())
}

/// The element that the program draws into, with what stands there until then. `attributes` are more of
/// its own, as HTML.
pub(crate) fn host(
    query: &str,
    place: &str,
    site: &str,
    attributes: &str,
    content: &str,
) -> String {
    format!(
        "<div id=\"side-by-state\" data-query=\"{}\" data-place=\"{place}\" data-site=\"{}\"{attributes}><div class=\"static\">\n{content}</div></div>",
        html::attribute(query),
        html::attribute(site),
    )
}

/// Links to a topic's page in every language.
pub(crate) fn languages(
    catalogue: Catalogue,
    current: Language,
    topic: &TopicId,
    site: &str,
) -> String {
    let link = |&language: &Language| {
        let name = catalogue.of(language).language_name();
        let tag = language.tag();
        format!(
            "<a href=\"{}\" hreflang=\"{tag}\" lang=\"{tag}\" dir=\"{}\">{}</a>",
            html::attribute(&format!("{site}{}", topic_page(language, topic))),
            language.direction().as_str(),
            html::text(name)
        )
    };
    let links: Vec<String> = Language::ALL.iter().map(link).collect();
    ways(catalogue.of(current).language_label(), &links)
}

/// Links that are shown where the program does not run.
pub(crate) fn ways(label: &str, links: &[String]) -> String {
    format!(
        "<nav class=\"static-languages\" aria-label=\"{}\">{}</nav>\n",
        html::attribute(label),
        links.join(" ")
    )
}

/// The link from the first page to the page of its topic, for the issues that are not on the first.
pub(crate) fn rest(messages: &Messages, language: Language, topic: &TopicId) -> String {
    format!(
        "<p class=\"static-rest\"><a href=\"{}\">{}</a></p>\n",
        html::attribute(&format!("./{}", topic_page(language, topic))),
        html::text(messages.static_rest())
    )
}

/// That another comparison than the prerendered one is on its way.
pub(crate) fn loading(messages: &Messages) -> String {
    let text = html::text(messages.static_loading());
    format!("<div class=\"static-told static-other\"><p data-loading>{text}</p></div>\n")
}

/// What happened, should the program not start. The style sheet hides it until `early.js` says that it is so: where
/// both are missing, it is shown. No search engine is to quote it. `attributes` are more of its own, as HTML.
pub(crate) fn failure(messages: &Messages, attributes: &str) -> String {
    format!(
        "<div class=\"static-told\" data-failure data-nosnippet{attributes}><div role=\"alert\"><p>{} <bdi data-reason></bdi></p><p>{}</p></div></div>\n",
        html::text(messages.static_failure()),
        html::text(messages.static_failure_advice())
    )
}

/// The same where the text around it is in other languages.
pub(crate) fn failure_in(language: Language, messages: &Messages, attributes: &str) -> String {
    let (tag, direction) = (language.tag(), language.direction().as_str());
    format!("<div lang=\"{tag}\" dir=\"{direction}\">{}</div>\n", failure(messages, attributes))
}

/// What stands in a frame until the program runs: in every language, what this is, and links to the pages
/// that can be read without it.
pub(crate) fn of_frame(collection: &Collection, catalogue: Catalogue, site: &str) -> String {
    let section = |&language: &Language| {
        let messages = catalogue.of(language);
        let tag = language.tag();
        let topic = |topic: &model::Topic| {
            let address = format!("{site}{}", topic_page(language, &topic.id));
            let name = topic.name.get(tag);
            format!("<li><a href=\"{}\">{}</a></li>", html::attribute(&address), html::text(name))
        };
        let topics: Vec<String> = collection.topics.iter().map(topic).collect();
        format!(
            "<section class=\"static-told\" lang=\"{tag}\" dir=\"{}\">\n<p><strong>{}</strong></p>\n<p data-loading>{}</p>\n{}<ul>{}</ul>\n</section>\n",
            language.direction().as_str(),
            html::text(messages.static_intro()),
            html::text(messages.static_loading()),
            failure(messages, ""),
            topics.concat()
        )
    };
    Language::ALL.iter().map(section).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_says_in_every_language_what_it_is_and_leads_to_every_topic() {
        let collection = data_files::collection().unwrap();
        let text = of_frame(&collection, Catalogue::built_in(), "../");
        for &language in Language::ALL {
            assert!(text.contains(&html::text(Catalogue::built_in().of(language).static_intro())));
            for topic in &collection.topics {
                let link = format!("href=\"../{}/{}.html\"", language.tag(), topic.id);
                assert!(text.contains(&link), "{link}");
            }
        }
        assert!(text.contains(r#"lang="ar" dir="rtl""#));
    }

    #[test]
    fn a_failure_is_told_in_the_pages_own_language_only() {
        let french = failure(Catalogue::built_in().of(Language::French), "");
        assert!(french.contains("n’a pas pu être chargée"), "{french}");
        assert_eq!(french.matches("data-reason").count(), 1);
    }

    #[test]
    fn a_hostile_query_stays_an_attribute() {
        let html = host("\"><script>", "page", "./", "", "");
        assert!(!html.contains("<script>"), "{html}");
        assert!(html.contains(r#"data-query="&quot;&gt;"#), "{html}");
    }
}
