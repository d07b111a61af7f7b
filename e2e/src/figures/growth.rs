//! Each layout of the benchmark of growth, a megabyte of it: how long the browser takes until the first of it is on
//! screen or it is refused, and what reading takes of memory there.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::own::{OWN, at_an_empty_desk, at_this_desk, number, open_emptied};
use super::{HELP, Studio, heading};
use crate::page::Page;
use crate::say;
use crate::scenario::Failure;
use crate::server::Mount;

/// Measures and tells; `folder` has one file a layout.
pub(super) async fn tell(studio: &Studio<'_>, folder: &Path) -> anyhow::Result<()> {
    let mut names: Vec<String> = Vec::new();
    for file in fs::read_dir(folder)? {
        names.push(file?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    heading("A megabyte of each layout, in the browser");
    say::line(
        "| layout | seconds until on screen, or refused | until all is drawn | longest time blocked, ms | memory, MB |\n\
         |---|---:|---:|---:|---:|",
    );
    studio.server.mount(Mount::new("/growth/", folder));
    let (browser, page) = studio.browser().await?;
    page.run_first(HELP).await?;
    page.run_first(OWN).await?;
    for name in names {
        match one(&page, &name).await {
            Ok(line) => say::line(line),
            Err(failure) => say::line(format!("| {name} | {failure:#} | | | |")),
        }
    }
    browser.close().await;
    studio.server.forget();
    Ok(())
}

async fn one(page: &Page, name: &str) -> Result<String, Failure> {
    let address = Value::from(format!("/growth/{name}"));
    let bring = format!("return await __own.bringFrom({address}, {})", Value::from(name));
    at_an_empty_desk(page).await?;
    let took = page.run_async(&bring).await?;
    // Once more without a worker, whose memory nobody else sees.
    open_emptied(page).await?;
    page.run("__own.watchMemory()").await?;
    at_this_desk(page).await?;
    page.run_async(&bring).await?;
    let memory = page.run("return __own.memory()").await?;
    Ok(format!(
        "| {name}{} | {:.1} | {:.1} | {:.0} | {:.0} |",
        if took["isRefused"] == true { ", refused" } else { "" },
        number(&took, "shown") / 1000.0,
        number(&took, "whole") / 1000.0,
        number(&took, "longest"),
        memory.as_f64().unwrap_or(f64::NAN)
    ))
}
