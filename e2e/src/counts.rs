//! How many scenarios of an engine ended how, and whether its run passes.

use std::fmt::{self, Display, Formatter};

/// How often a scenario is tried: once more where the page failed, not counting what a lost browser took.
pub(crate) const TRIES: usize = 2;
/// How many scenarios of one run may pass at the second try only, about one in sixty: more than that is no accident.
pub(crate) const MAX_SECOND_TRIES: usize = 5;
/// How many more may, because the browser itself failed at the first: it crashed, or could not be made as new.
pub(crate) const MAX_LOST_BROWSERS: usize = 5;

/// How many scenarios ended how.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) skipped: usize,
    /// Those that failed at both tries.
    pub(crate) failed: Vec<Failed>,
    /// The names of those that passed at the second try only.
    pub(crate) second_tries: Vec<&'static str>,
    /// The names of those that did because the browser itself failed before.
    pub(crate) lost_browsers: Vec<&'static str>,
}

/// A scenario that failed at both tries.
pub(crate) struct Failed {
    pub(crate) name: &'static str,
    /// Why it did, the first try first.
    pub(crate) why: Vec<String>,
}

impl Counts {
    /// Puts down what came of a scenario: whether its browser was lost, and why its page failed, try by try.
    pub(crate) fn put_down(&mut self, name: &'static str, lost_browser: bool, why: Vec<String>) {
        if lost_browser {
            self.lost_browsers.push(name);
        }
        match why.len() {
            TRIES => self.failed.push(Failed { name, why }),
            0 => self.passed += 1,
            _ => {
                self.passed += 1;
                self.second_tries.push(name);
            }
        }
    }

    /// Whether the run passes.
    pub(crate) fn is_good(&self) -> bool {
        self.failed.is_empty()
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

impl Display for Failed {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "failed twice: {}", self.name)?;
        for (which, why) in ["first", "second"].iter().zip(&self.why) {
            write!(out, "\n    {which} try: {}", why.replace('\n', "\n        "))?;
        }
        Ok(())
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
        let failed = NAMES[..failed].iter().map(|name| failed_twice(name)).collect();
        Counts { passed: 9, failed, second_tries, ..Counts::default() }
    }

    fn failed_twice(name: &'static str) -> Failed {
        Failed { name, why: vec!["it is not there\npicture: a.png".into(), "it hangs".into()] }
    }

    #[test]
    fn a_lost_browser_is_no_try_of_the_page() {
        let mut counts = Counts::default();
        let faults = |count: usize| vec!["it is not there".to_owned(); count];
        counts.put_down("only lost", true, faults(0));
        counts.put_down("lost, then a fault", true, faults(1));
        counts.put_down("two faults", false, faults(2));
        counts.put_down("good", false, faults(0));
        assert_eq!(counts.passed, 3);
        assert_eq!(counts.lost_browsers, ["only lost", "lost, then a fault"]);
        assert_eq!(counts.second_tries, ["lost, then a fault"]);
        assert_eq!(counts.failed[0].name, "two faults");
        assert!(!counts.is_good());
    }

    #[test]
    fn what_failed_twice_is_told_with_both_reasons() {
        assert_eq!(
            failed_twice("paper: it prints").to_string(),
            "failed twice: paper: it prints\n    first try: it is not there\n        picture: a.png\n    second try: it hangs"
        );
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
