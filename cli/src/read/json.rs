//! A submission as JSON, for programs: what was read, how it was labelled, what was left out.

use std::rc::Rc;

use drafts::draft::{Draft, Labelled, Part};
use model::{Kind, Passage, Polarity, Reading, Strength};
use serde::Serialize;

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
    /// Words that the source strikes out: the author no longer says them.
    struck: Vec<&'a str>,
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
    pub(super) fn of(draft: &'a Draft, labelled: &'a Labelled) -> Self {
        let all: Vec<&Passage> = labelled.passages.iter().map(|(_, passage)| passage).collect();
        let blocks = || draft.blocks.iter().map(Rc::as_ref);
        let of_part = |part: Part| blocks().filter(move |block| block.part == part);
        let passages = of_part(Part::Passage)
            .filter_map(|block| Some((labelled.passage(block.id)?, block.lines)));
        Self {
            title: &draft.head.title,
            author: draft.head.author.as_ref().map(|code| code.as_str()),
            language: &draft.head.language,
            passages: passages.map(|(it, lines)| JsonPassage::of(&all, it, lines)).collect(),
            footnotes: of_part(Part::Footnote)
                .map(|it| JsonFootnote { mark: &it.label, text: &it.text, lines: it.lines })
                .collect(),
            left_out: of_part(Part::LeftOut)
                .map(|it| JsonLeftOut {
                    lines: it.lines,
                    why: it.why.as_ref().map(ToString::to_string).unwrap_or_default(),
                    text: &it.text,
                })
                .collect(),
        }
    }
}

impl<'a> JsonPassage<'a> {
    fn of(all: &[&'a Passage], passage: &'a Passage, lines: (u32, u32)) -> Self {
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
            struck: passage.struck(),
            lines,
        }
    }
}
