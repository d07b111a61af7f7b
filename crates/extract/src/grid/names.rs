//! Names of columns and titles: which words are one, and what is shown of one.

/// The most letters of a name that a note has.
const LONGEST_SHOWN: usize = 40;

/// Whether words are a name and no sentence.
pub(crate) fn is_name(words: &str, longest: usize) -> bool {
    words.split_whitespace().count() <= longest && !words.ends_with(['.', '?', '!', ':', ';', '؟'])
}

/// What is shown of a name.
pub(super) fn short(name: &str) -> String {
    name.chars().take(LONGEST_SHOWN).collect()
}
