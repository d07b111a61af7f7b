//! The Embed dialog: loaded when it is asked for, and on the page only while it is open.

use anyhow::ensure;

use super::harness::expect;
use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("Embed: the dialog is loaded when it is asked for, and keeps its choices", asked_for),
    scenario!("Embed: a first try that fails is no last one", fails_once),
];

const IS_OPEN: &str = "all('dialog.embed[open]').length === 1";

async fn asked_for(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/?topic=norms&authors=speaking").await?;
    let loaded = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('embed-dialog'))";
    ensure!(page.run(loaded).await? == false, "a first visit loads the dialog");
    ensure!(page.count("dialog").await? == 0, "there is a dialog before it is asked for");
    page.click(".program [name=embed]").await?;
    wait_until(page, "the dialog is open", IS_OPEN).await?;
    let inside = "document.activeElement?.closest('dialog.embed') != null";
    wait_until(page, "the focus is in it", inside).await?;
    page.run("document.querySelectorAll('dialog.embed [name=way]')[2].click()").await?;
    let element =
        "document.querySelector('dialog.embed textarea')?.value.includes('<side-by-state')";
    wait_until(page, "the code is of the element", element).await?;
    page.click("dialog.embed [name=close]").await?;
    wait_until(page, "the dialog has left the page", "all('dialog').length === 0").await?;
    let back = "document.activeElement?.matches('.program [name=embed]')";
    wait_until(page, "the focus is on the button", back).await?;
    // Another view: its code, in the form that was chosen.
    page.run("document.querySelector('[data-topic=cbm]').click()").await?;
    wait_until(page, "it is chosen", "all('[data-topic=cbm]')[0]?.ariaCurrent === 'page'").await?;
    page.click(".program [name=embed]").await?;
    wait_until(page, "the dialog is open again", IS_OPEN).await?;
    wait_until(page, "the choice is kept", element).await?;
    let other = "document.querySelector('dialog.embed textarea').value.includes('topic=\"cbm\"')";
    wait_until(page, "the code is of the other view", other).await
}

/// Has the module not arrive, once.
const FAILING: &str = "const load = fetch; let count = 0;
    window.fetch = (...all) => String(all[0]).includes('embed-dialog_bg') && (count += 1) === 1
        ? Promise.reject(new Error('just once')) : load(...all);";

async fn fails_once(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    page.server.mount(page.server.like("/").first(FAILING));
    page.open("/").await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    page.click(".program [name=embed]").await?;
    let why =
        "all('.notice').some((it) => it.textContent.includes('could not be opened: just once'))";
    wait_until(page, "it says why", why).await?;
    expect(page, &[("console.error", "just once")]).await?;
    ensure!(page.count("[aria-busy]").await? == 0, "the button is still busy");
    page.click(".notice button").await?;
    wait_until(page, "the dialog is open", IS_OPEN).await?;
    wait_until(page, "nothing more is said", "all('.notice').length === 0").await
}
