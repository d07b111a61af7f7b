//! What the “Your documents” page says, one file a language. A language without one of these texts does not compile.
//! The page's program uses none of it, so that the linker leaves it out there. What `extract`, `structure` and `drafts`
//! say of a file in English themselves is translated in the crate `importer`, which knows their types.

mod arabic;
mod english;
mod french;
#[cfg(test)]
mod tests;
mod words;

use query::selection::Language;

pub use words::Words;

/// The texts in a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &english::WORDS,
        Language::French => &french::WORDS,
        Language::Arabic => &arabic::WORDS,
    }
}
