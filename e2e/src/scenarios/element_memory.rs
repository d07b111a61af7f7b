//! The element comes and goes a thousand times, and leaves nothing behind.

use anyhow::ensure;

use super::hosts::{host, open_element};
use crate::engine;
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::policy;

pub(super) const SCENARIOS: &[Scenario] =
    &[scenario!("element: a thousand that came and went leave nothing behind", thousand)];

/// Keeps the memory of each instance of the program, to look at its size.
const MEMORIES: &str = "window.memories = []; const real = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        const made = await real(...given);
        memories.push((made.instance ?? made).exports.memory);
        return made;
    };";

/// Puts ten elements into the page, waits until they have drawn, and takes them out, so many times.
async fn come_and_go(page: &Page, times: u32) -> Outcome {
    let script = format!(
        "const main = document.querySelector('main');
         const come = () => {{
             const element = document.createElement('side-by-state');
             Object.assign(element, {{ loading: 'eager', topic: 'norms', authors: 'PAK', controls: 'hidden' }});
             const ready = new Promise((done) => element.addEventListener('side-by-state:ready', done, {{ once: true }}));
             main.append(element);
             return ready.then(() => element);
         }};
         for (let time = 0; time < {times}; time += 1) {{
             const elements = await Promise.all(Array.from({{ length: 10 }}, come));
             for (const element of elements) element.remove();
             await new Promise((done) => setTimeout(done));
         }}"
    );
    page.run_async(&script).await.map(drop)
}

/// The bytes of all the program's instances, of which there should be one.
async fn bytes(page: &Page) -> Result<u64, Failure> {
    let sizes = page.run("return memories.map(memory => memory.buffer.byteLength)").await?;
    let sizes = sizes.as_array().cloned().unwrap_or_default();
    ensure!(sizes.len() == 1, "there are {} instances", sizes.len());
    Ok(sizes[0].as_u64().unwrap_or_default())
}

async fn thousand(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.server.mount(page.server.like("/examples/").first(MEMORIES));
    open_element(page, "/examples/element.html", "#plain").await?;
    // What is made once and kept is there after the first few; the gaps between what is kept fill up until some hundreds
    // were there, and from then on memory stays as it is.
    for _ in 0..6 {
        come_and_go(page, 10).await?;
    }
    let (bytes_before, before) =
        (bytes(page).await?, engine::memory(page.engine, &page.client).await?);
    for _ in 0..10 {
        come_and_go(page, 10).await?;
    }
    let (bytes_after, after) =
        (bytes(page).await?, engine::memory(page.engine, &page.client).await?);
    // Two of the pages that memory grows by.
    ensure!(
        bytes_after <= bytes_before + 2 * 65_536,
        "the program grew from {bytes_before} to {bytes_after} bytes"
    );
    if let (Some(before), Some(after)) = (before, after) {
        ensure!(
            after.nodes < before.nodes + 500.0
                && after.listeners < before.listeners + 50.0
                && after.heap < before.heap + 1_500_000.0,
            "the page holds {after:?}, and held {before:?}"
        );
    }
    Ok(())
}
