//! Running the scenarios in one engine, one after the other, and saying what came of each.
//!
//! Scenarios with the same [`Setting`] share a browser, made as new before each. A scenario passes if its
//! steps do and the page gave no cause for complaint. One that fails is tried once more in a new browser, for
//! browsers lose a window or a request now and then; both outcomes are reported, and [`Counts`] has the second tries.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, anyhow, bail};

use crate::counts::Counts;
use crate::engine::{Browser, Programs, Setting};
use crate::page::Page;
use crate::scenario::{Outcome, Scenario};
use crate::server::{Folders, Server, usual_mounts};
use crate::{say, scenarios};

/// How long a whole scenario may take.
const PATIENCE: Duration = Duration::from_secs(90);

/// What is to be done.
pub(crate) enum Work {
    Scenarios,
    /// The pictures of the documentation.
    Pictures,
    /// The figures of the documentation that need a browser.
    Figures(Beside),
}

/// What some figures need besides; where it is not given, they are left out.
#[derive(Default)]
pub(crate) struct Beside {
    /// The program.
    pub(crate) lighthouse: Option<PathBuf>,
    /// The folder of the package.
    pub(crate) pdfjs: Option<PathBuf>,
    /// The folder of the files that `crates/drafts/benches/growth` writes.
    pub(crate) growth: Option<PathBuf>,
}

/// What to run, and with what.
pub(crate) struct Plan {
    pub(crate) programs: Programs,
    pub(crate) dist: PathBuf,
    pub(crate) fixtures: PathBuf,
    pub(crate) examples: PathBuf,
    /// Files that readers bring.
    pub(crate) tests: PathBuf,
    /// Where pictures are kept: those of failures, beside what the drivers say, or those asked for.
    pub(crate) results: PathBuf,
    pub(crate) work: Work,
    pub(crate) axe: Option<PathBuf>,
    /// Runs only scenarios with this in their names.
    pub(crate) filter: Option<String>,
    /// Runs only the scenarios that test the harness, which need no build.
    pub(crate) only_harness: bool,
}

impl Plan {
    /// What the test server serves.
    pub(crate) fn folders(&self) -> Folders<'_> {
        Folders { dist: &self.dist, fixtures: &self.fixtures, examples: &self.examples }
    }
}

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
        if told(plan, &scenario, &mut running, &server, "").await {
            counts.passed += 1;
        } else if told(plan, &scenario, &mut running, &server, " (second try)").await {
            counts.passed += 1;
            counts.second_tries.push(scenario.name);
        } else {
            counts.failed += 1;
        }
    }
    if let Some((_, browser)) = running.take() {
        browser.close().await;
    }
    if let Some(names) = counts.about_second_tries() {
        say::line(format!("{}: {names}", plan.programs.engine));
    }
    say::line(format!(
        "{}: {} passed, {} failed, {} skipped",
        plan.programs.engine, counts.passed, counts.failed, counts.skipped
    ));
    Ok(counts)
}

/// Runs a scenario and tells what came of it. After a failure, the next one gets a new browser.
async fn told(
    plan: &Plan,
    scenario: &Scenario,
    running: &mut Option<(Setting, Browser)>,
    server: &Rc<Server>,
    which: &str,
) -> bool {
    say::begin(format!("{}: {}{which} ... ", plan.programs.engine, scenario.name));
    let start = Instant::now();
    let outcome = match with_browser(plan, scenario.setting, running).await {
        Ok(browser) => run_one(plan, scenario, browser, server).await,
        Err(error) => Err(error),
    };
    let took = start.elapsed().as_secs_f64();
    let Err(error) = outcome else {
        say::line(format!("ok ({took:.1} s)"));
        return true;
    };
    say::line(format!("FAILED ({took:.1} s)"));
    say::line(indented(&format!("{error:#}")));
    if let Some((_, browser)) = running.take() {
        browser.close().await;
    }
    false
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
        page.reset().await.context("the browser could not be made as new")?;
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

/// The outcome of the steps, and of what the page did meanwhile.
pub(crate) async fn judge(page: &Page, outcome: Outcome) -> Outcome {
    // Where the steps failed, the page may be in no state to answer: then what is known is enough.
    let complaints = match page.complaints().await {
        Ok(complaints) => complaints,
        Err(_) if outcome.is_err() => page.server.take_complaints(),
        Err(error) => return Err(error),
    };
    if complaints.is_empty() {
        return outcome;
    }
    let listed: Vec<String> =
        complaints.iter().map(|it| format!("- {}: {}", it.kind, it.text)).collect();
    let listed = format!("the page did what it should not:\n{}", listed.join("\n"));
    Err(match outcome {
        Ok(()) => anyhow!(listed),
        Err(error) => anyhow!("{error:#}\nbesides, {listed}"),
    })
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
