//! What is embedded is what is on screen: with a reader's own documents, and with a collection of their own.

use anyhow::ensure;

use super::one_file::KEEP_FILES;
use super::own_documents::{at_the_desk, drop_note, put_beside, select};
use super::steps::wait_until;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("own documents: Embed gives no code that would leave them out", own_documents),
    scenario!(
        "own documents: Embed gives no code for a collection of the reader's own",
        own_collection
    ),
    scenario!("own documents: empty cells say not addressed once the reader has checked", checked),
];

/// Opens the Embed dialog.
async fn open_dialog(page: &Page) -> Outcome {
    page.click(".program [name=embed]").await?;
    wait_until(page, "the dialog is open", "all('dialog.embed[open]').length === 1").await
}

async fn own_documents(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    put_beside(page).await?;
    page.click("[data-topic=threats]").await?;
    open_dialog(page).await?;
    wait_until(page, "it has no code", "all('dialog.embed textarea').length === 0").await?;
    let reported = page.text("dialog.embed").await?;
    ensure!(reported.contains("only on this device") && reported.contains("Norway"), "{reported}");
    ensure!(!reported.contains("norland.txt"), "{reported}");
    let beside_button = reported.contains("not your unfinished documents");
    ensure!(beside_button && page.count("[name=save-instead]").await? == 1, "{reported}");
    page.expect_accessible().await?;
    // The way to the data folder.
    page.click("dialog.embed .embed-own").await?;
    wait_until(
        page,
        "the desk is open",
        "all('dialog[open]').length === 0 && all('.desk-drop').length === 1",
    )
    .await?;
    page.click(".desk-close").await?;
    // A view that has none of them is what others see.
    let go = "history.pushState(null, '', '?topic=threats&authors=PAK'); dispatchEvent(new PopStateEvent('popstate'));";
    page.run(go).await?;
    wait_until(page, "Pakistan is alone", "all('.program thead th[data-author]').length === 1")
        .await?;
    open_dialog(page).await?;
    let code = "document.querySelector('dialog.embed textarea')?.value.includes('authors=PAK')";
    wait_until(page, "it has code", code).await
}

async fn own_collection(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    page.click(".desk-making-begin summary").await?;
    page.fill(".desk-making-begin [type=text]", "Consultation on bees").await?;
    page.click(".desk-making-begin [type=submit]").await?;
    page.wait_for(".desk-making").await?;
    page.click(".desk-close").await?;
    let bees = "all('.program:not([hidden]) .page-foot').some((it) => it.textContent.includes('Consultation on bees'))";
    wait_until(page, "the page is of that process", bees).await?;
    page.run("for (const it of document.querySelectorAll('.why-these')) it.open = true").await?;
    let text = page.text(".program").await?;
    for sentence in ["alphabetical order", "2,000 characters", "Last updated", "CC BY"] {
        ensure!(!text.contains(sentence), "“{sentence}” stands over another collection");
    }
    let described = page.count("meta[name=description]").await?;
    ensure!(described == 0, "the page is described as that of another collection");
    open_dialog(page).await?;
    let reported = page.text("dialog.embed").await?;
    ensure!(reported.contains("This collection is only on this device"), "{reported}");
    ensure!(page.count("dialog.embed textarea").await? == 0, "there is code");
    page.run(KEEP_FILES).await?;
    page.run("document.querySelector('.program .share [name=save]').click()").await?;
    page.wait_until("a file is handed out", "return typeof window.handedOut === 'string'").await?;
    let sources = page.run(r#"return /id="source:[a-z]/.test(handedOut)"#).await?;
    ensure!(sources == false, "the file has sources of another collection");
    Ok(())
}

async fn checked(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    // South Africa has no other document, of which only a part was seen.
    select(page, ".desk-about .desk-fields", 0, "ZAF").await?;
    select(page, ".desk-about .desk-fields", 1, "pre-draft").await?;
    page.wait_for(".desk-bar .desk-first:enabled").await?.click().await?;
    page.wait_for("[data-desk=''] .program:not([hidden]) h1").await?;
    page.run("document.querySelector('[data-topic=threats]').click()").await?;
    let empty = |meaning: &str| format!("all('.program [data-empty={meaning}]').length > 1");
    let of_south_africa = "all('article.verbatim').some((it) => it.dataset.author === 'ZAF')";
    wait_until(page, "the words are there", of_south_africa).await?;
    wait_until(page, "nobody has checked", &empty("not-found")).await?;
    page.run("document.querySelector('article.verbatim[data-author=ZAF] a.source').click()")
        .await?;
    page.wait_for(".desk-checked").await?;
    let reported = page.text(".desk-checked").await?;
    ensure!(reported.contains("not found automatically"), "{reported}");
    // By script: the bar that keeps to the window's end may lie over it.
    page.run("document.querySelector('.desk-checked input').click()").await?;
    page.wait_for(".desk-bar .desk-first:enabled").await?.click().await?;
    page.wait_for("[data-desk=''] .program:not([hidden]) h1").await?;
    let none = "all('.program .comparison [data-empty=not-found]').length === 0";
    wait_until(page, "somebody has", none).await
}
