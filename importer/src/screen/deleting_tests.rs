//! Deleting and keeping, as they are drawn: nothing is deleted unasked, and nothing is kept unasked on a disk.

use model::DocumentId;
use query::selection::Language;

use super::tests::{drawn, drawn_in};
use crate::failure::Trouble;
use crate::model::action::Action;
use crate::model::asked::Asked;
use crate::model::keeping::Keeping;
use crate::model::state::Model;
use crate::model::tests::{NOTE, base, bring, desk};
use crate::model::view::View;

fn with_a_document() -> (Model, DocumentId) {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    model.apply(Action::Show(View::List));
    let id = model.library.entries[0].id.clone();
    (model, id)
}

/// Whether the part of that class is drawn and not hidden.
fn is_seen(html: &str, class: &str) -> bool {
    let (before, after) = html.split_once(&format!("class=\"{class}\"")).expect(class);
    let (_, before) = before.rsplit_once('<').unwrap();
    let (after, _) = after.split_once('>').unwrap();
    !before.contains("hidden") && !after.contains("hidden")
}

#[test]
fn one_press_deletes_nothing() {
    let (mut model, id) = with_a_document();
    let question = "Delete “Norland";
    assert!(!drawn(model.clone()).contains(question));
    for asked in [Asked::Document(id.clone()), Asked::Everything] {
        model.apply(Action::Ask(asked.clone()));
        assert_eq!(model.asked, Some(asked.clone()));
        assert_eq!(model.library.entries.len(), 1);
        let html = drawn(model.clone());
        assert_eq!(html.contains(question), asked != Asked::Everything, "{html}");
        assert_eq!(html.contains("Delete all your documents"), asked == Asked::Everything);
    }
    model.apply(Action::Ask(Asked::Everything));
    assert_eq!(model.asked, None, "the same press again takes the question away");
    model.apply(Action::Ask(Asked::Document(id.clone())));
    model.apply(Action::Show(View::Review(id.clone())));
    assert_eq!(model.asked, None, "the question does not wait elsewhere");
    model.apply(Action::Remove(id));
    assert!(model.library.is_empty());
}

#[test]
fn what_cannot_be_read_can_be_deleted() {
    let out = "desk-out";
    assert!(!is_seen(&drawn(desk()), out));
    assert!(is_seen(&drawn(with_a_document().0), out));
    let unread = Model::new(
        base(),
        drafts::library::LocalLibrary::default(),
        vec![DocumentId::new("a")],
        drafts::ids::Ids::of_seed(1),
    );
    assert!(is_seen(&drawn(unread), out));
    let mut nothing_read = desk();
    nothing_read.apply(Action::Say(Some(Trouble::NotRead("why".to_owned()))));
    assert!(is_seen(&drawn(nothing_read), out));
}

#[test]
fn from_a_disk_nothing_is_kept_unasked_and_the_page_says_so() {
    for (language, lost, read) in [
        (Language::English, "closing this page deletes them", "other files opened from this disk"),
        (Language::French, "fermer cette page les supprime", "autres fichiers ouverts depuis"),
        (Language::Arabic, "إغلاق هذه الصفحة", "ملفات أخرى تُفتح من هذا القرص"),
    ] {
        let (mut model, _) = with_a_document();
        assert!(!is_seen(&drawn_in(language, model.clone()), "desk-keep"));
        model.apply(Action::Keeps(Keeping::NotAsked));
        let html = drawn_in(language, model.clone());
        assert!(is_seen(&html, "desk-keep") && html.contains(lost), "{html}");
        assert!(html.to_lowercase().contains(read), "{html}");
        model.apply(Action::Keeps(Keeping::Asked));
        let html = drawn_in(language, model.clone());
        assert!(html.to_lowercase().contains(read) && !html.contains(lost), "{html}");
        // Deleting everything changes nothing about the place.
        model.apply(Action::Clear);
        assert_eq!(model.keeping, Keeping::Asked);
    }
}
