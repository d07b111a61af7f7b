//! A page in a browser, as the scenarios see it: what a person does and sees, in the same words everywhere.
//!
//! Here: opening, waiting, reading, typing. The rest has a file of its own.

mod axe;
mod clicks;
mod disk;
mod faults;
mod frames;
mod kept;
mod keys;
mod mounts;
mod print;
mod shadow;
mod shift;
mod viewport;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::Value;
use tempfile::TempDir;

use crate::engine::{Browser, Engine, Setting};
use crate::outcome::{Failure, Outcome};
use crate::plan::Plan;
use crate::server::Server;

/// Whether WebKit's driver lost an element because the page was replaced while it looked: then it is to look again.
fn is_hiccup(error: &CmdError) -> bool {
    error.to_string().contains("Could not parse element info")
}

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(40);

/// The page in one browser.
pub(crate) struct Page {
    pub(crate) engine: Engine,
    pub(crate) setting: Setting,
    pub(crate) client: Client,
    pub(crate) server: Rc<Server>,
    /// The source of axe-core, where there is one.
    pub(crate) axe: Option<PathBuf>,
    /// The folder of the harness's own pages, for files opened from the disk.
    pub(crate) fixtures: PathBuf,
    /// Where the copies are that `open_file` opens.
    disk: TempDir,
    files_opened: Cell<u32>,
}

impl Page {
    /// The page in a browser that was started for a plan.
    pub(crate) fn new(
        plan: &Plan,
        setting: Setting,
        browser: &Browser,
        server: &Rc<Server>,
    ) -> anyhow::Result<Self> {
        Ok(Self {
            engine: plan.programs.engine,
            setting,
            client: browser.client.clone(),
            server: server.clone(),
            axe: plan.axe.clone(),
            fixtures: plan.fixtures.clone(),
            disk: TempDir::with_prefix("side-by-state-").context("no folder for files")?,
            files_opened: Cell::new(0),
        })
    }

    /// Opens a path of the test server: `/` is the product, `/?topic=norms` the product in a state,
    /// `/some/sub/path/` the product in another folder.
    pub(crate) async fn open(&self, path: &str) -> Outcome {
        self.open_address(&self.server.address(path)).await
    }

    /// Opens a path of the test server as a page of another origin than the product's: `/examples/frame.html`.
    pub(crate) async fn open_host(&self, path: &str) -> Outcome {
        self.open_address(&self.server.foreign_address(path)).await
    }

    /// Opens it as a page of another origin of the same site: another port of this computer.
    pub(crate) async fn open_third(&self, path: &str) -> Outcome {
        self.open_address(&self.server.third_address(path)).await
    }

    async fn open_address(&self, address: &str) -> Outcome {
        self.client.goto(address).await.with_context(|| format!("cannot open {address}"))
    }

    /// Waits until an element is there, and gives it.
    pub(crate) async fn wait_for(&self, css: &str) -> Result<Element, Failure> {
        let start = Instant::now();
        loop {
            match self.client.find(Locator::Css(css)).await {
                Ok(element) => return Ok(element),
                Err(error) if error.is_no_such_element() || is_hiccup(&error) => {}
                Err(error) => return Err(error.into()),
            }
            if start.elapsed() > PATIENCE {
                bail!("there is no element “{css}” after {} s", PATIENCE.as_secs());
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a script, such as `return document.title === "x"`, gives true.
    pub(crate) async fn wait_until(&self, what: &str, script: &str) -> Outcome {
        let start = Instant::now();
        while self.run(script).await? != Value::Bool(true) {
            if start.elapsed() > PATIENCE {
                bail!("waited {} s in vain until {what}", PATIENCE.as_secs());
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// The text of the first such element, as it is seen.
    pub(crate) async fn text(&self, css: &str) -> Result<String, Failure> {
        Ok(self.wait_for(css).await?.text().await?)
    }

    /// The texts of all such elements there are now.
    pub(crate) async fn texts(&self, css: &str) -> Result<Vec<String>, Failure> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// How many such elements there are now.
    pub(crate) async fn count(&self, css: &str) -> Result<usize, Failure> {
        Ok(self.client.find_all(Locator::Css(css)).await?.len())
    }

    /// An attribute of the first such element, as it is written. (WebKit's driver would make a whole
    /// address of a `href`.)
    pub(crate) async fn attribute(&self, css: &str, name: &str) -> Result<Option<String>, Failure> {
        let element = serde_json::to_value(self.wait_for(css).await?)?;
        let script = "return arguments[0].getAttribute(arguments[1])";
        let value = self.client.execute(script, vec![element, name.into()]).await?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// Types into a field, in the place of what is there.
    pub(crate) async fn fill(&self, css: &str, text: &str) -> Outcome {
        let element = self.wait_for(css).await?;
        element.clear().await.with_context(|| format!("cannot empty “{css}”"))?;
        element.send_keys(text).await.with_context(|| format!("cannot type into “{css}”"))
    }

    /// Goes back, as with the browser's own button.
    pub(crate) async fn back(&self) -> Outcome {
        Ok(self.client.back().await?)
    }

    /// Goes forward again.
    pub(crate) async fn forward(&self) -> Outcome {
        Ok(self.client.forward().await?)
    }

    /// Loads the page anew, as with the browser's own button. By a script: WebKit's driver would load the address that
    /// the window had before the last `pushState`, if it has not heard of that yet.
    pub(crate) async fn reload(&self) -> Outcome {
        self.run("window.isBeforeReload = true; location.reload()").await?;
        let start = Instant::now();
        // While the page goes, no script runs in it.
        let is_new = "return window.isBeforeReload === undefined";
        while !matches!(self.run(is_new).await, Ok(Value::Bool(true))) {
            ensure!(start.elapsed() < PATIENCE, "the page was not loaded anew");
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Path, query and fragment of the address that the browser shows.
    pub(crate) async fn location(&self) -> Result<String, Failure> {
        let shown = self.run("return location.pathname + location.search + location.hash").await?;
        Ok(shown.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script in the page: the body of a function, with `return`.
    pub(crate) async fn run(&self, script: &str) -> Result<Value, Failure> {
        self.client.execute(script, Vec::new()).await.context("a script of the test failed")
    }

    /// Runs a script that uses `await`: the body of an async function, with `return`.
    pub(crate) async fn run_async(&self, script: &str) -> Result<Value, Failure> {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];\
             (async () => {{ {script} }})().then(\
               (value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let mut reported = self
            .client
            .execute_async(&wrapped, Vec::new())
            .await
            .context("a script of the test failed")?;
        if let Some(error) = reported["error"].as_str() {
            bail!("a script of the test failed: {error}");
        }
        Ok(reported["value"].take())
    }

    /// Saves what is seen as a PNG.
    pub(crate) async fn screenshot(&self, file: &Path) -> Outcome {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let picture = self.client.screenshot().await?;
        std::fs::write(file, picture).with_context(|| format!("cannot write {}", file.display()))
    }

    /// Back to a browser that has seen nothing yet: nothing stored, nothing shown, the usual size.
    pub(crate) async fn reset(&self) -> Outcome {
        self.leave_all().await?;
        // It may have been set to give no answers.
        self.server.forget();
        if !self.setting.without_scripts {
            self.forget_kept().await?;
        }
        // Only a page of the server has something to forget.
        let _ = self.run("localStorage.clear(); sessionStorage.clear(); indexedDB.deleteDatabase('side-by-state')").await;
        self.client.delete_all_cookies().await?;
        self.client.goto("about:blank").await?;
        self.server.forget();
        self.resize(1280, 800).await
    }
}
