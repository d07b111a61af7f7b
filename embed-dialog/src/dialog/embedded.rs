//! What the code names: the Selection on screen, and what is chosen for the embedded view alone.

use query::selection::{Preferences, Selection, View as ViewWord, Visibility};

use crate::embed_code::{EmbedKind, LeftOut, left_out};
use crate::view::{Choices, View};

/// The Selection that the code names.
pub(super) fn embedded(view: &View, choices: &Choices) -> Selection {
    let preferences = view.selection.preferences;
    let preferences = match choices.kind {
        EmbedKind::Link(_) => preferences,
        _ => Preferences {
            controls: Visibility::of(!choices.compact),
            theme: choices.theme.unwrap_or(preferences.theme),
            ..preferences
        },
    };
    let word = chosen_view(view, choices).unwrap_or(view.selection.view);
    Selection { view: word, preferences, ..view.selection.clone() }
}

/// The view that was chosen; none for that on screen, also where the chosen one cannot be embedded.
pub(super) fn chosen_view(view: &View, choices: &Choices) -> Option<ViewWord> {
    choices.view.filter(|&word| can_show(view, word))
}

/// Whether code for the Selection in another view shows all that is in that view here: issue by issue, there may be
/// documents of the reader's own that are not on screen. The stages of one delegation need one that alone was chosen.
pub(super) fn can_show(view: &View, word: ViewWord) -> bool {
    let selection = Selection { view: word, ..view.selection.clone() };
    let is_there = word != ViewWord::Delegation || selection.alone().is_some();
    is_there && left_out(&view.collection, &selection) == LeftOut::Nothing
}
