//! Whether each word of a truth is somewhere in what was made of its file, as often as it is in the
//! truth. Hyphens and signs are no part of a word here, for where a line was cut is another figure's
//! matter; what is only said to be left out is kept too, since the reader is informed.

use std::collections::HashMap;

use extract::{Note, Opened};
use serde_json::Value;
use structure::Submission;

/// The words of the truth that nothing kept.
pub(super) fn lost(truth: &Value, opened: &Opened, read: &Submission) -> Vec<String> {
    let mut kept: HashMap<String, usize> = HashMap::new();
    let mut keep = |text: &str| {
        for word in words(text) {
            *kept.entry(word).or_default() += 1;
        }
    };
    keep(&read.title);
    let mut heading: &[String] = &[];
    for passage in &read.passages {
        keep(&passage.text);
        for (depth, words) in passage.heading.iter().enumerate() {
            if heading.get(depth) != Some(words) {
                keep(words);
            }
        }
        heading = &passage.heading;
    }
    // Footnotes are among what is left out; the title is too, and may be counted twice.
    for left_out in &read.left_out {
        keep(&left_out.text);
    }
    for note in &opened.notes {
        if let Note::LeftOut { text, .. } = note {
            keep(text);
        }
    }
    expected(truth).into_iter().filter(|word| !take(&mut kept, word)).collect()
}

/// How many words the truth has.
pub(super) fn count(truth: &Value) -> usize {
    expected(truth).len()
}

/// Takes one out; a footnote's number may still hang on it.
fn take(kept: &mut HashMap<String, usize>, word: &str) -> bool {
    let hung = |candidate: &str| {
        candidate.strip_prefix(word).is_some_and(|rest| rest.chars().all(|ch| ch.is_ascii_digit()))
    };
    let found = match kept.get(word) {
        Some(count) if *count > 0 => Some(word.to_owned()),
        _ => kept.iter().find(|(key, count)| **count > 0 && hung(key)).map(|(key, _)| key.clone()),
    };
    let Some(count) = found.and_then(|found| kept.get_mut(&found)) else { return false };
    *count -= 1;
    true
}

fn expected(truth: &Value) -> Vec<String> {
    let mut all = words(truth["title"].as_str().unwrap_or_default());
    let mut heading: Option<&Value> = None;
    for passage in truth["passages"].as_array().into_iter().flatten() {
        all.extend(words(passage["text"].as_str().unwrap_or_default()));
        if heading != Some(&passage["heading"]) {
            // Only the innermost: those around it may stand over several.
            let innermost = passage["heading"].as_array().and_then(|all| all.last());
            all.extend(words(innermost.and_then(Value::as_str).unwrap_or_default()));
        }
        heading = Some(&passage["heading"]);
    }
    for list in ["footnotes", "passage_or_left_out"] {
        for text in truth[list].as_array().into_iter().flatten() {
            all.extend(words(text.as_str().unwrap_or_default()));
        }
    }
    all
}

/// Words by their letters and digits alone.
fn words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|word| word.chars().filter(|ch| ch.is_alphabetic() || ch.is_ascii_digit()))
        .map(|letters| letters.flat_map(char::to_lowercase).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect()
}
