//! Whether a scenario passed: its steps, and what the page did meanwhile.

use anyhow::anyhow;

use crate::outcome::Outcome;
use crate::page::Page;

/// The outcome of the steps, and of what the page did meanwhile.
pub(crate) async fn judge(page: &Page, outcome: Outcome) -> Outcome {
    // Where the steps failed, the page may be in no state to answer: then what is known is enough.
    let complaints = match page.complaints().await {
        Ok(complaints) => complaints,
        Err(_) if outcome.is_err() => page.server.take_complaints(),
        Err(error) => return Err(error),
    };
    if complaints.is_empty() {
        return outcome;
    }
    let listed: Vec<String> =
        complaints.iter().map(|it| format!("- {}: {}", it.kind, it.text)).collect();
    let listed = format!("the page did what it should not:\n{}", listed.join("\n"));
    Err(match outcome {
        Ok(()) => anyhow!(listed),
        Err(error) => anyhow!("{error:#}\nbesides, {listed}"),
    })
}
