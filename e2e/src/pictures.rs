//! The pictures of the documentation, taken of the page itself: `cargo xtask screenshots`.
//!
//! A new picture is a line in [`PICTURES`].

use std::fs;
use std::rc::Rc;

use anyhow::Context as _;

use crate::engine::{Browser, Setting};
use crate::judge::judge;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::plan::Plan;
use crate::say;
use crate::server::Server;
use crate::server::mount::usual_mounts;

/// One picture.
struct Picture {
    file: &'static str,
    /// The page's address, from its folder on.
    address: &'static str,
    /// Across and down, in CSS pixels.
    size: (u32, u32),
    dark: bool,
    /// The “Your documents” page is open, and has a file of `tests/files` to be checked where one is named.
    desk: Option<&'static str>,
}

const PICTURES: &[Picture] = &[
    Picture { file: "comparison.png", address: "/", size: (1280, 1200), dark: false, desk: None },
    Picture { file: "dark.png", address: "/", size: (1280, 900), dark: true, desk: None },
    Picture {
        file: "arabic.png",
        address: "/?lang=ar",
        size: (1280, 900),
        dark: false,
        desk: None,
    },
    Picture { file: "phone.png", address: "/", size: (320, 640), dark: false, desk: None },
    Picture { file: "desk.png", address: "/", size: (1280, 560), dark: false, desk: Some("") },
    Picture {
        file: "review.png",
        address: "/",
        size: (1280, 1100),
        dark: false,
        desk: Some("tavaria-typst.pdf"),
    },
];

/// What shows that the program runs: it puts this in the place of the plain text.
const DRAWN: &str = "#side-by-state h1";

/// Takes all pictures, into the plan's folder of results.
pub(crate) async fn take(plan: &Plan) -> anyhow::Result<()> {
    fs::create_dir_all(&plan.results)
        .with_context(|| format!("cannot make {}", plan.results.display()))?;
    let logs = tempfile::tempdir()?;
    let server = Rc::new(Server::start(usual_mounts(plan.folders())).await?);
    for picture in PICTURES {
        let setting = Setting { dark: picture.dark, ..Setting::USUAL };
        let browser = Browser::start(&plan.programs, setting, logs.path()).await?;
        let page = Page::new(plan, setting, &browser, &server)?;
        let taken = take_one(plan, picture, &page).await;
        let taken = judge(&page, taken).await;
        browser.close().await;
        taken.with_context(|| format!("cannot take {}", picture.file))?;
        say::line(plan.results.join(picture.file).display());
    }
    Ok(())
}

async fn take_one(plan: &Plan, picture: &Picture, page: &Page) -> Outcome {
    page.resize(picture.size.0, picture.size.1).await?;
    page.open(picture.address).await?;
    page.wait_for(DRAWN).await?;
    if let Some(file) = picture.desk {
        page.click(".own-documents").await?;
        let field = page.wait_for(".desk-file input").await?;
        if !file.is_empty() {
            let file = page.fixtures.join("../../tests/files").join(file).canonicalize()?;
            field.send_keys(&file.to_string_lossy()).await?;
            page.wait_for(".desk-review .desk-block").await?;
        }
    }
    page.run_async("await document.fonts.ready").await?;
    page.screenshot(&plan.results.join(picture.file)).await
}
