//! Where names of States, and of a collection's authors, are in a line: longest first, in the six languages of
//! the United Nations, whatever a language does to the end of a name or writes before it.

use std::collections::HashMap;
use std::sync::LazyLock;

use model::{AuthorKind, Collection};

use crate::states::{self, words};

/// A word of a line, or a sign between words.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// As written.
    pub(super) raw: String,
    /// Folded, and without the ending; empty for signs and for words that say nothing ("of", "the", "and").
    pub(super) word: String,
    /// The same with its ending.
    whole: String,
    /// Whether it begins with a small letter.
    is_small: bool,
}

/// A name in a line, by its first token and the one behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whose name it is: a State's code, or an author's with a sign before it.
    pub(super) id: String,
    /// Whether that is a group or an observer.
    pub(super) is_group: bool,
}

/// A name as it is looked for.
#[derive(Clone, Debug)]
struct Name {
    words: Vec<String>,
    whole: Vec<String>,
    id: String,
    is_group: bool,
}

type Index = HashMap<String, Vec<Name>>;

static STATES: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::new();
    for state in states::all() {
        for name in state.all_names() {
            let short = name.split('(').next().unwrap_or(&name).to_owned();
            add(&mut index, &name, state.code.to_owned(), false);
            // "Korea" is of two.
            if states::named(&short).is_some_and(|named| named.code == state.code) {
                add(&mut index, &short, state.code.to_owned(), false);
            }
        }
    }
    index
});

fn add(index: &mut Index, name: &str, id: String, is_group: bool) {
    let tokens = tokens(name);
    let tokens: Vec<&Token> = tokens.iter().filter(|token| !token.word.is_empty()).collect();
    let Some(first) = tokens.first() else { return };
    let name = Name {
        words: tokens.iter().map(|token| token.word.clone()).collect(),
        whole: tokens.iter().map(|token| token.whole.clone()).collect(),
        id,
        is_group,
    };
    let known = index.entry(first.word.clone()).or_default();
    if !known.iter().any(|other| other.whole == name.whole && other.id == name.id) {
        known.push(name);
    }
}

/// The names that are looked for.
pub(super) struct Names {
    /// Those of the collection's authors that are no State's.
    own: Index,
}

impl Names {
    pub(super) fn of(collection: &Collection) -> Self {
        let mut own = Index::new();
        for author in &collection.authors {
            let is_group = author.kind != AuthorKind::State;
            for (_, name) in author.name.texts() {
                if states::named(name).is_none() {
                    add(&mut own, name, format!("={}", author.code), is_group);
                }
            }
        }
        Self { own }
    }

    /// The names in some tokens, from the first on. In text, as against a file's name, a name has a capital.
    pub(super) fn mentions(&self, tokens: &[Token], in_text: bool) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let skip = in_text && token.is_small || token.word.is_empty();
            match (!skip).then(|| self.longest(tokens, at)).flatten() {
                Some(mention) => {
                    at = mention.to;
                    found.push(mention);
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest name that begins at a token; nothing where it is of several.
    fn longest(&self, tokens: &[Token], at: usize) -> Option<Mention> {
        let first = &tokens.get(at)?.word;
        let mut best: Vec<(usize, usize, bool, &Name)> = Vec::new();
        for name in [&self.own, &*STATES].into_iter().filter_map(|index| index.get(first)).flatten()
        {
            if let Some((to, is_exact)) = matched(tokens, at, name) {
                best.push((name.words.len(), to, is_exact, name));
            }
        }
        let most = best.iter().map(|(words, _, is_exact, _)| (*words, *is_exact)).max()?;
        best.retain(|(words, _, is_exact, _)| (*words, *is_exact) == most);
        let (_, to, _, name) = best.first()?;
        let is_one = best.iter().all(|(.., other)| other.id == name.id);
        let mention = Mention { from: at, to: *to, id: name.id.clone(), is_group: name.is_group };
        is_one.then_some(mention)
    }
}

/// Where a name ends that begins at a token, and whether its words have the same endings there.
fn matched(tokens: &[Token], at: usize, name: &Name) -> Option<(usize, bool)> {
    let (mut place, mut is_exact) = (at, true);
    for (number, (word, whole)) in name.words.iter().zip(&name.whole).enumerate() {
        // Small words and signs may be within a name.
        while number > 0
            && tokens.get(place).is_some_and(|token| token.word.is_empty() && token.raw != "\n")
        {
            place += 1;
        }
        let token = tokens.get(place).filter(|token| token.word == *word)?;
        is_exact &= token.whole == *whole;
        place += 1;
    }
    Some((place, is_exact))
}

/// The words and signs of a line. Chinese is taken sign by sign, and Arabic's "and" is parted from its word.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut word = String::new();
    for ch in text.chars().chain(core::iter::once(' ')) {
        let is_part = ch.is_alphanumeric() || states::is_mark(ch);
        if is_part && !is_chinese(ch) {
            word.push(ch);
            continue;
        }
        if !word.is_empty() {
            push(&mut tokens, &std::mem::take(&mut word));
        }
        if is_chinese(ch) {
            let raw = ch.to_string();
            tokens.push(Token { word: raw.clone(), whole: raw.clone(), raw, is_small: false });
        } else if !ch.is_whitespace() || ch == '\n' {
            let (word, whole) = (String::new(), String::new());
            tokens.push(Token { raw: ch.to_string(), word, whole, is_small: false });
        }
    }
    tokens
}

fn push(tokens: &mut Vec<Token>, word: &str) {
    // "and Chile", "of Chile" are one word in Arabic.
    for (before, instead) in [("ولل", "ال"), ("وال", "ال"), ("و", ""), ("لل", "ال"), ("ل", "")]
    {
        if let Some(rest) = word.strip_prefix(before)
            && !is_name_word(word)
            && is_name_word(&format!("{instead}{rest}"))
        {
            let raw = before.trim_end_matches("ال").to_owned();
            let (word, whole) = (String::new(), String::new());
            tokens.push(Token { raw, word, whole, is_small: false });
            return tokens.push(token(&format!("{instead}{rest}")));
        }
    }
    tokens.push(token(word));
}

/// Whether a name of a State begins with an Arabic word.
fn is_name_word(word: &str) -> bool {
    static FIRST: LazyLock<Vec<String>> = LazyLock::new(|| {
        let names = states::all().flat_map(states::State::all_names);
        let mut first: Vec<String> = names
            .filter_map(|name| words(&name).into_iter().next())
            .filter(|word| word.starts_with(|ch: char| ('\u{600}'..'\u{700}').contains(&ch)))
            .collect();
        first.sort();
        first.dedup();
        first
    });
    words(word).first().is_some_and(|word| FIRST.binary_search(word).is_ok())
}

fn token(raw: &str) -> Token {
    let whole = words(raw).concat();
    let is_small = raw.chars().next().is_some_and(char::is_lowercase);
    Token { raw: raw.to_owned(), word: stem(&whole).to_owned(), whole, is_small }
}

/// A Russian word without the ending that its case gives it.
pub(super) fn stem(word: &str) -> &str {
    if !word.starts_with(|ch: char| ('\u{400}'..'\u{500}').contains(&ch))
        || word.chars().count() < 4
    {
        return word;
    }
    let bare = word.trim_end_matches(|ch: char| "аеиоуыэюяьхм".contains(ch));
    let bare = bare.strip_suffix("ов").or_else(|| bare.strip_suffix("ог")).unwrap_or(bare);
    if bare.chars().count() < 2 { word } else { bare }
}

fn is_chinese(ch: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&ch)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let names = Names::of(&Collection::default());
        names.mentions(&tokens(text), true).into_iter().map(|mention| mention.id).collect()
    }

    #[test]
    fn names_are_found_in_six_languages_and_in_any_case() {
        for (text, wanted) in [
            ("Statement by South Sudan and the Sudan", &["SSD", "SDN"][..]),
            ("Chile, Mexico and Peru", &["CHL", "MEX", "PER"]),
            ("Papua New Guinea, Guinea-Bissau", &["PNG", "GNB"]),
            ("Déclaration du Chili et du Pérou", &["CHL", "PER"]),
            ("Declaración de México y el Perú", &["MEX", "PER"]),
            ("Заявление Норвегии и Японии", &["NOR", "JPN"]),
            ("Заявление Российской Федерации", &["RUS"]),
            ("بيان النرويج واليابان", &["NOR", "JPN"]),
            ("挪威和日本的联合声明", &["NOR", "JPN"]),
            ("the jordan of old, and a turkey", &[]),
            ("Democratic Republic of the Congo", &["COD"]),
            ("Bosnia and Herzegovina", &["BIH"]),
        ] {
            assert_eq!(found(text), wanted, "{text}");
        }
    }
}
