//! How many sheets of A4 a view takes on paper, topic by topic.

use anyhow::Context as _;

use super::studio::{Studio, heading, topics};
use crate::say;

/// Views, and how their addresses go on.
const VIEWS: [(&str, &str); 5] = [
    ("issue by issue", "view=issues"),
    ("columns, as they open", "view=comparison"),
    ("four delegations", "authors=PAK+AUS+NLD+CHN"),
    ("all in columns", "view=comparison&authors=speaking"),
    ("map", "view=map"),
];

/// Measures and tells.
pub(super) async fn tell(studio: &Studio<'_>) -> anyhow::Result<()> {
    let (browser, page) = studio.browser().await?;
    heading("Sheets of paper");
    let names: Vec<&str> = VIEWS.iter().map(|(name, _)| *name).collect();
    say::line(format!("| topic | {} |\n|---|---:|---:|---:|---:|---:|", names.join(" | ")));
    for topic in topics(&page).await? {
        let mut row = format!("| {topic}");
        for (_, view) in VIEWS {
            page.open(&format!("/?topic={topic}&{view}")).await?;
            page.wait_for("html[data-program=running]").await?;
            let pdf = page.print().await?.context("nothing was printed")?;
            let sheets = pdf.sheets().context("the sheets cannot be counted")?;
            row.push_str(&format!(" | {sheets}"));
        }
        say::line(format!("{row} |"));
    }
    browser.close().await;
    Ok(())
}
