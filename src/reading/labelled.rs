//! A submission as read, with what the codebook makes of each passage's words. Which words mean
//! what is `wording`'s matter; what the collection then says of the passage, an editor's.

use super::Submission;
use crate::collection::{Passage, Reading};
use crate::wording::{self, Opener};

/// The passages of a submission as the collection holds them, without issues.
pub fn labelled(submission: &Submission) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::with_capacity(submission.passages.len());
    for (place, read) in submission.passages.iter().enumerate() {
        let opener = read.opener.and_then(|place| passages.get(place));
        let opener = opener.map(|passage| Opener { key: &passage.key, text: &passage.text });
        let label = wording::label(&read.text, &submission.language, opener, read.opens_list);
        let key = match read.label.as_str() {
            "" => format!("~{}", place + 1),
            printed => printed.to_owned(),
        };
        passages.push(Passage {
            key,
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
            text: read.text.clone(),
        });
    }
    passages
}
