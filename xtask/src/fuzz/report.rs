//! What libFuzzer says of a run, line by line: how much was reached, and what failed.

/// How much of the program inputs have reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reached {
    /// Edges between blocks of the program.
    pub(crate) edges: u64,
    /// Edges together with how often each was passed.
    pub(crate) features: u64,
}

/// What libFuzzer reported of a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct RunReport {
    /// How many inputs were run, the seeds among them.
    pub(crate) inputs: u64,
    /// What the seeds reach, with what was found before.
    pub(crate) first: Reached,
    /// What was reached at the end.
    pub(crate) last: Reached,
    /// What failed, in libFuzzer's words or in the program's.
    pub(crate) fault: Option<String>,
    /// The file with the input that failed.
    pub(crate) input: Option<String>,
}

impl From<&str> for RunReport {
    fn from(log: &str) -> Self {
        let mut report = Self::default();
        let mut lines = log.lines();
        while let Some(line) = lines.next() {
            if let Some((inputs, reached)) = progress(line) {
                report.inputs = report.inputs.max(inputs);
                report.last = reached;
                if line.contains("INITED") {
                    report.first = reached;
                }
            } else if let Some(number) = line.strip_prefix("stat::number_of_executed_units:") {
                report.inputs = number.trim().parse().unwrap_or(report.inputs);
            } else if let Some((_, path)) = line.split_once("Test unit written to ") {
                report.input = Some(path.trim().to_owned());
            } else if line.contains("panicked at") && report.fault.is_none() {
                // What was wrong stands on the next line.
                let what = lines.next().unwrap_or_default();
                report.fault = Some(format!("{} {what}", line.trim()));
            } else if line.contains("ERROR: libFuzzer: ") && report.fault.is_none() {
                report.fault = line.split_once("libFuzzer: ").map(|(_, what)| what.to_owned());
            }
        }
        report
    }
}

/// “#24  INITED cov: 6855 ft: 17808 corp: …”: how many inputs, and what they reach.
fn progress(line: &str) -> Option<(u64, Reached)> {
    let (inputs, rest) = line.strip_prefix('#')?.split_once(char::is_whitespace)?;
    let after = |name: &str| {
        let (_, rest) = rest.split_once(name)?;
        rest.split_whitespace().next()?.parse().ok()
    };
    let reached = Reached { edges: after("cov: ")?, features: after("ft: ")? };
    Some((inputs.parse().ok()?, reached))
}
