//! WebKitGTK's small browser, through WebKitWebDriver, on a screen of its own that nobody sees.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::json;

use super::program::{self, Program};
use super::{Capabilities, Programs, Setting, Started, capabilities};

/// Where the pointer of a new screen is: in its middle. The screen has room for a large window from here.
const POINTER: (u32, u32) = (2400, 1500);

/// Starts a screen and the driver, and says what to ask of it.
pub(super) async fn start(
    programs: &Programs,
    setting: Setting,
    home: &Path,
    log: &Path,
) -> anyhow::Result<(Started, Capabilities)> {
    let (display, name) = unseen_screen(log)?;
    shrink_toolbar(home)?;
    let port = program::free_port()?;
    let mut call = program::at_home(&programs.driver, home);
    call.arg(format!("--port={port}"))
        .env("DISPLAY", name)
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        .env("LANGUAGE", "en_US")
        .env("GTK_THEME", if setting.dark { "Adwaita:dark" } else { "Adwaita" })
        // No bus of the desktop is there, and none is needed.
        .env("NO_AT_BRIDGE", "1")
        .env("GSETTINGS_BACKEND", "memory")
        // The only pages opened are our own, and the sandbox does not start as root.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    let mut driver = Program::start(call, log)?;
    driver.listens(port).await?;
    let scripts = format!("--enable-javascript={}", !setting.without_scripts);
    let asked = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": programs.browser,
            "args": ["--automation", scripts],
        },
    });
    Ok((Started { driver, display: Some(display), port }, capabilities(asked)))
}

/// Gives the window the focus of the keyboard. With no window manager, the focus is where the pointer is; it
/// comes to be over the window's upper edge, where it hovers over nothing of the page.
pub(super) async fn focus_window(client: &Client) -> Result<(), CmdError> {
    client.set_window_position(POINTER.0 - 150, POINTER.1 - 2).await
}

/// Makes the browser's own buttons as small as can be: a window is never narrower than they are.
fn shrink_toolbar(home: &Path) -> anyhow::Result<()> {
    let folder = home.join("config/gtk-3.0");
    fs::create_dir_all(&folder)?;
    let style = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; \
        -gtk-icon-transform: scale(0); }";
    fs::write(folder.join("gtk.css"), style)
        .context("cannot write the style of the browser's window")
}

/// Starts Xvfb on a display that it chooses itself, so that none is taken twice.
fn unseen_screen(log: &Path) -> anyhow::Result<(Program, String)> {
    let mut command = Command::new("Xvfb");
    let screen = format!("{}x{}x24", 2 * POINTER.0, 2 * POINTER.1);
    command.args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"]);
    let (program, output) = Program::start_read(command, log).context(
        "WebKitGTK needs a screen, and Xvfb, which makes one, does not start (package xvfb)",
    )?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number).context("Xvfb does not say its display")?;
    Ok((program, format!(":{}", number.trim())))
}
