//! How often the codebook as code agrees with a hand coding.

use std::fs;

use anyhow::Context as _;
use codebook::label;
use model::Passage;
use structure::{ReadOptions, labelled};

use super::share;
use xtask::paths;

/// The columns of a hand-coded file before the words: kind, strength, polarity.
struct Coded {
    kind: String,
    strength: String,
    polarity: String,
}

/// Agreement on Pakistan's passages and on the sentences that were coded blind.
pub(super) fn table() -> anyhow::Result<String> {
    let mut table =
        String::from("| set | kind | strength | polarity | all three |\n|---|---|---|---|---|\n");
    table.push_str(&pakistan()?.line("Pakistan’s passages, coded by hand"));
    for (language, agreement) in sentences()? {
        table.push_str(&agreement.line(&format!("blind sentences, {language}")));
    }
    Ok(table)
}

/// Pakistan's passages, read from the source text.
fn pakistan() -> anyhow::Result<Agreement> {
    let text = read("data/sources/pakistan-pre-draft-inputs.txt")?;
    let submission = structure::read(&text, &ReadOptions::default());
    let passages = labelled(&submission);
    let mut agreement = Agreement::default();
    for line in read("tests/wording/pakistan.tsv")?.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [key, kind, strength, polarity, ..] = columns[..] else { continue };
        let passage = passages
            .iter()
            .find(|passage| passage.key == key)
            .with_context(|| format!("Pakistan’s text has no passage {key}"))?;
        agreement.add(&coded(kind, strength, polarity), &read_by_program(passage));
    }
    Ok(agreement)
}

fn read_by_program(passage: &Passage) -> Coded {
    coded(
        passage.kind.as_str(),
        passage.strength().map_or("-", |strength| strength.as_str()),
        passage.polarity().map_or("-", |polarity| polarity.as_str()),
    )
}

/// Sentences of invented States that were coded by somebody who had not seen the program, by
/// language.
fn sentences() -> anyhow::Result<Vec<(&'static str, Agreement)>> {
    let mut found = Vec::new();
    let all = read("tests/wording/blind.tsv")?;
    for (language, name) in [("en", "English"), ("fr", "French"), ("es", "Spanish")] {
        let mut agreement = Agreement::default();
        for line in all.lines().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            let [of, kind, strength, polarity, _asked, text] = columns[..] else { continue };
            if of != language {
                continue;
            }
            let label = label(text, language, None, false);
            let wording = label.wording.as_ref();
            let program = coded(
                label.kind.as_str(),
                wording.map_or("-", |wording| wording.strength.as_str()),
                wording.map_or("-", |wording| wording.polarity.as_str()),
            );
            // The coder gave no step to bare orders and bare refusals; the program gives one.
            let strength = if strength == "-" { program.strength.as_str() } else { strength };
            agreement.add(&coded(kind, strength, polarity), &program);
        }
        found.push((name, agreement));
    }
    Ok(found)
}

fn coded(kind: &str, strength: &str, polarity: &str) -> Coded {
    Coded { kind: kind.into(), strength: strength.into(), polarity: polarity.into() }
}

#[derive(Debug, Default)]
struct Agreement {
    all: usize,
    kind: usize,
    strength: usize,
    polarity: usize,
    whole: usize,
}

impl Agreement {
    fn add(&mut self, hand: &Coded, program: &Coded) {
        let kind = hand.kind == program.kind;
        let strength = hand.strength == program.strength;
        let polarity = hand.polarity == program.polarity;
        self.all += 1;
        self.kind += usize::from(kind);
        self.strength += usize::from(strength);
        self.polarity += usize::from(polarity);
        self.whole += usize::from(kind && strength && polarity);
    }

    fn line(&self, name: &str) -> String {
        let of_all = |part| share(part, self.all);
        format!(
            "| {name} | {} | {} | {} | {} |\n",
            of_all(self.kind),
            of_all(self.strength),
            of_all(self.polarity),
            of_all(self.whole)
        )
    }
}

fn read(path: &str) -> anyhow::Result<String> {
    fs::read_to_string(paths::root().join(path)).with_context(|| format!("cannot read {path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pakistans_passages_are_read_as_they_were_coded_by_hand() {
        let agreement = pakistan().unwrap();
        assert_eq!((agreement.whole, agreement.all), (26, 26));
    }

    #[test]
    fn blind_sentences_are_read_as_often_as_when_they_were_first_tried() {
        for (language, agreement) in sentences().unwrap() {
            assert!(agreement.whole * 100 >= agreement.all * 90, "{language}: {agreement:?}");
        }
    }
}
