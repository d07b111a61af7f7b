//! What a host's styles must not do to a State's words.

use anyhow::ensure;

use super::hosts::{host, into_frame, open_element};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::policy;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(
        "element: in capitals, unbroken and under a tiny root's font, its words are as they are",
        inherited
    ),
    scenario!("element: four delegations in a column of text need no box that scrolls", column),
    scenario!("frames: what a theme allows a frame in height is no limit", limited),
];

/// What themes set for all that is in an article, and for a root to reckon with.
const THEME: &str = "new MutationObserver((_, observer) => {
    const main = document.querySelector('main');
    if (!main) return;
    observer.disconnect();
    document.documentElement.style.fontSize = '62.5%';
    Object.assign(main.style, {
        fontSize: '1.6rem', textTransform: 'uppercase', whiteSpace: 'nowrap', letterSpacing: '4px',
        fontStyle: 'italic', textAlign: 'center', inlineSize: '600px', maxInlineSize: 'none',
    });
}).observe(document, { childList: true, subtree: true });";

async fn inherited(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.server.mount(page.server.like("/examples/").first(THEME));
    open_element(page, "/examples/element.html", "#plain").await?;
    let plain = page.shadow("#plain");
    let changed = "const style = getComputedStyle(root.querySelector('.program .words'));
        const { fontSize, textTransform, whiteSpace, letterSpacing, fontStyle, textAlign } = style;
        return [parseFloat(fontSize) >= 14, textTransform, whiteSpace !== 'nowrap', letterSpacing, fontStyle, textAlign].join()";
    let changed = plain.run(changed).await?;
    ensure!(changed == "true,none,true,normal,normal,start", "the words are {changed}");
    // The table has the columns that its styles have room for.
    let fits =
        "const wide = [...root.querySelectorAll('.program *')].filter((it) => it.checkVisibility()
            && it.getBoundingClientRect().right > host.getBoundingClientRect().right + 1
            && !it.closest('.table-scroller, .topics'));
        return wide.map((it) => it.className).join()";
    let wide = plain.run(fits).await?;
    ensure!(wide == "", "wider than its place: {wide}");
    Ok(())
}

async fn column(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    open_element(page, "/examples/element.html", "#plain").await?;
    let plain = page.shadow("#plain");
    plain
        .run("host.setAttribute('authors', 'FIN JPN NLD PAK'); host.style.inlineSize = '650px'")
        .await?;
    let box_is_none = "const box = root.querySelector('.table-scroller[data-columns=\"4\"]');
        return box !== null && box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1
            && root.querySelectorAll('.table-scroller .passage').length > 4";
    plain.wait_until("nothing scrolls", box_is_none).await?;
    // Each says whose it is: the heads of columns are gone.
    let names = "return [...root.querySelectorAll('.table-scroller td')].filter((it) => it.checkVisibility())
        .every((it) => getComputedStyle(it, '::before').display !== 'none' && it.dataset.name)";
    ensure!(plain.run(names).await? == true, "a cell does not say whose it is");
    plain.run("document.querySelector('main').style.maxInlineSize = 'none'; host.style.inlineSize = '1100px'").await?;
    let beside = "const [one, two] = root.querySelectorAll('.table-scroller thead th[data-author]');
        return one.checkVisibility() && one.offsetTop === two.offsetTop && one.offsetLeft !== two.offsetLeft";
    plain.wait_until("with room for them, columns stand side by side", beside).await
}

/// As the script of a theme does with every frame.
const LIMIT: &str = "new MutationObserver(() => {
    for (const it of document.querySelectorAll('iframe')) it.style.maxHeight ||= '500px';
}).observe(document, { childList: true, subtree: true });";

async fn limited(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST_WITH_SCRIPT);
    page.server.mount(page.server.like("/examples/").first(LIMIT));
    into_frame(page, "/examples/iframe-height.html", "iframe").await?;
    page.leave().await?;
    let whole = "return document.querySelector('iframe').offsetHeight > 700";
    page.wait_until("it is as high as its content", whole).await
}
