//! The element on hosts of every strictness, from servers with every mistake; its fallback where it cannot run.

use anyhow::ensure;

use super::hosts::{RUNNING, a_while, expect_only, host, open_element, product_as};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::release::Release;
use crate::scenario::{Scenario, scenario};
use crate::server::{first, policy};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("element: three on a strict host's page share one module", three).in_new_webkit(),
    scenario!("element: axe finds no fault in it, nor on the page around it", accessible),
    scenario!("element: told so, it loads when the reader comes near, and not before", lazy),
    scenario!("element: far below, it is there before anybody prints", far_below),
    scenario!("element: a host without 'wasm-unsafe-eval' keeps the fallback", refused),
    scenario!("element: a browser without WebAssembly keeps the fallback", no_webassembly),
    scenario!("element: without scripts the fallback is there", no_scripts).without_scripts(),
    scenario!(
        "element: a file that is missing leaves the fallback, and the page is informed",
        missing
    ),
    scenario!("element: a server that does not know WebAssembly is no reason to fail", wrong_type),
    scenario!("element: the product may lie in any folder", sub_path),
    scenario!("element: a pinned one says that it stays, and asks for no release", pinned),
    scenario!("element: a pinned one runs nothing of a release that was changed", changed_data),
    scenario!(
        "element: a pinned one loads no script that its hash does not cover",
        changed_scripts
    ),
    scenario!(
        "element: a pinned one takes data of the host's own, by a checked module",
        pinned_own
    ),
    scenario!("element: storage that throws is as if it were not there", no_storage),
    scenario!("element: fonts and colours are the host's, or those it names", look),
];

const PAGE: &str = "/examples/element.html";

async fn three(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.open_host(PAGE).await?;
    for element in ["#plain", "#ours", "#dark"] {
        page.run(&format!("document.querySelector('{element}').scrollIntoView()")).await?;
        page.shadow(element).wait_for(RUNNING).await?;
    }
    for file in
        ["_bg.wasm", "/collection.bin", "/messages.bin", "/side-by-state.js", "/side-by-state.css"]
    {
        let asked = page.server.asked();
        let times = asked.iter().filter(|it| it.ends_with(file)).count();
        // WebKit may have a module still from the page before.
        ensure!(times <= 1, "{file} was asked for {times} times: {asked:?}");
    }
    ensure!(page.shadow("#plain").text("h2").await?.starts_with("Rules"));
    ensure!(page.shadow("#plain").count("h1").await? == 0, "the page has a second first heading");
    let authors = "return [...root.querySelectorAll('thead th[data-author], .cards')].map(e => e.dataset.author).sort().join()";
    let authors = page.shadow("#plain").run(authors).await?;
    ensure!(authors == "GBR,NOR,PAK", "{authors}");
    ensure!(
        page.shadow("#ours").run("return root.querySelector('.side-by-state').lang").await? == "fr"
    );
    ensure!(page.shadow("#dark").count(".controls, .topics").await? == 0, "the controls are there");
    // What one reader does in one is no other's business.
    page.shadow("#plain").click("[data-topic=threats]").await?;
    page.shadow("#plain")
        .wait_until("it is chosen", "return host.getAttribute('topic') === 'threats'")
        .await?;
    ensure!(page.attribute("#ours", "topic").await?.as_deref() == Some("international-law"));
    ensure!(page.location().await? == PAGE, "the host's address changed");
    Ok(())
}

async fn accessible(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    for element in ["#plain", "#ours", "#dark"] {
        open_element(page, PAGE, element).await?;
    }
    page.expect_accessible().await
}

/// Puts the elements far below.
const FAR: &str = "new MutationObserver((_, observer) => {
    const main = document.querySelector('main');
    if (!main) return;
    observer.disconnect();
    main.style.paddingTop = '20000px';
}).observe(document, { childList: true, subtree: true });";

/// Has the elements wait until the reader comes near.
const LAZY: &str = "new MutationObserver(() => {
    for (const it of document.querySelectorAll('side-by-state')) it.setAttribute('loading', 'lazy');
}).observe(document, { childList: true, subtree: true });";

async fn far_below(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.server.mount(page.server.like("/examples/").first(FAR));
    page.open_host(PAGE).await?;
    page.shadow("#plain").wait_for(RUNNING).await?;
    ensure!(page.run("return scrollY").await? == 0, "the page was scrolled");
    Ok(())
}

async fn lazy(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    let far = [FAR, LAZY].concat();
    page.server.mount(page.server.like("/examples/").first(&far));
    page.open_host(PAGE).await?;
    page.wait_until("it is known", "return customElements.get('side-by-state') !== undefined")
        .await?;
    a_while().await;
    ensure!(!page.server.was_asked_for("_bg.wasm"), "it was loaded from afar");
    page.run("document.querySelector('#plain').scrollIntoView()").await?;
    page.shadow("#plain").wait_for(RUNNING).await?;
    // In a hurry, it does not wait for the reader.
    page.run(
        "const element = document.createElement('side-by-state');
         Object.assign(element, { id: 'eager', loading: 'eager', topic: 'norms' });
         element.style.marginTop = '20000px';
         scrollTo(0, 0);
         document.querySelector('main').append(element);",
    )
    .await?;
    page.shadow("#eager").wait_for(RUNNING).await?;
    ensure!(page.run("return scrollY").await? == 0);
    Ok(())
}

/// Keeps the messages of all errors that elements tell the page.
const HEAR_ERRORS: &str = "window.errors = []; addEventListener('side-by-state:error', (event) => errors.push(
    [event.target.id, event.bubbles, event.composed, typeof event.detail.message, event.detail.message]));";

/// Opens the page of elements where the program cannot run, and looks for what is there instead.
async fn fallback(page: &Page) -> Outcome {
    page.open_host(PAGE).await?;
    let reported = "return errors.some(([id]) => id === 'plain')";
    page.wait_until("the page is informed of the failure", reported).await?;
    let errors = page.run("return errors").await?;
    let error = &errors[0];
    ensure!(error[1] == true && error[2] == true && error[3] == "string", "{errors}");
    ensure!(error[4].as_str().is_some_and(|text| !text.is_empty()), "{errors}");
    fallback_is_shown(page).await
}

async fn fallback_is_shown(page: &Page) -> Outcome {
    let shown = "return [...document.querySelectorAll('side-by-state > a')]
        .every(link => link.checkVisibility() && link.getBoundingClientRect().height > 10)";
    ensure!(page.run(shown).await? == true, "the fallback is not shown");
    let text = page.text("#plain > a").await?;
    ensure!(text == "Side by State: norms", "{text}");
    Ok(())
}

async fn refused(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST_WITHOUT_WASM);
    page.server.mount(page.server.like("/examples/").first(HEAR_ERRORS));
    fallback(page).await?;
    expect_only(page, &[("policy violation", "script-src"), ("console.error", "WebAssembly")]).await
}

async fn no_webassembly(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.server
        .mount(page.server.like("/examples/").first(first::NO_WEBASSEMBLY).first(HEAR_ERRORS));
    fallback(page).await?;
    expect_only(page, &[("console.error", "WebAssembly")]).await
}

async fn no_scripts(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.open_host(PAGE).await?;
    fallback_is_shown(page).await
}

async fn missing(page: &Page) -> Outcome {
    for file in
        ["/collection.bin", "_bg.wasm", "/in-element.mjs", "/release.json", "/side-by-state.css"]
    {
        page.server.forget();
        host(page, policy::ELEMENT_HOST);
        page.server.mount(page.server.like("/examples/").first(HEAR_ERRORS));
        page.server.mount(page.server.like("/").lacking(file));
        fallback(page).await?;
        expect_only(page, &[("console.error", ""), ("failed to load", "")]).await?;
    }
    Ok(())
}

async fn wrong_type(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.server.mount(page.server.like("/").wasm_type("text/plain"));
    open_element(page, PAGE, "#plain").await
}

async fn sub_path(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    product_as(page, "/some/sub/path/");
    page.server.mount(page.server.like("/examples/").naming("/some/sub/path/"));
    open_element(page, PAGE, "#plain").await?;
    let outside = |it: &&String| {
        !["/examples/", "/some/sub/path/", "/favicon.ico"].iter().any(|start| it.starts_with(start))
    };
    let asked = page.server.asked();
    ensure!(asked.iter().find(outside).is_none(), "{asked:?}");
    Ok(())
}

async fn pinned(page: &Page) -> Outcome {
    host(page, policy::ANY_HOST);
    page.open_host("/examples/pinned.html").await?;
    page.run("document.querySelector('#pinned').scrollIntoView()").await?;
    let inside = page.shadow("#pinned");
    inside.wait_for(RUNNING).await?;
    let stays = inside.text(".data-state").await?;
    ensure!(stays.contains("fixed"), "{stays}");
    ensure!(!page.server.was_asked_for("/release.json"), "it looked for a newer release");
    open_element(page, PAGE, "#plain").await?;
    let follows = page.shadow("#plain").text(".data-state").await?;
    ensure!(follows != stays, "the one that follows says the same");
    ensure!(page.server.was_asked_for("/release.json"));
    Ok(())
}

/// Serves a release, and opens the page with the pinned element, which listens for errors.
async fn open_pinned(page: &Page, release: &Release) -> Outcome {
    page.server.forget();
    host(page, policy::ANY_HOST);
    page.server.serve_instead(release.shared());
    page.server.mount(page.server.like("/examples/").first(HEAR_ERRORS));
    page.open_host("/examples/pinned.html").await?;
    page.wait_until("it is known", "return customElements.get('side-by-state') !== undefined")
        .await?;
    page.run("document.querySelector('#pinned').scrollIntoView()").await.map(drop)
}

/// Waits until the pinned element has said that a file is not that of its release, and looks for the fallback.
async fn refused_file(page: &Page, file: &str) -> Outcome {
    page.wait_until("the page is informed", "return errors.length > 0").await?;
    let error = page.run("return errors[0]").await?;
    let reported = format!("{file}: not loaded, or not the file of this release");
    ensure!(error[0] == "pinned", "{error}");
    ensure!(error[4].as_str().is_some_and(|text| text.starts_with(&reported)), "{error}");
    ensure!(page.shadow("#pinned").count(RUNNING).await? == 0, "it runs with another {file}");
    let link = "return document.querySelector('#pinned > a').checkVisibility()";
    ensure!(page.run(link).await? == true, "the fallback is not shown");
    Ok(())
}

async fn changed_data(page: &Page) -> Outcome {
    for file in ["collection.bin", "messages.bin", "side-by-state.css", "side-by-state_bg.wasm"] {
        let release = Release::copy_of(page.server.product())?;
        release.tamper(&format!("{}/{file}", release.program()?))?;
        open_pinned(page, &release).await?;
        refused_file(page, file).await?;
        // The frame beside it has no hash to go by, and may fail for the same reason.
        page.complaints().await?;
    }
    Ok(())
}

async fn changed_scripts(page: &Page) -> Outcome {
    let release = Release::copy_of(page.server.product())?;
    let scripts =
        ["in-element.mjs", "host-colours.mjs", "run.mjs", "side-by-state.js", "exchange.js"];
    for script in scripts {
        release.add_to_script(script, "globalThis.ran = true;")?;
    }
    open_pinned(page, &release).await?;
    page.shadow("#pinned").wait_for(RUNNING).await?;
    ensure!(page.run("return window.ran === undefined").await? == true, "it ran another script");
    // The one that follows the newest release trusts its site.
    open_element(page, PAGE, "#plain").await?;
    ensure!(page.run("return window.ran === true").await? == true, "the test changed nothing");
    Ok(())
}

async fn pinned_own(page: &Page) -> Outcome {
    // The example gives its data to the element of this id.
    const GIVE: &str = "const element = document.querySelector('#pinned');
        element.id = 'own';
        await import('/examples/own-data.js');
        element.id = 'pinned';";
    let release = Release::copy_of(page.server.product())?;
    open_pinned(page, &release).await?;
    let inside = page.shadow("#pinned");
    inside.wait_for(RUNNING).await?;
    page.run_async(GIVE).await?;
    let shown = "return root.querySelector('h2')?.textContent.startsWith('Water')";
    inside.wait_until("the host's own data is shown", shown).await?;
    release.tamper(&format!("{}/exchange_bg.wasm", release.program()?))?;
    open_pinned(page, &release).await?;
    page.shadow("#pinned").wait_for(RUNNING).await?;
    page.run_async(GIVE).await?;
    refused_file(page, "exchange_bg.wasm").await?;
    expect_only(page, &[("console.error", ""), ("failed to load", "")]).await
}

async fn no_storage(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.server.mount(page.server.like("/examples/").first(first::THROWING_STORAGE));
    open_element(page, PAGE, "#plain").await?;
    page.shadow("#plain").click("[data-topic=threats]").await?;
    page.shadow("#plain")
        .wait_until("it works", "return host.getAttribute('topic') === 'threats'")
        .await
}

async fn look(page: &Page) -> Outcome {
    host(page, policy::ELEMENT_HOST);
    page.open_host(PAGE).await?;
    for element in ["#plain", "#ours", "#dark"] {
        page.run(&format!("document.querySelector('{element}').scrollIntoView()")).await?;
        page.shadow(element).wait_for(RUNNING).await?;
    }
    let style = |name: &str| {
        format!(
            "return getComputedStyle(root.querySelector('.side-by-state')).{name} === getComputedStyle(host).{name}"
        )
    };
    page.shadow("#plain").wait_until("the font is the host's", &style("fontFamily")).await?;
    page.shadow("#dark").wait_until("the ink is the host's", &style("color")).await?;
    let heads = "return getComputedStyle(root.querySelector('[part~=header]')).borderBlockEndColor";
    let heads = page.shadow("#ours").run(heads).await?;
    ensure!(heads == "rgb(138, 31, 61)", "the part has {heads}");
    let words = "return getComputedStyle(root.querySelector('.verbatim .words')).fontFamily.startsWith('Georgia')";
    ensure!(page.shadow("#ours").run(words).await? == true, "--sbs-words is not followed");
    ensure!(page.shadow("#plain").run(words).await? == false, "--sbs-words is followed by all");
    let parts = "return ['header', 'topics', 'controls', 'comparison', 'about', 'footer']
        .filter(part => !root.querySelector(`[part~=${part}]`)).join()";
    let lacking = page.shadow("#plain").run(parts).await?;
    ensure!(lacking == "", "there are no parts {lacking}");
    Ok(())
}
