//! The page with no network: what is kept, how it is checked, and how a new release comes in.

use std::time::{Duration, Instant};

use anyhow::ensure;

use super::own_documents::{at_the_desk, drop_note};
use super::steps::wait_until;
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::release::Release;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("offline: after the first visit the page works with no network", first_visit),
    scenario!("offline: a reader's own files are read with no network, in a worker", own_files),
    scenario!("offline: a topic's page that is not kept gives way to the same choice", topic_pages),
    scenario!("offline: a page is found by the address that a server leads to", without_ending),
    scenario!(
        "offline: two copies of the page on one server keep out of each other's way",
        two_copies
    ),
    scenario!("offline: what is nobody's business of the worker's goes to the network", left_alone),
    scenario!("offline: a release that cannot be had whole is not kept at all", not_whole),
    scenario!("offline: a new release that cannot be had whole leaves the old one", half_update),
    scenario!(
        "offline: a kept file that was changed is fetched anew, or not used",
        changed_in_cache
    ),
    scenario!("offline: a new release is used once the reader agrees, and no sooner", update),
    scenario!("offline: nothing is kept where the page is in a frame", in_a_frame),
    scenario!("offline: what is kept can be taken back", withdrawal),
    scenario!("offline: with no room left nothing is kept, and the page works", full_disk),
];

/// A file that the page itself never asks for, only the worker.
const SOURCE: &str = "sources/pakistan-pre-draft-inputs.txt";
const NOTHING_KEPT: &str = "const workers = await navigator.serviceWorker.getRegistrations();\
    return workers.length + (await caches.keys()).length === 0";

/// Opens the page, and waits until the program runs: its text alone would be there without it.
pub(super) async fn open(page: &Page, address: &str) -> Outcome {
    super::steps::open(page, address).await?;
    page.wait_for("html[data-program=running]").await.map(drop)
}

/// The first visit, up to where all is kept. Gives the release's name.
pub(super) async fn visit(page: &Page, address: &str) -> Result<String, Failure> {
    open(page, address).await?;
    page.wait_until_kept().await?;
    let kept = page.kept_releases().await?;
    ensure!(kept.len() == 1, "kept: {kept:?}");
    Ok(kept[0].clone())
}

/// Has the browser look for a new worker, and tells what became of it.
pub(super) async fn look_for_release(page: &Page) -> Result<String, Failure> {
    let script = "const known = await navigator.serviceWorker.getRegistration();\
        const end = new Promise(end => known.addEventListener('updatefound', () => {\
          const found = known.installing;\
          found.addEventListener('statechange', () => end(found.state));\
        }));\
        await known.update().catch(() => {});\
        return await end";
    Ok(page.run_async(script).await?.as_str().unwrap_or_default().to_owned())
}

/// Status and text of what the page gets for an address, or the word “failed”.
async fn fetched(page: &Page, address: &str) -> Result<String, Failure> {
    let script = format!(
        "try {{ const got = await fetch('{address}', {{ cache: 'no-store' }});\
           return `${{got.status}} ${{await got.text()}}` }} catch {{ return 'failed' }}"
    );
    Ok(page.run_async(&script).await?.as_str().unwrap_or_default().to_owned())
}

/// Address of a file of the program, as this page names it.
async fn program_file(page: &Page, name: &str) -> Result<String, Failure> {
    let script =
        "return /app-[0-9a-f]{12}/.exec(document.querySelector('script[type=module]').src)[0]";
    let folder = page.run(script).await?;
    Ok(format!("./{}/{name}", folder.as_str().unwrap_or_default()))
}

async fn first_visit(page: &Page) -> Outcome {
    visit(page, "/").await?;
    page.server.stop_answering();
    ensure!(fetched(page, "./collection.json").await? == "failed", "there is a network");
    open(page, "/?topic=threats").await?;
    wait_until(page, "the address is kept", "location.search === '?topic=threats'").await?;
    wait_until(page, "the topic is shown", "all('[data-topic=threats][aria-current]').length > 0")
        .await?;
    open(page, "/index.html?topic=norms&lang=fr").await?;
    wait_until(page, "the page speaks French", "document.documentElement.lang === 'fr'").await?;
    // Each passage promises its source.
    let source = fetched(page, &format!("./{SOURCE}")).await?;
    ensure!(source.starts_with("200 "), "the source is not kept: {source}");
    Ok(())
}

/// Counts what workers answer.
const COUNT_ANSWERS: &str = "window.answers = 0; window.Worker = class extends Worker {
    constructor(...all) { super(...all); this.addEventListener('message', () => { answers += 1; }); } };";

async fn own_files(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(COUNT_ANSWERS));
    visit(page, "/").await?;
    // The second visit is the service worker's; with the first file, all that reads is kept.
    at_the_desk(page).await?;
    drop_note(page).await?;
    page.server.stop_answering();
    at_the_desk(page).await?;
    drop_note(page).await?;
    page.wait_until("the worker has read it", "return answers > 0").await
}

async fn topic_pages(page: &Page) -> Outcome {
    visit(page, "/").await?;
    open(page, "/fr/norms.html").await?;
    let kept = "return (await caches.match('/fr/norms.html')) !== undefined";
    page.wait_until_async("the topic's page is kept", kept).await?;
    page.server.stop_answering();
    open(page, "/fr/norms.html").await?;
    ensure!(page.location().await? == "/fr/norms.html", "{}", page.location().await?);
    open(page, "/ar/norms.html").await?;
    let chosen = "/?topic=norms&authors=speaking&lang=ar";
    ensure!(page.location().await? == chosen, "{}", page.location().await?);
    wait_until(page, "the page speaks Arabic", "document.documentElement.lang === 'ar'").await?;
    // Only for somebody who goes there: a script that asks for it gets no other page in its place.
    ensure!(fetched(page, "/ar/norms.html").await? == "failed");
    Ok(())
}

async fn without_ending(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").dropping_endings());
    visit(page, "/").await?;
    open(page, "/fr/norms.html").await?;
    let kept = "return (await caches.match('/fr/norms.html')) !== undefined";
    page.wait_until_async("the topic's page is kept", kept).await?;
    page.server.stop_answering();
    for address in ["/fr/norms", "/fr/norms.html", "/fr/norms?authors=PAK"] {
        open(page, address).await?;
        ensure!(page.text("h1").await?.contains("orme"), "{address} is another page");
        wait_until(page, "it speaks French", "document.documentElement.lang === 'fr'").await?;
    }
    // One that is not kept gives way to the same choice.
    open(page, "/ar/norms").await?;
    let chosen = "/?topic=norms&authors=speaking&lang=ar";
    ensure!(page.location().await? == chosen, "{}", page.location().await?);
    Ok(())
}

async fn two_copies(page: &Page) -> Outcome {
    visit(page, "/some/sub/path/").await?;
    visit(page, "/").await?;
    let newer = Release::after(page.server.product())?;
    page.server.serve_instead(newer.shared());
    open(page, "/").await?;
    page.click("[data-notice] button").await?;
    page.wait_for("body[data-newer]").await?;
    // A page that is left while it starts complains of what it did not get, in WebKit.
    page.wait_for("html[data-program=running]").await?;
    open(page, "/some/sub/path/?topic=threats").await?;
    ensure!(page.kept_releases().await?.len() == 1);
    page.server.stop_answering();
    open(page, "/some/sub/path/?topic=norms").await?;
    ensure!(page.count("body[data-newer]").await? == 0, "the copies share what they keep");
    Ok(())
}

async fn left_alone(page: &Page) -> Outcome {
    visit(page, "/").await?;
    open(page, "/?topic=threats").await?;
    page.server.withhold("/no-such.mjs");
    let missing = fetched(page, "./no-such.mjs").await?;
    ensure!(missing == "404 There is no such file.", "{missing}");
    page.server.stop_answering();
    for address in ["./no-such.mjs", "./app-000000000000/boot.mjs", "./constructor", "./en/"] {
        ensure!(fetched(page, address).await? == "failed", "{address} was answered");
    }
    let boot = program_file(page, "boot.mjs").await?;
    ensure!(fetched(page, &boot).await?.starts_with("200 "), "{boot} is not kept");
    let posted =
        format!("return await fetch('{boot}', {{ method: 'POST' }}).catch(() => 'failed')");
    ensure!(page.run_async(&posted).await? == "failed", "a POST was answered");
    Ok(())
}

async fn not_whole(page: &Page) -> Outcome {
    let release = Release::copy_of(page.server.product())?;
    release.tamper(SOURCE)?;
    page.server.serve_instead(release.shared());
    without_keeping(page).await
}

/// The worker tries to keep the page, fails, leaves nothing, and nobody who reads is any the wiser.
async fn without_keeping(page: &Page) -> Outcome {
    open(page, "/").await?;
    let start = Instant::now();
    while !page.server.was_asked_for(SOURCE) {
        ensure!(start.elapsed() < Duration::from_secs(30), "the worker has not tried");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
    page.wait_until_async("the worker has given up", NOTHING_KEPT).await?;
    open(page, "/?topic=threats").await
}

async fn half_update(page: &Page) -> Outcome {
    let old = visit(page, "/").await?;
    // An upload that is not finished yet.
    let newer = Release::after(page.server.product())?;
    page.server.serve_instead(newer.shared());
    page.server.withhold(&format!("/{}/side-by-state_bg.wasm", newer.program()?));
    let end = look_for_release(page).await?;
    ensure!(end == "redundant", "the half release is {end}");
    ensure!(page.kept_releases().await? == [old.as_str()]);
    // A file that is not what the release says.
    let newer = Release::after(page.server.product())?;
    newer.add_to_worker("// Another attempt.")?;
    newer.tamper(&format!("{}/boot.mjs", newer.program()?))?;
    page.server.serve_instead(newer.shared());
    let end = look_for_release(page).await?;
    ensure!(end == "redundant", "the changed release is {end}");
    ensure!(page.kept_releases().await? == [old.as_str()]);
    page.server.stop_answering();
    open(page, "/?topic=threats").await?;
    ensure!(page.count("body[data-newer]").await? == 0);
    Ok(())
}

async fn changed_in_cache(page: &Page) -> Outcome {
    visit(page, "/").await?;
    open(page, "/").await?;
    let boot = program_file(page, "boot.mjs").await?;
    let change = |address: &str| {
        format!(
            "const name = (await caches.keys()).find(name => /^side-by-state [0-9a-f]{{12}} /.test(name));\
             const cache = await caches.open(name);\
             const kept = await cache.match('{address}');\
             await cache.put('{address}', new Response('%changed%', {{ headers: kept.headers }}));\
             return await (await cache.match('{address}')).text()"
        )
    };
    for address in [boot.as_str(), "./index.html"] {
        ensure!(page.run_async(&change(address)).await? == "%changed%");
        let mended = fetched(page, address).await?;
        ensure!(
            mended.starts_with("200 ") && !mended.contains("%changed%"),
            "{address} is not mended"
        );
        let kept = format!("return await (await caches.match('{address}')).text() !== '%changed%'");
        page.wait_until_async("the right file is kept again", &kept).await?;
    }
    page.run_async(&change(&boot)).await?;
    page.server.stop_answering();
    let used = fetched(page, &boot).await?;
    ensure!(used == "failed", "{used}");
    Ok(())
}

async fn update(page: &Page) -> Outcome {
    let old = visit(page, "/").await?;
    let newer = Release::after(page.server.product())?;
    page.server.serve_instead(newer.shared());
    open(page, "/?lang=fr").await?;
    page.wait_for("[data-notice][role=status] button").await?;
    let text = page.text("[data-notice] p").await?;
    ensure!(text.starts_with("Une nouvelle version"), "{text}");
    ensure!(page.count("body[data-newer]").await? == 0, "the new release came unasked");
    page.expect_accessible().await?;
    // With no page left, the browser puts the new worker to work by itself.
    page.client.goto("about:blank").await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    open(page, "/?topic=threats").await?;
    ensure!(page.count("body[data-newer]").await? == 0, "the new release came unasked");
    ensure!(page.kept_releases().await?.contains(&old), "the old release is gone too soon");
    ensure!(page.kept_releases().await?.len() == 2);
    page.click("[data-notice] button").await?;
    page.wait_for("body[data-newer]").await?;
    page.wait_for(".side-by-state h1").await?;
    ensure!(page.location().await? == "/?topic=threats", "the reader's choice is lost");
    let one_left = "return (await caches.keys()).filter(it => !it.includes('in-use')).length === 1";
    page.wait_until_async("the old release is deleted", one_left).await?;
    ensure!(page.kept_releases().await? != [old.as_str()], "the wrong release is deleted");
    page.server.stop_answering();
    open(page, "/").await?;
    ensure!(page.count("body[data-newer]").await? == 1);
    ensure!(page.count("[data-notice]").await? == 0);
    Ok(())
}

async fn in_a_frame(page: &Page) -> Outcome {
    page.open("/__fixtures-without-policy/frame.html").await?;
    let drawn = "return !!document.querySelector('iframe').contentDocument\
        ?.querySelector('html[data-program=running]')";
    page.wait_until("the page is drawn in the frame", drawn).await?;
    // Long enough for whatever starts after the program.
    tokio::time::sleep(Duration::from_millis(1000)).await;
    ensure!(!page.server.was_asked_for("/sw.js"), "a worker was registered");
    ensure!(page.run_async(NOTHING_KEPT).await? == true, "something is kept");
    Ok(())
}

async fn withdrawal(page: &Page) -> Outcome {
    visit(page, "/").await?;
    let withdrawn = Release::withdrawn(page.server.product())?;
    page.server.serve_instead(withdrawn.shared());
    open(page, "/?topic=threats").await?;
    page.run("window.isStillThere = true").await?;
    page.wait_until_async("nothing is kept any more", NOTHING_KEPT).await?;
    ensure!(page.run("return window.isStillThere").await? == true, "the page was loaded again");
    open(page, "/").await?;
    page.wait_until_async("nothing is kept after another visit", NOTHING_KEPT).await
}

async fn full_disk(page: &Page) -> Outcome {
    let release = Release::copy_of(page.server.product())?;
    if !page.leave_room(Some(200_000)).await? {
        // This engine has no setting for the space that is left: its answer is simulated.
        let full = "async () => { throw new DOMException('full', 'QuotaExceededError') }";
        release.add_to_worker(&format!("Cache.prototype.put = {full};"))?;
        page.server.serve_instead(release.shared());
    }
    let outcome = without_keeping(page).await;
    page.leave_room(None).await?;
    outcome
}
