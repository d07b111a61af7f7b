//! The pages that can be read without the program: `index.html` with the first issues of the topic that it opens on, and a page
//! for each topic in each language. One template, the checkout's `index.html`, serves for all of them.

use anyhow::Context as _;
use i18n::Catalogue;
use model::{Collection, Topic, TopicId};
use query::selection::{Language, Selection};
use side_by_state::prerender::Prerenderer;

use crate::address::Address;
use crate::html::{self, Template};
use crate::topic_page::{query as query_of, selection, title};
use crate::{early, map_page, oembed, static_text};

/// What the places of the template look like.
const PLACE_OF_LANGUAGE: &str = r#"<html lang="en" dir="ltr""#;
const PLACE_OF_TITLE: &str = "<title>Side by State</title>";
const PLACE_OF_LINKS: &str = "</head>";
const PLACE_OF_HOST: &str =
    r#"<div id="side-by-state" data-query="" data-place="page" data-site="./"></div>"#;
const START_OF_DESCRIPTION: &str = r#"<meta name="description" content=""#;

/// How many passages the first page has without the program: so many weigh less than what the first text may weigh.
const FIRST_PASSAGES: usize = 21;
/// The place of an issue that is left out.
const LEFT_OUT: &str = r#"class="issue-in-turn""#;
/// What stands behind the issues.
const END_OF_ISSUES: &str = r#"<p class="answers-note""#;

/// From a topic's page to the folder that holds `index.html`.
const UP: &str = "../";

/// What all pages are made from.
pub(crate) struct Pages<'a> {
    pub(crate) template: Template,
    /// What the Embed dialog needs to know of the release.
    pub(crate) release: &'a str,
    pub(crate) collection: &'a Collection,
    pub(crate) catalogue: Catalogue,
    pub(crate) prerenderer: &'a Prerenderer,
    pub(crate) address: Option<&'a Address>,
}

impl Pages<'_> {
    /// The page that opens on nothing chosen, in English. The program takes the reader's language.
    pub(crate) fn index(&self) -> anyhow::Result<String> {
        let selection = Selection::opening(self.collection);
        let links = self.alternates(&selection.filter.topic) + &self.canonical("");
        let content = self.content(Language::English, &selection, "./", FIRST_PASSAGES);
        let mut content = self.with_rest(content, &selection.filter.topic);
        // The reader's language is not known here: a failure is reported in each, and the page shows one.
        for &language in Language::ALL.iter().filter(|&&language| language != Language::English) {
            let failure = static_text::failure_in(language, self.catalogue.of(language), "");
            content.insert_str(0, &failure);
        }
        let page = early::with_languages(self.template.clone())?;
        let query = query_of(&selection.filter.topic, Language::English);
        let page =
            early::with_query(page, &query)?.put(PLACE_OF_LINKS, &(links + PLACE_OF_LINKS))?;
        let host = static_text::host("", "page", "./", &self.attributes(), &content);
        let tag = Language::English.tag();
        let tagline = self.catalogue.of(Language::English).tagline();
        let description = format!("{tagline}: {}", self.collection.process.name.get(tag));
        with_description(&page.put(PLACE_OF_HOST, &host)?.into_html(), &description)
    }

    /// The page of a topic in a language, issue by issue.
    pub(crate) fn topic(&self, topic: &Topic, language: Language) -> anyhow::Result<String> {
        let tag = language.tag();
        let selection = selection(self.collection, topic, language);
        let name = static_text::topic_page(language, &topic.id);
        let language_and_direction =
            format!(r#"<html lang="{tag}" dir="{}""#, language.direction().as_str());
        let title = title(topic, language, self.catalogue);
        let mut links = self.alternates(&topic.id) + &self.canonical(&name);
        if let Some(address) = self.address {
            links.push_str(&oembed::link(address, topic, language, &title));
        }
        let content = self.content(language, &selection, UP, usize::MAX);
        let query = query_of(&topic.id, language);
        let host = static_text::host(&query, "page", UP, &self.attributes(), &content);
        let page = early::with_query(self.template.clone(), &query)?
            // The template's addresses lead on from its folder; these pages lie one deeper.
            .put_in_all("\"./", "\"../")?
            .put(PLACE_OF_LANGUAGE, &language_and_direction)?
            .put(PLACE_OF_TITLE, &format!("<title>{}</title>", html::text(&title)))?
            .put(PLACE_OF_LINKS, &(links + PLACE_OF_LINKS))?
            .put(&PLACE_OF_HOST.replace("\"./", "\"../"), &host)?
            .into_html();
        with_description(&page, topic.explanation.get(tag))
    }

    /// The first page's content, with a link to the whole topic where issues of it are left out.
    fn with_rest(&self, content: String, topic: &TopicId) -> String {
        if !content.contains(LEFT_OUT) {
            return content;
        }
        let messages = self.catalogue.of(Language::English);
        let rest = static_text::rest(messages, Language::English, topic);
        content.replacen(END_OF_ISSUES, &(rest + END_OF_ISSUES), 1)
    }

    fn attributes(&self) -> String {
        format!(" data-release=\"{}\"", html::attribute(self.release))
    }

    /// The comparison with the issues of the first `at_once` passages, and the texts around it.
    fn content(
        &self,
        language: Language,
        selection: &Selection,
        site: &str,
        at_once: usize,
    ) -> String {
        let messages = self.catalogue.of(language);
        let topic = self.collection.topic(&selection.filter.topic);
        // What can be used comes after the comparison: the program finds what the reader did in it by the order of its
        // parts. What is said comes before it, where it is seen.
        [
            static_text::failure(messages, ""),
            static_text::loading(messages),
            self.prerenderer.page(selection, site, at_once),
            static_text::languages(self.catalogue, language, &selection.filter.topic, site),
            topic.map_or_else(String::new, |it| map_page::links(messages, language, it, site)),
        ]
        .concat()
    }

    /// Links to the topic's page in every language, for search engines, which take whole addresses only.
    fn alternates(&self, topic: &TopicId) -> String {
        let Some(site) = self.address else { return String::new() };
        let link = |&language: &Language| {
            let address = site.of(&static_text::topic_page(language, topic));
            format!(
                "  <link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n",
                language.tag(),
                html::attribute(&address)
            )
        };
        Language::ALL.iter().map(link).collect()
    }

    /// The page's own address, where it is known.
    fn canonical(&self, name: &str) -> String {
        self.address.map_or_else(String::new, |address| {
            let address = html::attribute(&address.of(name));
            format!("  <link rel=\"canonical\" href=\"{address}\">\n")
        })
    }
}

/// The page with another description.
fn with_description(page: &str, description: &str) -> anyhow::Result<String> {
    let (before, rest) =
        page.split_once(START_OF_DESCRIPTION).context("the template has no description")?;
    let (_, after) = rest.split_once('"').context("the template's description has no end")?;
    Ok(format!("{before}{START_OF_DESCRIPTION}{}\"{after}", html::attribute(description)))
}

#[cfg(test)]
mod tests;
