//! Side by State in real browsers. `cargo xtask test` calls this once for each engine; see `README.md`.
//!
//! Here: the command line. How scenarios are run is in [`runner`], what they are in [`scenarios`].

mod counts;
mod engine;
mod figures;
mod judge;
mod outcome;
mod page;
mod pictures;
mod plan;
mod release;
mod runner;
mod say;
mod scenario;
mod scenarios;
mod server;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};

use counts::Counts;
use engine::{Engine, Programs};
use plan::{Beside, Plan, Work};

const USAGE: &str = "e2e --engine chromium|firefox|webkitgtk --browser FILE --driver FILE \
    [--root FOLDER] [--dist FOLDER] [--axe FILE] [--filter TEXT] [--only-harness] \
    [--pictures FOLDER | --measure [--lighthouse FILE] [--pdfjs FOLDER] [--growth FOLDER]]";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let plan = match plan() {
        Ok(plan) => plan,
        Err(error) => {
            say::line(format!("error: {error:#}\nusage: {USAGE}"));
            return ExitCode::from(2);
        }
    };
    let work = async {
        match &plan.work {
            Work::Scenarios => runner::run(&plan).await,
            Work::Pictures => pictures::take(&plan).await.map(|()| Counts::default()),
            Work::Figures(beside) => figures::make(&plan, beside).await.map(|()| Counts::default()),
        }
    };
    let done = tokio::select! {
        done = work => done,
        () = told_to_end() => {
            say::line("\ninterrupted");
            return ExitCode::from(130);
        }
    };
    match done {
        Ok(counts) if counts.is_good() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            say::line(format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn plan() -> anyhow::Result<Plan> {
    let mut engine = None;
    let (mut browser, mut driver, mut root) = (None, None, None);
    let (mut dist, mut axe, mut filter, mut pictures) = (None, None, None, None);
    let mut beside = Beside::default();
    let (mut only_harness, mut measure) = (false, false);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        let lexopt::Arg::Long(name) = argument else {
            return Err(argument.unexpected().into());
        };
        let name = name.to_owned();
        let switch = match name.as_str() {
            "only-harness" => Some(&mut only_harness),
            "measure" => Some(&mut measure),
            _ => None,
        };
        if let Some(switch) = switch {
            *switch = true;
            continue;
        }
        let value = arguments.value()?;
        match name.as_str() {
            "engine" => {
                let name = value.to_string_lossy();
                engine = Some(Engine::named(&name).with_context(|| format!("no engine “{name}”"))?);
            }
            "filter" => filter = Some(value.to_string_lossy().into_owned()),
            "browser" => browser = Some(PathBuf::from(value)),
            "driver" => driver = Some(PathBuf::from(value)),
            "root" => root = Some(PathBuf::from(value)),
            "dist" => dist = Some(PathBuf::from(value)),
            "axe" => axe = Some(PathBuf::from(value)),
            "pictures" => pictures = Some(PathBuf::from(value)),
            "lighthouse" => beside.lighthouse = Some(PathBuf::from(value)),
            "pdfjs" => beside.pdfjs = Some(PathBuf::from(value)),
            "growth" => beside.growth = Some(PathBuf::from(value)),
            other => bail!("there is no option --{other}"),
        }
    }
    let root = root.unwrap_or_else(|| PathBuf::from("."));
    Ok(Plan {
        programs: Programs {
            engine: engine.context("--engine is missing")?,
            browser: browser.context("--browser is missing")?,
            driver: driver.context("--driver is missing")?,
        },
        dist: dist.unwrap_or_else(|| root.join("dist")),
        fixtures: root.join("e2e/fixtures"),
        examples: root.join("examples"),
        tests: root.join("tests"),
        work: match (measure, &pictures) {
            (true, _) => Work::Figures(beside),
            (false, Some(_)) => Work::Pictures,
            (false, None) => Work::Scenarios,
        },
        results: pictures.unwrap_or_else(|| root.join("target/e2e")),
        axe,
        filter,
        only_harness,
    })
}

/// Comes to an end when the person, or the system, wants this program to.
async fn told_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut term) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = term.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
