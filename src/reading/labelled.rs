//! A submission as read, with what the codebook makes of each passage's words. Which words mean
//! what is `wording`'s matter; what the collection then says of the passage, an editor's.

use super::Submission;
use crate::collection::{Passage, Reading, key_of_label};
use crate::wording::{self, Label, Opener};

/// The passages of a submission as the collection holds them, without issues.
pub fn labelled(submission: &Submission) -> Vec<Passage> {
    let language = &submission.language;
    labelled_by(submission, &mut |text, opener, opens_list| {
        wording::label(text, language, opener, opens_list)
    })
}

/// The same, where somebody else asks the codebook, and may know its answer already: `label` is given what
/// [`wording::label`] takes.
pub fn labelled_by(
    submission: &Submission,
    label: &mut dyn FnMut(&str, Option<Opener<'_>>, bool) -> Label,
) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::with_capacity(submission.passages.len());
    for (place, read) in submission.passages.iter().enumerate() {
        let opener = lending_opener(submission, read.opener).and_then(|place| passages.get(place));
        let opener = opener.map(|passage| Opener { key: &passage.key, text: &passage.text });
        let label = label(&read.text, opener, read.opens_list);
        passages.push(Passage {
            key: key_of_label(&read.label, place + 1),
            label: read.label.clone(),
            heading: read.heading.clone(),
            topic: read.topic.clone(),
            issue: None,
            kind: label.kind,
            reading: match label.wording {
                Some(wording) => Reading::FromWords(wording),
                None if wording::has_table(&submission.language) => Reading::None,
                None => Reading::NoTable,
            },
            responds_to: read.responds_to.clone(),
            place: None,
            url: None,
            checked_twice: true,
            under: None,
            styles: Vec::new(),
            text: read.text.clone(),
        });
    }
    passages
}

/// The place of the nearest opener, from `opener` outwards, whose operator an item can inherit.
fn lending_opener(submission: &Submission, opener: Option<usize>) -> Option<usize> {
    let nearest = opener?;
    let read = submission.passages.get(nearest)?;
    // Openers stand before their items, so that going outwards ends.
    let is_outermost = read.opener.is_none_or(|outer| outer >= nearest);
    if is_outermost || wording::lends_operator(&read.text, &submission.language) {
        return Some(nearest);
    }
    lending_opener(submission, read.opener)
}

#[cfg(test)]
mod tests {
    use crate::collection::{Kind, Reading, Strength};
    use crate::reading::{ReadOptions, labelled, read};

    const TEXT: &str = "Meridia's remarks on the draft

1. Meridia thanks the Chair.

2. States should refrain from the following:

a. export controls, and in particular:

i. lists drawn up in secret;

ii. pressure on third States;

3. States should assist one another in good faith, including:

a. by warnings;
";

    #[test]
    fn items_of_an_item_inherit_from_the_nearest_opener_that_asks() {
        let submission = read(TEXT, &ReadOptions::default());
        let passages = labelled(&submission);
        let of = |key: &str| passages.iter().find(|passage| passage.key == key).unwrap();
        for key in ["2.a.i", "2.a.ii"] {
            let Reading::FromWords(wording) = &of(key).reading else { panic!("{:?}", of(key)) };
            assert_eq!(wording.inherited_from.as_deref(), Some("2"));
            assert_eq!(wording.strength, Strength::Should);
        }
        assert_eq!(of("2").kind, Kind::Remark);
    }

    #[test]
    fn an_opener_that_asks_for_something_itself_is_a_recommendation() {
        let submission = read(TEXT, &ReadOptions::default());
        let opener = labelled(&submission).into_iter().find(|passage| passage.key == "3").unwrap();
        assert_eq!(opener.kind, Kind::Recommendation);
    }
}
