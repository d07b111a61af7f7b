//! What the outline of a document is built in: the headings met so far, the passages, and what is left out.

use std::collections::{HashMap, HashSet};

use super::numbering::Node;
use super::submission::{LeftOut, ReadPassage};
use super::topic::Topics;

/// An outline while it is built.
pub(super) struct Builder<'a> {
    pub(super) nodes: &'a [Node],
    pub(super) headings: &'a [bool],
    pub(super) topics: &'a Topics,
    pub(super) heads: Vec<Head>,
    /// The headings open now, outermost first, as places in `heads`.
    pub(super) open: Vec<usize>,
    /// The heading that a node is, or that runs into it.
    pub(super) of_node: HashMap<usize, usize>,
    pub(super) after_heading: bool,
    pub(super) passages: Vec<ReadPassage>,
    pub(super) passage_of: HashMap<usize, usize>,
    /// The headings over each passage, and whether the author takes leave in it.
    pub(super) stands: Vec<(Vec<usize>, bool)>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) joined: HashSet<usize>,
    /// The nodes whose numbers show in a label, or in words left out.
    pub(super) shown: HashSet<usize>,
}

/// A heading that passages may stand under.
pub(super) struct Head {
    pub(super) node: usize,
    pub(super) text: String,
    pub(super) rank: Rank,
    pub(super) list: Option<usize>,
    pub(super) targets: Vec<String>,
    pub(super) topic: Option<usize>,
    pub(super) used: bool,
}

/// How high an unnumbered heading stands; numbered ones go by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Part,
    Capitals,
    Plain,
    Inner,
    Numbered,
    Reference,
}
