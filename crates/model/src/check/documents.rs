//! The faults of documents and their passages.

use super::{Check, quoted};
use crate::codes::Evidence;
use crate::document::{Document, MOST_AUTHORS};
use crate::passage::{Passage, Reading, Wording};
use crate::span::Span;

impl Check<'_> {
    pub(super) fn documents(&mut self) {
        let known = self.known;
        self.names("documents", "id", known.documents.iter().map(|document| document.id.as_str()));
        for (place, document) in known.documents.iter().enumerate() {
            self.document(&format!("documents[{place}] ({})", document.id), document);
        }
    }

    fn document(&mut self, place: &str, document: &Document) {
        let known = self.known;
        if document.id.as_str().contains('/') {
            let found = quoted(document.id.as_str());
            self.tell(
                format!("{place}.id"),
                found,
                "a name without “/”, which ends it in addresses",
            );
        }
        if known.author(&document.author).is_none() {
            let author = document.author.as_str();
            self.unknown(format!("{place}.author"), author, "the code of an author");
        }
        self.co_authors(place, document);
        if known.round(&document.round).is_none() {
            let round = document.round.as_str();
            self.unknown(format!("{place}.round"), round, "the id of a round");
        }
        if document.evidence == Evidence::Reported && document.reported_by.is_none() {
            self.tell(format!("{place}.reported_by"), "nobody", "who gives the account");
        }
        self.optional_link(format!("{place}.url"), document.url.as_deref());
        let list = format!("{place}.passages");
        self.names(&list, "key", document.passages.iter().map(|passage| passage.key.as_str()));
        for (nth, passage) in document.passages.iter().enumerate() {
            let place = format!("{list}[{nth}] ({})", passage.key);
            self.passage(&place, document, passage);
            let before = document.passages.get(..nth).unwrap_or_default();
            let is_known = |key: &String| before.iter().any(|passage| passage.key == *key);
            if let Some(under) = passage.under.as_ref().filter(|key| !is_known(key)) {
                let expected = "the key of a passage before it in this document";
                self.tell(format!("{place}.under"), quoted(under), expected);
            }
            for (nth, styled) in passage.styles.iter().enumerate() {
                self.span(format!("{place}.styles[{nth}].span"), styled.span, &passage.text);
            }
        }
    }

    fn co_authors(&mut self, place: &str, document: &Document) {
        let place = format!("{place}.co_authors");
        let authors = document.authors().count();
        if authors > MOST_AUTHORS {
            let expected = format!("at most {MOST_AUTHORS}");
            // The others would be as many faults.
            return self.tell(place, format!("{authors} authors of one document"), &expected);
        }
        for (nth, code) in document.co_authors.iter().enumerate() {
            let place = format!("{place}[{nth}]");
            if document.authors().take(nth + 1).any(|before| before == code) {
                let found = format!("{} a second time", quoted(code.as_str()));
                self.tell(place, found, "each author once");
            } else if self.known.author(code).is_none() {
                self.unknown(place, code.as_str(), "the code of an author");
            }
        }
    }

    fn passage(&mut self, place: &str, document: &Document, passage: &Passage) {
        let topic = passage.topic.as_ref().map(|id| (id, self.known.topic(id)));
        if let Some((id, None)) = topic {
            self.unknown(format!("{place}.topic"), id.as_str(), "the id of a topic");
        }
        if let Some(issue) = &passage.issue {
            let found = quoted(issue.as_str());
            match topic {
                None => {
                    let found = format!("the issue {found} and no topic");
                    self.tell(
                        format!("{place}.topic"),
                        found,
                        "the topic that the issue is part of",
                    );
                }
                Some((id, Some(topic))) if topic.issue(issue).is_none() => {
                    let expected =
                        format!("the id of an issue of the topic {}", quoted(id.as_str()));
                    self.tell(format!("{place}.issue"), found, &expected);
                }
                Some(_) => {}
            }
        }
        self.answer(place, passage);
        if let Reading::FromWords(wording) = &passage.reading {
            self.wording(&format!("{place}.reading.from-words"), document, passage, wording);
        }
        self.optional_link(format!("{place}.url"), passage.url.as_deref());
    }

    /// An answer is one of the passage's issue, and it needs a sentence that gives it.
    fn answer(&mut self, place: &str, passage: &Passage) {
        let Some(answer) = &passage.answer else { return };
        let found = quoted(answer.as_str());
        let issue = passage.topic.as_ref().and_then(|id| self.known.topic(id));
        let issue = issue.zip(passage.issue.as_ref()).and_then(|(topic, id)| topic.issue(id));
        match (issue, &passage.issue) {
            (Some(issue), _) if issue.answer(answer).is_none() => {
                let expected =
                    format!("the id of an answer of the issue {}", quoted(issue.id.as_str()));
                self.tell(format!("{place}.answer"), found, &expected);
            }
            (None, None) => {
                let found = format!("the answer {found} and no issue");
                self.tell(format!("{place}.issue"), found, "the issue that the answer is given to");
            }
            // An unknown issue is reported already.
            _ => {}
        }
        if passage.text.trim().is_empty() {
            let found = format!("the answer {} and no text", quoted(answer.as_str()));
            self.tell(format!("{place}.text"), found, "the words that give the answer");
        }
    }

    fn wording(&mut self, place: &str, document: &Document, passage: &Passage, wording: &Wording) {
        let text = match &wording.inherited_from {
            None => &passage.text,
            Some(key) => match document.passages.iter().find(|opener| opener.key == *key) {
                Some(opener) => &opener.text,
                None => {
                    let expected = "the key of a passage of this document";
                    self.tell(format!("{place}.inherited_from"), quoted(key), expected);
                    return;
                }
            },
        };
        self.span(format!("{place}.operator"), wording.operator, text);
        for (name, span) in [("turned_down_by", wording.turned_down_by), ("asked", wording.asked)] {
            if let Some(span) = span {
                self.span(format!("{place}.{name}"), span, text);
            }
        }
        for (nth, hedge) in wording.hedges.iter().enumerate() {
            self.span(format!("{place}.hedges[{nth}]"), *hedge, text);
        }
    }

    fn span(&mut self, place: String, span: Span, text: &str) {
        if text.get(span.start as usize..span.end as usize).is_none() {
            let found = format!("the bytes {} to {}", span.start, span.end);
            let length = text.len();
            let expected = format!(
                "a stretch of the text's {length} bytes in UTF-8, with both ends between characters"
            );
            self.tell(place, found, &expected);
        }
    }
}
