//! The order of names in a language.

/// Sorts by a name, as a reader of the page's languages looks for it: whatever the case, accents and forms of alef.
pub fn by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    items.sort_by_cached_key(|item| (key(name(item)), name(item).to_owned()));
}

fn key(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).map(plain).collect()
}

/// The letter that a letter is filed under.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ñ' => 'n',
        'ô' | 'ö' | 'ó' | 'õ' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'أ' | 'إ' | 'آ' => 'ا',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_forms_of_alef_do_not_part_names() {
        let mut names = ["Fidji", "États", "Espagne", "Égypte", "أمل", "بحر", "الف"];
        by_name(&mut names, |name| name);
        assert_eq!(names, ["Égypte", "Espagne", "États", "Fidji", "الف", "أمل", "بحر"]);
    }
}
