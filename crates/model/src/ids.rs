//! Names that data, addresses and markup share. A name is kept as it is written; whether it is
//! known is decided where the data is read.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the name as it is written.
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// The name as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self::new(name)
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// An author: ISO 3166-1 alpha-3 for a State (`PAK`), a short name for a group or observer
    /// (`EU`, `ICRC`).
    AuthorCode
}
id! {
    /// A section of the Chair's draft (`norms`).
    TopicId
}
id! {
    /// A question inside a topic (`critical-infrastructure`); unique within its topic.
    IssueId
}
id! {
    /// One of the answers that an issue has (`yes`); unique within its issue.
    AnswerId
}
id! {
    /// A stage of the process (`pre-draft`).
    RoundId
}
id! {
    /// A group of authors (`western-europe`, `eu`).
    GroupId
}
id! {
    /// A document: the name of its file in `data/documents`, without `.md`.
    DocumentId
}

/// The address of a passage: its document and its key there, written `pak-pre-draft/11.i.b`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PassageId {
    /// The document.
    pub document: DocumentId,
    /// The passage's key within it.
    pub key: String,
}

impl PassageId {
    /// The address of the passage `key` of `document`.
    pub fn new(document: &DocumentId, key: &str) -> Self {
        Self { document: document.clone(), key: key.to_owned() }
    }

    /// Reads `document/key`; none where a part is missing.
    pub fn parse(address: &str) -> Option<Self> {
        let (document, key) = address.split_once('/')?;
        let whole = !document.is_empty() && !key.is_empty();
        whole.then(|| Self { document: DocumentId::new(document), key: key.to_owned() })
    }
}

impl core::fmt::Display for PassageId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}/{}", self.document, self.key)
    }
}
