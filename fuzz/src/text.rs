//! What must hold of any text: no panic, no word lost, lines that exist, labels that fit.

use std::sync::LazyLock;

use drafts::draft::{Counts, Draft, Edit, LabelCache, from_text};
use extract::Head;
use structure::{ReadOptions, Submission, TopicTerms, missing_words, read};

use crate::collection;

/// The most blocks that corrections are tried on: each reads the codebook again.
const CORRECTED: usize = 4;
/// One text of so many is drafted and corrected as well, which takes ten times as long as reading it.
const DRAFTED: usize = 32;

/// Whether a text is drafted, too: by its length and not by chance, so that each input does the same whenever
/// it is run.
pub fn is_drafted(source: &str) -> bool {
    source.len().is_multiple_of(DRAFTED)
}

/// Reads a text and holds what comes out to the reader's promises, and the draft of one in so many as well.
pub fn check(source: &str) {
    let submission = read(source, &ReadOptions { author: None, language: None, terms: terms() });
    check_submission(source, &submission);
    if is_drafted(source) {
        check_drafted(source);
    }
}

/// The words of the product's topics.
fn terms() -> &'static [TopicTerms] {
    static TERMS: LazyLock<Vec<TopicTerms>> = LazyLock::new(|| TopicTerms::of(collection()));
    &TERMS
}

fn check_drafted(source: &str) {
    let label_cache = &mut LabelCache::default();
    let draft =
        from_text("x.txt", "plain text", source, &Head::default(), &[], label_cache, collection());
    assert!(draft.lost.is_empty(), "lost {:?}", draft.lost);
    check_draft(&draft, label_cache);
    check_corrections(&draft);
}

fn check_submission(source: &str, submission: &Submission) {
    let lost = missing_words(source, submission);
    assert!(lost.is_empty(), "lost {lost:?}: {submission:#?}");
    let last = source.split(['\n', '\r']).count();
    let is_in_it = |(first, end): (u32, u32)| 1 <= first && first <= end && end as usize <= last;
    for (place, passage) in submission.passages.iter().enumerate() {
        assert!(is_in_it(passage.lines), "{:?} of {last} lines", passage.lines);
        assert!(!passage.text.trim().is_empty(), "an empty passage");
        assert!(passage.opener.is_none_or(|opener| opener < place), "an opener after its item");
    }
    for left_out in &submission.left_out {
        assert!(!left_out.why.to_string().is_empty(), "left out for no reason");
        assert!(is_in_it(left_out.lines), "{:?} of {last} lines", left_out.lines);
    }
}

/// What the screen does with every draft: it draws, counts and flags it.
pub fn check_draft(draft: &Draft, label_cache: &mut LabelCache) {
    let labelled = draft.labelled(label_cache);
    // What is remembered is what the codebook says.
    assert_eq!(draft.labelled(&mut LabelCache::default()), labelled, "remembered otherwise");
    let mut keys: Vec<&str> = labelled.passages.iter().map(|(_, it)| it.key.as_str()).collect();
    let count = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), count, "a key stands twice");
    let _ = draft.review_flags(&labelled);
    let _ = draft.head_flags(collection());
}

/// No correction loses a word.
fn check_corrections(draft: &Draft) {
    let total = |draft: &Draft| {
        let counts = Counts::of(draft);
        counts.placed + counts.left_out
    };
    let before = total(draft);
    for block in draft.blocks.iter().take(CORRECTED) {
        let at = block.text.floor_char_boundary(block.text.len() / 2);
        for edit in [Edit::Split { block: block.id, at }, Edit::Join(block.id)] {
            let after = draft.edited(&edit);
            assert_eq!(total(&after), before, "{edit:?} of {block:?}");
        }
    }
}
