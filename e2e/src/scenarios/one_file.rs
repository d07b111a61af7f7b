//! The one file, opened from the disk: no server, no network, no request, no fault.

use std::path::PathBuf;

use anyhow::{Context as _, ensure};

use super::hosts::expect_only;
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::first;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("file: it opens from the disk as it is, and asks for nothing", untouched),
    scenario!("file: under its own policy it does nothing that it should not", no_fault),
    scenario!("file: topics, rounds, authors, passages and languages are all there", everything),
    scenario!("file: what is behind the number sign is on screen, and is kept there", address),
    scenario!("file: axe finds no fault in it", accessible),
    scenario!("file: the same file works from a server", from_server),
    scenario!("file: without WebAssembly it can be read", no_webassembly),
    scenario!("file: without scripts it can be read", no_scripts).without_scripts(),
    scenario!("file: storage that throws is as if it were not there", no_storage),
    scenario!("file: a view saved from the page opens with that view", saved),
    scenario!(
        "file: a view saved after a step back opens with the view on screen",
        saved_after_back
    ),
    scenario!("file: a view saved from a file opens with that view", saved_again),
    scenario!("file: a saved view can be read without WebAssembly", saved_readable),
    scenario!("file: a view saved from cards has all its authors", saved_from_cards),
];

const RUNNING: &str = ".program .side-by-state article.passage";

fn one_file(page: &Page) -> PathBuf {
    page.server.product().join("side-by-state.html")
}

/// Opens a copy that tells what it does wrong, and waits until the program runs.
async fn open(page: &Page, query: &str, first: &str) -> Outcome {
    page.open_file(&one_file(page), query, first).await?;
    page.wait_for(RUNNING).await?;
    Ok(())
}

async fn untouched(page: &Page) -> Outcome {
    let file = one_file(page);
    let size = std::fs::metadata(&file).context("there is no one file")?.len();
    ensure!(size <= 500_000, "it has {size} bytes");
    page.open_file_untouched(&file, "").await?;
    page.wait_for(RUNNING).await?;
    page.click("[data-topic=norms]").await?;
    page.wait_until(
        "it works",
        "return document.querySelector('h1').textContent.startsWith('Rules')",
    )
    .await?;
    page.expect_file_untouched_clean().await
}

async fn no_fault(page: &Page) -> Outcome {
    open(page, "", "").await?;
    let policy =
        "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content";
    let policy = page.run(policy).await?;
    let policy = policy.as_str().unwrap_or_default();
    for part in
        ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "trusted-types 'none'"]
    {
        ensure!(policy.contains(part), "its policy is {policy}");
    }
    for part in ["unsafe-inline", "'unsafe-eval'", "http", "'self'"] {
        ensure!(!policy.contains(part), "its policy is {policy}");
    }
    page.click("[data-topic=norms]").await?;
    page.wait_until(
        "it works",
        "return document.querySelector('h1').textContent.startsWith('Rules')",
    )
    .await
}

async fn everything(page: &Page) -> Outcome {
    open(page, "", "").await?;
    for (act, seen) in [
        ("document.querySelector('[data-topic=norms]').click()", "document.querySelector('[data-topic=norms]').ariaCurrent === 'page'"),
        ("choose('round', 'pre-draft')", "document.querySelectorAll('article.passage').length > 0
            && [...document.querySelectorAll('article.passage')].every(e => e.dataset.passage.includes('pre-draft'))"),
        ("document.querySelector('input[name=remarks]').click()", "location.hash.includes('remarks=shown')"),
        ("document.querySelector('.program .chooser > summary').click()", "document.querySelector('.program input[name=author][value=NLD]') !== null"),
        ("document.querySelector('input[name=author][value=NLD]').click()", "document.querySelector('[data-author=NLD]') !== null"),
        ("choose('lang', 'fr')", "document.querySelector('.side-by-state').lang === 'fr'"),
        ("choose('lang', 'ar')", "document.querySelector('.side-by-state').dir === 'rtl'"),
        ("choose('theme', 'dark')", "document.documentElement.dataset.theme === 'dark'"),
    ] {
        page.run(&format!(
            "const choose = (name, value) => {{
                 const select = document.querySelector(`select[name=${{name}}]`);
                 select.value = value;
                 select.dispatchEvent(new Event('change', {{ bubbles: true }}));
             }}; {act}"
        ))
        .await?;
        page.wait_until(act, &format!("return {seen}")).await?;
    }
    // A source that lies beside the page on the site lies nowhere beside a file.
    let lost = "return [...document.querySelectorAll('a[href]')].filter(link => link.checkVisibility()).map(link => link.href)
        .filter(href => href.startsWith('file:') && href.split('#')[0] !== location.href.split('#')[0]).join('; ')";
    let lost = page.run(lost).await?;
    ensure!(lost == "", "these links lead nowhere: {lost}");
    Ok(())
}

async fn address(page: &Page) -> Outcome {
    open(page, "#topic=norms&authors=PAK", "").await?;
    ensure!(page.text("h1").await?.starts_with("Rules"), "{}", page.text("h1").await?);
    page.click("[data-topic=threats]").await?;
    page.wait_until("the address says so", "return location.hash === '#topic=threats&authors=PAK'")
        .await?;
    page.back().await?;
    page.wait_until(
        "back goes back",
        "return document.querySelector('h1').textContent.startsWith('Rules')",
    )
    .await?;
    page.run("location.hash = 'topic=cbm'").await?;
    page.wait_until(
        "it follows the address",
        "return document.querySelector('[data-topic=cbm]')?.ariaCurrent === 'page'",
    )
    .await
}

async fn accessible(page: &Page) -> Outcome {
    for query in ["", "#topic=norms&lang=ar&theme=dark"] {
        open(page, query, "").await?;
        page.expect_accessible().await?;
    }
    Ok(())
}

async fn from_server(page: &Page) -> Outcome {
    // The policy of the site refuses what is written into a page, and this file brings one of its own.
    page.server.mount(page.server.like("/").without_policy());
    page.open("/side-by-state.html#topic=norms").await?;
    page.wait_for(RUNNING).await?;
    ensure!(page.text("h1").await?.starts_with("Rules"));
    let asked = page.requests_listed().await?;
    ensure!(asked.is_empty(), "{asked:?}");
    Ok(())
}

/// Looks for what can be read in a file where the program does not run: of the whole collection, a list.
async fn readable(page: &Page) -> Outcome {
    ensure!(page.count(".program").await? == 0, "the program runs");
    let shown = "return [...document.querySelectorAll('.static section li')]
        .filter(passage => passage.checkVisibility() && passage.textContent.length > 30).length";
    let shown = page.run(shown).await?.as_u64().unwrap_or_default();
    ensure!(shown > 300, "{shown} passages are shown");
    ensure!(
        page.count(".static section[id^='topic:'] > h2").await? == 7,
        "not all topics are there"
    );
    let lost = "return [...document.querySelectorAll('.static a[href^=\"#\"]')]
        .filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).length";
    ensure!(page.run(lost).await? == 0, "links lead nowhere");
    nothing_dead(page).await
}

/// Fails where there is something to press that does nothing without the program.
async fn nothing_dead(page: &Page) -> Outcome {
    let dead = "return [...document.querySelectorAll('.static button, .static select, .static input')]
        .filter(control => control.checkVisibility()).map(control => control.outerHTML.slice(0, 80)).join('; ')";
    let dead = page.run(dead).await?;
    ensure!(dead == "", "these do nothing: {dead}");
    Ok(())
}

async fn no_webassembly(page: &Page) -> Outcome {
    page.open_file(&one_file(page), "", first::NO_WEBASSEMBLY).await?;
    page.wait_until(
        "it is reported",
        "return document.documentElement.dataset.program === 'failed'",
    )
    .await?;
    readable(page).await?;
    expect_only(page, &[("console.error", "WebAssembly")]).await
}

async fn no_scripts(page: &Page) -> Outcome {
    page.open_file_untouched(&one_file(page), "").await?;
    readable(page).await
}

async fn no_storage(page: &Page) -> Outcome {
    open(page, "", first::THROWING_STORAGE).await
}

/// Keeps what the page hands out as a file, instead of the browser's own way with it.
pub(super) const KEEP_FILES: &str = "const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.text().then((text) => { window.handedOut = text; }); return make(blob); };
    HTMLAnchorElement.prototype.click = function () { window.fileName = this.download; };";

/// Presses the button, and writes down the file that the page hands out.
async fn save(page: &Page) -> Result<PathBuf, Failure> {
    page.click("button[name=save]").await?;
    page.wait_until("a file is handed out", "return typeof window.handedOut === 'string'").await?;
    let name = page.run("return window.fileName").await?;
    ensure!(name.as_str().is_some_and(|name| name.ends_with(".html")), "it is called {name}");
    let text = page.run("return window.handedOut").await?;
    page.write_file("saved.html", text.as_str().unwrap_or_default())
}

async fn saved(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(KEEP_FILES));
    page.open("/?topic=threats&authors=PAK+NLD&lang=fr").await?;
    page.wait_for(RUNNING).await?;
    let heading = page.text("h1").await?;
    let file = save(page).await?;
    page.open_file(&file, "", "").await?;
    page.wait_for(RUNNING).await?;
    ensure!(page.text("h1").await? == heading, "{} is not {heading}", page.text("h1").await?);
    let authors = "return [...document.querySelectorAll('thead th[data-author]')].map(e => e.dataset.author).sort().join()";
    ensure!(page.run(authors).await? == "NLD,PAK");
    page.open_file_untouched(&file, "").await?;
    page.wait_for(RUNNING).await?;
    page.expect_file_untouched_clean().await
}

async fn saved_after_back(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(KEEP_FILES));
    page.open("/?topic=norms").await?;
    page.wait_for(RUNNING).await?;
    let heading = page.text("h1").await?;
    page.click("[data-topic=threats]").await?;
    let is_other = format!("return document.querySelector('h1')?.textContent !== '{heading}'");
    page.wait_until("the other topic is there", &is_other).await?;
    // The browser's own button leaves out, in WebKit, steps that no hand has made.
    page.run("history.back()").await?;
    let is_first = format!("return document.querySelector('h1')?.textContent === '{heading}'");
    page.wait_until("the first topic is there again", &is_first).await?;
    let file = save(page).await?;
    page.open_file(&file, "", "").await?;
    page.wait_for(RUNNING).await?;
    ensure!(page.text("h1").await? == heading, "{} is not {heading}", page.text("h1").await?);
    Ok(())
}

async fn saved_again(page: &Page) -> Outcome {
    page.open_file_untouched(&one_file(page), "#topic=norms&authors=NLD").await?;
    let mut sizes = Vec::new();
    for topic in ["norms", "threats", "cbm"] {
        page.wait_for(RUNNING).await?;
        page.click(&format!("[data-topic={topic}]")).await?;
        let chosen =
            format!("return document.querySelector('[data-topic={topic}]').ariaCurrent === 'page'");
        page.wait_until("it is chosen", &chosen).await?;
        page.run(KEEP_FILES).await?;
        let file = save(page).await?;
        sizes.push(std::fs::metadata(&file)?.len());
        page.open_file_untouched(&file, "").await?;
        page.wait_for(RUNNING).await?;
        page.wait_until("the copy opens with the view", &chosen).await?;
        ensure!(page.count("h1").await? == 1 && page.count(".program").await? == 1);
        page.expect_file_untouched_clean().await?;
    }
    // No copy of a copy is worse than the first, nor larger than its view is.
    ensure!(sizes.iter().all(|size| size.abs_diff(sizes[0]) < 40_000), "they have {sizes:?} bytes");
    Ok(())
}

async fn saved_readable(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(KEEP_FILES));
    page.open("/?topic=threats&authors=PAK+NLD&lang=fr").await?;
    page.wait_for(RUNNING).await?;
    let passages = "return [...document.querySelectorAll('article.passage')]
        .filter(passage => passage.checkVisibility()).map(passage => passage.dataset.passage).join()";
    let on_screen = page.run(passages).await?;
    let heading = page.text("h1").await?;
    let file = save(page).await?;
    page.open_file(&file, "", first::NO_WEBASSEMBLY).await?;
    page.wait_until(
        "it is reported",
        "return document.documentElement.dataset.program === 'failed'",
    )
    .await?;
    ensure!(page.text("h1").await? == heading);
    ensure!(page.run(passages).await? == on_screen, "other passages than those on screen");
    nothing_dead(page).await?;
    expect_only(page, &[("console.error", "WebAssembly")]).await
}

async fn saved_from_cards(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(KEEP_FILES));
    page.resize(375, 740).await?;
    page.open("/?topic=norms&authors=FIN+JPN+NLD+PAK").await?;
    page.wait_for(RUNNING).await?;
    page.wait_for(".pager").await?;
    page.click(".program .unfold").await?;
    let file = save(page).await?;
    ensure!(page.count(".pager").await? == 1, "the page itself is no longer as it was");
    page.open_file(&file, "", first::NO_WEBASSEMBLY).await?;
    page.wait_until(
        "it is reported",
        "return document.documentElement.dataset.program === 'failed'",
    )
    .await?;
    for width in [375, 1280] {
        page.resize(width, 740).await?;
        let authors = "return [...document.querySelectorAll('.static thead th[data-author]')]
            .filter((it) => it.checkVisibility()).map((it) => it.dataset.author).sort().join()";
        let found = page.run(authors).await?;
        ensure!(found == "FIN,JPN,NLD,PAK", "at {width} pixels: {found}");
    }
    expect_only(page, &[("console.error", "WebAssembly")]).await
}
