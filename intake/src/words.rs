//! What counts as a word, the measure of "no word is lost"; and how amounts are said in sentences.

/// How many words there are: runs between spaces that have a letter or a digit in them.
#[must_use]
pub fn count_words(text: &str) -> u32 {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// "1 word", "1,204 words".
pub(crate) fn amount(count: u64, one: &str, many: &str) -> String {
    let digits = count.to_string();
    let mut number = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            number.push(',');
        }
        number.push(digit);
    }
    format!("{number} {}", if count == 1 { one } else { many })
}

/// "640 kB", "100 MB".
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => amount(bytes, "byte", "bytes"),
        1_000..1_000_000 => amount(bytes.div_ceil(1_000), "kB", "kB"),
        _ => amount(bytes.div_ceil(1_000_000), "MB", "MB"),
    }
}

/// "1, 2 and 3".
pub(crate) fn list(items: &[String]) -> String {
    match items.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => items.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_as_people_say_them() {
        assert_eq!(amount(1, "word", "words"), "1 word");
        assert_eq!(amount(1_234_567, "word", "words"), "1,234,567 words");
        assert_eq!(size(500), "500 bytes");
        assert_eq!(size(100_000_001), "101 MB");
        assert_eq!(list(&["1".into(), "2".into(), "3".into()]), "1, 2 and 3");
    }

    #[test]
    fn signs_alone_are_no_words() {
        assert_eq!(count_words("7. The State’s view — on 3 things"), 7);
        assert_eq!(count_words(" ___ \n - * "), 0);
    }
}
