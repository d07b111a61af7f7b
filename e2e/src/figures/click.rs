//! What the browser does for a topic's choice: the product's collection, and collections of two sizes in its place.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde_json::json;

use super::series::Series;
use super::studio::{HELP, SPEEDS, Studio, TIMES, collection_file, heading, packed_collection};
use crate::outcome::Failure;
use crate::page::Page;
use crate::say;

/// How many passages the collections have that are made for this.
const SIZES: [usize; 2] = [299, 50_000];
/// What Chromium counts, in seconds, and its name in the table.
const COUNTED: [(&str, &str); 4] = [
    ("TaskDuration", "all tasks"),
    ("ScriptDuration", "scripts"),
    ("RecalcStyleDuration", "styles"),
    ("LayoutDuration", "layout"),
];

/// Measures and tells; `packed` is the site as the server sends it, whose collection is replaced.
pub(super) async fn tell(studio: &Studio<'_>, packed: &Path) -> anyhow::Result<()> {
    heading("What the browser does for a topic");
    let names: Vec<&str> = COUNTED.iter().map(|(_, name)| *name).collect();
    say::line(format!("| collection | processor | {} | longest task |", names.join(" | ")));
    say::line("|---|---|---:|---:|---:|---:|---:|");
    let file = collection_file(packed)?;
    let product = fs::read(&file)?;
    row(studio, "the product's").await?;
    for size in SIZES {
        fs::write(&file, packed_collection(&test_support::large(size))?)?;
        row(studio, &format!("{size} passages")).await?;
    }
    fs::write(&file, product)?;
    Ok(())
}

/// One collection, in a browser that has seen no other.
async fn row(studio: &Studio<'_>, name: &str) -> anyhow::Result<()> {
    let (browser, page) = studio.browser().await?;
    page.run_first(HELP).await?;
    page.devtools("Performance.enable", json!({})).await?;
    for (times, speed) in SPEEDS {
        let mut all = vec![Series::default(); COUNTED.len() + 1];
        for _ in 0..TIMES {
            for (series, value) in all.iter_mut().zip(choose(&page, times).await?) {
                series.push(value);
            }
        }
        let cells: Vec<String> = all.iter().map(Series::to_string).collect();
        say::line(format!("| {name} | {speed} | {} |", cells.join(" | ")));
    }
    browser.close().await;
    Ok(())
}

/// Chooses another topic on a page that was just loaded: milliseconds of each part, and of the longest task.
async fn choose(page: &Page, slower: u32) -> Result<Vec<f64>, Failure> {
    // Not until the service worker has stored the release: it refuses a collection that is not the release's.
    page.slow_down(1).await?;
    page.open("/").await?;
    page.wait_for("html[data-program=running]").await?;
    page.run_async("await __figures.idle()").await?;
    page.slow_down(slower).await?;
    page.run("__figures.longestTask = 0").await?;
    let before = counted(page).await?;
    page.click(".program a[data-topic]:not([aria-current])").await?;
    page.run_async("await __figures.idle()").await?;
    let after = counted(page).await?;
    let mut parts: Vec<f64> =
        after.iter().zip(before).map(|(after, before)| (after - before) * 1000.0).collect();
    let longest = page.run("return __figures.longestTask").await?;
    parts.push(longest.as_f64().unwrap_or_default());
    Ok(parts)
}

/// The seconds of each part since the browser began to count.
async fn counted(page: &Page) -> Result<Vec<f64>, Failure> {
    let answer = page.devtools("Performance.getMetrics", json!({})).await?;
    let value = |wanted: &str| {
        let mut all = answer["metrics"].as_array().into_iter().flatten();
        let metric = all.find(|metric| metric["name"] == wanted);
        metric.and_then(|metric| metric["value"].as_f64())
    };
    let values = COUNTED.iter().map(|(name, _)| value(name).with_context(|| format!("no {name}")));
    values.collect()
}
