//! The size of what the page has to draw on.

use std::time::{Duration, Instant};

use anyhow::ensure;

use super::{PATIENCE, PAUSE, Page};
use crate::engine::{self, Engine};
use crate::outcome::{Failure, Outcome};

/// How often a window is asked again, when it took another size than was requested.
const TRIES: usize = 4;

impl Page {
    /// Gives the page exactly this many CSS pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Outcome {
        let wanted = (width, height);
        if self.engine != Engine::Chromium && self.viewport().await? != wanted {
            engine::fill_window(self.engine, &self.client).await?;
            self.resize_window(width, height).await?;
        }
        if self.viewport().await? != wanted {
            engine::resize_page(self.engine, &self.client, wanted).await?;
            self.drawn().await?;
        }
        // Windows take their size some time after they were asked to.
        let start = Instant::now();
        loop {
            let (across, down) = self.viewport().await?;
            if (across, down) == wanted {
                return Ok(());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "{} gives a page of {across}×{down} where {width}×{height} was asked for",
                self.engine,
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The CSS pixels that the page has, across and down.
    pub(crate) async fn viewport(&self) -> Result<(u32, u32), Failure> {
        let size = self.run("return [innerWidth, innerHeight]").await?;
        let side = |index: usize| {
            size[index].as_u64().and_then(|side| u32::try_from(side).ok()).unwrap_or_default()
        };
        Ok((side(0), side(1)))
    }

    /// A window is as much larger than its page as its borders and bars are; which nobody tells.
    async fn resize_window(&self, width: u32, height: u32) -> Outcome {
        for _ in 0..TRIES {
            let inner = self.viewport().await?;
            if inner == (width, height) {
                break;
            }
            let outer = self.client.get_window_size().await?;
            let around =
                |outer: u64, inner: u32| u32::try_from(outer).unwrap_or(0).saturating_sub(inner);
            let asked = (width + around(outer.0, inner.0), height + around(outer.1, inner.1));
            self.client.set_window_size(asked.0, asked.1).await?;
            self.drawn().await?;
        }
        Ok(())
    }

    /// Waits until the browser has drawn twice: then it has come to know its new size.
    async fn drawn(&self) -> Outcome {
        if self.setting.without_scripts {
            // Nothing in such a page can tell; it is small, and needs no more than this.
            tokio::time::sleep(Duration::from_millis(150)).await;
            return Ok(());
        }
        let script = "const done = arguments[0]; \
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.client.execute_async(script, vec![]).await?;
        Ok(())
    }
}
