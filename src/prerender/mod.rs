//! The page as HTML, drawn without a browser by Yew's server renderer: for the pages that are read where the
//! program does not run. What stands around it is `site`'s matter.

use std::rc::Rc;

use yew::{Callback, LocalServerRenderer};

use crate::page::{App, AppProps, DelegationPage, DelegationProps, HostContext, Place};
use crate::web::Container;
use i18n::Catalogue;
use model::{AuthorCode, Collection, Shared};
use query::Indexed;
use query::selection::{Language, Selection, to_query};

/// Draws the pages of one collection.
#[derive(Debug)]
pub struct Prerenderer {
    collection: Shared<Indexed>,
    catalogue: Catalogue,
}

impl Prerenderer {
    /// Takes the collection, and what to say in every language.
    pub fn new(collection: Collection, catalogue: Catalogue) -> Self {
        Self { collection: Shared::new(Indexed::new(collection)), catalogue }
    }

    /// The page that shows `selection`, as HTML without anything around it. `site` leads from the page to the
    /// folder that holds `index.html` (`../`). Issue by issue, the issues behind the first `at_once` passages are left
    /// out, but for their places.
    ///
    /// # Panics
    /// Where the system gives no thread what it needs to wait.
    pub fn page(&self, selection: &Selection, site: &str, at_once: usize) -> String {
        let props = AppProps {
            collection: self.collection.clone(),
            catalogue: self.catalogue,
            query: to_query(selection, &self.collection),
            context: Rc::new(context(site, at_once)),
        };
        drawn(async {
            LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
        })
    }

    /// All that a delegation says, stage by stage, as HTML without anything around it. `site` leads from the page to
    /// the folder that holds `index.html`.
    ///
    /// # Panics
    /// Where the system gives no thread what it needs to wait.
    pub fn delegation(&self, code: &AuthorCode, language: Language, site: &str) -> String {
        let props = DelegationProps {
            collection: self.collection.clone(),
            catalogue: self.catalogue,
            language,
            code: code.clone(),
            context: Rc::new(context(site, usize::MAX)),
        };
        drawn(async {
            let renderer = LocalServerRenderer::<DelegationPage>::with_props(props);
            renderer.hydratable(false).render().await
        })
    }
}

/// A page that is read without the program.
fn context(site: &str, at_once: usize) -> HostContext {
    HostContext {
        place: Place::Static,
        site: site.to_owned(),
        pinned: false,
        own_data: false,
        container: Container,
        language: None,
        at_once,
        notify: Callback::noop(),
    }
}

/// Waits for a drawing. Yew hands its work to tasks of this thread.
fn drawn(drawing: impl Future<Output = String>) -> String {
    #[expect(clippy::expect_used, reason = "a system without this can do nothing at all")]
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, drawing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use query::selection::Authors;

    fn drawn(collection: Collection, selection: &Selection) -> String {
        Prerenderer::new(collection, Catalogue::built_in()).page(selection, "../", usize::MAX)
    }

    #[test]
    fn a_page_shows_the_selection_it_was_asked_for() {
        let collection = test_support::collection();
        let mut selection = Selection::opening(&collection);
        selection.filter.authors = Authors::Speaking;
        selection.preferences.language = Some(Language::Arabic);
        let html = drawn(collection, &selection);
        assert!(html.contains(r#"dir="rtl""#), "{html}");
        assert!(html.contains("data-passage="), "{html}");
    }

    #[test]
    fn a_text_of_the_collection_never_becomes_markup() {
        let hostile = "</td><script>alert(1)</script><img src=x onerror=\"alert(1)\">";
        let mut collection = test_support::collection();
        for document in &mut collection.documents {
            document.title = hostile.to_owned();
            document.date = hostile.to_owned();
            for passage in &mut document.passages {
                passage.text = hostile.to_owned();
            }
        }
        let mut selection = Selection::opening(&collection);
        selection.filter.authors = Authors::Speaking;
        let html = drawn(collection, &selection);
        assert!(html.contains("&lt;script&gt;alert(1)"), "{html}");
        for markup in ["<script", "<img"] {
            assert!(!html.contains(markup), "{html}");
        }
    }
}
