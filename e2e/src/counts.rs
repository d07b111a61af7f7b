//! How many scenarios of an engine ended how, and whether its run passes.

/// How many scenarios of one run may pass at the second try only, about one in sixty: more than that is no accident.
pub(crate) const MAX_SECOND_TRIES: usize = 5;
/// How many more may, because the browser itself failed at the first: it crashed, or could not be made as new.
pub(crate) const MAX_LOST_BROWSERS: usize = 5;

/// How many scenarios ended how.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
    /// The names of those that passed at the second try only.
    pub(crate) second_tries: Vec<&'static str>,
    /// The names of those that did because the browser itself failed before.
    pub(crate) lost_browsers: Vec<&'static str>,
}

impl Counts {
    /// Whether the run passes.
    pub(crate) fn is_good(&self) -> bool {
        self.failed == 0
            && self.second_tries.len() <= MAX_SECOND_TRIES
            && self.lost_browsers.len() <= MAX_LOST_BROWSERS
    }

    /// The names of those that passed at the second try only, where there are any.
    pub(crate) fn about_second_tries(&self) -> Option<String> {
        let of_page =
            listed("of these at the second try only", &self.second_tries, MAX_SECOND_TRIES);
        let of_browser = "of these at the second try only, after a failure of the browser";
        let of_browser = listed(of_browser, &self.lost_browsers, MAX_LOST_BROWSERS);
        let both: Vec<String> = of_page.into_iter().chain(of_browser).collect();
        (!both.is_empty()).then(|| both.join("\n"))
    }
}

/// How many there are, whether they are too many, and their names; none where there are none.
fn listed(what: &str, names: &[&str], most: usize) -> Option<String> {
    let count = names.len();
    let verdict =
        if count > most { format!(" (FAILED: at most {most} may)") } else { String::new() };
    let names: String = names.iter().map(|name| format!("\n    {name}")).collect();
    (count > 0).then(|| format!("{what}: {count}{verdict}{names}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; MAX_SECOND_TRIES + 1] = [
        "paper: it prints",
        "offline: it opens",
        "restored: back",
        "hosts: all",
        "map: it is read",
        "file: it opens",
    ];

    fn after(second_tries: usize, failed: usize) -> Counts {
        let second_tries = NAMES[..second_tries].to_vec();
        Counts { passed: 9, failed, second_tries, ..Counts::default() }
    }

    #[test]
    fn a_browser_that_fails_is_counted_apart_and_may_not_fail_often() {
        let lost = |count: usize| Counts {
            lost_browsers: vec!["offline: it opens"; count],
            ..after(MAX_SECOND_TRIES, 0)
        };
        assert!(lost(MAX_LOST_BROWSERS).is_good() && !lost(MAX_LOST_BROWSERS + 1).is_good());
        let told = lost(MAX_LOST_BROWSERS + 1).about_second_tries().unwrap();
        assert!(
            told.contains("after a failure of the browser: 6 (FAILED: at most 5 may)"),
            "{told}"
        );
        assert!(told.starts_with("of these at the second try only: 5\n"), "{told}");
    }

    #[test]
    fn a_run_fails_where_too_many_scenarios_needed_a_second_try() {
        let is_good =
            [0, 1, MAX_SECOND_TRIES, MAX_SECOND_TRIES + 1].map(|it| after(it, 0).is_good());
        assert_eq!(is_good, [true, true, true, false]);
        assert!(!after(0, 1).is_good() && !after(MAX_SECOND_TRIES, 1).is_good());
    }

    #[test]
    fn the_scenarios_that_needed_a_second_try_are_named() {
        assert_eq!(after(0, 0).about_second_tries(), None);
        let few = after(2, 0).about_second_tries().unwrap();
        assert_eq!(
            few,
            "of these at the second try only: 2\n    paper: it prints\n    offline: it opens"
        );
        let many = after(NAMES.len(), 0).about_second_tries().unwrap();
        assert!(many.starts_with("of these at the second try only: 6 (FAILED: at most 5 may)\n"));
        assert!(NAMES.iter().all(|name| many.contains(&format!("\n    {name}"))), "{many}");
    }
}
