//! Which round a document may answer: the one that its title, its file's name and its words name most. A guess,
//! which the reader confirms; where there is but one round, it is that.

use side_by_state::collection::{Collection, Round, RoundId};

use super::mention::{Mentions, ahead, forms};

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
    ahead(weighed.collect()).cloned()
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
