//! Reading one file, in a worker or, where none can be had, on the page: bytes in, what was read out.

use drafts::authors::names_for;
use drafts::draft::{Draft, LabelCache, StyledText, from_table, from_text, keep_beginning};
use drafts::saved::{Drafts, Folder, collection_json, read_everything};
use extract::{Content, Damage, Fault, Foreign, Incoming, Limits, Progress, open_knowing};
use js_sys::{Function, Uint8Array};
use model::{Collection, DecodeError};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::failure::Failure;
use crate::plain_object::object;

/// What a file has in it, once it is imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum ImportResult {
    /// Running text, or tables of passages: drafts to be checked, and what the codebook said of them.
    Drafts(Vec<Draft>, LabelCache),
    /// A document in the project's own form, as text.
    Document {
        /// The file's name without its ending.
        name: String,
        /// What is in it.
        text: String,
    },
    /// A whole collection, as text.
    Collection(String),
    /// A folder of data with what is under review, or all its faults.
    Folder(Result<(Folder, Drafts), String>),
}

/// Reads a file. `collection` is the encoded collection whose topics and authors are looked for; `progress` is
/// called with what is done and what there is to do, in pages or parts. Where reading the whole `is_slow`, only the
/// beginning of its text or table is read.
///
/// # Errors
/// An object with `fault`: why there is nothing, as bytes for [`crate::Desk::refused`].
#[wasm_bindgen(js_name = read)]
pub fn read_file(
    name: &str,
    bytes: &[u8],
    password: Option<String>,
    is_slow: bool,
    collection: &[u8],
    progress: &Function,
) -> Result<Uint8Array, JsValue> {
    let mut tell = |Progress { done, of }: Progress| {
        // What a script throws is the script's matter; reading goes on.
        let _thrown = progress.call2(&JsValue::NULL, &done.into(), &of.into());
    };
    let collection = Collection::decode(collection)
        .map_err(|error| refusal(&Failure::Died(error.to_string())))?;
    let incoming = Incoming { name, bytes, password: password.as_deref() };
    let result = import(&incoming, is_slow, &collection, &mut tell)
        .map_err(|fault| refusal(&Failure::Fault(fault)))?;
    let written = postcard::to_allocvec(&result).unwrap_or_default();
    Ok(Uint8Array::from(written.as_slice()))
}

/// What a file holds.
pub(crate) fn import(
    incoming: &Incoming<'_>,
    is_slow: bool,
    collection: &Collection,
    progress: &mut dyn FnMut(Progress),
) -> Result<ImportResult, Fault> {
    let name = incoming.name;
    let mut opened = open_knowing(incoming, &Limits::default(), &names_for(collection), progress)?;
    if is_slow {
        keep_beginning(&mut opened);
    }
    let format = opened.format.name();
    let mut label_cache = LabelCache::default();
    Ok(match opened.content {
        Content::Text(text) => {
            let (head, notes) = (&opened.head, &opened.notes);
            let text = StyledText { text: &text, styles: &opened.styles };
            let draft = from_text(name, format, text, head, notes, &mut label_cache, collection);
            ImportResult::Drafts(vec![draft], label_cache)
        }
        Content::Table(table) => {
            let drafts =
                from_table(name, format, &table, &opened.notes, &mut label_cache, collection);
            ImportResult::Drafts(drafts, label_cache)
        }
        Content::Document(text) => {
            // Where a folder is dropped, a name has the folders in front.
            let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
            let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
            ImportResult::Document { name, text }
        }
        Content::Collection(text) => ImportResult::Collection(text),
        Content::Folder(files) => ImportResult::Folder(
            read_everything(&files, collection).map_err(|faults| faults.to_string()),
        ),
        Content::Encoded(bytes) => ImportResult::Collection(decoded(&bytes)?),
    })
}

/// The collection of a saved page, as text: decoded here, where nobody waits for it.
fn decoded(bytes: &[u8]) -> Result<String, Fault> {
    let collection = Collection::decode(bytes).map_err(|error| match error {
        DecodeError::OtherVersion => Fault::NotWhat(Foreign::OtherRelease),
        DecodeError::Damaged => Fault::Damaged { what: Damage::Changed, place: None },
    })?;
    Ok(collection_json(&collection))
}

fn refusal(failure: &Failure) -> JsValue {
    let written = postcard::to_allocvec(failure).unwrap_or_default();
    object(&[("fault", Uint8Array::from(written.as_slice()).into())])
}
