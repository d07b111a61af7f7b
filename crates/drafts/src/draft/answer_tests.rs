//! The answer that a passage gives to the question of its issue: kept with the passage, and never guessed.

use model::{AnswerId, Collection, Document, IssueId, TopicId};
use test_support::pieces::{answer, issue, topic};

use super::*;
use crate::library::Entry;
use crate::stored::{List, entry_text, read};

const TEXT: &str = "Norland: comments

1. States should protect ports. Norland thanks the Chair.

2. States should build bridges.
";

/// A collection of two issues that have answers of the same ids, and of one without.
fn known() -> Collection {
    let mut norms = topic("norms", "Norms");
    norms.issues = ["ports", "bridges", "hotlines"].map(|id| issue(id, id)).to_vec();
    for issue in &mut norms.issues[..2] {
        issue.answers = vec![answer("yes", "Yes"), answer("no", "No")];
    }
    Collection { topics: vec![norms, topic("cbm", "Confidence")], ..Collection::default() }
}

fn unanswered() -> Draft {
    let (head, label_cache) = (extract::Head::default(), &mut LabelCache::default());
    from_text("n.txt", "plain text", TEXT, &head, &[], label_cache, &known())
}

fn of<'a>(draft: &'a Draft, words: &str) -> &'a Block {
    draft.blocks.iter().find(|block| block.text.contains(words)).unwrap()
}

fn under(draft: &Draft, words: &str, issue: &str) -> Draft {
    let block = of(draft, words).id;
    draft
        .edited(&Edit::Topic(block, Some("norms".into())))
        .edited(&Edit::Issue(block, Some(issue.into())))
}

fn answered(draft: &Draft, words: &str, answer: &str) -> Draft {
    draft.edited(&Edit::Answer(of(draft, words).id, Some(answer.into())))
}

/// The draft with an answer to the words on ports.
fn draft() -> Draft {
    answered(&under(&unanswered(), "ports", "ports"), "ports", "yes")
}

fn answer_in<'a>(draft: &'a Draft, words: &str) -> Option<&'a str> {
    of(draft, words).answer.as_ref().map(AnswerId::as_str)
}

fn document(draft: &Draft) -> Document {
    draft.document_so_far("own".into(), &draft.labelled(&mut LabelCache::default()))
}

fn answers(document: &Document) -> Vec<Option<&str>> {
    document.passages.iter().map(|it| it.answer.as_ref().map(AnswerId::as_str)).collect()
}

#[test]
fn an_answer_is_that_of_the_reader_and_comes_into_the_document() {
    let before = unanswered();
    assert!(before.blocks.iter().all(|block| block.answer.is_none()));
    // Without an issue there is no question.
    assert_eq!(answered(&before, "ports", "yes"), before);
    let draft = draft();
    assert_eq!(answers(&document(&draft)), [Some("yes"), None]);
    let again = Draft::from_document(
        &Document { author: "NOR".into(), round: "first".into(), ..document(&draft) },
        &mut LabelCache::default(),
    );
    let again = again.unwrap();
    assert_eq!(answer_in(&again, "ports"), Some("yes"));
    let taken_back = again.edited(&Edit::Answer(of(&again, "ports").id, None));
    assert_eq!(answers(&document(&taken_back)), [None, None]);
}

#[test]
fn who_gives_an_answer_has_looked_at_a_guessed_issue() {
    let mut draft = under(&unanswered(), "ports", "ports");
    for block in &mut draft.blocks {
        std::rc::Rc::make_mut(block).issue_is_guessed = true;
    }
    assert!(!of(&answered(&draft, "ports", "no"), "ports").issue_is_guessed);
}

#[test]
fn an_answer_goes_with_its_issue_and_nothing_else_changes_it() {
    let draft = draft();
    let block = of(&draft, "ports").id;
    let issue = |id: &str| Edit::Issue(block, Some(IssueId::new(id)));
    // The same name is another answer where the question is another.
    for edit in [
        issue("bridges"),
        issue("hotlines"),
        Edit::Issue(block, None),
        Edit::Topic(block, Some(TopicId::new("cbm"))),
        Edit::Topic(block, None),
        Edit::Make(block, Part::Heading(1)),
        Edit::Make(block, Part::Title),
        Edit::Make(block, Part::Footnote),
        Edit::Answer(block, None),
    ] {
        assert_eq!(answer_in(&draft.edited(&edit), "ports"), None, "{edit:?}");
        let mut history = History::new(draft.clone());
        history.edit(&edit);
        history.undo();
        assert_eq!(answer_in(history.draft(), "ports"), Some("yes"), "{edit:?}");
    }
    for edit in [
        issue("ports"),
        Edit::Topic(block, Some(TopicId::new("norms"))),
        Edit::Kind(block, Some(model::Kind::Remark)),
        Edit::Label(block, "7".to_owned()),
        Edit::MarkReviewed(block),
        Edit::Make(block, Part::LeftOut),
    ] {
        assert_eq!(answer_in(&draft.edited(&edit), "ports"), Some("yes"), "{edit:?}");
    }
}

#[test]
fn of_two_parts_only_the_reader_knows_which_gives_the_answer() {
    let draft = draft();
    let block = of(&draft, "ports");
    let at = block.text.find("Norland").unwrap();
    let split = draft.edited(&Edit::Split { block: block.id, at });
    assert_eq!(split.blocks.len(), draft.blocks.len() + 1);
    assert_eq!((answer_in(&split, "ports"), answer_in(&split, "thanks")), (None, None));
}

#[test]
fn two_that_are_joined_give_the_answer_of_both_or_of_the_one() {
    let joined = |draft: &Draft| {
        let joined = draft.edited(&Edit::Join(of(draft, "bridges").id));
        assert_eq!(joined.blocks.len() + 1, draft.blocks.len());
        answer_in(&joined, "ports").map(str::to_owned)
    };
    let (yes, none) = (Some("yes".to_owned()), None::<String>);
    assert_eq!(joined(&draft()), yes);
    let same = under(&draft(), "bridges", "ports");
    assert_eq!(joined(&same), yes);
    assert_eq!(joined(&answered(&same, "bridges", "yes")), yes);
    assert_eq!(joined(&answered(&same, "bridges", "no")), none);
    let of_other = answered(&under(&unanswered(), "bridges", "bridges"), "bridges", "yes");
    assert_eq!(joined(&under(&of_other, "ports", "ports")), none);
}

#[test]
fn an_answer_that_the_collection_does_not_have_counts_as_none() {
    let mut known = known();
    assert_eq!(draft().within(&known).into_owned(), draft());
    known.topics[0].issues[0].answers.clear();
    assert_eq!(answers(&document(&draft().within(&known))), [None, None]);
}

#[test]
fn a_stored_answer_is_there_again_and_what_an_older_release_stored_has_none() {
    let entry = |draft| Entry { draft: Some(draft), ..Entry::new("a".into()) };
    let read = |draft: Draft, text: &dyn Fn(String) -> String| {
        let library = crate::library::LocalLibrary {
            entries: vec![entry(draft)],
            ..crate::library::LocalLibrary::default()
        };
        let list = List::of(&library, &[]).text();
        let (library, unread) = read(&list, &[text(entry_text(&library.entries[0]))]).unwrap();
        assert_eq!(unread, []);
        library.entries[0].draft.clone().unwrap()
    };
    assert_eq!(read(draft(), &|text| text), draft());
    let older = |text: String| {
        let older = text.replace("\"answer\":null,", "");
        assert!(older != text && !older.contains("answer"), "{older}");
        older
    };
    assert_eq!(read(unanswered(), &older), unanswered());
}
