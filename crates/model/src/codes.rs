//! The closed sets of the codebook: what a passage is, how strong its wording is, where it stands.
//! Only names and their spelling in data files live here; how a text earns one is `codebook`'s matter.

use serde::{Deserialize, Serialize};

/// A closed set of the codebook: a table of [`codes!`](crate::codes!) that data files and the encoding have too.
macro_rules! code {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $crate::codes! {
            $(#[$doc])*
            #[derive(Serialize, Deserialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            pub enum $name { $($(#[$variant_doc])* #[serde(rename = $word)] $variant = $word),+ }
        }

        impl core::str::FromStr for $name {
            type Err = UnknownCode;

            fn from_str(word: &str) -> Result<Self, UnknownCode> {
                Self::from_word(word).ok_or(UnknownCode { expected: Self::WORDS })
            }
        }
    };
}

/// A word that is no member of the closed set it was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCode {
    /// The words that would have been understood.
    pub expected: &'static [&'static str],
}

impl core::fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "one of {}", self.expected.join(", "))
    }
}

impl core::error::Error for UnknownCode {}

code! {
    /// Whether a passage asks for something (codebook, section 1).
    Kind {
        /// It asks that somebody do, stop or not do something, or that a text be changed.
        Recommendation = "recommendation",
        /// Everything else: thanks, history, description, bare support, what others said.
        Remark = "remark",
    }
}

code! {
    /// The step that the main operator of a recommendation stands on, strongest first
    /// (codebook, section 2). The order is this project's own; it is never turned into a number.
    Strength {
        /// Binding words: must, shall, is required to.
        Must = "must",
        /// Pressing: must be urged, is strongly urged, demands.
        Urge = "urge",
        /// Calling: calls upon, requests.
        CallUpon = "call-upon",
        /// Recommending: should, recommends, proposes.
        Should = "should",
        /// Encouraging: should be encouraged, invites.
        Encourage = "encourage",
        /// Weighing: should consider, could explore.
        Consider = "consider",
        /// Allowing: may, might, could.
        May = "may",
    }
}

code! {
    /// Whether the author is for what the passage names, or turns it down.
    Polarity {
        /// For it; a restraint ("commit not to use") is for the restraint.
        For = "for",
        /// Turns a proposal or a text down.
        Against = "against",
    }
}

code! {
    /// Where a summary says the author stands.
    Stance {
        /// Is for it.
        Supports = "supports",
        /// Is against it.
        Opposes = "opposes",
        /// Puts it forward.
        Proposes = "proposes",
        /// Warns of it.
        Cautions = "cautions",
        /// States it, and asks for nothing.
        Notes = "notes",
    }
}

impl Stance {
    /// A summary that notes is a remark; the other four stances stand as recommendations.
    pub const fn kind(self) -> Kind {
        match self {
            Stance::Notes => Kind::Remark,
            Stance::Supports | Stance::Opposes | Stance::Proposes | Stance::Cautions => {
                Kind::Recommendation
            }
        }
    }
}

code! {
    /// Whose words a document's passages are.
    Form {
        /// The author's own words, unchanged.
        Verbatim = "verbatim",
        /// Our words about what the author said.
        Summary = "summary",
    }
}

code! {
    /// How much of the author's text the document was made from.
    Extent {
        /// All of it, so that silence means something.
        Whole = "whole",
        /// Only its beginning, so that silence means nothing.
        Opening = "opening",
    }
}

code! {
    /// How the source shows a stretch of text, where that says something about the words.
    TextStyle {
        /// Struck out: words that the author no longer says.
        Struck = "struck",
        /// Inserted as a tracked change, or marked up as an insertion.
        Inserted = "inserted",
        /// Underlined.
        Underlined = "underlined",
        /// In bold, within a text that is not.
        Bold = "bold",
    }
}

code! {
    /// Who the document was read from.
    Evidence {
        /// The author's own document.
        Own = "own",
        /// Somebody else's account of what the author said.
        Reported = "reported",
    }
}
