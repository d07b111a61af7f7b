//! Where the page is drawn, where the site's files are, and the events of which its host is informed.

use yew::Callback;

use crate::page::state::reducer::Action;
use crate::web::Container;
use query::selection::Language;

/// Where the page is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A page of the site.
    Page,
    /// A frame in somebody else's page.
    Frame,
    /// An element in somebody else's page.
    Element,
    /// The one file that holds everything.
    File,
    /// Text that was made at build time, with no program behind it.
    Static,
}

impl Place {
    /// The name that markup and scripts have for it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Place::Page => "page",
            Place::Frame => "frame",
            Place::Element => "element",
            Place::File => "file",
            Place::Static => "static",
        }
    }

    /// The place of that name; a page of the site for any other.
    pub(crate) fn named(name: &str) -> Self {
        let known = [Place::Frame, Place::Element, Place::File];
        known.into_iter().find(|place| place.as_str() == name).unwrap_or(Place::Page)
    }
}

/// An event of the page, for its host.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PageEvent {
    /// It is drawn; this changes it.
    Drawn(Callback<Action>),
    /// The Selection is another one.
    Selected {
        /// The Selection, written.
        query: String,
        /// Whether the reader chose it, and not the host.
        by_reader: bool,
    },
    /// The reader wants this view as a file.
    Save,
    /// The reader wants the Embed dialog.
    Embed,
}

/// How many passages the program draws at once issue by issue.
pub(crate) const AT_ONCE: usize = 40;

/// What the page stands in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HostContext {
    pub(crate) place: Place,
    /// The address of the folder with the site's first page, with a slash at its end; empty for a
    /// file and where addresses are relative to that folder.
    pub(crate) site: String,
    /// Whether this stays with one release of the data.
    pub(crate) pinned: bool,
    /// Whether the data was given by the page around, and the site knows nothing of it.
    pub(crate) own_data: bool,
    /// The element that the page is drawn in, which says how much room there is.
    pub(crate) container: Container,
    /// The language around the page, for a reader who chose none.
    pub(crate) language: Option<Language>,
    /// How many passages are drawn at once issue by issue. What is behind them follows in a task for each issue, and
    /// on a page without the program not at all.
    pub(crate) at_once: usize,
    /// Called with each event.
    pub(crate) notify: Callback<PageEvent>,
}

impl HostContext {
    /// The tag for a landmark of the page: within somebody else's page, landmarks are theirs.
    pub(crate) fn landmark(&self, tag: &'static str) -> &'static str {
        if self.place == Place::Element { "div" } else { tag }
    }

    /// The tag of the page's heading.
    pub(crate) fn heading(&self) -> &'static str {
        if self.place == Place::Element { "h2" } else { "h1" }
    }

    /// The level of the rows' headings, which come next below it.
    pub(crate) fn row_heading(&self) -> &'static str {
        if self.place == Place::Element { "3" } else { "2" }
    }
}
