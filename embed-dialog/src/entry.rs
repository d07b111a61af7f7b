//! The dialog as scripts hold it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use i18n::Catalogue;
use js_sys::Function;
use model::{Collection, DecodeError, Shared};
use query::Indexed;
use query::selection::{Language, from_query};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::{AppHandle, Callback};

use crate::dialog::Dialog;
use crate::view::{Choices, View, ViewProps};

/// The Embed dialog of a page with one collection.
#[wasm_bindgen]
pub struct EmbedDialog {
    collection: Shared<Indexed>,
    catalogue: Catalogue,
    site: Rc<str>,
    release: Rc<str>,
    choices: Rc<Cell<Choices>>,
    handle: RefCell<Option<AppHandle<Dialog>>>,
}

impl core::fmt::Debug for EmbedDialog {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("EmbedDialog")
    }
}

#[wasm_bindgen]
impl EmbedDialog {
    /// From the encoded collection on screen and the encoded messages. `site`: the address of the folder with the
    /// site's first page. `release`: what the code names of the release, in one line of words.
    ///
    /// # Errors
    /// A sentence that says why the data could not be read.
    #[wasm_bindgen(constructor)]
    pub fn new(
        collection: &[u8],
        messages: Vec<u8>,
        site: &str,
        release: &str,
    ) -> Result<EmbedDialog, String> {
        let collection = Collection::decode(collection).map_err(|error| error.to_string())?;
        let catalogue =
            Catalogue::decode(messages).ok_or_else(|| DecodeError::OtherVersion.to_string())?;
        Ok(Self {
            collection: Shared::new(Indexed::new(collection)),
            catalogue,
            site: site.into(),
            release: release.into(),
            choices: Rc::default(),
            handle: RefCell::default(),
        })
    }

    /// Draws the dialog into `host` and opens it, in the language of that tag. `query`: the Selection on screen,
    /// written. `save` is called where the reader saves the view instead. That the dialog is closed, its own event
    /// says.
    pub fn open(&self, host: web_sys::Element, language: &str, query: &str, save: Function) {
        self.leave();
        let language = Language::from_tag(language).unwrap_or(Language::English);
        let (selection, _) = from_query(query, &self.collection);
        let view = Shared::new(View {
            collection: self.collection.clone(),
            messages: self.catalogue.of(language),
            language,
            selection,
            site: Rc::clone(&self.site),
            release: Rc::clone(&self.release),
            choices: Rc::clone(&self.choices),
            save: Callback::from(move |()| {
                // What a script throws is the script's matter.
                let _thrown = save.call0(&JsValue::NULL);
            }),
        });
        let handle = yew::Renderer::<Dialog>::with_root_and_props(host, ViewProps { view });
        self.handle.replace(Some(handle.render()));
    }

    /// Takes the dialog out of its element. What was chosen in it stays for the next opening.
    pub fn leave(&self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }
}
