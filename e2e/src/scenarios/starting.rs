//! How the page starts: with something to read, from any folder, and with plain words where it cannot.

use anyhow::ensure;

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("starting: the page opens on a comparison worth reading", worth_reading),
    scenario!("starting: the page works from any folder of a server", any_folder),
    scenario!("starting: nothing is stored and no cookie is set", nothing_stored),
    scenario!("starting: a failure to load says in plain words what happened", failure),
    scenario!("starting: what trackers add to a link hides nothing", trackers),
    scenario!("starting: a link that was changed on its way leads to the same", changed_links),
    scenario!("starting: the links to the data and the source text lead somewhere", data_links),
];

async fn worth_reading(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/").await?;
    ensure!(page.count("article.passage").await? >= 8, "few passages on screen");
    ensure!(page.count(".by-issue .issue").await? >= 4, "few issues on screen");
    let place = "return document.querySelector('article.passage').getBoundingClientRect().top";
    let top = page.run(place).await?.as_f64().unwrap_or(f64::MAX);
    ensure!(top < 700.0, "the first passage begins {top} pixels down");
    let answered = "all('.statement .answer-name:not([hidden])').length >= 8";
    wait_until(page, "each says which answer it gives", answered).await?;
    // With delegations in columns, four fit, and one speaks in its own words.
    page.click(".program .views [data-view=comparison]").await?;
    page.wait_for("thead th[data-author]").await?;
    ensure!(page.count("article.verbatim").await? >= 1, "no State's own words on screen");
    ensure!(page.count("thead th[data-author]").await? == 4, "not four authors");
    let in_place =
        "getComputedStyle(document.querySelector('.table-scroller')).overflowX === 'visible'";
    wait_until(page, "four authors fit without a box that scrolls", in_place).await?;
    let shared = "all('tbody tr').some(row => row.querySelectorAll('td .passages').length >= 2)";
    wait_until(page, "two authors speak to one issue", shared).await
}

async fn any_folder(page: &Page) -> Outcome {
    open(page, "/some/sub/path/?topic=norms").await?;
    page.click("[data-topic=threats]").await?;
    let moved = "location.pathname === '/some/sub/path/' && location.search === '?topic=threats'";
    wait_until(page, "the address names the topic", moved).await
}

async fn nothing_stored(page: &Page) -> Outcome {
    open(page, "/").await?;
    page.click("[data-topic=threats]").await?;
    let nothing = "document.cookie === '' && localStorage.length + sessionStorage.length === 0";
    wait_until(page, "nothing is stored", nothing).await
}

async fn failure(page: &Page) -> Outcome {
    page.server.withhold("/collection.bin");
    page.open("/?lang=fr").await?;
    let reported = "all('[lang=fr] [data-failure]').some(e => e.offsetHeight > 0)";
    wait_until(page, "the failure is reported in French", reported).await?;
    let text = page.text("[lang=fr] [data-failure]").await?;
    ensure!(text.contains("n’a pas pu être chargée"), "{text}");
    ensure!(text.contains("collection.bin"), "{text}");
    let others = "all('[data-failure]').filter(e => e.offsetHeight > 0).length === 1";
    wait_until(page, "only one language speaks", others).await?;
    let readable =
        "all('.static article.passage').some(e => e.checkVisibility({ visibilityProperty: true }))";
    wait_until(page, "the comparison made at build time can be read", readable).await?;
    // The console has it too, for those who run the site; that is no fault here.
    page.complaints().await?;
    Ok(())
}

async fn trackers(page: &Page) -> Outcome {
    // Without the program only early.js has a say.
    page.server.mount(page.server.like("/").lacking("/boot.mjs"));
    let marked = "new MutationObserver(() => (window.wasHidden ||= document.documentElement.dataset.static === 'other'))
        .observe(document.documentElement, { attributes: true });";
    page.server.mount(page.server.like("/").first(marked));
    for (address, is_hidden) in [
        ("/?fbclid=x&utm_source=y", false),
        ("/en/norms.html?utm_source=y&topic=norms&lang=en", false),
        ("/?fbclid=x&topic=norms", true),
    ] {
        page.open(address).await?;
        page.wait_for("html[data-program=failed]").await?;
        ensure!(page.run("return window.wasHidden === true").await? == is_hidden, "{address}");
    }
    page.complaints().await?;
    Ok(())
}

async fn changed_links(page: &Page) -> Outcome {
    for address in [
        "/?topic=norms&amp;authors=PAK+NLD",
        "/?topic=norms&authors=PAK%2BNLD).",
        "/?TOPIC=norms&Authors=pak+nld?utm_source=x",
        "/?topic=norms&authors=PAK+NLD%E2%80%8B",
    ] {
        open(page, address).await?;
        let chosen = "all('[data-topic=norms][aria-current]').length > 0
            && all('thead th[data-author]').map(it => it.dataset.author).sort().join() === 'NLD,PAK'";
        wait_until(page, &format!("{address} leads to the two"), chosen).await?;
    }
    Ok(())
}

async fn data_links(page: &Page) -> Outcome {
    open(page, "/?passage=pak-pre-draft/11.i.b").await?;
    let source = page.attribute("article.pointed-at a.source", "href").await?.unwrap_or_default();
    for address in [source.as_str(), "./collection.json", "./collection.schema.json"] {
        let script =
            format!("const r = await fetch('{address}'); return r.ok && (await r.text()).length");
        let length = page.run_async(&script).await?.as_u64().unwrap_or_default();
        ensure!(length > 5_000, "{address} gives {length} characters");
    }
    Ok(())
}
