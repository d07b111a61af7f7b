//! Choosing authors, and many of them side by side.

use anyhow::ensure;

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("authors: choosing authors by name puts them side by side", by_name),
    scenario!("authors: a group adds its members, and takes them away", by_group),
    scenario!("authors: looking for a name forgives accents and small letters", search),
    scenario!("authors: all authors stand side by side, and the heads stay in sight", all_authors),
    scenario!("authors: the columns follow the order that the page tells", order),
];

async fn by_name(page: &Page) -> Outcome {
    open(page, "/?topic=norms&authors=PAK").await?;
    page.click(".chooser > summary").await?;
    page.click("label[data-author=NLD] input").await?;
    page.click("label[data-author=GHA] input").await?;
    let columns = "all('thead th[data-author]').map(th => th.dataset.author).join(' ')";
    wait_until(page, "three columns stand", &format!("{columns} === 'GHA NLD PAK'")).await?;
    wait_until(page, "the address names them", "location.search === '?topic=norms&authors=PAK+NLD+GHA' || location.search === '?topic=norms&authors=NLD+PAK+GHA'").await?;
    page.click("label[data-author=PAK] input").await?;
    wait_until(page, "one went away", &format!("{columns} === 'GHA NLD'")).await?;
    wait_until(page, "the address says so", "!location.search.includes('PAK')").await?;
    let open = "document.querySelector('.chooser').open";
    wait_until(page, "the chooser stays open", open).await?;
    page.back().await?;
    wait_until(page, "back brings it back", &format!("{columns} === 'GHA NLD PAK'")).await
}

async fn by_group(page: &Page) -> Outcome {
    open(page, "/?topic=norms").await?;
    page.click(".chooser > summary").await?;
    page.click("[data-group=nam]").await?;
    wait_until(
        page,
        "its members are chosen",
        "location.search.includes('authors=') && all('thead th[data-author]').length > 10",
    )
    .await?;
    let pressed = page.attribute("[data-group=nam]", "aria-pressed").await?;
    ensure!(pressed.as_deref() == Some("true"));
    page.click("[data-group=nam]").await?;
    wait_until(page, "they are gone again", "location.search === '?topic=norms'").await
}

async fn search(page: &Page) -> Outcome {
    open(page, "/?lang=fr").await?;
    page.click(".chooser > summary").await?;
    page.fill(".chooser-search input", "egypte").await?;
    let found = "all('.chooser-authors li').map(li => li.textContent)";
    wait_until(
        page,
        "Égypte is found",
        &format!("{found}.length === 1 && {found}[0].includes('Égypte')"),
    )
    .await?;
    page.fill(".chooser-search input", "zzz").await?;
    wait_until(page, "nobody is found, and it says so", "all('.chooser-authors li').length === 0 && document.querySelector('.chooser-authors [role=status]').textContent.includes('zzz')").await
}

async fn all_authors(page: &Page) -> Outcome {
    page.resize(1280, 800).await?;
    open(page, "/?topic=norms").await?;
    page.click(".chooser > summary").await?;
    page.click(".chooser-shortcuts button:nth-child(2)").await?;
    wait_until(page, "all are on screen", "all('thead th[data-author]').length >= 51").await?;
    page.run("const box = document.querySelector('.table-scroller'); box.scrollIntoView(); box.scrollTo(3000, 900);").await?;
    let in_sight = "(() => {
        const box = document.querySelector('.table-scroller').getBoundingClientRect();
        const head = document.querySelector('thead th[data-author]').getBoundingClientRect();
        const corner = document.querySelector('.corner').getBoundingClientRect();
        const rows = all('tbody:not(.silent) th[scope=row]').map(th => th.getBoundingClientRect());
        return Math.abs(head.top - box.top) < 3 && Math.abs(corner.left - box.left) < 3
            && rows.every(row => Math.abs(row.left - box.left) < 3);
    })()";
    wait_until(page, "the heads of rows and columns stay in sight", in_sight).await
}

async fn order(page: &Page) -> Outcome {
    open(page, "/?topic=norms&authors=GBR+ICRC+PAK+KOR+NLD").await?;
    let columns = "all('thead th[data-author]').map(th => th.dataset.author).join(' ')";
    // The Republic of Korea stands under R, the United Kingdom under U, observers last.
    wait_until(page, "the order is the UN's", &format!("{columns} === 'NLD PAK KOR GBR ICRC'"))
        .await?;
    ensure!(!page.text(".on-screen").await?.contains("English alphabetical order"));
    page.click(".why-these > summary").await?;
    ensure!(page.text(".on-screen").await?.contains("English alphabetical order"));
    // Under the names that the order is of, in every language.
    let name = "thead th[data-author=KOR] .author-name";
    ensure!(page.text(name).await? == "Republic of Korea");
    open(page, "/?topic=norms&authors=GBR+ICRC+PAK+KOR+NLD&lang=fr").await?;
    ensure!(page.text(name).await? == "République de Corée");
    Ok(())
}
