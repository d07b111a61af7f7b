//! Looking for terms in words: how a term is written in the collection, and where a text holds it.
//! Which topic wins is `topic`'s matter.

use std::collections::HashMap;

/// Terms by their first word, each word of a term kept apart.
#[derive(Default)]
pub(super) struct Terms {
    filed: HashMap<String, Vec<Term>>,
    count: usize,
}

struct Term {
    words: Vec<String>,
    topic: usize,
    number: usize,
    is_hint: bool,
}

/// A term found in a text.
pub(super) struct Found {
    pub(super) topic: usize,
    /// How many words long it is.
    pub(super) length: usize,
    /// Which word of the text it begins at.
    pub(super) at: usize,
    /// Which term it is, so that its second place in the text is known as such.
    pub(super) number: usize,
    /// Whether it only hints at the topic.
    pub(super) is_hint: bool,
}

/// How many letters of a term's first word it is filed under.
const FILED: usize = 3;

impl Terms {
    /// Adds a term. A star stands for any ending; a question mark at its end makes it a hint.
    pub(super) fn add(&mut self, term: &str, topic: usize) {
        let is_hint = term.ends_with('?');
        let words = plain_words(term, true);
        if let Some(first) = words.first() {
            let filed = self.filed.entry(filed(first)).or_default();
            filed.push(Term { words, topic, number: self.count, is_hint });
            self.count += 1;
        }
    }

    /// Every term in the words, the longest at each place.
    pub(super) fn found(&self, words: &[String]) -> Vec<Found> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let longest = rest
                .first()
                .and_then(|first| self.filed.get(&filed(first)))
                .into_iter()
                .flatten()
                .filter(|term| {
                    term.words.len() <= rest.len()
                        && term.words.iter().zip(rest).all(|(term, word)| fits(term, word))
                })
                .max_by_key(|term| (term.words.len(), !term.is_hint));
            if let Some(term) = longest {
                let Term { topic, number, is_hint, .. } = *term;
                found.push(Found { topic, length: term.words.len(), at, number, is_hint });
                at += term.words.len();
            } else {
                at += 1;
            }
        }
        found
    }
}

fn filed(word: &str) -> String {
    word.trim_end_matches('*').chars().take(FILED).collect()
}

fn fits(term: &str, word: &str) -> bool {
    match term.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => term == word || word.strip_suffix('s') == Some(term),
    }
}

/// The words of a text in lower case, without accents; hyphens and apostrophes part them.
pub(super) fn plain_words(text: &str, keep_star: bool) -> Vec<String> {
    let text = close_up(text);
    text.split(|ch: char| !(ch.is_alphanumeric() || is_vowel_sign(ch) || keep_star && ch == '*'))
        .filter(|word| !word.is_empty())
        .map(|word| {
            let word = word.chars().filter(|ch| !is_vowel_sign(*ch));
            without_article(word.flat_map(char::to_lowercase).map(unaccented).collect())
        })
        .collect()
}

/// Letter-spaced capitals ("T H R E A T S") closed up.
fn close_up(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let single = words.iter().filter(|word| word.chars().count() == 1).count();
    if words.len() >= 4 && single * 10 >= words.len() * 8 {
        words.concat()
    } else {
        text.to_owned()
    }
}

/// The signs over and under Arabic letters, and the stroke that stretches a word.
fn is_vowel_sign(ch: char) -> bool {
    matches!(ch, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}')
}

/// An Arabic word without the article and the particles written in one with it.
fn without_article(word: String) -> String {
    let rest = ["وال", "بال", "فال", "كال", "لل", "ال"]
        .iter()
        .find_map(|article| word.strip_prefix(article))
        .filter(|rest| rest.chars().count() >= 3);
    match rest {
        Some(rest) => rest.to_owned(),
        None => word,
    }
}

fn unaccented(ch: char) -> char {
    match ch {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'û' | 'ü' | 'ù' | 'ú' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_found(term: &str, text: &str) -> bool {
        let mut terms = Terms::default();
        terms.add(term, 0);
        !terms.found(&plain_words(text, false)).is_empty()
    }

    #[test]
    fn a_term_is_found_whatever_its_accents_endings_and_articles() {
        assert!(is_found("menace*", "LES MENACES EXISTANTES"));
        assert!(is_found("creacion de capacidad*", "Creación de capacidades"));
        assert!(is_found("point* of contact", "Points of contact"));
        assert!(is_found("القدرات", "قدرات"));
        assert!(is_found("التهديدات", "والتهديدات"));
        assert!(is_found("سياده", "السِّيادة"));
        assert!(!is_found("norm", "normal"));
    }

    #[test]
    fn the_longest_term_wins_and_says_whether_it_is_a_hint() {
        let mut terms = Terms::default();
        terms.add("capacity?", 0);
        terms.add("capacity building", 1);
        let found = terms.found(&plain_words("Capacity-building needs capacity.", false));
        let found: Vec<_> = found.iter().map(|it| (it.topic, it.length, it.is_hint)).collect();
        assert_eq!(found, [(1, 2, false), (0, 1, true)]);
    }
}
