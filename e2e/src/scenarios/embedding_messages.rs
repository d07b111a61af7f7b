//! What a frame and the page around it say to each other, and what neither takes from strangers.

use anyhow::{bail, ensure};

use super::harness::expect;
use super::hosts::{a_while, host, into_frame, running_frame};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};
use crate::server::policy;

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("messages: a frame is as high as its content, and follows it", height),
    scenario!("messages: a choice in a frame is an event on the host's page", choice),
    scenario!("messages: a host takes nothing but a well-formed message", malformed),
    scenario!("messages: a host takes nothing from a stranger", strangers),
    scenario!(
        "messages: a frame of another site is neither greeted nor obeyed, whatever its path",
        other_sites
    ),
    scenario!(
        "messages: a frame that asks for 20,000 changes has a few of them a second",
        restless
    ),
    scenario!("messages: a frame says nothing before its host's hello", silence),
];

/// How often a message is said at most.
const TRIES: usize = 10;

/// Keeps all that the host's page hears, the events that it makes of it, and each height that a frame is given:
/// the frame says its own again where another one makes it lay its text out again.
const LISTEN: &str = "window.heard = []; window.events = [];
    addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));
    addEventListener('side-by-state:select', ({ target, detail }) => events.push([target.localName, detail]));
    window.heights = [];
    const look = (changes) => changes.forEach(({ target }) => heights.push(target.offsetHeight - 2 * target.clientTop));
    new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ['style'] });";

/// A host with a script of ours that listens, and with frames of its own origin.
fn listening_host(page: &Page) {
    let policy = policy::ANY_HOST.replace("frame-src <product>", "frame-src 'self' <product>");
    host(page, &policy);
    page.server.mount(page.server.like("/examples/").first(LISTEN));
}

async fn height(page: &Page) -> Outcome {
    host(page, policy::FRAME_HOST_WITH_SCRIPT);
    let fits =
        "const { bottom } = document.querySelector('#side-by-state').getBoundingClientRect();
        return Math.abs(innerHeight - bottom - scrollY) < 2
            && document.documentElement.scrollHeight <= innerHeight";
    page.open_host("/examples/iframe-height.html").await?;
    for frame in ["iframe", "div ~ div iframe"] {
        running_frame(page, frame).await?;
        page.wait_until("it fits", fits).await?;
        page.leave().await?;
    }
    running_frame(page, "iframe").await?;
    let before = page.run("return innerHeight").await?;
    page.click("[data-topic=institutional-dialogue]").await?;
    page.wait_until("it has another height", &format!("return innerHeight !== {before}")).await?;
    page.wait_until("it fits", fits).await?;
    page.leave().await?;
    page.resize(420, 800).await?;
    running_frame(page, "iframe").await?;
    page.wait_until("it fits a narrow page", fits).await?;
    // Growing is easy; a frame that is too high has to notice, too.
    page.leave().await?;
    page.resize(1280, 800).await?;
    running_frame(page, "iframe").await?;
    page.wait_until("it fits a wide page again", fits).await
}

async fn choice(page: &Page) -> Outcome {
    listening_host(page);
    into_frame(page, "/examples/iframe-height.html", "iframe").await?;
    // Before its host has greeted it, a frame says nothing of a choice.
    page.leave().await?;
    let greeted = "return heard.some(({ data }) => data.type === 'height')";
    page.wait_until("it was greeted", greeted).await?;
    page.enter("iframe").await?;
    page.click("[data-topic=threats]").await?;
    page.leave().await?;
    page.wait_until("the page heard it", "return events.length > 0").await?;
    let events = page.run("return JSON.stringify(events)").await?;
    ensure!(
        events == r#"[["iframe",{"selection":"topic=threats&authors=PAK+NOR"}]]"#,
        "the page heard {events}"
    );
    // A message carries nothing but what it is for.
    let names =
        "return [...new Set(heard.map(({ data }) => Object.keys(data).sort().join()))].sort()";
    ensure!(
        page.run(names).await?
            == serde_json::json!(["height,source,type,version", "selection,source,type,version"])
    );
    let origins = page.run("return [...new Set(heard.map(({ origin }) => origin))]").await?;
    ensure!(origins == serde_json::json!([page.server.address("")]), "{origins}");
    Ok(())
}

/// Has the frame that the scenario is in say something to the page around it.
async fn say(page: &Page, message: &str) -> Outcome {
    page.run(&format!("parent.postMessage({message}, '*')")).await.map(drop)
}

/// Has the frame say it until the page around it shows that it was taken: a height that the frame says of itself in
/// the meantime takes its place.
async fn say_until_taken(page: &Page, what: &str, message: &str, taken: &str) -> Outcome {
    for _ in 0..TRIES {
        page.enter("iframe").await?;
        say(page, message).await?;
        page.leave().await?;
        a_while().await;
        if page.run(taken).await? == true {
            return Ok(());
        }
    }
    bail!("said {TRIES} times in vain: {what}")
}

/// A well-formed message with some of its parts changed.
fn message(parts: &str) -> String {
    format!("{{ source: 'side-by-state', version: 1, {parts} }}")
}

async fn malformed(page: &Page) -> Outcome {
    listening_host(page);
    into_frame(page, "/examples/iframe-height.html", "iframe").await?;
    page.leave().await?;
    let well_formed = message("type: 'height', height: 777");
    let taken = "return heights.includes(777)";
    say_until_taken(page, "a well-formed one is taken", &well_formed, taken).await?;
    page.enter("iframe").await?;
    for wrong in [
        "null".to_owned(),
        "'side-by-state'".to_owned(),
        "[1]".to_owned(),
        "{ source: 'side-by-side', version: 1, type: 'height', height: 555 }".to_owned(),
        "{ source: 'side-by-state', version: 2, type: 'height', height: 555 }".to_owned(),
        message("type: 'width', height: 555"),
        message("type: 'height'"),
        message("type: 'height', height: '555'"),
        message("type: 'height', height: '555px; position: fixed'"),
        message("type: 'height', height: 555.5"),
        message("type: 'height', height: NaN"),
        message("type: 'height', height: Infinity"),
        message("type: 'height', height: [555]"),
        message("type: 'selection', selection: 5"),
        message("type: 'selection', selection: { topic: 'norms' }"),
        message("type: 'selection', selection: 'x'.repeat(100000)"),
        message("type: 'selection', selection: 'topic=' + 'x'.repeat(2048)"),
        message("type: 'selection', selection: 'Press here to win'"),
        message("type: 'selection', selection: 'topic=norms&colour=red'"),
        message("type: 'selection', selection: 'topic=norms&topic=cbm'"),
        message("type: 'selection', selection: 'topic=%3Cimg%3E'"),
        message("type: 'selection', selection: 'topic=norms%00'"),
    ] {
        say(page, &wrong).await?;
    }
    a_while().await;
    page.leave().await?;
    let taken = "return heights.some((height) => [555, 556].includes(height))";
    ensure!(page.run(taken).await? == false, "a malformed height was taken");
    ensure!(page.run("return events.length").await? == 0, "a malformed selection was taken");
    // No height twice in a row: what does not change a style is seen by nobody.
    for (height, clamped) in [("-40", 120), ("1e9", 20_000), ("3", 120)] {
        let what = format!("a height of {height} becomes {clamped}");
        let message = message(&format!("type: 'height', height: {height}"));
        let taken = format!("return heights.splice(0).includes({clamped})");
        say_until_taken(page, &what, &message, &taken).await?;
    }
    Ok(())
}

async fn strangers(page: &Page) -> Outcome {
    listening_host(page);
    into_frame(page, "/examples/iframe-height.html", "iframe").await?;
    page.leave().await?;
    // The host's own window, a frame of the host, and one of the product that is not the product's frame.
    let own = page.server.foreign_address("/__fixtures/clean.html");
    let other = page.server.address("/__fixtures/clean.html");
    page.run(&format!(
        "for (const [id, src] of [['own', '{own}'], ['other', '{other}']]) {{
            const frame = Object.assign(document.createElement('iframe'), {{ id, src, title: id }});
            document.body.append(frame);
         }}"
    ))
    .await?;
    let lie = message("type: 'height', height: 555");
    let choose = message("type: 'selection', selection: 'topic=norms'");
    page.run(&format!("postMessage({lie}, '*'); postMessage({choose}, '*');")).await?;
    for frame in ["#own", "#other"] {
        page.enter(frame).await?;
        page.wait_for("h1").await?;
        say(page, &lie).await?;
        say(page, &choose).await?;
        page.leave().await?;
    }
    nothing_taken(page, 3).await?;
    // A frame of ours that has gone elsewhere since is a stranger too.
    page.enter("iframe").await?;
    page.run(&format!("location.replace('{own}')")).await?;
    let gone = "return document.querySelector('h1')?.textContent === 'Nothing is wrong here'";
    page.wait_until("it has gone", gone).await?;
    say(page, &lie).await?;
    say(page, &choose).await?;
    page.leave().await?;
    nothing_taken(page, 4).await
}

/// Fails if the host's page has given any frame the false height, or made an event of the false selection, some time
/// after so many of each have arrived.
async fn nothing_taken(page: &Page, lies: usize) -> Outcome {
    let arrived = format!(
        "const lies = ({{ data }}) => data.height === 555 || data.selection === 'topic=norms';
        return heard.filter(lies).length >= {}",
        2 * lies
    );
    page.wait_until("the lies arrive", &arrived).await?;
    a_while().await;
    let heights = page
        .run("return [...document.querySelectorAll('iframe')].map(frame => frame.offsetHeight)")
        .await?;
    let heights = heights.as_array().cloned().unwrap_or_default();
    ensure!(
        !heights.iter().any(|height| *height == 555),
        "a stranger's height was taken: {heights:?}"
    );
    ensure!(page.run("return events.length").await? == 0, "a stranger's selection was taken");
    Ok(())
}

/// The product on another origin, and on its own origin in another folder: both are greeted by nobody.
async fn other_sites(page: &Page) -> Outcome {
    let other = page.server.third_address("/embed.html?topic=norms");
    let folder = page.server.address("/some/sub/path/embed.html?topic=norms");
    listening_host(page);
    let frames = format!("frame-src {}", page.server.third_address("/"));
    let policy = policy::ANY_HOST.replace("frame-src <product>", &format!("{frames} <product>"));
    page.server.mount(page.server.like("/examples/").policy(&policy));
    // Under the header of `listening_host` the program would run on one origin only.
    page.server.mount(page.server.like("/").without_policy());
    into_frame(page, "/examples/iframe-height.html", "iframe").await?;
    page.leave().await?;
    page.run(&format!(
        "for (const [id, src] of [['other', '{other}'], ['folder', '{folder}']]) {{
            document.body.append(Object.assign(document.createElement('iframe'), {{ id, src, title: id }}));
         }}"
    ))
    .await?;
    for frame in ["#other", "#folder"] {
        running_frame(page, frame).await?;
        page.leave().await?;
    }
    a_while().await;
    let greeted = "const theirs = ['#other', '#folder'].map((id) => document.querySelector(id).style.height);
        return JSON.stringify([theirs, heard.filter(({ origin }) => origin !== new URL(document.querySelector('iframe').src).origin)])";
    let greeted = page.run(greeted).await?;
    ensure!(greeted == r#"[["",""],[]]"#, "they were greeted: {greeted}");
    for frame in ["#other", "#folder"] {
        page.enter(frame).await?;
        say(page, &message("type: 'height', height: 555")).await?;
        say(page, &message("type: 'selection', selection: 'topic=norms'")).await?;
        page.leave().await?;
    }
    nothing_taken(page, 2).await?;
    expect(page, &[("request to another origin", "/embed.html")]).await
}

async fn restless(page: &Page) -> Outcome {
    listening_host(page);
    into_frame(page, "/examples/iframe-height.html", "iframe").await?;
    page.leave().await?;
    a_while().await;
    // The frame says its own height again whenever another one has it lay its text out again.
    page.run(
        "window.frame = document.querySelector('iframe');
         addEventListener('message', ({ source, data }) => {
             if (source === frame.contentWindow && data.type === 'height') window.last = data.height;
         });
         heights.length = events.length = 0;
         window.began = performance.now();",
    )
    .await?;
    page.enter("iframe").await?;
    let height = message("type: 'height', height: turn < 20000 ? 300 + turn % 900 : 1234");
    let selection =
        message("type: 'selection', selection: `topic=${turn < 20000 ? 'norms' : 'cbm'}`");
    page.run(&format!(
        "for (let turn = 0; turn <= 20000; turn += 1) {{
             parent.postMessage({selection}, '*');
             parent.postMessage({height}, '*');
         }}"
    ))
    .await?;
    page.leave().await?;
    page.wait_until("all were heard", "return heard.some(({ data }) => data.height === 1234)")
        .await?;
    page.wait_until("the last one is taken", "return frame.clientHeight === last").await?;
    let last = "return events.at(-1)?.[1].selection === 'topic=cbm'";
    page.wait_until("the last selection is an event", last).await?;
    // Five a second, and one at either end. Of two frames: the other one may lay its text out again.
    let reported =
        page.run("return [heights.length, 2 * ((performance.now() - began) / 200 + 2)]").await?;
    ensure!(
        reported[0].as_f64() <= reported[1].as_f64(),
        "changes, and how many there may be: {reported}"
    );
    let reported =
        page.run("return [events.length, (performance.now() - began) / 200 + 2]").await?;
    ensure!(
        reported[0].as_f64() <= reported[1].as_f64(),
        "events, and how many there may be: {reported}"
    );
    Ok(())
}

async fn silence(page: &Page) -> Outcome {
    listening_host(page);
    into_frame(page, "/examples/iframe.html", "iframe").await?;
    let hello = message("type: 'hello'");
    // Not from the frame itself, not from a neighbour, not in another form.
    page.run(&format!("postMessage({hello}, '*')")).await?;
    page.leave().await?;
    let own = page.server.foreign_address("/__fixtures/clean.html");
    page.run(&format!(
        "document.body.append(Object.assign(document.createElement('iframe'), {{ id: 'own', title: 'own', src: '{own}' }}))"
    ))
    .await?;
    page.enter("#own").await?;
    page.wait_for("h1").await?;
    page.run(&format!("parent.frames[0].postMessage({hello}, '*')")).await?;
    page.leave().await?;
    for wrong in [
        "'hello'",
        "null",
        "{ source: 'side-by-state', version: 2, type: 'hello' }",
        "{ source: 'someone', version: 1, type: 'hello' }",
        "{ source: 'side-by-state', version: 1, type: 'height', height: 300 }",
    ] {
        page.run(&format!("frames[0].postMessage({wrong}, '*')")).await?;
    }
    page.enter("iframe").await?;
    page.click("[data-topic=threats]").await?;
    page.leave().await?;
    a_while().await;
    let heard = page.run("return JSON.stringify(heard)").await?;
    ensure!(heard == "[]", "the frame spoke unasked: {heard}");
    page.run(&format!("frames[0].postMessage({hello}, '*')")).await?;
    page.wait_until(
        "it answers its host",
        "return heard.some(({ data }) => data.type === 'height')",
    )
    .await
}
