//! How long a choice of the reader takes, from the browser's event to the frame that shows the answer; and how long a
//! plain script takes that puts the same nodes into the same page.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde_json::Value;

use super::choices::{CHOICES, CROWDED, Choice};
use super::series::Series;
use super::studio::{HELP, SPEEDS, Studio, TIMES, collection_file, heading, packed_collection};
use crate::outcome::Failure;
use crate::page::Page;
use crate::say;

/// Measures and tells; `packed` is the site as the server sends it, whose collection is replaced.
pub(super) async fn tell(studio: &Studio<'_>, packed: &Path) -> anyhow::Result<()> {
    heading("A choice of the reader");
    table(studio, CHOICES).await?;
    let file = collection_file(packed)?;
    let product = fs::read(&file)?;
    fs::write(&file, packed_collection(&test_support::crowded())?)?;
    heading("A choice among 190 delegations and 2,000 passages");
    table(studio, CROWDED).await?;
    fs::write(&file, product)?;
    Ok(())
}

/// A row for each choice, in a browser that has seen no other collection.
async fn table(studio: &Studio<'_>, choices: &[Choice]) -> anyhow::Result<()> {
    let (browser, page) = studio.browser().await?;
    page.run_first(HELP).await?;
    let columns = "on screen | the floor | times the floor | longest task";
    say::line(format!("| choice | processor | {columns} |\n|---|---|---:|---:|---:|---:|"));
    for choice in choices {
        for (times, speed) in SPEEDS {
            let (mut shown, mut floor, mut longest) = <(Series, Series, Series)>::default();
            for _ in 0..TIMES {
                let timed = choose(&page, choice, times).await?;
                shown.push(timed.shown);
                floor.push(timed.floor);
                longest.push(timed.longest);
            }
            let ratio = shown.median() / floor.median();
            let what = choice.what;
            say::line(format!("| {what} | {speed} | {shown} | {floor} | {ratio:.1} | {longest} |"));
        }
    }
    browser.close().await;
    Ok(())
}

/// What one choice took, in milliseconds.
struct Timed {
    /// From the event to the frame that shows the answer.
    shown: f64,
    /// The same for the plain script.
    floor: f64,
    /// The longest task until the page was at rest again; below 50 Chromium counts none.
    longest: f64,
}

/// One choice on a page that was just loaded, and its floor once the choice was taken back.
async fn choose(page: &Page, choice: &Choice, slower: u32) -> Result<Timed, Failure> {
    page.slow_down(1).await?;
    page.open(choice.address).await?;
    page.wait_for("html[data-program=running]").await?;
    rest(page).await?;
    if let Some(css) = choice.open {
        page.click(css).await?;
        rest(page).await?;
    }
    page.slow_down(slower).await?;
    page.run("__figures.longestTask = 0").await?;
    let answered = format!(
        "const before = document.querySelectorAll('article.passage').length;
         __figures.timed('{}', () => {});",
        choice.event(),
        choice.answered
    );
    let shown = make(page, choice, &answered).await?;
    rest(page).await?;
    let longest = page.run("return __figures.longestTask").await?.as_f64().unwrap_or_default();
    page.slow_down(1).await?;
    page.run("__figures.keep()").await?;
    page.back().await?;
    rest(page).await?;
    page.slow_down(slower).await?;
    let floor = make(page, choice, &format!("__figures.floor('{}')", choice.event())).await?;
    Ok(Timed { shown, floor, longest })
}

/// Makes the choice, once the page listens for it.
async fn make(page: &Page, choice: &Choice, listen: &str) -> Result<f64, Failure> {
    page.run(listen).await?;
    match choice.key {
        Some(key) => {
            page.run(&format!("document.querySelector({}).focus()", Value::from(choice.css)))
                .await?;
            page.press(&[key]).await?;
        }
        None => page.click(choice.css).await?,
    }
    let time = page.run_async("return await __figures.time").await?;
    time.as_f64().with_context(|| format!("no time for {}", choice.what))
}

async fn rest(page: &Page) -> Result<(), Failure> {
    page.run_async("await __figures.idle()").await.map(drop)
}
