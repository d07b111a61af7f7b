//! Which round a document may answer: the one that its cell names, or that its title, its file's name and its words
//! name most. A guess, which the reader confirms; where there is but one round, it is that.

use model::{Collection, Round, RoundId};

use super::mention::{Mentions, ahead, forms};
use crate::states::key;

/// The round that a cell names, by its id or by its name in any language; none where several have that name.
pub(super) fn round_named(collection: &Collection, cell: &str) -> Option<RoundId> {
    let wanted = key(cell);
    let is_it = |round: &&Round| {
        key(round.id.as_str()) == wanted || round.name.texts().any(|(_, name)| key(name) == wanted)
    };
    let mut found = collection.rounds.iter().filter(is_it);
    let first = found.next().filter(|_| !wanted.is_empty())?;
    found.next().is_none().then(|| first.id.clone())
}

/// The round, where one is clearly ahead.
pub(super) fn guess_round(collection: &Collection, said: &Mentions) -> Option<RoundId> {
    if let [only] = collection.rounds.as_slice() {
        return Some(only.id.clone());
    }
    let all: Vec<String> = collection.rounds.iter().flat_map(names).collect();
    let weighed = collection.rounds.iter().map(|round| {
        let names = names(round);
        let longest = names.iter().map(String::len).max().unwrap_or_default();
        (said.weigh(&names, &all), longest, &round.id)
    });
    ahead(weighed.collect()).map(|(_, id)| id.clone())
}

/// A round is called by its name on screen, and by the words of its name in addresses ("pre-draft").
fn names(round: &Round) -> Vec<String> {
    let names =
        [round.name.get("en"), round.name.get("fr"), round.name.get("es"), round.id.as_str()];
    let mut names: Vec<String> = names.iter().flat_map(|name| forms(name)).collect();
    names.sort();
    names.dedup();
    names
}
