//! The page for frames, twice from the checkout's `embed.html`: at the root, where it follows the newest
//! release, and inside the release's folder, where it stays with that release for ever.

use i18n::Catalogue;
use model::Collection;

use crate::address::Address;
use crate::html::Template;
use crate::{early, release, static_text};

/// The template, with the languages that it speaks. Where the address of the site is known, its policy names that origin beside `'self'`. In a frame
/// with `sandbox="allow-scripts"` a page has no origin, and WebKit finds nothing there that `'self'` could mean.
pub(crate) fn template(template: Template, address: Option<&Address>) -> anyhow::Result<Template> {
    let template = early::with_languages(template)?;
    match address {
        Some(address) => template.put_in_all("'self'", &format!("'self' {}", address.origin())),
        None => Ok(template),
    }
}

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
    use xtask::paths;

    fn template() -> Template {
        Template::read(&paths::root().join("embed.html")).unwrap()
    }

    #[test]
    fn the_pinned_page_names_its_own_folder_and_the_live_one_the_newest() {
        let collection = data_files::collection().unwrap();
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
    fn where_the_address_is_known_the_policy_names_it() {
        let address = Address::parse("https://example.org/sbs/").unwrap();
        let page = super::template(template(), Some(&address)).unwrap().into_html();
        for allowed in
            ["script-src 'self' https://example.org 'wasm", "style-src 'self' https://example.org;"]
        {
            assert!(page.contains(allowed), "{page}");
        }
        assert!(
            super::template(template(), None).unwrap().into_html().contains("style-src 'self';")
        );
    }

    #[test]
    fn links_in_a_frame_open_outside_of_it() {
        assert!(template().into_html().contains(r#"<base target="_blank">"#));
    }
}
