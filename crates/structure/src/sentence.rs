//! Small questions about the ends, beginnings and words of a line. They look at one line only.

/// Words after which a full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "para", "paras", "par", "no", "nos", "art", "arts", "p", "pp", "vol", "mr", "mrs", "ms", "dr",
    "st", "cf", "e.g", "i.e", "op", "al", "sect", "sec", "chap", "ch", "res", "doc", "fig",
    "etc.,", "viz", "ibid", "m", "mm", "mme", "h.e", "amb", "prof", "gen", "approx", "n", "nº",
    "n°", "ad",
];

/// Words that leave a line hanging: what follows belongs to them.
const HANGING: &[&str] = &[
    "the",
    "a",
    "an",
    "of",
    "and",
    "or",
    "to",
    "in",
    "on",
    "for",
    "by",
    "with",
    "at",
    "from",
    "as",
    "that",
    "which",
    "its",
    "their",
    "this",
    "these",
    "see",
    "paragraph",
    "paragraphs",
    "section",
    "sections",
    "article",
    "articles",
    "chapter",
    "resolution",
    "under",
    "between",
    "into",
    "le",
    "la",
    "les",
    "de",
    "des",
    "du",
    "et",
    "ou",
    "un",
    "une",
    "à",
    "au",
    "aux",
    "en",
    "dans",
    "par",
    "pour",
    "sur",
    "que",
    "qui",
    "leur",
    "leurs",
    "paragraphe",
    "paragraphes",
    "avec",
    "del",
    "al",
    "el",
    "los",
    "las",
    "y",
    "con",
    "por",
    "para",
    "sobre",
    "entre",
    "sin",
    "sus",
    "párrafo",
    "párrafos",
];

/// The text without closing quotes, brackets and footnote marks at its end.
fn bare_end(text: &str) -> &str {
    let closing = |ch: char| {
        matches!(ch, '”' | '"' | '’' | '\'' | ')' | ']' | '»' | '›' | '*' | '†') || is_raised(ch)
    };
    let trimmed = text.trim_end_matches(|ch: char| closing(ch) || ch.is_whitespace());
    // "the text.3": digits stuck to a full stop are a footnote's mark.
    let without_digits = trimmed.trim_end_matches(|ch: char| ch.is_ascii_digit());
    let stuck = without_digits.len() < trimmed.len()
        && trimmed.len() - without_digits.len() <= 2
        && without_digits.ends_with(['.', '”', '’', '»', '!', '?']);
    if stuck && !digit_before_stop(without_digits) {
        without_digits.trim_end_matches(closing)
    } else {
        trimmed
    }
}

fn digit_before_stop(text: &str) -> bool {
    text.trim_end_matches('.').ends_with(|ch: char| ch.is_ascii_digit())
}

/// Whether a character is a raised digit, as footnote marks are.
pub(crate) fn is_raised(ch: char) -> bool {
    matches!(ch, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Whether a sentence ends where the text ends.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let end = bare_end(text);
    if end.ends_with(['!', '?', '…', '؟', '۔', '。']) {
        return true;
    }
    let Some(before) = end.strip_suffix('.') else {
        return false;
    };
    let word = last_word(before).to_lowercase();
    let word = word.trim_start_matches(['(', '[', '“', '"', '«']);
    !ABBREVIATIONS.contains(&word)
}

/// Whether a clause may end here: a sentence does, or a colon or semicolon stands here.
pub(crate) fn ends_clause(text: &str) -> bool {
    ends_sentence(text) || bare_end(text).ends_with([':', ';', '؛', '：'])
}

/// Whether a colon stands at the end.
pub(crate) fn ends_with_colon(text: &str) -> bool {
    bare_end(text).ends_with([':', '：'])
}

/// Whether an item of a list may end here with more to come: "; and", ", or".
pub(crate) fn ends_item(text: &str) -> bool {
    let end = bare_end(text);
    let words = ["and", "or", "et", "ou", "y", "and/or"];
    let Some(stem) = words.iter().find_map(|word| end.strip_suffix(word)) else {
        return end.ends_with(',');
    };
    stem.trim_end().ends_with([';', ',']) && stem.ends_with(char::is_whitespace)
}

/// Whether the text breaks off: what follows belongs to its last word.
pub(crate) fn hangs(text: &str) -> bool {
    // "Paragraph" alone on a line heads a table's column.
    let alone = !text.contains(char::is_whitespace) && text.starts_with(char::is_uppercase);
    text.ends_with([',', '-', '–', '—', '(', '/', '\u{2010}'])
        || !alone && HANGING.contains(&last_word(text).to_lowercase().as_str())
}

/// The last word.
pub(crate) fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or_default()
}

/// The first word.
pub(crate) fn first_word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or_default()
}

/// The first character that is not an opening quote or bracket.
fn first_letter(text: &str) -> Option<char> {
    text.chars().find(|ch| {
        !matches!(ch, '“' | '"' | '‘' | '\'' | '«' | '(' | '[' | '‹' | '„') && !ch.is_whitespace()
    })
}

/// Whether the text goes on from words before it.
pub(crate) fn starts_lower(text: &str) -> bool {
    first_letter(text).is_some_and(char::is_lowercase)
}

/// Whether the text may begin a sentence.
pub(crate) fn starts_upper(text: &str) -> bool {
    first_letter(text).is_some_and(|ch| ch.is_alphabetic() && !ch.is_lowercase())
}

/// Whether there is a letter or digit in it, without which it is no word.
pub(crate) fn has_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_or_a_decimal_ends_no_sentence() {
        assert!(ends_sentence("in this regard."));
        assert!(ends_sentence("“infrastructure.”3"));
        assert!(ends_sentence("of the report.12"));
        assert!(!ends_sentence("(see para."));
        assert!(!ends_sentence("by 3.5"));
        assert!(ends_clause("the following :"));
    }

    #[test]
    fn a_line_hangs_on_its_last_word() {
        assert!(hangs("as set out in the"));
        assert!(hangs("confidence-"));
        assert!(ends_item("the norms; and"));
        assert!(!ends_item("norms and"));
    }
}
