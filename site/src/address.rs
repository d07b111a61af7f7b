//! The address that the site will have, where it is known: some links have to be whole.

use std::env;

use anyhow::{Context as _, bail};
use url::Url;
use xtask::command::expect_no_more;
use xtask::environment;

/// Runs the command: whether `build` was given an address that the site can have.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    Address::given().map(drop)
}

/// The address of the folder that holds `index.html`.
#[derive(Clone, Debug)]
pub(crate) struct Address(Url);

impl Address {
    /// Reads an address; only a web folder's will do.
    pub(crate) fn parse(text: &str) -> anyhow::Result<Self> {
        let url =
            Url::parse(text).with_context(|| format!("“{text}” is not a complete address"))?;
        if !matches!(url.scheme(), "http" | "https") {
            bail!("“{text}” is not a website address: it must begin with https:// or http://");
        }
        if !url.path().ends_with('/') {
            bail!("“{text}” is not a folder address: it must end with a slash");
        }
        if url.query().is_some() || url.fragment().is_some() {
            bail!("“{text}” contains ? or #, which a folder address must not");
        }
        if !url.username().is_empty() || url.password().is_some() {
            bail!("“{text}” contains a user name, which would be published");
        }
        Ok(Self(url))
    }

    /// The address that `build` was given.
    pub(crate) fn given() -> anyhow::Result<Option<Self>> {
        match env::var(environment::ADDRESS) {
            Ok(text) => Self::parse(&text).map(Some),
            Err(env::VarError::NotPresent) => Ok(None),
            Err(error) => Err(error).context(environment::ADDRESS),
        }
    }

    /// The origin, as a policy names it: no path, no slash at its end.
    pub(crate) fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// The whole address of a file of the site.
    pub(crate) fn of(&self, name: &str) -> String {
        format!("{}{name}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_a_web_site_will_do() {
        for text in ["https://example.org/", "http://127.0.0.1:8080/sbs/", "https://example.org"] {
            let address = Address::parse(text).unwrap();
            assert!(address.of("en/norms.html").ends_with("/en/norms.html"), "{text}");
        }
    }

    #[test]
    fn any_other_address_is_refused() {
        for text in [
            "",
            "example.org/sbs/",
            "/sbs/",
            "ftp://example.org/",
            "file:///srv/sbs/",
            "javascript:alert(1)//",
            "https://example.org/sbs",
            "https://example.org/sbs/?a=b",
            "https://example.org/sbs/#a",
            "https://user@example.org/",
            "https://user:secret@example.org/",
        ] {
            assert!(Address::parse(text).is_err(), "{text}");
        }
    }
}
