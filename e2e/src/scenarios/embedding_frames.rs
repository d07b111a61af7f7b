//! The product in a frame: on hosts of every strictness, from servers with every mistake, in a sandbox.

use anyhow::ensure;

use super::hosts::{
    RUNNING, expect_only, host, into_frame, product_as, running_frame, sandbox_host,
};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::{first, policy};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("frames: a host that allows no script at all shows the comparison", plain),
    scenario!("frames: axe finds no fault in a frame, nor on the page around it", accessible),
    scenario!("frames: a choice in a frame leaves the host's address alone", address),
    scenario!("frames: links in a frame open elsewhere", links),
    scenario!("frames: in a sandbox the program runs, stores nothing and fits", sandboxed),
    scenario!(
        "frames: in a sandbox of a product that does not know its address there is something to read",
        sandboxed_and_nameless
    ),
    scenario!("frames: the product may lie in any folder", sub_path),
    scenario!("frames: a server that does not know WebAssembly is no reason to fail", wrong_type),
    scenario!("frames: a file that is missing leaves something to read, and a way out", missing),
    scenario!("frames: a browser without WebAssembly has something to read", no_webassembly),
    scenario!("frames: a product whose policy forgot WebAssembly has something to read", refused),
    scenario!("frames: a pinned frame says that it stays", pinned),
    scenario!("frames: the link of a pinned frame leads to the same data", pinned_link),
    scenario!(
        "frames: a theme that centres blocks keeps a frame and its link in the column",
        column
    ),
    scenario!("frames: storage that throws is as if it were not there", no_storage),
    scenario!("frames: without scripts a frame has something to read", no_scripts)
        .without_scripts(),
];

async fn plain(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    ensure!(page.text("h1").await?.starts_with("Rules"), "{}", page.text("h1").await?);
    let authors = "return [...document.querySelectorAll('thead th[data-author]')].map(e => e.dataset.author).sort().join()";
    ensure!(page.run(authors).await? == "GBR,NOR,PAK");
    page.click("[data-topic=threats]").await?;
    page.wait_until(
        "it is chosen",
        "return document.querySelector('[data-topic=threats]')?.ariaCurrent === 'page'",
    )
    .await
}

async fn accessible(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    page.expect_accessible().await?;
    page.leave().await?;
    page.expect_accessible().await
}

async fn address(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    let before = page.run("return history.length").await?;
    page.click("[data-topic=threats]").await?;
    page.wait_until(
        "it is chosen",
        "return document.querySelector('[data-topic=threats]')?.ariaCurrent === 'page'",
    )
    .await?;
    ensure!(page.run("return history.length").await? == before, "the reader's way back grew");
    page.leave().await?;
    ensure!(page.location().await? == "/examples/iframe.html");
    Ok(())
}

async fn links(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    let inside = "return [...document.querySelectorAll('a[href]')].filter(link => {
        const leaves = new URL(link.href).origin + new URL(link.href).pathname !== location.origin + location.pathname;
        const target = link.target || document.querySelector('base')?.target;
        return leaves && target !== '_blank';
    }).map(link => link.outerHTML.slice(0, 120)).join('; ')";
    let inside = page.run(inside).await?;
    ensure!(inside == "", "these would open inside the frame: {inside}");
    let whole = page.attribute("a.whole", "href").await?.unwrap_or_default();
    let site = page.server.address("/?");
    ensure!(whole.starts_with(&site), "{whole}");
    Ok(())
}

async fn sandboxed(page: &Page) -> Outcome {
    sandbox_host(page);
    into_frame(page, "/examples/sandboxed.html", "iframe").await?;
    ensure!(page.run("return self.origin").await? == "null", "it has an origin");
    let styled =
        "return getComputedStyle(document.querySelector('.side-by-state')).display !== 'inline'
        && document.styleSheets.length > 0";
    page.wait_until("it has styles", styled).await?;
    page.click("[data-topic=threats]").await?;
    page.wait_until(
        "it is chosen",
        "return document.querySelector('[data-topic=threats]')?.ariaCurrent === 'page'",
    )
    .await?;
    page.wait_until("it fits", "return document.documentElement.scrollHeight <= innerHeight + 1")
        .await?;
    page.expect_accessible().await
}

/// Without an origin, WebKit takes 'self' in a policy for nothing: where the product does not name itself, not
/// even the style sheet is let in, and what remains is the text with its links.
async fn sandboxed_and_nameless(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST_WITH_SCRIPT);
    if page.engine != crate::engine::Engine::WebKitGtk {
        return into_frame(page, "/examples/sandboxed.html", "iframe").await;
    }
    page.open_host("/examples/sandboxed.html").await?;
    page.enter("iframe").await?;
    page.wait_for("a[href*='/norms.html']").await?;
    Ok(())
}

async fn sub_path(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    product_as(page, "/some/sub/path/");
    page.server.mount(page.server.like("/examples/").naming("/some/sub/path/"));
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    ensure!(page.run("return location.pathname").await? == "/some/sub/path/embed.html");
    let asked = page.server.asked();
    ensure!(
        asked.iter().all(|it| it.starts_with("/examples/")
            || it.starts_with("/some/sub/path/")
            || it == "/favicon.ico"),
        "{asked:?}"
    );
    Ok(())
}

async fn wrong_type(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    page.server.mount(page.server.like("/").wasm_type("text/plain"));
    into_frame(page, "/examples/iframe.html", "iframe").await
}

/// Goes into the frame of a page where the program cannot run, and looks for what is there instead.
async fn something_to_read(page: &Page) -> Outcome {
    page.open_host("/examples/iframe.html").await?;
    page.run("document.querySelector('iframe').scrollIntoView()").await?;
    page.enter("iframe").await?;
    page.wait_for("#side-by-state .static a[href]").await?;
    let shown = "return [...document.querySelectorAll('#side-by-state .static a[href]')]
        .filter(link => link.checkVisibility()).length";
    ensure!(page.run(shown).await?.as_u64() > Some(0), "no link is shown");
    ensure!(page.text("#side-by-state").await?.len() > 80, "there is too little to read");
    ensure!(page.count(RUNNING).await? == 0, "the program runs");
    Ok(())
}

/// Waits until the page says that the program failed.
async fn failure_told(page: &Page) -> Outcome {
    page.wait_until(
        "it is reported",
        "return document.documentElement.dataset.program === 'failed'",
    )
    .await?;
    let shown = "return [...document.querySelectorAll('[data-failure], [data-notice]')]
        .some(message => message.checkVisibility())";
    page.wait_until("it is reported in words", shown).await
}

async fn missing(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    page.server.mount(page.server.like("/").lacking("/collection.bin"));
    something_to_read(page).await?;
    failure_told(page).await?;
    ensure!(page.text("#side-by-state").await?.contains("collection.bin"));
    expect_only(page, &[("console.error", "collection.bin"), ("failed to load", "collection.bin")])
        .await
}

async fn no_webassembly(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    page.server.mount(page.server.like("/").first(first::NO_WEBASSEMBLY));
    something_to_read(page).await?;
    failure_told(page).await?;
    expect_only(page, &[("console.error", "WebAssembly")]).await
}

async fn refused(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    let forgot = policy::naming_the_product(policy::FRAME).replace(" 'wasm-unsafe-eval'", "");
    page.server.mount(page.server.like("/").policy(&forgot));
    something_to_read(page).await?;
    failure_told(page).await?;
    expect_only(page, &[("console.error", "WebAssembly"), ("policy violation", "script-src")]).await
}

async fn pinned(page: &Page) -> Outcome {
    host(page, policy::ANY_HOST);
    into_frame(page, "/examples/pinned.html", "iframe").await?;
    let path = page.run("return location.pathname").await?;
    let path = path.as_str().unwrap_or_default();
    ensure!(path.starts_with("/app-") && path.ends_with("/embed.html"), "{path}");
    let stays = page.text(".data-state").await?;
    page.leave_all().await?;
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    ensure!(stays.contains("fixed"), "{stays}");
    ensure!(page.text(".data-state").await? != stays, "the frame that follows says the same");
    Ok(())
}

async fn pinned_link(page: &Page) -> Outcome {
    host(page, policy::ANY_HOST);
    page.open_host("/examples/pinned.html").await?;
    let link =
        "const { pathname, search } = document.querySelector('main p a'); return pathname + search";
    let link = page.run(link).await?;
    page.open(link.as_str().unwrap_or_default()).await?;
    page.wait_for(RUNNING).await?;
    let stays = page.text(".data-state").await?;
    ensure!(stays.contains("fixed"), "{stays}");
    Ok(())
}

/// What themes of WordPress do: they centre each block of a page, and leave a frame in a line as it is.
const CENTRED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('iframe { display: inline } main > * { max-inline-size: 20rem; margin-inline: auto !important }');
    document.adoptedStyleSheets = [sheet];";

async fn column(page: &Page) -> Outcome {
    host(page, policy::ANY_HOST);
    page.resize(1280, 900).await?;
    page.open_host("/examples/iframe.html").await?;
    page.run(CENTRED).await?;
    let edges = "return ['main > p', 'main iframe', 'main div a']
        .map((it) => Math.round(document.querySelector(it).getBoundingClientRect().left))";
    let edges = page.run(edges).await?;
    ensure!(edges[0] == edges[1] && edges[0] == edges[2], "{edges}");
    Ok(())
}

async fn no_storage(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    page.server.mount(page.server.like("/").first(first::THROWING_STORAGE));
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    page.leave_all().await?;
    running_frame(page, "iframe").await
}

async fn no_scripts(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST);
    something_to_read(page).await
}
