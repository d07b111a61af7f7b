//! Values in the places of a message.

/// Puts values into the places of a message: `fill("{count} States", &[("count", "4")])`.
pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        text.push_str(before);
        let end = from.find('}').map_or(from.len(), |end| end + 1);
        let (place, after) = from.split_at(end);
        let name = place.trim_matches(['{', '}']);
        let value = values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        text.push_str(value.unwrap_or(place));
        rest = after;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_without_a_value_stays_visible() {
        assert_eq!(fill("{a} and {b}", &[("a", "1")]), "1 and {b}");
        assert_eq!(fill("an open { brace", &[]), "an open { brace");
    }

    #[test]
    fn a_value_that_looks_like_a_place_stays_as_it_is() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]), "{b} and 2");
    }
}
