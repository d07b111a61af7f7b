//! Names as they are compared: without case, accents, punctuation, articles and the small words between.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that say nothing of which State it is.
const SMALL: &[&str] = &[
    "the", "of", "and", "le", "la", "les", "l", "de", "d", "du", "des", "et", "el", "los", "las",
    "del", "y", "и",
];

/// Words that are written short, and what they are short for.
const SHORT: &[(&str, &str)] =
    &[("st", "saint"), ("ste", "sainte"), ("rep", "republic"), ("dem", "democratic")];

/// The stroke that stretches an Arabic word.
const TATWEEL: char = '\u{640}';

/// Whether a sign is put on the letter before it.
pub(crate) fn is_mark(sign: char) -> bool {
    is_combining_mark(sign)
}

/// The words of a text, folded; small words are left out.
pub(crate) fn words(text: &str) -> Vec<String> {
    let letters = text.nfkd().filter(|sign| !is_combining_mark(*sign) && *sign != TATWEEL);
    let plain: String = letters.flat_map(char::to_lowercase).map(plain).collect();
    // Lower case may bring a mark of its own, as of the Turkish capital İ.
    let words = plain.split(|sign: char| !sign.is_alphanumeric() && !is_combining_mark(sign));
    let words = words.map(|word| word.chars().filter(|sign| !is_combining_mark(*sign)).collect());
    words
        .map(|word: String| without_article(&word).to_owned())
        .filter(|word| !word.is_empty() && !SMALL.contains(&word.as_str()))
        .map(|word| match SHORT.iter().find(|(short, _)| *short == word) {
            Some((_, long)) => (*long).to_owned(),
            None => word,
        })
        .collect()
}

/// A name in one word: "Guinea-Bissau" and "Guinea Bissau" are the same.
pub(crate) fn key(name: &str) -> String {
    words(name).concat()
}

/// Arabic letters that are written in either way.
fn plain(sign: char) -> char {
    match sign {
        'ى' => 'ي',
        'ة' => 'ه',
        'ٱ' => 'ا',
        other => other,
    }
}

/// An Arabic word without its article.
fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 2).unwrap_or(word)
}
