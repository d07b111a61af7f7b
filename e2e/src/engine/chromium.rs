//! Chromium, through chromedriver, without a screen.

use std::path::Path;

use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::program::{self, Program};
use super::{Capabilities, PageMemory, Programs, Setting, Started, capabilities, command};

/// Starts the driver, and says what to ask of it.
pub(super) async fn start(
    programs: &Programs,
    setting: Setting,
    home: &Path,
    log: &Path,
) -> anyhow::Result<(Started, Capabilities)> {
    let port = program::free_port()?;
    let mut call = program::at_home(&programs.driver, home);
    call.arg(format!("--port={port}"));
    let mut driver = Program::start(call, log)?;
    driver.listens(port).await?;
    let profile = format!("--user-data-dir={}", home.join("profile").display());
    let asked = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {
            "binary": programs.browser,
            // The person's own switch for all sites: 1 lets scripts run, 2 does not. (What the driver could
            // switch off itself goes on in frames of other sites.)
            "prefs": {
                "profile.default_content_setting_values.javascript": 1 + u8::from(setting.without_scripts),
            },
            "args": [
                "--headless",
                // The only pages opened are our own, and the sandbox does not start as root.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--lang=en-US",
                profile,
            ],
        },
    });
    Ok((Started { driver, display: None, port }, capabilities(asked)))
}

/// Gives the page a viewport of exactly this size.
pub(super) async fn resize(client: &Client, width: u32, height: u32) -> Result<(), CmdError> {
    let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    tell_devtools(client, "Emulation.setDeviceMetricsOverride", size).await
}

/// Makes the browser one of a person with these preferences.
pub(super) async fn prefer(client: &Client, setting: Setting) -> Result<(), CmdError> {
    if setting.dark {
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]});
        tell_devtools(client, "Emulation.setEmulatedMedia", features).await?;
    }
    Ok(())
}

/// The memory that the page uses after its garbage was collected.
pub(super) async fn memory(client: &Client) -> Result<PageMemory, CmdError> {
    // What was let go of in the first round lets go of more.
    for _ in 0..3 {
        tell_devtools(client, "HeapProfiler.collectGarbage", json!({})).await?;
    }
    let counted = ask_devtools(client, "Memory.getDOMCounters", json!({})).await?;
    let heap = ask_devtools(client, "Runtime.getHeapUsage", json!({})).await?;
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    Ok(PageMemory {
        nodes: number(&counted["nodes"]),
        listeners: number(&counted["jsEventListeners"]),
        heap: number(&heap["usedSize"]),
    })
}

/// What the browser has written on its console, its own words about the page included.
pub(super) async fn console(client: &Client) -> Result<Vec<String>, CmdError> {
    let lines = command::ask(client, "se/log", json!({"type": "browser"})).await?;
    let text = |line: &Value| format!("{}: {}", line["level"], line["message"]);
    Ok(lines.as_array().into_iter().flatten().map(text).collect())
}

/// Leaves an origin room for so many bytes, or, with `None`, the usual.
pub(super) async fn limit_storage(
    client: &Client,
    origin: &str,
    bytes: Option<u32>,
) -> Result<(), CmdError> {
    let mut limit = json!({"origin": origin});
    if let Some(bytes) = bytes {
        limit["quotaSize"] = bytes.into();
    }
    tell_devtools(client, "Storage.overrideQuotaForOrigin", limit).await
}

/// Where another program can speak Chromium's own protocol with this browser: a port of this computer.
pub(super) fn port(client: &Client) -> Option<u16> {
    let address = client.capabilities()?.get("goog:chromeOptions")?.get("debuggerAddress")?;
    address.as_str()?.rsplit(':').next()?.parse().ok()
}

/// A command of Chromium's own protocol, through the driver.
async fn tell_devtools(client: &Client, name: &str, parameters: Value) -> Result<(), CmdError> {
    ask_devtools(client, name, parameters).await.map(drop)
}

/// The same, with what the browser answers.
pub(super) async fn ask_devtools(
    client: &Client,
    name: &str,
    parameters: Value,
) -> Result<Value, CmdError> {
    command::ask(client, "goog/cdp/execute", json!({"cmd": name, "params": parameters})).await
}
