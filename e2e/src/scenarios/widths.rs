//! Nothing is wider than the screen of a phone: any topic, any language, names as long as they come.

use anyhow::ensure;

use super::hosts::{RUNNING, host};
use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::policy;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("widths: no page of the program is wider than a phone, whatever is chosen", program),
    scenario!("widths: no prerendered page is wider than a phone", prerendered).without_scripts(),
    scenario!("widths: names of 60 letters fit a phone, in every part of the page", long_names),
    scenario!("widths: the Embed dialog fits a phone", dialog),
    scenario!("widths: an element of 280 pixels keeps to them", element),
];

const WIDTHS: [u32; 2] = [375, 320];
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];
const TOPICS: [&str; 7] = [
    "threats",
    "norms",
    "international-law",
    "cbm",
    "capacity-building",
    "institutional-dialogue",
    "general",
];

/// Gives what sticks out of `box` in `root`, but for what lies in a part that scrolls by itself.
const STICKING_OUT: &str = "const sticksOut = (root, box) => {
    const { left, right } = box.getBoundingClientRect();
    const scrolls = '.topics ul, .issue-list ol, .table-scroller, .documents ul, .preview, textarea, .visually-hidden';
    const out = [...root.querySelectorAll('*')].filter((it) => {
        const at = it.getBoundingClientRect();
        return at.width > 0 && it.checkVisibility()
            && (at.right > right + 1 || at.left < left - 1)
            && !it.parentElement?.closest(scrolls) && !it.matches('.skip, .visually-hidden, dialog:not([open]) *');
    });
    const range = document.createRange();
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const it = texts.currentNode.parentElement;
        range.selectNodeContents(texts.currentNode);
        const at = range.getBoundingClientRect();
        if (at.width > 0 && (at.right > right + 1 || at.left < left - 1) && it.checkVisibility()
            && !it.closest(scrolls) && !it.closest('.skip, option, dialog:not([open])')) out.push(it);
    }
    return out.map((it) => `${it.localName}.${it.className} ${Math.round(it.getBoundingClientRect().width)}`).slice(0, 6).join('; ');
};
const tooWide = () => {
    // Firefox gives an issue that it has not laid out yet a place beside the page.
    for (const issue of document.querySelectorAll('.issue')) issue.style.contentVisibility = 'visible';
    const page = document.documentElement;
    const wider = page.scrollWidth - page.clientWidth;
    return (wider > 0 ? `${wider} pixels: ` : '') + sticksOut(document.body, page);
};";

/// Fails if anything is wider than the page.
async fn fits(page: &Page, what: &str) -> Outcome {
    let out = page.run(&format!("{STICKING_OUT} return tooWide()")).await?;
    let (width, _) = page.viewport().await?;
    ensure!(out == "", "{what} is wider than {width} pixels: {out}");
    Ok(())
}

async fn program(page: &Page) -> Outcome {
    for width in WIDTHS {
        page.resize(width, 740).await?;
        for language in LANGUAGES {
            open(page, &format!("/?authors=speaking&lang={language}")).await?;
            for topic in TOPICS {
                page.run(&format!("document.querySelector('[data-topic={topic}]').click()"))
                    .await?;
                let chosen = format!(
                    "document.querySelector('[data-topic={topic}]').ariaCurrent === 'page'"
                );
                wait_until(page, "it is chosen", &chosen).await?;
                fits(page, &format!("{topic} in {language}")).await?;
            }
            for view in
                ["authors=PAK+ICRC+NAM&view=table", "view=issues", "view=issues&remarks=shown"]
            {
                let address = format!("/?topic=norms&{view}&lang={language}");
                open(page, &address).await?;
                fits(page, &address).await?;
            }
        }
    }
    Ok(())
}

async fn prerendered(page: &Page) -> Outcome {
    page.resize(320, 740).await?;
    for language in LANGUAGES {
        for topic in TOPICS {
            let path = format!("/{language}/{topic}.html");
            page.open(&path).await?;
            fits(page, &path).await?;
        }
    }
    page.resize(375, 740).await?;
    fits(page, "the last of them").await
}

/// Gives everything that has a name one of 60 letters, as one word and as several.
const LONG_NAMES: &str = "const names = ['W'.repeat(60), 'Commonwealth of the Associated Free Territories of Ostavia M'];
    const named = 'option, .author-name, .topic-title, .issue-name, .chooser-authors label span, .chooser button,'
        + '.documents a, .documents cite, .whose, .round, .address, .place, .switch span, .notices p,'
        + '.references a, .missing li, .on-screen span, .evidence q, .legend dt, .legend dd, .about dt';
    const lengthen = (root, turn) => root.querySelectorAll(named).forEach((it) => { it.textContent = names[turn]; });";

async fn long_names(page: &Page) -> Outcome {
    for width in WIDTHS {
        page.resize(width, 740).await?;
        for language in ["en", "ar"] {
            open(page, &format!("/?topic=norms&authors=speaking&round=pre-draft&lang={language}"))
                .await?;
            page.run(
                "for (const it of document.querySelectorAll('.program details')) it.open = true",
            )
            .await?;
            for turn in [0, 1] {
                page.run(&format!("{LONG_NAMES} lengthen(document, {turn})")).await?;
                fits(page, &format!("the page with long names ({turn})")).await?;
            }
            let reached = "return [...document.querySelectorAll('.pager :is(button, select)')].every((it) => {
                it.scrollIntoView({ block: 'center' });
                const { left, right, top, bottom } = it.getBoundingClientRect();
                return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === it;
            })";
            ensure!(page.run(reached).await? == true, "something lies over a control of the pager");
        }
    }
    Ok(())
}

async fn dialog(page: &Page) -> Outcome {
    for width in WIDTHS {
        page.resize(width, 740).await?;
        for language in LANGUAGES {
            open(page, &format!("/?topic=norms&authors=speaking&lang={language}")).await?;
            page.run("document.querySelector('button[name=embed]').click()").await?;
            wait_until(page, "it is open", "!!document.querySelector('dialog')?.open").await?;
            let loaded = "document.querySelector('.preview side-by-state')?.shadowRoot?.querySelector('.side-by-state')";
            wait_until(page, "the preview is there", &format!("!!{loaded}")).await?;
            fits(page, "the dialog").await?;
            let inside = format!(
                "{STICKING_OUT} const dialog = document.querySelector('dialog');
                 return sticksOut(dialog, dialog) || (dialog.scrollWidth > dialog.clientWidth ? 'it scrolls' : '')"
            );
            let inside = page.run(&inside).await?;
            ensure!(inside == "", "the dialog in {language} at {width} pixels: {inside}");
        }
    }
    Ok(())
}

async fn element(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.open_host("/examples/element.html").await?;
    let element = page.shadow("#plain");
    page.run("document.querySelector('#plain').scrollIntoView()").await?;
    element.wait_for(RUNNING).await?;
    element.run("host.style.width = '280px'; host.setAttribute('authors', 'speaking')").await?;
    for language in LANGUAGES {
        element.run(&format!("host.setAttribute('lang', '{language}')")).await?;
        let drawn = format!(
            "return root.querySelector('.side-by-state').lang === '{language}' && !!root.querySelector('.cards')"
        );
        element.wait_until("it is drawn as cards", &drawn).await?;
        for lengthen in ["", "lengthen(root, 0);", "lengthen(root, 1);"] {
            let out = format!(
                "{STICKING_OUT} {LONG_NAMES} {lengthen} return sticksOut(root.querySelector('.program'), host)"
            );
            let out = element.run(&out).await?;
            ensure!(out == "", "wider than the element in {language}: {out}");
        }
    }
    Ok(())
}
