//! A collection of any size, for benchmarks.

use model::{Author, Collection, Document, Form, Issue, Passage, Round, Topic};

/// As many as in the product's collection.
const AUTHORS: usize = 51;
const ROUNDS: usize = 8;
/// How many issues each topic has; the same.
const ISSUES: [usize; 7] = [10, 11, 15, 8, 9, 6, 14];
/// In hundred documents there are as many passages.
const PASSAGES_IN_HUNDRED: usize = 225;

/// A collection of `size` passages, with as many authors, rounds, topics and issues as the product's; the same in every
/// run.
pub fn large(size: usize) -> Collection {
    made(AUTHORS, size, |random| random.below(ISSUES.len()))
}

/// A collection in which nearly every State speaks on one topic, the second, in 2,000 passages.
pub fn crowded() -> Collection {
    made(190, 2_200, |random| if random.below(11) == 0 { 0 } else { 1 })
}

/// `topic` says of which topic the next passage is.
fn made(authors: usize, size: usize, mut topic: impl FnMut(&mut Random) -> usize) -> Collection {
    let invented = crate::collection();
    let codes = (0..authors).map(|nth| Author {
        code: format!("A{nth}").as_str().into(),
        ..invented.authors[0].clone()
    });
    let rounds = (0..ROUNDS)
        .map(|nth| Round { id: format!("r{nth}").as_str().into(), ..invented.rounds[0].clone() });
    let issue = |nth: usize| Issue {
        id: format!("issue-{nth}").as_str().into(),
        ..invented.topics[0].issues[0].clone()
    };
    let topics = ISSUES.iter().enumerate().map(|(nth, &issues)| Topic {
        id: format!("topic-{nth}").as_str().into(),
        issues: (0..issues).map(issue).collect(),
        ..invented.topics[0].clone()
    });
    let mut random = Random(20_240_607);
    let documents = (size * 100).div_ceil(PASSAGES_IN_HUNDRED);
    let mut documents: Vec<Document> = (0..documents)
        .map(|nth| {
            let author = format!("A{}", random.below(authors));
            let round = format!("r{}", random.below(ROUNDS));
            let document = crate::document(&format!("document-{nth}"), &author, &round, Vec::new());
            let form = if random.below(3) == 0 { Form::Verbatim } else { Form::Summary };
            Document { form, unchecked: random.below(9) == 0, ..document }
        })
        .collect();
    for nth in 0..size {
        let place = random.below(documents.len());
        let topic = topic(&mut random);
        documents[place].passages.push(passage(nth, topic, &mut random));
    }
    Collection {
        authors: codes.collect(),
        rounds: rounds.collect(),
        first_topic: Some("topic-0".into()),
        topics: topics.collect(),
        documents,
        ..invented
    }
}

/// A recommendation on an issue or, one in five, a remark.
fn passage(nth: usize, topic: usize, random: &mut Random) -> Passage {
    let words = "States should protect the ports of others as they protect their own. ".repeat(3);
    let label = nth.to_string();
    let topic_id = format!("topic-{topic}");
    if random.below(5) == 0 {
        return crate::remark(&label, &topic_id, &words);
    }
    let issue = format!("issue-{}", random.below(ISSUES[topic]));
    crate::recommendation(&label, &topic_id, &issue, &words)
}

/// The same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % end
    }
}
