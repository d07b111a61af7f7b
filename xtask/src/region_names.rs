//! States' names as browsers have them, for the pages that are drawn without one. The program takes them from
//! `Intl.DisplayNames`; with other names in its place until then, a page would move when the program takes over.
//! Node.js, which brings the build's tools, has the same names.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::Context as _;
use model::{Author, Collection, Localized};
use query::selection::Language;

use crate::process;

const ASK: &str = "const [languages, regions] = process.argv.slice(1).map((list) => list.split(' '));
const of = (language) => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return Object.fromEntries(regions.map((region) => [region, names.of(region) ?? null]));
};
console.log(JSON.stringify(Object.fromEntries(languages.map((language) => [language, of(language)]))));";

/// By language and region.
type Names = BTreeMap<String, BTreeMap<String, Option<String>>>;

/// The collection with the names that a browser would show for States.
pub(crate) fn as_in_browsers(mut collection: Collection) -> anyhow::Result<Collection> {
    let regions: Vec<&str> =
        collection.authors.iter().filter_map(|author| author.region.as_deref()).collect();
    if regions.is_empty() {
        return Ok(collection);
    }
    let tags: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    let node =
        process::find("node").context("Node.js, which npm belongs to, is not on the PATH")?;
    let mut command = Command::new(node);
    command.args(["-e", ASK, &tags.join(" "), &regions.join(" ")]);
    let answer = process::answer(&mut command).context("Node.js does not tell States' names")?;
    let names: Names = serde_json::from_str(&answer).context("Node.js tells names unreadably")?;
    for author in &mut collection.authors {
        author.name = name(author, &names);
    }
    Ok(collection)
}

/// The author's name in every language: the browser's where there is one, else the collection's.
fn name(author: &Author, names: &Names) -> Localized {
    let in_language = |language: &Language| {
        let tag = language.tag();
        let region = author.region.as_ref();
        let known = region.and_then(|region| names.get(tag)?.get(region)?.clone());
        (tag.to_owned(), known.unwrap_or_else(|| author.name.get(tag).to_owned()))
    };
    Localized::new(Language::ALL.iter().map(in_language).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn states_are_called_as_browsers_call_them_and_groups_as_the_collection_does() {
        let collection = data::collection().unwrap();
        let named = as_in_browsers(collection.clone()).unwrap();
        let name = |code: &str, tag: &str| {
            let author = named.authors.iter().find(|author| author.code.as_str() == code).unwrap();
            author.name.get(tag).to_owned()
        };
        assert_eq!(name("IRN", "en"), "Iran");
        assert_eq!(name("GBR", "fr"), "Royaume-Uni");
        let group = collection.authors.iter().find(|author| author.region.is_none()).unwrap();
        assert_eq!(name(group.code.as_str(), "fr"), group.name.get("fr"));
    }
}
