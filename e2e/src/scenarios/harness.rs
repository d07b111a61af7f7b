//! That the harness sees what it must see: a harness that cannot fail shows nothing.
//!
//! Each opens a page of `e2e/fixtures` that does one thing wrong, and expects exactly that complaint.

use anyhow::{bail, ensure};

use crate::judge::judge;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("harness: a page without fault gives no cause for complaint", no_complaint),
    scenario!("harness: a complaint fails a scenario whose steps all pass", complaint_fails),
    scenario!("harness: errors and warnings on the console are noticed", console),
    scenario!("harness: an error nobody catches is noticed, also in a promise", uncaught),
    scenario!("harness: an inline script is refused by the policy, and noticed", inline_script),
    scenario!("harness: HTML written by a script is refused by the policy, and noticed", html_sink),
    scenario!(
        "harness: a request to another origin is refused by the policy, and noticed",
        foreign
    ),
    scenario!(
        "harness: a request to another origin is noticed without a policy too",
        foreign_allowed
    ),
    scenario!("harness: a file that is missing is noticed", missing_file),
    scenario!("harness: what went wrong on a page is known after leaving it", after_leaving),
    scenario!("harness: a page has exactly the size that was asked for", sizes),
    scenario!("harness: keys, typing and clicks reach the page", input),
    scenario!("harness: back and forward go through the page's own states", history),
    scenario!("harness: faults of accessibility are found, and none where none are", accessibility),
    scenario!("harness: a page sees a light preference", light),
    scenario!("harness: a page sees a dark preference", dark).in_the_dark(),
];

async fn no_complaint(page: &Page) -> Outcome {
    page.open("/__fixtures/clean.html").await?;
    ensure!(page.text("h1").await? == "Nothing is wrong here");
    ensure!(page.texts("h1, button").await? == ["Nothing is wrong here", "Next"]);
    ensure!(page.count("h1, button").await? == 2);
    ensure!(page.attribute("#first", "href").await?.as_deref() == Some("#first"));
    Ok(())
}

async fn complaint_fails(page: &Page) -> Outcome {
    page.open("/__fixtures/console.html").await?;
    match judge(page, Ok(())).await {
        Err(error) if error.to_string().contains("console.error: bad") => Ok(()),
        Err(error) => Err(error),
        Ok(()) => bail!("the scenario passed"),
    }
}

async fn console(page: &Page) -> Outcome {
    page.open("/__fixtures/console.html").await?;
    expect(page, &[("console.error", "bad {\"x\":1}"), ("console.warn", "so so")]).await
}

async fn uncaught(page: &Page) -> Outcome {
    page.open("/__fixtures/uncaught.html").await?;
    expect(page, &[("error", "thrown"), ("unhandled rejection", "rejected")]).await
}

async fn inline_script(page: &Page) -> Outcome {
    page.open("/__fixtures/inline-script.html").await?;
    ensure!(page.text("h1").await? == "Not run", "the inline script was run");
    expect(page, &[("policy violation", "script-src-elem: inline")]).await
}

async fn html_sink(page: &Page) -> Outcome {
    page.open("/__fixtures/html-sink.html").await?;
    expect(page, &[("error", ""), ("policy violation", "require-trusted-types-for")]).await
}

async fn foreign(page: &Page) -> Outcome {
    page.open("/__fixtures/foreign.html").await?;
    page.wait_until("the request has ended", "return document.title === 'ended'").await?;
    expect(page, &[("policy violation", "connect-src: http://localhost")]).await
}

async fn foreign_allowed(page: &Page) -> Outcome {
    page.open("/__fixtures-without-policy/foreign.html").await?;
    page.wait_until("the request has ended", "return document.title === 'ended'").await?;
    expect(page, &[("request to another origin", &page.server.foreign_address("/__fixtures/"))])
        .await
}

async fn missing_file(page: &Page) -> Outcome {
    page.open("/__fixtures/missing-file.html").await?;
    expect(page, &[("failed to load", "img http"), ("missing file", "/__fixtures/no-such.png")])
        .await?;
    page.server.withhold("/clean.html");
    page.open("/__fixtures/clean.html").await?;
    expect(page, &[]).await
}

async fn after_leaving(page: &Page) -> Outcome {
    page.open("/__fixtures/console.html").await?;
    page.open("/__fixtures/clean.html").await?;
    expect(page, &[("console.error", "bad"), ("console.warn", "so so")]).await
}

async fn sizes(page: &Page) -> Outcome {
    page.open("/__fixtures/clean.html").await?;
    for (width, height) in [(320, 640), (1280, 800), (1920, 1080)] {
        page.resize(width, height).await?;
    }
    Ok(())
}

async fn input(page: &Page) -> Outcome {
    page.open("/__fixtures/clean.html").await?;
    page.press(&["Tab"]).await?;
    ensure!(page.focused().await?.starts_with("a#first"), "{}", page.focused().await?);
    // A window without the focus has an active element all the same, but shows it to nobody.
    let shown = "return document.hasFocus() && document.activeElement.matches(':focus-visible')";
    ensure!(page.run(shown).await? == true, "the window itself has no focus");
    page.press(&["Tab", "Tab"]).await?;
    ensure!(page.focused().await?.starts_with("button#next"), "{}", page.focused().await?);
    page.press(&["Shift+Tab"]).await?;
    page.press(&["h", "i"]).await?;
    ensure!(page.run("return document.querySelector('input').value").await? == "hi");
    page.fill("input", "norms").await?;
    ensure!(page.run("return document.querySelector('input').value").await? == "norms");
    page.click("#next").await?;
    ensure!(page.text("output").await? == "1");
    Ok(())
}

async fn history(page: &Page) -> Outcome {
    page.open("/__fixtures/clean.html").await?;
    page.click("#next").await?;
    page.click("#next").await?;
    ensure!(page.location().await? == "/__fixtures/clean.html?count=2");
    page.back().await?;
    page.wait_until("the count is 1", "return document.querySelector('output').value === '1'")
        .await?;
    page.forward().await?;
    page.wait_until("the count is 2", "return document.querySelector('output').value === '2'").await
}

async fn accessibility(page: &Page) -> Outcome {
    page.open("/__fixtures/clean.html").await?;
    page.expect_accessible().await?;
    page.open("/__fixtures/inaccessible.html").await?;
    let faults = page.accessibility_faults().await?;
    let found = |rule: &str| faults.iter().any(|fault| fault.starts_with(rule));
    ensure!(found("image-alt") && found("color-contrast"), "found only: {faults:#?}");
    Ok(())
}

async fn light(page: &Page) -> Outcome {
    page.open("/__fixtures/clean.html").await?;
    ensure!(prefers_dark(page).await? == false, "the page sees a dark preference");
    Ok(())
}

async fn dark(page: &Page) -> Outcome {
    page.open("/__fixtures/clean.html").await?;
    ensure!(prefers_dark(page).await? == true, "the page sees a light preference");
    Ok(())
}

async fn prefers_dark(page: &Page) -> anyhow::Result<serde_json::Value> {
    page.run("return matchMedia('(prefers-color-scheme: dark)').matches").await
}

/// Exactly these complaints, in any order: of each the kind, and how its text starts.
pub(super) async fn expect(page: &Page, expected: &[(&str, &str)]) -> Outcome {
    let mut found = page.complaints().await?;
    for (kind, start) in expected {
        let place = found.iter().position(|it| it.kind == *kind && it.text.contains(start));
        match place {
            Some(place) => drop(found.remove(place)),
            None => bail!("no complaint “{kind}: {start}…”, only {found:?}"),
        }
    }
    ensure!(found.is_empty(), "nobody expected {found:?}");
    Ok(())
}
