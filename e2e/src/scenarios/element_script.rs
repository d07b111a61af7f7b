//! The element as scripts see it: attributes and properties, events, data of the host's own, coming and going.

use anyhow::ensure;
use serde_json::json;

use super::harness::expect;
use super::hosts::{RUNNING, a_while, host, open_element, product_as};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::policy;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(
        "element: attributes and properties are one, and the program follows them",
        reflected
    ),
    scenario!("element: a choice of the reader's is written to it, and reported", chosen),
    scenario!("element: a selection goes in and out as an object, a query goes in", selection),
    scenario!("element: the comparison on screen is there as an object", comparison),
    scenario!("element: what was set before it was known counts", early),
    scenario!("element: moved in its page, it keeps its state", moved),
    scenario!("element: removed, it lets go; put back, it starts again", removed),
    scenario!("element: it shows data of the host's own, and tells faults in it", own_data),
    scenario!("element: its script twice on a page does no harm", twice),
];

const PAGE: &str = "/examples/element.html";

/// Keeps every event of an element: its kind, whether it bubbles out of shadow trees, and its detail.
const LISTEN: &str = "window.events = [];
    for (const kind of ['ready', 'select', 'error']) {
        addEventListener(`side-by-state:${kind}`, (event) => events.push(
            [event.target.id, kind, event.bubbles && event.composed, JSON.stringify(event.detail)]));
    }";

/// The page of elements, whose first one runs, on a host that listens.
async fn listening(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.server.mount(page.server.like("/examples/").first(LISTEN));
    open_element(page, PAGE, "#plain").await
}

async fn reflected(page: &Page) -> Outcome {
    listening(page).await?;
    page.run("events.length = 0").await?;
    let inside = page.shadow("#plain");
    inside.run("host.setAttribute('topic', 'threats')").await?;
    let chosen = "return root.querySelector('[data-topic=threats]')?.ariaCurrent === 'page'";
    inside.wait_until("the attribute is followed", chosen).await?;
    ensure!(inside.run("return host.topic").await? == "threats");
    inside.run("host.topic = 'cbm'; host.lang = 'fr'; host.remarks = true; host.authors = ['PAK', 'NLD']").await?;
    inside
        .wait_until(
            "the properties are followed",
            "return root.querySelector('.side-by-state').lang === 'fr'
            && root.querySelector('[data-topic=cbm]').ariaCurrent === 'page'
            && root.querySelector('input[name=remarks]').checked",
        )
        .await?;
    ensure!(
        inside.run("return ['topic', 'lang', 'remarks', 'authors'].map(name => host.getAttribute(name))").await?
            == json!(["cbm", "fr", "shown", "PAK NLD"])
    );
    inside.run("host.removeAttribute('lang'); host.theme = 'dark'").await?;
    inside
        .wait_until(
            "what is taken away is followed",
            "const { lang, dataset } = root.querySelector('.side-by-state');
            return lang === 'en' && dataset.theme === 'dark'",
        )
        .await?;
    inside.run("host.setAttribute('topic', 'tea')").await?;
    inside
        .wait_until(
            "what nobody knows is said to be so",
            "return root.querySelector('.notices')?.textContent.includes('topic=tea')",
        )
        .await?;
    // The host knows what it did itself.
    ensure!(page.run("return events.length").await? == 0, "{}", page.run("return events").await?);
    Ok(())
}

async fn chosen(page: &Page) -> Outcome {
    listening(page).await?;
    let ready = page.run("return events.filter(([id]) => id === 'plain')").await?;
    ensure!(ready[0][1] == "ready" && ready[0][2] == true, "{ready}");
    ensure!(ready.as_array().is_some_and(|all| all.len() == 1), "{ready}");
    page.run("events.length = 0").await?;
    page.shadow("#plain").click("[data-topic=threats]").await?;
    page.wait_until("the page is informed", "return events.length > 0").await?;
    let events = page.run("return events").await?;
    ensure!(events[0][1] == "select" && events[0][2] == true, "{events}");
    let detail: serde_json::Value =
        serde_json::from_str(events[0][3].as_str().unwrap_or_default())?;
    ensure!(detail["selection"]["topic"] == "threats", "{detail}");
    ensure!(detail["query"] == "topic=threats&authors=PAK+NOR+GBR", "{detail}");
    ensure!(page.attribute("#plain", "topic").await?.as_deref() == Some("threats"));
    ensure!(page.attribute("#plain", "authors").await?.as_deref() == Some("PAK NOR GBR"));
    page.shadow("#plain").click("input[name=remarks]").await?;
    page.wait_until("the page is informed again", "return events.length === 2").await?;
    ensure!(page.attribute("#plain", "remarks").await?.as_deref() == Some("shown"));
    ensure!(page.location().await? == PAGE);
    Ok(())
}

async fn selection(page: &Page) -> Outcome {
    listening(page).await?;
    let inside = page.shadow("#plain");
    let selection = inside.run("return host.selection").await?;
    ensure!(
        selection["topic"] == "norms" && selection["authors"] == json!(["PAK", "NOR", "GBR"]),
        "{selection}"
    );
    inside
        .run("host.selection = { topic: 'threats', authors: ['PAK', 'NLD'], remarks: 'shown' }")
        .await?;
    let shown = |topic: &str| {
        format!("return root.querySelector('[data-topic={topic}]')?.ariaCurrent === 'page'")
    };
    inside.wait_until("an object is taken", &shown("threats")).await?;
    ensure!(inside.run("return host.getAttribute('authors')").await? == "PAK NLD");
    inside.run("host.selection = 'topic=cbm&authors=NLD&view=cards'").await?;
    inside.wait_until("a query is taken", &shown("cbm")).await?;
    ensure!(inside.run("return host.remarks").await? == "", "what it does not name stays");
    inside.wait_until("its view counts", "return host.selection.view === 'cards'").await?;
    // What comes out goes in again, and means the same.
    inside.run("const taken = host.selection; host.selection = 'topic=threats'; host.selection = taken").await?;
    inside.wait_until("it comes back", &shown("cbm")).await?;
    inside
        .wait_until(
            "all of it",
            "return host.selection.view === 'cards' && host.selection.authors.join() === 'NLD'",
        )
        .await
}

async fn comparison(page: &Page) -> Outcome {
    listening(page).await?;
    let comparison = page.shadow("#plain").run("return host.comparison").await?;
    ensure!(comparison["topic"] == "norms", "{comparison}");
    ensure!(comparison["authors"].as_array().is_some_and(|all| all.len() == 3));
    let on_screen = page
        .shadow("#plain")
        .run("return root.querySelectorAll('article.passage').length")
        .await?
        .as_u64()
        .unwrap_or_default();
    let passages = "return host.comparison.rows.flatMap(row => row.cells.flatMap(cell => cell.passages)).length";
    let passages = page.shadow("#plain").run(passages).await?.as_u64().unwrap_or_default();
    ensure!(passages >= on_screen && on_screen > 3, "{passages} passages, {on_screen} on screen");
    let none =
        "return document.body.appendChild(document.createElement('side-by-state')).comparison";
    ensure!(page.run(none).await?.is_null());
    Ok(())
}

async fn early(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    let early = "new MutationObserver((_, observer) => {
        const element = document.querySelector('#plain');
        if (!element || customElements.get('side-by-state')) return;
        observer.disconnect();
        element.topic = 'threats';
        window.wasEarly = true;
    }).observe(document, { childList: true, subtree: true });";
    page.server.mount(page.server.like("/examples/").first(early));
    open_element(page, PAGE, "#plain").await?;
    ensure!(page.run("return window.wasEarly").await? == true, "the test came too late");
    ensure!(page.attribute("#plain", "topic").await?.as_deref() == Some("threats"));
    let chosen = "return root.querySelector('[data-topic=threats]')?.ariaCurrent === 'page'";
    page.shadow("#plain").wait_until("it counts", chosen).await
}

async fn moved(page: &Page) -> Outcome {
    listening(page).await?;
    let inside = page.shadow("#plain");
    inside.click("[data-topic=threats]").await?;
    inside.wait_until("it is chosen", "return host.topic === 'threats'").await?;
    inside.run("root.querySelector('details.chooser').open = true; window.kept = root.querySelector('article.passage')").await?;
    page.run("events.length = 0; document.querySelector('.evening').append(document.querySelector('#plain'))").await?;
    a_while().await;
    ensure!(
        inside
            .run("return root.contains(window.kept) && root.querySelector('details.chooser').open")
            .await?
            == true,
        "it was drawn anew"
    );
    inside.click("[data-topic=cbm]").await?;
    inside.wait_until("it works", "return host.topic === 'cbm'").await?;
    let kinds = page.run("return events.map(([, kind]) => kind).join()").await?;
    ensure!(kinds == "select", "it reported {kinds}");
    Ok(())
}

async fn removed(page: &Page) -> Outcome {
    listening(page).await?;
    page.shadow("#plain").click("[data-topic=threats]").await?;
    page.shadow("#plain").wait_until("it is chosen", "return host.topic === 'threats'").await?;
    page.run("window.gone = document.querySelector('#plain'); window.home = gone.parentElement; gone.remove()").await?;
    let empty = format!(
        "return gone.shadowRoot.querySelector({RUNNING:?}) === null && gone.comparison === null"
    );
    page.wait_until("it lets go", &empty).await?;
    page.run("home.append(gone)").await?;
    page.run("gone.scrollIntoView()").await?;
    page.shadow("#plain").wait_for(RUNNING).await?;
    ensure!(page.attribute("#plain", "topic").await?.as_deref() == Some("threats"));
    let times = page.server.asked().iter().filter(|it| it.ends_with("_bg.wasm")).count();
    ensure!(times == 1, "the module was loaded {times} times");
    Ok(())
}

async fn own_data(page: &Page) -> Outcome {
    let policy = policy::ELEMENT_HOST.replace("script-src", "script-src 'self'");
    host(page, &policy);
    page.server.mount(page.server.like("/examples/").first(LISTEN));
    open_element(page, "/examples/element-own-data.html", "#own").await?;
    let inside = page.shadow("#own");
    ensure!(inside.text("h2").await?.starts_with("Water"), "{}", inside.text("h2").await?);
    ensure!(inside.count("article.passage").await? == 3);
    ensure!(inside.run("return host.collection.process.id").await? == "lake");
    let label = "return root.querySelector('.strength').dataset.strength";
    ensure!(inside.run(label).await? == "must", "{}", inside.run(label).await?);
    page.expect_accessible().await?;
    // Data that cannot be read: the page is informed, and the fallback is there.
    inside.run("events.length = 0; host.collection = { process: 'none' }").await?;
    page.wait_until("the page is informed", "return events.some(([, kind]) => kind === 'error')")
        .await?;
    ensure!(
        inside.run("return host.querySelector('p').checkVisibility()").await? == true,
        "no fallback"
    );
    inside.run("host.collection = null").await?;
    inside.wait_for(".topics [data-topic=norms]").await?;
    page.complaints().await?;
    Ok(())
}

async fn twice(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    product_as(page, "/some/sub/path/");
    let other = page.server.address("/some/sub/path/element.js");
    let again = format!(
        "addEventListener('DOMContentLoaded', () => import('{other}').then(() => {{ window.again = true; }}));"
    );
    page.server.mount(page.server.like("/examples/").first(&again));
    open_element(page, PAGE, "#plain").await?;
    page.wait_until("the second has run", "return window.again === true").await?;
    let times = page.server.asked().iter().filter(|it| it.ends_with("_bg.wasm")).count();
    ensure!(times == 1, "the module was loaded {times} times");
    expect(page, &[("console.warn", "defined already")]).await
}
