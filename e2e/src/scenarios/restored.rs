//! What a browser puts back into a page's controls, after Back, a reload or a restart, is nothing that the
//! reader chose: the address and the comparison are what they were, and the controls say the same.

use anyhow::ensure;

use super::hosts::{RUNNING, into_frame};
use super::steps::{draw_names, open, wait_until};
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("restored: after Back everything is as it was", after_back),
    scenario!("restored: after a reload everything is as it was", after_reload),
    scenario!("restored: choices are there again after Back, and the way forward too", choices),
    scenario!("restored: a frame's controls say what it shows, after Back", frame),
    scenario!(
        "restored: what a browser puts back is not carried over, what a reader does is",
        early
    ),
    scenario!("restored: after a step back every control says what is on screen", in_step),
];

/// What is on screen and what the controls say, as one text.
const STATE: &str = "const part = document.querySelector('.program');
    const fields = [...part.querySelectorAll('input, select')].map((it) =>
        `${it.name}=${it.type === 'checkbox' || it.type === 'radio' ? it.checked : it.value}`);
    const columns = [...part.querySelectorAll('thead th[data-author], .cards')].map((it) => it.dataset.author);
    const open = [...part.querySelectorAll('details')].filter((it) => it.open).length;
    return JSON.stringify([location.pathname + location.search, part.querySelector('h1').textContent,
        columns, fields, open]);";

/// A page that browsers do not keep whole while another one is shown, so that they put its controls' state back.
const NOT_KEPT_WHOLE: &str = "addEventListener('unload', () => {});";

async fn state(page: &Page) -> Result<String, Failure> {
    draw_names(page).await?;
    Ok(page.run(STATE).await?.as_str().unwrap_or_default().to_owned())
}

async fn expect_state(page: &Page, before: &str, what: &str) -> Outcome {
    page.wait_for(RUNNING).await?;
    // What is carried over, or noticed late, is followed a moment later.
    super::hosts::a_while().await;
    let now = state(page).await?;
    ensure!(now == before, "{what}:\nbefore {before}\nnow    {now}");
    Ok(())
}

const ADDRESSES: [&str; 5] = [
    "/?topic=norms&view=comparison",
    "/",
    "/en/norms.html",
    "/fr/cbm.html",
    "/?topic=general&remarks=shown&round=pre-draft&theme=dark",
];

/// Goes to another page and comes back.
async fn leave_and_return(page: &Page) -> Outcome {
    page.run("location.href = '/collection.schema.json'").await?;
    page.wait_until("another page is open", "return !document.querySelector('.program')").await?;
    page.back().await?;
    page.wait_for(RUNNING).await?;
    Ok(())
}

async fn after_back(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(NOT_KEPT_WHOLE));
    for address in ADDRESSES {
        open(page, address).await?;
        page.run(
            "const field = document.querySelector('.chooser input[type=search]');
            field.value = 'neth'; field.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
        wait_until(page, "it is looked for", "all('.chooser-authors li').length === 1").await?;
        page.run(
            "const field = document.querySelector('.chooser input[type=search]');
            field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
        wait_until(page, "all are there", "all('.chooser-authors li').length > 10").await?;
        let before = state(page).await?;
        leave_and_return(page).await?;
        expect_state(page, &before, &format!("{address} after Back")).await?;
        page.forward().await?;
        let there = "return location.pathname === '/collection.schema.json'";
        page.wait_until("the way forward is there", there).await?;
    }
    Ok(())
}

async fn after_reload(page: &Page) -> Outcome {
    for address in ADDRESSES {
        open(page, address).await?;
        let before = state(page).await?;
        page.reload().await?;
        expect_state(page, &before, &format!("{address} after a reload")).await?;
    }
    Ok(())
}

async fn choices(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(NOT_KEPT_WHOLE));
    open(page, "/?topic=norms").await?;
    page.click("input[name=remarks]").await?;
    page.click("select[name=round] option[value=pre-draft]").await?;
    page.click("select[name=theme] option[value=dark]").await?;
    page.click(".chooser > summary").await?;
    page.click("label[data-author=GHA] input").await?;
    wait_until(page, "it is chosen", "location.search.includes('GHA') && location.search.includes('theme=dark') && location.search.includes('round=')").await?;
    page.click(".chooser > summary").await?;
    let before = state(page).await?;
    page.run("window.before = true; location.href = '/collection.schema.json'").await?;
    page.wait_until("another page is open", "return !document.querySelector('.program')").await?;
    page.back().await?;
    expect_state(page, &before, "after Back").await?;
    page.reload().await?;
    expect_state(page, &before, "after Back and a reload").await?;
    page.forward().await?;
    page.wait_until("the way forward is there", "return location.pathname.includes('schema')").await
}

async fn frame(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(NOT_KEPT_WHOLE));
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    let script = "return [...document.querySelectorAll('.program :is(input, select)')].map((it) =>
        `${it.name}=${it.type === 'checkbox' ? it.checked : it.value}`).join() + location.search";
    page.click("input[name=remarks]").await?;
    wait_until(page, "it is chosen", "location.search.includes('remarks')").await?;
    page.leave_all().await?;
    page.open("/collection.schema.json").await?;
    page.back().await?;
    super::hosts::running_frame(page, "iframe").await?;
    let now = page.run(script).await?;
    let fresh = page.run("return location.href").await?;
    let text = now.as_str().unwrap_or_default();
    let shown = text.contains("remarks=true");
    ensure!(shown == text.contains("remarks=shown"), "{fresh}: {now}");
    Ok(())
}

/// Before the program runs, gives some controls another state without the reader, as a browser does, and others
/// with an event, as when the reader uses them.
const PUT_BACK: &str = "document.addEventListener('DOMContentLoaded', () => {
    window.wasEarly = !document.querySelector('.program') && !!document.querySelector('.static');
    const find = (css) => document.querySelector('.static ' + css);
    find('input[name=reported]').checked = false;
    find('select[name=theme]').value = 'dark';
    for (const author of document.querySelectorAll('.static input[name=author]')) author.checked = author.value === 'FIN';
    find('input[name=remarks]').click();
});";

async fn early(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(PUT_BACK));
    page.open("/en/norms.html").await?;
    page.wait_for(RUNNING).await?;
    ensure!(page.run("return window.wasEarly").await? == true, "the test came too late");
    wait_until(
        page,
        "the reader's choice is followed",
        "location.search.includes('remarks=shown')",
    )
    .await?;
    super::hosts::a_while().await;
    let location = page.location().await?;
    ensure!(location == "/?topic=norms&remarks=shown&lang=en", "{location}");
    let reported =
        page.run("return document.querySelector('.program input[name=reported]').checked").await?;
    ensure!(reported == true, "a control says what was put back");
    Ok(())
}

/// Every select and checkbox against the attributes that it was drawn with.
const IN_STEP: &str =
    "all('.program select').every((it) => it.selectedOptions[0]?.hasAttribute('selected'))";

/// As many steps as Chromium and Firefox keep of a history.
const FULL_HISTORY: u32 = 50;

async fn in_step(page: &Page) -> Outcome {
    let first = "/?topic=norms&authors=PAK+NLD";
    // The history is full, as late in a long visit.
    for step in 0..FULL_HISTORY {
        page.open(&format!("/__probe/empty?{step}")).await?;
    }
    open(page, first).await?;
    // A hand on the page: of a full history, Chromium drops first the steps that no hand was on, and a choice in a
    // list that the driver opens counts as none.
    page.click(".program h1").await?;
    let before = state(page).await?;
    page.click("select[name=round] option[value=pre-draft]").await?;
    wait_until(page, "it is chosen", "location.search.includes('pre-draft')").await?;
    page.click("select[name=theme] option[value=dark]").await?;
    wait_until(page, "it is chosen", "location.search.includes('dark')").await?;
    page.click("select[name=lang] option[value=fr]").await?;
    wait_until(page, "it is chosen", "location.search.includes('fr')").await?;
    page.click(".chooser > summary").await?;
    page.click("select[name=base] option[value=PAK]").await?;
    wait_until(page, "it is chosen", "location.search.includes('base=PAK')").await?;
    page.click("input[name=remarks]").await?;
    wait_until(page, "it is chosen", "location.search.includes('remarks')").await?;
    page.click(".chooser > summary").await?;
    wait_until(page, "every list shows its choice", IN_STEP).await?;
    // A list that was used twice is the harder case: browsers then take no notice of what is written on its options.
    page.click("select[name=round] option[value=all]").await?;
    wait_until(page, "it is chosen", "!location.search.includes('round')").await?;
    // The browser's own button leaves out, in WebKit, steps that no hand has made.
    for _ in 0..6 {
        let now = page.location().await?;
        if now == first {
            break;
        }
        page.run("history.back()").await?;
        let undone = format!("location.pathname + location.search !== '{now}'");
        wait_until(page, "it is undone", &undone).await?;
        wait_until(page, "every list shows its choice", IN_STEP).await?;
    }
    expect_state(page, &before, "after all steps back").await
}
