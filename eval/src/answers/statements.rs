//! What is to be coded: every sentence on an issue with answers, once. Passages of a joint statement have the same
//! sentence and are one statement.

use anyhow::bail;
use model::{Collection, Document, Passage, Span};

use super::masked;
use super::scope::{is_on, issues};

/// One sentence, and the passages that have it.
#[derive(Debug)]
pub(super) struct Statement {
    /// What coders see in the place of the passage's address. It is made of the sentence alone, so that it stays
    /// the same when documents are renamed or joined.
    pub(super) number: u64,
    pub(super) topic: String,
    pub(super) issue: String,
    pub(super) question: String,
    pub(super) sentence: String,
    /// The addresses of the passages.
    pub(super) passages: Vec<String>,
}

/// Every statement: issue by issue, and within an issue by number.
///
/// # Errors
/// Where two sentences have one number.
pub(super) fn all(collection: &Collection, states: &[String]) -> anyhow::Result<Vec<Statement>> {
    let names = masked::with_authors(states, collection);
    let mut all: Vec<Statement> = Vec::new();
    for (topic, issue) in issues(collection) {
        let begin = all.len();
        for document in &collection.documents {
            for passage in document.passages.iter().filter(|it| is_on(it, topic, issue)) {
                let sentence = masked::masked(&sentence(document, passage), &names);
                let address = format!("{}/{}", document.id, passage.key);
                let same = all.iter_mut().skip(begin).find(|it| it.sentence == sentence);
                if let Some(same) = same {
                    same.passages.push(address);
                    continue;
                }
                all.push(Statement {
                    number: number(&format!("{}/{}\n{sentence}", topic.id, issue.id)),
                    topic: topic.id.to_string(),
                    issue: issue.id.to_string(),
                    question: issue.explanation.get("en").to_owned(),
                    sentence,
                    passages: vec![address],
                });
            }
        }
        if let Some(of_issue) = all.get_mut(begin..) {
            of_issue.sort_by_key(|statement| statement.number);
        }
    }
    let mut numbers: Vec<u64> = all.iter().map(|statement| statement.number).collect();
    numbers.sort_unstable();
    if let Some(number) = numbers.windows(2).find(|two| two.first() == two.last()) {
        bail!("two sentences have the number {number:?}");
    }
    Ok(all)
}

/// What the passage says, after the words that introduce it.
fn sentence(document: &Document, passage: &Passage) -> String {
    let said = |passage: &Passage| passage.said(Span::new(0, passage.text.len()));
    let lead_in = passage.under.as_ref();
    let lead_in = lead_in.and_then(|key| document.passages.iter().find(|it| it.key == *key));
    lead_in
        .map_or_else(|| said(passage), |lead_in| format!("({}) {}", said(lead_in), said(passage)))
}

/// Eight digits made of a text (FNV-1a), the same in every run.
fn number(text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    // The low digits of the hash alone depend on few of its bits.
    10_000_000 + (hash ^ (hash >> 32)) % 90_000_000
}
