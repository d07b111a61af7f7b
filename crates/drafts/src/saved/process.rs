//! A collection's own file, `collection.toml`: its process, rounds, topics and authors.

use model::{AuthorKind, Collection, Localized, Topic};

use super::file::File;

/// The name of the file.
pub(super) const PROCESS: &str = "collection.toml";

/// The file of a collection.
#[must_use]
pub fn collection_file(collection: &Collection) -> File {
    let mut text = String::new();
    let process = &collection.process;
    table(&mut text, "[process]", &[("id", quoted(&process.id))]);
    if !process.date.is_empty() {
        line(&mut text, "date", &quoted(&process.date));
    }
    if let Some(topic) = &collection.first_topic {
        line(&mut text, "first-topic", &quoted(topic.as_str()));
    }
    localized(&mut text, "name", &process.name);
    localized(&mut text, "explanation", &process.explanation);
    for round in &collection.rounds {
        table(&mut text, "\n[[round]]", &[("id", quoted(round.id.as_str()))]);
        localized(&mut text, "name", &round.name);
        localized(&mut text, "explanation", &round.explanation);
    }
    for point in &collection.reference_points {
        let values = [("id", quoted(&point.id)), ("source", quoted(&point.source))];
        table(&mut text, "\n[[reference-point]]", &values);
        localized(&mut text, "descriptor", &point.descriptor);
    }
    for known in &collection.topics {
        topic(&mut text, known);
    }
    for group in &collection.groups {
        table(&mut text, "\n[[group]]", &[("id", quoted(group.id.as_str()))]);
        localized(&mut text, "name", &group.name);
    }
    for author in &collection.authors {
        let kind = match author.kind {
            AuthorKind::State => "state",
            AuthorKind::Group => "group",
            AuthorKind::Observer => "observer",
        };
        let values = [("id", quoted(author.code.as_str())), ("kind", quoted(kind))];
        table(&mut text, "\n[[author]]", &values);
        if let Some(region) = &author.region {
            line(&mut text, "region", &quoted(region));
        }
        list(&mut text, "groups", author.groups.iter().map(|group| group.as_str()));
        localized(&mut text, "name", &author.name);
    }
    for missing in &collection.missing {
        let values = [("round", quoted(missing.round.as_str())), ("title", quoted(&missing.title))];
        table(&mut text, "\n[[missing]]", &values);
        if let Some(author) = &missing.author {
            line(&mut text, "author", &quoted(author.as_str()));
        }
        if let Some(url) = &missing.url {
            line(&mut text, "url", &quoted(url));
        }
        localized(&mut text, "reason", &missing.reason);
    }
    File { name: PROCESS.to_owned(), text }
}

fn topic(text: &mut String, topic: &Topic) {
    table(text, "\n[[topic]]", &[("id", quoted(topic.id.as_str()))]);
    list(text, "sections", topic.sections.iter().map(String::as_str));
    localized(text, "name", &topic.name);
    localized(text, "explanation", &topic.explanation);
    for terms in &topic.terms {
        table(text, "\n[[topic.terms]]", &[("language", quoted(&terms.language))]);
        list(text, "heading", terms.heading.iter().map(String::as_str));
        list(text, "body", terms.body.iter().map(String::as_str));
    }
    for issue in &topic.issues {
        table(text, "\n[[topic.issue]]", &[("id", quoted(issue.id.as_str()))]);
        let see_also: Vec<String> =
            issue.see_also.iter().map(|(topic, issue)| format!("{topic}/{issue}")).collect();
        list(text, "see-also", see_also.iter().map(String::as_str));
        list(text, "reference-points", issue.reference_points.iter().map(String::as_str));
        localized(text, "name", &issue.name);
        localized(text, "explanation", &issue.explanation);
        for answer in &issue.answers {
            table(text, "\n[[topic.issue.answer]]", &[("id", quoted(answer.id.as_str()))]);
            localized(text, "name", &answer.name);
            for (key, value) in [("use-when", &answer.use_when), ("not-when", &answer.not_when)] {
                if !value.is_empty() {
                    line(text, key, &quoted(value));
                }
            }
        }
    }
}

fn table(text: &mut String, head: &str, values: &[(&str, String)]) {
    text.push_str(head);
    text.push('\n');
    for (key, value) in values {
        line(text, key, value);
    }
}

fn line(text: &mut String, key: &str, value: &str) {
    text.push_str(&format!("{key} = {value}\n"));
}

/// A list; nothing where it is empty.
fn list<'a>(text: &mut String, key: &str, values: impl Iterator<Item = &'a str>) {
    let values: Vec<String> = values.map(quoted).collect();
    if !values.is_empty() {
        line(text, key, &format!("[{}]", values.join(", ")));
    }
}

/// A text in each of its languages.
fn localized(text: &mut String, key: &str, value: &Localized) {
    for (language, words) in value.texts() {
        line(text, &format!("{key}.{language}"), &quoted(words));
    }
}

/// A text between quotation marks: what JSON escapes, TOML does in the same way.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().filter(|sign| *sign != '\u{7f}').collect();
    serde_json::Value::from(plain).to_string()
}
