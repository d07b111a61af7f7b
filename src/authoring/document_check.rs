//! What a document file's values mean: every name is looked up, every rule of the format is held,
//! and the wording of verbatim passages is read by the codebook.

use core::str::FromStr;

use super::DataFile;
use super::document_file::{Block, Sheet};
use super::fault::{Fault, Faults, quoted};
use super::fields::{Field, Fields};
use crate::collection::{
    AuthorCode, Collection, Document, DocumentId, Evidence, Extent, Form, IssueId, Kind, Passage,
    Reading, RoundId, Stance, Strength, TopicId,
};
use crate::wording;

/// The document that a file holds; none where its front matter leaves no document to speak of.
/// Faults that do not stand in the way are told, and the rest is read on.
pub(super) fn check(
    file: &DataFile,
    sheet: &Sheet,
    known: &Collection,
    sources: &[String],
    faults: &mut Vec<Fault>,
) -> Option<Document> {
    let mut checker = Checker { known, faults: Faults::of(&file.path, faults) };
    let id = checker.file_name(&file.path);
    let head = checker.head(&sheet.front, sources);
    let passages = checker.passages(sheet, head.as_ref());
    let head = head?;
    Some(Document {
        id: id?,
        author: head.author,
        round: head.round,
        form: head.form,
        extent: head.extent,
        evidence: head.evidence,
        reported_by: head.reported_by,
        language: head.language,
        title: head.title,
        date: head.date,
        url: head.url,
        source_text: head.source_text,
        passages,
    })
}

struct Head {
    author: AuthorCode,
    round: RoundId,
    form: Form,
    extent: Extent,
    evidence: Evidence,
    reported_by: Option<String>,
    language: String,
    title: String,
    date: String,
    url: Option<String>,
    source_text: Option<String>,
}

struct Checker<'a> {
    known: &'a Collection,
    faults: Faults<'a>,
}

impl Checker<'_> {
    fn file_name(&mut self, path: &str) -> Option<DocumentId> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.strip_suffix(".md")?;
        let is_plain = !stem.is_empty()
            && stem.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if !is_plain {
            self.faults.tell(
                1,
                format!("the file name {}", quoted(name)),
                "small letters a to z, digits and hyphens, because addresses are made of it",
            );
        }
        is_plain.then(|| DocumentId::new(stem))
    }

    fn head(&mut self, front: &Fields, sources: &[String]) -> Option<Head> {
        let author = self.required(front, "author", "the code of the author (author: PAK)");
        let author = author.filter(|field| {
            self.known_name(field, "author", |known, name| {
                known.author(&AuthorCode::new(name)).is_some()
            })
        });
        let round = self.required(front, "round", "the round it answers (round: pre-draft)");
        let round = round.filter(|field| {
            self.known_name(field, "round", |known, name| known.round(&name.into()).is_some())
        });
        let form = self.required_code::<Form>(front, "form");
        let extent = self.required_code::<Extent>(front, "extent");
        let evidence = self.code::<Evidence>(front.get("evidence")).unwrap_or(Evidence::Own);
        let title = self.required(front, "title", "the source's title");
        let date = self.required(front, "date", "the source's date, in words where need be");
        let language = self.required(front, "language", "the passages' language (language: en)");
        self.source(front, sources);
        self.account(front, evidence, form);
        Some(Head {
            author: AuthorCode::new(author?.value),
            round: RoundId::new(round?.value),
            form: form?,
            extent: extent?,
            evidence,
            reported_by: front.value("reported-by"),
            language: language?.value,
            title: title?.value,
            date: date?.value,
            url: front.value("url"),
            source_text: front.value("source-text"),
        })
    }

    /// A document without a source is refused: nobody could follow its words back.
    fn source(&mut self, front: &Fields, sources: &[String]) {
        if let Some(url) = front.get("url") {
            self.address(url);
        }
        match front.get("source-text") {
            Some(field) if !sources.contains(&field.value) => self.faults.tell(
                field.line,
                format!("the source text {}", quoted(&field.value)),
                "the name of a file in data/sources",
            ),
            Some(_) => {}
            None if front.get("url").is_none() => self.faults.tell(
                1,
                "passages without a source",
                "the address of the source (url: https://…), or its text (source-text: …)",
            ),
            None => {}
        }
    }

    fn address(&mut self, field: &Field) {
        let is_web = field.value.starts_with("https://") || field.value.starts_with("http://");
        if !is_web || field.value.contains(char::is_whitespace) {
            self.faults.tell(
                field.line,
                format!("the address {}", quoted(&field.value)),
                "an address that begins with https:// or http:// and has no spaces",
            );
        }
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

    fn passages(&mut self, sheet: &Sheet, head: Option<&Head>) -> Vec<Passage> {
        let mut headings: Vec<(usize, String)> = Vec::new();
        let mut heading_topic = None;
        let mut lines: Vec<(String, usize)> = Vec::new();
        let mut bullets: Vec<bool> = Vec::new();
        let mut passages: Vec<Passage> = Vec::new();
        for block in &sheet.blocks {
            match block {
                Block::Heading { level, text, fields } => {
                    headings.retain(|(above, _)| above < level);
                    if !text.is_empty() {
                        headings.push((*level, text.clone()));
                    }
                    heading_topic = self.topic(fields);
                }
                Block::Passage { label, is_bullet, fields, text, line } => {
                    let key = if label.is_empty() {
                        format!("~{}", passages.len() + 1)
                    } else {
                        label.clone()
                    };
                    if let Some((_, first)) = lines.iter().find(|(seen, _)| *seen == key) {
                        self.faults.tell(
                            *line,
                            format!("the label “{label}” a second time"),
                            format!("a label of its own; “{label}” already stands in line {first}"),
                        );
                    }
                    lines.push((key.clone(), *line));
                    if text.is_empty() {
                        self.faults.tell(
                            *line,
                            format!("the label “{label}” with no text under it"),
                            "an empty line, and then the passage's text",
                        );
                    }
                    let topic = self.topic(fields).or_else(|| heading_topic.clone());
                    // An unknown name was told already; that it leaves a gap need not be.
                    let is_named = fields.get("issue").is_some();
                    let mut passage = Passage {
                        key,
                        label: label.clone(),
                        heading: headings.iter().map(|(_, text)| text.clone()).collect(),
                        issue: self.issue(fields, topic.as_ref()),
                        topic,
                        kind: Kind::Remark,
                        reading: Reading::None,
                        responds_to: words(fields.value("responds-to")),
                        place: fields.value("place"),
                        url: fields.value("url"),
                        checked_twice: true,
                        text: text.clone(),
                    };
                    if let Some(url) = fields.get("url") {
                        self.address(url);
                    }
                    bullets.push(*is_bullet);
                    match head {
                        Some(head) if head.form == Form::Verbatim => {
                            let opener = opener(&passages, &bullets, label);
                            self.read_wording(&mut passage, fields, opener, &head.language);
                        }
                        Some(_) => self.read_summary(&mut passage, fields, *line),
                        None => {}
                    }
                    if head.is_some() && passage.kind == Kind::Recommendation && !is_named {
                        self.placed(&passage, *line);
                    }
                    passages.push(passage);
                }
            }
        }
        if passages.is_empty() {
            self.faults.tell(1, "no passage", "at least one label ([1]) with its text");
        }
        passages
    }

    fn read_wording(
        &mut self,
        passage: &mut Passage,
        fields: &Fields,
        opener: Option<&Passage>,
        language: &str,
    ) {
        for key in ["stance", "strength", "checked"] {
            if let Some(field) = fields.get(key) {
                self.faults.tell(
                    field.line,
                    format!("“{key}” in a document that claims to be verbatim"),
                    "no such line (the wording is read from the words), or form: summary above",
                );
            }
        }
        let opener = opener.map(|o| wording::Opener { key: &o.key, text: &o.text });
        let label = wording::label(&passage.text, language, opener, is_opener(&passage.text));
        passage.kind = self.code(fields.get("kind")).unwrap_or(label.kind);
        passage.reading = match label.wording {
            Some(wording) if passage.kind == Kind::Recommendation => Reading::FromWords(wording),
            _ if !wording::has_table(language) => Reading::NoTable,
            _ => Reading::None,
        };
    }

    fn read_summary(&mut self, passage: &mut Passage, fields: &Fields, line: usize) {
        if let Some(field) = fields.get("kind") {
            self.faults.tell(
                field.line,
                "“kind” in a summary",
                "no such line: the stance says whether it is a recommendation",
            );
        }
        let stance = match fields.get("stance") {
            Some(field) => self.code::<Stance>(Some(field)),
            None => {
                let label = &passage.label;
                self.faults.tell(
                    line,
                    format!("the summary [{label}] without a stance"),
                    "stance: supports, opposes, proposes, cautions or notes",
                );
                None
            }
        };
        let strength = self.code::<Strength>(fields.get("strength"));
        passage.checked_twice = match fields.get("checked") {
            None => false,
            Some(field) if field.value == "once" => false,
            Some(field) if field.value == "twice" => true,
            Some(field) => {
                self.faults.tell(field.line, quoted(&field.value), "checked: once, or twice");
                false
            }
        };
        if let Some(stance) = stance {
            passage.kind = stance.kind();
            passage.reading = Reading::Recorded { stance, strength };
        }
    }

    /// A recommendation stands in the row of its issue, so it has to have one.
    fn placed(&mut self, passage: &Passage, line: usize) {
        let label = &passage.label;
        if passage.topic.is_none() {
            self.faults.tell(
                line,
                format!("the recommendation [{label}] without a topic"),
                "“topic: …” under the heading or the label",
            );
        } else if passage.issue.is_none() {
            self.faults.tell(
                line,
                format!("the recommendation [{label}] without an issue"),
                "“issue: …” under the label",
            );
        }
    }

    fn topic(&mut self, fields: &Fields) -> Option<TopicId> {
        let field = fields.get("topic")?;
        self.known_name(field, "topic", |known, name| known.topic(&name.into()).is_some())
            .then(|| TopicId::new(&field.value))
    }

    fn issue(&mut self, fields: &Fields, topic: Option<&TopicId>) -> Option<IssueId> {
        let field = fields.get("issue")?;
        let Some(topic) = topic else {
            self.faults.tell(field.line, "an issue without a topic", "“topic: …” as well");
            return None;
        };
        let issue = IssueId::new(&field.value);
        let of_topic = self.known.topic(topic)?;
        if of_topic.issue(&issue).is_none() {
            let issues: Vec<&str> = of_topic.issues.iter().map(|i| i.id.as_str()).collect();
            self.faults.tell(
                field.line,
                format!("the issue {}", quoted(&field.value)),
                format!("an issue of the topic {topic}: {}", issues.join(", ")),
            );
            return None;
        }
        Some(issue)
    }

    fn required(&mut self, front: &Fields, key: &str, expected: &str) -> Option<Field> {
        let field = front.get(key);
        if field.is_none() {
            self.faults.tell(1, format!("front matter without “{key}”"), expected);
        }
        field.cloned()
    }

    fn required_code<Code: FromStr<Err: core::fmt::Display>>(
        &mut self,
        front: &Fields,
        key: &str,
    ) -> Option<Code> {
        match front.get(key) {
            Some(field) => self.code(Some(field)),
            None => {
                let words = "".parse::<Code>().err().map_or(String::new(), |e| e.to_string());
                self.faults.tell(
                    1,
                    format!("front matter without “{key}”"),
                    format!("{key}: {words}"),
                );
                None
            }
        }
    }

    fn code<Code: FromStr<Err: core::fmt::Display>>(
        &mut self,
        field: Option<&Field>,
    ) -> Option<Code> {
        let field = field?;
        match field.value.parse() {
            Ok(code) => Some(code),
            Err(expected) => {
                let found = format!("{}: {}", field.key, quoted(&field.value));
                self.faults.tell(field.line, found, expected.to_string());
                None
            }
        }
    }

    fn known_name(
        &mut self,
        field: &Field,
        what: &str,
        is_known: impl Fn(&Collection, &str) -> bool,
    ) -> bool {
        let known = is_known(self.known, &field.value);
        if !known {
            self.faults.tell(
                field.line,
                format!("the {what} {}", quoted(&field.value)),
                format!("{what}s that data/collection.toml names"),
            );
        }
        known
    }
}

fn words(value: Option<String>) -> Vec<String> {
    value.unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

/// Whether a passage only opens a list.
pub(super) fn is_opener(text: &str) -> bool {
    text.trim_end().ends_with(':')
}

/// The passage that opens the list which the item `label` is in: the one whose label is the item's
/// without its last number, or, for a bullet, the last passage that is none.
fn opener<'a>(before: &'a [Passage], bullets: &[bool], label: &str) -> Option<&'a Passage> {
    let found = if label.is_empty() {
        if bullets.last() != Some(&true) {
            return None;
        }
        let last = before.iter().zip(bullets).rev().find(|(_, is_bullet)| !**is_bullet);
        last.map(|(passage, _)| passage)
    } else {
        let (outer, _) = label.rsplit_once('.')?;
        before.iter().rev().find(|passage| passage.label == outer)
    };
    found.filter(|passage| is_opener(&passage.text))
}
