//! Which authors the page opens on where the reader chose none.

use super::scope::Scope;
use crate::index::PlaceOf;
use model::{Author, AuthorCode, Document, Form, Kind};

/// How many authors the page opens on where nobody was chosen: as many as are read side by side
/// without scrolling on an ordinary screen.
pub const OPENING_AUTHORS: usize = 4;

/// An author among whom the page chooses those that it opens on.
pub(super) struct Candidate<'a> {
    author: &'a Author,
    /// Whether the passage pointed at is in one of its documents.
    is_pointed_at: bool,
    /// Whether any of its passages is in its own words.
    is_verbatim: bool,
    recommendations: usize,
    /// How many passages there are on each issue.
    passages: Vec<usize>,
}

impl<'a> Candidate<'a> {
    pub(super) fn of(
        scope: Scope<'a, '_>,
        author: &'a Author,
        places: &'a [PlaceOf],
        issues: usize,
    ) -> Self {
        let pointed = scope.selection.focus.passage.as_ref();
        let pointed = pointed.and_then(|id| scope.indexed.document(&id.document));
        let is_of_author = |it: &Document| it.is_by(&author.code) && scope.has(it);
        let mut candidate = Self {
            author,
            is_pointed_at: pointed.is_some_and(is_of_author),
            is_verbatim: false,
            recommendations: 0,
            passages: vec![0; issues],
        };
        for (cited, row) in scope.passages(places) {
            candidate.is_verbatim |= cited.document.form == Form::Verbatim;
            candidate.recommendations += usize::from(cited.passage.kind == Kind::Recommendation);
            if let Some(passages) = candidate.passages.get_mut(row) {
                *passages += 1;
            }
        }
        candidate
    }
}

/// The authors held word for word, then, one after the other, the author who speaks to most of the
/// issues that those before spoke to; among several such, the one with most recommendations. With
/// a passage pointed at, its author comes first.
pub(super) fn opening<'a>(
    mut candidates: Vec<Candidate<'a>>,
    issues: usize,
) -> Vec<&'a AuthorCode> {
    let mut chosen = Vec::new();
    let mut spoken_to = vec![false; issues];
    candidates.retain(|it| it.recommendations > 0 || it.is_pointed_at);
    while chosen.len() < OPENING_AUTHORS {
        let rank = |it: &Candidate<'_>| {
            let on_issues = it.passages.iter().zip(&spoken_to);
            let shared: usize =
                on_issues.map(|(passages, is_shared)| if *is_shared { *passages } else { 0 }).sum();
            (it.is_pointed_at, it.is_verbatim, shared, it.recommendations)
        };
        // Of equals the first counts, and `max_by_key` takes the last.
        let ranked = candidates.iter().enumerate().rev();
        let Some((place, _)) = ranked.max_by_key(|(_, it)| rank(it)) else { break };
        let best = candidates.remove(place);
        for (passages, is_spoken_to) in best.passages.iter().zip(&mut spoken_to) {
            *is_spoken_to |= *passages > 0;
        }
        chosen.push(&best.author.code);
    }
    chosen
}
