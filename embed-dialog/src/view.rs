//! What the dialog is made from.

use std::cell::Cell;
use std::rc::Rc;

use model::{AuthorCode, Localized, Shared};
use query::Indexed;
use query::selection::{Language, Selection, Theme, View as ViewWord};
use yew::{Callback, Properties};

use crate::embed_code::EmbedKind;
use i18n::Messages;

/// What the reader chose for the code.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Choices {
    pub(crate) kind: EmbedKind,
    pub(crate) pinned: bool,
    pub(crate) compact: bool,
    /// None to take what is on screen.
    pub(crate) view: Option<ViewWord>,
    /// None to take what is on screen.
    pub(crate) theme: Option<Theme>,
    pub(crate) width: ColumnWidth,
}

model::codes! {
    /// How wide the column is that the preview shows, in pixels; `embed.css` has a class for each.
    #[derive(Default)]
    pub enum ColumnWidth {
        /// A phone's.
        Phone = "320",
        /// That of texts in usual themes.
        Text = "650",
        /// The narrowest with room for columns.
        #[default]
        Columns = "720",
        /// That of wide blocks in usual themes.
        Wide = "1200",
    }
}

/// One opening of the dialog: what is on screen, and how it is said.
pub(crate) struct View {
    pub(crate) collection: Shared<Indexed>,
    /// The messages in the language on screen.
    pub(crate) messages: &'static Messages,
    pub(crate) language: Language,
    /// The Selection on screen.
    pub(crate) selection: Selection,
    /// The address of the folder with the site's first page, with a slash at its end.
    pub(crate) site: Rc<str>,
    /// The release's folder and its scripts for other pages; see `embed_code::Release`.
    pub(crate) release: Rc<str>,
    /// Kept from one opening to the next.
    pub(crate) choices: Rc<Cell<Choices>>,
    /// Called where the reader saves the view instead.
    pub(crate) save: Callback<()>,
}

/// What the component is given.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ViewProps {
    pub(crate) view: Shared<View>,
}

impl View {
    /// An author's name in the language on screen.
    pub(crate) fn name<'a>(&'a self, code: &'a AuthorCode) -> &'a str {
        self.collection.author(code).map_or(code.as_str(), |author| self.text(&author.name))
    }

    /// The text of the collection in the language on screen.
    pub(crate) fn text<'a>(&self, text: &'a Localized) -> &'a str {
        text.get(self.language.tag())
    }
}
