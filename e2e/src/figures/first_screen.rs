//! What is read on the first screen: the words of how many delegations, topic by topic.

use super::studio::{Studio, heading, topics};
use crate::say;
use crate::scenarios::issues::READABLE;

/// A small laptop and a phone.
const SCREENS: [(u32, u32); 2] = [(1280, 900), (375, 812)];

/// Measures and tells.
pub(super) async fn tell(studio: &Studio<'_>) -> anyhow::Result<()> {
    let (browser, page) = studio.browser().await?;
    heading("Delegations on the first screen");
    say::line("| topic, issue by issue | 1280 × 900 pixels | 375 × 812 pixels |\n|---|---:|---:|");
    for topic in topics(&page).await? {
        let mut row = format!("| {topic}");
        for (width, height) in SCREENS {
            page.resize(width, height).await?;
            page.open(&format!("/?view=issues&topic={topic}")).await?;
            page.wait_for("html[data-program=running]").await?;
            row.push_str(&format!(" | {}", page.run(READABLE).await?));
        }
        say::line(format!("{row} |"));
    }
    browser.close().await;
    Ok(())
}
