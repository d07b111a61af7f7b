//! What goes wrong on the “Your documents” page, as values: `messages` says it. What a file's reading finds comes from the
//! module itself; what the scripts find, from them, as a code and a value that goes with it.

use extract::{Fault, Limits};
use serde::{Deserialize, Serialize};

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Failure {
    /// The file is to blame.
    Fault(Fault),
    /// Its bytes cannot be had.
    NotOpened,
    /// Even its beginning took longer than so many seconds.
    TooSlow(u32),
    /// What reads it came to an end; what was last heard of it.
    Died(String),
    /// It is in the project's own form, and breaks its rules: what the checks of that form tell.
    Rules(String),
}

impl Failure {
    /// What scripts have found; see `web/reading.mjs`.
    pub(crate) fn of_scripts(code: &str, value: &str) -> Self {
        match code {
            // Scripts give a number of bytes.
            "too-large" => Self::Fault(Fault::TooLarge {
                bytes: value.parse().unwrap_or_default(),
                limit: Limits::default().file,
            }),
            "not-opened" => Self::NotOpened,
            "too-slow" => Self::TooSlow(value.parse().unwrap_or_default()),
            _ => Self::Died(value.to_owned()),
        }
    }

    /// Whether a password would help.
    pub(crate) fn is_locked(&self) -> bool {
        matches!(self, Self::Fault(Fault::Password { .. }))
    }

    /// What others say of it, in English: the browser, or the checks of the project's form.
    pub(crate) fn detail(&self) -> &str {
        match self {
            Self::Died(detail) | Self::Rules(detail) => detail,
            Self::Fault(_) | Self::NotOpened | Self::TooSlow(_) => "",
        }
    }
}

/// What is wrong with keeping things on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// There is no room to keep anything.
    NoRoom,
    /// The browser does not allow it.
    NotAllowed,
    /// Another window is in the way.
    OtherWindow,
    /// Another window has kept something since, which would be written over.
    Elsewhere,
    /// What was kept could not be deleted; why, in the browser's words.
    NotDeleted(String),
    /// What was kept could not be read; why.
    NotRead(String),
    /// So many of the documents that were kept could not be read.
    SomeNotRead(String),
}

impl Trouble {
    /// What scripts have found, if anything; see `web/keeping.mjs`.
    pub(crate) fn of_scripts(code: &str, value: &str) -> Option<Self> {
        match code {
            "" => None,
            "no-room" => Some(Self::NoRoom),
            "other-window" => Some(Self::OtherWindow),
            "elsewhere" => Some(Self::Elsewhere),
            "some-not-read" => Some(Self::SomeNotRead(value.to_owned())),
            "not-deleted" => Some(Self::NotDeleted(value.to_owned())),
            "not-read" => Some(Self::NotRead(value.to_owned())),
            _ => Some(Self::NotAllowed),
        }
    }

    /// What others say of it, in English.
    pub(crate) fn detail(&self) -> &str {
        match self {
            Self::NotDeleted(detail) | Self::NotRead(detail) => detail,
            Self::NoRoom
            | Self::NotAllowed
            | Self::OtherWindow
            | Self::Elsewhere
            | Self::SomeNotRead(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_crosses_from_the_worker_to_the_page() {
        for failure in [
            Failure::Fault(Fault::Password { wrong: true }),
            Failure::NotOpened,
            Failure::TooSlow(60),
            Failure::Died("unreachable".to_owned()),
            Failure::Rules("line 3".to_owned()),
        ] {
            let bytes = postcard::to_allocvec(&failure).unwrap();
            assert_eq!(postcard::from_bytes::<Failure>(&bytes).unwrap(), failure);
            // Of these, only the password can be given and the file read again.
            assert_eq!(failure.is_locked(), matches!(failure, Failure::Fault(_)), "{failure:?}");
        }
    }

    /// The codes that a script tells: what stands in quotes behind `before`.
    fn codes<'a>(script: &'a str, before: &str) -> Vec<&'a str> {
        let after = script.split(before).skip(1);
        after.filter_map(|rest| rest.split_once('"')).map(|(code, _)| code).collect()
    }

    #[test]
    fn every_code_of_the_scripts_means_something_of_its_own() {
        let reading = include_str!("../../web/reading.mjs");
        let failures = codes(reading, "fails(\"");
        assert!(failures.contains(&"died"), "{failures:?}");
        for code in failures.iter().filter(|code| **code != "died") {
            let failure = Failure::of_scripts(code, "7");
            assert!(!matches!(failure, Failure::Died(_)), "{code} is not known");
        }
        let keeping = include_str!("../../web/keeping.mjs");
        let desk = include_str!("../../web/desk.mjs");
        let troubles = [codes(keeping, "trouble(\""), codes(desk, "trouble(\"")].concat();
        assert!(
            troubles.contains(&"not-allowed") && troubles.contains(&"not-read"),
            "{troubles:?}"
        );
        for code in troubles.iter().filter(|code| !["", "not-allowed"].contains(code)) {
            let trouble = Trouble::of_scripts(code, "why");
            assert!(trouble.is_some_and(|it| it != Trouble::NotAllowed), "{code} is not known");
        }
    }
}
