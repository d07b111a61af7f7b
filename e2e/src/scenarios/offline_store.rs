//! What the worker makes of a store that something else wrote into: it believes nothing in it, and each case
//! ends with the right page.

use std::time::Duration;

use anyhow::{bail, ensure};

use super::offline::{look_for_release, open, visit};
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::release::Release;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("offline store: a release that nobody published is not followed", nobodys_release),
    scenario!("offline store: the next release heals what others wrote into it", next_release),
    scenario!("offline store: what has another form is deleted, and not followed", other_forms),
    scenario!("offline store: what was deleted in part gives way to what is whole", in_part),
    scenario!("offline store: the headers of a kept file lead nowhere", headers),
    scenario!(
        "offline store: a release that the server has given up is not gone on with",
        given_up
    ),
];

/// What any script of the origin can do: give a list of its own the right name, and put that into the record.
/// Gives the name.
const WRITE: &str = "
    const hex = async text => Array.from(
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
      byte => byte.toString(16).padStart(2, '0')).join('');
    const put = async (what, name, text, headers) => {
      const cache = await caches.open(`side-by-state ${what} /`);
      await cache.put(new URL(name, location.origin), new Response(text, { headers }));
    };
    const record = text => put('in-use', 'release-in-use', text);
    const release = async (list, name) => {
      const text = typeof list === 'string' ? list : JSON.stringify(list);
      name ??= (await hex(text)).slice(0, 12);
      await put(name, 'release-list', text);
      await put(name, 'index.html', page, { 'content-type': 'text/html' });
      await record(JSON.stringify({ inUse: name }));
      return name;
    };
    const page = '<!doctype html><title>x</title><body data-poisoned>';
    const now = { 'app-0123456789ab/boot.mjs': await hex(''), 'index.html': await hex(page) };
    const whole = { code: '', now, later: {}, away: {} };";

/// Runs a script with the means above.
async fn write(page: &Page, script: &str) -> Result<String, Failure> {
    let done = page.run_async(&format!("{WRITE} {script}")).await?;
    Ok(done.as_str().unwrap_or_default().to_owned())
}

/// The page comes, from the network or not, and it is the product's.
async fn expect_right_page(page: &Page) -> Outcome {
    open(page, "/?topic=norms").await?;
    ensure!(page.count("body[data-poisoned]").await? == 0, "what another script wrote is shown");
    ensure!(page.location().await? == "/?topic=norms", "{}", page.location().await?);
    Ok(())
}

/// Closes every page until the browser has put the worker that waits to work.
async fn put_to_work(page: &Page) -> Outcome {
    for tries in 1..=10 {
        page.client.goto("about:blank").await?;
        tokio::time::sleep(Duration::from_millis(300 * tries)).await;
        page.open("/__probe/empty").await?;
        let script = "return !(await navigator.serviceWorker.getRegistration()).waiting";
        if page.run_async(script).await? == true {
            return Ok(());
        }
    }
    bail!("the new worker still waits");
}

/// The release in the record, or “none”.
async fn recorded(page: &Page) -> Result<String, Failure> {
    let script = "const it = await caches.match('/release-in-use');\
        return it ? (await it.json()).inUse ?? 'none' : 'none'";
    Ok(page.run_async(script).await?.as_str().unwrap_or_default().to_owned())
}

async fn nobodys_release(page: &Page) -> Outcome {
    let own = visit(page, "/").await?;
    let name = write(page, "return await release(whole)").await?;
    page.server.withhold(&format!("/release-{name}.json"));
    expect_right_page(page).await?;
    ensure!(page.kept_releases().await? == [own.as_str()], "the release is still there");
    ensure!(recorded(page).await? != name, "the record still names it");
    // A server that answers everything with some page has not published it either.
    let other = "return await release({ ...whole, code: 'other' })";
    let name = write(page, other).await?;
    page.server.publish(&format!("release-{name}.json"), "<!doctype html>");
    expect_right_page(page).await?;
    // A page with no network shows that the own release was there all the time.
    page.server.stop_answering();
    expect_right_page(page).await
}

async fn next_release(page: &Page) -> Outcome {
    let own = visit(page, "/").await?;
    open(page, "/").await?;
    let name = write(page, "return await release(whole)").await?;
    page.server.withhold(&format!("/release-{name}.json"));
    let newer = Release::after(page.server.product())?;
    page.server.serve_instead(newer.shared());
    let end = look_for_release(page).await?;
    ensure!(end == "installed", "the new release is {end}");
    // The page that was there goes on writing, until it is closed.
    write(page, "return await release(whole)").await?;
    put_to_work(page).await?;
    expect_right_page(page).await?;
    let kept = page.kept_releases().await?;
    ensure!(!kept.contains(&name), "the release is still there");
    ensure!(kept.iter().any(|it| *it != own), "the new release is not kept");
    page.server.stop_answering();
    expect_right_page(page).await
}

async fn other_forms(page: &Page) -> Outcome {
    visit(page, "/").await?;
    open(page, "/").await?;
    let own = recorded(page).await?;
    for script in [
        // Lists of another form, each under its right name.
        "return await release('{}')",
        "return await release('[]')",
        "return await release('null')",
        "return await release('{')",
        "return await release({ now, later: {} })",
        "return await release({ ...whole, later: { 'fr/norms.html': 1 } })",
        "return await release({ ...whole, later: { 'fr/norms.html': 'a' } })",
        "return await release({ ...whole, now: { 'app-0/boot.mjs': now['index.html'] } })",
        "return await release({ ...whole, now: { ...now, '//evil.example/': now['index.html'] } })",
        // A list under a name that is none, or that another list would have.
        "return await release(whole, (await hex(JSON.stringify(whole))).slice(0, 1))",
        "return await release(whole, 'a')",
        "return await release(whole, '000000000000')",
        "return await release(whole, '')",
        // Records of another form.
        "await record('{'); return ''",
        "await record('null'); return ''",
        "await record('[]'); return ''",
        "await record('{\"inUse\": 1}'); return ''",
        "await record('{\"inUse\": {\"length\": 12}}'); return ''",
        "await record('{\"inUse\": \"../../../../../\"}'); return ''",
        "await record(JSON.stringify({ inUse: 'a'.repeat(13) })); return ''",
        "await record(JSON.stringify({ before: [] })); return ''",
    ] {
        write(page, script).await?;
        page.server.withhold(".json");
        expect_right_page(page).await.map_err(|error| error.context(script))?;
        let recorded = recorded(page).await.map_err(|error| error.context(script))?;
        ensure!(recorded == own || recorded == "none", "{script}: {recorded} is in use");
    }
    page.server.stop_answering();
    expect_right_page(page).await
}

async fn in_part(page: &Page) -> Outcome {
    let old = visit(page, "/").await?;
    let delete_some = |which: &str| {
        format!(
            "const cache = await caches.open('side-by-state {old} /');\
             for (const [at, {{ url }}] of (await cache.keys()).entries()) \
               if ({which}) await cache.delete(url);"
        )
    };
    page.run_async(&delete_some("at % 2 === 0 || /wasm$|release-list/.test(url)")).await?;
    expect_right_page(page).await?;
    let list = "return (await caches.match('/release-list')) !== undefined";
    page.wait_until_async("the list is kept again", list).await?;
    // The server has only the next release now, so that the parts of the old one are not to be had.
    let newer = Release::after(page.server.product())?;
    page.server.serve_instead(newer.shared());
    open(page, "/").await?;
    page.wait_for("[data-notice] button").await?;
    put_to_work(page).await?;
    open(page, "/").await?;
    ensure!(page.kept_releases().await?.contains(&old), "the old release is gone too soon");
    page.run_async(&delete_some("url.endsWith('/index.html')")).await?;
    expect_right_page(page).await?;
    let delete_list =
        format!("await (await caches.open('side-by-state {old} /')).delete('/release-list')");
    page.run_async(&delete_list).await?;
    expect_right_page(page).await?;
    ensure!(page.count("body[data-newer]").await? == 1, "the old release came without its list");
    page.run_async("await caches.delete('side-by-state in-use /')").await?;
    expect_right_page(page).await?;
    page.run_async("for (const name of await caches.keys()) await caches.delete(name)").await?;
    expect_right_page(page).await?;
    // A file that the page does not ask for.
    let source =
        "return (await caches.match('/sources/pakistan-pre-draft-inputs.txt')) !== undefined";
    page.wait_until_async("all is kept again", source).await?;
    page.server.stop_answering();
    expect_right_page(page).await
}

async fn headers(page: &Page) -> Outcome {
    visit(page, "/").await?;
    let change = "
        const name = (await caches.keys()).find(name => /^side-by-state [0-9a-f]{12} /.test(name));
        const cache = await caches.open(name);
        for (const file of await cache.keys()) {
          if (file.url.endsWith('release-list')) continue;
          const bytes = await (await cache.match(file)).arrayBuffer();
          const headers = { 'content-type': 'text/plain', refresh: '0; url=/__probe/empty', link: '</x.css>; rel=stylesheet' };
          await cache.put(file, new Response(bytes, { headers }));
        }";
    page.run_async(change).await?;
    page.server.stop_answering();
    expect_right_page(page).await?;
    let passed = "const it = await fetch('/index.html'); \
        return ['refresh', 'link'].every(name => !it.headers.has(name)) \
          && it.headers.get('content-type').startsWith('text/html')";
    ensure!(page.run_async(passed).await? == true, "headers of the store are passed on");
    Ok(())
}

async fn given_up(page: &Page) -> Outcome {
    let old = visit(page, "/").await?;
    let newer = Release::after(page.server.product())?;
    page.server.serve_instead(newer.shared());
    page.server.withhold(&format!("/release-{old}.json"));
    open(page, "/").await?;
    look_for_release_again(page, &old).await?;
    put_to_work(page).await?;
    open(page, "/").await?;
    ensure!(page.count("body[data-newer]").await? == 1, "the old release is gone on with");
    page.server.stop_answering();
    expect_right_page(page).await
}

/// Waits until another release than this is kept: the page has looked for it by itself.
async fn look_for_release_again(page: &Page, old: &str) -> Outcome {
    let script = format!(
        "const names = await caches.keys();\
         const known = await navigator.serviceWorker.getRegistration();\
         return !known.installing && \
           names.some(name => /^side-by-state [0-9a-f]{{12}} /.test(name) && !name.includes('{old}'))"
    );
    page.wait_until_async("the new release is kept", &script).await
}
