//! Faults of accessibility that a program can find, by axe-core.
//!
//! It finds about half of what is wrong and nothing that is right: none found is where looking begins.

use anyhow::{Context as _, bail};
use serde_json::Value;

use super::Page;
use crate::outcome::{Failure, Outcome};

impl Page {
    /// Fails with a readable list where axe-core finds any fault on the page as it is now: open shadow roots
    /// included, frames not, which are to be entered first.
    pub(crate) async fn expect_accessible(&self) -> Outcome {
        let faults = self.accessibility_faults().await?;
        if !faults.is_empty() {
            bail!("axe-core finds {} fault(s):\n  {}", faults.len(), faults.join("\n  "));
        }
        Ok(())
    }

    /// Every fault that axe-core finds on the page as it is now, one readable line each.
    pub(crate) async fn accessibility_faults(&self) -> Result<Vec<String>, Failure> {
        let file = self.axe.as_ref().context("axe-core is not there; pass it with --axe FILE")?;
        let source = std::fs::read_to_string(file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        // Given as one script of the driver, because the page's policy forbids it any script but its own.
        let script = format!(
            "{source};\nconst found = await axe.run(document, {{ preload: false, iframes: false, resultTypes: ['violations'] }});\
             return found.violations;"
        );
        let found = self.run_async(&script).await?;
        Ok(found.as_array().into_iter().flatten().flat_map(readable).collect())
    }
}

/// One line for each place where a rule is broken.
fn readable(rule: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = rule["nodes"].as_array().cloned().unwrap_or_default();
    nodes
        .iter()
        .map(|node| {
            let advice = text(&node["failureSummary"]).replace('\n', " ");
            format!(
                "{} ({}): {} — {advice}",
                text(&rule["id"]),
                text(&rule["help"]),
                text(&node["html"])
            )
        })
        .collect()
}
