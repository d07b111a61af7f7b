//! Headings and passages, as far as their topics go.

/// A heading, as far as its topic goes.
pub(super) struct Title<'a> {
    pub(super) text: &'a str,
    pub(super) topic: Option<usize>,
}

/// A passage, as far as its topic goes.
pub(super) struct Spoken<'a> {
    pub(super) text: &'a str,
    /// The headings it stands under, outermost first, as places among the titles.
    pub(super) over: Vec<usize>,
    /// The place of the passage that opens its list.
    pub(super) opener: Option<usize>,
    /// Whether the author takes leave in it.
    pub(super) parting: bool,
}
