//! Lighthouse on the page, as it comes: for a phone on a slow network.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, ensure};
use serde_json::Value;
use tokio::process::Command;

use super::studio::{Studio, heading};
use crate::engine;
use crate::say;

/// How often; the run in the middle is reported.
const RUNS: usize = 5;

/// Measures and tells.
pub(super) async fn tell(studio: &Studio<'_>, program: &Path) -> anyhow::Result<()> {
    let mut reports = Vec::new();
    for _ in 0..RUNS {
        reports.push(run(studio, program).await?);
    }
    let performance =
        |it: &Value| it["categories"]["performance"]["score"].as_f64().unwrap_or_default();
    reports.sort_by(|one, other| performance(one).total_cmp(&performance(other)));
    let report = &reports[RUNS / 2];
    let version = report["lighthouseVersion"].as_str().unwrap_or_default();
    heading(&format!("Lighthouse {version}"));
    say::line("| category | points | what costs some |\n|---|---|---|");
    for category in report["categories"].as_object().into_iter().flat_map(|it| it.values()) {
        let points = category["score"].as_f64().unwrap_or_default() * 100.0;
        let title = category["title"].as_str().unwrap_or_default();
        say::line(format!("| {title} | **{points:.0}** | {} |", costs(category, report)));
    }
    let all: Vec<String> =
        reports.iter().map(|it| format!("{:.0}", performance(it) * 100.0)).collect();
    say::line(format!("\nPerformance in {RUNS} runs: {}. In the one reported:\n", all.join(", ")));
    say::line("| measure | value |\n|---|---|");
    for id in [
        "first-contentful-paint",
        "largest-contentful-paint",
        "speed-index",
        "total-blocking-time",
        "cumulative-layout-shift",
        "interactive",
        "total-byte-weight",
    ] {
        let audit = &report["audits"][id];
        let text = |name: &str| audit[name].as_str().unwrap_or_default().to_owned();
        say::line(format!("| {} | {} |", text("title"), text("displayValue")));
    }
    Ok(())
}

/// One run, in a new browser.
async fn run(studio: &Studio<'_>, program: &Path) -> anyhow::Result<Value> {
    let (browser, _page) = studio.browser().await?;
    let port = engine::devtools_port(&browser.client).context("Chromium tells no port")?;
    let file = studio.logs.join("lighthouse.json");
    let status = Command::new(program)
        .arg(studio.server.address("/"))
        .arg(format!("--port={port}"))
        .args(["--output=json", "--quiet", "--output-path"])
        .arg(&file)
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .status()
        .await
        .context("cannot start Lighthouse")?;
    ensure!(status.success(), "Lighthouse failed ({status})");
    let report: Value = serde_json::from_slice(&std::fs::read(&file)?)?;
    browser.close().await;
    ensure!(report["runtimeError"].is_null(), "Lighthouse: {}", report["runtimeError"]);
    Ok(report)
}

/// Each audit of a category that does not get its full share of the points.
fn costs(category: &Value, report: &Value) -> String {
    let audits = category["auditRefs"].as_array().into_iter().flatten();
    let costly = audits.filter_map(|reference| {
        let weight = reference["weight"].as_f64().filter(|weight| *weight > 0.0)?;
        let id = reference["id"].as_str()?;
        let score = report["audits"][id]["score"].as_f64().filter(|score| *score < 1.0)?;
        Some(format!("{id} {:.0} of 100, weight {weight:.0}", score * 100.0))
    });
    let costly: Vec<String> = costly.collect();
    if costly.is_empty() { "nothing".to_owned() } else { costly.join("; ") }
}
