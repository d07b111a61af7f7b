//! The topic issue by issue.

use anyhow::ensure;

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(
        "issues: the first screen has the words of many, on a phone those of the first",
        first_screen
    ),
    scenario!("issues: two statements are side by side in the column of an article", article),
    scenario!("issues: the list leads to each issue, by mouse and by keyboard", list),
    scenario!("issues: the view is chosen, has an address, and is left again", chosen),
    scenario!("issues: a view that is not there is reported, and the page opens", unknown),
    scenario!("issues: who does not address an issue is counted, and named on demand", others),
    scenario!("issues: a passage far down is drawn and in sight", pointed),
    scenario!("issues: all of it is on paper", paper),
    scenario!("issues: choices of a narrow place unfold", unfolded),
];

/// How many delegations have the first line of their words on the screen.
pub(crate) const READABLE: &str =
    "return new Set([...document.querySelectorAll('.program .statement')].filter((it) => {
    const words = it.querySelector('.words').getBoundingClientRect();
    const line = parseFloat(getComputedStyle(it.querySelector('.words')).lineHeight);
    return words.top >= 0 && words.top + line <= innerHeight;
}).flatMap((it) => it.dataset.authors.split(' '))).size";

async fn first_screen(page: &Page) -> Outcome {
    // Not yet on every topic: a long name of many, or a long statement, takes the room of others.
    let wide = ((1280, 900), 6, &["international-law", "norms", "threats"][..]);
    let phone = ((375, 812), 1, &["international-law", "threats"][..]);
    for ((width, height), least, topics) in [wide, phone] {
        page.resize(width, height).await?;
        for topic in topics {
            open(page, &format!("/?view=issues&topic={topic}")).await?;
            let what = format!("{least} are read of {topic} at {width} pixels");
            page.wait_until(&what, &format!("{READABLE} >= {least}")).await?;
        }
    }
    Ok(())
}

async fn article(page: &Page) -> Outcome {
    for width in [480, 650] {
        page.resize(width, 900).await?;
        open(page, "/?view=issues").await?;
        let side_by_side =
            "const [first, second] = document.querySelectorAll('.program .statement');
            return first.offsetTop === second.offsetTop && first.offsetLeft !== second.offsetLeft";
        ensure!(page.run(side_by_side).await? == true, "nothing is side by side at {width}");
    }
    Ok(())
}

async fn list(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/?view=issues&topic=norms").await?;
    wait_until(page, "all is drawn", "all('.program .issue-in-turn').every((it) => it.firstChild)")
        .await?;
    let last = "const link = [...document.querySelectorAll('.program .issue-list a')].at(-1);
        const section = document.getElementById(link.getAttribute('href').slice(1));";
    let in_sight = "document.activeElement === section
        && section.getBoundingClientRect().top < innerHeight && section.getBoundingClientRect().bottom > 0
        && link.getBoundingClientRect().top >= 0 && link.getBoundingClientRect().top < innerHeight";
    page.run(&format!("{last} link.click()")).await?;
    page.wait_until("the issue and the list are in sight", &format!("{last} return {in_sight}"))
        .await?;
    let address = page.location().await?;
    ensure!(address.ends_with("?view=issues&topic=norms"), "the address is {address}");
    page.run("scrollTo(0, 0); document.querySelector('.program .issue-list a').focus()").await?;
    page.press(&["Enter"]).await?;
    page.wait_until(
        "the first issue has the keyboard",
        "return document.activeElement === document.querySelector('.program .issue')",
    )
    .await
}

async fn chosen(page: &Page) -> Outcome {
    open(page, "/?topic=norms").await?;
    page.wait_for(".program .by-issue").await?;
    page.click(".program .views [data-view=comparison]").await?;
    page.wait_for(".program .table-scroller").await?;
    wait_until(page, "it has an address", "location.search.includes('view=comparison')").await?;
    page.back().await?;
    page.wait_for(".program .by-issue").await?;
    // Nobody is ticked until somebody is chosen; whoever chooses delegations compares them.
    page.click(".chooser > summary").await?;
    let none = "all('.chooser-authors input').length > 10 && all('.chooser-authors input:checked').length === 0";
    wait_until(page, "all are offered", none).await?;
    page.click("label[data-author=NLD] input").await?;
    page.wait_for(".program .table-scroller th[data-author=NLD]").await?;
    let only_chosen = "location.search === '?topic=norms&authors=NLD'";
    wait_until(page, "the address names the delegation alone", only_chosen).await?;
    page.click(".program .views [data-view=issues]").await?;
    page.wait_for(".program .by-issue .statement[data-authors~=NLD]").await?;
    // A choice of delegations is the same in both.
    open(page, "/?topic=norms&view=issues&authors=PAK+NLD").await?;
    let authors = "const authors = [...document.querySelectorAll('.program .statement')].map((it) => it.dataset.authors);
        return authors.length > 1 && authors.every((it) => ['PAK', 'NLD'].includes(it))";
    ensure!(page.run(authors).await? == true, "others than Pakistan and the Netherlands are there");
    Ok(())
}

async fn unknown(page: &Page) -> Outcome {
    open(page, "/?view=pie&topic=norms").await?;
    let reported = "all('.program .notices')[0]?.textContent.includes('view=pie') && all('.program .by-issue').length === 1";
    wait_until(page, "it is reported, and the page is there", reported).await
}

async fn others(page: &Page) -> Outcome {
    open(page, "/?view=issues&topic=norms").await?;
    page.click(".program .issue .others [data-empty=not-seen] summary").await?;
    let counted = "const others = document.querySelector('.program .issue .others [open]');
        const count = Number(others.querySelector('summary').textContent.match(/\\d+/)[0]);
        return others.querySelector('.names').textContent.split(' · ').length === count && others.checkVisibility()";
    ensure!(page.run(counted).await? == true, "the count is not that of the names");
    Ok(())
}

async fn pointed(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/?view=issues&topic=norms").await?;
    wait_until(page, "all is drawn", "all('.program .issue-in-turn').every((it) => it.firstChild)")
        .await?;
    let last =
        page.run("return [...document.querySelectorAll('.program .passage')].at(-1).id").await?;
    let last = last.as_str().unwrap_or_default().to_owned();
    open(page, &format!("/?view=issues&topic=norms&passage={last}")).await?;
    let in_sight = format!(
        "const {{ top, bottom }} = document.querySelector('.program .pointed-at[id=\"{last}\"]').getBoundingClientRect();
         return bottom > 0 && top < innerHeight"
    );
    page.wait_until("it is in sight", &in_sight).await
}

async fn paper(page: &Page) -> Outcome {
    open(page, "/?view=issues&topic=norms").await?;
    wait_until(page, "all is drawn", "all('.program .issue-in-turn').every((it) => it.firstChild)")
        .await?;
    let names = page.texts(".program .issue-name").await?;
    let Some(pdf) = page.print().await? else { return Ok(()) };
    if let Some(text) = &pdf.text {
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for name in names.iter().filter(|name| !name.is_empty()) {
            ensure!(text.contains(name.as_str()), "“{name}” is not on paper");
        }
    }
    Ok(())
}

async fn unfolded(page: &Page) -> Outcome {
    page.resize(375, 812).await?;
    open(page, "/?topic=norms").await?;
    let hidden = "!document.querySelector('.program .folded select').checkVisibility()";
    wait_until(page, "they are folded", hidden).await?;
    page.click(".program .unfold").await?;
    let shown = "document.querySelector('.program .folded select').checkVisibility()
        && document.querySelector('.program .unfold').ariaExpanded === 'true'";
    wait_until(page, "they are unfolded", shown).await?;
    page.click(".program input[name=remarks]").await?;
    page.wait_until("the choice counts", "return location.search.includes('remarks=shown')").await
}
