//! The pages that are made at build time, where the program does not run: without scripts, without WebAssembly,
//! under a policy that refuses it; and on paper.

use anyhow::ensure;

use super::hosts::expect_only;
use crate::engine::Engine;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::first;
use crate::server::policy::POLICY;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("without the program: each topic has a page in each language", all_pages)
        .without_scripts(),
    scenario!("without the program: links lead from topic to topic, without scripts", links)
        .without_scripts(),
    scenario!(
        "without the program: the first page is read in every language, without scripts",
        first_page
    )
    .without_scripts(),
    scenario!("without the program: on a phone nothing is cut off", phone).without_scripts(),
    scenario!(
        "without the program: links lead from topic to topic, without WebAssembly",
        no_webassembly
    ),
    scenario!("without the program: a policy that refuses WebAssembly leaves the text", refused),
    scenario!("without the program: a module that is missing leaves the text", missing),
    scenario!("without the program: axe finds no fault in the pages", accessible),
    scenario!(
        "without the program: a server that does not know WebAssembly is no reason to fail",
        wrong_type
    ),
    scenario!("without the program: each topic's page becomes the program's", taken_over),
    scenario!("without the program: on paper it is all text and no controls", paper),
    scenario!("without the program: on paper, the same from the program", paper_of_the_program),
];

const TOPICS: [&str; 7] = [
    "threats",
    "norms",
    "international-law",
    "cbm",
    "capacity-building",
    "institutional-dialogue",
    "general",
];
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// What a reader finds in any of these pages.
async fn readable(page: &Page) -> Outcome {
    ensure!(page.count(".program").await? == 0, "the program runs");
    ensure!(page.count("h1").await? == 1, "it has {} first headings", page.count("h1").await?);
    let shown = "return [...document.querySelectorAll('.static article.passage')]
        .filter(passage => passage.checkVisibility() && passage.textContent.trim().length > 20).length";
    let shown = page.run(shown).await?.as_u64().unwrap_or_default();
    ensure!(shown > 3, "{shown} passages are shown");
    let dead = "return [...document.querySelectorAll('.static button, .static select, .static input, .static details.chooser')]
        .filter(control => control.checkVisibility()).map(control => control.outerHTML.slice(0, 80)).join('; ')";
    let dead = page.run(dead).await?;
    ensure!(dead == "", "these do nothing: {dead}");
    Ok(())
}

async fn all_pages(page: &Page) -> Outcome {
    let mut headings = Vec::new();
    for language in LANGUAGES {
        for topic in TOPICS {
            page.open(&format!("/{language}/{topic}.html")).await?;
            readable(page).await?;
            ensure!(page.run("return document.documentElement.lang").await? == language);
            let heading = page.text("h1").await?;
            ensure!(!headings.contains(&heading), "{heading} is there twice");
            headings.push(heading);
            let head = "return [document.title.length > 10,
                document.querySelector('meta[name=description]').content.length > 40,
                document.querySelectorAll('.static-languages a[hreflang]').length >= 2].join()";
            let head = page.run(head).await?;
            ensure!(head == "true,true,true", "/{language}/{topic}.html: {head}");
        }
    }
    Ok(())
}

/// Follows the links of the topics, and of the languages, and looks at each page.
async fn follow_links(page: &Page) -> Outcome {
    page.open("/").await?;
    readable(page).await?;
    for topic in ["norms", "cbm", "threats"] {
        page.click(&format!(".topics a[data-topic={topic}]")).await?;
        page.wait_until(
            "it is open",
            &format!("return location.pathname.endsWith('/{topic}.html')"),
        )
        .await?;
        page.wait_for(".static article.passage").await?;
        readable(page).await?;
    }
    page.click(".static-languages a[hreflang=ar]").await?;
    page.wait_until("it is Arabic", "return document.documentElement.dir === 'rtl'").await?;
    ensure!(page.location().await? == "/ar/threats.html", "{}", page.location().await?);
    readable(page).await?;
    page.back().await?;
    page.wait_until("it is English", "return document.documentElement.lang === 'en'").await
}

async fn links(page: &Page) -> Outcome {
    follow_links(page).await?;
    // A place on the page is one too, and so is a text that lies beside it.
    page.open("/en/norms.html").await?;
    let lost = "return [...document.querySelectorAll('a[href^=\"#\"]')].filter(link => link.checkVisibility()
        && !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map(link => link.outerHTML.slice(0, 90)).join('; ')";
    let lost = page.run(lost).await?;
    ensure!(lost == "", "these lead nowhere: {lost}");
    let source = "return document.querySelector('a.source[href*=\"sources/\"]').pathname";
    let source = page.run(source).await?;
    page.open(source.as_str().unwrap_or_default()).await?;
    ensure!(page.text("body").await?.len() > 1000, "{source} says little");
    Ok(())
}

async fn first_page(page: &Page) -> Outcome {
    page.open("/").await?;
    readable(page).await?;
    for language in ["fr", "ar"] {
        page.open("/").await?;
        page.click(&format!(".static-languages a[hreflang={language}]")).await?;
        let open = format!("return document.documentElement.lang === '{language}'");
        page.wait_until("it is open", &open).await?;
        readable(page).await?;
    }
    Ok(())
}

async fn phone(page: &Page) -> Outcome {
    page.resize(320, 640).await?;
    for path in ["/", "/ar/norms.html", "/fr/general.html"] {
        page.open(path).await?;
        let width = page.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await?;
        ensure!(width == 0, "{path} is {width} pixels too wide");
    }
    Ok(())
}

/// Waits until the page has found out that the program cannot run.
async fn failed(page: &Page) -> Outcome {
    let failed = "return document.documentElement.dataset.program === 'failed'";
    page.wait_until("the program has failed", failed).await
}

async fn no_webassembly(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(first::NO_WEBASSEMBLY));
    follow_links(page).await?;
    for address in ["/", "/?topic=norms&authors=PAK", "/fr/cbm.html?authors=NLD"] {
        page.open(address).await?;
        failed(page).await?;
        readable(page).await?;
    }
    expect_only(page, &[("console.error", "WebAssembly")]).await
}

async fn refused(page: &Page) -> Outcome {
    let forgot = POLICY.replace(" 'wasm-unsafe-eval'", "");
    page.server.mount(page.server.like("/").policy(&forgot));
    for address in ["/", "/en/norms.html", "/?topic=norms&authors=PAK"] {
        page.open(address).await?;
        failed(page).await?;
        readable(page).await?;
    }
    expect_only(page, &[("console.error", ""), ("policy violation", "script-src")]).await
}

async fn missing(page: &Page) -> Outcome {
    let missing = [
        &["_bg.wasm"][..],
        &["/messages.bin"],
        &["/run.mjs"],
        &["/boot.mjs"],
        &["/side-by-state.js"],
        // With no script at all, and with nothing of the program's folder.
        &[".js", ".mjs"],
        &[".js", ".mjs", ".css", ".bin", ".wasm"],
    ];
    for files in missing {
        // WebKit reports no module that another one asks for: there it is said after half a minute.
        if page.engine == Engine::WebKitGtk
            && [&["/run.mjs"][..], &["/side-by-state.js"]].contains(&files)
        {
            continue;
        }
        page.server.forget();
        let mount = files.iter().fold(page.server.like("/"), |mount, file| mount.lacking(file));
        page.server.mount(mount);
        for address in ["/", "/?topic=norms&authors=PAK", "/fr/cbm.html?authors=NLD"] {
            page.open(address).await?;
            let shown = "return [...document.querySelectorAll('.static article.passage')].some(it => it.checkVisibility())";
            page.wait_until(&format!("without {files:?}, the text is shown"), shown).await?;
            let told = "return [...document.querySelectorAll('[data-failure]')].some(it =>
                it.checkVisibility() && it.getBoundingClientRect().top < innerHeight)";
            page.wait_until(&format!("without {files:?}, it is said at {address}"), told).await?;
            page.complaints().await?;
        }
    }
    Ok(())
}

async fn accessible(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(first::NO_WEBASSEMBLY));
    for address in ["/", "/ar/norms.html", "/fr/general.html"] {
        page.open(address).await?;
        failed(page).await?;
        page.expect_accessible().await?;
    }
    expect_only(page, &[("console.error", "WebAssembly")]).await
}

async fn wrong_type(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").wasm_type("text/plain"));
    page.open("/").await?;
    page.wait_for(".program article.passage").await?;
    Ok(())
}

async fn taken_over(page: &Page) -> Outcome {
    for (path, language, topic) in [
        ("/en/norms.html", "en", "norms"),
        ("/fr/cbm.html", "fr", "cbm"),
        ("/ar/threats.html", "ar", "threats"),
    ] {
        page.open(path).await?;
        page.wait_for(".program article.passage").await?;
        // WebKitGTK may still draw the program's links when its comparison is there.
        page.wait_for(".program [aria-current=page]").await?;
        ensure!(
            page.run("return document.querySelector('.side-by-state').lang").await? == language
        );
        let current = page
            .run("return document.querySelector('.program [aria-current=page]').dataset.topic")
            .await?;
        ensure!(current == topic, "{path} shows {current}");
        ensure!(page.count("h1").await? == 1);
        page.click("[data-topic=general]").await?;
        page.wait_until(
            "it works",
            "return document.querySelector('[data-topic=general]').ariaCurrent === 'page'",
        )
        .await?;
    }
    Ok(())
}

/// Looks at what is printed.
async fn look_at_paper(page: &Page, heading: &str) -> Outcome {
    let Some(pdf) = page.print().await? else { return Ok(()) };
    if let Some(sheets) = pdf.sheets() {
        ensure!((2..40).contains(&sheets), "it takes {sheets} sheets");
    }
    let Some(text) = &pdf.text else { return Ok(()) };
    ensure!(text.contains(heading), "the heading is not there");
    for wanted in ["Pakistan", "Last updated", "Only part of the document was read"] {
        ensure!(text.contains(wanted), "“{wanted}” is not on paper");
    }
    for unwanted in ["Choose delegations", "Save this view", "Skip to"] {
        ensure!(!text.contains(unwanted), "“{unwanted}” is on paper");
    }
    Ok(())
}

async fn paper(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/").first(first::NO_WEBASSEMBLY));
    page.open("/en/norms.html").await?;
    failed(page).await?;
    look_at_paper(page, "Rules, norms and principles").await?;
    expect_only(page, &[("console.error", "WebAssembly")]).await
}

async fn paper_of_the_program(page: &Page) -> Outcome {
    page.open("/?topic=norms&authors=PAK+NLD+NOR+GBR").await?;
    page.wait_for(".program article.passage").await?;
    look_at_paper(page, "Rules, norms and principles").await
}
