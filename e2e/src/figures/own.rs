//! A reader's own documents: a long one from the drop to the review, many at once, and the same files by pdf.js.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde_json::{Value, json};

use super::own_files::{self, Sample};
use super::series::Series;
use super::studio::{HELP, Studio, heading};
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::say;
use crate::server::mount::Mount;

/// Helps the scripts of these measurements.
pub(super) const OWN: &str = include_str!("own.js");
/// How often each file is read.
const TIMES: usize = 5;
/// How many documents are many.
const MANY: usize = 200;

/// Measures and tells; `pdfjs` is the folder of its package.
pub(super) async fn tell(studio: &Studio<'_>, pdfjs: &Path) -> anyhow::Result<()> {
    let (browser, page) = studio.browser().await?;
    page.run_first(HELP).await?;
    page.run_first(OWN).await?;
    let made = tempfile::tempdir()?;
    let long = own_files::long(&page).await?;
    fs::write(made.path().join(&long.name), &long.bytes)?;
    let tests = studio.plan.tests.join("files");
    studio.server.mount(Mount::new("/made/", made.path()));
    studio.server.mount(Mount::new("/files/", &tests));
    studio.server.mount(Mount::new("/pdfjs/", pdfjs));
    let mut samples = vec![long];
    samples.extend(own_files::of_tests(&tests)?);

    let ours = by_us(&page, &samples).await?;
    let theirs = by_pdfjs(&page, &samples).await?;
    heading("Added documents");
    one_document(&samples, &ours, &theirs);
    many(&page).await?;
    large(&page).await?;
    browser.close().await;
    studio.server.forget();
    Ok(())
}

/// What came of one file by one of the two.
#[derive(Default)]
struct Reading {
    /// Milliseconds from the drop, or the call, until the first of it is on screen, or its text is there.
    first: Series,
    /// Until all of it is drawn.
    whole: Series,
    /// The longest time without an answer of the page.
    longest: Series,
    /// Of a correction: until it is on screen, and the longest time without an answer.
    correction: Series,
    correction_longest: Series,
    score: Value,
}

/// Drops each file on the page.
async fn by_us(page: &Page, samples: &[Sample]) -> anyhow::Result<Vec<Reading>> {
    let mut all = Vec::new();
    page.open_and_rest("/").await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-drop").await?;
    // The first one starts the worker, which all others find running.
    bring(page, &samples[1]).await?;
    page.run_async("await __own.takeOff()").await?;
    for sample in samples {
        let mut reading = Reading::default();
        if sample.password.is_some() {
            all.push(reading);
            continue;
        }
        for _ in 0..TIMES {
            let took = bring(page, sample).await.with_context(|| sample.name.clone())?;
            reading.first.push(number(&took, "shown"));
            reading.whole.push(number(&took, "whole"));
            reading.longest.push(number(&took, "longest"));
            reading.score = score(page, "__own.text()", sample).await?;
            if sample.is_long {
                let took = page.run_async("return await __own.correct()").await?;
                reading.correction.push(number(&took, "shown"));
                reading.correction_longest.push(number(&took, "longest"));
            }
            page.run_async("await __own.takeOff()").await?;
        }
        all.push(reading);
    }
    Ok(all)
}

async fn bring(page: &Page, sample: &Sample) -> Result<Value, Failure> {
    let (address, name) = (Value::from(sample.address()), Value::from(sample.name.as_str()));
    page.run_async(&format!(
        "const bytes = await (await fetch({address})).arrayBuffer();
         return await __own.bring({name}, bytes);"
    ))
    .await
}

/// Has pdf.js give the text of each file, in the same browser.
async fn by_pdfjs(page: &Page, samples: &[Sample]) -> anyhow::Result<Vec<Reading>> {
    let mut all = Vec::new();
    page.open("/__probe/empty").await?;
    for sample in samples {
        let mut reading = Reading::default();
        // One more, for the first one starts the worker.
        for _ in 0..=TIMES {
            let took = page
                .run_async(&format!(
                    "const bytes = new Uint8Array(await (await fetch({})).arrayBuffer());
                     const {{ text, ...found }} = await __own.byPdfJs(bytes, {});
                     window.__read = text;
                     return found;",
                    Value::from(sample.address()),
                    sample.password.as_deref().map_or(Value::Null, Value::from)
                ))
                .await
                .with_context(|| format!("pdf.js, {}", sample.name))?;
            reading.first.push(number(&took, "took"));
        }
        reading.score = score(page, "__read", sample).await?;
        all.push(reading);
    }
    Ok(all)
}

async fn score(page: &Page, text: &str, sample: &Sample) -> Result<Value, Failure> {
    let passages = json!(sample.passages);
    page.run_async(&format!("return __own.score({text}, {passages})")).await
}

pub(super) fn number(value: &Value, name: &str) -> f64 {
    value[name].as_f64().unwrap_or(f64::NAN)
}

fn one_document(samples: &[Sample], ours: &[Reading], theirs: &[Reading]) {
    let pairs = || samples.iter().zip(ours).zip(theirs);
    for ((sample, own), other) in pairs().filter(|((sample, _), _)| sample.is_long) {
        let pages = sample.pages.unwrap_or_default();
        say::line(format!(
            "| a PDF of {pages} pages, {} words; milliseconds | |\n|---|---|\n\
             | from the drop until the review is on screen | {} |\n\
             | until all of its blocks are drawn | {} |\n\
             | longest time during which the main thread is blocked | {} |\n\
             | a correction in it, until it is on screen | {} |\n\
             | longest time blocked meanwhile | {} |\n\
             | pdf.js, until the text is available | {} |\n",
            sample.words(),
            own.first,
            own.whole,
            own.longest,
            own.correction,
            own.correction_longest,
            other.first
        ));
    }
    say::line(
        "| PDF | words, SbS | words, pdf.js | whole, SbS | whole, pdf.js | ms, SbS | ms, pdf.js |\n\
         |---|---|---|---|---|---|---|",
    );
    for ((sample, own), other) in pairs().filter(|((sample, _), _)| sample.password.is_none()) {
        let share = |of: &Reading, part: &str, whole: &str| {
            format!("{}/{}", of.score[part], of.score[whole])
        };
        say::line(format!(
            "| {} | {} | {} | {} | {} | {} | {} |",
            sample.name,
            share(own, "kept", "count"),
            share(other, "kept", "count"),
            share(own, "whole", "passages"),
            share(other, "whole", "passages"),
            own.first,
            other.first
        ));
    }
    let sum = |readings: &[Reading], part: &str| -> f64 {
        let all = samples.iter().zip(readings).filter(|(sample, _)| sample.password.is_none());
        all.map(|(_, reading)| number(&reading.score, part)).sum()
    };
    let time = |readings: &[Reading]| -> f64 {
        let all = samples.iter().zip(readings).filter(|(sample, _)| sample.password.is_none());
        all.map(|(_, reading)| reading.first.median()).sum()
    };
    say::line(format!(
        "| **all** | **{}/{}** | **{}/{}** | **{}/{}** | **{}/{}** | **{:.0}** | **{:.0}** |",
        sum(ours, "kept"),
        sum(ours, "count"),
        sum(theirs, "kept"),
        sum(theirs, "count"),
        sum(ours, "whole"),
        sum(ours, "passages"),
        sum(theirs, "whole"),
        sum(theirs, "passages"),
        time(ours),
        time(theirs)
    ));
}

/// Two hundred documents at once.
async fn many(page: &Page) -> Outcome {
    page.open_and_rest("/").await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-drop").await?;
    let files = json!(own_files::many(MANY));
    let took = page.run_async(&format!("return await __own.many({files})")).await?;
    say::line(format!(
        "\n| {MANY} documents dropped together; milliseconds | in all | longest time blocked |\n|---|---|---|"
    ));
    for (name, what) in [
        ("read", "from the drop until all are listed on the page"),
        ("beside", "all added to the comparison, with one press"),
        ("compared", "until the comparison with all of them is on screen"),
        ("topic", "another topic there"),
    ] {
        let of = &took[name];
        say::line(format!(
            "| {what} | {:.0} | {:.0} |",
            number(of, "shown"),
            number(of, "longest")
        ));
    }
    Ok(())
}

/// Large files: how long the main thread is blocked, and how much memory the import takes.
async fn large(page: &Page) -> Outcome {
    say::line(
        "\n| large file | megabytes | seconds until all is drawn | longest time blocked, ms | memory, MB |\n|---|---|---|---|---|",
    );
    let names = page.run("return __own.large").await?;
    for name in names.as_array().into_iter().flatten() {
        let bring = format!("return await __own.bringLarge({name})");
        let (took, memory) = time_and_memory(page, &bring).await?;
        say::line(format!(
            "| {} | {:.1} | {:.1} | {:.0} | {:.0} |",
            name.as_str().unwrap_or_default(),
            number(&took, "megabytes"),
            number(&took, "whole") / 1000.0,
            number(&took, "longest"),
            memory
        ));
    }
    Ok(())
}

/// What `bring` says when it is run at an empty desk, and how many megabytes of memory that takes.
pub(super) async fn time_and_memory(page: &Page, bring: &str) -> Result<(Value, f64), Failure> {
    open_emptied(page).await?;
    at_this_desk(page).await?;
    let took = page.run_async(bring).await?;
    // Once more without a worker, whose memory nobody else sees.
    open_emptied(page).await?;
    page.run("__own.watchMemory()").await?;
    at_this_desk(page).await?;
    page.run_async(bring).await?;
    let memory = page.run("return __own.memory()").await?;
    Ok((took, memory.as_f64().unwrap_or(f64::NAN)))
}

/// Opens the page with nothing of what was brought before.
async fn open_emptied(page: &Page) -> Outcome {
    page.open("/__probe/empty").await?;
    page.run_async(
        "await new Promise((done) => {
             const request = indexedDB.deleteDatabase('side-by-state');
             request.onsuccess = request.onerror = request.onblocked = done;
         })",
    )
    .await?;
    page.open_and_rest("/").await
}

async fn at_this_desk(page: &Page) -> Outcome {
    page.click(".own-documents").await?;
    page.wait_for(".desk-drop").await?;
    Ok(())
}
