//! How often a name is said by a file: in its own name, its title, its beginning and its words. What the names
//! are names of, and what follows from it, is for whoever asks.

/// How much a mention weighs in the file's name and in the title, at the beginning, and anywhere.
const IN_NAME: usize = 40;
const IN_TITLE: usize = 40;
const AT_THE_BEGINNING: usize = 12;
const ANYWHERE: usize = 1;
/// How many letters are the beginning.
const BEGINNING: usize = 600;
/// A guess has to be at least so many times as likely as the next one.
const AHEAD: usize = 2;

/// The words in which names are looked for.
pub(super) struct Mentions {
    file: String,
    title: String,
    beginning: String,
    text: String,
}

impl Mentions {
    pub(super) fn new(file: &str, title: &str, text: &str) -> Self {
        let text = spaced(text);
        let beginning = text.chars().take(BEGINNING).collect();
        Self { file: spaced(file), title: spaced(title), beginning, text }
    }

    /// Whether one of the names is said at all.
    pub(super) fn has_any(&self, names: &[String]) -> bool {
        let texts = [&self.file, &self.title, &self.text];
        names.iter().any(|name| texts.iter().any(|text| text.contains(name.as_str())))
    }

    /// How much is said of what bears these names: of the one that is said most. What is said with one of the
    /// longer names `of_others` is not said of it.
    pub(super) fn weigh(&self, names: &[String], of_others: &[String]) -> usize {
        let times = |text: &str, name: &String| {
            let longer = of_others.iter().filter(|other| other.len() > name.len());
            let longer = longer.filter(|other| other.contains(name.as_str()));
            let taken: usize = longer.map(|other| text.matches(other.as_str()).count()).sum();
            text.matches(name.as_str()).count().saturating_sub(taken)
        };
        let most = |text: &str| names.iter().map(|name| times(text, name)).max().unwrap_or(0);
        most(&self.file) * IN_NAME
            + most(&self.title) * IN_TITLE
            + most(&self.beginning) * AT_THE_BEGINNING
            + most(&self.text) * ANYWHERE
    }
}

/// Of several that were weighed the heaviest and its weight, where it is clearly ahead; of those that weigh the same,
/// the one with the longest name.
pub(super) fn ahead<T>(mut weighed: Vec<(usize, usize, T)>) -> Option<(usize, T)> {
    weighed.sort_by_key(|(weight, longest, _)| core::cmp::Reverse((*weight, *longest)));
    let mut weighed = weighed.into_iter();
    let (best, _, found) = weighed.next()?;
    let next = weighed.next().map_or(0, |(weight, ..)| weight);
    (best > 0 && best >= next * AHEAD).then_some((best, found))
}

/// What the heaviest weighs.
pub(super) fn weightiest<T>(weighed: &[(usize, usize, T)]) -> usize {
    weighed.iter().map(|(weight, ..)| *weight).max().unwrap_or_default()
}

/// A name as it is searched for: whole, and without what stands in brackets.
pub(super) fn forms(name: &str) -> Vec<String> {
    let short = name.split('(').next().unwrap_or(name);
    [name, short].iter().map(|name| spaced(name)).filter(|name| name.trim().len() > 2).collect()
}

/// Small letters and single spaces, with one on either side, so that whole words are found.
fn spaced(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    format!(" {} ", words.join(" "))
}
