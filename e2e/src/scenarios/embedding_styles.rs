//! What a host's styles must not do to a State's words.

use anyhow::ensure;

use super::hosts::{host, open_element};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::policy;

pub(super) const SCENARIOS: &[Scenario] = &[scenario!(
    "element: in capitals, unbroken and under a tiny root's font, its words are as they are",
    inherited
)];

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
