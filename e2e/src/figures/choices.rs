//! What a reader chooses while the answer is timed.

/// A choice of the reader.
pub(super) struct Choice {
    pub(super) what: &'static str,
    /// The page where it is made.
    pub(super) address: &'static str,
    /// What has to be open for it.
    pub(super) open: Option<&'static str>,
    /// What is clicked, or has the focus when the key is pressed.
    pub(super) css: &'static str,
    pub(super) key: Option<&'static str>,
    /// A script that is true once the answer is in the page; it knows the number of passages `before`.
    pub(super) answered: &'static str,
}

const ALL: &str = "/?topic=norms&authors=all";

const THREATS: &str = "document.querySelector('.program [data-topic=threats][aria-current]')";
const MORE_PASSAGES: &str = "document.querySelectorAll('article.passage').length > before";

pub(super) const CHOICES: &[Choice] = &[
    Choice {
        what: "a topic, by mouse",
        address: "/",
        open: None,
        css: ".program a[data-topic=threats]",
        key: None,
        answered: THREATS,
    },
    Choice {
        what: "a topic, by keyboard",
        address: "/",
        open: None,
        css: ".program a[data-topic=threats]",
        key: Some("Enter"),
        answered: THREATS,
    },
    Choice {
        what: "one more delegation",
        address: "/",
        open: Some(".chooser > summary"),
        css: "label[data-author=GHA] input",
        key: None,
        answered: "document.querySelector('thead th[data-author=GHA]')",
    },
    Choice {
        what: "remarks",
        address: "/?topic=threats",
        open: None,
        css: ".program input[name=remarks]",
        key: None,
        answered: MORE_PASSAGES,
    },
    Choice {
        what: "a topic, with all delegations on screen",
        address: ALL,
        open: None,
        css: ".program a[data-topic=threats]",
        key: None,
        answered: THREATS,
    },
    Choice {
        what: "remarks, with all delegations on screen",
        address: ALL,
        open: None,
        css: ".program input[name=remarks]",
        key: None,
        answered: MORE_PASSAGES,
    },
];
