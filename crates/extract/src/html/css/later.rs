//! Signs that a page's program shows an element once it has run, or once a reader gets there. A page that was saved
//! before has it hidden.

use super::tree::Node;

/// Attributes of Vue, Alpine and Angular that hide a part until they have made it, and of libraries that let parts
/// of a page in as one scrolls.
const ATTRIBUTES: [&str; 8] = [
    "v-cloak",
    "x-cloak",
    "ng-cloak",
    "data-ng-cloak",
    "data-cloak",
    "data-aos",
    "data-sal",
    "data-sr-id",
];
/// The same as classes: of Angular, WOW, AOS and Elementor.
const CLASSES: [&str; 5] = ["ng-cloak", "cloak", "wow", "aos-init", "elementor-invisible"];

/// Whether an element has such a sign.
pub(super) fn is_later(node: &Node) -> bool {
    let classes = node.attribute("class").unwrap_or_default();
    ATTRIBUTES.iter().any(|name| node.attribute(name).is_some())
        || classes.split_ascii_whitespace().any(|class| CLASSES.contains(&class))
}
