//! That the harness can be a host of the product: on another origin, with a policy of its own, in frames, with
//! the mistakes that hosts make; and that it sees there what it must see.

use anyhow::ensure;

use super::harness::expect;
use super::hosts::a_while;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::policy::POLICY;
use crate::server::{first, policy};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("harness: a host is on another origin, names the product, and frames it", frames),
    scenario!("harness: a frame is looked into by itself, sandboxed or not", inside),
    scenario!("harness: without scripts, none runs in a frame either", no_scripts)
        .without_scripts(),
    scenario!("harness: what goes wrong in a frame is noticed", complaints_in_frames),
    scenario!("harness: axe finds faults inside a frame", axe_in_frames),
    scenario!("harness: a host may ask the product's origin, and no third", third_origin),
    scenario!("harness: a host's policy is in force, and lets the probe work", host_policy),
    scenario!(
        "harness: a host without 'wasm-unsafe-eval' refuses WebAssembly",
        without_wasm_source
    ),
    scenario!("harness: a server that does not know WebAssembly gives the wrong type", wrong_type),
    scenario!("harness: a mount may lack files, and counts what is asked for", lacking),
    scenario!("harness: a browser without WebAssembly has none", no_webassembly),
    scenario!("harness: a browser that stores nothing throws each time", throwing_storage),
    scenario!("harness: what one scenario mounts is gone in the next", mounts_are_gone),
];

/// Serves the pages of the harness as those of a host with a policy, and as a product that all may use.
fn as_host(page: &Page, policy: &str) {
    let fixtures = page.server.like("/__fixtures/").for_everyone();
    let named = policy::naming_the_product(POLICY);
    page.server.mount(fixtures.clone().policy(&named));
    page.server.mount(fixtures.at("/host/").naming("/").policy(policy));
}

async fn frames(page: &Page) -> Outcome {
    as_host(page, policy::FRAME_HOST);
    page.open_host("/host/host.html").await?;
    ensure!(page.text("h1").await? == "A host");
    let (host, product) = (page.server.foreign_address(""), page.server.address(""));
    ensure!(page.run("return self.origin").await? == host.as_str());
    page.enter("#frame").await?;
    page.wait_until("it runs", "return document.querySelector('output').value !== ''").await?;
    ensure!(page.text("output").await? == product);
    page.leave().await?;
    ensure!(page.text("h1").await? == "A host");
    Ok(())
}

async fn no_scripts(page: &Page) -> Outcome {
    as_host(page, policy::FRAME_HOST);
    page.open_host("/host/host.html").await?;
    for frame in ["#frame", "#sandboxed"] {
        page.enter(frame).await?;
        ensure!(page.text("h1").await? == "In a frame");
        a_while().await;
        ensure!(
            page.run("return document.querySelector('output').value").await? == "",
            "a script ran"
        );
        page.leave().await?;
    }
    Ok(())
}

async fn inside(page: &Page) -> Outcome {
    as_host(page, policy::FRAME_HOST);
    page.open_host("/host/host.html").await?;
    page.enter("#sandboxed").await?;
    page.wait_until("it runs", "return document.querySelector('output').value !== ''").await?;
    ensure!(page.text("output").await? == "null", "it has an origin");
    ensure!(page.run_async("return await Promise.resolve(1 + 1)").await? == 2);
    page.expect_accessible().await?;
    page.leave_all().await?;
    ensure!(page.text("h1").await? == "A host");
    page.expect_accessible().await
}

async fn complaints_in_frames(page: &Page) -> Outcome {
    as_host(page, policy::FRAME_HOST);
    for frame in ["#frame", "#sandboxed"] {
        page.open_host("/host/host.html").await?;
        page.enter(frame).await?;
        page.wait_until("it runs", "return document.querySelector('output').value !== ''").await?;
        page.click("button").await?;
        expect(page, &[("console.error", "bad in a frame")]).await?;
        ensure!(page.text("h1").await? == "A host", "asking did not leave the frame");
    }
    // A sandboxed frame has no origin, so its module script is another's, and needs that one's leave.
    page.server.forget();
    let fixtures = page.server.like("/__fixtures/");
    page.server.mount(fixtures.clone().policy(&policy::naming_the_product(POLICY)));
    page.server.mount(fixtures.at("/host/").naming("/").policy(policy::FRAME_HOST));
    page.open_host("/host/host.html").await?;
    expect(page, &[("failed to load", "script http")]).await
}

async fn axe_in_frames(page: &Page) -> Outcome {
    as_host(page, policy::FRAME_HOST);
    page.open_host("/host/faulty-frame.html").await?;
    page.expect_accessible().await?;
    page.enter("#frame").await?;
    let faults = page.accessibility_faults().await?;
    let found = |rule: &str| faults.iter().any(|fault| fault.starts_with(rule));
    ensure!(found("image-alt") && found("color-contrast"), "found only: {faults:#?}");
    Ok(())
}

async fn third_origin(page: &Page) -> Outcome {
    let third = page.server.third_address("/__fixtures/clean.html");
    // Without a policy, so that it is the harness that notices.
    page.server
        .mount(page.server.like("/__fixtures-without-policy/").at("/__fixtures/").for_everyone());
    page.server.mount(page.server.like("/__fixtures/").at("/host/").naming("/"));
    page.open_host("/host/asking-host.html").await?;
    page.wait_until("it has asked", "return document.title === 'ended'").await?;
    expect(page, &[]).await?;
    page.open_host(&format!("/host/asking-host.html?third={third}")).await?;
    page.wait_until("it has asked", "return document.title === 'ended'").await?;
    expect(page, &[("request to another origin", &third)]).await?;
    // The leave is the host's: the product itself may ask no other, not even the host.
    page.open("/__fixtures/foreign.html").await?;
    page.wait_until("it has asked", "return document.title === 'ended'").await?;
    expect(page, &[("request to another origin", &page.server.foreign_address("/__fixtures/"))])
        .await
}

async fn host_policy(page: &Page) -> Outcome {
    as_host(page, policy::FRAME_HOST);
    page.open_host("/host/asking-host.html").await?;
    expect(page, &[("policy violation", "script-src"), ("failed to load", "script")]).await?;
    page.open_host("/host/html-sink.html").await?;
    expect(page, &[("policy violation", "script-src"), ("failed to load", "script")]).await?;
    as_host(page, policy::FRAME_HOST_WITH_SCRIPT);
    page.open_host("/host/asking-host.html").await?;
    // Its script runs, and what that asks for is refused.
    let complaints = page.complaints().await?;
    let refused = complaints
        .iter()
        .any(|it| it.kind == "policy violation" && it.text.starts_with("connect-src"));
    ensure!(refused, "no such refusal among {complaints:?}");
    Ok(())
}

async fn without_wasm_source(page: &Page) -> Outcome {
    let with_own_script = |policy: &str| {
        policy
            .replace("script-src", "script-src 'self'")
            .replace("connect-src", "connect-src 'self'")
    };
    as_host(page, &with_own_script(policy::ELEMENT_HOST));
    page.open_host("/host/wasm.html").await?;
    wait_for_output(page, "application/wasm streams runs").await?;
    as_host(page, &with_own_script(policy::ELEMENT_HOST_WITHOUT_WASM));
    page.open_host("/host/wasm.html").await?;
    wait_for_output(page, "application/wasm CompileError CompileError").await?;
    // Chromium and Firefox report the refusals, each with its own word for what was refused; WebKit none.
    let complaints = page.complaints().await?;
    ensure!(complaints.iter().all(|it| it.kind == "policy violation"), "{complaints:?}");
    // (WebKit compiles all the same, and refuses to make an instance.)
    Ok(())
}

async fn wrong_type(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/__fixtures/").wasm_type("text/plain"));
    page.open("/__fixtures/wasm.html").await?;
    wait_for_output(page, "text/plain TypeError runs").await
}

async fn lacking(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/__fixtures/").at("/lacking/").lacking("/clean.mjs"));
    page.open("/lacking/clean.html").await?;
    let asked = page.server.asked();
    ensure!(
        asked.iter().filter(|it| it.as_str() == "/lacking/clean.mjs").count() == 1,
        "{asked:?}"
    );
    ensure!(!asked.iter().any(|it| it.contains("__probe")), "{asked:?}");
    expect(page, &[("failed to load", "script")]).await?;
    page.open("/__fixtures/clean.html").await
}

async fn no_webassembly(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/__fixtures/").first(first::NO_WEBASSEMBLY));
    page.open("/__fixtures/wasm.html").await?;
    wait_for_output(page, "ReferenceError").await
}

async fn throwing_storage(page: &Page) -> Outcome {
    page.open("/__fixtures/storage.html").await?;
    wait_for_output(page, "localStorage works, indexedDB works, caches works, serviceWorker works")
        .await?;
    page.server.mount(page.server.like("/__fixtures/").first(first::THROWING_STORAGE));
    page.open("/__fixtures/storage.html").await?;
    wait_for_output(
        page,
        "localStorage: SecurityError, indexedDB: SecurityError, caches: SecurityError, serviceWorker: SecurityError",
    )
    .await
}

async fn mounts_are_gone(page: &Page) -> Outcome {
    page.server.mount(page.server.like("/__fixtures/").at("/host/"));
    page.open("/host/clean.html").await?;
    page.reset().await?;
    page.open("/host/clean.html").await?;
    expect(page, &[("missing file", "/host/clean.html")]).await
}

/// Waits until the page says this in its output.
async fn wait_for_output(page: &Page, expected: &str) -> Outcome {
    page.wait_until("there is output", "return document.querySelector('output').value !== ''")
        .await?;
    let output = page.run("return document.querySelector('output').value").await?;
    ensure!(output == expected, "the output is {output}");
    Ok(())
}
