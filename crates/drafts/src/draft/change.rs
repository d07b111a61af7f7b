//! Changes of the blocks' texts: each text is built once, with all that is put into it.

use core::ops::Range;

use model::{Span, Styled, TextStyle};

use super::block::Block;

/// A change of a block's text: what is put in the place of white space, and where the struck words are in it.
pub(super) struct Change {
    pub(super) block: usize,
    pub(super) place: Range<usize>,
    pub(super) before: &'static str,
    pub(super) words: String,
    pub(super) after: &'static str,
    pub(super) styles: Vec<TextStyle>,
}

/// Makes the changes, which come in the order of the file.
pub(super) fn apply(mut changes: Vec<Change>, blocks: &mut [Block]) {
    // Two in one gap share its white space: the later one takes it.
    for at in 1..changes.len() {
        let (earlier, later) = changes.split_at_mut(at);
        if let (Some(one), Some(other)) = (earlier.last_mut(), later.first())
            && one.block == other.block
            && one.place.end > other.place.start
        {
            one.place.end = one.place.start;
            one.after = "";
        }
    }
    changes.sort_by_key(|change| (change.block, change.place.start));
    for own in changes.chunk_by(|one, other| one.block == other.block) {
        let block = own.first().and_then(|change| blocks.get_mut(change.block));
        if let Some(block) = block {
            rebuild(block, own);
        }
    }
}

/// Puts the words of all changes of a block into it.
fn rebuild(block: &mut Block, changes: &[Change]) {
    let mut text = String::with_capacity(block.text.len());
    let mut styles = Vec::new();
    let mut done = 0;
    // What each change leaves behind: how much is added and taken out up to it.
    let mut moved = vec![(0, 0)];
    let (mut added, mut taken) = (0, 0);
    for change in changes {
        text.push_str(block.text.get(done..change.place.start).unwrap_or_default());
        let begins = text.len();
        text.push_str(change.before);
        let start = text.len();
        text.push_str(&change.words);
        let span = Span::new(start, text.len());
        styles.extend(change.styles.iter().map(|style| Styled { span, style: *style }));
        text.push_str(change.after);
        added += text.len() - begins;
        taken += change.place.len();
        moved.push((added, taken));
        done = change.place.end.max(done);
    }
    text.push_str(block.text.get(done..).unwrap_or_default());
    let now = |at: usize, changes: usize| {
        let (added, taken) = moved.get(changes).copied().unwrap_or_default();
        (at + added).saturating_sub(taken)
    };
    for styled in &block.styles {
        let (start, end) = (styled.span.start as usize, styled.span.end as usize);
        let start = now(start, changes.partition_point(|it| it.place.end <= start));
        let end = now(end, changes.partition_point(|it| it.place.start < end));
        styles.push(Styled { span: Span::new(start, end), style: styled.style });
    }
    styles.sort_unstable();
    block.text = text;
    block.styles = styles;
}
