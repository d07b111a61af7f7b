//! One place where the page is drawn, as scripts hold it.

use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use yew::{AppHandle, Callback};

use super::channel::SharedChannel;
use super::plain;
use crate::page::{AT_ONCE, Action, App, AppProps, HostContext, PageEvent, Place};
use crate::web::Container;
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
    channel: SharedChannel,
}

pub(super) fn mount(
    collection: &Shared<Indexed>,
    catalogue: Catalogue,
    host: web_sys::Element,
    context: &JsValue,
    query: String,
    report: Function,
) -> Mounted {
    let part = |name: &str| Reflect::get(context, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let text = |name: &str| part(name).as_string().unwrap_or_default();
    let channel = SharedChannel::default();
    channel.query.replace(query.clone());
    let context = HostContext {
        place: Place::named(&text("place")),
        site: text("site"),
        pinned: part("pinned").is_truthy(),
        own_data: part("ownData").is_truthy(),
        container: Container::new(part("container").dyn_into().unwrap_or_else(|_| host.clone())),
        language: Language::from_tag(&text("language")),
        at_once: AT_ONCE,
        notify: notify(&channel, report),
    };
    let props =
        AppProps { collection: collection.clone(), catalogue, query, context: Rc::new(context) };
    let handle = yew::Renderer::<App>::with_root_and_props(host, props).render();
    Mounted { handle, collection: collection.clone(), channel }
}

/// Keeps the channel to the page, and passes its events on.
fn notify(channel: &SharedChannel, report: Function) -> Callback<PageEvent> {
    let channel = Rc::clone(channel);
    Callback::from(move |what: PageEvent| {
        let (word, value) = match what {
            PageEvent::Drawn(dispatch) => {
                channel.dispatch.replace(Some(dispatch));
                ("drawn", String::new())
            }
            PageEvent::Selected { query, by_reader } => {
                channel.query.replace(query.clone());
                (if by_reader { "select" } else { "follow" }, query)
            }
            PageEvent::Save => ("save", String::new()),
            PageEvent::Embed => ("embed", channel.query.borrow().clone()),
        };
        // What a script throws is the script's matter; the page goes on.
        let _thrown = report.call2(&JsValue::NULL, &word.into(), &value.into());
    })
}

#[wasm_bindgen]
impl Mounted {
    /// Shows the Selection that `query` stands for.
    pub fn choose(&self, query: String) {
        let dispatch = self.channel.dispatch.borrow().clone();
        if let Some(dispatch) = dispatch {
            dispatch.emit(Action::Follow(query));
        }
    }

    /// The Selection on screen as a plain object, with the names of the grammar.
    pub fn selection(&self) -> JsValue {
        let (selection, _) = from_query(&self.channel.query.borrow(), &self.collection);
        plain::selection(&selection).to_js()
    }

    /// The comparison on screen as a plain object; `null` for a collection without topics.
    pub fn comparison(&self) -> JsValue {
        let (selection, _) = from_query(&self.channel.query.borrow(), &self.collection);
        let compared = compare(&self.collection, &selection);
        compared.map_or(JsValue::NULL, |compared| plain::comparison(&compared).to_js())
    }

    /// Takes the page out of its element, and frees all that belongs to it.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}
