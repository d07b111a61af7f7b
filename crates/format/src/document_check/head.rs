//! The front matter of a document: who, when, whose words, from where.

use super::Checker;
use crate::fault::quoted;
use crate::fields::{Field, Fields};
use crate::purpose::Purpose;
use model::{AuthorCode, DocumentId, Evidence, Extent, Form, RoundId, web_link};

/// What the front matter says.
pub(super) struct Head {
    pub(super) author: AuthorCode,
    pub(super) co_authors: Vec<AuthorCode>,
    pub(super) round: RoundId,
    pub(super) form: Form,
    pub(super) extent: Extent,
    pub(super) is_checked: bool,
    pub(super) evidence: Evidence,
    pub(super) reported_by: Option<String>,
    pub(super) language: String,
    pub(super) title: String,
    pub(super) date: String,
    pub(super) url: Option<String>,
    pub(super) source_text: Option<String>,
    pub(super) instead_of: Vec<DocumentId>,
}

impl Checker<'_> {
    /// Reads the front matter; none where something without which there is no document is missing.
    pub(super) fn head(&mut self, front: &Fields, sources: &[String]) -> Option<Head> {
        let authors = self.authors(front);
        let round = self.required(front, "round", "the round it answers (round: pre-draft)");
        let round = round.filter(|field| {
            self.known_name(field, "round", |known, name| known.round(&name.into()).is_some())
        });
        let form = self.required_code::<Form>(front, "form");
        let extent = self.required_code::<Extent>(front, "extent");
        let is_checked = self.is_checked(front);
        let evidence = self.code::<Evidence>(front.get("evidence")).unwrap_or(Evidence::Own);
        let title = self.owed(front, "title", "the source's title");
        let date = self.owed(front, "date", "the source's date, in words where need be");
        let language = self.owed(front, "language", "the passages' language (language: en)");
        let instead_of = front.value("instead-of").unwrap_or_default();
        let url = self.source(front, sources);
        self.account(front, evidence, form);
        let (author, co_authors) = authors?;
        Some(Head {
            author,
            co_authors,
            round: RoundId::new(round?.value),
            form: form?,
            extent: extent?,
            is_checked,
            evidence,
            reported_by: front.value("reported-by"),
            language: language?,
            title: title?,
            date: date?,
            url,
            // A reader's own document came without its source's text.
            source_text: front.value("source-text").filter(|_| self.purpose == Purpose::Published),
            instead_of: instead_of.split_whitespace().map(DocumentId::from).collect(),
        })
    }

    /// Whether somebody has checked the reading; a file without the line was made by somebody who has.
    fn is_checked(&mut self, front: &Fields) -> bool {
        let Some(field) = front.get("checked") else { return true };
        if !matches!(field.value.as_str(), "yes" | "no") {
            self.faults.tell(
                field.line,
                format!("checked: {}", quoted(&field.value)),
                "checked: no, or checked: yes, which is the same as no such line",
            );
        }
        field.value != "no"
    }

    /// The source's address. A document without a source is refused: nobody could follow its words back.
    fn source(&mut self, front: &Fields, sources: &[String]) -> Option<String> {
        let url = front.get("url").and_then(|url| self.address(url));
        match front.get("source-text") {
            Some(_) if self.purpose == Purpose::OwnUse => {}
            Some(field) if !sources.contains(&field.value) => self.faults.tell(
                field.line,
                format!("the source text {}", quoted(&field.value)),
                "the name of a file in data/sources",
            ),
            Some(_) => {}
            None if self.purpose == Purpose::Published && front.get("url").is_none() => {
                self.faults.tell(
                    1,
                    "passages without a source",
                    "the address of the source (url: https://…), or its text (source-text: …)",
                )
            }
            None => {}
        }
        url
    }

    /// The address of a source, encoded.
    pub(super) fn address(&mut self, field: &Field) -> Option<String> {
        let link = web_link(&field.value);
        if let Err(fault) = link {
            let found = format!("the address {}", quoted(&field.value));
            self.faults.tell(field.line, found, fault.to_string());
        }
        link.ok()
    }

    fn account(&mut self, front: &Fields, evidence: Evidence, form: Option<Form>) {
        match (evidence, front.get("reported-by")) {
            (Evidence::Reported, None) => self.faults.tell(
                1,
                "somebody else's account (evidence: reported)",
                "who gives it (reported-by: …)",
            ),
            (Evidence::Own, Some(field)) => self.faults.tell(
                field.line,
                "“reported-by” for an author's own document",
                "evidence: reported, or no such line",
            ),
            _ => {}
        }
        if evidence == Evidence::Reported && form == Some(Form::Verbatim) {
            let line = front.get("form").map_or(1, |field| field.line);
            self.faults.tell(
                line,
                "an account by somebody else that claims to be verbatim",
                "form: summary",
            );
        }
    }
}
