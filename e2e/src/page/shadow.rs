//! Inside an open shadow root: what a person sees of an element that the page's own selectors do not reach.

use std::time::Instant;

use anyhow::{Context as _, bail};
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::Value;

use super::{PATIENCE, PAUSE, Page};
use crate::outcome::{Failure, Outcome};

/// The shadow root of the first element that a selector finds. It is looked up again each time.
pub(crate) struct Shadow<'a> {
    page: &'a Page,
    pub(super) host: String,
}

impl Page {
    /// The inside of an element.
    pub(crate) fn shadow(&self, host: &str) -> Shadow<'_> {
        Shadow { page: self, host: host.to_owned() }
    }
}

impl Shadow<'_> {
    /// Every such element inside, as it is now; none where there is no host or no root yet.
    async fn all(&self, css: &str) -> Result<Vec<Element>, Failure> {
        let hosts = self.page.client.find_all(Locator::Css(&self.host)).await?;
        let Some(host) = hosts.first() else { return Ok(Vec::new()) };
        match host.shadow_root().await {
            Ok(root) => Ok(root.find_all(Locator::Css(css)).await?),
            Err(error) if error.is_no_such_shadow_root() => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }

    /// Waits until an element is there, and gives it.
    pub(crate) async fn wait_for(&self, css: &str) -> Result<Element, Failure> {
        let start = Instant::now();
        loop {
            if let Some(found) = self.all(css).await?.into_iter().next() {
                return Ok(found);
            }
            if start.elapsed() > PATIENCE {
                let (host, wait) = (&self.host, PATIENCE.as_secs());
                bail!("there is no “{css}” inside “{host}” after {wait} s");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The text of the first such element, as it is seen.
    pub(crate) async fn text(&self, css: &str) -> Result<String, Failure> {
        Ok(self.wait_for(css).await?.text().await?)
    }

    /// How many such elements there are now.
    pub(crate) async fn count(&self, css: &str) -> Result<usize, Failure> {
        Ok(self.all(css).await?.len())
    }

    /// Types into a field, in the place of what is there.
    pub(crate) async fn fill(&self, css: &str, text: &str) -> Outcome {
        let element = self.wait_for(css).await?;
        element.clear().await.with_context(|| format!("cannot empty “{css}”"))?;
        element.send_keys(text).await.with_context(|| format!("cannot type into “{css}”"))
    }

    /// Runs a script that knows the `host` and its `root`: the body of a function, with `return`.
    pub(crate) async fn run(&self, script: &str) -> Result<Value, Failure> {
        self.page.run(&self.with_root(script)).await
    }

    /// Waits until such a script gives true.
    pub(crate) async fn wait_until(&self, what: &str, script: &str) -> Outcome {
        self.page.wait_until(what, &self.with_root(script)).await
    }

    fn with_root(&self, script: &str) -> String {
        let host = Value::from(self.host.as_str());
        format!(
            "const host = document.querySelector({host}); const root = host?.shadowRoot; {script}"
        )
    }
}
