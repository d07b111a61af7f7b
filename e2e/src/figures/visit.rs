//! What leaves the page in a whole visit with a document of the reader's own, and what of it names the document.

use super::studio::{Studio, heading};
use crate::say;
use crate::scenarios::own_private::{named, unnamed};

/// Makes the visit and tells what the server was sent.
pub(super) async fn tell(studio: &Studio<'_>) -> anyhow::Result<()> {
    heading("A visit with an added document");
    let (browser, page) = studio.browser().await?;
    unnamed(&page).await?;
    let sent = studio.server.heard();
    let sent: Vec<&String> = sent.iter().filter(|request| !request.contains("/__probe/")).collect();
    let bytes: usize = sent.iter().map(|request| request.len()).sum();
    let naming: Vec<&&String> =
        sent.iter().filter(|it| named(it).is_some() || it.contains("own-")).collect();
    let named_bytes: usize = naming.iter().map(|request| request.len()).sum();
    say::line("| what the server was sent | requests | bytes |\n|---|---:|---:|");
    say::line(format!("| in all | {} | {bytes} |", sent.len()));
    say::line(format!("| that name the document | {} | {named_bytes} |", naming.len()));
    browser.close().await;
    studio.server.forget();
    Ok(())
}
