//! Choosing a topic, a round and what is shown; every choice is in the address.

use anyhow::ensure;

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("topics: choosing a topic shows its comparison, and back goes back", choose),
    scenario!("topics: choosing a round keeps to its documents", round),
    scenario!("topics: the meanings of an empty cell are distinguished", empty_cells),
    scenario!("topics: remarks come and go", remarks),
    scenario!("topics: what others report comes and goes", reported),
    scenario!("topics: an address for something unknown says so, and the page works", unknown),
    scenario!("topics: a link to a topic is a link, to open elsewhere too", links),
];

async fn choose(page: &Page) -> Outcome {
    open(page, "/").await?;
    let first = page.text("h1").await?;
    page.click("[data-topic=norms]").await?;
    wait_until(
        page,
        "norms are on screen",
        "document.querySelector('h1').textContent.startsWith('Rules')",
    )
    .await?;
    wait_until(page, "the address says so", "location.search === '?topic=norms'").await?;
    ensure!(page.attribute("[data-topic=norms]", "aria-current").await?.as_deref() == Some("page"));
    let title = "document.title.startsWith('Rules, norms and principles')";
    wait_until(page, "the title says so", title).await?;
    page.click("[data-topic=cbm]").await?;
    wait_until(page, "the address says so", "location.search === '?topic=cbm'").await?;
    page.back().await?;
    wait_until(
        page,
        "norms are back",
        "document.querySelector('h1').textContent.startsWith('Rules')",
    )
    .await?;
    page.back().await?;
    let again =
        format!("document.querySelector('h1').textContent === '{first}' && location.search === ''");
    wait_until(page, "the first topic is back", &again).await?;
    page.forward().await?;
    wait_until(page, "norms are on screen again", "location.search === '?topic=norms' && document.querySelector('h1').textContent.startsWith('Rules')").await
}

async fn round(page: &Page) -> Outcome {
    open(page, "/?topic=threats").await?;
    page.run(
        "const s = document.querySelector('select[name=round]'); s.value = 'pre-draft';
         s.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await?;
    wait_until(
        page,
        "the address names the round",
        "location.search === '?topic=threats&round=pre-draft'",
    )
    .await?;
    let only = "all('article.passage').length > 5 && all('article.passage').every(a => /pre-draft/.test(a.dataset.passage))";
    wait_until(page, "only its documents are read", only).await
}

async fn empty_cells(page: &Page) -> Outcome {
    open(page, "/?topic=capacity-building&authors=all&round=pre-draft").await?;
    page.click(".silent-head summary").await?;
    page.wait_for("tbody.silent td").await?;
    for meaning in ["not-addressed", "not-seen", "no-document"] {
        let found = page.count(&format!("td [data-empty={meaning}]")).await?;
        ensure!(found > 0, "no cell is “{meaning}”");
        let legend = page.count(&format!(".legend [data-empty={meaning}]")).await?;
        ensure!(legend == 1, "the legend has “{meaning}” {legend} times");
    }
    open(page, "/?topic=general&authors=PAK&round=pre-draft").await?;
    page.click(".silent-head summary").await?;
    page.wait_for("tbody.silent td").await?;
    ensure!(page.count("td [data-empty=remarks-only]").await? > 0, "no cell is “remarks-only”");
    ensure!(page.count("td [data-empty=not-addressed]").await? == 0);
    Ok(())
}

async fn remarks(page: &Page) -> Outcome {
    open(page, "/?topic=general&authors=PAK&round=pre-draft").await?;
    page.click("input[name=remarks]").await?;
    wait_until(page, "remarks are on screen", "all('[data-issue=remarks] article').length >= 8")
        .await?;
    wait_until(page, "the address says so", "location.search.endsWith('&remarks=shown')").await?;
    page.click("input[name=remarks]").await?;
    wait_until(page, "remarks are gone", "all('article').length === 0").await
}

async fn reported(page: &Page) -> Outcome {
    open(page, "/?topic=norms&authors=speaking").await?;
    let with = page.count("article.passage").await?;
    page.click("input[name=reported]").await?;
    wait_until(page, "the address says so", "location.search.includes('reported=hidden')").await?;
    let own = "all('article .whose').length > 0 && all('article .whose').every(e => !e.textContent.includes('report'))";
    wait_until(page, "only own documents are on screen", own).await?;
    ensure!(page.count("article.passage").await? < with);
    Ok(())
}

async fn unknown(page: &Page) -> Outcome {
    open(page, "/?topic=tea&authors=PAK+XYZ").await?;
    let notices = page.text(".notices").await?;
    ensure!(notices.contains("topic=tea") && notices.contains("authors=XYZ"), "{notices}");
    ensure!(page.count("thead th[data-author=PAK]").await? == 1);
    Ok(())
}

async fn links(page: &Page) -> Outcome {
    open(page, "/?authors=PAK+NLD").await?;
    let href = page.attribute("[data-topic=norms]", "href").await?;
    let ends = href.as_ref().is_some_and(|href| href.ends_with("/?topic=norms&authors=PAK+NLD"));
    ensure!(ends, "{href:?}");
    Ok(())
}
