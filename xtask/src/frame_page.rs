//! The page for frames, twice from the checkout's `embed.html`: at the root, where it follows the newest
//! release, and inside the release's folder, where it stays with that release for ever.

use side_by_state::collection::Collection;
use side_by_state::messages::Catalogue;

use crate::html::Template;
use crate::{release, static_text};

const PLACE_OF_HOST: &str =
    r#"<div id="side-by-state" data-query="" data-place="frame" data-site="./"></div>"#;

/// The page that follows the newest release. It still names the release's folder by its placeholder.
pub(crate) fn live(
    template: Template,
    collection: &Collection,
    catalogue: Catalogue,
) -> anyhow::Result<Template> {
    let text = static_text::of_frame(collection, catalogue, "./");
    template.put(PLACE_OF_HOST, &static_text::host("", "frame", "./", "", &text))
}

/// The page that stays with its release.
pub(crate) fn pinned(
    template: Template,
    collection: &Collection,
    catalogue: Catalogue,
) -> anyhow::Result<Template> {
    let text = static_text::of_frame(collection, catalogue, "../");
    let host = static_text::host("", "frame", "../", " data-pinned", &text);
    template.put(PLACE_OF_HOST, &host)?.put_in_all(release::PLACEHOLDER, "./")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data, paths};

    fn template() -> Template {
        Template::read(&paths::root().join("embed.html")).unwrap()
    }

    #[test]
    fn the_pinned_page_names_its_own_folder_and_the_live_one_the_newest() {
        let collection = data::collection().unwrap();
        let catalogue = Catalogue::built_in();
        let live = live(template(), &collection, catalogue).unwrap().into_html();
        let pinned = pinned(template(), &collection, catalogue).unwrap().into_html();
        assert!(live.contains(r#"src="./app/boot.mjs""#) && !live.contains("data-pinned"));
        assert!(live.contains(r#"data-site="./""#));
        assert!(pinned.contains(r#"src="./boot.mjs""#) && pinned.contains(" data-pinned>"));
        assert!(pinned.contains(r#"data-site="../""#));
        assert!(pinned.contains(r#"href="../en/"#) && live.contains(r#"href="./en/"#));
    }

    #[test]
    fn links_in_a_frame_open_outside_of_it() {
        assert!(template().into_html().contains(r#"<base target="_blank">"#));
    }
}
