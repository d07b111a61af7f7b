//! How many scenarios of an engine ended how, and whether its run passes.

/// How many scenarios of one run may pass at the second try only: more than that is no accident.
pub(crate) const MAX_SECOND_TRIES: usize = 3;

/// How many scenarios ended how.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
    /// The names of those that passed at the second try only.
    pub(crate) second_tries: Vec<&'static str>,
}

impl Counts {
    /// Whether the run passes.
    pub(crate) fn is_good(&self) -> bool {
        self.failed == 0 && self.second_tries.len() <= MAX_SECOND_TRIES
    }

    /// The names of those that passed at the second try only, where there are any.
    pub(crate) fn about_second_tries(&self) -> Option<String> {
        let count = self.second_tries.len();
        let names: String = self.second_tries.iter().map(|name| format!("\n    {name}")).collect();
        let verdict = if count > MAX_SECOND_TRIES {
            format!(" (FAILED: at most {MAX_SECOND_TRIES} may)")
        } else {
            String::new()
        };
        (count > 0).then(|| format!("of these at the second try only: {count}{verdict}{names}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; MAX_SECOND_TRIES + 1] =
        ["paper: it prints", "offline: it opens", "restored: back", "hosts: all"];

    fn after(second_tries: usize, failed: usize) -> Counts {
        Counts { passed: 9, failed, skipped: 0, second_tries: NAMES[..second_tries].to_vec() }
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
        assert!(many.starts_with("of these at the second try only: 4 (FAILED: at most 3 may)\n"));
        assert!(NAMES.iter().all(|name| many.contains(&format!("\n    {name}"))), "{many}");
    }
}
