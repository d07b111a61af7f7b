//! A collection of the reader's own: another process, with its own rounds, topics, issues and authors.

use drafts::library::{Entry, LocalLibrary};
use model::{
    Author, AuthorCode, AuthorKind, Collection, Issue, IssueId, LanguageTerms, Localized, Process,
    Round, Topic, TopicId, is_reserved,
};

use super::change::Change;
use super::state::Model;
use super::view::View;
use super::whose::placed;

/// So long the name of a topic, an issue or a round may be in addresses.
const LONGEST: usize = 40;

impl Model {
    pub(super) fn make(&mut self, name: &str, with_topics: bool) {
        if self.library.made.is_some() || name.trim().is_empty() {
            return;
        }
        self.forgotten = None;
        let topics = if with_topics { self.base.topics.clone() } else { Vec::new() };
        self.library.made = Some(Collection {
            process: Process {
                id: format!("own-{}", plain_name(name)),
                name: said(name),
                ..Process::default()
            },
            rounds: vec![Round {
                id: "first".into(),
                name: said("First round"),
                explanation: Localized::default(),
            }],
            first_topic: topics.first().map(|topic| topic.id.clone()),
            // Agreed texts and the States are of every process.
            reference_points: if with_topics {
                self.base.reference_points.clone()
            } else {
                Vec::new()
            },
            authors: Vec::new(),
            groups: Vec::new(),
            topics,
            documents: Vec::new(),
            missing: Vec::new(),
        });
        self.made_otherwise();
        self.show(View::Making);
    }

    /// The reader's own collection is another one.
    fn made_otherwise(&mut self) {
        self.rebuild_base();
        self.unsaved.list();
        self.mark_view_stale();
    }

    pub(super) fn change(&mut self, change: Change) {
        let before = self.library.made.clone();
        self.carry_out(change);
        if self.library.made != before {
            self.made_otherwise();
        }
    }

    fn carry_out(&mut self, change: Change) {
        let LocalLibrary { made: Some(made), entries, .. } = &mut self.library else { return };
        let speaks = |topic: &TopicId, issue: Option<&IssueId>| {
            let of_drafts = entries.iter().filter_map(|entry| entry.draft.as_ref()).any(|draft| {
                draft.blocks.iter().any(|block| {
                    block.topic.as_ref() == Some(topic)
                        && (issue.is_none() || block.issue.as_ref() == issue)
                })
            });
            let documents = entries.iter().filter_map(|entry| entry.document.as_ref());
            of_drafts
                || documents.chain(&made.documents).flat_map(|it| &it.passages).any(|passage| {
                    passage.topic.as_ref() == Some(topic)
                        && (issue.is_none() || passage.issue.as_ref() == issue)
                })
        };
        match change {
            Change::Name(name) => made.process.name = said(&name),
            Change::AddRound(name) => {
                let id = new_name(&name, |id| made.round(&id.into()).is_some());
                let explanation = Localized::default();
                made.rounds.push(Round { id: id.as_str().into(), name: said(&name), explanation });
            }
            Change::RoundName(at, name) => {
                set(made.rounds.get_mut(at).map(|round| &mut round.name), &name);
            }
            Change::DropRound(at) => {
                let id = made.rounds.get(at).map(|round| round.id.clone());
                let is_used = entries.iter().any(|entry| {
                    let head = entry.draft.as_ref().and_then(|draft| draft.head.round.clone());
                    id.is_some()
                        && (head == id || entry.document.as_ref().map(|it| it.round.clone()) == id)
                });
                if made.rounds.len() > 1 && !is_used && at < made.rounds.len() {
                    made.rounds.remove(at);
                }
            }
            Change::AddTopic(name) => {
                let id = new_name(&name, |id| made.topic(&id.into()).is_some());
                made.topics.push(Topic {
                    id: id.as_str().into(),
                    name: said(&name),
                    explanation: Localized::default(),
                    sections: Vec::new(),
                    terms: vec![terms(&name)],
                    issues: Vec::new(),
                });
                made.first_topic = made.first_topic.take().or(Some(id.as_str().into()));
            }
            Change::TopicName(at, name) => {
                set(made.topics.get_mut(at).map(|topic| &mut topic.name), &name);
            }
            Change::TopicExplanation(at, text) => {
                set(made.topics.get_mut(at).map(|topic| &mut topic.explanation), &text);
            }
            Change::TopicTerms(at, list) => {
                if let Some(topic) = made.topics.get_mut(at) {
                    topic.terms.retain(|terms| terms.language != "en");
                    topic.terms.insert(0, terms(&list));
                }
            }
            Change::DropTopic(at) => {
                let id = made.topics.get(at).map(|topic| topic.id.clone());
                if let Some(id) = id.filter(|id| !speaks(id, None)) {
                    made.topics.remove(at);
                    if made.first_topic.as_ref() == Some(&id) {
                        made.first_topic = made.topics.first().map(|topic| topic.id.clone());
                    }
                    for issue in made.topics.iter_mut().flat_map(|topic| &mut topic.issues) {
                        issue.see_also.retain(|(topic, _)| *topic != id);
                    }
                }
            }
            Change::AddIssue(at, name) => {
                if let Some(topic) = made.topics.get_mut(at) {
                    let id = new_name(&name, |id| topic.issue(&id.into()).is_some());
                    topic.issues.push(Issue {
                        id: id.as_str().into(),
                        name: said(&name),
                        explanation: Localized::default(),
                        see_also: Vec::new(),
                        reference_points: Vec::new(),
                        answers: Vec::new(),
                    });
                }
            }
            Change::IssueName(at, issue, name) => {
                let issue = made.topics.get_mut(at).and_then(|topic| topic.issues.get_mut(issue));
                set(issue.map(|issue| &mut issue.name), &name);
            }
            Change::DropIssue(at, place) => {
                let found = made.topics.get(at).and_then(|topic| {
                    Some((topic.id.clone(), topic.issues.get(place)?.id.clone()))
                });
                let Some((topic, issue)) = found else { return };
                if !speaks(&topic, Some(&issue)) {
                    if let Some(topic) = made.topics.get_mut(at) {
                        topic.issues.remove(place);
                    }
                    for other in made.topics.iter_mut().flat_map(|topic| &mut topic.issues) {
                        other.see_also.retain(|link| *link != (topic.clone(), issue.clone()));
                    }
                }
            }
            Change::AddAuthor(author) => {
                if let Err(author) = placed(author, made) {
                    made.authors.push(author);
                }
            }
            Change::DropAuthor(at) => {
                let names = |code: &AuthorCode, entry: &Entry| {
                    let head = entry.draft.as_ref().map(|draft| &draft.head);
                    head.is_some_and(|head| head.authors().any(|it| it == code))
                        || entry.document.as_ref().is_some_and(|document| document.is_by(code))
                };
                let is_used =
                    |author: &Author| entries.iter().any(|entry| names(&author.code, entry));
                if made.authors.get(at).is_some_and(|author| !is_used(author)) {
                    made.authors.remove(at);
                }
            }
        }
    }
}

/// The author that a reader adds, by name: its code is made of the name's letters where none is given.
pub(crate) fn author(code: &str, name: &str, kind: AuthorKind) -> Option<Author> {
    let name = name.trim();
    let letters = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).take(8).collect::<String>().to_uppercase()
    };
    let of_list = drafts::states::named(name).filter(|_| kind == AuthorKind::State);
    let code = match (letters(code), of_list, letters(name)) {
        (code, ..) if !code.is_empty() => code,
        // A State that the list has comes with its names in all languages.
        (_, Some(state), _) => return Some(state.author()),
        (_, None, name) if !name.is_empty() => name,
        // A name in other letters.
        _ => "OWN".to_owned(),
    };
    (!name.is_empty()).then(|| Author {
        code: code.as_str().into(),
        kind,
        region: None,
        name: said(name),
        groups: Vec::new(),
    })
}

/// What a reader wrote: in whichever language, it is shown in all.
fn said(text: &str) -> Localized {
    match text.trim() {
        "" => Localized::default(),
        text => Localized::new(vec![("en".to_owned(), text.to_owned())]),
    }
}

fn set(text: Option<&mut Localized>, value: &str) {
    if let Some(text) = text {
        *text = said(value);
    }
}

/// Words with commas between, for headings and for running text.
fn terms(list: &str) -> LanguageTerms {
    let words = list.split(',').map(|term| term.trim().to_lowercase());
    let words: Vec<String> = words.filter(|term| !term.is_empty()).collect();
    LanguageTerms { language: "en".to_owned(), heading: words.clone(), body: words }
}

fn plain_name(name: &str) -> String {
    drafts::name::plain_name(name, "collection", LONGEST)
}

fn new_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    drafts::name::free_name(plain_name(name), |id| is_reserved(id) || is_taken(id))
}
