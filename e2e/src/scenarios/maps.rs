//! The maps: pages that need no program, to which the program leads, and each cell of which leads into the comparison.

use anyhow::ensure;

use super::steps::{accessible_in_the_dark, open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("maps: the program's leads to the topic's page, and its cells back", there_and_back),
    scenario!("maps: rows are sorted, cut down to a group, and ticked to be compared", tools),
    scenario!("maps: arrow keys lead from cell to cell, the way the page is read", keys),
    scenario!("maps: without scripts each is read, in each language", readable).without_scripts(),
    scenario!("maps: nothing runs out of a phone, and heads stay in sight", phone),
    scenario!("maps: axe finds no fault", accessible),
    scenario!("maps: axe finds no fault in the dark", accessible_dark).in_the_dark(),
];

/// A cell with words, of a delegation that has them on the topic.
const CELL: &str = "tbody td a";

async fn there_and_back(page: &Page) -> Outcome {
    open(page, "/?topic=norms").await?;
    page.click(".program .views [data-view=map]").await?;
    page.click(".program a.answers").await?;
    page.wait_until("the map is there", "return location.pathname.endsWith('/en/map-norms.html')")
        .await?;
    ensure!(page.text("h1").await?.contains("Rules, norms and principles"));
    let address = page.attribute(CELL, "href").await?.unwrap_or_default();
    page.click(CELL).await?;
    page.wait_for(".program article.passage").await?;
    ensure!(address.contains("topic=norms") && address.contains("authors="), "{address}");
    let shown = "return document.querySelectorAll('.program thead th[data-author]').length === 1
        && document.querySelector('.program h1').textContent === 'Rules, norms and principles'";
    page.wait_until("the delegation is shown", shown).await
}

/// Chooses an entry of one of the two lists.
async fn choose(page: &Page, list: usize, value: &str) -> Outcome {
    let choose = format!(
        "const list = document.querySelectorAll('.plain-tools select')[{list}];
         list.value = '{value}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    page.run(&choose).await.map(drop)
}

async fn tools(page: &Page) -> Outcome {
    page.open("/en/map-norms.html").await?;
    page.wait_for(".plain-tools:not([hidden])").await?;
    let rows = "const rows = [...document.querySelectorAll('tbody tr[data-count]:not([hidden])')]";
    let all = page.run(&format!("{rows}; return rows.length")).await?;
    choose(page, 0, "amount").await?;
    let falling = "const counts = rows.map((it) => Number(it.dataset.count));
        return counts[0] > 1 && counts.every((it, place) => place === 0 || counts[place - 1] >= it)";
    page.wait_until("those who say most come first", &format!("{rows}; {falling}")).await?;
    let group = page
        .run("return document.querySelectorAll('.plain-tools select')[1].options[1].value")
        .await?;
    choose(page, 1, group.as_str().unwrap_or_default()).await?;
    let of_group = format!(
        "{rows}; return rows.length > 0 && rows.length < {all}
         && rows.every((it) => it.dataset.groups.split(' ').includes({group}))
         && !document.querySelector('tfoot').checkVisibility()"
    );
    page.wait_until("the group alone is there", &of_group).await?;
    choose(page, 1, "").await?;
    choose(page, 0, "name").await?;
    let is_there =
        format!("{rows}; return rows.length === {all} && rows[0].dataset.author === 'ALB'");
    page.wait_until("all are there, by name", &is_there).await?;
    ensure!(
        !page
            .run("return document.querySelector('.plain-tools a').checkVisibility()")
            .await?
            .as_bool()
            .unwrap_or(true)
    );
    for code in ["NLD", "AUS"] {
        page.run(&format!("document.querySelector('tr[data-author={code}] input').click()"))
            .await?;
    }
    page.click(".plain-tools a").await?;
    page.wait_for(".program .table-scroller").await?;
    let compared =
        "all('.program thead th[data-author]').map((it) => it.dataset.author).join() === 'AUS,NLD'
        && location.search.includes('topic=norms')";
    wait_until(page, "they are side by side", compared).await
}

async fn keys(page: &Page) -> Outcome {
    for (address, ahead) in [("/en/map.html", "Right"), ("/ar/map.html", "Left")] {
        page.open(address).await?;
        page.wait_for(".plain-tools:not([hidden])").await?;
        page.run("document.querySelector('tbody tr th a').focus()").await?;
        page.press(&[ahead]).await?;
        page.press(&["Down"]).await?;
        let cell = "const cell = document.activeElement.closest('td');
            return cell?.cellIndex === 1 && cell.parentElement === document.querySelectorAll('tbody tr')[1]";
        page.wait_until("the second row's first cell has the keyboard", cell).await?;
    }
    Ok(())
}

async fn readable(page: &Page) -> Outcome {
    for language in ["en", "fr", "ar"] {
        page.open(&format!("/{language}/map.html")).await?;
        ensure!(page.count("thead th[scope=col]").await? == 8);
        let rows = page.count("tbody th[scope=row]").await?;
        ensure!(rows > 40, "{rows} rows");
        let filled = "return [...document.querySelectorAll('tbody td')].every((it) => it.textContent.trim() !== '')
            && getComputedStyle(document.querySelector('tbody th')).position === 'sticky'";
        ensure!(page.run(filled).await? == true, "a cell says nothing, or heads pass by");
        page.click("thead a[href*='map-institutional-dialogue']").await?;
        page.wait_until("its map is there", "return document.querySelector('svg') !== null")
            .await?;
        ensure!(page.count("tbody th[scope=row]").await? == rows);
        ensure!(page.run("return document.documentElement.lang").await? == language);
    }
    // From the page of a topic.
    page.open("/fr/cbm.html").await?;
    page.click("a[href$='fr/map-cbm.html']:not(.map)").await?;
    page.wait_until("the map is there", "return document.querySelector('tbody td a') !== null")
        .await
}

async fn phone(page: &Page) -> Outcome {
    for (width, height) in [(320, 640), (650, 900)] {
        page.resize(width, height).await?;
        for address in ["/en/map.html", "/ar/map-norms.html", "/fr/map-general.html"] {
            page.open(address).await?;
            page.wait_for(CELL).await?;
            let fits = "return document.documentElement.scrollWidth <= innerWidth";
            page.wait_until(&format!("{address} fits {width} pixels"), fits).await?;
            let in_sight = "const box = document.querySelector('.plain-table');
                box.scrollIntoView(); box.scrollTo(document.dir === 'rtl' ? -300 : 300, 900);
                const [outer, head] = [box, box.querySelector('thead th:nth-child(2)')].map((it) => it.getBoundingClientRect());
                return Math.abs(head.top - outer.top) < 3";
            page.wait_until("the heads stay", in_sight).await?;
        }
    }
    Ok(())
}

async fn accessible(page: &Page) -> Outcome {
    for address in ["/en/map.html", "/ar/map.html", "/en/map-norms.html", "/ar/map-general.html"] {
        page.open(address).await?;
        page.wait_for(CELL).await?;
        page.expect_accessible().await?;
    }
    Ok(())
}

async fn accessible_dark(page: &Page) -> Outcome {
    accessible_in_the_dark(page, "/en/map-norms.html").await
}
