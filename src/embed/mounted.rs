//! One place where the page is drawn, as scripts hold it.

use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use yew::{AppHandle, Callback};

use super::{SharedLine, plain};
use crate::page::{Action, App, AppProps, Place, Surroundings, Told};
use crate::web::Room;
use i18n::Catalogue;
use model::Shared;
use query::Indexed;
use query::comparison::compare;
use query::selection::{Language, from_query};

/// A place where the page is drawn.
#[wasm_bindgen]
pub struct Mounted {
    handle: AppHandle<App>,
    collection: Shared<Indexed>,
    line: SharedLine,
}

pub(super) fn mount(
    collection: &Shared<Indexed>,
    catalogue: Catalogue,
    host: web_sys::Element,
    surroundings: &JsValue,
    query: String,
    told: Function,
) -> Mounted {
    let part = |name: &str| Reflect::get(surroundings, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let text = |name: &str| part(name).as_string().unwrap_or_default();
    let line = SharedLine::default();
    line.query.replace(query.clone());
    let surroundings = Surroundings {
        place: Place::named(&text("place")),
        site: text("site"),
        pinned: part("pinned").is_truthy(),
        own_data: part("ownData").is_truthy(),
        release: text("release"),
        room: Room::new(part("room").dyn_into().unwrap_or_else(|_| host.clone())),
        language: Language::from_tag(&text("language")),
        tell: tell(&line, told),
    };
    let props = AppProps {
        collection: collection.clone(),
        catalogue,
        query,
        surroundings: Rc::new(surroundings),
    };
    let handle = yew::Renderer::<App>::with_root_and_props(host, props).render();
    Mounted { handle, collection: collection.clone(), line }
}

/// Keeps the line to the page, and passes on what it tells.
fn tell(line: &SharedLine, told: Function) -> Callback<Told> {
    let line = Rc::clone(line);
    Callback::from(move |what: Told| {
        let (word, value) = match what {
            Told::Drawn(dispatch) => {
                line.dispatch.replace(Some(dispatch));
                ("drawn", String::new())
            }
            Told::Selected { query, by_reader } => {
                line.query.replace(query.clone());
                if !by_reader {
                    return;
                }
                ("select", query)
            }
            Told::Save => ("save", String::new()),
            Told::Embed => ("embed", String::new()),
        };
        // What a script throws is the script's matter; the page goes on.
        let _thrown = told.call2(&JsValue::NULL, &word.into(), &value.into());
    })
}

#[wasm_bindgen]
impl Mounted {
    /// Shows the Selection that `query` stands for.
    pub fn choose(&self, query: String) {
        let dispatch = self.line.dispatch.borrow().clone();
        if let Some(dispatch) = dispatch {
            dispatch.emit(Action::Follow(query));
        }
    }

    /// The Selection on screen, written.
    pub fn query(&self) -> String {
        self.line.query.borrow().clone()
    }

    /// The Selection on screen as a plain object, with the names of the grammar.
    pub fn selection(&self) -> JsValue {
        let (selection, _) = from_query(&self.line.query.borrow(), &self.collection);
        plain::of(&plain::selection(&selection))
    }

    /// The comparison on screen as a plain object; `null` for a collection without topics.
    pub fn comparison(&self) -> JsValue {
        let (selection, _) = from_query(&self.line.query.borrow(), &self.collection);
        let compared = compare(&self.collection, &selection);
        compared.map_or(JsValue::NULL, |compared| plain::of(&plain::comparison(&compared)))
    }

    /// Takes the page out of its element, and frees all that belongs to it.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}
