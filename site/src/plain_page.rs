//! A page that needs no program: its head, the ways to other pages, and one style sheet, `web/plain.css`. What
//! stands in it is the matter of the modules that make such pages.

use i18n::Catalogue;
use query::selection::Language;

use crate::address::Address;
use crate::html;

/// The style sheet in the release's folder.
pub(crate) const STYLES: &str = "plain.css";
/// The style sheet of the page, in the same folder.
const PAGE_STYLES: &str = "side-by-state.css";
/// No script but the page's own, where it has one, and nothing from elsewhere.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// What all plain pages have in common.
#[derive(Clone, Copy)]
pub(crate) struct PlainSite<'a> {
    pub(crate) catalogue: Catalogue,
    /// The release's folder, `app-0123456789ab`.
    pub(crate) release_folder: &'a str,
    pub(crate) address: Option<&'a Address>,
}

/// One page in one language.
pub(crate) struct PlainPage<'a> {
    pub(crate) language: Language,
    /// Its name in the folder of each language: `map.html`, `delegations/fra.html`.
    pub(crate) name: &'a str,
    /// Its heading; the title has the product's name behind it.
    pub(crate) heading: &'a str,
    pub(crate) description: &'a str,
    /// What the comparison shows that it leads back to, as `query::selection::to_query` writes it.
    pub(crate) comparison: &'a str,
    /// What stands below the heading, as HTML.
    pub(crate) content: &'a str,
    /// Whether passages stand in it, which have the styles of the page.
    pub(crate) has_passages: bool,
    /// A script of the release's folder that makes the page easier to work with.
    pub(crate) script: Option<&'a str>,
}

impl PlainPage<'_> {
    /// Its name from the folder that holds `index.html`.
    pub(crate) fn file(&self) -> String {
        file(self.language, self.name)
    }
}

/// The file of a page in a language, from the folder that holds `index.html`.
pub(crate) fn file(language: Language, name: &str) -> String {
    format!("{}/{name}", language.tag())
}

/// From a page of that name, in the folder of a language, to the folder that holds `index.html`.
pub(crate) fn up(name: &str) -> String {
    "../".repeat(1 + name.matches('/').count())
}

impl PlainSite<'_> {
    /// The page.
    pub(crate) fn html(&self, page: &PlainPage<'_>) -> String {
        let messages = self.catalogue.of(page.language);
        let up = up(page.name);
        let app = html::attribute(&format!("{up}{}/", self.release_folder));
        let comparison = html::attribute(&format!("{up}?{}", page.comparison));
        let heading = html::text(page.heading);
        let styles = |name: &str| format!("  <link rel=\"stylesheet\" href=\"{app}{name}\">\n");
        [
            format!(
                "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n  <meta charset=\"utf-8\">\n",
                page.language.tag(),
                page.language.direction().as_str()
            ),
            format!(
                "  <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}{}\">\n",
                page.script.map_or("", |_| "; script-src 'self'")
            ),
            "  <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n".into(),
            format!("  <title>{heading} – {}</title>\n", html::text(messages.product())),
            format!(
                "  <meta name=\"description\" content=\"{}\">\n",
                html::attribute(page.description)
            ),
            "  <meta name=\"referrer\" content=\"no-referrer\">\n".into(),
            format!("  <link rel=\"icon\" href=\"{app}icon.svg\" type=\"image/svg+xml\">\n"),
            if page.has_passages { styles(PAGE_STYLES) } else { String::new() },
            styles(STYLES),
            page.script.map_or_else(String::new, |name| {
                format!("  <script type=\"module\" src=\"{app}{name}\"></script>\n")
            }),
            self.links(page),
            "</head>\n<body>\n<header class=\"plain-ways\">\n".into(),
            format!("<a href=\"{comparison}\">{}</a>\n", html::text(messages.plain_comparison())),
            self.languages(page, &up),
            format!("</header>\n<main>\n<h1>{heading}</h1>\n{}</main>\n</body>\n</html>\n", page.content),
        ]
        .concat()
    }

    /// The page's own address and those in the other languages, for search engines, which take whole addresses only.
    fn links(&self, page: &PlainPage<'_>) -> String {
        let Some(site) = self.address else { return String::new() };
        let alternate = |&language: &Language| {
            let address = html::attribute(&site.of(&file(language, page.name)));
            let tag = language.tag();
            format!("  <link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\">\n")
        };
        let own = html::attribute(&site.of(&page.file()));
        let canonical = format!("  <link rel=\"canonical\" href=\"{own}\">\n");
        Language::ALL.iter().map(alternate).chain([canonical]).collect()
    }

    /// Links to the page in every language.
    fn languages(&self, page: &PlainPage<'_>, up: &str) -> String {
        let link = |&language: &Language| {
            let tag = language.tag();
            let address = html::attribute(&format!("{up}{}", file(language, page.name)));
            let current = if language == page.language { " aria-current=\"page\"" } else { "" };
            format!(
                "<a href=\"{address}\" hreflang=\"{tag}\" lang=\"{tag}\" dir=\"{}\"{current}>{}</a>",
                language.direction().as_str(),
                html::text(self.catalogue.of(language).language_name())
            )
        };
        let links: Vec<String> = Language::ALL.iter().map(link).collect();
        let label = html::attribute(self.catalogue.of(page.language).language_label());
        format!("<nav aria-label=\"{label}\">{}</nav>\n", links.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &str, address: Option<&str>) -> String {
        let address = address.map(|text| Address::parse(text).unwrap());
        let catalogue = Catalogue::built_in();
        let site = PlainSite { catalogue, release_folder: "app-0", address: address.as_ref() };
        site.html(&PlainPage {
            language: Language::Arabic,
            name,
            heading: "</title><script>",
            description: "\"><script>",
            comparison: "topic=norms&authors=MER",
            content: "<p>Content</p>\n",
            has_passages: false,
            script: None,
        })
    }

    #[test]
    fn a_page_has_its_language_its_styles_and_no_script() {
        let html = page("map.html", None);
        assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{html}");
        assert!(html.contains("href=\"../app-0/plain.css\""), "{html}");
        assert!(html.contains("href=\"../?topic=norms&amp;authors=MER\""), "{html}");
        assert!(!html.contains("<script") && html.contains("default-src 'none'"), "{html}");
        assert!(xtask::paths::root().join("web").join(STYLES).exists());
    }

    #[test]
    fn a_page_leads_to_itself_in_every_language_however_deep_it_lies() {
        let html = page("delegations/mer.html", Some("https://example.org/sbs/"));
        for language in Language::ALL {
            let file = format!("{}/delegations/mer.html", language.tag());
            assert!(html.contains(&format!("<a href=\"../../{file}\"")), "{html}");
            let whole =
                format!("hreflang=\"{}\" href=\"https://example.org/sbs/{file}\"", language.tag());
            assert!(html.contains(&whole), "{html}");
        }
        let own = "rel=\"canonical\" href=\"https://example.org/sbs/ar/delegations/mer.html\"";
        assert!(html.contains(own), "{html}");
        assert!(html.contains("href=\"../../app-0/plain.css\""), "{html}");
    }
}
