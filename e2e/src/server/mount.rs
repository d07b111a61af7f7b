//! A folder of the test server, and how its host keeps it: the headers, the mistakes, the browser it meets.
//!
//! A scenario makes one from another: `page.server.mount(page.server.like("/").at("/odd/").wasm_type("text/plain"))`.
//! It is there until the scenario is over.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::policy;

/// How the pages of [`Mount::names`] name the product, wherever it is.
pub(crate) const PLACEHOLDER: &str = "https://side-by-state.example/";

/// A folder that is served, and how.
#[derive(Clone)]
pub(crate) struct Mount {
    pub(super) at: String,
    pub(super) folder: PathBuf,
    pub(super) policy: Option<String>,
    pub(super) for_everyone: bool,
    pub(super) wasm_type: Option<&'static str>,
    pub(super) lacks: Vec<String>,
    pub(super) first: String,
    pub(super) names: Option<String>,
    /// The folder of the product's newest release, for pages that name it.
    pub(super) release: String,
    pub(super) names_itself: bool,
    pub(super) is_packed: bool,
    pub(super) drops_endings: bool,
}

impl Mount {
    /// A folder below a path, which starts and ends with `/`, with no policy and no mistake.
    pub(crate) fn new(at: &str, folder: &Path) -> Self {
        Self {
            at: at.to_owned(),
            folder: folder.to_owned(),
            policy: None,
            for_everyone: false,
            wasm_type: None,
            lacks: Vec::new(),
            first: String::new(),
            names: None,
            release: String::new(),
            names_itself: false,
            is_packed: false,
            drops_endings: false,
        }
    }

    /// Knows the folder of the newest release in a build, which pages name as `app/`.
    fn with_release_of(mut self, dist: &Path) -> Self {
        let reported = fs::read_to_string(dist.join("release.json")).unwrap_or_default();
        let reported: serde_json::Value = serde_json::from_str(&reported).unwrap_or_default();
        reported["folder"].as_str().unwrap_or("app").clone_into(&mut self.release);
        self
    }

    /// Puts it below another path. The same path as another mount's hides that one.
    pub(crate) fn at(mut self, path: &str) -> Self {
        path.clone_into(&mut self.at);
        self
    }

    /// Sends a policy with every file. `<product>` in it is the product's origin.
    pub(crate) fn policy(mut self, policy: &str) -> Self {
        self.policy = Some(policy.to_owned());
        self
    }

    /// Sends no policy.
    pub(crate) fn without_policy(mut self) -> Self {
        self.policy = None;
        self
    }

    /// Lets every other site read the files (`Access-Control-Allow-Origin: *`).
    pub(crate) fn for_everyone(mut self) -> Self {
        self.for_everyone = true;
        self
    }

    /// Gives out WebAssembly as something else, as servers do that do not know it.
    pub(crate) fn wasm_type(mut self, kind: &'static str) -> Self {
        self.wasm_type = Some(kind);
        self
    }

    /// Has no file whose path ends like this.
    pub(crate) fn lacking(mut self, end_of_path: &str) -> Self {
        self.lacks.push(end_of_path.to_owned());
        self
    }

    /// Runs a script in each of its pages, before any of theirs: see [`super::first`].
    pub(crate) fn first(mut self, script: &str) -> Self {
        self.first.push_str(script);
        self.first.push('\n');
        self
    }

    /// Has its pages name their own origin beside `'self'` in their policy, as `build --address` leaves them.
    pub(crate) fn naming_itself(mut self) -> Self {
        self.names_itself = true;
        self
    }

    /// Says that the files lie there packed with gzip, as [`pack`] leaves them: they are sent as they are, the
    /// pages without the probe. For measuring what a reader gets.
    pub(crate) fn packed(mut self) -> Self {
        self.is_packed = true;
        self
    }

    /// Leads from each page to the same address without `.html`, and has the page there.
    pub(crate) fn dropping_endings(mut self) -> Self {
        self.drops_endings = true;
        self
    }

    /// Makes it a host: in its pages, [`PLACEHOLDER`] is the product below this path, which is on another
    /// origin than the address of [`super::Server::foreign_address`], and the only other one that they may ask.
    pub(crate) fn naming(mut self, product: &str) -> Self {
        self.names = Some(product.to_owned());
        self
    }
}

/// The folders of a test run.
#[derive(Clone, Copy)]
pub(crate) struct Folders<'a> {
    pub(crate) dist: &'a Path,
    pub(crate) fixtures: &'a Path,
    pub(crate) examples: &'a Path,
}

/// What is always served: the product under two addresses, its examples, and the harness's own pages.
pub(crate) fn usual_mounts(folders: Folders<'_>) -> Vec<Mount> {
    let Folders { dist, fixtures, examples } = folders;
    vec![
        Mount::new("/", dist).policy(policy::POLICY),
        Mount::new("/some/sub/path/", dist).policy(policy::POLICY),
        Mount::new("/examples/", examples)
            .naming("/")
            .with_release_of(dist)
            .policy(policy::ANY_HOST),
        Mount::new("/__fixtures/", fixtures).policy(policy::POLICY),
        Mount::new("/__fixtures-without-policy/", fixtures),
    ]
}

/// Copies a folder, each file packed with gzip under its own name.
pub(crate) fn pack(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if path.is_dir() {
            pack(&path, &to.join(name))?;
            continue;
        }
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&fs::read(&path)?)?;
        fs::write(to.join(name), packed.finish()?)?;
    }
    Ok(())
}
