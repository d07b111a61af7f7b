//! A submission as JSON, for programs: what was read, how it was labelled, what was left out.

use serde::Serialize;
use side_by_state::collection::{Kind, Passage, Polarity, Reading, Strength};
use side_by_state::reading::Submission;

#[derive(Serialize)]
pub(super) struct Json<'a> {
    title: &'a str,
    author: Option<&'a str>,
    language: &'a str,
    passages: Vec<JsonPassage<'a>>,
    footnotes: Vec<JsonFootnote<'a>>,
    left_out: Vec<JsonLeftOut<'a>>,
}

#[derive(Serialize)]
struct JsonPassage<'a> {
    label: &'a str,
    heading: &'a [String],
    topic: Option<&'a str>,
    kind: Kind,
    strength: Option<Strength>,
    polarity: Option<Polarity>,
    hedges: Vec<&'a str>,
    asked: Option<&'a str>,
    responds_to: &'a [String],
    text: &'a str,
    lines: (u32, u32),
}

#[derive(Serialize)]
struct JsonFootnote<'a> {
    mark: &'a str,
    text: &'a str,
    lines: (u32, u32),
}

#[derive(Serialize)]
struct JsonLeftOut<'a> {
    lines: (u32, u32),
    why: String,
    text: &'a str,
}

impl<'a> Json<'a> {
    pub(super) fn of(submission: &'a Submission, passages: &'a [Passage]) -> Self {
        let read = submission.passages.iter().zip(passages);
        Self {
            title: &submission.title,
            author: submission.author.as_deref(),
            language: &submission.language,
            passages: read.map(|(read, p)| JsonPassage::of(passages, p, read.lines)).collect(),
            footnotes: submission
                .footnotes
                .iter()
                .map(|n| JsonFootnote { mark: &n.mark, text: &n.text, lines: n.lines })
                .collect(),
            left_out: submission
                .left_out
                .iter()
                .map(|l| JsonLeftOut { lines: l.lines, why: l.why.to_string(), text: &l.text })
                .collect(),
        }
    }
}

impl<'a> JsonPassage<'a> {
    fn of(all: &'a [Passage], passage: &'a Passage, lines: (u32, u32)) -> Self {
        let wording = match &passage.reading {
            Reading::FromWords(wording) => Some(wording),
            Reading::Recorded { .. } | Reading::None | Reading::NoTable => None,
        };
        // An item's inherited words stand in the passage that opens its list.
        let opener = wording.and_then(|wording| wording.inherited_from.as_ref());
        let opener = opener.and_then(|key| all.iter().find(|passage| passage.key == *key));
        let words: &str = opener.map_or(&passage.text, |opener| &opener.text);
        Self {
            label: &passage.label,
            heading: &passage.heading,
            topic: passage.topic.as_ref().map(|topic| topic.as_str()),
            kind: passage.kind,
            strength: passage.strength(),
            polarity: passage.polarity(),
            hedges: wording
                .map(|w| w.hedges.iter().map(|span| span.of(words)).collect())
                .unwrap_or_default(),
            asked: wording.and_then(|wording| wording.asked).map(|span| span.of(words)),
            responds_to: &passage.responds_to,
            text: &passage.text,
            lines,
        }
    }
}
