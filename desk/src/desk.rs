//! The desk as scripts hold it: what they tell it, what it tells them, and what it holds in the end.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Uint8Array};
use own::shelf::Shelf;
use side_by_state::collection::Collection;
use side_by_state::selection::Language;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::{AppHandle, Callback};

use crate::failure::{Failure, Trouble};
use crate::model::{Action, Model, View};
use crate::read::Came;
use crate::screen::{Screen, ScreenProps};

/// What the screen and the scripts share.
pub(crate) struct Shared {
    /// What is on the desk.
    pub(crate) model: RefCell<Model>,
    /// Has the screen drawn anew; none before it is drawn first.
    pub(crate) redraw: RefCell<Option<Callback<()>>>,
    told: RefCell<Option<Function>>,
}

impl Shared {
    /// Carries out what happens, draws, and has the scripts keep what has changed.
    pub(crate) fn act(&self, action: Action) {
        let has_changed = self.model.borrow_mut().apply(action);
        let redraw = self.redraw.borrow().clone();
        if let Some(redraw) = redraw {
            redraw.emit(());
        }
        if has_changed {
            self.tell("keep", &JsValue::UNDEFINED);
        }
    }

    /// Tells the scripts a word and a value.
    pub(crate) fn tell(&self, word: &str, value: &JsValue) {
        let told = self.told.borrow().clone();
        if let Some(told) = told {
            // What a script throws is the script's matter; the desk goes on.
            let _thrown = told.call2(&JsValue::NULL, &word.into(), value);
        }
    }
}

/// The desk.
#[wasm_bindgen]
pub struct Desk {
    shared: Rc<Shared>,
    handle: RefCell<Option<AppHandle<Screen>>>,
}

impl core::fmt::Debug for Desk {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Desk")
    }
}

#[wasm_bindgen]
impl Desk {
    /// A desk with what was kept on it: `kept` is what [`Desk::kept`] gave, or nothing.
    ///
    /// # Errors
    /// A sentence, where the collection or what was kept cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(collection: &[u8], kept: Option<String>) -> Result<Desk, String> {
        let base = Collection::decode(collection).map_err(|error| error.to_string())?;
        let shelf = match kept.as_deref() {
            None | Some("") => Shelf::default(),
            Some(kept) => serde_json::from_str(kept).map_err(|error| error.to_string())?,
        };
        let shared = Shared {
            model: RefCell::new(Model::new(base, shelf)),
            redraw: RefCell::default(),
            told: RefCell::default(),
        };
        Ok(Self { shared: Rc::new(shared), handle: RefCell::default() })
    }

    /// Draws the desk into `host`, in the language of that tag. `told` is called with a word and a value:
    /// `files`, `text`, `cancel`, `password`, `keep`, `clear`, `save`, `compare`, `close`.
    pub fn mount(&self, host: web_sys::Element, language: &str, told: Function) {
        self.leave();
        self.shared.told.replace(Some(told));
        let language = Language::from_tag(language).unwrap_or(Language::English);
        let props = ScreenProps { shared: Rc::clone(&self.shared).into(), language };
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
    pub fn came(&self, job: u32, read: &[u8]) {
        match postcard::from_bytes::<Came>(read) {
            Ok(came) => self.shared.act(Action::Came(job, came)),
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

    /// What is wrong with keeping things, told above everything else: `no-room`, `not-allowed`, `other-window`, or
    /// `not-deleted` and `not-read` with the reason; "" takes it away.
    pub fn said(&self, code: &str, value: &str) {
        self.shared.act(Action::Say(Trouble::of_scripts(code, value)));
    }

    /// Forgets all that is on it.
    pub fn clear(&self) {
        self.shared.act(Action::Clear);
    }

    /// The collection for the page, encoded: the product's with the reader's documents, or the reader's own.
    pub fn collection(&self) -> Uint8Array {
        let model = self.shared.model.borrow();
        Uint8Array::from(model.shelf.shown(&model.base).encode().as_slice())
    }

    /// The collection that files are read against, encoded.
    pub fn ground(&self) -> Uint8Array {
        Uint8Array::from(self.shared.model.borrow().ground().encode().as_slice())
    }

    /// What is on the desk, as text to keep on this device; "" where there is nothing.
    pub fn kept(&self) -> String {
        let model = self.shared.model.borrow();
        match model.shelf.is_empty() {
            true => String::new(),
            // Plain values only: nothing here can fail to be written.
            false => serde_json::to_string(&model.shelf).unwrap_or_default(),
        }
    }

    /// Takes the screen out of its element. What is on the desk stays.
    pub fn leave(&self) {
        self.shared.redraw.replace(None);
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }
}
