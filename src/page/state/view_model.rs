//! What every component is given: the data, the Selection, and the words to say it with.

use std::rc::Rc;

use yew::{Callback, Properties};

use crate::page::host_context::{HostContext, Place};
use crate::page::state::reducer::{Action, MapOrder};
use i18n::{Catalogue, Messages};
use model::{AuthorCode, Shared};
use query::Indexed;
use query::comparison::{AuthorCount, TopicCount};
use query::selection::{Language, Selection, Written, write};

/// The process of the product's own collection, of which some sentences of the interface speak.
pub(in crate::page) const PRODUCT: &str = "oewg";

/// What every component is given.
pub(crate) type Page = Shared<Values>;

/// The data, the Selection, and what it is drawn with.
pub(crate) struct Values {
    pub(crate) collection: Shared<Indexed>,
    pub(crate) catalogue: Catalogue,
    pub(crate) selection: Selection,
    /// The language on screen: chosen, the host's, or the device's.
    pub(crate) language: Language,
    pub(crate) context: Rc<HostContext>,
    pub(crate) dispatch: Callback<Action>,
    /// Whether the reader chose what is on screen. What comes first takes the place of a text that has all of it.
    pub(crate) by_reader: bool,
    /// The order of the map's rows.
    pub(crate) sorted_by: MapOrder,
    /// Whose card was put on top.
    pub(crate) card: Option<AuthorCode>,
    /// Whether the place is too narrow for columns.
    pub(crate) is_narrow: bool,
    /// Whether it is being printed.
    pub(crate) is_printed: bool,
    /// Whether the passages on screen are too many to be drawn in one task.
    pub(crate) in_pieces: bool,
    /// The authors on screen, in their order.
    pub(crate) columns: Vec<AuthorCode>,
    /// How much there is on each topic of the collection, in its order.
    pub(crate) on_topics: Vec<TopicCount>,
    /// How much each author of the collection says on the topic, in its order.
    pub(crate) of_authors: Vec<AuthorCount>,
}

/// What a component with hooks is given. It is skipped until a choice, or printing, makes another page.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PageProps {
    pub(crate) page: Page,
}

impl Values {
    /// A page that nobody operates, on which nobody is chosen and nothing counted.
    #[cfg(any(test, all(feature = "prerender", not(target_arch = "wasm32"))))]
    pub(in crate::page) fn of_opening(
        collection: Shared<Indexed>,
        catalogue: Catalogue,
        language: Language,
        context: Rc<HostContext>,
    ) -> Self {
        Self {
            selection: Selection::opening_in(&collection, language),
            collection,
            catalogue,
            language,
            context,
            dispatch: Callback::noop(),
            by_reader: false,
            sorted_by: MapOrder::default(),
            card: None,
            is_narrow: false,
            is_printed: false,
            in_pieces: false,
            columns: Vec::new(),
            on_topics: Vec::new(),
            of_authors: Vec::new(),
        }
    }

    /// The messages in the language on screen.
    pub(crate) fn messages(&self) -> &'static Messages {
        self.catalogue.of(self.language)
    }

    /// An author's name in the language on screen: the collection's, so a State's is the UN's.
    pub(crate) fn name<'a>(&'a self, code: &'a AuthorCode) -> &'a str {
        self.collection.author(code).map_or(code.as_str(), |author| self.text(&author.name))
    }

    /// The text of the collection in the language on screen.
    pub(crate) fn text<'a>(&self, text: &'a model::Localized) -> &'a str {
        text.get(self.language.tag())
    }

    /// `text` with a count in it; where that is nothing out of readings that nobody has checked, that nothing was
    /// found.
    pub(crate) fn counted(&self, count: usize, is_unchecked: bool, text: String) -> String {
        if count == 0 && is_unchecked {
            return self.messages().empty_not_found().name.to_owned();
        }
        text
    }

    /// How many recommendations there are.
    pub(crate) fn recommendations(&self, count: usize, is_unchecked: bool) -> String {
        let said = self.messages().recommendations().of(self.language, count, &[]);
        self.counted(count, is_unchecked, said)
    }

    /// A link that leads to `selection`. Without a program behind it, it leads to the page of its
    /// topic, or to its passage on this page.
    pub(crate) fn href(&self, selection: &Selection) -> String {
        let HostContext { place, site, own_data, .. } = &*self.context;
        match (place, &selection.focus.passage) {
            // The site cannot show it; the page that gave the data can.
            (Place::Element, _) if *own_data => "#".to_owned(),
            (Place::Static, Some(passage)) => format!("#{passage}"),
            (Place::Static, None) => {
                format!("{site}{}/{}.html", self.language.tag(), selection.filter.topic)
            }
            (Place::File, _) => {
                let written = write(selection, &self.collection);
                format!("#{}", Written { own: String::new(), ..written }.whole())
            }
            _ => write(selection, &self.collection).link(site),
        }
    }

    /// Whether the collection is the product's own, and not a host's, a reader's or that of another site.
    pub(crate) fn is_products_collection(&self) -> bool {
        let process = &self.collection.process;
        process.id == PRODUCT && !process.loaded && !self.context.own_data
    }

    /// Whether part of what is on screen is on the reader's device only.
    pub(crate) fn has_loaded(&self) -> bool {
        self.collection.process.loaded || self.collection.loaded().next().is_some()
    }

    /// The address of a file that lies beside the site's first page.
    pub(crate) fn beside(&self, name: &str) -> String {
        let site = self.context.site.as_str();
        format!("{}{name}", if site.is_empty() { "./" } else { site })
    }
}
