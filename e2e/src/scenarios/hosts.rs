//! What the scenarios of frames and elements share: hosts, and what is looked at on their pages.

use crate::outcome::Outcome;
use crate::page::Page;
use crate::server::policy;

/// How an element or a frame looks once the program has drawn in it.
pub(super) const RUNNING: &str = ".program:not([hidden]) .side-by-state";

/// A host with a policy of its own, and the product as a site that lets others show it.
pub(super) fn host(page: &Page, policy: &str) {
    product_as(page, "/");
    page.server.mount(page.server.like("/examples/").policy(policy));
}

/// The product below a path, kept so that other sites may show it in frames and as elements.
pub(super) fn product_as(page: &Page, at: &str) {
    let policy = policy::naming_the_product(policy::FRAME);
    page.server.mount(page.server.like("/").at(at).for_everyone().policy(&policy));
}

/// Opens a host's page with a frame, and goes into that as soon as the program runs there.
pub(super) async fn into_frame(page: &Page, path: &str, frame: &str) -> Outcome {
    page.open_host(path).await?;
    running_frame(page, frame).await
}

/// A host that shows the product in a sandbox, where it has no origin. It is at a path of its own: WebKit would take
/// files that it holds from a frame with an origin, and then refuse them.
pub(super) fn sandbox_host(page: &Page) {
    let at = "/in-a-sandbox/";
    product_as(page, at);
    page.server.mount(page.server.like(at).naming_itself());
    let examples = page.server.like("/examples/").policy(policy::FRAME_HOST_WITH_SCRIPT);
    page.server.mount(examples.naming(at));
}

/// Goes into a frame of this page as soon as the program runs there.
pub(super) async fn running_frame(page: &Page, frame: &str) -> Outcome {
    // A lazy frame loads when it is near.
    let show = format!("document.querySelector({frame:?}).scrollIntoView()");
    page.run(&show).await?;
    page.enter(frame).await?;
    page.wait_for(RUNNING).await?;
    Ok(())
}

/// Opens a host's page with elements, and waits until the program runs in one.
pub(super) async fn open_element(page: &Page, path: &str, element: &str) -> Outcome {
    page.open_host(path).await?;
    page.shadow(element).wait_for(RUNNING).await?;
    Ok(())
}

/// Gives whatever is under way the time to come.
pub(super) async fn a_while() {
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}

/// Fails if any complaint is of another sort than these: each a kind, and a part of the text.
pub(super) async fn expect_only(page: &Page, known: &[(&str, &str)]) -> Outcome {
    let complaints = page.complaints().await?;
    let is_known = |kind: &str, text: &str| {
        known.iter().any(|(known, part)| *known == kind && text.contains(part))
    };
    let others: Vec<_> = complaints.iter().filter(|it| !is_known(&it.kind, &it.text)).collect();
    anyhow::ensure!(others.is_empty(), "nobody expected {others:#?}");
    Ok(())
}
