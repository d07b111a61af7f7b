//! The pages of delegations: no program, all that each said, and a way from the map.

use anyhow::ensure;

use super::steps::{accessible_in_the_dark, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("delegations: the map leads to each, and its topics to the comparison", ways),
    scenario!("delegations: without scripts each is read, in each language", readable)
        .without_scripts(),
    scenario!(
        "delegations: stages are side by side where they fit, below each other on a phone",
        stages
    ),
    scenario!("delegations: axe finds no fault", accessible),
    scenario!("delegations: axe finds no fault in the dark", accessible_dark).in_the_dark(),
];

async fn ways(page: &Page) -> Outcome {
    page.open("/en/map.html").await?;
    page.click("tbody th a[href$='/NLD.html']").await?;
    page.wait_for("article.passage").await?;
    ensure!(page.text("h1").await?.contains("Netherlands"));
    page.click("[data-topic=threats] .count a").await?;
    page.wait_for(".program article.passage").await?;
    let shown = "all('.program thead th[data-author=NLD]').length === 1 && location.search.includes('topic=threats')";
    wait_until(page, "the delegation is shown on the topic", shown).await
}

async fn readable(page: &Page) -> Outcome {
    for language in ["en", "fr", "ar"] {
        page.open(&format!("/{language}/delegations/PAK.html")).await?;
        page.wait_for("article.passage .words").await?;
        let each = "return [...document.querySelectorAll('.issue .statement')].every((it) =>
            (it.querySelector('.words, .empty')?.textContent ?? '') !== '')
            && document.querySelectorAll('a.source[href]').length === document.querySelectorAll('article').length";
        ensure!(page.run(each).await? == true, "a place is empty, or a passage has no source");
        ensure!(page.run("return document.documentElement.lang").await? == language);
    }
    page.click("nav a[hreflang=fr]").await?;
    page.wait_until("it is French", "return document.documentElement.lang === 'fr'").await
}

async fn stages(page: &Page) -> Outcome {
    let places = "[...document.querySelectorAll('.issue')].map((issue) =>
        [...issue.querySelectorAll('.statement')].map((it) => it.getBoundingClientRect()))
        .filter((all) => all.length > 1)";
    for (width, beside) in [(320, false), (1024, true)] {
        page.resize(width, 800).await?;
        page.open("/ar/delegations/NLD.html").await?;
        page.wait_for("article.passage").await?;
        let fits = "return document.documentElement.scrollWidth <= innerWidth";
        page.wait_until("it fits", fits).await?;
        let placed = format!(
            "const all = {places};
             return all.length > 0 && all.every(([one, two]) => (one.top === two.top) === {beside})"
        );
        page.wait_until("the stages are where they belong", &placed).await?;
    }
    Ok(())
}

async fn accessible(page: &Page) -> Outcome {
    for address in
        ["/en/delegations/NLD.html", "/ar/delegations/PAK.html", "/fr/delegations/AUS.html"]
    {
        page.open(address).await?;
        page.wait_for("article.passage").await?;
        page.expect_accessible().await?;
    }
    Ok(())
}

async fn accessible_dark(page: &Page) -> Outcome {
    accessible_in_the_dark(page, "/en/delegations/NLD.html").await
}
