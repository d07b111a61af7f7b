//! The faults of all that is not a document: rounds, topics, issues, groups, authors, and what is missing.

use super::{Check, quoted};
use crate::answer::{Answer, FEWEST_ANSWERS, MOST_ANSWERS, is_answer_id};
use crate::keys::is_code;
use crate::process::Topic;

impl Check<'_> {
    pub(super) fn process(&mut self) {
        let known = self.known;
        self.names("rounds", "id", known.rounds.iter().map(|round| round.id.as_str()));
        for (place, round) in known.rounds.iter().enumerate() {
            if round.id.as_str() == "all" {
                let place = format!("rounds[{place}].id");
                self.tell(
                    place,
                    "“all”",
                    "another name: in addresses, “all” stands for all rounds",
                );
            }
        }
        self.names("topics", "id", known.topics.iter().map(|topic| topic.id.as_str()));
        for (place, topic) in known.topics.iter().enumerate() {
            self.issues(&format!("topics[{place}] ({})", topic.id), topic);
        }
        if let Some(first) = known.first_topic.as_ref().filter(|id| known.topic(id).is_none()) {
            self.unknown("first_topic".to_owned(), first.as_str(), "the id of a topic");
        }
        self.names("groups", "id", known.groups.iter().map(|group| group.id.as_str()));
        self.names("authors", "code", known.authors.iter().map(|author| author.code.as_str()));
        for (place, author) in known.authors.iter().enumerate() {
            let place = format!("authors[{place}] ({})", author.code);
            if !is_code(author.code.as_str()) {
                let found = quoted(author.code.as_str());
                self.tell(
                    format!("{place}.code"),
                    found,
                    "capital letters A to Z, digits and hyphens",
                );
            }
            for (nth, group) in author.groups.iter().enumerate() {
                if !known.groups.iter().any(|known| known.id == *group) {
                    self.unknown(
                        format!("{place}.groups[{nth}]"),
                        group.as_str(),
                        "the id of a group",
                    );
                }
            }
        }
        let points = known.reference_points.iter();
        self.names("reference_points", "id", points.clone().map(|point| point.id.as_str()));
        for (place, point) in points.enumerate() {
            self.link(format!("reference_points[{place}] ({}).source", point.id), &point.source);
        }
    }

    fn issues(&mut self, topic_place: &str, topic: &Topic) {
        let known = self.known;
        let list = format!("{topic_place}.issues");
        self.names(&list, "id", topic.issues.iter().map(|issue| issue.id.as_str()));
        for (place, issue) in topic.issues.iter().enumerate() {
            let place = format!("{list}[{place}] ({})", issue.id);
            for (nth, (other, name)) in issue.see_also.iter().enumerate() {
                if known.topic(other).and_then(|topic| topic.issue(name)).is_none() {
                    let named = format!("{other}/{name}");
                    let place = format!("{place}.see_also[{nth}]");
                    self.unknown(
                        place,
                        &named,
                        "the id of a topic and the id of one of its issues",
                    );
                }
            }
            self.answers(&format!("{place}.answers"), &issue.answers);
            for (nth, point) in issue.reference_points.iter().enumerate() {
                if !known.reference_points.iter().any(|known| known.id == *point) {
                    let place = format!("{place}.reference_points[{nth}]");
                    self.unknown(place, point, "the id of a reference point");
                }
            }
        }
    }

    fn answers(&mut self, list: &str, answers: &[Answer]) {
        let mut seen = Vec::new();
        for (nth, answer) in answers.iter().enumerate() {
            let (place, id) = (format!("{list}[{nth}].id"), answer.id.as_str());
            if !is_answer_id(id) {
                self.tell(place, quoted(id), "letters A to Z and a to z, digits and hyphens");
            } else if seen.contains(&id) {
                self.tell(place, format!("{} a second time", quoted(id)), "a name of its own");
            }
            seen.push(id);
        }
        if !answers.is_empty() && !(FEWEST_ANSWERS..=MOST_ANSWERS).contains(&answers.len()) {
            let found = format!("a number of answers that is {}", answers.len());
            self.tell(list.to_owned(), found, "two to five answers, or none");
        }
    }

    pub(super) fn missing(&mut self) {
        let known = self.known;
        for (place, missing) in known.missing.iter().enumerate() {
            let place = format!("missing[{place}]");
            if let Some(author) =
                missing.author.as_ref().filter(|code| known.author(code).is_none())
            {
                self.unknown(format!("{place}.author"), author.as_str(), "the code of an author");
            }
            if known.round(&missing.round).is_none() {
                self.unknown(format!("{place}.round"), missing.round.as_str(), "the id of a round");
            }
            self.optional_link(format!("{place}.url"), missing.url.as_deref());
        }
    }
}
