//! `data/collection.toml`: the process, its rounds, topics, issues, authors and reference points.

use std::collections::BTreeMap;

use super::data_file::DataFile;
use super::fault::{Fault, Faults, quoted};
use super::purpose::Purpose;
use super::text_file;
use super::toml_table::{self, Table};
use model::{
    Answer, AnswerId, Author, AuthorCode, AuthorKind, Collection, FEWEST_ANSWERS, Group, GroupId,
    Issue, IssueId, LanguageTerms, MOST_ANSWERS, MissingDocument, Process, ReferencePoint, Round,
    RoundId, Topic, TopicId, is_answer_id, is_code, is_name, is_reserved,
};

/// Reads the file; what could be read comes back even where there are faults.
pub(super) fn read(file: &DataFile, purpose: Purpose, faults: &mut Vec<Fault>) -> Collection {
    let faults = &mut Faults::of(&file.path, faults);
    let Some(text) = text_file::decode(file, purpose, faults) else {
        return Collection::default();
    };
    let parsed = toml_table::parse(text, faults);
    let root = Table::root(text, &parsed, purpose);
    root.only(
        &["process", "round", "topic", "group", "author", "reference-point", "missing"],
        faults,
    );
    let mut collection = Collection::default();
    process(&root, &mut collection, faults);
    collection.rounds =
        named("round", root.tables("round", faults), faults, |table, id, faults| {
            table.only(&["id", "name", "explanation"], faults);
            Round {
                id: RoundId::new(id),
                name: table.localized("name", faults),
                explanation: table.localized("explanation", faults),
            }
        });
    // Not every process has agreed texts or groups.
    collection.reference_points = named(
        "reference-point",
        root.optional_tables("reference-point", faults),
        faults,
        |table, id, faults| {
            table.only(&["id", "descriptor", "source"], faults);
            ReferencePoint {
                id,
                descriptor: table.localized("descriptor", faults),
                source: table.string("source", faults),
            }
        },
    );
    collection.topics = named("topic", root.tables("topic", faults), faults, topic);
    collection.groups =
        named("group", root.optional_tables("group", faults), faults, |table, id, faults| {
            table.only(&["id", "name"], faults);
            Group { id: GroupId::new(id), name: table.localized("name", faults) }
        });
    collection.authors = named("author", root.tables("author", faults), faults, author);
    collection.missing = root
        .optional_tables("missing", faults)
        .iter()
        .map(|table| missing(table, faults))
        .collect();
    references(&root, &collection, faults);
    collection
}

fn process(root: &Table<'_>, collection: &mut Collection, faults: &mut Faults<'_>) {
    let Some(table) = root.table("process", faults) else {
        return;
    };
    table.only(&["id", "name", "explanation", "date", "first-topic"], faults);
    collection.process = Process {
        id: table.string("id", faults),
        name: table.localized("name", faults),
        explanation: table.localized("explanation", faults),
        date: table.owed_string("date", faults),
        loaded: false,
        added_authors: Vec::new(),
    };
    collection.first_topic = table.optional_string("first-topic", faults).map(TopicId::new);
}

fn topic(table: &Table<'_>, id: String, faults: &mut Faults<'_>) -> Topic {
    table.only(&["id", "name", "explanation", "sections", "terms", "issue"], faults);
    Topic {
        id: TopicId::new(id),
        name: table.localized("name", faults),
        explanation: table.localized("explanation", faults),
        sections: table.strings("sections", faults),
        terms: table.optional_tables("terms", faults).iter().map(|t| terms(t, faults)).collect(),
        issues: named("issue", table.tables("issue", faults), faults, |table, id, faults| {
            table.only(
                &["id", "name", "explanation", "see-also", "reference-points", "answer"],
                faults,
            );
            Issue {
                id: IssueId::new(id),
                name: table.localized("name", faults),
                explanation: table.localized("explanation", faults),
                see_also: see_also(table, faults),
                reference_points: table.strings("reference-points", faults),
                answers: answers(table, faults),
            }
        }),
    }
}

/// The answers of an issue.
fn answers(table: &Table<'_>, faults: &mut Faults<'_>) -> Vec<Answer> {
    let tables = table.optional_tables("answer", faults);
    if let Some(first) = tables.first()
        && !(FEWEST_ANSWERS..=MOST_ANSWERS).contains(&tables.len())
    {
        let found = format!("a number of answers that is {}", tables.len());
        faults.tell(first.line(), found, "two to five [[topic.issue.answer]], or none");
    }
    named("answer", tables, faults, |table, id, faults| {
        table.only(&["id", "name", "use-when", "not-when"], faults);
        if !id.is_empty() && !is_answer_id(&id) {
            let found = format!("the answer {}", quoted(&id));
            faults.tell(table.line_of_key("id"), found, "letters, digits and hyphens");
        }
        // What the page exports has none.
        let instruction =
            |key, faults: &mut _| table.optional_string(key, faults).unwrap_or_default();
        Answer {
            id: AnswerId::new(id),
            name: table.localized("name", faults),
            use_when: instruction("use-when", faults),
            not_when: instruction("not-when", faults),
        }
    })
}

fn terms(table: &Table<'_>, faults: &mut Faults<'_>) -> LanguageTerms {
    table.only(&["language", "heading", "body"], faults);
    LanguageTerms {
        language: table.string("language", faults),
        heading: table.strings("heading", faults),
        body: table.strings("body", faults),
    }
}

fn see_also(table: &Table<'_>, faults: &mut Faults<'_>) -> Vec<(TopicId, IssueId)> {
    let mut pairs = Vec::new();
    for text in table.strings("see-also", faults) {
        match text.split_once('/') {
            Some((topic, issue)) => pairs.push((TopicId::new(topic), IssueId::new(issue))),
            None => faults.tell(
                table.line_of_key("see-also"),
                quoted(&text),
                "“topic/issue”, as in \"norms/binding-instrument\"",
            ),
        }
    }
    pairs
}

fn author(table: &Table<'_>, code: String, faults: &mut Faults<'_>) -> Author {
    table.only(&["id", "kind", "region", "name", "groups"], faults);
    let kind = match table.string("kind", faults).as_str() {
        "group" => AuthorKind::Group,
        "observer" => AuthorKind::Observer,
        "state" => AuthorKind::State,
        other => {
            let found = format!("kind = {}", quoted(other));
            faults.tell(table.line_of_key("kind"), found, "state, group or observer");
            AuthorKind::State
        }
    };
    if table.is_published() && is_name(&code) && (!is_code(&code) || is_reserved(&code)) {
        let found = format!("the author {}", quoted(&code));
        let expected = "capital letters A to Z, digits and hyphens, and not ALL, OPENING or SPEAKING, because addresses are made of it";
        faults.tell(table.line_of_key("id"), found, expected);
    }
    let region = table.optional_string("region", faults);
    // A State that no browser knows, as an invented one, has none.
    if region.is_some() && kind != AuthorKind::State {
        faults.tell(
            table.line(),
            format!("the author {code} with a region"),
            "region = \"…\" (two letters, ISO 3166-1) for a State only",
        );
    }
    let groups = table.strings("groups", faults).into_iter().map(GroupId::new).collect();
    let name = table.localized("name", faults);
    Author { code: AuthorCode::new(code), kind, region, name, groups }
}

fn missing(table: &Table<'_>, faults: &mut Faults<'_>) -> MissingDocument {
    table.only(&["author", "round", "title", "url", "reason"], faults);
    MissingDocument {
        author: table.optional_string("author", faults).map(AuthorCode::new),
        round: RoundId::new(table.string("round", faults)),
        title: table.string("title", faults),
        url: table.optional_string("url", faults),
        reason: table.localized("reason", faults),
    }
}

/// Reads the tables of `key`, each under an `id` of its own.
fn named<Item>(
    key: &str,
    tables: Vec<Table<'_>>,
    faults: &mut Faults<'_>,
    read: impl Fn(&Table<'_>, String, &mut Faults<'_>) -> Item,
) -> Vec<Item> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut items = Vec::new();
    for table in tables {
        let id = table.string("id", faults);
        let line = table.line_of_key("id");
        if id.is_empty() {
            // That it is missing is reported.
        } else if key != "answer" && table.is_published() && !is_name(&id) {
            let found = format!("the {key} {}", quoted(&id));
            let expected = "a name with no space in it, because addresses are made of it";
            faults.tell(line, found, expected);
        } else if let Some(first) = seen.get(&id) {
            faults.tell(
                line,
                format!("the {key} {} a second time", quoted(&id)),
                format!("a name of its own; it already stands in line {first}"),
            );
        }
        seen.entry(id.clone()).or_insert(line);
        items.push(read(&table, id, faults));
    }
    items
}

/// Holds every name that the file uses against those that it defines.
fn references(root: &Table<'_>, known: &Collection, faults: &mut Faults<'_>) {
    if let (Some(id), Some(table)) = (&known.first_topic, root.table("process", faults))
        && known.topic(id).is_none()
    {
        let found = format!("the topic {}", quoted(id.as_str()));
        faults.tell(table.line_of_key("first-topic"), found, "the id of a [[topic]]");
    }
    for (table, author) in root.optional_tables("author", faults).iter().zip(&known.authors) {
        for id in author.groups.iter().filter(|id| !known.groups.iter().any(|g| g.id == **id)) {
            let found = format!("the group {}", quoted(id.as_str()));
            faults.tell(table.line_of_key("groups"), found, "the id of a [[group]]");
        }
    }
    for (table, topic) in root.optional_tables("topic", faults).iter().zip(&known.topics) {
        for (table, issue) in table.optional_tables("issue", faults).iter().zip(&topic.issues) {
            for (topic, other) in &issue.see_also {
                if known.topic(topic).and_then(|topic| topic.issue(other)).is_none() {
                    let found = format!("“{topic}/{other}”");
                    faults.tell(
                        table.line_of_key("see-also"),
                        found,
                        "an issue that this file has",
                    );
                }
            }
            let points = &known.reference_points;
            for id in
                issue.reference_points.iter().filter(|id| !points.iter().any(|p| p.id == **id))
            {
                let found = format!("the reference point {}", quoted(id));
                faults.tell(
                    table.line_of_key("reference-points"),
                    found,
                    "the id of a [[reference-point]]",
                );
            }
        }
    }
    for (table, missing) in root.optional_tables("missing", faults).iter().zip(&known.missing) {
        if missing.author.as_ref().is_some_and(|code| known.author(code).is_none()) {
            faults.tell(
                table.line_of_key("author"),
                "an author not named above",
                "the id of an [[author]]",
            );
        }
        if known.round(&missing.round).is_none() {
            faults.tell(
                table.line_of_key("round"),
                "a round not named above",
                "the id of a [[round]]",
            );
        }
    }
}
