//! How long the page stands without the program after a panic.

use anyhow::Context as _;

use super::series::Series;
use super::studio::{HELP, SPEEDS, Studio, TIMES, heading};
use crate::outcome::Failure;
use crate::page::Page;
use crate::say;

/// Makes the next drawing fail, as `Page::break_next_drawing` does, and notes when it did and when the program
/// has drawn again.
const BREAK: &str = "
    const drawn = () => document.querySelector('.program:not([hidden]) .side-by-state h1');
    const original = Node.prototype.insertBefore;
    __figures.time = new Promise((done) => {
        Node.prototype.insertBefore = function () {
            Node.prototype.insertBefore = original;
            const start = performance.now();
            let wasGone = false;
            new MutationObserver(async (_, observer) => {
                wasGone ||= !drawn();
                if (!wasGone || !drawn()) return;
                observer.disconnect();
                const there = performance.now();
                done([there - start, (await __figures.afterFrame()) - start]);
            }).observe(document, { subtree: true, childList: true, attributes: true });
            throw new DOMException('broken by the measurement', 'NotFoundError');
        };
    });";

/// Measures and tells.
pub(super) async fn tell(studio: &Studio<'_>) -> anyhow::Result<()> {
    let (browser, page) = studio.browser().await?;
    page.run_first(HELP).await?;
    page.open_and_rest("/").await?;
    page.wait_until_kept().await?;
    heading("After a panic");
    say::line("| milliseconds, from the error | redrawn | on screen |\n|---|---|---|");
    for (times, speed) in SPEEDS {
        page.slow_down(times).await?;
        let (mut drawn, mut shown) = (Series::default(), Series::default());
        for _ in 0..TIMES {
            let (until_drawn, until_shown) = recover(&page).await?;
            drawn.push(until_drawn);
            shown.push(until_shown);
        }
        say::line(format!("| {speed} | {drawn} | {shown} |"));
    }
    browser.close().await;
    Ok(())
}

async fn recover(page: &Page) -> Result<(f64, f64), Failure> {
    page.open_and_rest("/").await?;
    page.run(BREAK).await?;
    page.click(".program a[data-topic=threats]").await?;
    let times = page.run_async("return await __figures.time").await?;
    let time = |index: usize| times[index].as_f64().context("the program did not come back");
    Ok((time(0)?, time(1)?))
}
