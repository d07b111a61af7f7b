//! That the harness's further means work: shadow roots, files from the disk, a browser without scripts, paper,
//! jumps of the layout, a drawing that fails.

use anyhow::ensure;

use super::harness::expect;
use crate::engine::Engine;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("harness: a shadow root is looked into, clicked and typed into", shadow),
    scenario!("harness: axe finds faults inside a shadow root", axe_in_shadow),
    scenario!("harness: a file from the disk opens without fault, under its own policy", file),
    scenario!("harness: what a file from the disk does wrong is noticed", faulty_file),
    scenario!("harness: a file is opened as it is too, and its requests are noticed", untouched),
    scenario!("harness: without scripts a page is read, followed and measured", no_scripts)
        .without_scripts(),
    scenario!("harness: with scripts, they run", with_scripts),
    scenario!("harness: a page is printed by its styles for paper", paper),
    scenario!("harness: a jump of the layout is measured, and none where none is", shift),
    scenario!("harness: one drawing is made to fail, and no more", failing_drawing),
];

async fn shadow(page: &Page) -> Outcome {
    page.open("/__fixtures/shadow.html").await?;
    let inside = page.shadow("#element");
    ensure!(inside.text("p").await? == "Inside");
    inside.fill("input", "norms").await?;
    inside.click("button").await?;
    ensure!(inside.text("p").await? == "Told norms");
    ensure!(inside.count("p, button").await? == 2);
    ensure!(page.count("button").await? == 0, "the page's own selectors reach inside");
    ensure!(page.shadow("h1").count("p").await? == 0);
    ensure!(page.shadow("#none").count("p").await? == 0);
    inside.wait_until("it has a root", "return root.mode === 'open'").await?;
    ensure!(inside.run("return host.id").await? == "element");
    Ok(())
}

async fn axe_in_shadow(page: &Page) -> Outcome {
    page.open("/__fixtures/shadow.html").await?;
    page.shadow("#element").wait_for("input").await?;
    let faults = page.accessibility_faults().await?;
    ensure!(faults.iter().any(|fault| fault.starts_with("label")), "found only: {faults:#?}");
    Ok(())
}

async fn file(page: &Page) -> Outcome {
    let file = page.fixtures.join("one-file.html");
    for query in ["", "?topic=norms", "#topic=norms"] {
        page.open_file(&file, query, "").await?;
        ensure!(page.text("h1").await? == format!("Run from the disk{query}"));
        ensure!(page.run("return location.protocol").await? == "file:");
    }
    let first = "window.isFirst = document.querySelector('title') === null;";
    page.open_file(&file, "", first).await?;
    ensure!(page.run("return window.isFirst").await? == true);
    Ok(())
}

async fn faulty_file(page: &Page) -> Outcome {
    let picture = page.server.address("/__fixtures/dot.svg");
    page.open_file(&page.fixtures.join("faulty-file.html"), &format!("?{picture}"), "").await?;
    ensure!(page.text("h1").await? == "Does what it should not");
    let complaints = page.complaints().await?;
    for (kind, text) in [
        ("console.error", "bad on the disk"),
        ("policy violation", "connect-src"),
        ("policy violation", "require-trusted-types-for"),
        ("failed to load", "dot.svg"),
        ("request from a file", "http"),
    ] {
        let noticed = complaints.iter().any(|it| it.kind == kind && it.text.contains(text));
        ensure!(noticed, "no “{kind}: {text}” in {complaints:?}");
    }
    Ok(())
}

async fn untouched(page: &Page) -> Outcome {
    let file = page.fixtures.join("one-file.html");
    page.open_file_untouched(&file, "?topic=norms").await?;
    ensure!(page.text("h1").await? == "Run from the disk?topic=norms");
    page.expect_file_untouched_clean().await?;
    let faulty = page.fixtures.join("faulty-file.html");
    let picture = page.server.address("/__fixtures/dot.svg");
    page.open_file_untouched(&faulty, &format!("?{picture}")).await?;
    page.wait_until("the picture is there", "return document.querySelectorAll('img')[1]?.complete")
        .await?;
    ensure!(page.requests_listed().await? == [picture]);
    ensure!(page.expect_file_untouched_clean().await.is_err());
    page.open_file_untouched(&faulty, "").await?;
    let noticed = page.expect_file_untouched_clean().await.is_err();
    ensure!(noticed == (page.engine == Engine::Chromium), "who has a console to read?");
    Ok(())
}

async fn no_scripts(page: &Page) -> Outcome {
    page.resize(800, 600).await?;
    page.open("/__fixtures/without-scripts.html").await?;
    ensure!(page.text("h1").await? == "No script has run");
    let shown = "return document.querySelector('#noscript').offsetHeight > 0";
    ensure!(page.run(shown).await? == true, "what is there for people without scripts is hidden");
    page.click("#onward").await?;
    page.wait_until("the link leads on", "return location.pathname.endsWith('/clean.html')")
        .await?;
    ensure!(page.text("h1").await? == "Nothing is wrong here");
    ensure!(page.text("output").await? == "0");
    page.open_file(&page.fixtures.join("one-file.html"), "", "").await?;
    ensure!(page.text("h1").await? == "Not run");
    Ok(())
}

async fn with_scripts(page: &Page) -> Outcome {
    page.open("/__fixtures/without-scripts.html").await?;
    ensure!(page.text("h1").await? == "A script has run");
    ensure!(page.count("#noscript").await? == 0);
    Ok(())
}

async fn paper(page: &Page) -> Outcome {
    page.open("/__fixtures/paper.html").await?;
    let printed = page.print().await?;
    ensure!(printed.is_some() == (page.engine != Engine::WebKitGtk));
    let Some(pdf) = printed else { return Ok(()) };
    if let Some(sheets) = pdf.sheets() {
        ensure!(sheets == 2, "it takes {sheets} sheets");
    }
    if let Some(text) = &pdf.text {
        ensure!(text.contains("Only on paper") && text.contains("On the second sheet"), "{text}");
        ensure!(!text.contains("Only on a screen"), "{text}");
    }
    Ok(())
}

async fn shift(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/__fixtures/").first(&Page::watch("h1")));
    for (query, jumps) in [("", false), ("?jump", true)] {
        page.open(&format!("/__fixtures/shift.html{query}")).await?;
        page.wait_until("it is over", "return document.title === 'ended'").await?;
        match page.layout_shift().await? {
            Some(shift) => {
                ensure!((shift.sum > 0.0) == jumps, "{shift:?}");
                ensure!(shift.moved.is_empty() != jumps, "{shift:?}");
            }
            None => ensure!(page.engine != Engine::Chromium),
        }
        let seen = if jumps { 2 } else { 1 };
        page.wait_until("it is drawn", &format!("return window.__places.length >= {seen}")).await?;
        let places = page.places().await?;
        ensure!(places.len() == seen, "the heading was at {places:?}");
    }
    Ok(())
}

async fn failing_drawing(page: &Page) -> Outcome {
    page.open("/__fixtures/drawing.html").await?;
    page.click("button").await?;
    page.break_next_drawing().await?;
    ensure!(page.is_still_to_break().await?);
    page.click("button").await?;
    ensure!(!page.is_still_to_break().await?);
    page.click("button").await?;
    ensure!(page.text("output").await? == "+(broken by the test)+");
    expect(page, &[]).await
}
