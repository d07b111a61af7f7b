//! Passages: their address, their source, and the words that their label was read from.

use anyhow::ensure;

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("passages: a passage's address leads to it", address),
    scenario!("passages: following a passage's link puts it in the address", follow),
    scenario!("passages: a label shows the words it was read from", evidence),
    scenario!("passages: every passage says whose words it has, and leads to its source", origin),
    scenario!("passages: what is copied has signs between the parts of a label", copied),
    scenario!("passages: a summary's label says where it comes from", recorded),
];

async fn address(page: &Page) -> Outcome {
    open(page, "/?passage=pak-pre-draft/11.i.g").await?;
    let pointed = page.text("article.pointed-at .words").await?;
    ensure!(pointed.starts_with("Member States must be urged to arrive at"), "{pointed}");
    ensure!(page.text("h1").await? == "Rules, norms and principles");
    let in_sight = "(() => {
        const box = document.querySelector('article.pointed-at').getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight && document.activeElement.matches('.pointed-at');
    })()";
    wait_until(page, "it is in sight and has the focus", in_sight).await
}

async fn follow(page: &Page) -> Outcome {
    open(page, "/?topic=norms&authors=PAK").await?;
    page.click("article[data-passage='pak-pre-draft/11.i.c'] a.address").await?;
    wait_until(
        page,
        "the address names it",
        "location.search === '?topic=norms&authors=PAK&passage=pak-pre-draft/11.i.c'",
    )
    .await?;
    wait_until(page, "it is the one pointed at", "all('.pointed-at').length === 1 && document.querySelector('.pointed-at').dataset.passage === 'pak-pre-draft/11.i.c'").await?;
    page.back().await?;
    wait_until(page, "back lets go of it", "all('.pointed-at').length === 0").await
}

async fn evidence(page: &Page) -> Outcome {
    open(page, "/?topic=norms&authors=PAK").await?;
    let article = "article[data-passage='pak-pre-draft/11.i.a']";
    ensure!(page.text(&format!("{article} .operator")).await? == "should be encouraged");
    page.click(&format!("{article} .strength summary")).await?;
    let shown = page.text(&format!("{article} .evidence")).await?;
    for words in ["should be encouraged", "as appropriate", "Member States"] {
        ensure!(shown.contains(words), "“{words}” is not among: {shown}");
    }
    let strength = page.attribute(&format!("{article} .strength"), "data-strength").await?;
    ensure!(strength.as_deref() == Some("encourage"));
    Ok(())
}

async fn origin(page: &Page) -> Outcome {
    open(page, "/?topic=international-law&authors=speaking&remarks=shown").await?;
    let sound = "all('article.passage').length > 40 && all('article.passage').every(article => {
        const own = article.dataset.form === 'verbatim';
        const whose = article.querySelector('.whose').textContent;
        const source = article.querySelector('a.source').getAttribute('href');
        const address = article.querySelector('a.address').getAttribute('href');
        return (own ? whose === 'Original text' : whose.startsWith('Summary'))
            && (own ? source.includes('/sources/') : /^https?:/.test(source))
            && address.includes('passage=' + article.dataset.passage)
            && article.querySelector('.words').dir === 'auto';
    })";
    wait_until(page, "every passage has its origin", sound).await
}

async fn recorded(page: &Page) -> Outcome {
    open(page, "/?topic=institutional-dialogue&authors=ARG+EU").await?;
    page.click("td[data-author=EU] .strength[data-strength] summary").await?;
    let own = page.text("td[data-author=EU] .strength[open] .evidence").await?;
    ensure!(own.contains("the delegation’s text"), "{own}");
    page.click("td[data-author=ARG] .strength[data-strength] summary").await?;
    let account = page.text("td[data-author=ARG] .strength[open] .evidence").await?;
    ensure!(account.contains("report by dig.watch"), "{account}");
    Ok(())
}

async fn copied(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    for address in ["/?topic=norms&authors=speaking", "/?topic=norms&view=issues"] {
        open(page, address).await?;
        // Firefox lays out what is selected before it copies it.
        let select =
            "getSelection().selectAllChildren(document.querySelector('.program #comparison'))";
        page.run(select).await?;
        let apart = "(() => {
            const copied = getSelection().toString();
            const labels = all('.strength[data-stance][data-strength] summary').map(summary =>
                [...summary.children].filter(part => !part.hidden).map(part => part.textContent).join(' · '));
            return labels.length > 5 && labels.every(label => copied.includes(label));
        })()";
        wait_until(page, "the parts of each label are apart", apart).await?;
    }
    Ok(())
}
