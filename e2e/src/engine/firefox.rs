//! Firefox, through geckodriver, without a screen.

use std::path::Path;

use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::json;

use super::program::{self, Program};
use super::{Capabilities, Programs, Setting, Started, capabilities, command};

/// Starts the driver, and says what to ask of it.
pub(super) async fn start(
    programs: &Programs,
    setting: Setting,
    home: &Path,
    log: &Path,
) -> anyhow::Result<(Started, Capabilities)> {
    let port = program::free_port()?;
    let mut call = program::at_home(&programs.driver, home);
    call.args(["--port", &port.to_string()]);
    // Its second port has a usual number, which another Firefox may have.
    call.args(["--websocket-port", &program::free_port()?.to_string()]);
    // For `narrow`, which reaches into the browser's own window.
    call.arg("--allow-system-access");
    let mut driver = Program::start(call, log)?;
    driver.listens(port).await?;
    let asked = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": programs.browser,
            "args": ["-headless"],
            "prefs": {
                "ui.systemUsesDarkTheme": u8::from(setting.dark),
                "javascript.enabled": !setting.without_scripts,
                "intl.accept_languages": "en-US",
                // Nothing of its own on the network.
                "app.update.enabled": false,
                "browser.safebrowsing.downloads.remote.enabled": false,
                "datareporting.healthreport.uploadEnabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                // Tab reaches links and buttons, as it does for people who set their computer so.
                "accessibility.tabfocus": 7,
            },
        },
    });
    Ok((Started { driver, display: None, port }, capabilities(asked)))
}

/// Gives the page a size inside its window, or, with `None`, the whole of it. The window itself is never
/// narrower than 500 pixels.
pub(super) async fn narrow(client: &Client, size: Option<(u32, u32)>) -> Result<(), CmdError> {
    let script = "const { style } = gBrowser.selectedBrowser; \
        style.width = arguments[0]; style.height = arguments[1];";
    let (width, height) = match size {
        Some((width, height)) => (format!("{width}px"), format!("{height}px")),
        None => (String::new(), String::new()),
    };
    enter(client, "chrome").await?;
    let done = client.execute(script, vec![json!(width), json!(height)]).await;
    enter(client, "content").await?;
    done.map(drop)
}

/// Leaves all pages together room for so many bytes, or, with `None`, the usual.
pub(super) async fn limit_storage(client: &Client, bytes: Option<u32>) -> Result<(), CmdError> {
    // The limit is read when storage is opened, so it has to be closed; and what was deleted in it takes room
    // for a while, so it has to be emptied.
    let script = "const [limit, done] = arguments; \
        const name = 'dom.quotaManager.temporaryStorage.fixedLimit'; \
        if (limit === null) Services.prefs.clearUserPref(name); \
        else Services.prefs.setIntPref(name, limit / 1000); \
        Services.prefs.setBoolPref('dom.quotaManager.testing', true); \
        const request = Services.qms.clear(); \
        request.callback = () => done(request.resultCode);";
    enter(client, "chrome").await?;
    let done = client.execute_async(script, vec![json!(bytes)]).await;
    enter(client, "content").await?;
    done.map(drop)
}

/// Chooses whether scripts run in the page or in the browser's own window.
async fn enter(client: &Client, context: &str) -> Result<(), CmdError> {
    command::send(client, "moz/context", json!({"context": context})).await
}
