//! A file that takes too long to read: its beginning is read instead, or the reader is informed that it was stopped.

use super::own_documents::{NEVER_ENDS, NOTE, at_the_desk, drop_files};
use super::steps::wait_until;
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("own documents: of a file that takes too long the beginning is read", beginning),
    scenario!("own documents: a file that never ends is stopped, and the next one read", stopped),
];

/// Lets the minute that a file has be over at once, so many times. Pages use no timer as long as that for anything
/// else.
fn minutes_that_end(times: u32) -> String {
    format!(
        "const later = window.setTimeout; let left = {times};
         window.setTimeout = (run, wait, ...more) => later(run, wait >= 60000 && left-- > 0 ? 0 : wait, ...more);"
    )
}

async fn beginning(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    page.run(&minutes_that_end(1)).await?;
    let long = "'# Long\\n\\n' + 'States should protect ports.\\n'.repeat(5100)";
    drop_files(page, &format!("[['long.txt', {long}]]")).await?;
    page.wait_for(".desk-review .desk-block").await?;
    wait_until(
        page,
        "it says from which line on nothing was read, and not that no word is lost",
        "all('.desk-notes[open]').some((it) => it.textContent.includes('from line 5,002 on'))
            && !document.querySelector('.desk-count').innerText.includes('Every word')",
    )
    .await
}

async fn stopped(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    page.run(NEVER_ENDS).await?;
    page.run(&minutes_that_end(2)).await?;
    drop_files(page, &format!("[['endless.txt', 'x'], ['norland.txt', '{NOTE}']]")).await?;
    wait_until(
        page,
        "the one was stopped, the other is read",
        "all('.desk-failed').some((it) => it.textContent.includes('longer than 60 seconds'))
            && all('.desk-document').length === 1",
    )
    .await
}
