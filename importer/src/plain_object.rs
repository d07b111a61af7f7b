//! Plain objects for scripts.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// A plain object.
pub(crate) fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // A plain object takes any member.
        let _taken = Reflect::set(&object, &JsValue::from(*name), value);
    }
    object.into()
}
