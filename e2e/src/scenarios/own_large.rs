//! Hundreds of passages of one author on one topic, drawn a piece at a time, and a passage of hundreds of words, folded:
//! both whole where that is needed.

use anyhow::ensure;

use super::own_documents::{at_the_desk, drop_files, put_beside};
use super::steps::wait_until;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("own documents: hundreds of passages are drawn a piece at a time", pieces),
    scenario!("own documents: hundreds of passages are on paper at once", on_paper),
    scenario!("own documents: the last of hundreds of passages can be pointed at", pointed),
    scenario!("own documents: a long passage is folded around its operator", folded),
];

const TOPIC: &str = "document.querySelector('.program [data-topic=threats]').click();";
const ELSEWHERE: &str = "document.querySelector('.program [data-topic=cbm]').click();";
const NOBODY: &str = "all('article.verbatim[data-author=NOR]').length === 0";
const ALL: &str = "all('article.verbatim[data-author=NOR]').length === 300";

/// Puts a document of 300 recommendations on threats beside the others, and goes to another topic.
async fn bring(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    let items = "Array.from({ length: 300 }, (_, place) => `${place + 1}. States should protect port ${place}.`)";
    let text =
        format!("'Norway: comments on the draft\\n\\nThreats\\n\\n' + {items}.join('\\n\\n')");
    drop_files(page, &format!("[['norway.txt', {text}]]")).await?;
    page.wait_for(".desk-blocks[aria-busy='false']").await?;
    put_beside(page).await?;
    page.run(ELSEWHERE).await?;
    wait_until(page, "none of them is on screen", NOBODY).await
}

async fn pieces(page: &Page) -> Outcome {
    bring(page).await?;
    // An observer is called at the end of each task that has changed something.
    let watch = "const kept = document.body.dataset;
        new MutationObserver((changes) => {
            const added = changes.flatMap((change) => [...change.addedNodes]).filter((it) => it.querySelectorAll);
            const passages = new Set(added.flatMap((it) => [it, ...it.querySelectorAll('*')])
                .filter((it) => it.matches('article.verbatim')));
            kept.mostAtOnce = Math.max(kept.mostAtOnce ?? 0, passages.size);
        }).observe(document.body, { childList: true, subtree: true });";
    page.run(&format!("{watch} {TOPIC}")).await?;
    wait_until(page, "all are there", ALL).await?;
    let most = page.run("return Number(document.body.dataset.mostAtOnce)").await?.as_u64();
    ensure!(most.is_some_and(|most| (1..=50).contains(&most)), "{most:?} were drawn in one task");
    Ok(())
}

async fn on_paper(page: &Page) -> Outcome {
    bring(page).await?;
    let passages = "document.querySelectorAll('article.verbatim[data-author=NOR]').length";
    let printed = format!("{TOPIC} dispatchEvent(new Event('beforeprint')); return {passages}");
    let printed = page.run(&printed).await?.as_u64();
    ensure!(printed == Some(300), "{printed:?} of 300 were there when the page was printed");
    page.run("dispatchEvent(new Event('afterprint'))").await?;
    wait_until(page, "all are there afterwards", ALL).await
}

async fn pointed(page: &Page) -> Outcome {
    bring(page).await?;
    page.run(TOPIC).await?;
    wait_until(page, "all are there", ALL).await?;
    let address = "return [...document.querySelectorAll('article.verbatim a.address')].at(-1).href";
    let address = page.run(address).await?;
    page.run(ELSEWHERE).await?;
    wait_until(page, "none of them is on screen", NOBODY).await?;
    page.run(&format!(
        "history.pushState(null, '', {address}); dispatchEvent(new PopStateEvent('popstate'))"
    ))
    .await?;
    wait_until(
        page,
        "all are there, and the last is in sight and has the focus",
        &format!(
            "{ALL} && (() => {{
                const last = all('article.verbatim[data-author=NOR]').at(-1);
                const box = last.getBoundingClientRect();
                const uppermost = document.elementFromPoint(box.left + box.width / 2, box.top + 2);
                return last === document.activeElement && last.contains(uppermost);
            }})()"
        ),
    )
    .await
}

async fn folded(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    let around = "'ships carry grain and people to every coast of the region and '.repeat(14)";
    let text = format!(
        "'Norway: comments on the draft\\n\\nThreats\\n\\n1. As ' + {around} + 'for this reason States should protect ports, because ' + {around} + 'beyond.'"
    );
    drop_files(page, &format!("[['norway.txt', {text}]]")).await?;
    page.wait_for(".desk-blocks[aria-busy='false']").await?;
    put_beside(page).await?;
    page.run(TOPIC).await?;
    let words =
        "const words = document.querySelector('.program article.verbatim[data-author=NOR] .words');
        const operator = words?.querySelector('.operator')?.getBoundingClientRect();
        const box = words?.getBoundingClientRect();";
    let is_folded = format!(
        "{words} return !!operator && words.scrollHeight > 2 * words.clientHeight
            && operator.top >= box.top && operator.bottom <= box.bottom && words.textContent.endsWith('beyond.')"
    );
    page.wait_until("its operator is in sight among some lines", &is_folded).await?;
    page.click(".program article.verbatim[data-author=NOR] .whole summary").await?;
    let is_whole = format!("{words} return words.scrollHeight <= words.clientHeight + 1");
    page.wait_until("all of it is in sight", &is_whole).await
}
