//! Clicking as a person does: on what is there and stands still.

use std::time::Instant;

use anyhow::Context as _;
use fantoccini::elements::Element;

use super::shadow::Shadow;
use super::{PATIENCE, PAUSE, Page};
use crate::outcome::Outcome;

impl Page {
    /// Clicks the first such element.
    pub(crate) async fn click(&self, css: &str) -> Outcome {
        click(self.wait_for(css).await?).await.with_context(|| format!("cannot click “{css}”"))
    }
}

impl Shadow<'_> {
    /// Clicks the first such element.
    pub(crate) async fn click(&self, css: &str) -> Outcome {
        let element = self.wait_for(css).await?;
        click(element).await.with_context(|| format!("cannot click “{css}” in “{}”", self.host))
    }
}

/// A driver works out where an element is, and clicks there a moment later: by then it must not have moved.
async fn click(element: Element) -> Outcome {
    let start = Instant::now();
    let mut was = element.rectangle().await?;
    while start.elapsed() < PATIENCE {
        tokio::time::sleep(PAUSE).await;
        let now = element.rectangle().await?;
        if now == was {
            break;
        }
        was = now;
    }
    Ok(element.click().await?)
}
