//! Whether what the reader adds is kept on the device: from a server always, from a disk only when the reader asks,
//! because there other files may read it.

/// Whether what the reader adds is kept on the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// It is, and other pages of other sites cannot read it.
    #[default]
    Always,
    /// It is not, until the reader asks.
    NotAsked,
    /// It is, because the reader has asked.
    Asked,
}

impl Keeping {
    /// As scripts say it; see `web/keeping.mjs`.
    pub(crate) fn of_scripts(code: &str) -> Self {
        match code {
            "not-asked" => Self::NotAsked,
            "asked" => Self::Asked,
            _ => Self::Always,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_scripts_is_known() {
        let script = include_str!("../../../web/keeping.mjs");
        for (code, keeping) in [
            ("always", Keeping::Always),
            ("not-asked", Keeping::NotAsked),
            ("asked", Keeping::Asked),
        ] {
            assert!(script.contains(&format!("\"{code}\"")), "{code}");
            assert_eq!(Keeping::of_scripts(code), keeping);
        }
    }
}
