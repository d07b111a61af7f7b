//! The way in from JavaScript: mounting the page into an element that a host names.
//! What the page draws is `page`'s matter.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::collection::{Collection, DecodeError};
use crate::messages::Catalogue;
use crate::page::{App, AppProps, Held};

/// Draws the page into `host`, whose content it takes the place of, from an encoded collection
/// and the encoded messages.
///
/// # Errors
/// A sentence that says why the data could not be read; `host` then keeps its content.
#[wasm_bindgen]
pub fn start(host: web_sys::Element, collection: &[u8], messages: Vec<u8>) -> Result<(), String> {
    let collection = Collection::decode(collection).map_err(|error| error.to_string())?;
    let catalogue =
        Catalogue::decode(messages).ok_or_else(|| DecodeError::OtherVersion.to_string())?;
    let props = AppProps { collection: Held::new(collection), catalogue, opening: None };
    yew::Renderer::<App>::with_root_and_props(host, props).render();
    Ok(())
}
