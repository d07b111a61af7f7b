//! One run of one target: the call of cargo-fuzz, and what came of it.

use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use xtask::{paths, process, tools};

use super::report::RunReport;
use super::targets::{Target, folder};

/// An input that takes longer than so many seconds has failed.
const SLOWEST: u32 = 2;
/// A run that takes more megabytes of memory has failed.
const LARGEST: u32 = 300;

/// How long a run is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Length {
    pub(crate) inputs: u64,
    pub(crate) seconds: Option<u32>,
}

/// What came of a run.
pub(crate) struct Outcome {
    report: RunReport,
    took: Duration,
    ended_well: bool,
    log: PathBuf,
}

/// Runs a target from its seeds and from what was `found` before, and puts what is found now there too.
/// `chance` fixes what is tried; 0 lets it be another thing each time.
pub(crate) fn run(
    target: &Target,
    found: &Path,
    length: Length,
    chance: u32,
) -> anyhow::Result<Outcome> {
    let cargo_fuzz = tools::CARGO_FUZZ.ensure()?;
    process::run_checked(&mut call(&cargo_fuzz, "build", target))?;
    fs::create_dir_all(found).with_context(|| format!("cannot make {}", found.display()))?;
    let log = paths::root().join("target/fuzz-logs").join(format!("{}.log", target.name));
    fs::create_dir_all(log.parent().unwrap_or(&log))?;
    let written = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;

    let mut running = call(&cargo_fuzz, "run", target);
    running.arg(found).arg(folder().join("seeds").join(target.name)).arg("--");
    running.args([
        format!("-runs={}", length.inputs),
        format!("-max_total_time={}", length.seconds.unwrap_or_default()),
        format!("-max_len={}", target.longest),
        format!("-timeout={SLOWEST}"),
        format!("-rss_limit_mb={LARGEST}"),
        format!("-seed={chance}"),
        "-print_final_stats=1".to_owned(),
        // Weighing which input to change next takes longer than running it.
        "-entropic=0".to_owned(),
    ]);
    let dictionary = folder().join("dictionaries").join(target.dictionary).with_extension("dict");
    running.arg(format!("-dict={}", dictionary.display()));
    let start = Instant::now();
    let ended = process::run(running.stdout(written.try_clone()?).stderr(written))?;
    let took = start.elapsed();
    let report = RunReport::from(&*String::from_utf8_lossy(&fs::read(&log)?));
    Ok(Outcome { report, took, ended_well: ended.success(), log })
}

/// A call of cargo-fuzz for a target. Without a sanitizer it needs no other Rust than the project's, and what
/// safe code can do wrong is caught by its own checks, all of which are on.
fn call(cargo_fuzz: &Path, act: &str, target: &Target) -> Command {
    let mut command = Command::new(cargo_fuzz);
    command.args(["fuzz", act, "--fuzz-dir"]).arg(folder());
    command.arg("--target-dir").arg(paths::root().join("target/fuzz"));
    command.args(["--sanitizer", "none", "--codegen-units", "16"]);
    // Comparisons that are followed make a run three times as slow, and the dictionaries tell most of them.
    command.arg("--no-trace-compares");
    command.arg(target.name).current_dir(paths::root());
    command
}

impl Outcome {
    /// Whether nothing failed. A run that says nothing of any input has failed as well.
    pub(crate) fn is_well(&self) -> bool {
        self.ended_well && self.report.inputs > 0
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RunReport { inputs, first, last, .. } = &self.report;
        let each = *inputs as f64 / self.took.as_secs_f64().max(0.001);
        write!(f, "{inputs} inputs, {each:.0} a second; ")?;
        write!(
            f,
            "edges {} → {}, features {} → {}",
            first.edges, last.edges, first.features, last.features
        )?;
        if self.is_well() {
            return write!(f, "; nothing failed");
        }
        let why = self.report.fault.as_deref().unwrap_or("the run broke off");
        write!(f, "; FAILED: {why}")?;
        if let Some(input) = &self.report.input {
            write!(f, "\n    the input: {input}")?;
        }
        write!(f, "\n    full output: {}", self.log.display())
    }
}
