//! The collection as the one file that others read, `collection.json`: with the name of its schema in front.
//! What the file may hold is said by the types; how it is packed into bytes for the page, by `encoding`.

use serde::Serialize;

use super::collection::Collection;

/// The schema's file. It stands beside `collection.json`, and the name is relative: a copy that somebody saved
/// asks no network for it.
pub const SCHEMA_FILE: &str = "collection.schema.json";

/// What `collection.json` holds, to be written. Read it as a [`Collection`], which passes the schema's name over.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct WholeFile<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    #[serde(flatten)]
    collection: &'a Collection,
}

impl Collection {
    /// The collection as the file that others read.
    pub fn whole_file(&self) -> WholeFile<'_> {
        WholeFile { schema: SCHEMA_FILE, collection: self }
    }
}
