//! An element, as far as it says how words are shown.

use crate::html::css::gather::Colours;

/// What an element is, as far as it says how words are shown.
pub(in crate::html::css) struct Kind<'n> {
    pub(in crate::html::css) name: &'n str,
    /// Whether browsers do not display it unless the page says so.
    pub(in crate::html::css) is_hidden: bool,
    /// Whether a program shows it once it has run.
    pub(in crate::html::css) is_later: bool,
    /// Whether the page is read as in the days before standards.
    pub(in crate::html::css) is_quirky: bool,
    /// Whether browsers begin a line with it.
    pub(in crate::html::css) is_block: bool,
    /// Whether its own attribute may draw what is in it in other colours.
    pub(in crate::html::css) is_redrawn: bool,
    /// What the colours of the page say.
    pub(in crate::html::css) colours: Colours,
}
