//! Running the scenarios in one engine, one after the other, and saying what came of each.
//!
//! Scenarios with the same [`Setting`] share a browser, made as new before each. A scenario passes if its
//! steps do and the page gave no cause for complaint. One that fails is tried once more in a new browser, for
//! browsers lose a window or a request now and then, and crash; both outcomes are reported, and [`Counts`] has the
//! second tries.

use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, anyhow, bail};

use crate::counts::{Counts, TRIES};
use crate::engine::{Browser, Engine, Setting};
use crate::judge::judge;
use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::server::Server;
use crate::server::mount::usual_mounts;
use crate::{say, scenarios};

/// How long a whole scenario may take: several times what the longest does on a busy machine.
const PATIENCE: Duration = Duration::from_secs(180);

/// Runs everything in the plan.
pub(crate) async fn run(plan: &Plan) -> anyhow::Result<Counts> {
    fs::create_dir_all(&plan.results)
        .with_context(|| format!("cannot make {}", plan.results.display()))?;
    if !plan.only_harness && !plan.dist.join("index.html").is_file() {
        bail!("there is no page in {}; `cargo xtask build` makes it", plan.dist.display());
    }
    let server = Rc::new(Server::start(usual_mounts(plan.folders())).await?);
    let mut counts = Counts::default();
    let mut running: Option<(Setting, Browser)> = None;
    for scenario in chosen(plan) {
        if scenario.in_new_webkit
            && plan.programs.engine == Engine::WebKitGtk
            && let Some((_, browser)) = running.take()
        {
            browser.close().await;
        }
        let mut lost_browser = false;
        let mut failures = Vec::new();
        while failures.len() < TRIES {
            let which =
                ["", " (second try)", " (third try)"][failures.len() + usize::from(lost_browser)];
            match run_and_report(plan, &scenario, &mut running, &server, which).await {
                Ok(()) => break,
                // The page had no part in it, so that it has both its tries still.
                Err(error) if is_of_browser(&error) && !lost_browser => lost_browser = true,
                Err(error) => failures.push(format!("{error:#}")),
            }
        }
        counts.put_down(scenario.name, lost_browser, failures);
    }
    if let Some((_, browser)) = running.take() {
        browser.close().await;
    }
    if let Some(names) = counts.about_second_tries() {
        say::line(format!("{}: {names}", plan.programs.engine));
    }
    for failed in &counts.failed {
        say::line(format!("{}: {failed}", plan.programs.engine));
    }
    say::line(format!(
        "{}: {} passed, {} failed, {} skipped",
        plan.programs.engine,
        counts.passed,
        counts.failed.len(),
        counts.skipped
    ));
    Ok(counts)
}

/// Runs a scenario and reports its outcome. After a failure, the next one gets a new browser.
async fn run_and_report(
    plan: &Plan,
    scenario: &Scenario,
    running: &mut Option<(Setting, Browser)>,
    server: &Rc<Server>,
    which: &str,
) -> Outcome {
    say::begin(format!("{}: {}{which} ... ", plan.programs.engine, scenario.name));
    let start = Instant::now();
    let outcome = match with_browser(plan, scenario.setting, running).await {
        Ok(browser) => run_one(plan, scenario, browser, server).await,
        Err(error) => Err(error),
    };
    let took = start.elapsed().as_secs_f64();
    let Err(error) = outcome else {
        say::line(format!("ok ({took:.1} s)"));
        return Ok(());
    };
    say::line(format!("FAILED ({took:.1} s)"));
    say::line(indented(&format!("{error:#}")));
    if let Some((_, browser)) = running.take() {
        browser.close().await;
    }
    Err(error)
}

/// What the runner says where a browser still has what an earlier scenario left in it.
const NOT_AS_NEW: &str = "the browser could not be made as new";

/// Whether a scenario failed because its browser did, whatever the page may be like.
fn is_of_browser(error: &Failure) -> bool {
    let text = format!("{error:#}");
    text.contains(NOT_AS_NEW) || text.contains("session deleted because of page crash or hang")
}

/// The scenarios of the plan, those of one setting together.
fn chosen(plan: &Plan) -> Vec<Scenario> {
    let wanted = plan.filter.as_deref().unwrap_or_default().to_lowercase();
    let mut all = if plan.only_harness { scenarios::of_the_harness() } else { scenarios::all() };
    all.retain(|scenario| scenario.name.to_lowercase().contains(&wanted));
    all.sort_by_key(|scenario| scenario.setting);
    all
}

/// The browser that runs, if it has the right setting, or else a new one.
async fn with_browser<'a>(
    plan: &Plan,
    setting: Setting,
    running: &'a mut Option<(Setting, Browser)>,
) -> anyhow::Result<&'a Browser> {
    if let Some((_, browser)) = running.take_if(|(has, _)| *has != setting) {
        browser.close().await;
    }
    if running.is_none() {
        let browser = Browser::start(&plan.programs, setting, &plan.results).await?;
        *running = Some((setting, browser));
    }
    let (_, browser) = running.as_ref().context("no browser was started")?;
    Ok(browser)
}

async fn run_one(
    plan: &Plan,
    scenario: &Scenario,
    browser: &Browser,
    server: &Rc<Server>,
) -> Outcome {
    let page = Page::new(plan, scenario.setting, browser, server)?;
    let steps = async {
        page.reset().await.context(NOT_AS_NEW)?;
        let outcome = (scenario.steps)(&page).await;
        judge(&page, outcome).await
    };
    let outcome = tokio::time::timeout(PATIENCE, steps)
        .await
        .unwrap_or_else(|_| Err(anyhow!("it took longer than {} s", PATIENCE.as_secs())));
    if let Err(error) = outcome {
        return Err(with_picture(error, plan, scenario, &page).await);
    }
    Ok(())
}

/// The error, with where to see what the page looked like.
async fn with_picture(
    error: anyhow::Error,
    plan: &Plan,
    scenario: &Scenario,
    page: &Page,
) -> anyhow::Error {
    let name = file_name(&format!("{} {}", plan.programs.engine, scenario.name));
    let file = plan.results.join(format!("{name}.png"));
    let taken = tokio::time::timeout(Duration::from_secs(10), page.screenshot(&file)).await;
    match taken {
        Ok(Ok(())) => anyhow!("{error:#}\npicture: {}", shown(&file)),
        _ => error,
    }
}

fn shown(file: &Path) -> String {
    fs::canonicalize(file).unwrap_or_else(|_| file.to_owned()).display().to_string()
}

fn file_name(sentence: &str) -> String {
    sentence.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect()
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
