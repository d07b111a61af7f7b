//! Readers' own documents: kept on the device, saved, brought back, and in the one file that holds all of it.

use anyhow::ensure;

use super::own_documents::{at_the_desk, drop_files, drop_note, put_beside};
use super::steps::{open, wait_until};
use crate::engine::Engine;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("own documents: it is kept over a reload, and deleted once the reader agrees", kept),
    scenario!("own documents: a correction is kept over a reload", correction_kept),
    scenario!("own documents: what another window kept is not written over", elsewhere),
    scenario!("own documents: a browser that keeps nothing says so at once", nothing_kept),
    scenario!("own documents: what is saved opens again by dropping it", saved),
    scenario!(
        "own documents: a data folder and a saved page open again by dropping them",
        saved_else
    ),
    scenario!(
        "own documents: what a saved view does not have is said where something was brought",
        unfinished
    ),
    scenario!(
        "own documents: the full file reads them from the disk, with no network",
        in_the_file
    ),
];

/// True where the document that these scenarios bring stands in Norway's column.
pub(super) const THERE: &str = "all('article.verbatim[data-author=NOR]').some((it) => it.textContent.includes('protect ports'))";

/// True where something is kept of the page at this address, as a condition of a script.
pub(super) const fn is_kept_here() -> &'static str {
    "localStorage.getItem(`side-by-state own ${location.pathname}`) !== null"
}

/// Waits until all is kept: a change is, a moment after it is made.
pub(super) async fn wait_until_kept(page: &Page) -> Outcome {
    let is_kept = is_kept_here();
    let script = format!("return new Promise((done) => setTimeout(() => done({is_kept}), 900))");
    page.wait_until("it is kept", &script).await
}

/// Deletes all of it, as a reader does who agrees.
pub(super) async fn delete_everything(page: &Page) -> Outcome {
    page.click(".desk-clear button").await?;
    page.wait_for(".desk-out > .desk-ask .desk-delete").await?;
    // It is below the button, which may be at the window's end; WebKitGTK's driver presses only what is in the window.
    page.run("document.querySelector('.desk-out > .desk-ask').scrollIntoView({ block: 'center' })")
        .await?;
    page.click(".desk-out > .desk-ask .desk-delete").await
}

async fn kept(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    put_beside(page).await?;
    wait_until_kept(page).await?;
    open(page, "/?topic=threats&authors=NOR").await?;
    wait_until(page, "it is there again", THERE).await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-document").await?;
    delete_everything(page).await?;
    wait_until(
        page,
        "the desk is empty",
        "all('.desk-document').length === 0 && localStorage.length === 0",
    )
    .await?;
    // Whoever did not mean it has it back, and then forgets it all the same.
    page.click(".desk-forgotten button").await?;
    page.wait_for(".desk-document").await?;
    wait_until_kept(page).await?;
    delete_everything(page).await?;
    wait_until(page, "nothing is kept", "localStorage.length === 0").await?;
    page.click(".desk-close").await?;
    wait_until(
        page,
        "the page is as it was",
        &format!("!({THERE}) && all('.program:not([hidden]) h1').length === 1"),
    )
    .await?;
    open(page, "/?topic=threats&authors=NOR").await?;
    ensure!(page.count("article.verbatim[data-author=NOR]").await? == 0, "it is still there");
    Ok(())
}

async fn correction_kept(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    wait_until_kept(page).await?;
    page.run(
        "const title = document.querySelector('.desk-about input');
         title.value = 'A better title'; title.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await?;
    wait_until(page, "it is corrected", "all('.desk-name')[0].textContent === 'A better title'")
        .await?;
    wait_until_kept(page).await?;
    open(page, "/").await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-document").await?;
    wait_until(
        page,
        "the correction is there",
        "all('.desk-title').some((it) => it.textContent === 'A better title')",
    )
    .await
}

async fn elsewhere(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    wait_until_kept(page).await?;
    // As another window leaves it.
    page.run_async(
        "const request = indexedDB.open('side-by-state', 2);
         const database = await new Promise((done) => (request.onsuccess = () => done(request.result)));
         const transaction = database.transaction('own', 'readwrite');
         transaction.objectStore('own').put('another', ['/', 'state']);
         await new Promise((done) => (transaction.oncomplete = done));
         database.close();",
    )
    .await?;
    put_beside(page).await?;
    page.click(".own-documents").await?;
    wait_until(
        page,
        "it says so",
        "all('.desk-said').some((it) => it.textContent.includes('another window has changed'))",
    )
    .await?;
    open(page, "/?topic=threats&authors=NOR").await?;
    ensure!(page.count("article.verbatim[data-author=NOR]").await? == 0, "it was written over");
    Ok(())
}

async fn nothing_kept(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/").await?;
    page.run("IDBFactory.prototype.open = function () { throw new DOMException('no', 'SecurityError'); }").await?;
    page.click(".own-documents").await?;
    wait_until(
        page,
        "it says so",
        "all('.desk-said').some((it) => it.textContent.includes('cannot be stored on this device'))",
    )
    .await?;
    drop_note(page).await?;
    put_beside(page).await
}

/// Keeps what the page gives to save; the worker's script gets an address in the same way.
pub(super) const WATCH_SAVES: &str = "window.saved = []; const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { if (blob.type !== 'text/javascript') saved.push(blob); return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () {};";

async fn saved(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    page.run(WATCH_SAVES).await?;
    drop_note(page).await?;
    put_beside(page).await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-out:not([hidden]) .desk-actions button").await?;
    for (place, name) in ["collection.json", "Markdown"].iter().enumerate() {
        page.run(&format!(
            "[...document.querySelectorAll('.desk-out .desk-actions button')]
            .find((it) => it.textContent.includes('{name}')).click()"
        ))
        .await?;
        wait_until(page, "it was saved", &format!("saved.length === {}", place + 1)).await?;
    }
    let zip = page
        .run_async("return [...new Uint8Array(await saved[1].arrayBuffer()).slice(0, 2)]")
        .await?;
    ensure!(zip == serde_json::json!([80, 75]), "no ZIP archive: {zip}");
    page.run_async("window.text = await saved[0].text()").await?;
    delete_everything(page).await?;
    wait_until(page, "the desk is empty", "all('.desk-document').length === 0").await?;
    drop_files(page, "[['collection.json', window.text]]").await?;
    wait_until(
        page,
        "it came back",
        "all('.desk-document').length === 1 && all('.desk-failed').length === 0",
    )
    .await?;
    page.click(".desk-documents > .desk-first").await?;
    page.wait_for("[data-desk=''] .program:not([hidden]) h1").await?;
    page.click("[data-topic=threats]").await?;
    wait_until(page, "its words are there", THERE).await
}

async fn unfinished(page: &Page) -> Outcome {
    let is_said = "all('.program .share-note').some((it) => it.checkVisibility())";
    at_the_desk(page).await?;
    page.click(".desk-close").await?;
    wait_until(page, "nothing is said", &format!("!({is_said})")).await?;
    page.click(".own-documents").await?;
    drop_note(page).await?;
    page.click(".desk-close").await?;
    wait_until(page, "it says what a saved view does not have", is_said).await
}

async fn saved_else(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    page.run(WATCH_SAVES).await?;
    drop_note(page).await?;
    put_beside(page).await?;
    page.click("button[name=save]").await?;
    wait_until(page, "the view was saved", "saved.length === 1").await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-out:not([hidden]) .desk-actions button").await?;
    page.run(
        "[...document.querySelectorAll('.desk-out .desk-actions button')]
            .find((it) => it.textContent.includes('Markdown')).click()",
    )
    .await?;
    wait_until(page, "the folder was saved", "saved.length === 2").await?;
    for files in ["[['data.zip', saved[1]]]", "[['side-by-state-threats.html', saved[0]]]"] {
        delete_everything(page).await?;
        wait_until(page, "the desk is empty", "all('.desk-document').length === 0").await?;
        drop_files(page, files).await?;
        wait_until(
            page,
            "it came back",
            "all('.desk-document').length === 1 && all('.desk-failed').length === 0",
        )
        .await?;
    }
    // One that breaks off is reported, and nothing is lost.
    drop_files(page, "[['broken.zip', saved[1].slice(0, 60)]]").await?;
    wait_until(
        page,
        "a broken one is reported",
        "all('.desk-document').length === 1 && all('.desk-failed').length === 1",
    )
    .await?;
    page.click(".desk-documents > .desk-first").await?;
    page.wait_for("[data-desk=''] .program:not([hidden]) h1").await?;
    page.click("[data-topic=threats]").await?;
    wait_until(page, "its words are there", THERE).await
}

/// Counts the workers that are made.
const COUNT_WORKERS: &str = "window.workers = 0; window.Worker = class extends Worker {
    constructor(...all) { super(...all); window.workers += 1; } };";

/// Whether something is kept of this page, some time after the last change.
async fn kept_in_a_while(page: &Page) -> Result<bool, crate::outcome::Failure> {
    tokio::time::sleep(std::time::Duration::from_millis(900)).await;
    Ok(page.run(&format!("return {}", is_kept_here())).await? == true)
}

/// Another file of the disk may write where this one keeps things: it changes nothing of what the product holds.
async fn forged(page: &Page) -> Outcome {
    page.run_async(
        "const database = await new Promise((done, failed) => {
             const asked = indexedDB.open('side-by-state');
             [asked.onsuccess, asked.onerror] = [() => done(asked.result), () => failed(asked.error)];
         });
         const store = database.transaction('own', 'readwrite').objectStore('own');
         const key = [location.pathname, 'shown'];
         const shown = await new Promise((done) => (store.get(key).onsuccess = ({ target }) => done(target.result)));
         const letters = (text) => new TextEncoder().encode(text);
         const [word, other] = [letters('encouraged'), letters('FORGEDWORD')];
         let count = 0;
         for (let at = 0; at < shown.collection.length - word.length; at += 1) {
           if (word.every((letter, place) => shown.collection[at + place] === letter)) {
             shown.collection.set(other, at);
             count += 1;
           }
         }
         if (count === 0) throw new Error('nothing to forge');
         await new Promise((done) => (store.put(shown, key).onsuccess = done));
         database.close();",
    )
    .await?;
    page.run("location.hash = 'topic=norms&authors=PAK'; location.reload()").await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    wait_until(
        page,
        "Pakistan's words are there",
        "all('.program article.verbatim').some((it) => it.textContent.includes('encouraged'))",
    )
    .await?;
    let text = page.text(".program").await?;
    ensure!(!text.contains("FORGEDWORD"), "the words of the product were changed");
    Ok(())
}

async fn in_the_file(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    let file = page.server.product().join("side-by-state-full.html");
    page.open_file(&file, "#topic=threats&authors=NOR", COUNT_WORKERS).await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-drop").await?;
    drop_note(page).await?;
    if page.engine != Engine::WebKitGtk {
        ensure!(page.run("return window.workers").await? == 1, "it was not read in a worker");
    }
    put_beside(page).await?;
    wait_until(page, "its words are there", THERE).await?;
    // Other files of the disk may read what is kept there: nothing is, before the reader asks.
    ensure!(!kept_in_a_while(page).await?, "it is kept unasked");
    page.click(".own-documents").await?;
    let said = page.text(".desk-keep").await?;
    ensure!(said.contains("closing this page deletes them"), "{said}");
    ensure!(said.contains("Other files opened from this disk"), "{said}");
    ensure!(said.contains("collection.json"), "no way to save it: {said}");
    page.expect_accessible().await?;
    page.click(".desk-keep-here").await?;
    // Some browsers keep nothing of a page on the disk, and then the “Your documents” page says so.
    wait_until(
        page,
        "it is kept, or not",
        &format!("{} || !document.querySelector('.desk-said').hidden", is_kept_here()),
    )
    .await?;
    if kept_in_a_while(page).await? {
        let said = page.text(".desk-keep").await?;
        ensure!(said.contains("may read them"), "{said}");
        page.reload().await?;
        page.wait_for("html[data-program=running] .program h1").await?;
        wait_until(page, "they are there again", THERE).await?;
        forged(page).await?;
        page.click(".own-documents").await?;
        page.wait_for(".desk-document").await?;
        delete_everything(page).await?;
        wait_until(page, "it is not kept any more", &format!("!({})", is_kept_here())).await?;
        page.wait_for(".desk-keep-here").await?;
    }
    // Nothing of the “Your documents” page is in the plain file.
    page.open_file(&page.server.product().join("side-by-state.html"), "", "").await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    wait_until(
        page,
        "no way leads to a desk",
        "all('[data-own]').every((it) => it.offsetHeight === 0)",
    )
    .await
}
