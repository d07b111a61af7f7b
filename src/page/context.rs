//! What every component is given: the data, the Selection, and the words to say it with.

use std::ops::Deref;
use std::rc::Rc;

use yew::Callback;

use super::Action;
use crate::collection::{AuthorCode, Collection};
use crate::messages::{Catalogue, Messages};
use crate::selection::{Language, Selection, to_query};
use crate::web;

/// A collection that is shared, and equal only to itself.
#[derive(Clone, Debug)]
pub(crate) struct Held(Rc<Collection>);

impl Held {
    pub(crate) fn new(collection: Collection) -> Self {
        Self(Rc::new(collection))
    }
}

impl Deref for Held {
    type Target = Collection;

    fn deref(&self) -> &Collection {
        &self.0
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What every component is given.
#[derive(Clone, PartialEq)]
pub(crate) struct Page {
    pub(crate) collection: Held,
    pub(crate) catalogue: Catalogue,
    pub(crate) selection: Selection,
    /// The language on screen, chosen or the device's.
    pub(crate) language: Language,
    /// Authors' names in that language.
    pub(crate) names: Rc<Vec<(AuthorCode, String)>>,
    pub(crate) dispatch: Callback<Action>,
}

impl Page {
    /// The messages in the language on screen.
    pub(crate) fn messages(&self) -> &'static Messages {
        self.catalogue.of(self.language)
    }

    /// An author's name in the language on screen.
    pub(crate) fn name<'a>(&'a self, code: &'a AuthorCode) -> &'a str {
        let known = self.names.iter().find(|(known, _)| known == code);
        known.map_or(code.as_str(), |(_, name)| name.as_str())
    }

    /// The text of the collection in the language on screen.
    pub(crate) fn text<'a>(&self, text: &'a crate::collection::Localized) -> &'a str {
        text.get(self.language.tag())
    }

    /// A link that leads to `selection`.
    pub(crate) fn href(&self, selection: &Selection) -> String {
        web::href(&to_query(selection, &self.collection))
    }
}
