//! The figures of the documentation that need a browser, in Chromium: `cargo xtask measure`.
//!
//! What is printed are tables for `docs/figures.md`. Nothing here passes or fails by a time: how long something
//! takes says as much of the computer and of what else it does as of the page.

mod choices;
mod click;
mod growth;
mod interaction;
mod lighthouse;
mod loading;
mod mounts;
mod own;
mod own_files;
mod recovery;
mod series;
mod visit;

use std::path::Path;
use std::rc::Rc;

use anyhow::{Context as _, ensure};
use serde_json::{Value, json};

use crate::engine::{self, Browser, Engine, Setting};
use crate::page::Page;
use crate::runner::{Beside, Plan};
use crate::say;
use crate::scenario::{Failure, Outcome};
use crate::server::{Mount, POLICY, Server, pack, usual_mounts};

/// How often each time is taken; the one in the middle is reported.
const TIMES: usize = 7;

/// How much slower than this computer the page's has to be: a number for Chromium, and words.
const SPEEDS: [(u32, &str); 2] = [(1, "ordinary"), (4, "slowed four times")];

/// Helps scripts of the measurements: put into each page before its own scripts.
const HELP: &str = include_str!("help.js");

/// Makes all figures, or those of the part that the plan's filter names.
pub(crate) async fn make(plan: &Plan, beside: &Beside) -> anyhow::Result<()> {
    ensure!(plan.programs.engine == Engine::Chromium, "figures are made in Chromium");
    let logs = tempfile::tempdir()?;
    let packed = tempfile::tempdir()?;
    pack(&plan.dist, packed.path()).with_context(|| {
        format!("cannot copy {}; `cargo xtask build` makes it", plan.dist.display())
    })?;
    // As a reader gets it: packed, with the page's policy, and with nothing of the tests in it.
    let mut mounts = usual_mounts(plan.folders());
    mounts.push(Mount::new("/", packed.path()).policy(POLICY).packed());
    let studio = Studio { plan, logs: logs.path(), server: Rc::new(Server::start(mounts).await?) };
    let wanted =
        |part: &str| plan.filter.as_ref().is_none_or(|filter| part.contains(filter.as_str()));
    if wanted("loading") {
        loading::tell(&studio).await?;
    }
    if wanted("interaction") {
        interaction::tell(&studio).await?;
    }
    if wanted("click") {
        click::tell(&studio, packed.path()).await?;
    }
    if wanted("recovery") {
        recovery::tell(&studio).await?;
    }
    if wanted("mounts") {
        mounts::tell(&studio).await?;
    }
    match &beside.pdfjs {
        Some(folder) if wanted("own") => own::tell(&studio, folder).await?,
        _ => {}
    }
    if wanted("visit") {
        visit::tell(&studio).await?;
    }
    match &beside.growth {
        Some(folder) if wanted("growth") => growth::tell(&studio, folder).await?,
        _ => {}
    }
    match &beside.lighthouse {
        Some(program) if wanted("lighthouse") => lighthouse::tell(&studio, program).await,
        _ => Ok(()),
    }
}

/// Where figures are made.
struct Studio<'a> {
    plan: &'a Plan,
    logs: &'a Path,
    server: Rc<Server>,
}

impl Studio<'_> {
    /// A new browser that has seen nothing yet, its page as large as a small laptop's.
    async fn browser(&self) -> anyhow::Result<(Browser, Page)> {
        let browser = Browser::start(&self.plan.programs, Setting::USUAL, self.logs).await?;
        let page = Page::new(self.plan, Setting::USUAL, &browser, &self.server)?;
        page.open("/__probe/empty").await?;
        page.resize(1280, 800).await?;
        Ok((browser, page))
    }
}

impl Page {
    /// A command of Chromium's own protocol.
    async fn devtools(&self, name: &str, parameters: Value) -> Result<Value, Failure> {
        engine::devtools(&self.client, name, parameters)
            .await
            .with_context(|| format!("Chromium cannot do {name}"))
    }

    /// Makes this page's computer slower from now on.
    async fn slow_down(&self, times: u32) -> Outcome {
        self.devtools("Emulation.setCPUThrottlingRate", json!({"rate": times})).await.map(drop)
    }

    /// Runs a script before those of every page that is opened from now on.
    async fn run_first(&self, script: &str) -> Outcome {
        let source = json!({"source": script});
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }

    /// Opens the page and waits until the program runs and nothing more is under way.
    async fn open_and_rest(&self, path: &str) -> Outcome {
        self.open(path).await?;
        self.wait_for("html[data-program=running]").await?;
        self.run_async("await __figures.rest()").await.map(drop)
    }
}

/// The heading of a part, as in the documentation, and how busy the computer was meanwhile: times taken beside
/// other work are not worth writing down.
fn heading(text: &str) {
    say::line(format!("\n### {text}\n"));
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    if let Some(last_minute) = load.split(' ').next().filter(|load| !load.is_empty()) {
        say::line(format!("(programs that wanted to run in the last minute: {last_minute})\n"));
    }
}
