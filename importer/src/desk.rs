//! The “Your documents” page as scripts hold it: what they tell it, what it tells them, and what it holds in the end.

use std::cell::RefCell;

use drafts::ids::Ids;
use drafts::stored;
use js_sys::{Array, Function, Uint8Array};
use model::{Collection, Shared};
use query::selection::Language;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

use crate::desk_state::DeskState;
use crate::failure::{Failure, Trouble};
use crate::model::action::Action;
use crate::model::keeping::Keeping;
use crate::model::state::Model;
use crate::model::view::View;
use crate::plain_object::object;
use crate::read::ImportResult;
use crate::screen::{Screen, ScreenProps};

/// The “Your documents” page.
#[wasm_bindgen]
pub struct Desk {
    shared: Shared<DeskState>,
    handle: RefCell<Option<AppHandle<Screen>>>,
}

impl core::fmt::Debug for Desk {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Desk")
    }
}

#[wasm_bindgen]
impl Desk {
    /// A desk with what was kept on it: `list` and `entries` are what [`Desk::changes`] gave, or nothing. `seed`: a
    /// random number, of which the names of new documents are made.
    ///
    /// # Errors
    /// A sentence, where the collection or the list cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(
        collection: &[u8],
        list: Option<String>,
        entries: Vec<String>,
        seed: u64,
    ) -> Result<Desk, String> {
        let base = Collection::decode(collection).map_err(|error| error.to_string())?;
        let (library, unread) = match list.as_deref() {
            None => Default::default(),
            Some(list) => stored::read(list, &entries)?,
        };
        let shared = DeskState::from(Model::new(base, library, unread, Ids::of_seed(seed)));
        Ok(Self { shared: Shared::new(shared), handle: RefCell::default() })
    }

    /// How many documents were kept that could not be read.
    pub fn unread(&self) -> usize {
        self.shared.model.borrow().unread()
    }

    /// Draws the “Your documents” page into `host`, in the language of that tag. `notify` is called with a word and a
    /// value: `files`, `text`, `cancel`, `password`, `keep`, `keep-here`, `clear`, `save`, `compare`, `close`. `file`:
    /// the address of the one file that holds all of this; none inside it.
    pub fn mount(
        &self,
        host: web_sys::Element,
        language: &str,
        file: Option<String>,
        notify: Function,
    ) {
        self.leave();
        self.shared.notify.replace(Some(notify));
        let language = Language::from_tag(language).unwrap_or(Language::English);
        let props = ScreenProps { shared: self.shared.clone(), language, file };
        let handle = yew::Renderer::<Screen>::with_root_and_props(host, props).render();
        self.handle.replace(Some(handle));
    }

    /// Shows a place: "" the list, "put:ID" the way to bring the full text of a summary, "see:ID" a document,
    /// "new" the collection of the reader's own.
    pub fn show(&self, place: &str) {
        let (what, id) = place.split_once(':').unwrap_or((place, ""));
        match what {
            "put" => {
                self.shared.act(Action::Show(View::List));
                self.shared.act(Action::Put(Some(id.into())));
            }
            "see" => self.shared.act(Action::Show(View::Review(id.into()))),
            "new" => self.shared.act(Action::Show(View::Making)),
            _ => self.shared.act(Action::Show(View::List)),
        }
    }

    /// A file begins to be read.
    pub fn begins(&self, job: u32, name: String) {
        self.shared.act(Action::Begins(job, name));
    }

    /// It has been read so far.
    pub fn progress(&self, job: u32, done: u32, of: u32) {
        self.shared.act(Action::Progress(job, done, of));
    }

    /// It has been read: what `read` gave.
    pub fn imported(&self, job: u32, read: &[u8]) {
        match postcard::from_bytes::<ImportResult>(read) {
            Ok(result) => self.shared.act(Action::Imported(job, result)),
            Err(error) => self.shared.act(Action::Fails(job, Failure::Died(error.to_string()))),
        }
    }

    /// It could not be read: the `fault` that `read` threw.
    pub fn refused(&self, job: u32, fault: &[u8]) {
        let failure = postcard::from_bytes(fault);
        let failure = failure.unwrap_or_else(|error| Failure::Died(error.to_string()));
        self.shared.act(Action::Fails(job, failure));
    }

    /// It could not be read, as the scripts have found: `too-large` with its bytes, `not-opened`, or `died` with
    /// what was last heard.
    pub fn fails(&self, job: u32, code: &str, value: &str) {
        self.shared.act(Action::Fails(job, Failure::of_scripts(code, value)));
    }

    /// What is wrong with keeping things, shown above everything else: `no-room`, `not-allowed`, `other-window`, or
    /// `not-deleted` and `not-read` with the reason; "" takes it away.
    pub fn said(&self, code: &str, value: &str) {
        self.shared.act(Action::Say(Trouble::of_scripts(code, value)));
    }

    /// Whether what the reader adds is kept on the device: `always`, `not-asked` or `asked`.
    pub fn keeps(&self, code: &str) {
        self.shared.act(Action::Keeps(Keeping::of_scripts(code)));
    }

    /// The collection for the page, encoded: the product's with the reader's documents, or the reader's own.
    /// Nothing where the page was given it already.
    #[wasm_bindgen(js_name = toShow)]
    pub fn to_show(&self) -> Option<Uint8Array> {
        let bytes = self.shared.model.borrow_mut().take_to_show();
        bytes.map(|bytes| Uint8Array::from(bytes.as_slice()))
    }

    /// The same, whatever the page has.
    pub fn shown(&self) -> Uint8Array {
        let model = self.shared.model.borrow();
        Uint8Array::from(model.library.shown(&model.base).encode().as_slice())
    }

    /// What files are read against, encoded: a collection without its documents.
    #[wasm_bindgen(js_name = baseCollection)]
    pub fn base_collection(&self) -> Uint8Array {
        let model = self.shared.model.borrow();
        Uint8Array::from(model.base_without_documents().encode().as_slice())
    }

    /// What is to be kept on the device and is not yet, as a plain object: `list` (text), `entries` (pairs of name
    /// and text; no text for those that are gone), `shown` (bytes). What has not changed is undefined. Where much has
    /// changed it is a part, and there is more to ask for.
    pub fn changes(&self) -> JsValue {
        let changes = self.shared.model.borrow_mut().changes();
        let entries: Array = changes
            .entries
            .into_iter()
            .map(|(id, text)| Array::of2(&JsValue::from(id.as_str()), &JsValue::from(text)))
            .collect();
        let shown = changes.shown.map(|bytes| Uint8Array::from(bytes.as_slice()));
        object(&[
            ("list", changes.list.into()),
            ("entries", entries.into()),
            ("shown", shown.map_or(JsValue::UNDEFINED, JsValue::from)),
        ])
    }

    /// Whether all of it is kept.
    #[wasm_bindgen(js_name = isStored)]
    pub fn is_stored(&self) -> bool {
        self.shared.model.borrow().is_stored()
    }

    /// What [`Desk::changes`] gave could not be kept: all is given at the next time.
    #[wasm_bindgen(js_name = notStored)]
    pub fn not_stored(&self) {
        self.shared.model.borrow_mut().not_stored();
    }

    /// Takes the screen out of its element. What is on the “Your documents” page stays.
    pub fn leave(&self) {
        self.shared.redraw.replace(None);
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }
}
