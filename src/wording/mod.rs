//! The codebook as code: recommendation or remark, strength, polarity, hedges and who is asked,
//! each with the words it was read from. It reads one passage's words; which passage opens which
//! list is `reading`'s matter.

use crate::collection::{Kind, Wording};

/// What the codebook makes of a passage's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Recommendation or remark.
    pub kind: Kind,
    /// The operator and what goes with it; none for a remark, and none in a language without a
    /// table of operators.
    pub wording: Option<Wording>,
}

/// The passage that opens the list which an item is in.
#[derive(Clone, Copy, Debug)]
pub struct Opener<'a> {
    /// Its key.
    pub key: &'a str,
    /// Its words.
    pub text: &'a str,
}

/// Placeholder until the branch is joined.
pub fn label(_text: &str, _language: &str, _opener: Option<Opener<'_>>, _opens: bool) -> Label {
    Label {
        kind: Kind::Remark,
        wording: None,
    }
}
