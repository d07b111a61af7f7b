//! The three browser engines: how each is started, and its settings at the start.
//!
//! Not here: what is done with a browser once it runs; see [`crate::page`].

mod chromium;
mod command;
mod firefox;
mod program;
mod webkitgtk;

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use program::Program;

/// One of the engines that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKitGtk,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKitGtk];

    /// The name on the command line and in what is printed.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKitGtk => "webkitgtk",
        }
    }

    /// The engine of a name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// What a browser has to be started with, as a person's settings would have it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Setting {
    /// The person prefers dark colours.
    pub(crate) dark: bool,
    /// The person lets no page run scripts. The scripts of the tests, which the driver runs, run all the same,
    /// but for timers: `run` works, `run_async` only where it waits for none, and axe not at all.
    pub(crate) without_scripts: bool,
}

impl Setting {
    /// What most people have.
    pub(crate) const USUAL: Self = Self { dark: false, without_scripts: false };
}

/// The programs of one engine.
#[derive(Clone, Debug)]
pub(crate) struct Programs {
    pub(crate) engine: Engine,
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// A running browser with a new profile of its own. It is ended, with all it started, when this is dropped.
pub(crate) struct Browser {
    pub(crate) client: Client,
    // In this order: the driver goes before the screen it draws on, and before the files it keeps open.
    _driver: Program,
    _display: Option<Program>,
    _home: TempDir,
}

impl Browser {
    /// Starts the browser; what its driver has to say goes to a file in `logs`.
    pub(crate) async fn start(
        programs: &Programs,
        setting: Setting,
        logs: &Path,
    ) -> anyhow::Result<Self> {
        let engine = programs.engine;
        let home = TempDir::with_prefix("side-by-state-").context("no folder for a new profile")?;
        let log = logs.join(format!("{engine}-driver.log"));
        let (started, mut capabilities) = match engine {
            Engine::Chromium => chromium::start(programs, setting, home.path(), &log).await?,
            Engine::Firefox => firefox::start(programs, setting, home.path(), &log).await?,
            Engine::WebKitGtk => webkitgtk::start(programs, setting, home.path(), &log).await?,
        };
        // Sooner than the drivers' own five minutes: whatever takes longer is a fault, and is reported as one.
        let patience = json!({"implicit": 0, "pageLoad": 30_000, "script": 30_000});
        capabilities.insert("timeouts".to_owned(), patience);
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let client = ClientBuilder::new(connector)
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", started.port))
            .await
            .with_context(|| format!("{engine} did not start; see {}", log.display()))?;
        match engine {
            Engine::Chromium => chromium::prefer(&client, setting).await?,
            Engine::WebKitGtk => webkitgtk::focus_window(&client).await?,
            Engine::Firefox => {}
        }
        Ok(Self { client, _driver: started.driver, _display: started.display, _home: home })
    }

    /// Ends the browser in good order, as far as it lets us.
    pub(crate) async fn close(self) {
        let _ = tokio::time::timeout(Duration::from_secs(10), self.client.clone().close()).await;
    }
}

/// Asks for a page of this size, by the means that the engine has beyond sizing its window.
pub(crate) async fn resize_page(
    engine: Engine,
    client: &Client,
    (width, height): (u32, u32),
) -> Result<(), CmdError> {
    match engine {
        Engine::Chromium => chromium::resize(client, width, height).await,
        Engine::Firefox => firefox::narrow(client, Some((width, height))).await,
        Engine::WebKitGtk => Ok(()),
    }
}

/// Takes back [`resize_page`], so that the page is as large as its window allows.
pub(crate) async fn fill_window(engine: Engine, client: &Client) -> Result<(), CmdError> {
    match engine {
        Engine::Firefox => firefox::narrow(client, None).await,
        Engine::Chromium | Engine::WebKitGtk => Ok(()),
    }
}

/// What the browser has written on its own console since this was last asked; `None` where no driver tells.
pub(crate) async fn console(
    engine: Engine,
    client: &Client,
) -> Result<Option<Vec<String>>, CmdError> {
    match engine {
        Engine::Chromium => chromium::console(client).await.map(Some),
        Engine::Firefox | Engine::WebKitGtk => Ok(None),
    }
}

/// The memory that a page uses: elements and the like, listeners to events, bytes of JavaScript.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageMemory {
    pub(crate) nodes: f64,
    pub(crate) listeners: f64,
    pub(crate) heap: f64,
}

/// The memory that the page uses now; `None` where no driver reports it.
pub(crate) async fn memory(
    engine: Engine,
    client: &Client,
) -> Result<Option<PageMemory>, CmdError> {
    match engine {
        Engine::Chromium => chromium::memory(client).await.map(Some),
        Engine::Firefox | Engine::WebKitGtk => Ok(None),
    }
}

/// Back from all frames to the page itself.
pub(crate) async fn leave_frames(client: &Client) -> Result<(), CmdError> {
    command::send(client, "frame", json!({"id": null})).await
}

/// Leaves the pages of an origin room for so many bytes, or, with `None`, the usual. Gives whether the
/// engine has a means for that.
pub(crate) async fn limit_storage(
    engine: Engine,
    client: &Client,
    origin: &str,
    bytes: Option<u32>,
) -> Result<bool, CmdError> {
    match engine {
        Engine::Chromium => chromium::limit_storage(client, origin, bytes).await?,
        Engine::Firefox => firefox::limit_storage(client, bytes).await?,
        Engine::WebKitGtk => return Ok(false),
    }
    Ok(true)
}

/// A command of Chromium's own protocol, and its answer; only for what no other engine can do.
pub(crate) async fn devtools(
    client: &Client,
    name: &str,
    parameters: Value,
) -> Result<Value, CmdError> {
    chromium::ask_devtools(client, name, parameters).await
}

/// The port at which another program can speak that protocol with this browser.
pub(crate) fn devtools_port(client: &Client) -> Option<u16> {
    chromium::port(client)
}

/// A driver that waits for a session.
struct Started {
    driver: Program,
    display: Option<Program>,
    port: u16,
}

type Capabilities = Map<String, Value>;

/// The parts of a JSON object, which capabilities have to be.
fn capabilities(object: Value) -> Capabilities {
    match object {
        Value::Object(parts) => parts,
        _ => Map::new(),
    }
}
