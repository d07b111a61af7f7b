//! Going into frames and out of them, and what the pages of all frames have done wrong.

use anyhow::Context as _;
use fantoccini::Locator;
use serde_json::Value;

use super::Page;
use crate::engine;
use crate::outcome::{Failure, Outcome};
use crate::server::seen::Complaint;

impl Page {
    /// Goes into a frame: until [`Page::leave`], everything is about what is inside.
    pub(crate) async fn enter(&self, css: &str) -> Outcome {
        let frame = self.wait_for(css).await?;
        frame.enter_frame().await.with_context(|| format!("cannot go into “{css}”"))
    }

    /// Goes back to the page that the frame is in.
    pub(crate) async fn leave(&self) -> Outcome {
        self.client.enter_parent_frame().await.context("cannot leave the frame")
    }

    /// Goes back to the page itself, out of however many frames.
    pub(crate) async fn leave_all(&self) -> Outcome {
        engine::leave_frames(&self.client).await.context("cannot leave the frames")
    }

    /// What the page and its frames have done wrong since the start of the scenario, or since this was last
    /// asked. Afterwards it is the page itself that everything is about.
    pub(crate) async fn complaints(&self) -> Result<Vec<Complaint>, Failure> {
        self.leave_all().await?;
        let mut kept = self.settle().await?;
        // Not those inside shadow roots, nor frames in frames: the product makes neither.
        for frame in self.client.find_all(Locator::Css("iframe")).await? {
            frame.enter_frame().await?;
            kept.extend(self.settle().await?);
            self.leave_all().await?;
        }
        kept.extend(self.server.take_complaints());
        Ok(kept)
    }

    /// Waits until the server has received every report, and gives what could not be sent to it.
    async fn settle(&self) -> Result<Vec<Complaint>, Failure> {
        // A page of the browser's own, after a failure to load, has no probe; nor one without scripts.
        if self.run("return Boolean(window.__probe)").await? != Value::Bool(true) {
            return Ok(Vec::new());
        }
        let kept = self.run_async("return await window.__probe.settle()").await?;
        let text = |it: &Value, name: &str| it[name].as_str().unwrap_or_default().to_owned();
        let complaint = |it| Complaint { kind: text(it, "kind"), text: text(it, "text") };
        Ok(kept.as_array().into_iter().flatten().map(complaint).collect())
    }
}
