//! What the screen and the scripts share: the model, and the way to both.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use yew::Callback;

use crate::model::action::Action;
use crate::model::state::Model;

/// What the screen and the scripts share.
pub(crate) struct DeskState {
    /// What is on the “Your documents” page.
    pub(crate) model: RefCell<Model>,
    /// Has the screen drawn again; none before it is drawn first.
    pub(crate) redraw: RefCell<Option<Callback<()>>>,
    /// Tells the scripts something; none before it is drawn first.
    pub(crate) notify: RefCell<Option<Function>>,
}

impl From<Model> for DeskState {
    fn from(model: Model) -> Self {
        Self { model: RefCell::new(model), redraw: RefCell::default(), notify: RefCell::default() }
    }
}

impl DeskState {
    /// Carries out what happens, draws, and has the scripts keep what has changed.
    pub(crate) fn act(&self, action: Action) {
        self.model.borrow_mut().apply(action);
        let redraw = self.redraw.borrow().clone();
        if let Some(redraw) = redraw {
            redraw.emit(());
        }
        if !self.model.borrow().is_stored() {
            self.tell("keep", &JsValue::UNDEFINED);
        }
    }

    /// Tells the scripts a word and a value.
    pub(crate) fn tell(&self, word: &str, value: &JsValue) {
        let notify = self.notify.borrow().clone();
        if let Some(notify) = notify {
            // What a script throws is the script's matter; the “Your documents” page goes on.
            let _thrown = notify.call2(&JsValue::NULL, &word.into(), value);
        }
    }
}
