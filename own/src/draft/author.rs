//! Who may have written a document: the author whose name its title, its file's name and its words say most.
//! A guess, which the reader confirms.

use side_by_state::collection::{AuthorCode, Collection};

use super::mention::{Mentions, ahead, forms};

/// The author, where one is clearly ahead.
pub(super) fn guess_author(collection: &Collection, said: &Mentions) -> Option<AuthorCode> {
    let weighed = collection.authors.iter().map(|author| {
        let names = [author.name.get("en"), author.name.get("fr"), author.name.get("es")];
        let mut names: Vec<String> = names.iter().flat_map(|name| forms(name)).collect();
        names.sort();
        names.dedup();
        let longest = names.iter().map(String::len).max().unwrap_or_default();
        (said.weigh(&names, &[]), longest, &author.code)
    });
    ahead(weighed.collect()).cloned()
}
