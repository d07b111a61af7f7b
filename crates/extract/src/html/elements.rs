//! What an element is for, by its name and attributes.

use html5gum::StartTag;

use crate::left::Left;
use crate::numbers::ticked;

/// What an element is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Words in a line.
    Inline,
    /// A paragraph of its own.
    Block,
    /// Not read.
    Aside(Left),
    /// Around the text, if it does not stand in it.
    Around,
    /// The text itself.
    Main,
    /// Has no end.
    Void,
}

/// An attribute.
pub(super) fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    let found = tag.attributes.iter().find(|(key, _)| key.0.as_slice() == name.as_bytes())?;
    Some(String::from_utf8_lossy(found.1).into_owned())
}

/// The sign for a box or a button that is there to be chosen.
pub(super) fn ticked_box(tag: &StartTag<()>) -> Option<&'static str> {
    let kind = attribute(tag, "type")?.trim().to_lowercase();
    let is_chosen = || attribute(tag, "checked").is_some();
    matches!(kind.as_str(), "checkbox" | "radio").then(|| ticked(is_chosen()))
}

/// What an element is for.
pub(super) fn purpose(name: &str, tag: &StartTag<()>) -> Purpose {
    let by_name = match name {
        "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta"
        | "param" | "source" | "track" | "wbr" => return Purpose::Void,
        "script" | "style" => return Purpose::Aside(Left::Code),
        // Its words are shown in the place of the element around it.
        "template" if attribute(tag, "shadowrootmode").is_some() => return Purpose::Block,
        name if is_unshown(name) => return Purpose::Aside(Left::Hidden),
        // The brackets around a reading for browsers that show it in the line; they are put there below.
        "rp" | "annotation" | "annotation-xml" | "mphantom" => {
            return Purpose::Aside(Left::Hidden);
        }
        "svg" => return Purpose::Aside(Left::Pictures),
        "button" | "select" | "textarea" | "datalist" | "option" => {
            return Purpose::Aside(Left::Forms);
        }
        "nav" | "menu" => Purpose::Aside(Left::Navigation),
        "main" => Purpose::Main,
        "header" | "footer" | "aside" => Purpose::Around,
        name if is_block(name) => Purpose::Block,
        _ => Purpose::Inline,
    };
    let whole = matches!(name, "html" | "body");
    match attribute(tag, "role").as_deref() {
        Some("navigation" | "search" | "menu" | "menubar") if !whole => {
            Purpose::Aside(Left::Navigation)
        }
        Some("banner" | "contentinfo" | "complementary") if !whole => Purpose::Around,
        Some("main") => Purpose::Main,
        _ => by_name,
    }
}

/// Whether browsers begin a line with it.
pub(crate) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "head"
            | "hgroup"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "ol"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "title"
            | "tr"
            | "ul"
            | "xmp"
    )
}

/// Whether browsers show something else in its place, whatever the page says.
pub(super) fn is_unshown(name: &str) -> bool {
    matches!(
        name,
        "noscript"
            | "template"
            | "iframe"
            | "object"
            | "canvas"
            | "audio"
            | "video"
            | "noframes"
            | "noembed"
            | "progress"
            | "meter"
    )
}

/// Whether an element is there for a picture that its style draws: a flag, an icon.
pub(super) fn is_drawn(tag: &StartTag<()>) -> bool {
    let class = attribute(tag, "class").unwrap_or_default().to_lowercase();
    let names = || class.split_whitespace();
    let is_flag = |name: &str| name == "fi" || name.contains("flag") || name.contains("icon");
    let style = attribute(tag, "style").unwrap_or_default();
    names().any(is_flag) || style.contains("background-image") || style.contains("url(")
}

/// Whether a link is said to lead to a note.
pub(super) fn leads_to_note(tag: &StartTag<()>) -> bool {
    ["role", "class", "epub:type"].iter().any(|name| {
        attribute(tag, name).is_some_and(|value| {
            ["noteref", "footnote-ref", "footnoteref", "sdfootnoteanc", "sdendnoteanc"]
                .iter()
                .any(|sign| value.contains(sign))
        })
    })
}
