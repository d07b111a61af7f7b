//! The plain text that stands in the page until the program runs: what this is, that it is being
//! loaded, and, should it fail, what happened. It comes from the message files, in every language;
//! `static/boot.mjs` shows the reader's.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use side_by_state::messages::Catalogue;
use side_by_state::selection::Language;

/// The element of the page whose place the text takes.
const PLACE: &str = r#"<p id="static-text"></p>"#;

/// Puts the text into a page.
pub(crate) fn put_into(page: &Path) -> anyhow::Result<()> {
    let html =
        fs::read_to_string(page).with_context(|| format!("cannot read {}", page.display()))?;
    if !html.contains(PLACE) {
        bail!("{} has no {PLACE} for the text to stand in", page.display());
    }
    fs::write(page, html.replace(PLACE, &text()?))
        .with_context(|| format!("cannot write {}", page.display()))
}

fn text() -> anyhow::Result<String> {
    let mut text = String::new();
    for language in Language::ALL {
        let messages = Catalogue::built_in().of(*language);
        write!(
            text,
            r#"<section class="static" lang="{tag}" dir="{direction}">
      <p><strong>{intro}</strong></p>
      <p data-loading>{loading}</p>
      <div data-failure role="alert" hidden>
        <p>{failure} <bdi data-reason></bdi></p>
        <p>{advice}</p>
      </div>
      <p><a href="./collection.json">{data}</a></p>
    </section>
    "#,
            tag = language.tag(),
            direction = language.direction().as_str(),
            intro = escaped(messages.static_intro),
            loading = escaped(messages.static_loading),
            failure = escaped(messages.static_failure),
            advice = escaped(messages.static_failure_advice),
            data = escaped(messages.data_download),
        )?;
    }
    Ok(text)
}

/// Text that stands for itself in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_what_this_is_and_links_to_the_data() {
        let text = text().unwrap();
        assert_eq!(text.matches("collection.json").count(), Language::ALL.len());
        assert!(text.contains(r#"lang="ar" dir="rtl""#));
    }

    #[test]
    fn a_page_without_the_place_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("index.html");
        fs::write(&page, "<p>").unwrap();
        assert!(put_into(&page).is_err());
    }
}
