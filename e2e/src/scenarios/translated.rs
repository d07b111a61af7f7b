//! A page that the reader's browser translates says, after any choice, what a fresh page would say. The browsers of
//! the tests translate nothing themselves; what is done to the page here is what their translation does, with the
//! same words.

use anyhow::ensure;

use super::hosts::{RUNNING, a_while};
use super::own_documents::{at_the_desk, drop_note, put_beside, select};
use super::own_kept::delete_everything;
use super::steps::{draw_names, open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!(
        "translated: with texts replaced, every choice is followed by the whole page",
        replaced
    ),
    scenario!("translated: with texts put before and then removed, the same", put_before),
    scenario!("translated: with texts wrapped, the same", wrapped),
    scenario!("translated: with numbers wrapped, as extensions do, the same", numbers),
    scenario!("translated: with the text of whole parts written anew, the same", rewritten),
    scenario!("translated: the desk says what has become of a document", at_desk),
    scenario!("translated: cards, the search and the focus go on as before", cards),
];

/// Translates what is there and what comes, as `one(text)` does it.
fn translation(one: &str) -> String {
    translation_of(".program", one)
}

/// The same of a part of the page.
fn translation_of(part: &str, one: &str) -> String {
    format!(
        "const fonts = (...inside) => {{
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.append(...inside);
            outer.append(inner);
            return outer;
        }};
        const one = (text) => {{ {one} }};
        const isMine = (node) => node.parentElement?.closest('font, script, style, textarea') || node.parentElement?.dataset.mine;
        const translate = (root) => {{
            const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            const texts = [];
            while (walk.nextNode()) texts.push(walk.currentNode);
            for (const text of texts) if (text.data.trim() && !isMine(text)) one(text);
        }};
        translate(document.querySelector('{part}'));
        new MutationObserver((records) => {{
            for (const {{ type, target, addedNodes }} of records) {{
                if (type === 'characterData' && target.isConnected && target.data.trim() && !isMine(target)) one(target);
                for (const node of addedNodes) {{
                    if (!node.isConnected || node.localName === 'font') continue;
                    if (node.nodeType === 3 && node.data.trim() && !isMine(node)) one(node);
                    if (node.nodeType === 1) translate(node);
                }}
            }}
        }}).observe(document.querySelector('{part}'), {{ childList: true, characterData: true, subtree: true }});"
    )
}

/// What the program's part of the page says.
const WORDS: &str = "[...document.querySelectorAll('.program :is(.masthead, .topics, .topic-head, .notices, .controls, .comparison, .about, .page-foot)')]
    .map((part) => part.textContent.replace(/\\s+/g, ' ')).join('\\n')";

/// What the page said at an address, after something was chosen.
struct Said {
    after: String,
    address: String,
    words: String,
}

/// Notes what the page says now.
async fn note(page: &Page, after: &str, said: &mut Vec<Said>) -> Outcome {
    draw_names(page).await?;
    a_while().await;
    let words = page.run(&format!("return {WORDS}")).await?;
    said.push(Said {
        after: after.to_owned(),
        address: page.location().await?,
        words: words.as_str().unwrap_or_default().to_owned(),
    });
    Ok(())
}

/// Fails unless that is what pages say that are opened at the same addresses, with nobody translating.
async fn expect_as_fresh(page: &Page, said: &[Said]) -> Outcome {
    ensure!(!said.is_empty(), "nothing was noted");
    for Said { after, address, words } in said {
        open(page, address).await?;
        draw_names(page).await?;
        let fresh = page.run(&format!("return {WORDS}")).await?;
        let fresh = fresh.as_str().unwrap_or_default();
        ensure!(fresh.len() > 500, "{address} says little");
        let same = fresh.bytes().zip(words.bytes()).take_while(|(one, other)| one == other).count();
        let part = |text: &str| {
            let part = &text.as_bytes()
                [same.saturating_sub(60).min(text.len())..(same + 120).min(text.len())];
            String::from_utf8_lossy(part).into_owned()
        };
        ensure!(fresh == words, "after {after}, not “{}” but “{}”", part(fresh), part(words));
    }
    Ok(())
}

/// Makes every choice there is, one after the other.
async fn choose_everything(page: &Page, one: &str) -> Outcome {
    open(page, "/?topic=norms").await?;
    page.run(&translation(one)).await?;
    let mut said = Vec::new();
    for topic in ["international-law", "threats", "capacity-building"] {
        page.click(&format!(".topics [data-topic={topic}]")).await?;
        let current =
            format!("document.querySelector('[data-topic={topic}]').ariaCurrent === 'page'");
        wait_until(page, topic, &current).await?;
        note(page, topic, &mut said).await?;
    }
    page.click("select[name=round] option[value=pre-draft]").await?;
    wait_until(page, "it is chosen", "location.search.includes('round')").await?;
    note(page, "the round", &mut said).await?;
    page.click("input[name=remarks]").await?;
    page.click("input[name=reported]").await?;
    wait_until(page, "it is chosen", "location.search.includes('reported')").await?;
    note(page, "remarks", &mut said).await?;
    page.click(".chooser > summary").await?;
    for author in ["GHA", "NLD", "ARG"] {
        page.click(&format!("label[data-author={author}] input")).await?;
        wait_until(page, "it is chosen", &format!("location.search.includes('{author}')")).await?;
        note(page, author, &mut said).await?;
    }
    page.click("select[name=base] option[value=GHA]").await?;
    wait_until(page, "it is chosen", "location.search.includes('base')").await?;
    note(page, "the first column", &mut said).await?;
    page.click(".chooser-shortcuts button:first-child").await?;
    wait_until(page, "it is chosen", "location.search.includes('speaking')").await?;
    note(page, "all who speak", &mut said).await?;
    for language in ["fr", "ar", "en"] {
        page.click(&format!("select[name=lang] option[value={language}]")).await?;
        let chosen = format!("document.querySelector('.side-by-state').lang === '{language}'");
        wait_until(page, "it is chosen", &chosen).await?;
        note(page, language, &mut said).await?;
    }
    page.back().await?;
    wait_until(page, "it is Arabic", "document.documentElement.lang === 'ar'").await?;
    note(page, "a step back", &mut said).await?;
    expect_as_fresh(page, &said).await
}

async fn replaced(page: &Page) -> Outcome {
    choose_everything(page, "text.replaceWith(fonts(text.data));").await
}

async fn put_before(page: &Page) -> Outcome {
    let one = "text.parentNode.insertBefore(fonts(text.data), text); text.remove();";
    choose_everything(page, one).await
}

/// As extensions do that offer to call a number or to look it up.
async fn numbers(page: &Page) -> Outcome {
    let one = "const found = /\\d+/.exec(text.data);
        if (!found || text.parentElement.dataset.number) return;
        const range = document.createRange();
        range.setStart(text, found.index);
        range.setEnd(text, found.index + found[0].length);
        const around = document.createElement('span');
        around.dataset.number = 'true';
        range.surroundContents(around);";
    choose_everything(page, one).await
}

async fn wrapped(page: &Page) -> Outcome {
    let one = "const outer = fonts(); text.replaceWith(outer); outer.firstChild.append(text);";
    choose_everything(page, one).await
}

async fn rewritten(page: &Page) -> Outcome {
    let one = "const part = text.parentNode;
        if (!part) return;
        if (part.childElementCount) return text.replaceWith(fonts(text.data));
        const anew = new Text(part.textContent);
        part.dataset.mine = '';
        part.replaceChildren(anew);
        delete part.dataset.mine;
        known.add(anew);";
    let one = format!(
        "window.known ??= new WeakSet(); const {{ known }} = window; if (known.has(text)) return; {one}"
    );
    choose_everything(page, &one).await
}

/// What the “Your documents” page says, without what it asks.
const DESK: &str = "[...document.querySelectorAll('.desk :is(.desk-what, .desk-count, .desk-hint, .desk-state, .desk-bar button)')]
    .filter((it) => !it.closest('[hidden]')).map((it) => it.textContent.replace(/\\s+/g, ' ').trim()).join('\\n')";

async fn at_desk(page: &Page) -> Outcome {
    let mut said = Vec::new();
    for one in ["", "text.replaceWith(fonts(text.data));"] {
        at_the_desk(page).await?;
        drop_note(page).await?;
        page.run(&translation_of(".desk", one)).await?;
        page.run("document.querySelectorAll('.desk-block .desk-what button')[1].click()").await?;
        select(page, ".desk-controls", 0, "left-out").await?;
        wait_until(page, "it is left out", "all('.desk-block[data-part=left-out]').length > 0")
            .await?;
        // By script: the bar that keeps to the window's end may lie over it.
        page.run("document.querySelector('[name=checked]').click()").await?;
        a_while().await;
        let in_review = page.run(&format!("return {DESK}")).await?;
        put_beside(page).await?;
        page.click(".own-documents").await?;
        wait_until(page, "it is in the list", "all('.desk-document').length === 1").await?;
        a_while().await;
        said.push((in_review, page.run(&format!("return {DESK}")).await?));
        delete_everything(page).await?;
    }
    ensure!(
        said[0].0.as_str().is_some_and(|said| said.contains("left out by you")),
        "{:?}",
        said[0].0
    );
    ensure!(said[0] == said[1], "not {:?}\nbut {:?}", said[0], said[1]);
    Ok(())
}

async fn cards(page: &Page) -> Outcome {
    page.resize(375, 740).await?;
    open(page, "/?topic=norms&authors=FIN+JPN+NLD+PAK").await?;
    page.run(&translation("text.replaceWith(fonts(text.data));")).await?;
    page.click(".pager button:last-child").await?;
    wait_until(page, "the next card is on top", "document.querySelector('.card-head').textContent.includes('Japan') && document.querySelector('.pager').textContent.includes('2 of 4')").await?;
    page.run("document.querySelector('.pager select').focus()").await?;
    page.click(".topics [data-topic=threats]").await?;
    wait_until(page, "it is chosen", "document.querySelector('h1').textContent.includes('hreats')")
        .await?;
    let focus = page.run("return document.activeElement.dataset.topic").await?;
    ensure!(focus == "threats", "the focus went to {}", page.focused().await?);
    page.click(".program .unfold").await?;
    page.click(".chooser > summary").await?;
    page.fill(".chooser-search input", "zzz").await?;
    wait_until(
        page,
        "nobody is found, and it says so",
        "document.querySelector('.chooser .nobody').textContent.includes('zzz')",
    )
    .await?;
    page.fill(".chooser-search input", "neth").await?;
    wait_until(page, "one is found, and it says nothing else", "document.querySelector('.chooser .nobody').textContent === '' && all('.chooser-authors li').length === 1").await?;
    page.resize(1280, 800).await?;
    page.wait_for("table").await?;
    page.wait_for(RUNNING).await?;
    page.fill(".chooser-search input", "e").await?;
    page.press(&["Backspace"]).await?;
    let mut said = Vec::new();
    note(page, "a wider window", &mut said).await?;
    expect_as_fresh(page, &said).await
}
