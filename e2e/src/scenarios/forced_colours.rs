//! What is chosen stands out where the device forces its own colours: by a border, which forced colours leave, and not
//! by a ground, a shadow or a transparent border.

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("forced colours: only the chosen topic and view have a bar", bars),
    scenario!("forced colours: only a pressed button has a thick border", pressed),
];

/// Of the links that match, those with a bar are the ones that are chosen, and one is.
fn only_chosen(links: &str) -> String {
    format!(
        "(() => {{
            const barred = all('{links}').filter(link => parseFloat(getComputedStyle(link).borderBlockEndWidth) > 0);
            return barred.length === 1 && barred[0].hasAttribute('aria-current') && all('{links}').length > 1;
        }})()"
    )
}

async fn bars(page: &Page) -> Outcome {
    for address in ["/?topic=norms", "/?topic=norms&view=comparison&lang=ar"] {
        open(page, address).await?;
        wait_until(page, "one topic has a bar", &only_chosen(".program .topics a")).await?;
        wait_until(page, "one view has a bar", &only_chosen(".program .views a")).await?;
    }
    let as_high = "new Set(all('.program .topics a').map(link => link.offsetHeight)).size === 1";
    wait_until(page, "the bar makes nothing higher", as_high).await
}

async fn pressed(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/?topic=norms&authors=speaking").await?;
    page.click(".program .chooser > summary").await?;
    let thick = "(() => {
        const buttons = all('.program .chooser [aria-pressed]');
        const width = button => parseFloat(getComputedStyle(button).borderInlineStartWidth);
        return buttons.some(it => it.ariaPressed === 'true') && buttons.every(it =>
            it.ariaPressed === 'true' ? width(it) > 1.5 : width(it) < 1.5);
    })()";
    wait_until(page, "the pressed ones have it", thick).await
}
