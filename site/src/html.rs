//! Writing HTML: text that stands for itself, and templates whose places must all be there.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

/// A text between tags.
pub(crate) fn text(text: &str) -> String {
    html_escape::encode_text(text).into_owned()
}

/// The value of an attribute, to stand in double quotes.
pub(crate) fn attribute(value: &str) -> String {
    html_escape::encode_double_quoted_attribute(value).into_owned()
}

/// A page with places to be filled.
#[derive(Clone)]
pub(crate) struct Template(String);

impl Template {
    /// Reads it from a file.
    pub(crate) fn read(file: &Path) -> anyhow::Result<Self> {
        let html =
            fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(Self(html))
    }

    /// Puts `html` in the place of `place`, which has to be there once.
    pub(crate) fn put(self, place: &str, html: &str) -> anyhow::Result<Self> {
        match self.0.matches(place).count() {
            1 => Ok(Self(self.0.replacen(place, html, 1))),
            times => bail!("a template has “{place}” {times} times, and not once"),
        }
    }

    /// Puts `html` in every place of `place`, of which there has to be one.
    pub(crate) fn put_in_all(self, place: &str, html: &str) -> anyhow::Result<Self> {
        if !self.0.contains(place) {
            bail!("a template has no “{place}”");
        }
        Ok(Self(self.0.replace(place, html)))
    }

    /// Leaves out the lines that have `mark` in them.
    pub(crate) fn without_lines_with(self, mark: &str) -> Self {
        Self(self.0.split_inclusive('\n').filter(|line| !line.contains(mark)).collect())
    }

    /// The page.
    pub(crate) fn into_html(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_never_become_markup() {
        assert_eq!(text("</p><script>&"), "&lt;/p&gt;&lt;script&gt;&amp;");
        assert_eq!(attribute("\" onclick=\"x"), "&quot; onclick=&quot;x");
    }

    #[test]
    fn a_template_without_its_place_is_refused() {
        let template = Template("<p></p><i></i><i></i>".to_owned());
        assert_eq!(template.clone().put("<p></p>", "1").unwrap().into_html(), "1<i></i><i></i>");
        assert!(template.clone().put("<b></b>", "1").is_err());
        assert!(template.clone().put("<i></i>", "1").is_err());
        assert_eq!(template.clone().put_in_all("<i></i>", "2").unwrap().into_html(), "<p></p>22");
        assert!(template.put_in_all("<b></b>", "2").is_err());
    }

    #[test]
    fn lines_are_left_out_whole() {
        let template = Template("a\n b data-x\nc".to_owned());
        assert_eq!(template.without_lines_with("data-x").into_html(), "a\nc");
    }
}
