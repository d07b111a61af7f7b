//! Lists of phrases, and how they are compared with a line: words are compared folded, without accents, and Russian
//! ones without their endings.

use std::collections::HashSet;

use super::names::{Token, tokens};

/// Phrases, each as its words.
pub(super) type Phrases = HashSet<Vec<String>>;

/// The words of a phrase as they are compared.
pub(super) fn parsed(phrases: &str) -> Phrases {
    let of =
        |phrase: &str| tokens(phrase).iter().map(word).filter(|word| !word.is_empty()).collect();
    phrases.split('|').map(of).filter(|words: &Vec<String>| !words.is_empty()).collect()
}

/// A token as it is compared: its folded word, or what is written.
fn word(token: &Token) -> String {
    if token.word.is_empty() { small(&token.raw) } else { token.word.clone() }
}

/// Articles and the like say nothing here, too; signs do.
fn small(raw: &str) -> String {
    if raw.chars().all(char::is_alphanumeric) { String::new() } else { raw.to_owned() }
}

/// Makes a static of each list, parsed when it is first asked for.
macro_rules! phrases {
    ($($visible:vis $name:ident = $list:expr;)*) => {
        $($visible static $name: std::sync::LazyLock<$crate::draft::phrases::Phrases> =
            std::sync::LazyLock::new(|| $crate::draft::phrases::parsed($list));)*
    };
}

pub(super) use phrases;

/// How many tokens of the beginning are one of the phrases.
pub(super) fn begins(tokens: &[Token], phrases: &Phrases) -> Option<usize> {
    let mut words = Vec::new();
    let mut longest = None;
    for (place, token) in tokens.iter().enumerate().take(8) {
        let word = word(token);
        // A hyphen within a word says nothing, nor does the point of "H.E.".
        let is_initial = |last: &String| last.chars().count() == 1;
        let is_point = word == "." && words.last().is_some_and(is_initial);
        if word.is_empty() || word == "-" && !words.is_empty() || is_point {
            continue;
        }
        words.push(word);
        if phrases.contains(&words) {
            longest = Some(place + 1);
        }
    }
    longest
}
