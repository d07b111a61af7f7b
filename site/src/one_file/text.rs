//! The one file as text: every topic with its issues and all passages on them, so that it can be read where
//! no program runs. Headings stand in every language of the interface; each document is listed once, in a list
//! at the end that the passages lead to.

use std::fmt::Write as _;

use i18n::{Catalogue, Messages, fill};
use model::{
    Collection, Document, Evidence, Form, Kind, Localized, Passage, Polarity, Reading, TextStyle,
    Topic, followed,
};
use query::selection::{Direction, Language};

use super::sources::Sources;
use crate::{html, static_text};

/// The whole text.
pub(super) fn of(collection: &Collection, catalogue: Catalogue) -> String {
    let english = catalogue.of(Language::English);
    let mut out = String::from("<div class=\"static-file\">\n");
    let _ = writeln!(out, "<h1>{}</h1>", html::text(english.product()));
    for (language, messages) in messages(catalogue) {
        let process = &collection.process;
        let date = fill(messages.data_date(), &[("date", &messages.date(&process.date))]);
        let _ = writeln!(
            out,
            "<div{}><p>{}</p><p>{}</p><p>{} · {} · {}</p></div>",
            of_language(language),
            html::text(messages.static_intro()),
            html::text(messages.about_words()),
            html::text(messages.data_in_file()),
            html::text(&date),
            html::text(messages.data_licence())
        );
        out.push_str(&static_text::failure_in(language, messages, " hidden"));
    }
    out.push_str("<ul>");
    for topic in &collection.topics {
        let name = in_all_languages(&topic.name);
        let _ = write!(out, "<li><a href=\"#{}\">{name}</a></li>", html::attribute(&id_of(topic)));
    }
    out.push_str("</ul>\n");
    let sources = Sources::of(collection);
    for topic in &collection.topics {
        out.push_str(&section(collection, &sources, topic, english));
    }
    out.push_str(&sources.list(english));
    out.push_str("</div>\n");
    out
}

/// The plain texts that verbatim documents were read from.
pub(super) fn sources(sources: &[(String, String)], catalogue: Catalogue) -> String {
    let word = html::text(catalogue.of(Language::English).source());
    let mut out = String::new();
    for (name, text) in sources {
        // A browser drops the first line break of `pre`.
        let _ = writeln!(
            out,
            "<details class=\"static-source\" id=\"{}\"><summary>{word}: {}</summary><pre dir=\"auto\">\n{}</pre></details>",
            html::attribute(&format!("source:{name}")),
            html::text(name),
            html::text(text)
        );
    }
    out
}

fn messages(catalogue: Catalogue) -> impl Iterator<Item = (Language, &'static Messages)> {
    Language::ALL.iter().map(move |&language| (language, catalogue.of(language)))
}

/// The attributes for a text in a language; English is the file's.
fn of_language(language: Language) -> String {
    let lang = match language {
        Language::English => String::new(),
        other => format!(" lang={}", other.tag()),
    };
    match language.direction() {
        Direction::LeftToRight => lang,
        Direction::RightToLeft => lang + " dir=rtl",
    }
}

fn in_all_languages(text: &Localized) -> String {
    let part = |&language: &Language| {
        let text = html::text(text.get(language.tag()));
        format!("<span{}>{text}</span>", of_language(language))
    };
    Language::ALL.iter().map(part).collect::<Vec<_>>().join(" · ")
}

fn id_of(topic: &Topic) -> String {
    format!("topic:{}", topic.id)
}

fn section(
    collection: &Collection,
    sources: &Sources<'_>,
    topic: &Topic,
    messages: &Messages,
) -> String {
    let name = in_all_languages(&topic.name);
    let explanation = html::text(topic.explanation.get("en"));
    let id = html::attribute(&id_of(topic));
    let mut out = format!("<section id=\"{id}\"><h2>{name}</h2><p>{explanation}</p>\n");
    for issue in &topic.issues {
        let is_of = |passage: &Passage| {
            passage.kind == Kind::Recommendation && passage.issue.as_ref() == Some(&issue.id)
        };
        out.push_str(&row(
            collection,
            sources,
            topic,
            &in_all_languages(&issue.name),
            messages,
            is_of,
        ));
    }
    let other = html::text(messages.other_recommendations().name);
    out.push_str(&row(collection, sources, topic, &other, messages, |passage| {
        let known = |issue| topic.issue(issue).is_some();
        passage.kind == Kind::Recommendation && !passage.issue.as_ref().is_some_and(known)
    }));
    let remarks = html::text(messages.remarks_row().name);
    out.push_str(&row(collection, sources, topic, &remarks, messages, |passage| {
        passage.kind == Kind::Remark
    }));
    out.push_str("</section>\n");
    out
}

/// The passages on a topic that belong together, authors in their order; nothing where there is none.
fn row(
    collection: &Collection,
    sources: &Sources<'_>,
    topic: &Topic,
    heading: &str,
    messages: &Messages,
    belongs: impl Fn(&Passage) -> bool,
) -> String {
    let mut items = String::new();
    for author in &collection.authors {
        // A joint document is here once, below the name of the first of its authors.
        for document in collection.documents.iter().filter(|it| it.author == author.code) {
            let by = names(collection, document);
            for passage in &document.passages {
                if passage.topic.as_ref() == Some(&topic.id) && belongs(passage) {
                    let number = sources.number_of(document);
                    items.push_str(&item(&by, number, document, passage, messages));
                }
            }
        }
    }
    match items.as_str() {
        "" => String::new(),
        items => format!("<h3>{heading}</h3><ul>\n{items}</ul>\n"),
    }
}

/// The names of all who made a document.
fn names(collection: &Collection, document: &Document) -> String {
    let authors = document.authors().filter_map(|code| collection.author(code));
    let names: Vec<&str> = authors.map(|author| author.name.get("en")).collect();
    names.join(", ")
}

/// The words as their source shows them.
fn styled(passage: &Passage) -> String {
    let pieces = passage.pieces(&[]).into_iter().map(|(piece, styles)| {
        let words = html::text(piece.of(&passage.text)).to_string();
        styles
            .iter()
            .map(|style| style.element())
            .fold(words, |words, name| format!("<{name}>{words}</{name}>"))
    });
    pieces.collect()
}

fn item(
    author: &str,
    number: usize,
    document: &Document,
    passage: &Passage,
    messages: &Messages,
) -> String {
    let mut notes = vec![whose_words(document, messages)];
    notes.extend(reading(passage, messages));
    if !passage.label.is_empty() {
        notes.push(format!("¶ {}", passage.label));
    }
    notes.extend(
        TextStyle::ALL
            .iter()
            .filter(|&&style| passage.has_style(style))
            .map(|&style| messages.style(style).to_owned()),
    );
    let words = styled(passage);
    let words = match document.language.as_str() {
        "en" => words,
        other => format!("<span lang=\"{}\" dir=auto>{words}</span>", html::attribute(other)),
    };
    let page = followed(passage.url.as_deref()).map_or_else(String::new, |url| {
        format!(" <a href=\"{}\">{}</a>", html::attribute(&url), html::text(messages.source()))
    });
    format!(
        "<li><b>{}</b> {words} <small>{}</small> <a href=#d{number}>[{number}]</a>{page}\n",
        html::text(author),
        html::text(&notes.join(" · "))
    )
}

fn whose_words(document: &Document, messages: &Messages) -> String {
    match (document.form, document.evidence, &document.reported_by) {
        (Form::Verbatim, ..) => messages.own_words().to_owned(),
        (Form::Summary, Evidence::Reported, Some(who)) => {
            fill(messages.our_summary_of_report(), &[("who", who)])
        }
        (Form::Summary, ..) => messages.our_summary().to_owned(),
    }
}

/// Where the passage stands, and how strong its words are.
fn reading(passage: &Passage, messages: &Messages) -> Vec<String> {
    let mut notes = Vec::new();
    match &passage.reading {
        Reading::Recorded { stance, .. } => notes.push(messages.stance(*stance)),
        Reading::FromWords(wording) if wording.polarity == Polarity::Against => {
            notes.push(messages.turned_down());
        }
        Reading::NoTable => notes.push(messages.no_table()),
        Reading::FromWords(_) | Reading::None => {}
    }
    notes.extend(passage.strength().map(|strength| messages.strength(strength).name));
    notes.into_iter().map(str::to_owned).collect()
}
