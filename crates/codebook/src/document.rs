//! The labels of a whole document: every way in, file, data folder or command, comes here, so that the same
//! words under the same lead-in get the same label.

use std::borrow::Cow;
use std::collections::HashMap;

use super::label::{self, Label, Opener, has_inheritable_operator};
use super::languages::has_table;
use model::{Kind, Passage, Reading, Styled, TextStyle};

/// Answers one question of the codebook; takes what [`label::label`] takes without the language.
pub type Ask<'a> = dyn FnMut(&str, Option<Opener<'_>>, bool) -> Label + 'a;

/// Labels the passages of a document in its author's own words: sets `kind` and `reading` of each.
///
/// A passage is an item of the list that the passage named by its `under` introduces; struck words are not
/// read. `decided` gives the kind that an editor or a reader has set for a passage, by its place. `ask`
/// answers as [`label::label`] does in `language`, from memory where it has one.
pub fn label_document(
    passages: &mut [Passage],
    language: &str,
    decided: &dyn Fn(usize) -> Option<Kind>,
    ask: &mut Ask<'_>,
) {
    let lead_ins = lead_ins(passages);
    let said: Vec<String> =
        passages.iter().map(|it| said_words(&it.text, &it.styles).into_owned()).collect();
    let mut introduces = vec![false; passages.len()];
    for lead_in in lead_ins.iter().flatten() {
        if let Some(introduces) = introduces.get_mut(*lead_in) {
            *introduces = true;
        }
    }
    let without_operator = if has_table(language) { Reading::None } else { Reading::NoTable };
    let keys: Vec<String> = passages.iter().map(|passage| passage.key.clone()).collect();
    for (place, passage) in passages.iter_mut().enumerate() {
        let lead_in = inheriting_from(&lead_ins, &said, language, place);
        let opener =
            lead_in.and_then(|at| Some(Opener { key: keys.get(at)?, text: said.get(at)? }));
        let words = said.get(place).map_or("", String::as_str);
        let label = ask(words, opener, introduces.get(place).copied().unwrap_or_default());
        passage.kind = decided(place).unwrap_or(label.kind);
        passage.reading = match label.wording {
            Some(wording) if passage.kind == Kind::Recommendation => Reading::FromWords(wording),
            _ => without_operator.clone(),
        };
    }
}

/// [`label_document`] with the codebook itself.
pub fn label_passages(
    passages: &mut [Passage],
    language: &str,
    decided: &dyn Fn(usize) -> Option<Kind>,
) {
    label_document(passages, language, decided, &mut |text, opener, opens_list| {
        label::label(text, language, opener, opens_list)
    });
}

/// The words of a text that its author says: what is struck out is blanked, so that every place stays where
/// it was.
pub fn said_words<'a>(text: &'a str, styles: &[Styled]) -> Cow<'a, str> {
    let struck = styles.iter().filter(|it| it.style == TextStyle::Struck).map(|it| it.span);
    let mut said = Cow::Borrowed(text);
    for span in struck {
        let words = span.of(text);
        if !words.is_empty() {
            let range = span.start as usize..span.end as usize;
            said.to_mut().replace_range(range, &" ".repeat(words.len()));
        }
    }
    said
}

/// For each passage the place of the one it is under. A lead-in comes before its items.
fn lead_ins(passages: &[Passage]) -> Vec<Option<usize>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut lead_ins = Vec::with_capacity(passages.len());
    for (place, passage) in passages.iter().enumerate() {
        lead_ins.push(passage.under.as_deref().and_then(|key| places.get(key)).copied());
        places.insert(&passage.key, place);
    }
    lead_ins
}

/// The place of the nearest lead-in, from the passage outwards, whose operator it can inherit; the outermost
/// where none has one.
fn inheriting_from(
    lead_ins: &[Option<usize>],
    said: &[String],
    language: &str,
    place: usize,
) -> Option<usize> {
    let outer = |place: usize| lead_ins.get(place).copied().flatten();
    let nearest = outer(place)?;
    let has_operator = |at: &usize| {
        outer(*at).is_none()
            || said.get(*at).is_some_and(|words| has_inheritable_operator(words, language))
    };
    // Lead-ins come before their items, so that going outwards ends.
    core::iter::successors(Some(nearest), |at| outer(*at)).find(has_operator)
}
