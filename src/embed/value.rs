//! Values as scripts have them. Made by hand: a general serializer weighs 3 kB of the program.

use wasm_bindgen::JsValue;

/// A value for a script.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    /// `null`.
    Null,
    Text(String),
    List(Vec<Value>),
    /// A plain object: names and values.
    Object(Vec<(&'static str, Value)>),
}

impl Value {
    /// The value as JavaScript has it.
    pub(super) fn to_js(&self) -> JsValue {
        match self {
            Value::Null => JsValue::NULL,
            Value::Text(text) => JsValue::from_str(text),
            Value::List(values) => {
                values.iter().map(Value::to_js).collect::<js_sys::Array>().into()
            }
            Value::Object(members) => {
                let object = js_sys::Object::new();
                for (name, value) in members {
                    // Setting a name of a plain object cannot fail.
                    let _set =
                        js_sys::Reflect::set(&object, &JsValue::from_str(name), &value.to_js());
                }
                object.into()
            }
        }
    }
}

#[cfg(test)]
impl Value {
    /// The same for tests, which have no JavaScript.
    pub(super) fn to_json(&self) -> serde_json::Value {
        match self {
            Value::Null => serde_json::Value::Null,
            Value::Text(text) => text.as_str().into(),
            Value::List(values) => values.iter().map(Value::to_json).collect(),
            Value::Object(members) => {
                members.iter().map(|(name, value)| ((*name).to_owned(), value.to_json())).collect()
            }
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        text.map_or(Value::Null, Value::from)
    }
}
