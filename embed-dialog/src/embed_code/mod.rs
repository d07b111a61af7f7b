//! A Selection in somebody else's page: the snippets that a site's editor pastes. Text only; how it
//! is offered is `dialog`'s matter, and what the snippets call is in `web/`.

mod own;

use std::borrow::Cow;
use std::fmt::Write as _;

use form_urlencoded::parse;

pub use own::{LeftOut, left_out};

use query::Indexed;
use query::selection::{Name, Selection, write};

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
    /// How high a frame is to begin with, in pixels.
    pub height: u32,
}

impl Snippet<'_> {
    /// The HTML for this Selection.
    pub fn html(&self, indexed: &Indexed, selection: &Selection) -> String {
        let query = whole_query(indexed, selection);
        let title = escaped(self.title);
        let link = escaped(&format!("{}?{query}", self.site));
        let link = format!("<a href=\"{link}\">{title}</a>");
        let Release { folder, element, element_hash, frame, frame_hash, pinned_hash } =
            self.release;
        let base =
            if self.pinned { format!("{}{folder}/", self.site) } else { self.site.to_owned() };
        let pinned_element = format!("{folder}/element.js");
        let (element, element_hash) =
            if self.pinned { (&*pinned_element, pinned_hash) } else { (element, element_hash) };
        let mut html = String::new();
        // Writing to a string cannot fail.
        let _written = match self.kind {
            EmbedKind::Frame | EmbedKind::FrameWithHeight => write!(
                html,
                "<iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"{}\" loading=\"lazy\" \
                 frameborder=\"0\" referrerpolicy=\"no-referrer\"></iframe>\n<p>{link}</p>",
                escaped(&format!("{base}embed.html?{query}")),
                self.height
            ),
            EmbedKind::Element => write!(
                html,
                "{}\n<side-by-state{}>\n  {link}\n</side-by-state>",
                script("type=\"module\"", self.site, element, element_hash),
                attributes(indexed, selection)
                    .iter()
                    .map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)))
                    .collect::<String>()
            ),
        };
        if self.kind == EmbedKind::FrameWithHeight {
            html.push('\n');
            html.push_str(&script("async", self.site, frame, frame_hash));
        }
        html
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
    let address = escaped(&format!("{site}{name}"));
    format!(
        "<script {kind} src=\"{address}\" integrity=\"{hash}\" crossorigin=\"anonymous\"></script>"
    )
}

/// Text within an attribute or an element.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
mod tests;
