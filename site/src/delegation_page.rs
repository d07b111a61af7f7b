//! The pages of the delegations, `LANG/delegations/CODE.html`: all that each says, by topic and stage. They need no
//! program.

use i18n::fill;
use model::Author;
use query::Indexed;
use query::selection::{Authors, Language, Selection, to_query};
use side_by_state::prerender::Prerenderer;

use crate::html;
use crate::plain_names::{MAP, page_of};
use crate::plain_page::{PlainPage, PlainSite, up};

/// What the pages are made from.
pub(crate) struct Delegations<'a> {
    pub(crate) site: PlainSite<'a>,
    pub(crate) indexed: &'a Indexed,
    pub(crate) prerenderer: &'a Prerenderer,
}

impl Delegations<'_> {
    /// All pages, with their names from the folder that holds `index.html`.
    pub(crate) fn all(&self) -> impl Iterator<Item = (String, String)> {
        let authors = self.indexed.authors.iter();
        authors.flat_map(|author| Language::ALL.iter().map(|&language| self.page(author, language)))
    }

    fn page(&self, author: &Author, language: Language) -> (String, String) {
        let messages = self.site.catalogue.of(language);
        let name = page_of(&author.code);
        let up = up(&name);
        let heading = author.name.get(language.tag());
        let mut selection = Selection::opening_in(self.indexed, language);
        selection.filter.authors = Authors::These(vec![author.code.clone()]);
        let text = |text: &str| format!("<p>{}</p>\n", html::text(text));
        let map = html::attribute(&format!("../{MAP}"));
        let content = [
            text(messages.delegation_intro()),
            text(messages.map_order()),
            format!("<p><a href=\"{map}\">{}</a></p>\n", html::text(messages.map_heading())),
            self.prerenderer.delegation(&author.code, language, &up),
            "\n".to_owned(),
        ]
        .concat();
        let page = PlainPage {
            language,
            name: &name,
            heading,
            description: &fill(messages.delegation_description(), &[("name", heading)]),
            comparison: &to_query(&selection, self.indexed),
            content: &content,
            has_passages: true,
            script: None,
        };
        (page.file(), self.site.html(&page))
    }
}

#[cfg(test)]
mod tests;
