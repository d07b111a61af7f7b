//! Roman numbers from 1 to 49, as they number sections and items.

const STEPS: &[(&str, u32)] = &[("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];

/// The value of a roman number in one case, written as it should be.
pub(crate) fn value(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    let text = if text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        text.to_ascii_lowercase()
    } else {
        text.to_owned()
    };
    let mut rest = text.as_str();
    let mut value = 0;
    for (letters, worth) in STEPS {
        while let Some(after) = rest.strip_prefix(letters) {
            value += worth;
            rest = after;
        }
    }
    (rest.is_empty() && written(value) == text).then_some(value)
}

fn written(mut value: u32) -> String {
    let mut text = String::new();
    for (letters, worth) in STEPS {
        while value >= *worth {
            text.push_str(letters);
            value -= worth;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn only_well_formed_numbers_count() {
        assert_eq!(value("iv"), Some(4));
        assert_eq!(value("XIX"), Some(19));
        assert_eq!(value("xlix"), Some(49));
        for word in ["iiii", "vx", "mix", "Iv", "il", ""] {
            assert_eq!(value(word), None, "{word}");
        }
    }
}
