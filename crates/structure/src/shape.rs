//! Whether words have the shape of a heading: short, begun with a capital, no end of a sentence, no
//! verb that makes a demand or a statement of them. Where they stand is not looked at here.

use super::sentence::{first_word, has_word, starts_lower};
use super::shape_words::{ASKING, LEADING_IN, LEFT_LAST, LISTING, PARTS, STATING};

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|ch: char| {
        ch.is_whitespace() || matches!(ch, '/' | '(' | ')' | '“' | '”' | ',' | '«' | '»')
    })
    .map(|word| word.trim_matches(|ch: char| !ch.is_alphanumeric() && ch != '-'))
    .filter(|word| !word.is_empty())
}

/// How many words there are.
pub(crate) fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| has_word(word)).count()
}

fn states_something(text: &str) -> bool {
    let text = before_question(text);
    words(text).enumerate().any(|(place, word)| {
        let lower = word.to_lowercase();
        let capital = word.starts_with(char::is_uppercase);
        // "May 2020" and "Will": a capital past the first word belongs to a title, unless all are.
        STATING.contains(&lower.as_str()) && (!capital || place == 0 && lower != "may")
    }) || words(text).any(|word| matches!(word, "We" | "Should" | "Must" | "Shall" | "Nous"))
}

/// The text up to a question in it, which titles may hold: "Capacity: what has been done".
fn before_question(text: &str) -> &str {
    let mut at = 0;
    let mut free = true;
    for word in text.split(' ') {
        let plain = word.to_lowercase();
        if free && ASKING.contains(&plain.as_str()) {
            return text.get(..at).unwrap_or(text);
        }
        free = word.ends_with([':', '–', '—', ',']) || matches!(plain.as_str(), "and" | "et");
        at += word.len() + 1;
    }
    text
}

/// Whether a title ends with a question that has its preposition last: "Capacity: what we ask for".
pub(crate) fn ends_asking(text: &str) -> bool {
    // First: a paragraph asks it again with each of its lines.
    if !is_title(text, 14) {
        return false;
    }
    let question = text.get(before_question(text).len()..).unwrap_or_default();
    let last = question.rsplit(' ').next().unwrap_or_default();
    LEFT_LAST.contains(&last) && count(question) > 3
}

/// Whether letters of the text are capitals throughout.
pub(crate) fn is_capitals(text: &str) -> bool {
    let mut letters = text.chars().filter(|ch| ch.is_alphabetic()).peekable();
    let enough = text.chars().filter(|ch| ch.is_uppercase()).count() >= 3;
    letters.peek().is_some() && enough && letters.all(|ch| !ch.is_lowercase())
}

/// How many characters a title has at most for each word it may have; no character has over four bytes.
const LONGEST_WORD: usize = 18;

/// Whether the text could be a heading, up to so many words. A colon at its end is allowed to
/// short ones.
pub(crate) fn is_title(text: &str, most_words: usize) -> bool {
    let stem = text.trim_end();
    let colon = stem.ends_with(':');
    let stem = stem.trim_end_matches([':', ' ']);
    // A paragraph asks it again with each of its lines.
    if stem.len() > most_words * LONGEST_WORD * 4 {
        return false;
    }
    let number = count(stem);
    let capitals = is_capitals(stem);
    // A sentence may not end here, nor one that is quoted; capitals and "etc." may carry a full stop.
    let stops = stem
        .trim_end_matches(['”', '"', '»', '“', ' ', '\u{a0}'])
        .ends_with(['.', ',', ';', '!', '?', '-', '–', '—', '…', '/', '('])
        && !(capitals && stem.ends_with('.'));
    let listing = colon && words(stem).any(|word| LISTING.contains(&word.to_lowercase().as_str()));
    let inner_stop = after_part(stem)
        .split_whitespace()
        .rev()
        .skip(1)
        .any(|word| word.chars().count() > 4 && word.ends_with(['.', ';', '?', '!']));
    (1..=most_words).contains(&number)
        && stem.chars().count() <= most_words * LONGEST_WORD
        && stem.chars().any(char::is_alphabetic)
        && !starts_lower(stem)
        && !stops
        && !inner_stop
        && !listing
        && !(colon && (number > 7 || leads_in(stem)))
        && !looks_like_address(stem)
        && (capitals || !states_something(stem))
}

/// The text after the number of a part: "Part One. What we ask", "Chapter II. Norms".
fn after_part(text: &str) -> &str {
    let after = || {
        let (word, rest) = text.split_once(' ')?;
        let (number, rest) = rest.split_once(' ')?;
        let is_part = PARTS.contains(&word.to_lowercase().as_str()) && number.ends_with('.');
        is_part.then_some(rest)
    };
    after().unwrap_or(text)
}

/// Whether the first word leads into a sentence: "Where a dispute touches upon:".
fn leads_in(text: &str) -> bool {
    let first = first_word(text).to_lowercase();
    LEADING_IN.contains(&first.trim_matches(|ch: char| !ch.is_alphanumeric()))
}

/// Whether the text ends as a question.
pub(crate) fn is_question(text: &str) -> bool {
    text.trim_end().ends_with(['?', '؟', '？'])
}

/// Whether a short line that stands over a text heads it although it is a sentence: a question
/// ("What are the threats?"), or a saying with no full stop ("Trust is made by habit").
pub(crate) fn is_saying(text: &str) -> bool {
    let asks = is_question(text);
    let stem = text.trim_end_matches([' ', '\u{a0}', '?', '؟', '？']);
    let demands = words(stem).any(|word| DEMANDING.contains(&word.to_lowercase().as_str()));
    let ends = stem.ends_with(['.', ',', ';', ':', '!', '…', '”', '"', '»', ')', '-', '–', '—']);
    // "Question 1: …", "Q1. …"
    let inner_stop = stem.split_whitespace().any(|word| {
        word.contains(['“', '«', '"', ';', '!', '?'])
            || word.ends_with('.') && (!asks || word.chars().count() > 4)
            || word.ends_with(':') && !asks
    });
    let starts = |ch: char| ch.is_alphabetic() && !ch.is_lowercase() || ch == '¿';
    (2..=if asks { LONGEST_QUESTION } else { LONGEST_SAYING }).contains(&count(stem))
        && stem.starts_with(starts)
        && !ends
        && !inner_stop
        && !looks_like_address(stem)
        && (asks || !demands)
}

/// How many words a saying has at most that heads a text, and a question.
const LONGEST_SAYING: usize = 8;
const LONGEST_QUESTION: usize = 25;

/// What makes a demand of a line, whatever ends it.
const DEMANDING: &[&str] = &[
    "should",
    "must",
    "shall",
    "ought",
    "propose",
    "proposes",
    "recommend",
    "recommends",
    "urge",
    "urges",
    "suggest",
    "suggests",
    "supports",
    "support",
    "welcomes",
    "welcome",
    "thanks",
    "thank",
    "devrait",
    "devraient",
    "doit",
    "doivent",
    "propose",
    "recommande",
    "debe",
    "deben",
    "debería",
    "deberían",
    "propone",
    "recomienda",
];

fn looks_like_address(text: &str) -> bool {
    text.contains("http") || text.contains("www.") || text.contains('@')
}

/// Whether the clause could be a heading that runs into its paragraph's text.
pub(crate) fn is_run_in(clause: &str) -> bool {
    is_title(clause, 9)
        && !leads_in(clause)
        && !words(clause).any(|word| LISTING.contains(&word.to_lowercase().as_str()))
        && !clause.starts_with(['“', '"', '«', '‘'])
}

/// Whether the text announces a list: it ends in a colon or breaks off, or its last sentence
/// speaks of what follows.
pub(crate) fn announces(text: &str) -> bool {
    let end = text.trim_end_matches(|ch: char| {
        matches!(ch, '”' | '"' | '»' | ')' | ']') || ch.is_whitespace()
    });
    if end.ends_with([':', '：', '—', '–', ',']) {
        return true;
    }
    if !super::sentence::ends_sentence(end) {
        return !end.ends_with(';') && count(end) >= 2;
    }
    let body = end.trim_end_matches('.');
    let last = body.rsplit(['.', '!', '?']).next().unwrap_or_default();
    let clause: Vec<String> = words(last).map(str::to_lowercase).collect();
    let tail = clause.get(clause.len().saturating_sub(6)..).unwrap_or_default();
    tail.iter().any(|word| LISTING.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_nothing_and_asks_nothing() {
        for title in [
            "General remarks",
            "Rules, norms and principles",
            "Existing and potential threats",
            "NORMS",
            "I N T R O D U C T I O N",
            "How international law applies to the use of ICTs",
            "Recommandations",
            "Norms:",
            "What we need",
            "Capacity-building: what has been done and what remains to be done",
            "Part Three. The rest of the draft",
            "Part One. Capacity-building: where we stand",
        ] {
            assert!(is_title(title, 14), "{title}");
        }
        for text in [
            "We recommend:",
            "Meridia proposes the following:",
            "States should cooperate",
            "and the rest",
            "It ends here.",
            "Part Three ends. The rest of the draft",
            "Thank you,",
        ] {
            assert!(!is_title(text, 14), "{text}");
        }
    }

    #[test]
    fn a_question_may_end_with_its_preposition() {
        assert!(ends_asking("Capacity-building: what we ask for"));
        for text in ["What for", "The need for", "Capacity-building: what we ask"] {
            assert!(!ends_asking(text), "{text}");
        }
    }

    #[test]
    fn a_short_sentence_may_stand_over_a_text() {
        for saying in [
            "What are the threats?",
            "Question 2: Who should pay for it?",
            "Trust is made by habit",
            "¿Qué hacer ahora?",
        ] {
            assert!(is_saying(saying), "{saying}");
        }
        for text in [
            "States should cooperate",
            "Trust is made by habit.",
            "Meridia proposes the following:",
            "“What now?” he asked",
            "and so it is",
        ] {
            assert!(!is_saying(text), "{text}");
        }
        assert!(!is_title("“The threats affect all alike.”", 14));
    }

    #[test]
    fn a_clause_that_leads_in_heads_nothing() {
        assert!(is_run_in("International Law"));
        assert!(is_run_in("Confidence building measures"));
        for clause in [
            "We stress",
            "In this regard",
            "For example",
            "Additional recommendations are provided below",
            "First",
        ] {
            assert!(!is_run_in(clause), "{clause}");
        }
    }

    #[test]
    fn a_list_is_announced_by_a_colon_or_by_saying_so() {
        assert!(announces("The following is proposed:"));
        assert!(announces("States should"));
        assert!(announces("Our proposals are set out below."));
        assert!(!announces("We thank the Chair."));
    }
}
