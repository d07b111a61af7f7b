//! The picture of a topic: a strip for each issue with answers, whose parts are as long as delegations give them. Told
//! apart by patterns, names and numbers, and said once more in a table.

use i18n::{Catalogue, Messages};
use model::{Issue, TopicId};
use query::Indexed;
use query::comparison::{Group, RowHead, by_issue};
use query::selection::{Direction, Language, Selection};

use crate::html;
use crate::static_text::topic_page;

/// A pattern for each answer that an issue may have; the last is for what gives none.
const PATTERNS: [&str; 6] = [
    "<rect width=\"8\" height=\"8\" fill=\"currentColor\" fill-opacity=\"0.3\"/>",
    "<path d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\" stroke=\"currentColor\"/>",
    "<circle cx=\"4\" cy=\"4\" r=\"1.5\" fill=\"currentColor\"/>",
    "<path d=\"M0 2h8M0 6h8\" stroke=\"currentColor\"/>",
    "<path d=\"M0 4h8M4 0v8\" stroke=\"currentColor\"/>",
    "",
];
const OF_NO_ANSWER: usize = PATTERNS.len() - 1;

/// An answer on an issue.
struct Part {
    name: String,
    pattern: usize,
    delegations: usize,
}

/// The picture and its table; nothing where no issue of the topic has answers that somebody gives.
pub(super) fn html(
    indexed: &Indexed,
    catalogue: Catalogue,
    topic: &TopicId,
    language: Language,
) -> String {
    let messages = catalogue.of(language);
    let selection = Selection::opening(indexed).with_topic(topic.clone());
    let Some(arranged) = by_issue(indexed, &selection) else { return String::new() };
    let (mut strips, mut rows) = (String::new(), String::new());
    for section in &arranged.sections {
        let RowHead::Issue(issue) = section.head else { continue };
        if section.groups.iter().all(|group| group.answer.is_none()) {
            continue;
        }
        let parts: Vec<Part> =
            section.groups.iter().map(|group| part(issue, group, messages, language)).collect();
        strips.push_str(&strip(topic, issue, &parts, messages, language));
        rows.push_str(&table_rows(issue, &parts, language));
    }
    if strips.is_empty() {
        return String::new();
    }
    let patterns = PATTERNS.iter().enumerate().map(|(place, drawn)| {
        format!("<pattern id=\"answer-{place}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">{drawn}</pattern>")
    });
    format!(
        "<h2>{}</h2>\n<p>{}</p>\n<svg class=\"plain-patterns\" aria-hidden=\"true\"><defs>{}</defs></svg>\n{strips}<details>\n<summary>{}</summary>\n<div class=\"plain-table\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n{rows}</table>\n</div>\n</details>\n",
        html::text(messages.map_answers()),
        html::text(messages.answers_note()),
        patterns.collect::<String>(),
        html::text(messages.map_answers_table()),
        html::attribute(messages.map_answers()),
        html::text(messages.map_issue()),
        html::text(messages.map_answer()),
        html::text(messages.map_delegations()),
    )
}

fn part(issue: &Issue, group: &Group<'_>, messages: &Messages, language: Language) -> Part {
    let place = |id| issue.answers.iter().position(|it| it.id == id);
    let pattern = group.answer.and_then(|answer| place(answer.id.clone())).unwrap_or(OF_NO_ANSWER);
    let name = group.answer.map_or(messages.other_points(), |it| it.name.get(language.tag()));
    let pattern = pattern.min(OF_NO_ANSWER);
    Part { name: name.to_owned(), pattern, delegations: group.authors() }
}

/// One issue: its name and its strip, which lead to it, and what the patterns mean.
fn strip(
    topic: &TopicId,
    issue: &Issue,
    parts: &[Part],
    messages: &Messages,
    language: Language,
) -> String {
    let said = |part: &Part| {
        let count = messages.topic_authors().of(language, part.delegations, &[]);
        format!("{} · {count}", part.name)
    };
    let name = issue.name.get(language.tag());
    let title: Vec<String> = parts.iter().map(said).collect();
    let key = parts.iter().map(|part| {
        format!(
            "<li><svg aria-hidden=\"true\">{}</svg>{}</li>",
            bar(0.0, 100.0, part.pattern),
            html::text(&said(part))
        )
    });
    let address = format!("../{}#issue-{}", topic_page(language, topic), issue.id);
    format!(
        "<div class=\"plain-strip\">\n<a href=\"{}\">{}<svg role=\"img\"><title>{}</title>{}</svg></a>\n<ul>{}</ul>\n</div>\n",
        html::attribute(&address),
        html::text(name),
        html::text(&title.join(" – ")),
        bars(parts, language),
        key.collect::<String>(),
    )
}

/// The parts of a strip in the direction of reading, each with its number.
fn bars(parts: &[Part], language: Language) -> String {
    let all: usize = parts.iter().map(|part| part.delegations).sum();
    let mut drawn = String::new();
    let mut before = 0;
    for part in parts {
        let share = |count: usize| 100.0 * count as f64 / all.max(1) as f64;
        let (from, width) = (share(before), share(part.delegations));
        before += part.delegations;
        let x = match language.direction() {
            Direction::LeftToRight => from,
            Direction::RightToLeft => 100.0 - from - width,
        };
        let middle = x + width / 2.0;
        drawn.push_str(&bar(x, width, part.pattern));
        drawn.push_str(&format!("<text x=\"{middle:.2}%\" y=\"50%\">{}</text>", part.delegations));
    }
    drawn
}

fn bar(x: f64, width: f64, pattern: usize) -> String {
    format!(
        "<rect x=\"{x:.2}%\" width=\"{width:.2}%\" height=\"100%\" fill=\"url(#answer-{pattern})\" stroke=\"currentColor\"/>"
    )
}

fn table_rows(issue: &Issue, parts: &[Part], language: Language) -> String {
    let name = html::text(issue.name.get(language.tag()));
    let row = |(place, part): (usize, &Part)| {
        let head = match place {
            0 => format!("<th scope=\"rowgroup\" rowspan=\"{}\">{name}</th>", parts.len()),
            _ => String::new(),
        };
        let (said, count) = (html::text(&part.name), part.delegations);
        format!("<tr>{head}<td>{said}</td><td>{count}</td></tr>\n")
    };
    format!("<tbody>\n{}</tbody>\n", parts.iter().enumerate().map(row).collect::<String>())
}
