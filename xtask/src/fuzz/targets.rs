//! Which targets there are, and where.

use std::path::PathBuf;

use xtask::paths;

/// A target, as a run has to know it.
#[derive(Debug)]
pub(crate) struct Target {
    pub(super) name: &'static str,
    /// The file of `fuzz/dictionaries` with words that its inputs are made of.
    pub(super) dictionary: &'static str,
    /// The most bytes that an input has: no more than what it reads needs, for longer ones are slower.
    pub(super) longest: usize,
}

pub(crate) const TARGETS: &[Target] = &[
    Target { name: "text", dictionary: "text", longest: 400 },
    Target { name: "pdf", dictionary: "pdf", longest: 4_096 },
    Target { name: "page", dictionary: "pdf", longest: 2_048 },
    Target { name: "packed", dictionary: "docx", longest: 2_048 },
    Target { name: "docx", dictionary: "docx", longest: 3_072 },
    Target { name: "odt", dictionary: "odt", longest: 2_048 },
    Target { name: "markup", dictionary: "markup", longest: 1_024 },
    Target { name: "collection", dictionary: "collection", longest: 16_384 },
];

/// The folder of the targets.
pub(crate) fn folder() -> PathBuf {
    paths::root().join("fuzz")
}
