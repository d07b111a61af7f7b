//! A small invented collection that tests of every module share. No real State's words.

mod large;
pub mod pieces;

use model::*;

pub use large::{crowded, large};

fn text(en: &str) -> Localized {
    Localized::new(vec![("en".into(), en.into()), ("fr".into(), format!("{en} (fr)"))])
}

fn issue(id: &str, name: &str) -> Issue {
    Issue { name: text(name), explanation: text("What is asked."), ..pieces::issue(id, name) }
}

fn topic(id: &str, name: &str, issues: Vec<Issue>) -> Topic {
    Topic {
        name: text(name),
        explanation: text("What it covers."),
        issues,
        ..pieces::topic(id, name)
    }
}

fn author(code: &str, name: &str, groups: &[&str]) -> Author {
    Author {
        name: text(name),
        groups: groups.iter().map(|&id| id.into()).collect(),
        ..pieces::author(code, AuthorKind::State, name)
    }
}

/// A recommendation in the author's own words, `should`.
pub fn recommendation(label: &str, topic: &str, issue: &str, words: &str) -> Passage {
    let operator = words.find("should").map_or(Span::new(0, 0), |at| Span::new(at, at + 6));
    Passage {
        key: label.into(),
        label: label.into(),
        heading: vec!["Recommendations".into()],
        topic: Some(topic.into()),
        issue: Some(issue.into()),
        answer: None,
        kind: Kind::Recommendation,
        reading: Reading::FromWords(Wording {
            strength: Strength::Should,
            inherited_from: None,
            operator,
            polarity: Polarity::For,
            turned_down_by: None,
            hedges: Vec::new(),
            asked: None,
        }),
        responds_to: Vec::new(),
        place: None,
        url: None,
        checked_twice: true,
        under: None,
        styles: Vec::new(),
        text: words.into(),
    }
}

/// A remark with no issue.
pub fn remark(label: &str, topic: &str, words: &str) -> Passage {
    Passage {
        issue: None,
        kind: Kind::Remark,
        reading: Reading::None,
        ..recommendation(label, topic, "", words)
    }
}

/// A document of `author` in `round`.
pub fn document(id: &str, author: &str, round: &str, passages: Vec<Passage>) -> Document {
    Document {
        id: id.into(),
        author: author.into(),
        co_authors: Vec::new(),
        round: round.into(),
        form: Form::Verbatim,
        extent: Extent::Whole,
        evidence: Evidence::Own,
        reported_by: None,
        language: "en".into(),
        title: format!("Comments ({id})"),
        date: "2020-04-01".into(),
        url: Some(format!("https://example.org/{id}")),
        source_text: None,
        loaded: false,
        unchecked: false,
        instead_of: Vec::new(),
        passages,
    }
}

/// Meridia (whole, verbatim), Norland (opening, summary), Ostavia (remarks only), Tresmar (only
/// reported, in the later round) and Valdoria (no document).
pub fn collection() -> Collection {
    let summary = Passage {
        reading: Reading::Recorded { stance: Stance::Proposes, strength: Some(Strength::Must) },
        ..recommendation("~1", "norms", "ports", "Wants ports kept out of it.")
    };
    let summary = Passage { label: String::new(), ..summary };
    Collection {
        process: Process {
            id: "example".into(),
            name: text("An invented process"),
            explanation: text("Invented for tests."),
            date: "2026-01-01".into(),
            loaded: false,
            added_authors: Vec::new(),
        },
        rounds: vec![
            Round { id: "first".into(), name: text("First draft"), explanation: text("2020") },
            Round { id: "second".into(), name: text("Second draft"), explanation: text("2021") },
        ],
        topics: vec![
            topic("norms", "Norms", vec![issue("ports", "Ports"), issue("bridges", "Bridges")]),
            topic("cbm", "Confidence", vec![issue("hotlines", "Hotlines")]),
        ],
        first_topic: Some("norms".into()),
        groups: vec![Group { id: "north".into(), name: text("The North") }],
        authors: vec![
            author("MER", "Meridia", &[]),
            author("NOR", "Norland", &["north"]),
            author("OST", "Ostavia", &["north"]),
            author("TRE", "Tresmar", &[]),
            author("VAL", "Valdoria", &[]),
        ],
        reference_points: Vec::new(),
        documents: vec![
            document(
                "mer-first",
                "MER",
                "first",
                vec![
                    remark("1", "norms", "Meridia thanks the Chair."),
                    recommendation("2.a", "norms", "ports", "States should protect ports."),
                ],
            ),
            Document {
                form: Form::Summary,
                extent: Extent::Opening,
                ..document("nor-first", "NOR", "first", vec![summary])
            },
            document("ost-first", "OST", "first", vec![remark("4", "norms", "Norms matter.")]),
            Document {
                evidence: Evidence::Reported,
                reported_by: Some("A newspaper".into()),
                form: Form::Summary,
                extent: Extent::Opening,
                ..document(
                    "tre-reported",
                    "TRE",
                    "second",
                    vec![recommendation("9", "norms", "bridges", "Bridges should stand.")],
                )
            },
        ],
        missing: Vec::new(),
    }
}
