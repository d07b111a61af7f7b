//! The struck words of a text, run by run.

use core::ops::Range;

/// Words that are struck, with no other between them.
pub(super) struct Run {
    pub(super) place: Range<usize>,
    pub(super) words: String,
}

/// The struck words, in their order, and in one where nothing but white space is between them.
pub(super) fn runs(
    text: &str,
    struck: &[Range<usize>],
    is_gone: &dyn Fn(usize) -> bool,
) -> Vec<Run> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for one in struck {
        for line in text.get(one.clone()).unwrap_or_default().split_inclusive('\n') {
            let start = one.start + (line.as_ptr() as usize - text[one.clone()].as_ptr() as usize);
            let from = start + line.len() - line.trim_start().len();
            let to = start + line.trim_end().len();
            if from >= to || is_gone(from) {
                continue;
            }
            let is_joint = |last: &&mut Range<usize>| {
                let between = text.get(last.end..from).unwrap_or_default();
                between.trim().is_empty() && between.matches('\n').count() < 2
            };
            match runs.last_mut().filter(is_joint) {
                Some(last) => last.end = to,
                None => runs.push(from..to),
            }
        }
    }
    runs.into_iter()
        .map(|place| Run { words: whole(text.get(place.clone()).unwrap_or_default()), place })
        .collect()
}

/// Words in one line: a word that was broken at the end of a line is whole again.
fn whole(words: &str) -> String {
    let mut whole = String::new();
    for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_broken = whole.ends_with('-') && line.starts_with(char::is_lowercase);
        if is_broken && !whole.ends_with(" -") {
            whole.pop();
        } else if !whole.is_empty() {
            whole.push(' ');
        }
        whole.push_str(line);
    }
    whole
}
