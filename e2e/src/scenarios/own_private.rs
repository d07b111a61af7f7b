//! Readers' own documents: nothing that names them is in anything that a server sees, or in what others are given.

use anyhow::ensure;

use super::one_file::KEEP_FILES;
use super::own_documents::{at_the_desk, drop_files, put_beside};
use super::steps::{draw_names, open, wait_until};
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("own documents: no address, link, snippet or request names one", unnamed),
    scenario!("own documents: names of an older release leave the address at once", older_address),
    scenario!("own documents: what an older release kept gets names that say nothing", older_kept),
    scenario!("own documents: a saved view says what it will contain", saved_view),
];

/// A file whose name, title and author tell something. No word of them is anywhere else.
const FILE: &str = "Zubrowka quixotic gambit.txt";
const TEXT: &str = "Perpetual jellyfish memorandum\\n\\nThreats\\n\\n1. States should protect ports from attacks.\\n\\n\
    2. States should not attack hospitals.\\n";
const WORDS: &[&str] = &["zubrowka", "quixotic", "gambit", "perpetual", "jellyfish", "memorandum"];

/// True where the document is on screen.
const THERE: &str = "all('article.verbatim[data-author=NOR]').some((it) => it.textContent.includes('protect ports'))";

/// The word of the document that a text has.
pub(crate) fn named(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    WORDS.iter().copied().find(|word| text.contains(word))
}

/// Fails where a text has any of the words.
fn names_nothing(what: &str, text: &str) -> Outcome {
    let found = named(text);
    ensure!(found.is_none(), "{what} has “{}”: {text}", found.unwrap_or_default());
    Ok(())
}

/// Looks through all that names places, here and at the server.
async fn look(page: &Page, at: &str) -> Outcome {
    let here = page
        .run(
            "return JSON.stringify([location.href, history.state, document.title, document.referrer, localStorage,
                ...[...document.querySelectorAll('*')].flatMap((it) => [...it.attributes])
                    .filter(({ name }) => ['href', 'src', 'action', 'id', 'download'].includes(name) || name.startsWith('data-'))
                    .map(({ value }) => value),
                ...[...document.querySelectorAll('textarea')].map((it) => it.value)])",
        )
        .await?;
    names_nothing(at, here.as_str().unwrap_or_default())?;
    let links =
        "return [...document.querySelectorAll('a[href]')].map((it) => it.getAttribute('href'))
        .filter((it) => it.split('#')[0].includes('own-') || it.includes('own=')).join(' ')";
    let links = page.run(links).await?;
    ensure!(links == "", "at {at}, links name own documents: {links}");
    let search = page.run("return location.search").await?;
    let search = search.as_str().unwrap_or_default();
    ensure!(!search.contains("own=") && !search.contains("own-"), "at {at}, the query is {search}");
    at_the_server(page, at)
}

/// Looks through all that the server was sent.
fn at_the_server(page: &Page, at: &str) -> Outcome {
    for request in page.server.heard() {
        names_nothing(&format!("at {at}, a request"), &request)?;
        let line = request.lines().next().unwrap_or_default();
        ensure!(!line.contains("own="), "at {at}, the server sees {line}");
        let referer = request.lines().find(|it| it.to_lowercase().starts_with("referer:"));
        ensure!(!referer.is_some_and(|it| it.contains("own-")), "at {at}: {referer:?}");
    }
    Ok(())
}

/// Brings the document, and puts it beside the others.
async fn bring(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_files(page, &format!("[['{FILE}', '{TEXT}']]")).await?;
    page.wait_for(".desk-review .desk-block").await?;
    put_beside(page).await
}

/// Chooses the topic, by script: what keeps to the window's end may lie over it.
async fn choose_topic(page: &Page, topic: &str) -> Outcome {
    page.run(&format!("document.querySelector('[data-topic={topic}]').click()")).await?;
    let chosen = format!("all('[data-topic={topic}]')[0]?.ariaCurrent === 'page'");
    wait_until(page, "it is chosen", &chosen).await?;
    // The address follows once the page is drawn.
    let named = format!("location.search.includes('topic={topic}')");
    wait_until(page, "the address names it", &named).await
}

/// Goes to another view, as somebody's link would lead there.
async fn follow(page: &Page, query: &str) -> Outcome {
    let go = "dispatchEvent(new PopStateEvent('popstate'))";
    page.run(&format!("history.pushState(null, '', '{query}'); {go};")).await.map(drop)
}

async fn open_and_close_embed(page: &Page, at: &str) -> Outcome {
    page.run("document.querySelector('.program [name=embed]').click()").await?;
    wait_until(page, "the dialog is open", "all('dialog.embed[open]').length === 1").await?;
    look(page, at).await?;
    page.run("document.querySelector('dialog.embed[open] [name=close]').click()").await?;
    wait_until(page, "the dialog is closed", "all('dialog.embed[open]').length === 0").await
}

/// A whole visit with a document of the reader's own, in which nothing that a server sees may name it.
pub(crate) async fn unnamed(page: &Page) -> Outcome {
    bring(page).await?;
    look(page, "the comparison").await?;
    for topic in ["norms", "cbm", "threats"] {
        choose_topic(page, topic).await?;
        look(page, topic).await?;
    }
    wait_until(page, "its words are there", THERE).await?;
    let search = page.run("return location.search + ' ' + location.hash").await?;
    ensure!(search.as_str().is_some_and(|it| it.contains("#own=own-")), "{search}");
    open_and_close_embed(page, "Embed with own documents").await?;
    // Its author, its passage, remarks, and the other ways to draw.
    draw_names(page).await?;
    page.run("document.querySelector('input[name=author][value=NLD]').click()").await?;
    look(page, "the author").await?;
    follow(page, "?topic=threats&authors=NOR+PAK").await?;
    wait_until(page, "its words are there", THERE).await?;
    page.run("document.querySelector('article.verbatim[data-author=NOR] a.address').click()")
        .await?;
    wait_until(page, "the passage is in the address", "location.hash.includes('passage=own-')")
        .await?;
    look(page, "the passage").await?;
    page.run("document.querySelector('input[name=remarks]').click()").await?;
    look(page, "remarks").await?;
    page.resize(480, 900).await?;
    wait_until(page, "cards are drawn", "all('.cards').length > 0").await?;
    look(page, "cards").await?;
    page.resize(1280, 900).await?;
    page.print().await?;
    look(page, "print").await?;
    // A view without it, of which there is code.
    follow(page, "?topic=threats&authors=PAK").await?;
    let alone = "all('.program thead th[data-author]').length === 1";
    wait_until(page, "Pakistan is alone", alone).await?;
    open_and_close_embed(page, "Embed with code").await?;
    choose_topic(page, "threats").await?;
    page.run("document.querySelector('input[name=author][value=NOR]').click()").await?;
    wait_until(page, "its words are there", THERE).await?;
    // The server is asked for all of it again.
    page.run_async(
        "for (const known of await navigator.serviceWorker.getRegistrations()) await known.unregister();
         for (const name of await caches.keys()) await caches.delete(name);",
    )
    .await?;
    let before = page.server.heard().len();
    page.reload().await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    wait_until(page, "its words are there again", THERE).await?;
    ensure!(page.server.heard().len() > before, "the server was not asked");
    look(page, "the reload").await?;
    for step in 1..8 {
        let location = page.location().await?;
        page.run("history.back()").await?;
        let moved = "return location.pathname + location.search + location.hash";
        for _ in 0..20 {
            if page.run(moved).await? != location.as_str() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        if page.count(".program h1").await? == 0 {
            break;
        }
        look(page, &format!("{step} steps back")).await?;
    }
    at_the_server(page, "the end")
}

async fn older_address(page: &Page) -> Outcome {
    open(page, "/?topic=threats&lang=fr&passage=own-jellyfish-txt/1&own=own-jellyfish-txt").await?;
    let asked =
        |page: &Page| page.server.heard().iter().filter(|it| it.contains("jellyfish")).count();
    let first = asked(page);
    let search = page.run("return location.search").await?;
    ensure!(search == "?topic=threats&lang=fr", "{search}");
    let links = "return [...document.querySelectorAll('a[href]')].map((it) => it.href).join(' ')";
    names_nothing("a link", page.run(links).await?.as_str().unwrap_or_default())?;
    page.reload().await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    choose_topic(page, "norms").await?;
    page.reload().await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    ensure!(asked(page) == first, "the server sees it again");
    names_nothing("the address", &page.location().await?)
}

/// Keeps the document as a release before this one did: under a name that is made of its title, put together by another
/// release.
const AS_BEFORE: &str = "const request = indexedDB.open('side-by-state', 2);
    const database = await new Promise((done) => (request.onsuccess = () => done(request.result)));
    const store = database.transaction('own', 'readwrite').objectStore('own');
    const get = (key) => new Promise((done) => { const it = store.get(key); it.onsuccess = () => done(it.result); });
    const list = await get(['/', 'list']);
    const [id] = JSON.parse(list).order;
    const text = await get(['/', 'entry', id]);
    const shown = await get(['/', 'shown']);
    store.delete(['/', 'entry', id]);
    store.put(text.replaceAll(id, 'nor-jellyfish').replace('\"outside\":null,', ''), ['/', 'entry', 'nor-jellyfish']);
    store.put(list.replaceAll(id, 'nor-jellyfish'), ['/', 'list']);
    store.put({ ...shown, release: 'app-000000000000' }, ['/', 'shown']);
    await new Promise((done) => (store.transaction.oncomplete = done));
    database.close();";

/// The names under which documents are kept.
async fn kept_names(page: &Page) -> Result<String, Failure> {
    let names = "const request = indexedDB.open('side-by-state', 2);
        const database = await new Promise((done) => (request.onsuccess = () => done(request.result)));
        const all = database.transaction('own').objectStore('own').getAllKeys();
        await new Promise((done) => (all.onsuccess = done));
        database.close();
        return all.result.map((it) => it.join(' ')).join('; ')";
    Ok(page.run_async(names).await?.as_str().unwrap_or_default().to_owned())
}

async fn older_kept(page: &Page) -> Outcome {
    bring(page).await?;
    let is_kept =
        "return new Promise((done) => setTimeout(() => done(localStorage.length === 1), 900))";
    page.wait_until("it is kept", is_kept).await?;
    page.run_async(AS_BEFORE).await?;
    ensure!(kept_names(page).await?.contains("nor-jellyfish"));
    open(page, "/?topic=threats").await?;
    wait_until(page, "its words are there", THERE).await?;
    look(page, "the comparison").await?;
    let names = kept_names(page).await?;
    ensure!(!names.contains("jellyfish") && names.contains("entry own-"), "{names}");
    let shown =
        "return document.querySelector('article.verbatim[data-author=NOR]').dataset.passage";
    let before = page.run(shown).await?;
    open(page, "/?topic=threats").await?;
    wait_until(page, "its words are there", THERE).await?;
    ensure!(page.run(shown).await? == before, "it has got another name once more");
    page.click(".own-documents").await?;
    wait_until(page, "it is on the desk", "all('.desk-document').length === 1").await
}

/// Presses the button, and gives the text of the file.
async fn handed_out(page: &Page) -> Result<String, Failure> {
    page.run(
        "window.handedOut = undefined; document.querySelector('.program [name=save]').click()",
    )
    .await?;
    page.wait_until("a file is handed out", "return typeof window.handedOut === 'string'").await?;
    Ok(page.run("return window.handedOut").await?.as_str().unwrap_or_default().to_owned())
}

async fn saved_view(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(KEEP_FILES));
    bring(page).await?;
    page.click("[data-topic=threats]").await?;
    wait_until(page, "its words are there", THERE).await?;
    let contents = "return [...document.querySelectorAll('.program .share-contents')].map((it) => it.textContent).join(' ')";
    let reported = page.run(contents).await?;
    let reported = reported.as_str().unwrap_or_default();
    let site = page.server.address("/");
    ensure!(reported.contains(&site) && reported.contains("Perpetual jellyfish"), "{reported}");
    let with = handed_out(page).await?;
    ensure!(with.contains(&site), "the address that is reported is not there");
    let state = with.split("class=\"data-state\"").nth(1).and_then(|it| it.split("</span>").next());
    ensure!(
        state.is_some_and(|it| it.ends_with(
            ">This file contains all its data and works offline; newer data may exist."
        )),
        "the file speaks of this device: {state:?}"
    );
    ensure!(!with.contains("own=own-"), "the list of documents on screen is there");
    page.run("document.querySelector('.program .share [name=leave-address]').click()").await?;
    let without = handed_out(page).await?;
    ensure!(!without.contains(&site) && !without.contains("127.0.0.1"), "the address is there");
    ensure!(without.contains("protect ports"), "the view is not there");
    let file = page.write_file("private.html", &without)?;
    page.open_file(&file, "", "").await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    wait_until(page, "its words are in the file", THERE).await
}
