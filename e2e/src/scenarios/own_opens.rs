//! The “Your documents” page opens whatever was before: a first try that failed, a newer release in the place of an
//! older one, a store or a collection that cannot be read. Documents can be seen, saved and deleted.

use anyhow::ensure;

use super::harness::expect;
use super::own_documents::{at_the_desk, drop_files, drop_note, put_beside};
use super::own_kept::{THERE, WATCH_SAVES, delete_everything, is_kept_here, wait_until_kept};
use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("own documents: a newer full file opens what an older one kept", newer_file),
    scenario!("own documents: in the full file a first try that fails is no last one", file_fails),
    scenario!("own documents: on the site a first try that fails is no last one", site_fails),
    scenario!("own documents: a page that cannot show what is kept opens the desk", unshown),
    scenario!("own documents: a store of a newer release opens", newer_store),
    scenario!("own documents: a second window opens them too, and deletes them", second_window),
];

/// Opens the “Your documents” page of a file whose program runs.
async fn desk_of_file(page: &Page) -> Outcome {
    page.wait_for("html[data-program=running] .program h1").await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-drop").await.map(drop)
}

/// Brings another document, saves all, and deletes all.
async fn use_the_desk(page: &Page) -> Outcome {
    page.wait_for(".desk-document").await?;
    drop_files(page, "[['other.md', '# Another\\n\\nStates must act on threats.']]").await?;
    page.wait_for(".desk-review .desk-block").await?;
    page.run("[...document.querySelectorAll('.desk-review button')].find((it) => it.textContent.includes('All your documents')).click()").await?;
    wait_until(page, "both are there", "all('.desk-document').length === 2").await?;
    page.run(WATCH_SAVES).await?;
    page.click(".desk-out .desk-actions button").await?;
    wait_until(page, "it was saved", "window.saved.length === 1").await?;
    delete_everything(page).await?;
    wait_until(page, "nothing is kept", &format!("!({})", is_kept_here())).await
}

async fn newer_file(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    let file = page.server.product().join("side-by-state-full.html");
    let copy = page.copy_with_probe(&file, "")?;
    page.open_copy(&copy, "#topic=threats&authors=NOR").await?;
    desk_of_file(page).await?;
    page.click(".desk-keep-here").await?;
    drop_note(page).await?;
    put_beside(page).await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-drop").await?;
    if page.run("return document.querySelector('.desk-said').hidden").await? == false {
        // This browser keeps nothing of a page on the disk, and has said so.
        return Ok(());
    }
    wait_until_kept(page).await?;
    // A newer release is put in the place of this one.
    let text = std::fs::read_to_string(&copy)?;
    let (before, rest) = text.split_once("data-release=\"").unwrap_or_default();
    let (_, after) = rest.split_once('"').unwrap_or_default();
    std::fs::write(&copy, format!("{before}data-release=\"fedcba987654\"{after}"))?;
    page.reload().await?;
    page.wait_until(
        "it is the newer one",
        "return document.getElementById('side-by-state')?.dataset.release === 'fedcba987654'",
    )
    .await?;
    wait_until(page, "the newer one shows them", THERE).await?;
    desk_of_file(page).await?;
    use_the_desk(page).await
}

/// Has the compiling of a module fail, once: the one of that number.
fn failing(number: u32) -> String {
    format!(
        "const compile = WebAssembly.compile; let count = 0;
         WebAssembly.compile = (...all) => (count += 1) === {number} ? Promise.reject(new Error('just once')) : compile.apply(WebAssembly, all);"
    )
}

/// The way to the “Your documents” page fails; the page says so and stays as it is, and the next try is as good as a
/// first.
async fn fails_and_opens(page: &Page) -> Outcome {
    page.wait_for("html[data-program=running] .program h1").await?;
    page.click(".own-documents").await?;
    wait_until(
        page,
        "it says why",
        "all('.notice').some((it) => it.textContent.includes('could not be opened: ') && it.textContent.includes('just once'))",
    )
    .await?;
    let stays = "document.documentElement.dataset.program === 'running'
        && all('.own-documents').some((it) => it.offsetHeight > 0)";
    wait_until(page, "the comparison stays, and the link with it", stays).await?;
    expect(page, &[("console.error", "just once")]).await?;
    page.click(".notice button").await?;
    page.wait_for(".desk-drop").await?;
    wait_until(page, "nothing more is said", "all('.notice').length === 0").await?;
    drop_note(page).await
}

async fn file_fails(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    let file = page.server.product().join("side-by-state-full.html");
    // The first module is the comparison's.
    page.open_file(&file, "", &failing(2)).await?;
    fails_and_opens(page).await
}

async fn site_fails(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    // The comparison's module is compiled while it comes.
    page.server.mount(page.server.like("/").first(&failing(1)));
    page.open("/").await?;
    fails_and_opens(page).await
}

/// Brings a document and has it kept.
async fn keep_one(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    put_beside(page).await?;
    wait_until_kept(page).await
}

async fn unshown(page: &Page) -> Outcome {
    keep_one(page).await?;
    page.run_async(
        "const request = indexedDB.open('side-by-state');
         const database = await new Promise((done) => (request.onsuccess = () => done(request.result)));
         const transaction = database.transaction('own', 'readwrite');
         const store = transaction.objectStore('own');
         const shown = store.get(['/', 'shown']);
         shown.onsuccess = () => store.put({ ...shown.result, collection: new Uint8Array([1, 2, 3]) }, ['/', 'shown']);
         await new Promise((done) => (transaction.oncomplete = done));
         database.close();",
    )
    .await?;
    open(page, "/?topic=threats").await?;
    page.click(".own-documents").await?;
    use_the_desk(page).await
}

async fn newer_store(page: &Page) -> Outcome {
    keep_one(page).await?;
    page.run_async(
        "const request = indexedDB.open('side-by-state', 7);
         const database = await new Promise((done) => (request.onsuccess = () => done(request.result)));
         database.close();",
    )
    .await?;
    open(page, "/?topic=threats&authors=NOR").await?;
    wait_until(page, "they are shown", THERE).await?;
    page.click(".own-documents").await?;
    use_the_desk(page).await
}

async fn second_window(page: &Page) -> Outcome {
    keep_one(page).await?;
    let first = page.client.window().await?;
    let second = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(second.clone()).await?;
    let steps = async {
        open(page, "/?topic=threats&authors=NOR").await?;
        wait_until(page, "they are shown", THERE).await?;
        page.click(".own-documents").await?;
        use_the_desk(page).await
    };
    let outcome = steps.await;
    page.client.close_window().await?;
    page.client.switch_to_window(first).await?;
    outcome?;
    // The first one still has what it had, and says that it cannot be kept over the other's.
    page.click(".own-documents").await?;
    page.wait_for(".desk-document").await?;
    page.run(WATCH_SAVES).await?;
    page.click(".desk-out .desk-actions button").await?;
    wait_until(page, "it was saved", "window.saved.length === 1").await?;
    ensure!(page.run(&format!("return {}", is_kept_here())).await? == false, "it is kept again");
    Ok(())
}
