//! What axe-core finds on every view, and the whole page by keyboard alone.

use anyhow::ensure;

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("accessibility: axe finds no fault on any view, light", light),
    scenario!("accessibility: axe finds no fault on any view, dark", dark),
    scenario!("accessibility: axe finds no fault on any view, Arabic", arabic),
    scenario!("accessibility: axe finds no fault on a phone", phone),
    scenario!("accessibility: the keyboard reaches everything, in the order of reading", keyboard),
    scenario!("accessibility: the keyboard chooses topics, authors and passages", keys_choose),
    scenario!("accessibility: whatever has the focus shows it", visible_focus),
    scenario!("accessibility: what is clicked is at least 24 pixels large", targets),
];

/// Every view in a theme and a language.
async fn every_view(page: &Page, common: &str) -> Outcome {
    page.resize(1280, 900).await?;
    for address in [
        format!("/?{common}"),
        format!("/?topic=norms&authors=all&remarks=shown&{common}"),
        format!("/?view=issues&topic=norms&remarks=shown&{common}"),
        format!("/?view=comparison&topic=norms&{common}"),
        format!("/?topic=cbm&round=second-pre-draft&{common}"),
        format!("/?topic=tea&{common}"),
        format!("/?passage=pak-pre-draft/11.i.g&{common}"),
    ] {
        open(page, &address).await?;
        page.expect_accessible().await?;
    }
    open(page, &format!("/?topic=norms&{common}")).await?;
    page.run("for (const details of document.querySelectorAll('details')) details.open = true;")
        .await?;
    page.expect_accessible().await
}

async fn light(page: &Page) -> Outcome {
    every_view(page, "theme=light").await
}

async fn dark(page: &Page) -> Outcome {
    every_view(page, "theme=dark").await
}

async fn arabic(page: &Page) -> Outcome {
    every_view(page, "lang=ar").await
}

async fn phone(page: &Page) -> Outcome {
    page.resize(320, 640).await?;
    for address in ["/?topic=norms&authors=PAK+NLD", "/?topic=norms&theme=dark&lang=ar"] {
        open(page, address).await?;
        page.run(
            "for (const details of document.querySelectorAll('details')) details.open = true;",
        )
        .await?;
        page.expect_accessible().await?;
    }
    Ok(())
}

async fn keyboard(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/?topic=norms&authors=PAK").await?;
    // Every element that the keyboard should reach, in the order of the page.
    let reachable = "const shown = element => element.checkVisibility();
        return [...document.querySelectorAll('a[href], button, select, input, summary, [tabindex=\"0\"]')]
            .filter(element => shown(element) && !element.disabled).length";
    let expected = page.run(reachable).await?.as_u64().unwrap_or_default();
    ensure!(expected > 40, "only {expected} elements to reach");
    page.run("window.__reached = new Set(); document.addEventListener('focusin', event => window.__reached.add(event.target));").await?;
    page.press(&["Tab"]).await?;
    ensure!(page.focused().await?.contains("Skip to the comparison"), "{}", page.focused().await?);
    for _ in 0..expected {
        page.press(&["Tab"]).await?;
    }
    let in_order = "(() => {
        const reached = [...window.__reached];
        const follows = (a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
        return reached.slice(1).every((element, index) => follows(reached[index], element));
    })()";
    wait_until(page, "the focus goes in the order of reading", in_order).await?;
    let reached = page.run("return window.__reached.size").await?.as_u64().unwrap_or_default();
    ensure!(reached >= expected, "the keyboard reached {reached} of {expected}");
    Ok(())
}

async fn keys_choose(page: &Page) -> Outcome {
    open(page, "/").await?;
    page.run("document.querySelector('[data-topic=norms]').focus()").await?;
    page.press(&["Enter"]).await?;
    wait_until(page, "the topic is chosen", "location.search === '?topic=norms'").await?;
    wait_until(page, "the focus stays", "document.activeElement.dataset.topic === 'norms'").await?;
    page.run("document.querySelector('input[name=remarks]').focus()").await?;
    page.press(&["Space"]).await?;
    wait_until(page, "remarks are shown", "location.search.includes('remarks=shown')").await?;
    page.run("document.querySelector('.skip').focus()").await?;
    page.press(&["Enter"]).await?;
    wait_until(page, "the comparison has the focus", "document.activeElement.id === 'comparison'")
        .await?;
    page.run("document.querySelector('a.address').focus()").await?;
    page.press(&["Enter"]).await?;
    wait_until(page, "a passage is pointed at", "document.activeElement.matches('.pointed-at')")
        .await
}

async fn visible_focus(page: &Page) -> Outcome {
    open(page, "/?topic=norms&authors=PAK").await?;
    for _ in 0..40 {
        page.press(&["Tab"]).await?;
        let visible = "const style = getComputedStyle(document.activeElement);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1";
        let seen = page.run(visible).await?.as_bool().unwrap_or_default();
        ensure!(seen, "no outline on {}", page.focused().await?);
    }
    Ok(())
}

async fn targets(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/?topic=norms&authors=PAK+NLD").await?;
    // Links within a sentence are as high as its lines, which WCAG 2.2 (2.5.8) allows.
    let small = "return [...document.querySelectorAll('button, select, summary, .origin a, .topics a, label:has(input)')]
        .map(element => [element.textContent.trim().slice(0, 30), element.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.height < 23.5 || box.width < 23.5))
        .map(([text, box]) => `${text} ${box.width} x ${box.height}`).join('; ')";
    let small = page.run(small).await?;
    ensure!(small.as_str() == Some(""), "too small: {small}");
    Ok(())
}
