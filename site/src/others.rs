//! Two others that newsrooms and NGOs put into pages, for comparison: which of their files a browser loads.
//!
//! Only what their npm packages hold: data, pictures and web fonts come on top, and for Datawrapper the kind of
//! chart as well. The packages are looked at and never run.

use std::path::PathBuf;

use xtask::tools::{self, Tool};

/// Files of a package that a browser loads for one part.
pub(super) struct Other {
    pub(super) what: &'static str,
    package: &'static Tool,
    /// Beside the package's own file that [`Tool`] names.
    beside: &'static [&'static str],
}

/// All of them.
pub(super) const ALL: &[Other] = &[
    Other {
        what: "TimelineJS 3.9.11, the program: `timeline.js`",
        package: &tools::TIMELINE,
        beside: &[],
    },
    Other {
        what: "**TimelineJS 3.9.11, a frame**: `embed/index.html`, `timeline.js`, `timeline.css`, `font.default.css`, `tl-icons.woff2`",
        package: &tools::TIMELINE,
        beside: &[
            "../embed/index.html",
            "../css/timeline.css",
            "../css/fonts/font.default.css",
            "../css/icons/tl-icons.woff2",
        ],
    },
    Other {
        what: "**Datawrapper chart-core 8.47.0, a frame**: `main.js`, `dw-2.0.min.js`, `load-polyfills.js`",
        package: &tools::CHART_CORE,
        beside: &["dw-2.0.min.js", "load-polyfills.js"],
    },
    Other {
        what: "**Datawrapper chart-core 8.47.0, an element**: `web-component.js`, `web-component.css`, `dw-2.0.min.js`",
        package: &tools::CHART_CORE_ELEMENT,
        beside: &["web-component.css", "dw-2.0.min.js"],
    },
];

impl Other {
    /// Where the files are; the package is fetched when it is first asked for.
    pub(super) fn files(&self) -> anyhow::Result<Vec<PathBuf>> {
        let first = self.package.ensure()?;
        let folder = first.parent().map(PathBuf::from).unwrap_or_default();
        let mut files = vec![first];
        files.extend(self.beside.iter().map(|name| folder.join(name)));
        Ok(files)
    }
}
