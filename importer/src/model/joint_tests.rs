//! Documents of several delegations.

use drafts::draft::{Edit, Head};
use drafts::library::{LocalLibrary, Unshown, unshown};
use drafts::saved::read_document;
use model::{AuthorKind, Collection, Document};

use super::action::Action;
use super::making::author;
use super::state::Model;
use super::tests::{NOTE, base, bring, ids};

const SUMMARY: &str = "---\nauthors: [NOR, MER]\nround: first\nform: summary\nextent: opening\nlanguage: en\n\
    title: Joint paper\ndate: 2020\nurl: https://example.org\n---\n\n[]\ntopic: norms\nissue: ports\n\
    stance: proposes\n\nProposes that ports be protected.\n";

/// A collection with a summary of a joint document.
fn joint() -> Collection {
    let mut joint = base();
    joint.authors.push(author("MER", "Meridia", AuthorKind::State).unwrap());
    let summary = read_document("joint", SUMMARY, &joint).unwrap();
    joint.documents.push(Document { loaded: false, ..summary });
    joint
}

#[test]
fn the_full_text_of_a_joint_summary_is_of_all_its_authors() {
    let mut model = Model::new(joint(), LocalLibrary::default(), Vec::new(), ids());
    model.apply(Action::Put(Some("joint".into())));
    bring(&mut model, 1, "n.txt", NOTE);
    let draft = model.reviewed().unwrap().draft.clone().unwrap();
    assert_eq!(model.summaries(&draft).len(), 1);
    model.apply(Action::Accept);
    let document = model.library.entries[0].document.clone().unwrap();
    assert_eq!(document.authors().map(|code| code.as_str()).collect::<Vec<_>>(), ["NOR", "MER"]);
    // The text of one of them does not take it from the other.
    let head = Head { co_authors: Vec::new(), ..draft.head };
    model.apply(Action::Edit(Edit::Head(head)));
    let draft = model.reviewed().unwrap().draft.as_ref().unwrap();
    assert_eq!(model.summaries(draft).len(), 0);
}

#[test]
fn a_joint_document_is_shown_where_all_its_authors_are_known() {
    let joint = joint();
    assert_eq!(unshown(&joint.documents[0], &joint), None);
    assert_eq!(unshown(&joint.documents[0], &base()), Some(Unshown::Author));
}
