//! The passages of a document: topic and issue, and where strength and stance come from.

use super::Checker;
use super::head::Head;
use crate::document_file::{Block, Sheet};
use crate::fault::quoted;
use crate::fields::Fields;
use crate::purpose::Purpose;
use crate::{lead_in, markup};
use model::{
    AnswerId, Form, IssueId, Kind, Passage, Reading, Stance, Strength, TopicId, is_name,
    key_of_label,
};

impl Checker<'_> {
    /// Reads every passage, under the headings it stands under.
    pub(super) fn passages(&mut self, sheet: &Sheet, head: Option<&Head>) -> Vec<Passage> {
        let mut headings: Vec<(usize, String)> = Vec::new();
        let mut heading_topic = None;
        let mut lines: Vec<usize> = Vec::new();
        let mut before = lead_in::Before::default();
        let mut is_named: Vec<bool> = Vec::new();
        let mut decided: Vec<Option<Kind>> = Vec::new();
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
                    // A label that brackets cannot hold stands below them.
                    let label = &fields.value("label").unwrap_or_else(|| label.clone());
                    let key = self.key(fields, label, passages.len() + 1);
                    if let Some(first) = before.line(&key) {
                        self.faults.tell(
                            *line,
                            format!("the label “{label}” a second time"),
                            format!(
                                "a label of its own, or “key: {label}~2” under it; “{label}” already stands in line {first}"
                            ),
                        );
                    }
                    lines.push(*line);
                    if text.is_empty() {
                        self.faults.tell(
                            *line,
                            format!("the label “{label}” with no text under it"),
                            "an empty line, and then the passage's text",
                        );
                    } else if self.purpose == Purpose::Published
                        && fields.get("issue").is_some()
                        && !text.contains(char::is_alphanumeric)
                    {
                        let found =
                            format!("the label “{label}” with a text that has no word in it");
                        self.faults.tell(*line, found, "the passage's text");
                    }
                    let topic = self.topic(fields).or_else(|| heading_topic.clone());
                    let (said, styles) = markup::read(text);
                    let mut passage = Passage {
                        key,
                        label: label.clone(),
                        heading: headings.iter().map(|(_, text)| text.clone()).collect(),
                        answer: self.answer(fields, topic.as_ref()),
                        issue: self.issue(fields, topic.as_ref()),
                        topic,
                        kind: Kind::Remark,
                        reading: Reading::None,
                        responds_to: words(fields.value("responds-to")),
                        place: fields.value("place"),
                        url: fields.get("url").and_then(|url| self.address(url)),
                        checked_twice: true,
                        under: self.under(fields, &before, *is_bullet, label),
                        styles,
                        text: said,
                    };
                    decided.push(match head {
                        Some(head) if head.form == Form::Verbatim => self.decided_kind(fields),
                        Some(_) => {
                            self.read_summary(&mut passage, fields, *line);
                            None
                        }
                        None => None,
                    });
                    // An unknown name was reported already; that it leaves a gap need not be.
                    is_named.push(fields.get("issue").is_some());
                    before.add(&passage, *is_bullet, *line);
                    passages.push(passage);
                }
            }
        }
        // One that is the reader's own may have its words among those that were left out.
        if passages.is_empty() && self.purpose == Purpose::Published {
            self.faults.tell(1, "no passage", "at least one label ([1]) with its text");
        }
        if let Some(head) = head.filter(|head| head.form == Form::Verbatim) {
            let decided = |place: usize| decided.get(place).copied().flatten();
            codebook::label_passages(&mut passages, &head.language, &decided);
        }
        if self.purpose == Purpose::Published && head.is_some() {
            for ((passage, is_named), line) in passages.iter().zip(is_named).zip(lines) {
                if passage.kind == Kind::Recommendation && !is_named {
                    self.placed(passage, line);
                }
            }
        }
        passages
    }

    /// What names a passage in addresses: what the file says, else what its label gives.
    fn key(&mut self, fields: &Fields, label: &str, place: usize) -> String {
        match fields.get("key") {
            Some(field) if !is_name(&field.value) => {
                let found = format!("the key {}", quoted(&field.value));
                self.faults.tell(field.line, found, "a key without spaces (key: 11.b)");
                key_of_label(&field.value, place)
            }
            Some(field) => field.value.clone(),
            None => key_of_label(label, place),
        }
    }

    /// The key of the passage that introduces an item: what `under:` says, else what the labels say.
    fn under(
        &mut self,
        fields: &Fields,
        before: &lead_in::Before,
        is_bullet: bool,
        label: &str,
    ) -> Option<String> {
        let Some(field) = fields.get("under") else {
            return before.by_label(label, is_bullet).map(str::to_owned);
        };
        if field.value == lead_in::NONE {
            return None;
        }
        let key = key_of_label(&field.value, 0);
        let known = before.line(&key).is_some();
        if !known {
            self.faults.tell(
                field.line,
                format!("under: {}", quoted(&field.value)),
                "the label of a passage above, or “none”",
            );
        }
        known.then_some(key)
    }

    /// The kind that an editor has set against the words.
    fn decided_kind(&mut self, fields: &Fields) -> Option<Kind> {
        for key in ["stance", "strength", "checked"] {
            if let Some(field) = fields.get(key) {
                self.faults.tell(
                    field.line,
                    format!("“{key}” in a document that claims to be verbatim"),
                    "no such line (the wording is read from the words), or form: summary above",
                );
            }
        }
        self.code(fields.get("kind"))
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
        // What is published owes each topic an issue, and that one has none was reported.
        if of_topic.issues.is_empty() && self.purpose == Purpose::Published {
            return None;
        }
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

    /// The answer of the passage; it is one of the answers of its issue. That the issue is unknown is reported
    /// with the issue.
    fn answer(&mut self, fields: &Fields, topic: Option<&TopicId>) -> Option<AnswerId> {
        let field = fields.get("answer")?;
        let found = format!("the answer {}", quoted(&field.value));
        let Some(issue) = fields.get("issue") else {
            self.faults.tell(field.line, "an answer without an issue", "“issue: …” as well");
            return None;
        };
        let issue = self.known.topic(topic?)?.issue(&IssueId::new(&issue.value))?;
        let answer = AnswerId::new(&field.value);
        if issue.answer(&answer).is_none() {
            let expected = match issue.answers.as_slice() {
                [] => format!("no such line: the issue {} has no answers", issue.id),
                answers => {
                    let ids: Vec<&str> = answers.iter().map(|answer| answer.id.as_str()).collect();
                    format!("an answer of the issue {}: {}", issue.id, ids.join(", "))
                }
            };
            self.faults.tell(field.line, found, expected);
            return None;
        }
        Some(answer)
    }
}

fn words(value: Option<String>) -> Vec<String> {
    value.unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}
