//! What a call of this program is to do, and with what.

use std::path::PathBuf;

use crate::engine::Programs;
use crate::server::mount::Folders;

/// What is to be done.
pub(crate) enum Work {
    Scenarios,
    /// The pictures of the documentation.
    Pictures,
    /// The figures of the documentation that need a browser.
    Figures(Beside),
}

/// What some figures need besides; where it is not given, they are left out.
#[derive(Default)]
pub(crate) struct Beside {
    /// The program.
    pub(crate) lighthouse: Option<PathBuf>,
    /// The folder of the package.
    pub(crate) pdfjs: Option<PathBuf>,
    /// The folder of the files that `crates/drafts/benches/growth` writes.
    pub(crate) growth: Option<PathBuf>,
}

/// What to run, and with what.
pub(crate) struct Plan {
    pub(crate) programs: Programs,
    pub(crate) dist: PathBuf,
    pub(crate) fixtures: PathBuf,
    pub(crate) examples: PathBuf,
    /// Files that readers bring.
    pub(crate) tests: PathBuf,
    /// Where pictures are kept: those of failures, beside what the drivers say, or those asked for.
    pub(crate) results: PathBuf,
    pub(crate) work: Work,
    pub(crate) axe: Option<PathBuf>,
    /// Runs only scenarios with this in their names.
    pub(crate) filter: Option<String>,
    /// Runs only the scenarios that test the harness, which need no build.
    pub(crate) only_harness: bool,
}

impl Plan {
    /// What the test server serves.
    pub(crate) fn folders(&self) -> Folders<'_> {
        Folders { dist: &self.dist, fixtures: &self.fixtures, examples: &self.examples }
    }
}
