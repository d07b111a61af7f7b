//! Small screens, large ones, large type, and dark colours.

use anyhow::ensure;

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("screens: at 320 pixels one author is read at a time, in the same order", phone),
    scenario!("screens: on a phone, a passage's address leads to its author's card", phone_passage),
    scenario!("screens: on a phone in landscape, a passage begins below what sticks", landscape),
    scenario!("screens: nothing runs out of a page of 320 pixels", narrow),
    scenario!("screens: nothing runs out of a page with type twice as large", large_type),
    scenario!("screens: turning a phone round turns cards into a table", turn),
    scenario!("screens: four columns fit 1024 pixels, and two 650, in the page itself", columns),
    scenario!("screens: what sticks stays below a header that the page is given", below_header),
    scenario!("screens: a wall of 3840 pixels is used, and lines stay readable", wall),
    scenario!("screens: dark colours follow the device", dark_device).in_the_dark(),
    scenario!("screens: dark colours can be chosen, and light ones too", dark_chosen),
];

const FITS: &str = "document.documentElement.scrollWidth <= innerWidth";

async fn phone(page: &Page) -> Outcome {
    page.resize(1280, 800).await?;
    open(page, "/?topic=norms&authors=PAK+NLD+GHA").await?;
    let rows = page.texts("tbody:not(.silent) .issue-name").await?;
    page.resize(320, 640).await?;
    page.wait_for(".cards").await?;
    ensure!(page.count("table").await? == 0, "there is still a table");
    ensure!(page.attribute(".cards", "data-author").await?.as_deref() == Some("GHA"));
    ensure!(
        page.texts(".cards > .card-rows .issue-name").await? == rows,
        "other rows than in the table"
    );
    for author in ["NLD", "PAK"] {
        page.click(".pager button:last-child").await?;
        let next = format!("document.querySelector('.cards').dataset.author === '{author}'");
        wait_until(page, "the next author is on top", &next).await?;
    }
    let last = "document.querySelector('.pager button:last-child').disabled";
    wait_until(page, "the last author is the last", last).await
}

async fn phone_passage(page: &Page) -> Outcome {
    page.resize(320, 640).await?;
    open(page, "/?view=comparison&passage=pak-pre-draft/11.i.b").await?;
    ensure!(page.attribute(".cards", "data-author").await?.as_deref() == Some("PAK"));
    let in_sight = "(() => {
        const box = document.querySelector('article.pointed-at').getBoundingClientRect();
        return box.top < innerHeight && box.bottom > 0 && box.left >= 0 && box.right <= innerWidth;
    })()";
    wait_until(page, "it is in sight", in_sight).await
}

/// Where the first words of the passage pointed at are, the passage is what is seen.
const BEGINS_IN_SIGHT: &str = "(() => {
    const passage = document.querySelector('article.pointed-at');
    const { left, right, top } = passage.querySelector('.words').getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, top + 4);
    return document.activeElement === passage && passage.contains(seen);
})()";

async fn landscape(page: &Page) -> Outcome {
    for (width, height) in [(844, 390), (667, 375)] {
        page.resize(width, height).await?;
        // Short, long, and in a column of several.
        for passage in ["pak-pre-draft/11.i.b", "pak-pre-draft/11.i.g", "pak-pre-draft/11.i.a"] {
            for view in ["issues", "comparison", "table", "cards"] {
                open(page, &format!("/?view={view}&passage={passage}")).await?;
                let what = format!("{passage} begins in sight, {view} at {width} pixels");
                wait_until(page, &what, BEGINS_IN_SIGHT).await?;
            }
        }
        open(page, "/?view=issues&passage=pak-pre-draft/11.i.b&lang=ar").await?;
        wait_until(page, "it begins in sight in Arabic", BEGINS_IN_SIGHT).await?;
    }
    Ok(())
}

/// Whether each word of the names of the views stands on one line.
const WHOLE_WORDS: &str = "all('.program .views a').every(({ firstChild: name }) =>
    [...name.data.matchAll(/\\S+/g)].every((word) => {
        const range = document.createRange();
        range.setStart(name, word.index);
        range.setEnd(name, word.index + word[0].length);
        return range.getClientRects().length === 1;
    }))";

async fn narrow(page: &Page) -> Outcome {
    page.resize(320, 640).await?;
    for address in [
        "/?view=comparison",
        "/?topic=norms&authors=PAK&lang=ar",
        "/",
        "/?topic=general&remarks=shown&lang=fr",
    ] {
        open(page, address).await?;
        wait_until(page, "it fits", FITS).await?;
        wait_until(page, "no name of a view is broken", WHOLE_WORDS).await?;
    }
    page.click(".program .unfold").await?;
    wait_until(page, "the choices fit", FITS).await?;
    page.click(".chooser > summary").await?;
    wait_until(page, "the chooser fits", FITS).await
}

async fn large_type(page: &Page) -> Outcome {
    page.resize(1280, 800).await?;
    for address in ["/?topic=norms", "/?topic=norms&view=comparison"] {
        open(page, address).await?;
        page.run("document.documentElement.style.fontSize = '200%'").await?;
        wait_until(page, "it fits", FITS).await?;
        ensure!(page.count("article.passage").await? > 0);
    }
    Ok(())
}

async fn turn(page: &Page) -> Outcome {
    page.resize(400, 860).await?;
    open(page, "/?topic=norms&view=comparison").await?;
    page.wait_for(".cards").await?;
    page.resize(860, 400).await?;
    page.wait_for("table").await?;
    Ok(())
}

async fn columns(page: &Page) -> Outcome {
    for (width, authors) in [(1024, "FIN+JPN+NLD+PAK"), (650, "NLD+PAK")] {
        page.resize(width, 768).await?;
        for more in ["", "&lang=ar", "&topic=general", "&topic=general&lang=fr"] {
            open(page, &format!("/?topic=norms&authors={authors}{more}")).await?;
            let in_sight = "(() => {
                const heads = all('thead th[data-author]').map((it) => it.getBoundingClientRect());
                return heads.length === authors && heads.every((it) => it.left >= 0 && it.right <= innerWidth)
                    && all('.table-scroller').every((it) => getComputedStyle(it).overflowY === 'visible')
                    && all('tbody:not(.silent) :is(th, td) > *').every((it) => it.scrollWidth <= it.clientWidth + 1);
            })()"
            .replace("authors", &authors.split('+').count().to_string());
            wait_until(page, &format!("they stand side by side, {width}{more}"), &in_sight).await?;
            wait_until(page, "it fits", FITS).await?;
        }
    }
    Ok(())
}

async fn below_header(page: &Page) -> Outcome {
    for (width, view, sticking) in [
        (1280, "issues", ".issue-list"),
        (650, "issues", ".issue-list"),
        (1280, "table", "thead th[data-author]"),
        (375, "cards", ".pager"),
    ] {
        page.resize(width, 800).await?;
        open(page, &format!("/?topic=norms&authors=JPN+NLD+PAK&view={view}")).await?;
        page.run("document.documentElement.style.setProperty('--sbs-top', '64px')").await?;
        page.run("document.querySelector('.program :is(.comparison, .by-issue)').scrollIntoView(); scrollBy(0, 700)")
            .await?;
        let below = format!(
            "Math.abs(document.querySelector('.program {sticking}').getBoundingClientRect().top - 64) < 2"
        );
        wait_until(page, &format!("{sticking} sticks below it"), &below).await?;
    }
    Ok(())
}

async fn wall(page: &Page) -> Outcome {
    page.resize(3840, 2000).await?;
    open(page, "/?topic=norms&authors=speaking").await?;
    wait_until(page, "it fits", FITS).await?;
    let readable = "all('.words').every(words => words.getBoundingClientRect().width < 720)";
    wait_until(page, "lines stay readable", readable).await
}

/// How bright the page's ground is, from 0 to 255.
const GROUND: &str = "Math.max(...getComputedStyle(document.querySelector('.side-by-state')).backgroundColor.match(/[0-9]+/g).slice(0, 3).map(Number))";

async fn dark_device(page: &Page) -> Outcome {
    open(page, "/").await?;
    wait_until(page, "the ground is dark", &format!("{GROUND} < 60")).await
}

async fn dark_chosen(page: &Page) -> Outcome {
    open(page, "/?theme=dark").await?;
    wait_until(page, "the ground is dark", &format!("{GROUND} < 60")).await?;
    page.run(
        "const s = document.querySelector('select[name=theme]'); s.value = 'light';
         s.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await?;
    wait_until(page, "the ground is light", &format!("{GROUND} > 200")).await?;
    wait_until(page, "the address says so", "location.search === '?theme=light'").await
}
