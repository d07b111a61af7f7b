//! A first visit: when there is text, when the controls work, and whether anything jumps.

use anyhow::ensure;
use serde_json::Value;

use super::series::Series;
use super::studio::{HELP, SPEEDS, Studio, TIMES, heading};
use crate::outcome::Failure;
use crate::say;

/// Clicks a topic as soon as the program runs, and notes when its comparison is on screen.
const CLICK_AT_ONCE: &str = "
    __figures.whenRunning = async () => {
        const title = document.querySelector('h1').textContent;
        const changed = () => document.querySelector('.program h1')?.textContent !== title;
        const answered = __figures.shown(changed);
        document.querySelector('.program a[data-topic=threats]').click();
        __figures.answered = await answered;
    };";

/// What a visit that is left alone comes to.
const SEEN: &str = "
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return { first: paint?.startTime, ...__figures }";

#[derive(Default)]
struct Visits {
    first: Series,
    largest: Series,
    running: Series,
    answered: Series,
    shift: Series,
}

/// Measures and tells.
pub(super) async fn tell(studio: &Studio<'_>) -> anyhow::Result<()> {
    let mut columns = Vec::new();
    for (times, _) in SPEEDS {
        columns.push(visits(studio, times).await?);
    }
    heading("A first visit");
    say::line(format!("| milliseconds | {} | {} |\n|---|---|---|", SPEEDS[0].1, SPEEDS[1].1));
    let row = |what: &str, pick: fn(&Visits) -> String| {
        say::line(format!("| {what} | {} | {} |", pick(&columns[0]), pick(&columns[1])));
    };
    row("first text (first-contentful-paint)", |it| it.first.to_string());
    row("largest-contentful-paint", |it| it.largest.to_string());
    row("the program has taken over the page", |it| it.running.to_string());
    row("the result of a click at that moment is on screen", |it| it.answered.to_string());
    row("layout shift, largest (no unit)", |it| format!("**{:.4}**", it.shift.largest()));
    Ok(())
}

async fn visits(studio: &Studio<'_>, slower: u32) -> Result<Visits, Failure> {
    let mut visits = Visits::default();
    for _ in 0..TIMES {
        let seen = visit(studio, slower, HELP, SEEN).await?;
        visits.first.push(number(&seen["first"])?);
        visits.largest.push(number(&seen["largest"])?);
        visits.running.push(number(&seen["running"])?);
        let shift = number(&seen["shift"])?;
        visits.shift.push(shift);
        if shift > 0.0 {
            let (running, what) = (&seen["running"], &seen["shifted"]);
            say::line(format!("(a shift of {shift:.4}; taken over at {running} ms: {what})"));
        }
        let clicking = format!("{HELP}{CLICK_AT_ONCE}");
        let seen = visit(studio, slower, &clicking, "return __figures").await?;
        visits.answered.push(number(&seen["answered"])?);
    }
    Ok(visits)
}

/// One visit with a new browser; what the script `reported` returns at its end.
async fn visit(
    studio: &Studio<'_>,
    slower: u32,
    first: &str,
    reported: &str,
) -> Result<Value, Failure> {
    let (browser, page) = studio.browser().await?;
    page.run_first(first).await?;
    page.slow_down(slower).await?;
    page.open_and_rest("/").await?;
    let seen = page.run(reported).await?;
    browser.close().await;
    Ok(seen)
}

fn number(value: &Value) -> Result<f64, Failure> {
    let number = value.as_f64().unwrap_or(f64::NAN);
    ensure!(number.is_finite(), "a measurement came to nothing");
    Ok(number)
}
