//! Each layout of the benchmark of growth, a megabyte of it: how long the browser takes until the first of it is on
//! screen or it is refused, and what reading takes of memory there.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::own::{OWN, number, time_and_memory};
use super::studio::{HELP, Studio, heading};
use crate::outcome::Failure;
use crate::page::Page;
use crate::say;
use crate::server::mount::Mount;

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
    let (took, memory) = time_and_memory(page, &bring).await?;
    Ok(format!(
        "| {name}{} | {:.1} | {:.1} | {:.0} | {:.0} |",
        if took["isRefused"] == true { ", refused" } else { "" },
        number(&took, "shown") / 1000.0,
        number(&took, "whole") / 1000.0,
        number(&took, "longest"),
        memory
    ))
}
