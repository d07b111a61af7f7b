//! What a cell or a line puts around a name: "Delegation of …", "Permanent Mission of … to the United Nations",
//! "Iran, Islamic Republic of", "Norway (NOR)", "Norway / Norvège". All of a cell has to be accounted for; a rest that
//! nobody knows makes the whole unknown.

use super::fold::words;
use super::marks::without_marks;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cell<'a> {
    /// A code, in capitals, without the points in it.
    Code(&'a str),
    /// A name, folded.
    Name(&'a str),
    /// A name in the genitive of Russian, folded: «Норвегии».
    Genitive(&'a str),
}

/// What comes before a name, in folded words.
const BEFORE: &[&[&str]] = &[
    &["delegation"],
    // A picture in the place of a name.
    &["flag"],
    &["drapeau"],
    &["bandera"],
    &["علم"],
    &["permanent", "mission"],
    &["permanent", "observer", "mission"],
    &["permanent", "representative"],
    &["government"],
    &["representative"],
    &["statement"],
    &["submission"],
    &["comments"],
    &["contribution"],
    &["intervention"],
    &["remarks"],
    &["by"],
    &["from"],
    &["mission", "permanente"],
    &["gouvernement"],
    &["declaration"],
    &["observations"],
    &["commentaires"],
    &["par"],
    &["delegacion"],
    &["mision", "permanente"],
    &["gobierno"],
    &["declaracion"],
    &["intervencion"],
    &["comentarios"],
    &["por"],
    &["position"],
    &["views"],
    &["proposal"],
    &["proposals"],
    &["recommendations"],
    &["input"],
    &["inputs"],
    &["amendments"],
    &["suggestions"],
    &["proposition"],
    &["propositions"],
    &["remarques"],
    &["propuesta"],
    &["propuestas"],
    &["observaciones"],
    &["posicion"],
    &["contribucion"],
    &["وفد"],
    &["تعليقات"],
    &["ملاحظات"],
    &["مقترح"],
    &["مقترحات"],
    &["بعثه", "دايمه"],
    &["حكومه"],
    &["بيان"],
];

/// The same in Russian, where the name comes in the genitive.
const BEFORE_GENITIVE: &[&[&str]] = &[
    &["делегация"],
    &["флаг"],
    &["постоянное", "представительство"],
    &["постоянныи", "представитель"],
    &["представитель"],
    &["правительство"],
    &["заявление"],
    &["выступление"],
    &["замечания"],
    &["комментарии"],
    &["позиция"],
    &["предложение"],
    &["предложения"],
    &["рекомендации"],
    // «Заявление делегации Норвегии».
    &["делегации"],
    &["постоянного", "представительства"],
    &["правительства"],
];

/// What comes behind a name, in folded words.
const BEHIND: &[&[&str]] = &[
    &["to", "united", "nations"],
    &["to", "un"],
    &["in", "new", "york"],
    &["in", "geneva"],
    &["in", "vienna"],
    &["delegation"],
    &["flag"],
    // "Norway's comments".
    &["s"],
    &["comments"],
    &["proposal"],
    &["proposals"],
    &["position"],
    &["при", "организации", "обьединенных", "нации"],
    &["при", "оон"],
    &["aupres", "nations", "unies"],
    &["aupres", "organisation", "nations", "unies"],
    &["aupres", "onu"],
    &["ante", "naciones", "unidas"],
    &["ante", "onu"],
    &["لدي", "امم", "متحده"],
];

/// The same in Chinese, which has no spaces.
const BEHIND_IN_CHINESE: &[&str] = &[
    "常驻联合国代表团",
    "代表团",
    "政府",
    "的评论",
    "的意见",
    "的建议",
    "的提案",
    "意见",
    "建议",
    "国旗",
];

/// What is between two ways to write the same name, of which one is a code.
const BETWEEN: &[&str] = &[" - ", " – ", " — ", ": ", " ["];

/// What of it a cell names: whoever `known` knows, if all of the cell is that one.
pub(crate) fn named_in<T: PartialEq>(
    text: &str,
    known: &impl Fn(Cell<'_>) -> Option<T>,
) -> Option<T> {
    let text = without_marks(text);
    let text = text.trim();
    if let Some(found) = plain_name(text, known) {
        return Some(found);
    }
    // "Iran, Islamic Republic of" and "Iran (Islamic Republic of)".
    if let Some((name, rest)) = turned(text) {
        if let Some(found) = plain_name(&format!("{rest} {name}"), known) {
            return Some(found);
        }
        if text.ends_with([')', '）']) {
            return all_the_same(&[name, rest], known);
        }
    }
    let parts: Vec<&str> = text.split(['/', '\n', '|']).map(str::trim).collect();
    if parts.len() > 1 {
        return all_the_same(&parts, known);
    }
    // "NOR - Norway", "Norway [NOR]".
    let parts = BETWEEN.iter().find_map(|sign| text.split_once(sign));
    let (one, other) = parts?;
    all_the_same(&[one, other.trim_end_matches(']')], known)
}

/// A name and what was put behind it, in brackets or after the one comma that there is.
fn turned(text: &str) -> Option<(&str, &str)> {
    if let Some((name, rest)) = text.split_once(['(', '（']) {
        let rest = rest.strip_suffix([')', '）'])?;
        return (!rest.contains(['(', ')', '（', '）'])).then_some((name.trim(), rest.trim()));
    }
    let (name, rest) = text.split_once([',', '،', '，'])?;
    (!rest.contains([',', '،', '，'])).then_some((name.trim(), rest.trim()))
}

/// Several ways to say the same: one that nobody knows, or that is another's, makes the whole unknown.
fn all_the_same<T: PartialEq>(parts: &[&str], known: &impl Fn(Cell<'_>) -> Option<T>) -> Option<T> {
    let mut found = None;
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let this = named_in(part, known)?;
        if found.as_ref().is_some_and(|found| *found != this) {
            return None;
        }
        found = Some(this);
    }
    found
}

/// A code, or a name with what is around it.
fn plain_name<T>(text: &str, known: &impl Fn(Cell<'_>) -> Option<T>) -> Option<T> {
    let code: String = text.chars().filter(|sign| *sign != '.' && !sign.is_whitespace()).collect();
    let is_code = |code: &str| {
        (2..=8).contains(&code.len())
            && code.chars().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
    };
    if is_code(&code)
        && let Some(found) = known(Cell::Code(&code))
    {
        return Some(found);
    }
    let words = words(text);
    let name = |words: &[String]| {
        let key = words.concat();
        let is_name = |key: &str| (!key.is_empty()).then(|| known(Cell::Name(key))).flatten();
        is_name(&key).or_else(|| {
            BEHIND_IN_CHINESE.iter().find_map(|behind| is_name(key.strip_suffix(behind)?))
        })
    };
    // What is around a name may be part of one ("Government of …" as an author of its own): the longest first.
    if let Some(found) = name(&words) {
        return Some(found);
    }
    if let Some(found) = after_word_in_russian(&words, known) {
        return Some(found);
    }
    let bare = without(&words);
    if bare.len() == words.len() {
        return None;
    }
    name(bare).or_else(|| {
        // In Arabic "of" is written in one with the name.
        let (first, rest) = bare.split_first()?;
        let first = first.strip_prefix("لل").or_else(|| first.strip_prefix('ل'))?;
        let all: Vec<String> =
            core::iter::once(first.to_owned()).chain(rest.iter().cloned()).collect();
        name(&all)
    })
}

/// A name in the genitive, after a word that asks for it.
fn after_word_in_russian<T>(words: &[String], known: &impl Fn(Cell<'_>) -> Option<T>) -> Option<T> {
    let mut name = words;
    let is_before = |name: &[String], before: &[&str]| {
        before.len() < name.len() && before.iter().zip(name).all(|(a, b)| a == b)
    };
    while let Some(before) = BEFORE_GENITIVE.iter().find(|before| is_before(name, before)) {
        name = name.get(before.len()..).unwrap_or_default();
    }
    if name.len() == words.len() {
        return None;
    }
    let key = without(name).concat();
    // Names that do not change are found as they are: «делегация Мали».
    known(Cell::Genitive(&key)).or_else(|| known(Cell::Name(&key)))
}

/// The words of the name itself.
fn without(mut words: &[String]) -> &[String] {
    loop {
        let is_before = |before: &&&[&str]| {
            before.len() < words.len() && before.iter().zip(words).all(|(a, b)| a == b)
        };
        let is_behind = |behind: &&&[&str]| {
            behind.len() < words.len()
                && behind.iter().rev().zip(words.iter().rev()).all(|(a, b)| a == b)
        };
        if let Some(before) = BEFORE.iter().find(is_before) {
            words = words.get(before.len()..).unwrap_or_default();
        } else if let Some(behind) = BEHIND.iter().find(is_behind) {
            words = words.get(..words.len() - behind.len()).unwrap_or_default();
        } else {
            return words;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_around_a_name_is_written_as_words_are_compared() {
        for around in BEFORE.iter().chain(BEHIND).chain(BEFORE_GENITIVE) {
            assert_eq!(words(&around.join(" ")), *around);
        }
        for behind in BEHIND_IN_CHINESE {
            assert_eq!(words(behind), [*behind]);
        }
    }
}
