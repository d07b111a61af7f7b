//! Names in a title or a file's name that say of whom a text speaks, or with whom somebody speaks, and not whose it is:
//! "Reply to China", "University of Ghana", "UK and Australia".

use super::names::{Mention, Token};

/// What is before the name of another, in the languages of most titles.
const BEFORE: &[&str] = &[
    "to", "in", "at", "against", "towards", "and", "with", "&", "à", "au", "aux", "en", "avec",
    "et", "a", "al", "con", "y", "contra", "contre", "for", "pour", "para",
];
/// What is before "of" or "by", in words that name another.
const OF: &[&str] = &[
    "proposal",
    "proposals",
    "university",
    "amendment",
    "amendments",
    "institute",
    "people",
    "proposition",
    "propositions",
    "université",
    "propuesta",
    "propuestas",
    "universidad",
];
const BY: &[&str] = &["delivered", "read", "hosted"];
/// Names that no list has in these forms, written in capitals.
const SHORT: &[&str] = &["US", "USA", "UK", "EU", "UE", "UAE", "EE", "RU"];

/// Whether the lines of a text's beginning name nobody but those of whom it speaks, and the file's name nobody else:
/// "Recommendations to Norway".
pub(super) fn are_only_about(file: &[Mention], lines: &[(&[Token], &[Mention])]) -> bool {
    let all = || {
        let of_line = |(tokens, mentions): &(&[Token], &[Mention])| {
            let of = |mention: &Mention| (mention.id.clone(), is_of_another(tokens, mention));
            mentions.iter().map(of).collect::<Vec<_>>()
        };
        lines.iter().flat_map(of_line)
    };
    let is_among = |mention: &Mention| all().any(|(id, _)| id == mention.id);
    all().next().is_some() && all().all(|(_, is)| is) && file.iter().all(is_among)
}

/// Whether names are there, and each is that of another.
pub(super) fn are_all_of_others(lines: &[(&[Token], &[Mention])]) -> bool {
    let mut all = lines.iter().flat_map(|(tokens, mentions)| {
        mentions.iter().map(move |mention| is_of_another(tokens, mention))
    });
    all.next().is_some_and(|first| first && all.all(|it| it))
}

fn is_of_another(tokens: &[Token], mention: &Mention) -> bool {
    let before = tokens.get(..mention.from).unwrap_or_default().iter().rev();
    let mut before =
        before.map(|token| token.raw.as_str()).filter(|raw| !matches!(*raw, "the" | ","));
    let (first, second) = (before.next().unwrap_or_default(), before.next().unwrap_or_default());
    let second = second.to_lowercase();
    let is_about = match first.to_lowercase().as_str() {
        "of" | "de" | "del" => OF.contains(&second.as_str()),
        "by" | "par" | "por" => BY.contains(&second.as_str()),
        word => BEFORE.contains(&word) || SHORT.contains(&first) || word == "taiwan",
    };
    let mut after =
        tokens.get(mention.to..).unwrap_or_default().iter().map(|token| token.raw.as_str());
    let is_and = after.next().is_some_and(|raw| matches!(raw, "and" | "&" | "et" | "y"));
    is_about || is_and && after.find(|raw| *raw != "the").is_some_and(|raw| SHORT.contains(&raw))
}
