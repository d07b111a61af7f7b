//! What is left in memory after the element was put into a page and taken out again, many times.

use std::time::Duration;

use serde_json::json;

use super::studio::{Studio, heading};
use crate::engine::{Browser, Setting};
use crate::judge::judge;
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::say;
use crate::server::mount::Mount;
use crate::server::{first, policy};

/// After how many elements it is looked at.
const AFTER: [u32; 5] = [1, 10, 100, 500, 1_000];
/// From there on, everything that is loaded once has been loaded.
const SETTLED: u32 = 100;
/// So many in one call of the driver.
const AT_ONCE: u32 = 50;

/// What is in memory at one moment.
struct Left {
    after: u32,
    wasm: f64,
    modules: f64,
    heap: f64,
    nodes: f64,
    listeners: f64,
}

/// Measures and tells.
pub(super) async fn tell(studio: &Studio<'_>) -> anyhow::Result<()> {
    let server = &studio.server;
    let browser = Browser::start(&studio.plan.programs, Setting::USUAL, studio.logs).await?;
    let page = Page::new(studio.plan, Setting::USUAL, &browser, server)?;
    // With the probe, which tells of anything that goes wrong meanwhile.
    server.mount(
        Mount::new("/", &studio.plan.dist).policy(crate::server::policy::POLICY).for_everyone(),
    );
    let host = Mount::new("/host/", &studio.plan.fixtures).naming("/");
    server.mount(host.policy(policy::ELEMENT_HOST).first(first::KEEP_MEMORIES));
    let mut all = Vec::new();
    let done = come_and_go(&page, &mut all).await;
    judge(&page, done).await?;
    browser.close().await;
    server.forget();

    heading("Elements that come and go");
    say::line(
        "| elements put in and taken out | WebAssembly memory kB | its instances | JavaScript heap kB | DOM nodes | listeners |\n\
         |---|---|---|---|---|---|",
    );
    for left in &all {
        let Left { after, modules, nodes, listeners, .. } = left;
        let (wasm, heap) = (left.wasm / 1000.0, left.heap / 1000.0);
        say::line(format!(
            "| {after} | {wasm:.0} | {modules} | {heap:.0} | {nodes} | {listeners} |"
        ));
    }
    if let (Some(from), Some(to)) = (all.iter().find(|it| it.after == SETTLED), all.last()) {
        let count = f64::from(to.after - from.after);
        let slope = |pick: fn(&Left) -> f64| (pick(to) - pick(from)) / count;
        say::line(format!(
            "| for each one more, from {SETTLED} on | {:.3} | | {:.3} | {:.3} | {:.3} |",
            slope(|it| it.wasm) / 1000.0,
            slope(|it| it.heap) / 1000.0,
            slope(|it| it.nodes),
            slope(|it| it.listeners)
        ));
    }
    Ok(())
}

async fn come_and_go(page: &Page, all: &mut Vec<Left>) -> Outcome {
    page.open_host("/host/mounts.html").await?;
    page.devtools("Performance.enable", json!({})).await?;
    let mut been = 0;
    for after in AFTER {
        while been < after {
            let count = AT_ONCE.min(after - been);
            page.let_elements_come_and_go("#room", count).await?;
            been += count;
        }
        all.push(look(page, after).await?);
    }
    Ok(())
}

async fn look(page: &Page, after: u32) -> Result<Left, Failure> {
    // Twice, with time between: what the first finds to be free may hold more.
    for _ in 0..2 {
        tokio::time::sleep(Duration::from_millis(300)).await;
        page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let metrics = page.devtools("Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        let found = all.into_iter().find(|it| it["name"] == name);
        found.and_then(|it| it["value"].as_f64()).unwrap_or(f64::NAN)
    };
    let memories = page.wasm_memories().await?;
    Ok(Left {
        after,
        wasm: memories.iter().sum(),
        modules: memories.len() as f64,
        heap: metric("JSHeapUsedSize"),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
    })
}
