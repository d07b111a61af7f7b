//! Names that came from outside, made fit for addresses and files: letters, digits and hyphens, and no word that
//! addresses keep for themselves. Others are renamed wherever they are named, and nothing is refused for its name.

use std::collections::HashMap;
use std::hash::Hash;
use std::rc::Rc;

use model::{
    AuthorCode, Collection, Document, DocumentId, GroupId, IssueId, RoundId, TopicId, is_code,
    is_name, is_reserved,
};

use super::entry::Entry;
use crate::draft::{Block, Draft};
use crate::name::free_name;

/// A name of letters, digits and hyphens; `fallback` where nothing of it is left.
pub(crate) fn fit(name: &str, fallback: &str) -> String {
    if is_fit(name) {
        return name.to_owned();
    }
    let words = name.split(|sign: char| !sign.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() { fallback.to_owned() } else { words.join("-") }
}

fn is_fit(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
}

/// The new names of a list.
type Names<Name> = HashMap<Name, Name>;

/// The new names of those of a list that are not fit.
fn renamed<'n, Name>(
    names: impl Iterator<Item = &'n Name> + Clone,
    text: impl Fn(&Name) -> &str,
    is_fit: impl Fn(&str) -> bool,
    other: impl Fn(&str) -> String,
) -> Names<Name>
where
    Name: Clone + Eq + Hash + for<'t> From<&'t str> + 'n,
{
    let mut taken: Vec<String> = names.clone().map(|name| text(name).to_owned()).collect();
    let mut renamed = HashMap::new();
    for name in names.filter(|name| !is_fit(text(name))) {
        if renamed.contains_key(name) {
            // It is there a second time, which the check reports.
            continue;
        }
        let is_taken = |it: &str| !is_fit(it) || taken.iter().any(|other| other == it);
        let free = free_name(other(text(name)), is_taken);
        renamed.insert(name.clone(), Name::from(free.as_str()));
        taken.push(free);
    }
    renamed
}

fn put<Name: Clone + Eq + Hash>(name: &mut Name, names: &Names<Name>) {
    if let Some(other) = names.get(name) {
        name.clone_from(other);
    }
}

/// The new names of what a collection has.
#[derive(Debug, Default)]
pub(crate) struct Renamed {
    documents: Names<DocumentId>,
    rounds: Names<RoundId>,
    topics: Names<TopicId>,
    /// An issue has its name within its topic.
    issues: HashMap<TopicId, Names<IssueId>>,
    authors: Names<AuthorCode>,
    groups: Names<GroupId>,
    points: Names<String>,
}

impl Renamed {
    fn of(collection: &Collection) -> Self {
        let plain = |fallback: &'static str| move |name: &str| fit(name, fallback);
        let is_round = |name: &str| is_fit(name) && !is_reserved(name);
        let is_author = |name: &str| is_fit(name) && is_code(name);
        let author = |name: &str| fit(name, "author").to_ascii_uppercase();
        let issues = collection.topics.iter().map(|topic| {
            let issues = topic.issues.iter().map(|it| &it.id);
            (topic.id.clone(), renamed(issues, IssueId::as_str, is_fit, plain("issue")))
        });
        let rounds = collection.rounds.iter().map(|it| &it.id);
        let topics = collection.topics.iter().map(|it| &it.id);
        let authors = collection.authors.iter().map(|it| &it.code);
        // No file and no address is named after these two.
        let groups = collection.groups.iter().map(|it| &it.id);
        let points = collection.reference_points.iter().map(|it| &it.id);
        let documents = collection.documents.iter().map(|it| &it.id);
        Self {
            documents: renamed(documents, DocumentId::as_str, is_fit, plain("document")),
            rounds: renamed(rounds, RoundId::as_str, is_round, plain("round")),
            topics: renamed(topics, TopicId::as_str, is_fit, plain("topic")),
            issues: issues.collect(),
            authors: renamed(authors, AuthorCode::as_str, is_author, author),
            groups: renamed(groups, GroupId::as_str, is_name, plain("group")),
            points: renamed(points, String::as_str, is_name, plain("point")),
        }
    }

    /// Whether every name is as it was.
    pub(crate) fn is_empty(&self) -> bool {
        self.documents.is_empty()
            && self.rounds.is_empty()
            && self.topics.is_empty()
            && self.issues.values().all(HashMap::is_empty)
            && self.authors.is_empty()
            && self.groups.is_empty()
            && self.points.is_empty()
    }

    fn place(&self, topic: Option<&mut TopicId>, issue: Option<&mut IssueId>) {
        let Some(topic) = topic else { return };
        if let (Some(names), Some(issue)) = (self.issues.get(topic), issue) {
            put(issue, names);
        }
        put(topic, &self.topics);
    }

    fn process(&self, collection: &mut Collection) {
        collection.rounds.iter_mut().for_each(|round| put(&mut round.id, &self.rounds));
        collection.first_topic.iter_mut().for_each(|topic| put(topic, &self.topics));
        collection.groups.iter_mut().for_each(|group| put(&mut group.id, &self.groups));
        collection.reference_points.iter_mut().for_each(|it| put(&mut it.id, &self.points));
        for author in &mut collection.authors {
            put(&mut author.code, &self.authors);
            author.groups.iter_mut().for_each(|group| put(group, &self.groups));
        }
        self.codes(&mut collection.process.added_authors);
        for topic in &mut collection.topics {
            for issue in &mut topic.issues {
                self.issues.get(&topic.id).into_iter().for_each(|names| put(&mut issue.id, names));
                issue.see_also.iter_mut().for_each(|(topic, issue)| {
                    self.place(Some(topic), Some(issue));
                });
                issue.reference_points.iter_mut().for_each(|point| put(point, &self.points));
            }
            put(&mut topic.id, &self.topics);
        }
        for missing in &mut collection.missing {
            put(&mut missing.round, &self.rounds);
            missing.author.iter_mut().for_each(|code| put(code, &self.authors));
        }
    }

    /// Renames authors where they are named.
    pub(crate) fn codes(&self, codes: &mut [AuthorCode]) {
        codes.iter_mut().for_each(|code| put(code, &self.authors));
    }

    /// Renames what a document names, but not the document itself.
    fn document(&self, document: &mut Document) {
        let Document { author, co_authors, round, instead_of, passages, .. } = document;
        put(author, &self.authors);
        self.codes(co_authors);
        put(round, &self.rounds);
        instead_of.iter_mut().for_each(|id| put(id, &self.documents));
        for passage in passages {
            self.place(passage.topic.as_mut(), passage.issue.as_mut());
        }
    }

    fn draft(&self, draft: &mut Draft) {
        let head = &mut draft.head;
        head.author.iter_mut().for_each(|code| put(code, &self.authors));
        self.codes(&mut head.co_authors);
        head.round.iter_mut().for_each(|round| put(round, &self.rounds));
        head.instead_of.iter_mut().for_each(|id| put(id, &self.documents));
        for block in &mut draft.blocks {
            let Block { mut topic, mut issue, .. } = Block::clone(block);
            self.place(topic.as_mut(), issue.as_mut());
            if (&topic, &issue) != (&block.topic, &block.issue) {
                *block = Rc::new(Block { topic, issue, ..Block::clone(block) });
            }
        }
    }

    /// Renames what a document on the “Your documents” page names, but not the document itself.
    pub(crate) fn entry(&self, entry: &mut Entry) {
        entry.document.iter_mut().for_each(|document| self.document(document));
        entry.draft.iter_mut().for_each(|draft| self.draft(draft));
    }
}

/// Renames what is not fit in a collection.
pub(crate) fn fit_names(collection: &mut Collection) -> Renamed {
    let renamed = Renamed::of(collection);
    if !renamed.is_empty() {
        renamed.process(collection);
        for document in &mut collection.documents {
            put(&mut document.id, &renamed.documents);
            renamed.document(document);
        }
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::bundled;
    use crate::saved::{collection_json, read_collection};

    #[test]
    fn names_of_any_signs_are_renamed_wherever_they_are_and_nothing_is_refused() {
        let sound = bundled();
        for sign in ["/", " ", "..\\", "\"><script>", "\u{202e}", "é"] {
            let mut odd = sound.clone();
            let strange = |name: &str| format!("{sign}{}{sign}x", name.replace('-', sign));
            let rounds: Vec<String> = odd.rounds.iter().map(|it| it.id.to_string()).collect();
            let (id, topic) = (odd.documents[0].id.clone(), odd.topics[0].id.clone());
            let issue = odd.topics[0].issues[0].id.clone();
            odd.rounds.iter_mut().for_each(|it| it.id = strange(it.id.as_str()).as_str().into());
            odd.topics[0].id = strange(topic.as_str()).as_str().into();
            odd.topics[0].issues[0].id = strange(issue.as_str()).as_str().into();
            odd.first_topic = Some(odd.topics[0].id.clone());
            odd.missing
                .iter_mut()
                .for_each(|it| it.round = strange(it.round.as_str()).as_str().into());
            odd.documents[0].id = strange(id.as_str()).as_str().into();
            odd.documents[1].instead_of = vec![odd.documents[0].id.clone()];
            for it in
                odd.topics.iter_mut().flat_map(|it| &mut it.issues).flat_map(|it| &mut it.see_also)
            {
                if it.0 == topic {
                    it.0 = strange(topic.as_str()).as_str().into();
                    if it.1 == issue {
                        it.1 = strange(issue.as_str()).as_str().into();
                    }
                }
            }
            for document in &mut odd.documents {
                document.round = strange(document.round.as_str()).as_str().into();
                for passage in
                    document.passages.iter_mut().filter(|it| it.topic.as_ref() == Some(&topic))
                {
                    passage.topic = Some(strange(topic.as_str()).as_str().into());
                    if passage.issue.as_ref() == Some(&issue) {
                        passage.issue = Some(strange(issue.as_str()).as_str().into());
                    }
                }
            }
            let read = read_collection(&collection_json(&odd)).unwrap();
            assert_eq!(read.faults(), []);
            let names = read.documents.iter().map(|it| it.id.as_str());
            let names = names.chain(read.topics.iter().map(|it| it.id.as_str()));
            let mut names = names.chain(read.rounds.iter().map(|it| it.id.as_str()));
            assert!(names.all(is_fit), "{sign}");
            assert_eq!(read.rounds.len(), rounds.len());
            assert_eq!(read.documents[1].instead_of, [read.documents[0].id.clone()]);
            let place = |it: &Collection| {
                let topic = &it.topics[0];
                let all = it.documents.iter().flat_map(|it| &it.passages);
                all.filter(|it| {
                    it.topic.as_ref() == Some(&topic.id)
                        && it.issue.as_ref() == Some(&topic.issues[0].id)
                })
                .count()
            };
            assert_eq!(place(&read), place(&sound), "{sign}");
        }
    }

    #[test]
    fn the_authors_of_a_joint_document_are_renamed_with_the_others() {
        let mut odd = test_support::collection();
        odd.documents[0].co_authors = vec!["NOR".into(), "VAL".into()];
        let small = collection_json(&odd).replace("\"NOR\"", "\"nor\"");
        let read = read_collection(&small).unwrap();
        assert_eq!(read.documents[0].co_authors, odd.documents[0].co_authors);
    }

    #[test]
    fn reserved_words_and_codes_in_small_letters_are_renamed_and_not_refused() {
        let mut odd = bundled();
        let (round, code) = (odd.rounds[0].id.clone(), odd.authors[0].code.clone());
        let counted = |it: &Collection, round: &RoundId, code: &AuthorCode| {
            let documents = || it.documents.iter();
            let of_round = documents().filter(|it| it.round == *round).count();
            (of_round, documents().filter(|it| it.author == *code).count())
        };
        let before = counted(&odd, &round, &code);
        let text = collection_json(&odd);
        let text = text.replace(&format!("\"{round}\""), "\"all\"");
        let small = code.as_str().to_ascii_lowercase();
        odd = serde_json::from_str(&text.replace(&format!("\"{code}\""), &format!("\"{small}\"")))
            .unwrap();
        assert!(odd.faults().len() > 1);
        odd.groups.push(model::Group { id: "a b".into(), name: model::Localized::default() });
        odd.authors[0].groups.push("a b".into());
        let read = read_collection(&collection_json(&odd)).unwrap();
        assert_eq!(read.rounds[0].id.as_str(), "all-2");
        assert_eq!(counted(&read, &"all-2".into(), &code), before);
        assert_eq!(read.authors[0].groups.last().unwrap().as_str(), "a-b");
    }

    #[test]
    fn names_that_would_be_the_same_stay_apart() {
        let mut odd = bundled();
        for (place, id) in ["a b", "a/b", "a-b"].into_iter().enumerate() {
            odd.documents[place].id = id.into();
        }
        let read = read_collection(&collection_json(&odd)).unwrap();
        let ids: Vec<&str> = read.documents[..3].iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["a-b-2", "a-b-3", "a-b"]);
    }
}
