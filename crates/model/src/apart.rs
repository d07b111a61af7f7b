//! The texts of a collection apart from it: texts of one kind and one language, next to each other and without their
//! lengths, take a tenth less room when they are compressed.

use super::collection::Collection;
use super::localized::Localized;

/// Ends each text.
const END: char = '\0';

/// The texts, in the order in which the collection has them.
#[derive(Default)]
pub(super) struct Texts {
    /// The tags of the languages.
    pub(super) tags: Vec<String>,
    /// Language by language the names and explanations that are in exactly these languages, then the passages; each
    /// with [`END`] behind it. None where a text has that sign in itself, and all are in their places.
    pub(super) joined: Option<String>,
}

impl Texts {
    /// Takes them out of the collection, and leaves nothing in their places.
    pub(super) fn take(collection: &mut Collection) -> Self {
        let mut can_be_joined = true;
        let mut look = |text: &str| can_be_joined &= text.bytes().all(|byte| byte != END as u8);
        each_name(collection, &mut |name| name.texts().for_each(|(_, text)| look(text)));
        each_passage(collection).for_each(|text| look(text));
        let first = collection.topics.first().filter(|_| can_be_joined);
        let Some(first) = first else { return Self::default() };
        let tags: Vec<String> = first.name.texts().map(|(tag, _)| tag.to_owned()).collect();
        let mut languages = vec![String::new(); tags.len()];
        each_name(collection, &mut |name| {
            let pairs = &mut name.0;
            if pairs.is_empty() {
                // Not taken for one that was taken out.
                pairs.push(<(String, String)>::default());
            } else if pairs.iter().map(|(tag, _)| tag).eq(&tags) {
                for (list, (_, text)) in languages.iter_mut().zip(pairs.drain(..)) {
                    add(list, &text);
                }
            }
        });
        let mut joined = languages.concat();
        for text in each_passage(collection) {
            add(&mut joined, text);
            text.clear();
        }
        Self { tags, joined: Some(joined) }
    }

    /// Puts them back. False where there are more or fewer of them than places.
    pub(super) fn put_back(self, collection: &mut Collection) -> bool {
        let Self { tags, joined: Some(joined) } = self else { return true };
        let mut names = 0;
        each_name(collection, &mut |name| names += usize::from(name.0.is_empty()));
        let texts: Vec<&str> = joined.split_terminator(END).collect();
        let text = |place: usize| texts.get(place).copied().unwrap_or_default().to_owned();
        let mut next = 0;
        each_name(collection, &mut |name| {
            let pairs = &mut name.0;
            if pairs.is_empty() {
                let tags = tags.iter().enumerate();
                pairs.extend(tags.map(|(nth, tag)| (tag.clone(), text(nth * names + next))));
                next += 1;
            } else if pairs.iter().all(|(tag, text)| tag.is_empty() && text.is_empty()) {
                pairs.clear();
            }
        });
        let mut next = names * tags.len();
        for place in each_passage(collection) {
            *place = text(next);
            next += 1;
        }
        next == texts.len()
    }
}

fn add(list: &mut String, text: &str) {
    list.push_str(text);
    list.push(END);
}

/// Shows the names and explanations of topics, issues, answers and authors, in the same order each time.
fn each_name(collection: &mut Collection, see: &mut dyn FnMut(&mut Localized)) {
    for topic in &mut collection.topics {
        see(&mut topic.name);
        see(&mut topic.explanation);
        for issue in &mut topic.issues {
            see(&mut issue.name);
            see(&mut issue.explanation);
            issue.answers.iter_mut().for_each(|answer| see(&mut answer.name));
        }
    }
    collection.authors.iter_mut().for_each(|author| see(&mut author.name));
}

/// The texts of the passages.
fn each_passage(collection: &mut Collection) -> impl Iterator<Item = &mut String> {
    let documents = collection.documents.iter_mut();
    documents.flat_map(|document| &mut document.passages).map(|passage| &mut passage.text)
}
