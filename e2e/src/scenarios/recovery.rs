//! The program fails while it runs: the text comes back with a word and a button, and a fresh one starts. Not
//! twice in a row. In the page, in a frame, in a sandbox, from the disk, in the element.

use anyhow::ensure;
use serde_json::Value;

use super::hosts::{RUNNING, expect_only, host, into_frame, open_element, sandbox_host};
use super::steps::open;
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::{first, policy};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("recovery: in the page, the program starts again, and then stays still", in_the_page),
    scenario!("recovery: in a page of a topic, the same", in_a_topic),
    scenario!("recovery: in a frame, the same", in_a_frame),
    scenario!("recovery: in a sandbox, the same", in_a_sandbox),
    scenario!("recovery: in a file from the disk, the same", in_a_file),
    scenario!("recovery: in the element, the same", in_the_element).in_new_webkit(),
    scenario!("recovery: all elements of a page come back together", all_elements),
    scenario!("recovery: from a trap that no panic comes before", from_a_trap),
    scenario!("recovery: axe finds no fault while the word is there", accessible),
    scenario!("recovery: the word is in the reader's language", language),
    scenario!("recovery: storage that throws is as if it were not there", no_storage),
];

/// Where the program is.
enum Place {
    Document,
    Shadow(&'static str),
}

impl Place {
    fn script(&self, script: &str) -> String {
        match self {
            Self::Document => format!("const root = document; {script}"),
            Self::Shadow(host) => {
                format!("const root = document.querySelector('{host}').shadowRoot; {script}")
            }
        }
    }

    async fn run(&self, page: &Page, script: &str) -> Result<Value, Failure> {
        page.run(&self.script(script)).await
    }

    async fn wait_until(&self, page: &Page, what: &str, script: &str) -> Outcome {
        page.wait_until(what, &self.script(script)).await
    }

    async fn click(&self, page: &Page, css: &str) -> Outcome {
        match self {
            Self::Document => page.click(css).await,
            Self::Shadow(host) => page.shadow(host).click(css).await,
        }
    }
}

/// Whether the text that was there before the program is on screen: in an element, it is the host's own.
const STILL: &str = "const still = root.querySelector('.static')
        ?? root.querySelector('slot')?.assignedElements().find((it) => it.checkVisibility());
    return Boolean(still?.checkVisibility()) && !root.querySelector('.program')";

/// The word on what happened.
const WORD: &str = "const word = root.querySelector('[data-notice]');
    return word?.getAttribute('role') === 'alert' && word.checkVisibility() && word.querySelector('button')
        ? word.textContent : ''";

fn is_chosen(topic: &str) -> String {
    format!("return root.querySelector('.program [data-topic={topic}]')?.ariaCurrent === 'page'")
}

/// Chooses a topic, in the middle of which the program fails.
async fn fail(page: &Page, place: &Place, topic: &str) -> Outcome {
    page.break_next_drawing().await?;
    place.click(page, &format!("[data-topic={topic}]")).await?;
    page.wait_until("it breaks", "return window.isToBreak === false").await
}

/// How often this page has asked for the module.
async fn modules(page: &Page) -> Result<usize, Failure> {
    let listed = page.requests_listed().await?;
    Ok(listed.iter().filter(|it| it.ends_with("_bg.wasm")).count())
}

/// What browsers report where WebAssembly stops without a word; of another module of the page, nobody minds.
async fn from_a_trap(page: &Page) -> Outcome {
    open(page, "/?topic=norms").await?;
    page.run("window.first = document.querySelector('.program')").await?;
    let trap = |file: &str| {
        format!(
            "const error = new WebAssembly.RuntimeError('trap of the test');
             dispatchEvent(new ErrorEvent('error', {{ error, message: error.message, filename: '{file}' }}))"
        )
    };
    page.run(&trap("embed-dialog.js")).await?;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    ensure!(page.run("return first.isConnected").await? == true, "another module's trap counts");
    page.run(&trap("side-by-state.js")).await?;
    let again =
        "return !first.isConnected && document.querySelector('.program:not([hidden]) h1') !== null";
    page.wait_until("it runs again", again).await?;
    let word = page.run(&format!("const root = document; {WORD}")).await?;
    ensure!(word.as_str().is_some_and(|it| it.contains("restarted")), "the word is {word}");
    expect_only(page, &[("console.error", "trap of the test"), ("error", "trap of the test")]).await
}

/// The program runs on norms, fails, starts again, fails again, and then waits for the reader.
async fn falls_and_rises(page: &Page, place: &Place) -> Outcome {
    let before = modules(page).await?;
    place.click(page, "[data-topic=norms]").await?;
    place.wait_until(page, "norms are on screen", &is_chosen("norms")).await?;
    fail(page, place, "threats").await?;
    let running = format!("return root.querySelector('{RUNNING}') !== null");
    place.wait_until(page, "it runs again", &running).await?;
    let word = place.run(page, WORD).await?;
    ensure!(word.as_str().is_some_and(|it| it.contains("restarted")), "the word is {word}");
    ensure!(place.run(page, "return root.querySelectorAll('.program').length").await? == 1);
    // Where the reader was: at the topic that was on screen, or at the one that was asked for.
    let chosen =
        "return root.querySelector('.program [data-topic][aria-current=page]').dataset.topic";
    let chosen = place.run(page, chosen).await?;
    ensure!(chosen == "norms" || chosen == "threats", "it runs on {chosen}");
    place.click(page, "[data-topic=cbm]").await?;
    place.wait_until(page, "it works", &is_chosen("cbm")).await?;
    // Once more, before ten calm seconds are over.
    fail(page, place, "general").await?;
    place.wait_until(page, "the text is back", STILL).await?;
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    ensure!(place.run(page, STILL).await? == true, "it did not stay still");
    let word = place.run(page, WORD).await?;
    ensure!(word.as_str().is_some_and(|it| it.contains("failed again")), "the word is {word}");
    ensure!(place.run(page, "return root.querySelectorAll('[data-notice]').length").await? == 1);
    place.click(page, "[data-notice] button").await?;
    place.wait_until(page, "the reader starts it", &running).await?;
    ensure!(place.run(page, "return root.querySelectorAll('[data-notice]').length").await? == 0);
    place.click(page, "[data-topic=norms]").await?;
    place.wait_until(page, "it works", &is_chosen("norms")).await?;
    ensure!(modules(page).await? == before, "the module was loaded again");
    // Whoever keeps the site may see it on the console; nothing else may be wrong.
    let reported = [
        ("console.error", "broken by the test"),
        ("console.error", "panic"),
        ("error", ""),
        ("unhandled rejection", ""),
    ];
    expect_only(page, &reported).await?;
    Ok(())
}

async fn in_the_page(page: &Page) -> Outcome {
    page.open("/").await?;
    page.wait_for(RUNNING).await?;
    falls_and_rises(page, &Place::Document).await
}

async fn in_a_topic(page: &Page) -> Outcome {
    page.open("/en/cbm.html").await?;
    page.wait_for(".program article.passage").await?;
    falls_and_rises(page, &Place::Document).await
}

async fn in_a_frame(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    falls_and_rises(page, &Place::Document).await
}

async fn in_a_sandbox(page: &Page) -> Outcome {
    sandbox_host(page);
    into_frame(page, "/examples/sandboxed.html", "iframe").await?;
    falls_and_rises(page, &Place::Document).await
}

async fn in_a_file(page: &Page) -> Outcome {
    page.open_file(&page.server.product().join("side-by-state.html"), "", "").await?;
    page.wait_for(".program article.passage").await?;
    falls_and_rises(page, &Place::Document).await
}

async fn in_the_element(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    open_element(page, "/examples/element.html", "#plain").await?;
    falls_and_rises(page, &Place::Shadow("#plain")).await
}

async fn all_elements(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.open_host("/examples/element.html").await?;
    for element in ["#plain", "#ours", "#dark"] {
        page.run(&format!("document.querySelector('{element}').scrollIntoView()")).await?;
        page.shadow(element).wait_for(RUNNING).await?;
    }
    fail(page, &Place::Shadow("#plain"), "threats").await?;
    for element in ["#plain", "#ours", "#dark"] {
        let place = Place::Shadow(element);
        let back = format!(
            "return root.querySelector('{RUNNING}') !== null && root.querySelector('[data-notice]') !== null"
        );
        place.wait_until(page, "it is back", &back).await?;
    }
    ensure!(page.attribute("#ours", "topic").await?.as_deref() == Some("international-law"));
    page.complaints().await?;
    Ok(())
}

async fn accessible(page: &Page) -> Outcome {
    page.open("/?topic=norms").await?;
    page.wait_for(RUNNING).await?;
    for topic in ["threats", "cbm"] {
        fail(page, &Place::Document, topic).await?;
        page.wait_for("[data-notice]").await?;
        super::hosts::a_while().await;
        page.expect_accessible().await?;
    }
    page.complaints().await?;
    Ok(())
}

async fn language(page: &Page) -> Outcome {
    page.open("/?topic=norms&lang=fr").await?;
    page.wait_for(RUNNING).await?;
    fail(page, &Place::Document, "threats").await?;
    let word = page.text("[data-notice] p").await?;
    ensure!(word.contains("redémarré"), "{word}");
    page.wait_until(
        "it runs in French",
        "return document.querySelector('.program .side-by-state')?.lang === 'fr'",
    )
    .await?;
    page.complaints().await?;
    Ok(())
}

async fn no_storage(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(first::THROWING_STORAGE));
    for address in ["/?topic=norms", "/fr/cbm.html"] {
        page.open(address).await?;
        page.wait_for(".program article.passage").await?;
        page.click("[data-topic=threats]").await?;
        page.wait_until(
            "it works",
            "return document.querySelector('[data-topic=threats]').ariaCurrent === 'page'",
        )
        .await?;
    }
    Ok(())
}
