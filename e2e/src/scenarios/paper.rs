//! On paper: dark on white, every author that was chosen, and the page's size of type, wherever it is printed from.

use anyhow::ensure;

use super::hosts::{RUNNING, host};
use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::policy;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("paper: from cards, every author is printed", from_cards),
    scenario!("paper: from an element, every author is printed, on as few sheets", from_element),
    scenario!("paper: the map has all its rows and columns", map),
    scenario!("paper: a dark page is printed dark on white", dark),
    scenario!("paper: a dark element is printed dark on white", dark_element).in_new_webkit(),
    scenario!("paper: the screen is the same after it was printed", afterwards),
];

/// Fails unless all of these are on paper; gives how many sheets there are. With `SIDE_BY_STATE_PAPER=FOLDER` the
/// sheets are kept there, to be looked at.
async fn expect_on_paper(
    page: &Page,
    wanted: &[&str],
    name: &str,
) -> Result<usize, crate::outcome::Failure> {
    let Some(pdf) = page.print().await? else { return Ok(0) };
    if let Ok(folder) = std::env::var("SIDE_BY_STATE_PAPER") {
        std::fs::write(format!("{folder}/{}-{name}.pdf", page.engine), &pdf.bytes)?;
    }
    if let Some(text) = &pdf.text {
        for wanted in wanted {
            ensure!(text.contains(wanted), "{name}: “{wanted}” is not on paper");
        }
        ensure!(!text.contains(" 1 of "), "{name}: it says that it is one of several");
    }
    Ok(pdf.sheets().unwrap_or_default())
}

async fn from_cards(page: &Page) -> Outcome {
    let authors = ["Finland", "Japan", "Netherlands", "Pakistan"];
    for (width, address) in [
        (560, "/?topic=norms&authors=FIN+JPN+NLD+PAK"),
        (375, "/?topic=norms&authors=FIN+JPN+NLD+PAK"),
        (1280, "/?topic=norms&authors=FIN+JPN+NLD+PAK&view=cards"),
        (375, "/embed.html?topic=norms&authors=FIN+JPN+NLD+PAK"),
        (1280, "/embed.html?topic=norms&authors=FIN+JPN+NLD+PAK&view=cards"),
    ] {
        let place = if address.starts_with("/embed") { "embed" } else { "cards" };
        page.resize(width, 800).await?;
        open(page, address).await?;
        page.wait_for(".cards").await?;
        expect_on_paper(page, &authors, &format!("{place}-{width}")).await?;
    }
    page.resize(560, 800).await?;
    open(page, "/?topic=norms&authors=FIN+JPN+NLD+PAK+NOR+GBR").await?;
    expect_on_paper(page, &["Finland", "Norway", "United Kingdom"], "cards-six").await?;
    page.resize(1280, 800).await?;
    open(page, "/?topic=norms&authors=FIN+JPN+NLD+PAK").await?;
    // What is folded on screen is on paper.
    let wanted = [&authors[..], &["alphabetical"]].concat();
    expect_on_paper(page, &wanted, "table").await?;
    Ok(())
}

async fn from_element(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.open_host("/examples/element.html").await?;
    page.run("for (const it of document.querySelectorAll('#ours, .evening')) it.remove()").await?;
    let element = page.shadow("#plain");
    element.wait_for(RUNNING).await?;
    element.run("host.setAttribute('authors', 'FIN JPN NLD PAK')").await?;
    for width in ["500px", "760px", "1100px"] {
        element.run(&format!("document.querySelector('main').style.maxInlineSize = 'none'; host.style.inlineSize = '{width}'")).await?;
        let drawn =
            "return [...root.querySelectorAll('.cards, thead th[data-author=FIN]')].length === 1";
        element.wait_until("it is drawn", drawn).await?;
        super::hosts::a_while().await;
        let authors = ["Finland", "Japan", "Netherlands", "Pakistan"];
        let sheets = expect_on_paper(page, &authors, &format!("element-{width}")).await?;
        ensure!(sheets <= 12, "it takes {sheets} sheets");
    }
    Ok(())
}

async fn map(page: &Page) -> Outcome {
    page.resize(720, 900).await?;
    open(page, "/?topic=norms&view=map").await?;
    page.wait_for(".program .map-scroller td a").await?;
    let sheets = expect_on_paper(page, &["Argentina", "Zimbabwe"], "map").await?;
    ensure!(sheets <= 4, "it takes {sheets} sheets");
    ensure!(as_on_paper(page).await?, "there are no styles for paper");
    let hidden = "const box = document.querySelector('.program .map-scroller');
        return [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight].filter((it) => it > 1).length";
    ensure!(page.run(hidden).await? == 0, "a part of the map is out of its box");
    Ok(())
}

/// The colours in which parts of the page are drawn on paper, each with how light it is, from 0 to 1.
const COLOURS: &str = "const light = (colour) => {
        const [r, g, b] = colour.match(/[0-9.]+/g).map(Number);
        return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
    };
    const wrong = [];
    for (const it of part.querySelectorAll('*')) {
        if (![...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
        if (!it.checkVisibility()) continue;
        const { color, backgroundColor } = getComputedStyle(it);
        if (light(color) > 0.45) wrong.push(`${it.localName}.${it.className} ${color}`);
        if (!/, 0\\)$/.test(backgroundColor) && light(backgroundColor) < 0.85) wrong.push(`${it.localName}.${it.className} on ${backgroundColor}`);
    }
    return wrong.slice(0, 5).join('; ');";

/// Has the page drawn as on paper, which only some drivers can.
async fn as_on_paper(page: &Page) -> Result<bool, crate::outcome::Failure> {
    let sheet = "const roots = [document, ...[...document.querySelectorAll('side-by-state')].map((it) => it.shadowRoot)];
        for (const root of roots) for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets])
            for (const rule of sheet.cssRules) if (rule.media?.mediaText === 'print') {
                rule.media.mediaText = 'all';
                window.onPaper = true;
            }
        return window.onPaper";
    Ok(page.run(sheet).await? == true)
}

async fn dark(page: &Page) -> Outcome {
    for address in ["/?topic=norms&theme=dark", "/?topic=norms&theme=dark&lang=ar"] {
        open(page, address).await?;
        expect_on_paper(page, &[], "dark").await?;
        ensure!(as_on_paper(page).await?, "there are no styles for paper");
        let wrong = page.run(&format!("const part = document; {COLOURS}")).await?;
        ensure!(wrong == "", "on paper, {address} has {wrong}");
        let ground = "return getComputedStyle(document.body).backgroundColor";
        ensure!(page.run(ground).await? == "rgb(255, 255, 255)", "the paper is not white");
    }
    Ok(())
}

async fn dark_element(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.open_host("/examples/element.html").await?;
    let element = page.shadow("#dark");
    page.run("document.querySelector('#dark').scrollIntoView()").await?;
    element.wait_for(RUNNING).await?;
    for theme in ["dark", "auto"] {
        element.run(&format!("host.setAttribute('theme', '{theme}')")).await?;
        super::hosts::a_while().await;
        ensure!(as_on_paper(page).await?, "there are no styles for paper");
        let wrong = element.run(&format!("const part = root; {COLOURS}")).await?;
        ensure!(wrong == "", "on paper, the element ({theme}) has {wrong}");
    }
    Ok(())
}

async fn afterwards(page: &Page) -> Outcome {
    page.resize(375, 740).await?;
    open(page, "/?topic=norms&authors=FIN+JPN+NLD+PAK").await?;
    page.click(".pager button:last-child").await?;
    wait_until(
        page,
        "the next author is on top",
        "document.querySelector('.cards').dataset.author === 'JPN'",
    )
    .await?;
    page.run(
        "scrollTo(0, 900); document.querySelector('.pager select').focus({ preventScroll: true });",
    )
    .await?;
    let place = "return [document.querySelector('.cards').dataset.author, scrollY, document.activeElement.name,
        document.querySelectorAll('table').length].join()";
    let before = page.run(place).await?;
    page.print().await?;
    page.run("dispatchEvent(new Event('beforeprint'))").await?;
    wait_until(page, "all are there", "all('thead th[data-author]').length === 4").await?;
    page.run("dispatchEvent(new Event('afterprint'))").await?;
    wait_until(page, "the table is gone", "all('table').length === 0").await?;
    let after = page.run(place).await?;
    ensure!(before == after, "before {before}, after {after}");
    Ok(())
}
