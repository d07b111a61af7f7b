//! A link to what is on screen: the whole of what is pasted, or what is left where a frame or an element is removed.

use query::selection::{Direction, Language};

use super::escape;

/// The forms of a link on its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkForm {
    /// The address alone.
    #[default]
    Address,
    /// HTML.
    Html,
    /// Markdown.
    Markdown,
}

/// A link: where it leads, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub address: String,
    /// Its words, in one line.
    pub title: String,
    /// The language of the words, which need not be that of the page around.
    pub language: Language,
}

impl Link {
    /// The link in a form.
    pub fn written(&self, form: LinkForm) -> String {
        match form {
            LinkForm::Address => self.address.clone(),
            // Themes keep a paragraph in the column of the text, but not a bare link.
            LinkForm::Html => ["<p>", &self.html(), "</p>"].concat(),
            LinkForm::Markdown => self.markdown(),
        }
    }

    pub(super) fn html(&self) -> String {
        format!(
            "<a href=\"{}\" lang=\"{}\" dir=\"{}\">{}</a>",
            escape::html(&self.address),
            self.language.tag(),
            self.language.direction().as_str(),
            escape::html(&self.title)
        )
    }

    fn markdown(&self) -> String {
        let title = escape::markdown(&self.title);
        let title = match self.language.direction() {
            Direction::LeftToRight => title,
            // Markdown has no `dir`: signs that isolate the words keep their order in a page from left to right.
            Direction::RightToLeft => format!("\u{2067}{title}\u{2069}"),
        };
        format!("[{title}]({})", escape::markdown_address(&self.address))
    }
}

#[cfg(test)]
mod tests;
