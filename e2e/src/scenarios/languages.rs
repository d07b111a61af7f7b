//! The interface in other languages, and from right to left.

use anyhow::ensure;

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("languages: Arabic turns the page round, and leaves passages as they are", arabic),
    scenario!("languages: choosing a language keeps everything else chosen", choose),
    scenario!("languages: authors' names are the language's own", names),
];

async fn arabic(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/?topic=norms&authors=PAK+NLD&lang=ar").await?;
    wait_until(
        page,
        "the page is right to left",
        "document.documentElement.dir === 'rtl' && document.documentElement.lang === 'ar'",
    )
    .await?;
    ensure!(page.text("h1").await? == "القواعد والمعايير والمبادئ");
    let turned = "(() => {
        const corner = document.querySelector('.corner').getBoundingClientRect();
        const author = document.querySelector('th[data-author=PAK]').getBoundingClientRect();
        const words = document.querySelector('.verbatim .words');
        return corner.left > author.left && words.lang === 'en'
            && getComputedStyle(words).direction === 'ltr';
    })()";
    wait_until(page, "columns run from the right, English words from the left", turned).await?;
    wait_until(
        page,
        "nothing runs out of the page",
        "document.documentElement.scrollWidth <= innerWidth",
    )
    .await
}

async fn choose(page: &Page) -> Outcome {
    open(page, "/?topic=norms&authors=PAK").await?;
    page.run(
        "const s = document.querySelector('select[name=lang]'); s.value = 'fr';
         s.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await?;
    wait_until(page, "the page is French", "document.documentElement.lang === 'fr' && document.querySelector('h1').textContent === 'Règles, normes et principes'").await?;
    wait_until(page, "the rest stayed", "location.search === '?topic=norms&authors=PAK&lang=fr'")
        .await
}

async fn names(page: &Page) -> Outcome {
    for (language, name) in [("en", "Switzerland"), ("fr", "Suisse"), ("ar", "سويسرا")] {
        open(page, &format!("/?topic=general&authors=CHE+ICRC&lang={language}")).await?;
        let shown = page.text("th[data-author=CHE] .author-name").await?;
        ensure!(shown == name, "{shown}");
    }
    Ok(())
}
