//! The JSON Schema of `collection.json` (draft 2020-12), made from the types and their comments, so that it
//! says what they say. What no schema can say, that every name is known and every span lies in its text, is
//! `check`'s matter.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Value, json};

use super::collection::Collection;
use super::whole_file::SCHEMA_FILE;

const DESCRIPTION: &str = "All that is known of one UN process: rounds, topics, issues, authors and documents. \
    What is not named here is refused by this schema, so that a misspelt name shows; the program passes it over.";

const DRAFTS: &str = "Documents that a reader is still at work on, as the program keeps them. Its form is the \
    program's own and has a version number; who only wants the collection passes it over.";

/// The schema of `collection.json`.
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(close));
    let mut schema = settings.into_generator().into_root_schema_for::<Collection>();
    schema.insert("$id".to_owned(), SCHEMA_FILE.into());
    schema.insert("title".to_owned(), "Side by State: a collection".into());
    schema.insert("description".to_owned(), DESCRIPTION.into());
    if let Some(Value::Object(members)) = schema.get_mut("properties") {
        let of_schema = json!({ "type": "string", "description": "The name of this schema." });
        members.insert("$schema".to_owned(), of_schema);
        members.insert("drafts".to_owned(), json!({ "type": "object", "description": DRAFTS }));
    }
    schema
}

/// Lets an object have no member that is not named. A member that makes up a variant has the variant's
/// description.
fn close(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        // A comment's lines are the source's matter.
        *text = text.replace('\n', " ");
    }
    let description = schema.get("description").cloned();
    let Some(Value::Object(members)) = schema.get_mut("properties") else { return };
    if let (1, Some(description)) = (members.len(), description)
        && let Some(Value::Object(only)) = members.values_mut().next()
    {
        only.entry("description").or_insert(description);
    }
    schema.insert("additionalProperties".to_owned(), false.into());
}
