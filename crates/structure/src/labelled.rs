//! A submission as read, with what the codebook makes of each passage's words. Which words mean
//! what is `codebook`'s matter; what the collection then says of the passage, an editor's.

use super::submission::Submission;
use codebook::label_passages;
use model::{Kind, Passage, Reading, key_of_label};

/// The passages of a submission as the collection holds them, without issues.
pub fn labelled(submission: &Submission) -> Vec<Passage> {
    let mut passages = unlabelled(submission);
    label_passages(&mut passages, &submission.language, &|_| None);
    passages
}

/// The passages as they were read, each under the one that introduces it, still without labels.
fn unlabelled(submission: &Submission) -> Vec<Passage> {
    let key = |place: usize, label: &str| key_of_label(label, place + 1);
    let under = |place: usize| Some(key(place, &submission.passages.get(place)?.label));
    let read = submission.passages.iter().enumerate();
    read.map(|(place, read)| Passage {
        key: key(place, &read.label),
        label: read.label.clone(),
        heading: read.heading.clone(),
        topic: read.topic.clone(),
        issue: None,
        answer: None,
        kind: Kind::Remark,
        reading: Reading::None,
        responds_to: read.responds_to.clone(),
        place: None,
        url: None,
        checked_twice: true,
        under: read.opener.and_then(under),
        styles: Vec::new(),
        text: read.text.clone(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::{ReadOptions, labelled, read};
    use model::{Kind, Reading, Strength};

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
