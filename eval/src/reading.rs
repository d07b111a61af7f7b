//! How well the reader does on submissions that were written by somebody who had not seen it.

use std::fmt::Write as _;
use std::fs;

use anyhow::Context as _;
use model::{Collection, Passage};
use serde_json::Value;
use structure::{ReadOptions, Submission, labelled, missing_words};

use super::share;
use xtask::paths;

/// What was found right.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Score {
    pub(super) passages: usize,
    pub(super) text: usize,
    pub(super) label: usize,
    pub(super) heading: usize,
    pub(super) topic: usize,
    pub(super) responds_to: usize,
    pub(super) labelled: usize,
    pub(super) kind: usize,
    pub(super) strength: usize,
    pub(super) files: usize,
    pub(super) titles: usize,
    pub(super) lost: usize,
}

/// The shares over all files.
pub(super) fn table(collection: &Collection) -> anyhow::Result<String> {
    let all = score(collection)?;
    let mut table =
        format!("| measure | first run | now, all {} files |\n|---|---|---|\n", all.files);
    // The first run cannot be repeated, since the program has changed.
    let rows = [
        ("words lost", "0", all.lost.to_string()),
        ("titles", "11 of 27", share(all.titles, all.files)),
        ("passages with exact text", "375 of 481 (78.0%)", share(all.text, all.passages)),
        ("labels, of these", "300 of 375 (80.0%)", share(all.label, all.text)),
        ("all headings, of these", "239 of 375 (63.7%)", share(all.heading, all.text)),
        ("topics, of these", "332 of 375 (88.5%)", share(all.topic, all.text)),
        (
            "paragraphs of the draft, of these",
            "364 of 375 (97.1%)",
            share(all.responds_to, all.text),
        ),
        ("kinds, of those not doubtful", "316 of 345 (91.6%)", share(all.kind, all.labelled)),
        (
            "strength, of those not doubtful",
            "315 of 345 (91.3%)",
            share(all.strength, all.labelled),
        ),
    ];
    for (name, first, now) in rows {
        let _ = writeln!(table, "| {name} | {first} | {now} |");
    }
    Ok(table)
}

/// Reads every file of `tests/blind` and holds it against its truth.
pub(super) fn score(collection: &Collection) -> anyhow::Result<Score> {
    let folder = paths::root().join("tests/blind");
    let terms = data_files::terms(collection);
    let mut score = Score::default();
    let entries = fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let truth = fs::read_to_string(path.with_extension("truth.json"))?;
        let truth: Value = serde_json::from_str(&truth)?;
        let options = ReadOptions { author: None, language: None, terms: &terms };
        let submission = structure::read(&text, &options);
        score.lost += missing_words(&text, &submission).len();
        score.add(&truth, &submission, &labelled(&submission));
    }
    Ok(score)
}

impl Score {
    pub(super) fn add(&mut self, truth: &Value, read: &Submission, labelled: &[Passage]) {
        self.files += 1;
        let title = truth["title"].as_str().unwrap_or_default();
        self.titles += usize::from(plain(title) == plain(&read.title));
        self.passages += truth["passages"].as_array().map_or(0, Vec::len);
        for (expected, passage) in pairs(truth, labelled) {
            self.text += 1;
            self.hold(expected, passage);
        }
    }

    fn hold(&mut self, expected: &Value, passage: &Passage) {
        let is = |key: &str, also: &str, value: &Value| {
            usize::from(answers(expected, key, also).contains(value))
        };
        let heading: Vec<String> = passage.heading.iter().map(|heading| plain(heading)).collect();
        let headings = answers(expected, "heading", "heading_also");
        let is_heading = headings.iter().filter_map(Value::as_array).any(|wanted| {
            wanted.iter().map(|h| plain(h.as_str().unwrap_or_default())).eq(heading.iter().cloned())
        });
        let topic = passage.topic.as_ref().map(|topic| topic.as_str());
        self.label += is("label", "label_also", &Value::from(passage.label.clone()));
        self.heading += usize::from(is_heading);
        self.topic += is("topic", "topic_also", &Value::from(topic));
        self.responds_to +=
            is("responds_to", "responds_to_also", &Value::from(passage.responds_to.clone()));
        if expected["doubtful"] != Value::Bool(true) {
            self.labelled += 1;
            self.kind += is("kind", "", &Value::from(passage.kind.as_str()));
            // The coder gave no step to bare orders and bare refusals; the program gives one.
            let is_unstepped =
                expected["kind"] == "recommendation" && expected["strength"] == Value::Null;
            let strength = passage.strength().map(|strength| strength.as_str());
            let is_strength = is_unstepped || expected["strength"] == Value::from(strength);
            self.strength += usize::from(is_strength);
        }
    }
}

/// Each passage of the truth that was read with exactly its text, beside what was read.
pub(super) fn pairs<'a>(
    truth: &'a Value,
    labelled: &'a [Passage],
) -> Vec<(&'a Value, &'a Passage)> {
    let mut taken = vec![false; labelled.len()];
    let mut pairs = Vec::new();
    for expected in truth["passages"].as_array().into_iter().flatten() {
        let mut texts = answers(expected, "text", "text_with_marks");
        texts.extend(answers(expected, "text", "text_also"));
        let found = labelled.iter().enumerate().find(|(place, passage)| {
            let is_free = taken.get(*place) == Some(&false);
            is_free
                && texts.iter().any(|text| text.as_str().map(plain) == Some(plain(&passage.text)))
        });
        let Some((place, passage)) = found else { continue };
        if let Some(taken) = taken.get_mut(place) {
            *taken = true;
        }
        pairs.push((expected, passage));
    }
    pairs
}

/// What topic or kind is not right of one passage, with the first of its words.
pub(super) fn miss(expected: &Value, passage: &Passage) -> Option<String> {
    let topic = passage.topic.as_ref().map(|topic| topic.as_str());
    let mut wrong = Vec::new();
    if !answers(expected, "topic", "topic_also").contains(&Value::from(topic)) {
        wrong.push(format!("topic {}, not {}", topic.unwrap_or("none"), expected["topic"]));
    }
    let kind = passage.kind.as_str();
    if expected["doubtful"] != Value::Bool(true) && expected["kind"] != kind {
        wrong.push(format!("{kind}, not {}", expected["kind"]));
    }
    let start: String = passage.text.chars().take(120).collect();
    let heading = passage.heading.join(" / ");
    (!wrong.is_empty()).then(|| format!("{} [{heading}] {start}", wrong.join("; ")))
}

/// The right answers under a key: the one, and those that count as right too.
fn answers(expected: &Value, key: &str, also: &str) -> Vec<Value> {
    let more = match &expected[also] {
        Value::Array(more) => more.clone(),
        Value::Null => Vec::new(),
        one => vec![one.clone()],
    };
    [expected[key].clone()].into_iter().chain(more).collect()
}

/// Text with plain spaces and no soft hyphens, so that only words are held against each other.
fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|c| *c != '\u{ad}').collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_lost_in_submissions_the_reader_was_not_made_for() {
        let collection = data_files::collection().unwrap();
        assert_eq!(score(&collection).unwrap().lost, 0);
    }

    #[test]
    fn submissions_the_reader_was_not_made_for_are_read_as_well_as_the_figures_say() {
        let score = score(&data_files::collection().unwrap()).unwrap();
        let at_least = |percent: usize, part: usize, whole: usize| {
            assert!(part * 100 >= percent * whole, "{percent} % asked for: {score:?}");
        };
        at_least(97, score.text, score.passages);
        at_least(99, score.label, score.text);
        at_least(93, score.heading, score.text);
        at_least(97, score.topic, score.text);
        at_least(98, score.responds_to, score.text);
        at_least(95, score.kind, score.labelled);
        at_least(95, score.strength, score.labelled);
        at_least(85, score.titles, score.files);
    }
}
