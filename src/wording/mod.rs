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
