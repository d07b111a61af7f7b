//! Readers' own documents: the answer that a passage gives to the question of its issue.

use super::own_documents::{at_the_desk, drop_note, press_button, put_beside, select};
use super::own_kept::wait_until_kept;
use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[scenario!(
    "own documents: a statement is issue by issue under the answer that its reader gave",
    answered
)];

/// The places of the lists in the controls of a block.
const TOPIC: usize = 1;
const ISSUE: usize = 2;
const ANSWER: usize = 3;

/// The block that the scenario is about.
const BLOCK: &str = "all('.desk-block').find((it) => it.textContent.includes('protect ports'))";

async fn wait_until_said(page: &Page, says: bool) -> Outcome {
    let said = format!(
        "{BLOCK}.querySelector('.desk-what').textContent.includes('Yes, particular kinds') === {says}"
    );
    wait_until(page, "the block says its answer, or none", &said).await
}

/// Waits until the list of answers can be seen, or cannot.
async fn wait_until_offered(page: &Page, is_offered: bool) -> Outcome {
    let offered = format!(
        "all('.desk-controls select')[{ANSWER}].checkVisibility() === {is_offered}
        && all('.desk-controls select')[{ANSWER}].value === ''"
    );
    wait_until(page, "an answer is offered, or none, and none is chosen", &offered).await
}

async fn answered(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    page.run(&format!(
        "const all = (css) => [...document.querySelectorAll(css)];
         {BLOCK}.querySelector('.desk-what button').click()"
    ))
    .await?;
    page.wait_for(".desk-controls").await?;
    select(page, ".desk-controls", TOPIC, "threats").await?;
    // This issue has no answers.
    let has_issues = format!("all('.desk-controls select')[{ISSUE}].options.length > 2");
    wait_until(page, "the issues of the topic are there", &has_issues).await?;
    select(page, ".desk-controls", ISSUE, "overall-picture").await?;
    wait_until_offered(page, false).await?;
    select(page, ".desk-controls", ISSUE, "critical-infrastructure").await?;
    wait_until_offered(page, true).await?;
    select(page, ".desk-controls", ANSWER, "kinds").await?;
    wait_until_said(page, true).await?;
    press_button(page, ".desk-bar", "Undo").await?;
    wait_until_said(page, false).await?;
    press_button(page, ".desk-bar", "Redo").await?;
    wait_until_said(page, true).await?;
    // It is not the answer to another question.
    select(page, ".desk-controls", ISSUE, "technology-neutral-approach").await?;
    wait_until_offered(page, true).await?;
    wait_until_said(page, false).await?;
    select(page, ".desk-controls", ISSUE, "critical-infrastructure").await?;
    wait_until_offered(page, true).await?;
    select(page, ".desk-controls", ANSWER, "kinds").await?;
    wait_until_said(page, true).await?;
    put_beside(page).await?;
    wait_until_kept(page).await?;
    open(page, "/?view=issues&topic=threats&round=pre-draft").await?;
    let is_grouped = "(() => {
        const theirs = (group) => [...group.querySelectorAll('.statement[data-authors~=NOR] article.verbatim')]
            .some((it) => it.textContent.includes('protect ports'));
        const groups = all('.program .issue[data-issue=critical-infrastructure] .answer').filter(theirs);
        return groups.length === 1 && groups[0].getAttribute('aria-label').startsWith('Yes, particular kinds')
            && groups[0].querySelectorAll('.statement').length > 1;
    })()";
    wait_until(page, "the statement is beside others of that answer", is_grouped).await
}
