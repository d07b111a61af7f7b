//! What counts as a word, the measure of "no word is lost"; and how amounts are said in sentences.

/// How many words there are: runs between spaces that have a letter or a digit in them.
#[must_use]
pub fn count_words(text: &str) -> u32 {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// A number whose digits stand in threes: "1,204" with a comma.
#[must_use]
pub fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// "1 word", "1,204 words".
pub(crate) fn amount(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count, ','), if count == 1 { one } else { many })
}

/// The unit of sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// One byte.
    Byte,
    /// A thousand.
    Kilobyte,
    /// A million.
    Megabyte,
}

/// So many bytes as people say it, rounded up.
#[must_use]
pub fn measured(bytes: u64) -> (u64, Unit) {
    match bytes {
        0..1_000 => (bytes, Unit::Byte),
        1_000..1_000_000 => (bytes.div_ceil(1_000), Unit::Kilobyte),
        _ => (bytes.div_ceil(1_000_000), Unit::Megabyte),
    }
}

/// "640 kB", "100 MB".
pub(crate) fn size(bytes: u64) -> String {
    match measured(bytes) {
        (number, Unit::Byte) => amount(number, "byte", "bytes"),
        (number, Unit::Kilobyte) => amount(number, "kB", "kB"),
        (number, Unit::Megabyte) => amount(number, "MB", "MB"),
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
