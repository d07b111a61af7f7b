//! Who may have written a document: the author whose name its title, its file's name and its words say most.
//! A guess, which the reader confirms.

use side_by_state::collection::{AuthorCode, Collection};

/// How much a mention weighs in the file's name and in the title, at the beginning, and anywhere.
const IN_NAME: usize = 40;
const IN_TITLE: usize = 40;
const AT_THE_BEGINNING: usize = 12;
const ANYWHERE: usize = 1;
/// How many letters are the beginning.
const BEGINNING: usize = 600;
/// A guess has to be at least so many times as likely as the next one.
const AHEAD: usize = 2;

/// The author, where one is clearly ahead.
pub(super) fn guess_author(
    collection: &Collection,
    file: &str,
    title: &str,
    text: &str,
) -> Option<AuthorCode> {
    let file = spaced(file);
    let title = spaced(title);
    let text = spaced(text);
    let beginning: String = text.chars().take(BEGINNING).collect();
    let score = |names: &[String]| {
        let times = |text: &str| names.iter().map(|name| text.matches(name).count()).max();
        let weigh = |text: &str, weight: usize| times(text).unwrap_or_default() * weight;
        weigh(&file, IN_NAME)
            + weigh(&title, IN_TITLE)
            + weigh(&beginning, AT_THE_BEGINNING)
            + weigh(&text, ANYWHERE)
    };
    let mut scores: Vec<(usize, usize, &AuthorCode)> = Vec::new();
    for author in &collection.authors {
        let names = [author.name.get("en"), author.name.get("fr"), author.name.get("es")];
        let mut names: Vec<String> = names.iter().flat_map(|name| forms(name)).collect();
        names.sort();
        names.dedup();
        let longest = names.iter().map(String::len).max().unwrap_or_default();
        scores.push((score(&names), longest, &author.code));
    }
    scores.sort_by(|a, b| b.cmp(a));
    let (best, _, code) = *scores.first()?;
    let next = scores.get(1).map_or(0, |(score, ..)| *score);
    (best > 0 && best >= next * AHEAD).then(|| code.clone())
}

/// A name as it is searched for: whole, and without what stands in brackets.
fn forms(name: &str) -> Vec<String> {
    let short = name.split('(').next().unwrap_or(name);
    [name, short].iter().map(|name| spaced(name)).filter(|name| name.trim().len() > 2).collect()
}

/// Small letters and single spaces, with one on either side, so that whole words are found.
fn spaced(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    format!(" {} ", words.join(" "))
}
