//! Where figures are made, and what all of them need.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::Context as _;
use flate2::Compression;
use flate2::write::GzEncoder;
use model::Collection;
use serde_json::{Value, json};

use crate::engine::{self, Browser, Setting};
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::plan::Plan;
use crate::say;
use crate::server::Server;

/// How often each time is taken; the one in the middle is reported.
pub(super) const TIMES: usize = 7;

/// How much slower than this computer the page's has to be: a number for Chromium, and words.
pub(super) const SPEEDS: [(u32, &str); 2] = [(1, "ordinary"), (4, "slowed four times")];

/// Helps scripts of the measurements: put into each page before its own scripts.
pub(super) const HELP: &str = include_str!("help.js");

/// Where figures are made.
pub(super) struct Studio<'a> {
    pub(super) plan: &'a Plan,
    pub(super) logs: &'a Path,
    pub(super) server: Rc<Server>,
}

impl Studio<'_> {
    /// A new browser that has seen nothing yet, its page as large as a small laptop's.
    pub(super) async fn browser(&self) -> anyhow::Result<(Browser, Page)> {
        let browser = Browser::start(&self.plan.programs, Setting::USUAL, self.logs).await?;
        let page = Page::new(self.plan, Setting::USUAL, &browser, &self.server)?;
        page.open("/__probe/empty").await?;
        page.resize(1280, 800).await?;
        Ok((browser, page))
    }
}

impl Page {
    /// A command of Chromium's own protocol.
    pub(super) async fn devtools(&self, name: &str, parameters: Value) -> Result<Value, Failure> {
        engine::devtools(&self.client, name, parameters)
            .await
            .with_context(|| format!("Chromium cannot do {name}"))
    }

    /// Makes this page's computer slower from now on.
    pub(super) async fn slow_down(&self, times: u32) -> Outcome {
        self.devtools("Emulation.setCPUThrottlingRate", json!({"rate": times})).await.map(drop)
    }

    /// Runs a script before those of every page that is opened from now on.
    pub(super) async fn run_first(&self, script: &str) -> Outcome {
        let source = json!({"source": script});
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }

    /// Opens the page and waits until the program runs and nothing more is under way.
    pub(super) async fn open_and_rest(&self, path: &str) -> Outcome {
        self.open(path).await?;
        self.wait_for("html[data-program=running]").await?;
        self.run_async("await __figures.rest()").await.map(drop)
    }
}

/// The heading of a part, as in the documentation, and how busy the computer was meanwhile: times taken beside
/// other work are not worth writing down.
pub(super) fn heading(text: &str) {
    say::line(format!("\n### {text}\n"));
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    if let Some(last_minute) = load.split(' ').next().filter(|load| !load.is_empty()) {
        say::line(format!("(programs that wanted to run in the last minute: {last_minute})\n"));
    }
}

/// The collection that the program of the site reads.
pub(super) fn collection_file(site: &Path) -> anyhow::Result<PathBuf> {
    for entry in fs::read_dir(site)? {
        let file = entry?.path().join("collection.bin");
        if file.is_file() {
            return Ok(file);
        }
    }
    anyhow::bail!("no collection.bin in {}", site.display())
}

/// A collection as the server of the figures sends it.
pub(super) fn packed_collection(collection: &Collection) -> anyhow::Result<Vec<u8>> {
    let mut zipped = GzEncoder::new(Vec::new(), Compression::fast());
    zipped.write_all(&collection.encode())?;
    Ok(zipped.finish()?)
}

/// The topics of the product's collection, in its order.
pub(super) async fn topics(page: &Page) -> Result<Vec<String>, Failure> {
    page.open("/").await?;
    page.wait_for("html[data-program=running]").await?;
    let names = "return [...document.querySelectorAll('.program a[data-topic]')].map((it) => it.dataset.topic)";
    Ok(serde_json::from_value(page.run(names).await?)?)
}
