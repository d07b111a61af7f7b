//! The browsers of the tests and their drivers: where they are, and installing them where that is allowed.
//!
//! On Debian and its like, as root or with a sudo that asks nothing, what is missing is installed with
//! apt-get. Elsewhere what is on the PATH is used. How a browser is driven is the business of `e2e/`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Once;

use xtask::{paths, process, tools};

use crate::debian;

/// A package of Debian, and how to tell that what the tests need of it is there already.
struct Package {
    name: &'static str,
    is_there: fn() -> bool,
}

const PACKAGES: &[Package] = &[
    Package { name: "chromium", is_there: || chromium().is_some() },
    Package { name: "chromium-driver", is_there: || process::find("chromedriver").is_some() },
    Package { name: "firefox-esr", is_there: || firefox().is_some() },
    Package { name: "webkit2gtk-driver", is_there: || process::find("WebKitWebDriver").is_some() },
    Package { name: "libwebkit2gtk-4.1-0", is_there: || mini_browser().is_some() },
    Package { name: "xvfb", is_there: || process::find("Xvfb").is_some() },
    Package { name: "fonts-noto-core", is_there: has_arabic_font },
];

/// The programs of one engine.
pub(crate) struct Programs {
    browser: PathBuf,
    driver: PathBuf,
}

/// Whether an engine can be tested here.
pub(crate) enum Browser {
    Ready(Programs),
    /// It cannot: the sentence says what is missing.
    Missing(String),
}

/// Finds an engine's programs; tries to install what is missing, once in a run.
pub(crate) fn prepare(engine: &str) -> anyhow::Result<Browser> {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(install_missing);
    let found = match engine {
        "chromium" => both("Chromium", chromium(), "chromedriver", process::find("chromedriver")),
        "firefox" => match firefox() {
            Some(browser) => {
                Browser::Ready(Programs { browser, driver: tools::GECKODRIVER.ensure()? })
            }
            None => Browser::Missing("Firefox is not on the PATH".to_owned()),
        },
        _ if process::find("Xvfb").is_none() => {
            Browser::Missing("Xvfb is not on the PATH".to_owned())
        }
        _ => {
            let driver = process::find("WebKitWebDriver");
            both("WebKitGTK's MiniBrowser", mini_browser(), "WebKitWebDriver", driver)
        }
    };
    Ok(found)
}

/// The call of the harness for one engine.
pub(crate) fn harness(engine: &str, programs: &Programs) -> Command {
    let mut command = process::cargo();
    command.args(["run", "--quiet", "--package", "e2e", "--", "--engine", engine, "--root"]);
    command.arg(paths::root()).arg("--browser").arg(&programs.browser);
    command.arg("--driver").arg(&programs.driver).current_dir(paths::root());
    command
}

fn both(
    browser_name: &str,
    browser: Option<PathBuf>,
    driver_name: &str,
    driver: Option<PathBuf>,
) -> Browser {
    match (browser, driver) {
        (Some(browser), Some(driver)) => Browser::Ready(Programs { browser, driver }),
        (None, _) => Browser::Missing(format!("{browser_name} is not on this computer")),
        (_, None) => Browser::Missing(format!("{driver_name} is not on the PATH")),
    }
}

fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
        .into_iter()
        .find_map(process::find)
}

fn firefox() -> Option<PathBuf> {
    ["firefox-esr", "firefox"].into_iter().find_map(process::find)
}

/// WebKitGTK's own small browser, which systems keep beside its libraries and not on the PATH.
fn mini_browser() -> Option<PathBuf> {
    let on_path = process::find("MiniBrowser");
    on_path.or_else(|| {
        let bases = ["/usr/libexec", "/usr/lib", "/usr/lib64"].map(PathBuf::from);
        let inside = bases.iter().filter_map(|base| fs::read_dir(base).ok()).flatten();
        let folders = inside.filter_map(|entry| Some(entry.ok()?.path()));
        bases
            .iter()
            .cloned()
            .chain(folders)
            .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
            .find(|file| file.is_file())
    })
}

fn has_arabic_font() -> bool {
    process::stdout_of(Command::new("fc-list").arg(":lang=ar"))
        .is_some_and(|fonts| !fonts.is_empty())
}

/// Installs what is missing, where this system and this user allow it. What cannot be installed is found
/// missing afterwards, and said then.
fn install_missing() {
    let missing: Vec<&str> = PACKAGES
        .iter()
        .filter(|package| !(package.is_there)())
        .map(|package| package.name)
        .collect();
    debian::install(&missing, "3 minutes");
}
