//! Which card lies on top: where the reader looks, like a place in the page, and no choice.

use yew::prelude::*;

use crate::page::state::view_model::Page;
use model::{AuthorCode, Document};

/// The card on top, and the way to put another there.
pub(in crate::page) struct TopCard {
    pub(in crate::page) author: Option<AuthorCode>,
    pub(in crate::page) choose: Callback<AuthorCode>,
}

/// What is on top, and what was pointed at when that was decided.
#[derive(Debug, Default)]
struct OnTop {
    author: Option<AuthorCode>,
    pointed: Option<AuthorCode>,
}

impl OnTop {
    /// Whose card shows a document: of a joint one, the card on top if it can be.
    fn of(&self, document: &Document, columns: &[AuthorCode]) -> AuthorCode {
        let known = self.author.iter().chain(&self.pointed).chain(columns);
        let mut shown = known.filter(|code| document.is_by(code));
        shown.next().unwrap_or(&document.author).clone()
    }

    /// The author whose passage is pointed at comes to the top, once for each time that another one is.
    fn follow(&mut self, pointed: Option<AuthorCode>) {
        if self.pointed != pointed {
            if pointed.is_some() {
                self.author.clone_from(&pointed);
            }
            self.pointed = pointed;
        }
    }
}

/// The card on top; that of the passage pointed at, whenever another one is. It is known before the drawing, so that a
/// passage is drawn once, and is there when it is brought into sight.
#[hook]
pub(in crate::page) fn use_top_card(page: &Page) -> TopCard {
    let pointed = page.selection.focus.passage.as_ref();
    let pointed = pointed.and_then(|id| page.collection.document(&id.document));
    let on_top = use_mut_ref(OnTop::default);
    let redraw = use_force_update();
    let pointed = pointed.map(|document| on_top.borrow().of(document, &page.columns));
    on_top.borrow_mut().follow(pointed);
    let author = on_top.borrow().author.clone();
    let choose = Callback::from(move |code| {
        on_top.borrow_mut().author = Some(code);
        redraw.force_update();
    });
    TopCard { author, choose }
}

#[cfg(test)]
mod tests {
    use super::OnTop;

    #[test]
    fn a_joint_document_is_on_the_card_on_top_if_it_can_be() {
        let mut joint = test_support::document("joint", "MER", "first", Vec::new());
        joint.co_authors = vec!["OST".into(), "NOR".into()];
        let of = |author: &str, pointed: Option<&str>, columns: &[&str]| {
            let pointed = pointed.map(Into::into);
            let on_top = OnTop { pointed, author: Some(author.into()) };
            let columns: Vec<_> = columns.iter().map(|&code| code.into()).collect();
            on_top.of(&joint, &columns).to_string()
        };
        assert_eq!(of("NOR", Some("MER"), &["MER", "NOR"]), "NOR");
        // Leafed away while the address still points at it.
        assert_eq!(of("VAL", Some("NOR"), &["MER", "NOR", "VAL"]), "NOR");
        assert_eq!(of("VAL", None, &["VAL", "OST", "MER"]), "OST");
        assert_eq!(of("VAL", None, &["VAL"]), "MER");
    }

    #[test]
    fn a_chosen_card_stays_until_a_passage_of_another_author_is_pointed_at() {
        let mut on_top = OnTop::default();
        let mut after = |pointed: Option<&str>, chosen: Option<&str>| {
            on_top.follow(pointed.map(Into::into));
            if let Some(chosen) = chosen {
                on_top.author = Some(chosen.into());
            }
            on_top.author.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        assert_eq!(after(None, None), "");
        assert_eq!(after(Some("MER"), None), "MER");
        // Chosen by hand, while the address still points.
        assert_eq!(after(Some("MER"), Some("OST")), "OST");
        assert_eq!(after(Some("MER"), None), "OST");
        // Another topic points nowhere.
        assert_eq!(after(None, None), "OST");
        assert_eq!(after(Some("MER"), None), "MER");
    }
}
