//! What elements leave behind: nothing. `cargo xtask measure` counts what else there is after a thousand.

use anyhow::ensure;

use crate::page::Page;
use crate::scenario::{Outcome, Scenario, scenario};
use crate::server::{first, policy};

pub(super) const SCENARIOS: &[Scenario] =
    &[scenario!("element: a hundred that came and went take no memory", come_and_go)];

/// So many, and the program has all the memory that it works with.
const SETTLED: u32 = 30;

async fn come_and_go(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").for_everyone());
    let host = page.server.like("/__fixtures/").at("/host/").naming("/");
    page.server.mount(host.policy(policy::ELEMENT_HOST).first(first::KEEP_MEMORIES));
    page.open_host("/host/mounts.html").await?;
    page.let_elements_come_and_go("#room", SETTLED).await?;
    let before = page.wasm_memories().await?;
    ensure!(before.len() == 1, "there are {} instances of the program", before.len());
    page.let_elements_come_and_go("#room", 100).await?;
    let after = page.wasm_memories().await?;
    ensure!(after == before, "{before:?} bytes became {after:?}");
    Ok(())
}
