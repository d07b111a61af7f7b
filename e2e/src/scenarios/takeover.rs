//! The program takes the place of the text that was made at build time: nothing jumps, and nothing that the
//! reader did meanwhile is lost.

use anyhow::ensure;

use super::hosts::RUNNING;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("takeover: nothing jumps, on any sort of page", no_jump),
    scenario!("takeover: nothing jumps on a phone", no_jump_on_a_phone),
    scenario!("takeover: another comparison than the prerendered one is not seen first", no_flash),
    scenario!("takeover: what was typed, opened and reached is kept", typed),
    scenario!("takeover: the place that was scrolled to is kept", scrolled),
    scenario!("takeover: the focus of the keyboard stays on its link", focused),
    scenario!("takeover: choices made before it are followed", chosen),
];

/// Opens an address on which nothing may move while the program takes over.
async fn still(page: &Page, address: &str, watched: &str) -> Outcome {
    page.server.mount(page.server.like("/").first(&Page::watch(watched)));
    page.open(address).await?;
    page.wait_for(RUNNING).await?;
    if let Some(shift) = page.layout_shift().await? {
        ensure!(shift.sum == 0.0, "the layout of {address} shifts: {shift:#?}");
    }
    page.wait_until("it is seen", "return window.__places.length > 0").await?;
    let places = page.places().await?;
    ensure!(places.len() == 1, "on {address}, “{watched}” was at {places:?}");
    Ok(())
}

async fn no_jump(page: &Page) -> Outcome {
    for address in ["/", "/en/norms.html", "/fr/cbm.html", "/ar/general.html"] {
        // Behind its first issues, a topic is drawn issue by issue once the program runs.
        for watched in ["h1", "article.passage"] {
            still(page, address, watched).await?;
        }
    }
    for watched in ["h1", "article.passage", ".page-foot"] {
        still(page, "/?topic=norms&authors=PAK+NLD", watched).await?;
    }
    Ok(())
}

async fn no_jump_on_a_phone(page: &Page) -> Outcome {
    page.resize(320, 640).await?;
    // The first card of `norms` has no passage.
    for (address, watched) in [
        ("/", "h1"),
        ("/", "article.passage"),
        ("/ar/norms.html", "h1"),
        ("/ar/norms.html", ".topic-head"),
    ] {
        still(page, address, watched).await?;
    }
    Ok(())
}

/// Notes every heading that a reader could see.
const HEADINGS: &str = "window.headings = []; const look = () => {
        const heading = document.querySelector('h1');
        if (heading?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
            const text = heading.textContent;
            if (headings.at(-1) !== text) headings.push(text);
        }
        requestAnimationFrame(look);
    }; requestAnimationFrame(look);";

async fn no_flash(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(HEADINGS));
    for (address, heading) in
        [("/?topic=norms", "Rules, norms and principles"), ("/en/norms.html?topic=threats", "")]
    {
        page.open(address).await?;
        page.wait_for(RUNNING).await?;
        page.wait_until("it is seen", "return headings.length > 0").await?;
        let headings = page.run("return headings").await?;
        ensure!(
            headings.as_array().is_some_and(|all| all.len() == 1),
            "on {address}, first {headings}"
        );
        ensure!(heading.is_empty() || headings[0] == heading, "{headings}");
    }
    Ok(())
}

/// Opens an address and does this before the program can run: when the text is there as a whole.
async fn after_doing(page: &Page, address: &str, act: &str) -> Outcome {
    let early = format!(
        "document.addEventListener('DOMContentLoaded', () => {{
            window.wasEarly = !document.querySelector('.program') && !!document.querySelector('.static');
            {act}
         }});"
    );
    page.server.mount(page.server.like("/").first(&early));
    page.open(address).await?;
    page.wait_for(RUNNING).await?;
    ensure!(page.run("return window.wasEarly").await? == true, "the test came too late");
    Ok(())
}

async fn typed(page: &Page) -> Outcome {
    let act = "const chooser = document.querySelector('.static details.chooser');
        chooser.open = true;
        const field = chooser.querySelector('input[type=search]');
        field.focus();
        field.value = 'neth';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.setSelectionRange(2, 2);
        document.querySelector('.static .strength summary').parentElement.open = true;";
    after_doing(page, "/en/norms.html", act).await?;
    let kept =
        "const field = document.querySelector('.program details.chooser[open] input[type=search]');
        return [field?.value, document.activeElement === field, field?.selectionStart,
            document.querySelector('.program .strength[open]') !== null].join()";
    let kept = page.run(kept).await?;
    ensure!(kept == "neth,true,2,true", "kept: {kept}");
    page.wait_until(
        "what was typed is followed",
        "return document.querySelectorAll('.chooser-authors li').length === 1",
    )
    .await
}

async fn scrolled(page: &Page) -> Outcome {
    for address in ["/en/norms.html", "/"] {
        let act = "scrollTo(0, 900); window.before = scrollY;";
        after_doing(page, address, act).await?;
        page.run_async("await new Promise(done => requestAnimationFrame(done))").await?;
        let place = page.run("return [before, scrollY].join()").await?;
        ensure!(place == "900,900", "before and after: {place}");
    }
    // A table of many authors scrolls by itself.
    let act = "const box = document.querySelector('.static .table-scroller'); window.box = box;
        box?.scrollTo(120, 0); window.before = box?.scrollLeft;";
    after_doing(page, "/en/norms.html", act).await?;
    if page.run("return (window.before ?? 0) > 0").await? == true {
        let same =
            "return document.querySelector('.program .table-scroller')?.scrollLeft === before";
        page.wait_until("the table stays where it was", same).await?;
    }
    Ok(())
}

async fn focused(page: &Page) -> Outcome {
    let act = "document.querySelector('.static .topics a[data-topic=cbm]').focus();";
    after_doing(page, "/en/norms.html", act).await?;
    let kept = "return document.activeElement.matches('.program [data-topic=cbm]')";
    ensure!(page.run(kept).await? == true, "the focus is on {}", page.focused().await?);
    page.press(&["Enter"]).await?;
    page.wait_until(
        "it works",
        "return document.querySelector('.program [data-topic=cbm]').ariaCurrent === 'page'",
    )
    .await
}

async fn chosen(page: &Page) -> Outcome {
    let act = "document.querySelector('.static input[name=remarks]').click();
        const round = document.querySelector('.static select[name=round]');
        round.value = 'pre-draft';
        round.dispatchEvent(new Event('change', { bubbles: true }));";
    after_doing(page, "/en/norms.html", act).await?;
    page.wait_until(
        "both are followed",
        "return document.querySelector('.program input[name=remarks]').checked
            && document.querySelector('.program select[name=round]').value === 'pre-draft'
            && [...document.querySelectorAll('article.passage')].every(it => it.dataset.passage.includes('pre-draft'))",
    )
    .await
}
