//! Names that came from outside, made fit for addresses and files: letters, digits and hyphens. Others are renamed
//! wherever they are named, and nothing is refused for its name.

use std::collections::HashMap;
use std::hash::Hash;

use side_by_state::collection::{
    AuthorCode, Collection, Document, DocumentId, IssueId, RoundId, TopicId,
};

use crate::name::free_name;

/// A name of letters, digits and hyphens; `fallback` where nothing of it is left.
pub(super) fn fit(name: &str, fallback: &str) -> String {
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

/// The new names of those of a list that are not fit.
fn renamed<'n, Name>(
    names: impl Iterator<Item = &'n Name> + Clone,
    text: impl Fn(&Name) -> &str,
    other: impl Fn(&str) -> String,
) -> HashMap<Name, Name>
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
        let free = free_name(other(text(name)), |it| taken.iter().any(|other| other == it));
        renamed.insert(name.clone(), Name::from(free.as_str()));
        taken.push(free);
    }
    renamed
}

fn put<Name: Clone + Eq + Hash>(name: &mut Name, names: &HashMap<Name, Name>) {
    if let Some(other) = names.get(name) {
        name.clone_from(other);
    }
}

/// Renames what is not fit in a collection.
pub(super) fn fit_names(collection: &mut Collection) {
    let plain = |fallback: &'static str| move |name: &str| fit(name, fallback);
    let documents: HashMap<DocumentId, DocumentId> = renamed(
        collection.documents.iter().map(|it| &it.id),
        DocumentId::as_str,
        plain("document"),
    );
    let rounds: HashMap<RoundId, RoundId> =
        renamed(collection.rounds.iter().map(|it| &it.id), RoundId::as_str, plain("round"));
    let topics: HashMap<TopicId, TopicId> =
        renamed(collection.topics.iter().map(|it| &it.id), TopicId::as_str, plain("topic"));
    let code = |name: &str| fit(name, "author").to_ascii_uppercase();
    let authors: HashMap<AuthorCode, AuthorCode> =
        renamed(collection.authors.iter().map(|it| &it.code), AuthorCode::as_str, code);
    // An issue has its name within its topic.
    let of_topic = |topic: &side_by_state::collection::Topic| {
        let issues = topic.issues.iter().map(|it| &it.id);
        (topic.id.clone(), renamed(issues, IssueId::as_str, plain("issue")))
    };
    let issues: HashMap<TopicId, HashMap<IssueId, IssueId>> =
        collection.topics.iter().map(of_topic).collect();
    let place = |topic: &mut TopicId, issue: &mut IssueId| {
        issues.get(topic).into_iter().for_each(|names| put(issue, names));
        put(topic, &topics);
    };

    collection.rounds.iter_mut().for_each(|round| put(&mut round.id, &rounds));
    collection.first_topic.iter_mut().for_each(|topic| put(topic, &topics));
    collection.authors.iter_mut().for_each(|author| put(&mut author.code, &authors));
    collection.process.added_authors.iter_mut().for_each(|code| put(code, &authors));
    for topic in &mut collection.topics {
        for issue in &mut topic.issues {
            issues.get(&topic.id).into_iter().for_each(|names| put(&mut issue.id, names));
            issue.see_also.iter_mut().for_each(|(topic, issue)| place(topic, issue));
        }
        put(&mut topic.id, &topics);
    }
    for missing in &mut collection.missing {
        put(&mut missing.round, &rounds);
        missing.author.iter_mut().for_each(|code| put(code, &authors));
    }
    for document in &mut collection.documents {
        let Document { id, author, round, instead_of, passages, .. } = document;
        put(id, &documents);
        put(author, &authors);
        put(round, &rounds);
        instead_of.iter_mut().for_each(|id| put(id, &documents));
        for passage in passages {
            match (&mut passage.topic, &mut passage.issue) {
                (Some(topic), Some(issue)) => place(topic, issue),
                (Some(topic), None) => put(topic, &topics),
                (None, _) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::bundled;
    use super::super::{collection_json, read_collection};
    use super::*;

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
