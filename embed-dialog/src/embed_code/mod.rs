//! A Selection in somebody else's page: the snippets that a site's editor pastes. Text only; how it
//! is offered is `dialog`'s matter, and what the snippets call is in `web/`.

mod escape;
mod link;
mod own;

use std::borrow::Cow;

use form_urlencoded::parse;

pub use link::{Link, LinkForm};
pub use own::{LeftOut, left_out};

use query::Indexed;
use query::selection::{Language, Name, Preferences, Selection, write};

/// The ways into somebody else's page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmbedKind {
    /// A plain frame, with no script at all.
    #[default]
    Frame,
    /// A frame whose height follows its content, by one small script.
    FrameWithHeight,
    /// An element of the host's own page.
    Element,
    /// A link alone, for systems that remove frames and scripts.
    Link(LinkForm),
}

/// What a snippet names of the release: read from one line of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Release<'a> {
    /// The folder that holds this release for ever.
    pub folder: &'a str,
    /// The element's script, under a name that no other content will ever have.
    pub element: &'a str,
    /// Its hash, as the attribute `integrity` takes it.
    pub element_hash: &'a str,
    /// The height's script, under such a name.
    pub frame: &'a str,
    /// Its hash.
    pub frame_hash: &'a str,
    /// The hash of the element's script in the folder, which stays with this release and is another.
    pub pinned_hash: &'a str,
}

impl<'a> Release<'a> {
    /// Reads `app-… element-….js sha384-… frame-….js sha384-… sha384-…`; what is missing stays empty.
    pub fn from_words(words: &'a str) -> Self {
        let mut words = words.split_ascii_whitespace();
        let mut next = || words.next().unwrap_or_default();
        Self {
            folder: next(),
            element: next(),
            element_hash: next(),
            frame: next(),
            frame_hash: next(),
            pinned_hash: next(),
        }
    }
}

/// All that a snippet says.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// How it is embedded.
    pub kind: EmbedKind,
    /// Whether it stays with this release of the data, or follows the newest.
    pub pinned: bool,
    /// The address of the folder with the site's first page, with a slash at its end.
    pub site: &'a str,
    /// The release.
    pub release: Release<'a>,
    /// What the frame is called, and the link beside it.
    pub title: &'a str,
    /// The language of the title.
    pub language: Language,
    /// How high a frame is to begin with, in pixels.
    pub height: u32,
}

impl Snippet<'_> {
    /// What is pasted for this Selection. HTML is one block: themes move what stands loose in a page out of its column.
    pub fn code(&self, indexed: &Indexed, selection: &Selection) -> String {
        let link = self.link(indexed, selection);
        let inside = match self.kind {
            EmbedKind::Link(form) => return link.written(form),
            EmbedKind::Frame => self.frame(indexed, selection, &link),
            EmbedKind::FrameWithHeight => {
                let Release { frame, frame_hash, .. } = self.release;
                let script = script("async", self.site, frame, frame_hash);
                self.frame(indexed, selection, &link) + "\n" + &script
            }
            EmbedKind::Element => self.element(indexed, selection, &link),
        };
        format!("<div>\n{inside}\n</div>")
    }

    /// The link to the page of this Selection; the pinned page, where it stays with its release. How a frame looks in
    /// its host's page is not that page's matter.
    pub fn link(&self, indexed: &Indexed, selection: &Selection) -> Link {
        let language = selection.preferences.language;
        let preferences = Preferences { language, ..Preferences::default() };
        let query = whole_query(indexed, &Selection { preferences, ..selection.clone() });
        let page = if self.pinned { "embed.html" } else { "" };
        let address = format!("{}{page}?{query}", self.base());
        Link { address, title: escape::one_line(self.title), language: self.language }
    }

    /// The address of the folder whose data is shown.
    fn base(&self) -> String {
        let Release { folder, .. } = self.release;
        if self.pinned { format!("{}{folder}/", self.site) } else { self.site.to_owned() }
    }

    fn frame(&self, indexed: &Indexed, selection: &Selection, link: &Link) -> String {
        let query = whole_query(indexed, selection);
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" \
             frameborder=\"0\" referrerpolicy=\"no-referrer\"></iframe>\n<p>{}</p>",
            escape::html(&format!("{}embed.html?{query}", self.base())),
            escape::html(&link.title),
            self.height,
            link.html()
        )
    }

    fn element(&self, indexed: &Indexed, selection: &Selection, link: &Link) -> String {
        let Release { folder, element, element_hash, pinned_hash, .. } = self.release;
        let pinned_element = format!("{folder}/element.js");
        let (element, element_hash) =
            if self.pinned { (&*pinned_element, pinned_hash) } else { (element, element_hash) };
        let attributes: String = attributes(indexed, selection)
            .iter()
            .map(|(name, value)| format!(" {name}=\"{}\"", escape::html(value)))
            .collect();
        format!(
            "{}\n<side-by-state{attributes}>\n  {}\n</side-by-state>",
            script("type=\"module\"", self.site, element, element_hash),
            link.html()
        )
    }
}

/// The attributes of the element that say what a Selection says.
pub fn attributes(indexed: &Indexed, selection: &Selection) -> Vec<(&'static str, String)> {
    let query = whole_query(indexed, selection);
    let known = |(name, value): (Cow<'_, str>, Cow<'_, str>)| {
        Some((Name::from_word(&name)?.as_str(), value.into_owned()))
    };
    parse(query.as_bytes()).filter_map(known).collect()
}

/// The Selection written with its topic, which a later release may no longer open on, and without any name of a
/// reader's own: a snippet is given only where nothing of theirs is shown.
fn whole_query(indexed: &Indexed, selection: &Selection) -> String {
    let query = write(selection, indexed).sent;
    let name = [Name::Topic.as_str(), "="].concat();
    match query.as_str() {
        "" => name + selection.filter.topic.as_str(),
        _ if query.starts_with(&*name) => query,
        _ => [&*name, selection.filter.topic.as_str(), "&", &query].concat(),
    }
}

fn script(kind: &str, site: &str, name: &str, hash: &str) -> String {
    let address = escape::html(&format!("{site}{name}"));
    format!(
        "<script {kind} src=\"{address}\" integrity=\"{hash}\" crossorigin=\"anonymous\"></script>"
    )
}

#[cfg(test)]
mod tests;
