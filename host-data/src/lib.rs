//! The second WebAssembly module: it takes a collection that a page holds as a plain object, of the form of
//! `collection.json`, and gives what the program reads. A module of its own, so that readers of the bundled
//! data need not load it. The rules a collection has to keep are `collection`'s matter.

use model::Collection;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The bytes of `collection.bin` for a plain object.
///
/// # Errors
/// What is wrong with it, each fault on a line of its own with its place. Where a value is missing or of
/// another kind than it has to be, that is the only one reported: nothing behind it can be judged.
#[wasm_bindgen]
pub fn encode(collection: JsValue) -> Result<Vec<u8>, String> {
    let value = serde_wasm_bindgen::Deserializer::from(collection);
    let mut collection: Collection = serde_path_to_error::deserialize(value)
        .map_err(|error| format!("{}: {}", error.path(), error.inner()))?;
    // What an older release saved may have them.
    collection.mend();
    let faults = collection.faults();
    if faults.is_empty() {
        return Ok(collection.encode());
    }
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    Err(lines.join("\n"))
}
