//! A line, a title or a file's name with the names in it.

use core::ops::Range;

use super::line_phrases as say;
use super::names::{Mention, Names, Token, tokens};

/// The most words of a line that is no sentence.
const LONGEST_LINE: usize = 30;

/// What is being looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    File,
    Line,
    Sentence,
}

/// What a line of a text is.
pub(super) fn place_of(line: &str) -> Place {
    let is_closed = line.trim_end().ends_with(['.', '?', '!', ';', '。', '؟']);
    let is_long = line.split_whitespace().count() > LONGEST_LINE;
    if is_closed || is_long { Place::Sentence } else { Place::Line }
}

/// A line with the names in it.
pub(super) struct Line {
    pub(super) place: Place,
    pub(super) tokens: Vec<Token>,
    pub(super) mentions: Vec<Mention>,
}

impl Line {
    /// A file's name, without its ending.
    pub(super) fn of_file(file: &str, names: &Names) -> Self {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let stem = stem.replace(['-', '_', '.', '+', '/', '\\'], " ");
        Self::of(&stem, Place::File, names)
    }

    pub(super) fn of(line: &str, place: Place, names: &Names) -> Self {
        let tokens = tokens(line);
        let mentions = names.mentions(&tokens, place != Place::File);
        Self { place, tokens, mentions }
    }

    /// The names within a range of tokens.
    pub(super) fn mentions_in(&self, range: Range<usize>) -> impl Iterator<Item = &Mention> {
        let first = self.mentions.partition_point(|it| it.from < range.start);
        let rest = self.mentions.get(first..).unwrap_or_default();
        rest.iter().take_while(move |it| it.to <= range.end)
    }

    /// The names, those together that stand in one list.
    pub(super) fn groups(&self) -> Vec<&[Mention]> {
        let is_one = |a: &Mention, b: &Mention| {
            let between = self.tokens.get(a.to..b.from).unwrap_or_default();
            between.iter().all(say::is_between)
        };
        self.mentions.chunk_by(is_one).collect()
    }
}
