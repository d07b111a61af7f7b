//! How long a choice of the reader takes, from the browser's event to the frame that shows the answer.

use anyhow::Context as _;
use serde_json::Value;

use super::choices::{CHOICES, Choice};
use super::series::Series;
use super::studio::{HELP, SPEEDS, Studio, TIMES, heading};
use crate::outcome::Failure;
use crate::page::Page;
use crate::say;

/// Measures and tells.
pub(super) async fn tell(studio: &Studio<'_>) -> anyhow::Result<()> {
    let (browser, page) = studio.browser().await?;
    page.run_first(HELP).await?;
    // The first visit is over: what is measured is the page, not the keeping of it.
    page.open_and_rest("/").await?;
    page.wait_until_kept().await?;
    heading("A choice of the reader");
    say::line(format!("| milliseconds | {} | {} |\n|---|---|---|", SPEEDS[0].1, SPEEDS[1].1));
    for choice in CHOICES {
        let mut row = format!("| {}", choice.what);
        for (times, _) in SPEEDS {
            page.slow_down(times).await?;
            let (mut shown, mut next) = (Series::default(), 0.0);
            for _ in 0..TIMES {
                let (until_shown, until_next) = choose(&page, choice).await?;
                shown.push(until_shown);
                next = f64::max(next, until_next);
            }
            row.push_str(&format!(" | {shown}; by Chromium’s own clock at most {next:.0}"));
        }
        say::line(format!("{row} |"));
    }
    browser.close().await;
    Ok(())
}

/// One choice on a page that was just loaded: until the answer is on screen, and what Chromium itself
/// measures of the interaction.
async fn choose(page: &Page, choice: &Choice) -> Result<(f64, f64), Failure> {
    page.open_and_rest(choice.address).await?;
    if let Some(css) = choice.open {
        page.click(css).await?;
        page.run_async("await __figures.rest()").await?;
    }
    let event = if choice.key.is_some() { "keydown" } else { "click" };
    let listen = format!(
        "__figures.longest = 0;
         const before = document.querySelectorAll('article.passage').length;
         const shown = __figures.shown(() => {});
         addEventListener('{event}', (event) => {{
             __figures.time = shown.then((shown) => shown - event.timeStamp);
         }}, {{ capture: true, once: true }});
         {}",
        choice.answered,
        match choice.key {
            Some(_) => format!("document.querySelector({}).focus()", Value::from(choice.css)),
            None => String::new(),
        }
    );
    page.run(&listen).await?;
    match choice.key {
        Some(key) => page.press(&[key]).await?,
        None => page.click(choice.css).await?,
    }
    let time = page.run_async("return await __figures.time").await?;
    let time = time.as_f64().with_context(|| format!("no time for {}", choice.what))?;
    page.run_async("await __figures.rest()").await?;
    let longest = page.run("return __figures.longest").await?.as_f64().unwrap_or_default();
    Ok((time, longest))
}
