//! A line, a title or a file's name with the names in it, and whether these speak together or one for others.

use core::ops::Range;

use super::names::{Mention, Names, Token, tokens};
use super::phrases as say;
use super::together::Together;

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

    /// Whether several speak by it, or one for others.
    pub(super) fn together(&self) -> Together {
        let groups = self.groups();
        let listed =
            groups.iter().filter(|group| self.is_list(group) && self.speaks(group, &groups));
        let of_list = |group: &&[Mention]| {
            let is_mixed = group.iter().any(|mention| mention.is_group);
            if is_mixed { Together::Nobody } else { Together::NoState }
        };
        let most = listed.map(of_list).max().unwrap_or_default();
        let is_for_others = self.for_others() || self.is_joint() || self.has_others(&groups);
        most.max(if is_for_others { Together::NoState } else { Together::Alone })
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

    fn is_list(&self, group: &[Mention]) -> bool {
        let first = group.first();
        group.iter().any(|mention| first.is_some_and(|first| first.id != mention.id))
    }

    /// Whether those of a list are who speaks.
    fn speaks(&self, group: &[Mention], groups: &[&[Mention]]) -> bool {
        let Some(first) = group.first() else { return false };
        let before = self.tokens.get(..first.from).unwrap_or_default();
        let is_submitted = say::ends_with_submitted_by(before);
        if self.place == Place::Sentence {
            return is_submitted;
        }
        let owner = groups.first().and_then(|group| group.first()).filter(|owner| *owner != first);
        let about = say::about(before);
        match owner {
            // Who is named first speaks, with others only where these submit it, too.
            Some(owner) => is_submitted && about.is_none_or(|about| about < owner.from),
            None => is_submitted || about.is_none_or(|about| !say::is_object(before, about)),
        }
    }

    /// Whether one speaks for others: not for itself, nor for its own delegation.
    fn for_others(&self) -> bool {
        let found = (0..self.tokens.len()).filter_map(|from| {
            let length = say::on_behalf(self.tokens.get(from..).unwrap_or_default())?;
            Some((from, from + length))
        });
        let is_of_others = |(from, to): (usize, usize)| {
            let after = self.tokens.get(to..).unwrap_or_default();
            let before = self.tokens.get(..from).unwrap_or_default();
            let is_aligned = self.place == Place::Sentence && say::is_aligned(before);
            if is_aligned || say::is_own(after) || self.is_said_of_another(from) {
                return false;
            }
            let next = self.mentions.iter().position(|mention| {
                let between = self.tokens.get(to..mention.from);
                between.is_some_and(|between| between.iter().all(say::is_between))
            });
            let Some(next) = next.and_then(|at| self.mentions.get(at..)) else { return true };
            let Some((one, more)) = next.split_first() else { return true };
            let continues = more.first().is_some_and(|two| {
                let between = self.tokens.get(one.to..two.from).unwrap_or_default();
                two.id != one.id && between.iter().all(say::is_between)
            });
            let before =
                self.mentions.iter().any(|mention| mention.to <= from && mention.id != one.id);
            one.is_group || continues || before || self.has_others_at(one.to)
        };
        found.into_iter().any(is_of_others)
    }

    /// Whether the one who acts at a token is another than the one whose text it is.
    fn is_said_of_another(&self, at: usize) -> bool {
        let before = self.tokens.get(..at).unwrap_or_default();
        let Some(about) = say::about(before) else { return false };
        let nearest = self.mentions.iter().rfind(|mention| mention.to <= at);
        let owner = self.mentions.first().filter(|owner| owner.from < about);
        nearest.is_some_and(|nearest| {
            nearest.from > about && owner.is_some_and(|o| o.id != nearest.id)
        })
    }

    /// "Joint statement", "jointly submitted", not as what the text is about.
    fn is_joint(&self) -> bool {
        (0..self.tokens.len()).any(|from| {
            let before = self.tokens.get(..from).unwrap_or_default();
            let is_here = say::is_joint(&self.tokens, from);
            let is_of_this = self.place != Place::Sentence || say::ends_with_this(before);
            is_here && is_of_this && say::about(before).is_none()
        })
    }

    /// "Norway and other States", "the Group of 77 and China".
    fn has_others(&self, groups: &[&[Mention]]) -> bool {
        if self.place == Place::Sentence {
            return false;
        }
        let first = groups.first().and_then(|group| group.last());
        let is_speaker = |mention: &Mention| {
            say::about(self.tokens.get(..mention.from).unwrap_or_default()).is_none()
        };
        let with_others = first.is_some_and(|last| is_speaker(last) && self.has_others_at(last.to));
        let of_group = self.mentions.iter().any(|mention| {
            let before = self.tokens.get(..mention.from).unwrap_or_default();
            mention.id == "CHN"
                && is_speaker(mention)
                && before.iter().rev().take(4).any(|t| t.raw == "77")
        });
        let is_cosponsored = (1..self.tokens.len()).any(|from| {
            let (before, rest) = self.tokens.split_at(from);
            let is_apart =
                before.last().is_some_and(|token| matches!(token.raw.as_str(), "," | "(" | "،"));
            say::is_cosponsored(rest) && (is_apart || say::about(before).is_none())
        });
        with_others || of_group || is_cosponsored
    }

    fn has_others_at(&self, from: usize) -> bool {
        say::is_with_others(self.tokens.get(from..).unwrap_or_default())
    }
}
