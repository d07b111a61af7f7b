//! JSON that does not have the form it has to have, in plain words: where, what was found, and what was expected.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::fault::SavedFault;

/// What JSON text holds.
pub(super) fn of_text<T: DeserializeOwned>(text: &str) -> Result<T, SavedFault> {
    serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text)).map_err(|it| {
        let (path, error) = (it.path().to_string(), it.into_inner());
        let at = format!("line {}, column {}", error.line(), error.column());
        SavedFault(vec![match path.as_str() {
            "." | "?" => format!("{at}: {}", plain(&error)),
            path => format!("{path} ({at}): {}", plain(&error)),
        }])
    })
}

/// What a part of JSON holds that is at `place`; else the fault.
pub(super) fn of_value<T: DeserializeOwned>(place: &str, value: &Value) -> Result<T, String> {
    serde_path_to_error::deserialize(value).map_err(|it| {
        let (path, error) = (it.path().to_string(), it.into_inner());
        match path.as_str() {
            "." | "?" => format!("{place}: {}", plain(&error)),
            path => format!("{place}.{path}: {}", plain(&error)),
        }
    })
}

/// What is wrong, of what the library says of it.
fn plain(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let end = said.rfind(" at line ").filter(|_| error.line() > 0);
    let said = said.get(..end.unwrap_or(said.len())).unwrap_or(&said);
    let named = |before: &str| said.strip_prefix(before)?.split('`').next();
    if let Some(name) = named("missing field `") {
        return format!("found no “{name}”; expected one");
    }
    if let Some(name) = named("duplicate field `") {
        return format!("found “{name}” a second time; expected it once");
    }
    if let Some((found, expected)) = said.split_once(", expected ") {
        let found = match (found.strip_prefix("invalid length "), found.split_once(": ")) {
            (Some(count), _) => format!("a list of {count}"),
            (None, Some((_, found))) => in_words(found),
            (None, None) => in_words(found),
        };
        return format!("found {found}; expected {}", in_words(expected));
    }
    format!("expected another form ({})", in_words(said))
}

/// What a value is called in the library, and in plain words.
const WORDS: &[(&str, &str)] = &[
    ("map", "an object { }"),
    ("a map", "an object { }"),
    ("sequence", "a list [ ]"),
    ("a sequence", "a list [ ]"),
    ("null", "null"),
    ("unit", "null"),
    ("a string", "a text in quotation marks"),
    ("a borrowed string", "a text in quotation marks"),
    ("a boolean", "true or false"),
    ("u8", "a whole number"),
    ("u32", "a whole number"),
    ("u64", "a whole number"),
    ("usize", "a whole number"),
    ("i64", "a whole number"),
    ("string or map", "a text in quotation marks"),
];

fn in_words(said: &str) -> String {
    if let Some((_, words)) = WORDS.iter().find(|(name, _)| *name == said) {
        return (*words).to_owned();
    }
    // A name of the program's own says nothing to a reader.
    if said.starts_with("struct ") || said.starts_with("internally tagged") {
        return "an object { }".to_owned();
    }
    if said.starts_with("enum ") {
        return "one of the names that it may have".to_owned();
    }
    let said = said.replace("tuple of size", "list of").replace("tuple", "list");
    let kinds = ["integer ", "floating point ", "boolean ", "string ", "unknown variant "];
    let plain = kinds.iter().find_map(|kind| said.strip_prefix(kind));
    let mut quotes = [" “", "”"].into_iter().cycle();
    let mut words = String::new();
    for part in plain.unwrap_or(&said).split('`') {
        words.push_str(part.trim_end_matches(' '));
        if let Some(quote) = quotes.next() {
            words.push_str(quote);
        }
    }
    // One sign was put behind the last part.
    let words = words.strip_suffix(" “").map_or(words.clone(), str::to_owned);
    words.trim().replace('"', "").to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::{collection_json, read_collection};
    use crate::fixtures::bundled;

    #[test]
    fn json_of_another_form_is_reported_in_plain_words_with_its_place() {
        let sound = collection_json(&bundled());
        let read = |text: &str| read_collection(text).unwrap_err().to_string();
        for (text, place, says) in [
            (
                sound.replacen("\"rounds\": [", "\"rounds\": {\"id\": 1}, \"x\": [", 1),
                "rounds (line ",
                "found an object { }; expected a list [ ]",
            ),
            (
                sound.replacen("\"form\": \"verbatim\"", "\"form\": \"verbatm\"", 1),
                ".form (line ",
                "found “verbatm”; expected “verbatim” or “summary”",
            ),
            (
                sound.replacen("\"kind\": \"state\"", "\"kind\": \"State\"", 1),
                ".kind (line ",
                "found “State”; expected one of “state”, “group”, “observer”",
            ),
            (
                sound.replacen("\"form\": \"verbatim\"", "\"form\": 7", 1),
                ".form (line ",
                "expected ",
            ),
            (
                sound.replacen("\"passages\": [", "\"passages\": \"none\", \"x\": [", 1),
                ".passages (line ",
                "found none; expected a list [ ]",
            ),
            ("{}".to_owned(), "line 1, column 2", "found no “process”; expected one"),
            ("[]".to_owned(), "line 1, column", "expected an object { }"),
        ] {
            let said = read(&text);
            assert!(said.contains(place) && said.contains(says), "{said}");
            for raw in ["invalid", "variant", "sequence", "struct", "map", "`"] {
                assert!(!said.contains(raw), "{raw}: {said}");
            }
        }
    }
}
