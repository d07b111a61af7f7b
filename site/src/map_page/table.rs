//! The table of a map: a real one, with heads for a screen reader.

use i18n::{Messages, fill};
use model::{Answer, Author, AuthorCode, GroupId, TopicId};
use query::Indexed;
use query::comparison::EmptyReason;
use query::map::{MapCell, MapRow, of_cell};
use query::selection::{Language, to_query};

use crate::html;
use crate::plain_names::page_of;

/// The head of a column.
pub(super) struct Head<'a> {
    pub(super) html: String,
    /// The answers that recommendations in the column may give.
    pub(super) answers: &'a [Answer],
}

/// What a table is made from; `topics` has that of each column.
pub(super) struct Table<'a> {
    pub(super) indexed: &'a Indexed,
    pub(super) messages: &'a Messages,
    pub(super) language: Language,
    pub(super) topics: Vec<&'a TopicId>,
    /// Whether a cell leads to its first recommendation, and not only to the delegation on the topic.
    pub(super) points: bool,
    pub(super) heads: Vec<Head<'a>>,
}

/// The sign of an empty cell: that of the table on the page (`src/page/views/table/table.css`).
pub(super) const fn sign(meaning: EmptyReason) -> &'static str {
    match meaning {
        EmptyReason::NotAddressed => "○",
        EmptyReason::NotFound => "◌",
        EmptyReason::NotSeen => "?",
        EmptyReason::NoDocument => "–",
        EmptyReason::RemarksOnly => "…",
    }
}

impl Table<'_> {
    /// How the table is read, and what its signs mean.
    pub(super) fn introduction(&self, how: &str) -> String {
        let messages = self.messages;
        let sign = |&meaning: &EmptyReason| {
            let text = messages.empty(meaning);
            format!(
                "<dt aria-hidden=\"true\">{}</dt><dd><strong>{}</strong> – {}</dd>\n",
                sign(meaning),
                html::text(text.name),
                html::text(text.explanation)
            )
        };
        let signs: String = EmptyReason::ALL.iter().map(sign).collect();
        let paragraph = |text| format!("<p>{}</p>\n", html::text(text));
        [
            paragraph(how),
            paragraph(messages.map_joint()),
            paragraph(messages.map_order()),
            format!("<h2>{}</h2>\n", html::text(messages.about_empty_heading())),
            format!("<dl class=\"plain-signs\">\n{signs}</dl>\n"),
        ]
        .concat()
    }

    /// The table.
    pub(super) fn html(&self, rows: &[MapRow<'_>], totals: &[usize], label: &str) -> String {
        let heads = self.heads.iter().map(|it| format!("<th scope=\"col\">{}</th>", it.html));
        let rows = rows.iter().map(|row| self.row(row));
        let totals = totals.iter().map(|total| format!("<td>{total}</td>"));
        format!(
            "<div class=\"plain-table\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n<thead>\n<tr><th scope=\"col\">{}</th>{}</tr>\n</thead>\n<tbody>\n{}</tbody>\n<tfoot>\n<tr><th scope=\"row\">{}</th>{}</tr>\n</tfoot>\n</table>\n</div>\n",
            html::text(self.messages.map_delegation()),
            heads.collect::<String>(),
            rows.collect::<String>(),
            html::text(self.messages.map_total()),
            totals.collect::<String>(),
            label = html::attribute(label),
        )
    }

    fn row(&self, row: &MapRow<'_>) -> String {
        let cells = row.cells.iter().zip(&self.topics).zip(&self.heads);
        let cells = cells.map(|((cell, topic), head)| {
            format!("<td>{}</td>", self.cell(cell, topic, &row.author.code, head.answers))
        });
        let Author { code, groups, name, .. } = row.author;
        let name = name.get(self.language.tag());
        let compare = fill(self.messages.map_compare(), &[("name", name)]);
        let groups: Vec<&str> = groups.iter().map(GroupId::as_str).collect();
        let count: usize = row.cells.iter().map(MapCell::count).sum();
        format!(
            "<tr data-author=\"{}\" data-groups=\"{}\" data-count=\"{count}\"><th scope=\"row\"><input type=\"checkbox\" hidden aria-label=\"{}\"><a href=\"{}\">{}</a></th>{}</tr>\n",
            html::attribute(code.as_str()),
            html::attribute(&groups.join(" ")),
            html::attribute(&compare),
            html::attribute(&page_of(code)),
            html::text(name),
            cells.collect::<String>()
        )
    }

    fn cell(
        &self,
        cell: &MapCell<'_>,
        topic: &TopicId,
        author: &AuthorCode,
        named: &[Answer],
    ) -> String {
        let messages = self.messages;
        let MapCell::Recommendations { count, strongest, answers, first } = cell else {
            let MapCell::Empty(meaning) = cell else { return String::new() };
            let name = html::text(messages.empty(*meaning).name);
            let sign = sign(*meaning);
            return format!(
                "<span aria-hidden=\"true\">{sign}</span><span class=\"plain-hidden\">{name}</span>"
            );
        };
        let selection = of_cell(self.indexed, topic, author, self.language);
        let selection =
            if self.points { selection.pointing_at(self.indexed, first) } else { selection };
        let address = format!("../?{}", to_query(&selection, self.indexed));
        let number = messages.recommendations().of(self.language, *count, &[]);
        let wording = strongest.map_or_else(String::new, |strength| {
            let name = messages.strength(strength).name;
            let said = fill(messages.map_strongest(), &[("wording", name)]);
            format!(
                " <small><span class=\"plain-hidden\">{}</span><span aria-hidden=\"true\">{}</span></small>",
                html::text(&said),
                html::text(name)
            )
        });
        let answers = named.iter().filter(|it| answers.contains(&&it.id)).map(|answer| {
            format!("<small>{}</small>", html::text(answer.name.get(self.language.tag())))
        });
        format!(
            "<a href=\"{}\"><span aria-hidden=\"true\">{count}</span><span class=\"plain-hidden\">{}</span>{wording}</a>{}",
            html::attribute(&address),
            html::text(&number),
            answers.collect::<String>()
        )
    }
}
