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

impl Choice {
    /// The event that the browser tells of it first.
    pub(super) fn event(&self) -> &'static str {
        if self.key.is_some() { "keydown" } else { "click" }
    }
}

const THREATS: &str = "document.querySelector('.program [data-topic=threats][aria-current]')";
const MORE_PASSAGES: &str = "document.querySelectorAll('article.passage').length > before";
const FOUR: &str = "/?topic=norms&authors=PAK+AUS+NLD+CHN";

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
        what: "remarks",
        address: "/?topic=threats",
        open: None,
        css: ".program input[name=remarks]",
        key: None,
        answered: MORE_PASSAGES,
    },
    Choice {
        what: "delegations in columns, all",
        address: "/?topic=norms&authors=all",
        open: None,
        css: ".program .views [data-view=comparison]",
        key: None,
        answered: "document.querySelector('.program thead th[data-author]')",
    },
    Choice {
        what: "a topic, four delegations in columns",
        address: FOUR,
        open: None,
        css: ".program a[data-topic=threats]",
        key: None,
        answered: THREATS,
    },
    Choice {
        what: "one more delegation in columns",
        address: FOUR,
        open: Some(".chooser > summary"),
        css: "label[data-author=GHA] input",
        key: None,
        answered: "document.querySelector('thead th[data-author=GHA]')",
    },
    Choice {
        what: "a topic, map",
        address: "/?view=map",
        open: None,
        css: ".program a[data-topic=threats]",
        key: None,
        answered: THREATS,
    },
];

const CROWDED_TOPIC: &str = "document.querySelector('.program [data-topic=topic-1][aria-current]')";

pub(super) const CROWDED: &[Choice] = &[
    Choice {
        what: "the topic, issue by issue",
        address: "/?view=issues&topic=topic-0",
        open: None,
        css: ".program a[data-topic=topic-1]",
        key: None,
        answered: CROWDED_TOPIC,
    },
    Choice {
        what: "the topic, all in columns",
        address: "/?view=comparison&topic=topic-0&authors=all",
        open: None,
        css: ".program a[data-topic=topic-1]",
        key: None,
        answered: CROWDED_TOPIC,
    },
    Choice {
        what: "the topic, map",
        address: "/?view=map&topic=topic-0&authors=all",
        open: None,
        css: ".program a[data-topic=topic-1]",
        key: None,
        answered: CROWDED_TOPIC,
    },
    Choice {
        what: "remarks, issue by issue",
        address: "/?view=issues&topic=topic-1",
        open: None,
        css: ".program input[name=remarks]",
        key: None,
        answered: MORE_PASSAGES,
    },
];
