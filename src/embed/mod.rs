//! The way in from JavaScript: a program that holds the data, and the places where it draws.
//! What the page draws is `page`'s matter; which element it draws in, and what becomes of it when the
//! program fails, is decided by the scripts in `web/`.

mod channel;
mod mounted;
mod plain;
mod value;

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

pub use mounted::Mounted;

use i18n::Catalogue;
use model::{Collection, DecodeError, Shared};
use query::Indexed;

/// The program with its data. Many places can be drawn from one.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Program {
    collection: Shared<Indexed>,
    catalogue: Catalogue,
}

#[wasm_bindgen]
impl Program {
    /// From an encoded collection and the encoded messages.
    ///
    /// # Errors
    /// A sentence that says why the data could not be read.
    #[wasm_bindgen(constructor)]
    pub fn new(collection: &[u8], messages: Vec<u8>) -> Result<Program, String> {
        let collection = Collection::decode(collection).map_err(|error| error.to_string())?;
        let catalogue =
            Catalogue::decode(messages).ok_or_else(|| DecodeError::OtherVersion.to_string())?;
        Ok(Self { collection: Shared::new(Indexed::new(collection)), catalogue })
    }

    /// What the scripts say to readers, as a plain object by language.
    pub fn notices(&self) -> JsValue {
        plain::notices(self.catalogue).to_js()
    }

    /// Draws into `host`, whose content it takes the place of, beginning with the Selection that
    /// `query` stands for. `context` is a plain object: `place` (`page`, `frame`, `element` or
    /// `file`), `site` (the address of the folder with the site's first page), `pinned`, `ownData`,
    /// `language`, and `container` (the element whose width counts). `report` is called with a word
    /// and a value: `drawn`, `select` with the new Selection, `save`, `embed` with the Selection.
    pub fn mount(
        &self,
        host: web_sys::Element,
        context: JsValue,
        query: String,
        report: js_sys::Function,
    ) -> Mounted {
        mounted::mount(&self.collection, self.catalogue, host, &context, query, report)
    }
}

thread_local! {
    static ON_PANIC: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Has `report` called, with what happened, when the program fails beyond repair. This instance
/// answers nothing from then on; a fresh one can be made from the same module.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(report: js_sys::Function) {
    ON_PANIC.with(|known| *known.borrow_mut() = Some(report));
    yew::set_custom_panic_hook(Box::new(|panic| {
        let text = JsValue::from_str(&panic.to_string());
        ON_PANIC.with(|known| {
            // A script that fails in its turn cannot make things worse.
            let _told = known
                .try_borrow()
                .ok()
                .as_deref()
                .and_then(Option::as_ref)
                .map(|report| report.call1(&JsValue::NULL, &text));
        });
    }));
}
