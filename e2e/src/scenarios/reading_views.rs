//! The map and one delegation as views of the program: in the page, in a frame, in an element, in a file.

use anyhow::ensure;

use super::hosts::{host, into_frame, open_element};
use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::policy;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("views: each delegation has a row of the map, and a cell leads to its words", map),
    scenario!("views: the map is sorted, and arrow keys lead from cell to cell", sorted),
    scenario!("views: the map in a frame", in_frame),
    scenario!("views: the map in an element, which says so to its page", in_element)
        .in_new_webkit(),
    scenario!("views: the map and one delegation in a file", in_file),
    scenario!("views: the map fits a phone, and its heads stay in sight", phone),
    scenario!(
        "views: the stages of one delegation are side by side, and one can be chosen",
        stages
    ),
    scenario!("views: axe finds no fault in the map, nor in one delegation", accessible),
    scenario!("views: axe finds no fault in them in the dark", accessible_dark).in_the_dark(),
];

/// A cell with words.
const CELL: &str = ".program .map-scroller td a";

async fn map(page: &Page) -> Outcome {
    open(page, "/?view=map&topic=norms").await?;
    page.wait_for(CELL).await?;
    let rows = page.count(".program .map-scroller tbody tr").await?;
    ensure!(rows > 60, "{rows} rows");
    page.click(CELL).await?;
    page.wait_for(".program article.passage").await?;
    let alone = "all('.program thead th[data-author]').length === 1 && location.search.includes('passage=')";
    wait_until(page, "the words of the delegation are there", alone).await?;
    page.back().await?;
    page.wait_for(CELL).await?;
    // By its name, and for a screen reader: a table with heads.
    let heads = "all('.program .map-scroller tbody tr').every((row) => row.cells[0].scope === 'row'
        && row.cells.length === all('.program .map-scroller thead th[scope=col]').length)";
    wait_until(page, "each cell has its heads", heads).await
}

/// Chooses an order of the rows of the map.
async fn sort(page: &Page, name: &str) -> Outcome {
    page.click(&format!(".program select[name=order] option:nth-child({name})")).await
}

async fn sorted(page: &Page) -> Outcome {
    open(page, "/?view=map&topic=norms&round=pre-draft").await?;
    page.wait_for(CELL).await?;
    let counts = "const counts = [...document.querySelectorAll('.program .map-scroller tbody tr')].map((row) =>
        [...row.querySelectorAll('b')].reduce((sum, it) => sum + Number(it.textContent), 0));";
    let falling =
        "return counts[0] > 1 && counts.every((it, at) => at === 0 || counts[at - 1] >= it)";
    sort(page, "3").await?;
    page.wait_until("those who say most come first", &format!("{counts} {falling}")).await?;
    let first = "document.querySelector('.program .map-scroller tbody tr').dataset.author";
    sort(page, "1").await?;
    wait_until(page, "by name again", &format!("{first} === 'ALB'")).await?;
    ensure!(page.run("return location.search.includes('round=pre-draft')").await? == true);
    for (language, ahead) in [("en", "Right"), ("ar", "Left")] {
        open(page, &format!("/?view=map&topic=norms&lang={language}")).await?;
        page.wait_for(CELL).await?;
        page.run("document.querySelector('.program .map-scroller td a').focus()").await?;
        let place = "const cell = document.activeElement.closest('td');
            return cell ? [cell.cellIndex, cell.parentElement.rowIndex] : null";
        let before = page.run(place).await?;
        page.press(&[ahead]).await?;
        let moved = |along: i64, down: i64| {
            format!(
                "const [column, row] = {before};
                 const cell = document.activeElement.closest('td');
                 return cell?.cellIndex === column + {along} && cell.parentElement.rowIndex === row + {down}"
            )
        };
        page.wait_until("the next cell has the keyboard", &moved(1, 0)).await?;
        page.press(&["Down"]).await?;
        page.wait_until("and that below it", &moved(1, 1)).await?;
    }
    Ok(())
}

async fn in_frame(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    page.click(".program .views [data-view=map]").await?;
    page.wait_for(CELL).await?;
    wait_until(page, "it has an address", "location.search.includes('view=map')").await?;
    page.click(CELL).await?;
    page.wait_for(".program article.passage").await?;
    Ok(())
}

async fn in_element(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    open_element(page, "/examples/element.html", "#plain").await?;
    page.shadow("#plain").click(".views [data-view=map]").await?;
    page.shadow("#plain").wait_for(".map-scroller td a").await?;
    wait_until(
        page,
        "the page knows",
        "document.querySelector('#plain').getAttribute('view') === 'map'",
    )
    .await
}

async fn in_file(page: &Page) -> Outcome {
    let file = page.server.product().join("side-by-state.html");
    page.open_file(&file, "#view=map&topic=norms&lang=fr", "").await?;
    page.wait_for(CELL).await?;
    page.open_file(&file, "#view=delegation&topic=threats&authors=NLD", "").await?;
    page.wait_for(".program .statement[data-round] article.passage").await?;
    Ok(())
}

async fn phone(page: &Page) -> Outcome {
    page.resize(320, 640).await?;
    for address in ["/?view=map&topic=norms", "/?view=map&topic=general&lang=ar"] {
        open(page, address).await?;
        page.wait_for(CELL).await?;
        wait_until(page, "it fits", "document.documentElement.scrollWidth <= innerWidth").await?;
        let in_sight = "const box = document.querySelector('.program .map-scroller');
            box.scrollIntoView(); box.scrollTo(document.dir === 'rtl' ? -300 : 300, 900);
            const [outer, head] = [box, box.querySelector('thead th:nth-child(2)')].map((it) => it.getBoundingClientRect());
            return Math.abs(head.top - outer.top) < 3";
        page.wait_until("the heads stay", in_sight).await?;
    }
    Ok(())
}

async fn stages(page: &Page) -> Outcome {
    open(page, "/?topic=threats&authors=NLD&remarks=shown").await?;
    page.click(".program .views [data-view=delegation]").await?;
    page.wait_for(".program .statement[data-round]").await?;
    wait_until(page, "it has an address", "location.search.includes('view=delegation')").await?;
    let beside = "all('.program .issue').some((issue) => {
        const [one, two] = [...issue.querySelectorAll('.statement')].map((it) => it.getBoundingClientRect());
        return two && one.top === two.top && one.left !== two.left;
    })";
    wait_until(page, "stages are side by side", beside).await?;
    page.click("select[name=round] option[value=pre-draft]").await?;
    let one = "all('.program .statement').length > 0
        && all('.program .statement').every((it) => it.dataset.round === 'pre-draft')";
    wait_until(page, "one stage is left", one).await?;
    page.back().await?;
    wait_until(page, "all stages are back", beside).await
}

const BOTH: [(&str, &str); 2] = [
    ("view=map&topic=norms", CELL),
    ("view=delegation&topic=threats&authors=NLD", ".program .statement article.passage"),
];

async fn accessible(page: &Page) -> Outcome {
    for (query, there) in BOTH {
        for language in ["en", "ar"] {
            open(page, &format!("/?{query}&lang={language}")).await?;
            page.wait_for(there).await?;
            page.expect_accessible().await?;
        }
    }
    Ok(())
}

async fn accessible_dark(page: &Page) -> Outcome {
    for (query, there) in BOTH {
        open(page, &format!("/?{query}")).await?;
        page.wait_for(there).await?;
        page.expect_accessible().await?;
    }
    Ok(())
}
