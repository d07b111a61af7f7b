//! Nobody presses for the reader: where another page is around the page, nothing of the reader's is read, shown,
//! deleted or kept there.

use anyhow::ensure;
use serde_json::json;

use super::one_file::KEEP_FILES;
use super::own_documents::{at_the_desk, drop_files, drop_note, put_beside};
use super::own_kept::{THERE, wait_until_kept};
use super::steps::wait_until;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("own documents: a page around the page sees none and can delete none", framed),
    scenario!("own documents: one press on a button deletes none", one_press),
];

/// Notes what is asked of the browser's stores.
const WATCH_STORES: &str = "window.asked = [];
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...all) { asked.push('open'); return open.apply(this, all); };
    for (const name of ['getItem', 'setItem', 'removeItem']) {
      const act = Storage.prototype[name];
      Storage.prototype[name] = function (...all) { if (all[0].includes(' own ')) asked.push(name); return act.apply(this, all); };
    }";

async fn framed(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    put_beside(page).await?;
    wait_until_kept(page).await?;
    // Another port of the same computer is another origin of the same site: its frames have the page's own stores.
    let around = page.server.like("/__fixtures-without-policy/").at("/around/").naming("/");
    page.server.mount(around);
    page.server.mount(page.server.like("/").first(WATCH_STORES));
    page.open_third("/around/clean.html").await?;
    let address = page.server.address("/?topic=threats&authors=NOR");
    page.run(&format!(
        "const frame = document.createElement('iframe');
         frame.src = {}; frame.width = 1200; frame.height = 800;
         document.body.append(frame);",
        json!(address)
    ))
    .await?;
    page.enter("iframe").await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    ensure!(page.run("return window.top !== window").await? == true, "it is in no frame");
    drop_files(page, "[['norland.txt', 'States should act.']]").await?;
    wait_until(
        page,
        "it says why nothing is read",
        "all('.notice').some((it) => it.textContent.includes('Files cannot be added here'))",
    )
    .await?;
    for language in ["fr", "ar"] {
        page.run(&format!(
            "const list = document.querySelector('select[name=lang]'); list.value = '{language}';
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .await?;
        page.wait_for(&format!("html[lang={language}] .program h1")).await?;
    }
    ensure!(
        !page
            .run("return document.querySelector('.program .share').checkVisibility()")
            .await?
            .as_bool()
            .unwrap_or(true),
        "a view can be saved in a frame"
    );
    page.run(KEEP_FILES).await?;
    page.run("document.querySelector('.program [name=save]').click()").await?;
    let none = format!("return !({}) && document.querySelector('.desk') === null", {
        let all = "((css) => [...document.querySelectorAll(css)])";
        THERE.replace("all(", &format!("{all}("))
    });
    ensure!(page.run(&none).await? == true, "the frame shows what the reader has");
    ensure!(page.run("return asked.join()").await? == "", "the frame asks the stores");
    ensure!(page.run("return window.handedOut === undefined").await? == true, "the frame saves");
    let (first, before) = (page.client.window().await?, page.client.windows().await?);
    page.click(".own-documents").await?;
    let second = loop {
        let windows = page.client.windows().await?;
        if let Some(new) = windows.into_iter().find(|it| !before.contains(it)) {
            break new;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    };
    ensure!(page.count(".desk").await? == 0, "the frame has a desk");
    page.client.switch_to_window(second).await?;
    let seen = page.wait_for(".desk-document").await;
    let is_alone = page.run("return window.opener === null && location.hash === ''").await;
    page.client.close_window().await?;
    page.client.switch_to_window(first).await?;
    seen?;
    ensure!(is_alone? == true, "the new tab belongs to the page around");
    Ok(())
}

async fn one_press(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    put_beside(page).await?;
    page.click(".own-documents").await?;
    wait_until_kept(page).await?;
    for button in [".desk-document .desk-actions button:nth-of-type(2)", ".desk-clear button"] {
        page.click(button).await?;
        page.wait_for(".desk-ask:not([hidden]) .desk-delete").await?;
        page.expect_accessible().await?;
        // What is pressed twice deletes nothing either.
        page.click(button).await?;
        wait_until(page, "it asks no more", "all('.desk-ask:not([hidden])').length === 0").await?;
        page.click(button).await?;
        page.click(".desk-ask:not([hidden]) .desk-actions button").await?;
        wait_until(page, "it asks no more", "all('.desk-ask:not([hidden])').length === 0").await?;
        ensure!(page.count(".desk-document").await? == 1, "{button} deleted it");
    }
    page.click(".desk-document .desk-actions button:nth-of-type(2)").await?;
    page.click(".desk-document .desk-delete").await?;
    wait_until(page, "it is deleted", "all('.desk-document').length === 0").await
}
