//! What the browser keeps of the product for reading with no network: the worker and its caches.

use std::time::Instant;

use anyhow::bail;
use serde_json::Value;

use super::{PATIENCE, PAUSE, Page};
use crate::engine;
use crate::outcome::{Failure, Outcome};

impl Page {
    /// The releases that are kept for the folder of this page, sorted.
    pub(crate) async fn kept_releases(&self) -> Result<Vec<String>, Failure> {
        let script = "const end = ` ${new URL('./', location).pathname}`;\
            return (await caches.keys()).filter(name => name.endsWith(end)) \
              .map(name => /^side-by-state ([0-9a-f]{12}) /.exec(name)?.[1]).filter(Boolean).sort()";
        Ok(serde_json::from_value(self.run_async(script).await?)?)
    }

    /// Waits until the worker runs, and has kept a release as a whole.
    pub(crate) async fn wait_until_kept(&self) -> Outcome {
        let script = "const known = await navigator.serviceWorker.getRegistration();\
            return known?.active?.state === 'activated' && !known.installing";
        self.wait_until_async("the page is kept for reading with no network", script).await
    }

    /// Waits until a script with `await` gives true.
    pub(crate) async fn wait_until_async(&self, what: &str, script: &str) -> Outcome {
        let start = Instant::now();
        while self.run_async(script).await? != Value::Bool(true) {
            if start.elapsed() > PATIENCE {
                bail!("waited {} s in vain until {what}", PATIENCE.as_secs());
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Leaves the server's pages room for so many bytes, or, with `None`, the usual. Gives whether this
    /// engine has a means for that.
    pub(crate) async fn leave_room(&self, bytes: Option<u32>) -> Result<bool, Failure> {
        let origin = self.server.address("");
        Ok(engine::limit_storage(self.engine, &self.client, &origin, bytes).await?)
    }

    /// Deletes all of it, from a page that keeps nothing itself.
    pub(super) async fn forget_kept(&self) -> Outcome {
        self.open("/__probe/empty").await?;
        let script = "const workers = navigator.serviceWorker;\
            for (const known of await workers.getRegistrations()) await known.unregister();\
            for (const name of await caches.keys()) await caches.delete(name);\
            return (await workers.getRegistrations()).length + (await caches.keys()).length === 0";
        // A page that was under way may still come, and go, in between; and WebKit may let a whole try run
        // out of time while a worker is being made.
        let start = Instant::now();
        while !matches!(self.run_async(script).await, Ok(Value::Bool(true))) {
            if start.elapsed() > 2 * PATIENCE {
                bail!("something is still kept after {} s", start.elapsed().as_secs());
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }
}
