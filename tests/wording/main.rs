//! The codebook's labels, held against its own examples, Pakistan's submission, hand-coded
//! sentences of invented States, and any string at all.

mod examples;
mod figures;
mod items;
mod pakistan;
mod properties;

use codebook::{Label, label};
use model::{Kind, Polarity, Strength, Wording};

/// The label of a passage that stands alone, in English.
fn english(text: &str) -> Label {
    label(text, "en", None, false)
}

/// A label as one short line: kind, strength and polarity.
fn short(label: &Label) -> (Kind, Option<Strength>, Option<Polarity>) {
    let wording = label.wording.as_ref();
    (label.kind, wording.map(|wording| wording.strength), wording.map(|wording| wording.polarity))
}

/// The wording of a passage that has to be a recommendation.
fn wording(text: &str) -> Wording {
    match english(text).wording {
        Some(wording) => wording,
        None => panic!("no operator was found in: {text}"),
    }
}
