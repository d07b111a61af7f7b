//! Fields of forms: what was chosen or typed in them, by the names that the text has for them.

use std::collections::HashMap;

use crate::fault::Fault;
use crate::numbers::ticked;
use crate::xml::{Tag, Xml};

/// The fields of a form; its opening has been read.
pub(super) fn fields(xml: &mut Xml<'_>) -> Result<HashMap<String, String>, Fault> {
    let mut fields = HashMap::new();
    let mut list = String::new();
    let is = |tag: &Tag<'_>, name: &str, value: &str| tag.get(name).as_deref() == Some(value);
    xml.each(|tag, _| {
        let Some(tag) = tag else { return };
        let id = tag.get("id").unwrap_or_default();
        let label = tag.get("label").unwrap_or_default();
        let words = match tag.name() {
            "checkbox" => {
                let state = tag.get("current-state").or_else(|| tag.get("state"));
                format!("{} {label}", ticked(state.as_deref() == Some("checked")))
            }
            "radio" => {
                let chosen = tag.get("current-selected").or_else(|| tag.get("selected"));
                format!("{} {label}", ticked(chosen.as_deref() == Some("true")))
            }
            "fixed-text" => label,
            "text" | "textarea" | "formatted-text" | "combobox" | "date" | "time" | "number" => {
                tag.get("current-value").or_else(|| tag.get("value")).unwrap_or_default()
            }
            "listbox" => {
                list = id;
                return;
            }
            "option" if is(tag, "current-selected", "true") => {
                fields.insert(list.clone(), label);
                return;
            }
            "option" if is(tag, "selected", "true") => {
                fields.entry(list.clone()).or_insert(label);
                return;
            }
            _ => return,
        };
        fields.insert(id, words.trim().to_owned());
    })?;
    Ok(fields)
}

/// What was chosen in a field that is kept as in Word's files, with its parameters inside.
pub(super) fn field_mark(xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<String, Fault> {
    let kind = tag.get("type").unwrap_or_default();
    let mut entries = Vec::new();
    let (mut chosen, mut on) = (0, false);
    xml.each(|tag, _| {
        let Some(tag) = tag else { return };
        let value = tag.get("value").unwrap_or_default();
        match tag.get("name").as_deref() {
            Some("Dropdown_ListEntry") => entries.push(value),
            Some("Dropdown_Selected") => chosen = value.trim().parse().unwrap_or(0),
            Some("Checkbox_Checked") => on = value == "true",
            _ => {}
        }
    })?;
    Ok(if kind.ends_with("FORMCHECKBOX") {
        ticked(on).to_owned()
    } else {
        entries.into_iter().nth(chosen).unwrap_or_default()
    })
}
