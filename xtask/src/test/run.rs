//! What one run of the tests knows.

use std::cell::OnceCell;

use crate::build;

/// What one run of the tests knows.
pub(super) struct Run {
    /// Only tests with this in their names, where it names no suite.
    pub(super) filter: Option<String>,
    /// Whether the release build, which several suites look at, went well. Made when first asked for.
    pub(super) built: OnceCell<Result<(), String>>,
}

impl Run {
    /// Makes the release build, the first time this is asked for.
    pub(super) fn ensure_built(&self) -> anyhow::Result<()> {
        let built =
            self.built.get_or_init(|| build::release(None).map_err(|error| format!("{error:#}")));
        built.clone().map_err(|error| anyhow::anyhow!("the release build failed: {error}"))
    }
    /// Whether the release build was made in this run.
    pub(super) fn has_release_build(&self) -> bool {
        matches!(self.built.get(), Some(Ok(())))
    }
}
