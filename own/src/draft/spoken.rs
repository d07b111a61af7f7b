//! Whether a text is said or read for another, or brings another's text with it: "I read this statement on behalf of
//! Sudan", "has the honour to transmit the comments of the Red Cross". Whose such words are is not known by a name.

use core::ops::Range;

use super::bodies;
use super::line::Line;
use super::names::{Mention, Token};
use super::phrases::{self as say, Phrases, begins};
use super::spoken_words::{
    IS_ASKED, IS_BELOW, IS_BY, IS_FOR, IS_FOR_WHOM, IS_FORWARD, IS_I, IS_MESSAGE, IS_READ,
    IS_SPEAK, IS_WE, IS_WHO, IS_WITH_INTEREST,
};

/// What ends a sentence.
const ENDS: &[&str] = &[".", "!", "?", "。", "！", "？", "؟", "\n"];

/// What joins a text and whose it is.
const LINKS: &[&str] = &["of", "du", "de", "des", "del"];
/// So many tokens before "for" one says that one speaks.
const SPOKEN: usize = 4;
/// So many tokens behind a name it is said what its bearer does.
const NEAR: usize = 4;

/// Whether a line says that its text is another's than of those whose it seems to be.
pub(super) fn is_for_another(line: &Line, whose: &[&str]) -> bool {
    let is_another = |mention: &Mention| !whose.contains(&mention.id.as_str());
    sentences(line).into_iter().any(|sentence| {
        let of = Sentence { line, sentence, is_another: &is_another };
        of.is_for()
            || of.is_of_several()
            || of.is_read()
            || of.is_text_for()
            || of.is_forwarded()
            || of.is_asked()
            || of.is_below()
    })
}

/// Where sentences are; the point of "Mr." ends none that matters.
fn sentences(line: &Line) -> Vec<Range<usize>> {
    let ends = line.tokens.iter().enumerate().filter(|(_, it)| ENDS.contains(&it.raw.as_str()));
    let ends = ends.map(|(at, _)| at).chain([line.tokens.len()]);
    let mut from = 0;
    ends.map(|end| from..core::mem::replace(&mut from, end + 1).max(end)).collect()
}

struct Sentence<'a> {
    line: &'a Line,
    sentence: Range<usize>,
    is_another: &'a dyn Fn(&Mention) -> bool,
}

impl<'a> Sentence<'a> {
    fn tokens(&self, range: Range<usize>) -> &'a [Token] {
        self.line.tokens.get(range).unwrap_or_default()
    }

    /// Where phrases are, each from its first word to behind its last.
    fn found(&self, phrases: &'static Phrases) -> impl Iterator<Item = Range<usize>> + '_ {
        self.sentence.clone().filter_map(move |at| {
            let rest = self.tokens(at..self.sentence.end);
            let is_word = rest.first().is_some_and(|token| !token.word.is_empty());
            let length = is_word.then(|| begins(rest, phrases)).flatten()?;
            Some(at..at + length)
        })
    }

    fn mentions(&self, from: usize) -> impl Iterator<Item = &'a Mention> + '_ {
        let end = self.sentence.end;
        self.line.mentions.iter().filter(move |it| from <= it.from && it.to <= end)
    }

    /// The name that follows with nothing between but who speaks for it.
    fn name_at(&self, from: usize) -> Option<&'a Mention> {
        let next = self.mentions(from).next()?;
        let mut at = from;
        while at < next.from {
            let rest = self.tokens(at..next.from);
            let is_passed = rest.first().is_some_and(|token| {
                token.word.is_empty() && !matches!(token.raw.as_str(), ":" | "(" | ")")
            });
            at += if is_passed { 1 } else { begins(rest, &IS_WHO)? };
        }
        Some(next)
    }

    fn has(&self, range: Range<usize>, phrases: &'static Phrases) -> bool {
        self.found(phrases).any(|it| range.contains(&it.start))
    }

    /// "On behalf of the delegation of Sudan", "acting for Sudan".
    fn is_for(&self) -> bool {
        self.found(&IS_FOR).any(|phrase| {
            let before = self.tokens(self.sentence.start..phrase.start);
            let is_first = self.mentions(self.sentence.start).next();
            // Of the one who is named before, another may act for a third: that is no word of this text.
            let is_told =
                say::about(before).is_some() && is_first.is_some_and(|it| it.from < phrase.start);
            let name = self.name_at(phrase.end);
            !say::is_aligned(before) && !is_told && name.is_some_and(self.is_another)
        })
    }

    /// "We, the representatives of Austria and Chile".
    fn is_of_several(&self) -> bool {
        self.found(&IS_WE).any(|we| {
            let Some(first) = self.name_at(we.end) else { return false };
            let mut group = self.line.groups().into_iter();
            let group = group.find(|group| group.contains(first)).unwrap_or_default();
            (self.is_another)(first) || group.iter().any(|it| it.id != first.id)
        })
    }

    /// "I am reading this statement for my colleague from Sudan".
    fn is_read(&self) -> bool {
        let is_by = |at: usize| begins(self.tokens(at..self.sentence.end), &IS_BY) == Some(1);
        self.found(&IS_READ).filter(|read| !is_by(read.end)).any(|read| {
            !self.has(read.end..self.sentence.end, &IS_WITH_INTEREST)
                && self.mentions(read.end).any(|it| {
                    let between = self.tokens(read.end..it.from);
                    (self.is_another)(it) && say::first_about(between).is_none()
                })
        })
    }

    /// "I deliver this statement for Sudan".
    fn is_text_for(&self) -> bool {
        self.has(self.sentence.clone(), &IS_I)
            && self.found(&IS_FOR_WHOM).any(|word| {
                let before = self.tokens(word.start.saturating_sub(1)..word.start);
                let name = self.name_at(word.end);
                let is_spoken = self.has(word.start.saturating_sub(SPOKEN)..word.start, &IS_SPEAK);
                (say::text(before).is_some() || is_spoken) && name.is_some_and(self.is_another)
            })
    }

    /// "The delegation of Sudan has asked me to deliver its statement".
    fn is_asked(&self) -> bool {
        self.found(&IS_ASKED).any(|asked| {
            let named = self.mentions(self.sentence.start).filter(|it| it.to <= asked.start);
            named.last().is_some_and(|it| (self.is_another)(it) && asked.start - it.to < NEAR)
        })
    }

    /// "The following statement is that of Sudan", "this statement was prepared by Sudan".
    fn is_below(&self) -> bool {
        self.found(&IS_BELOW).any(|below| {
            let is_whose = |it: &&Mention| {
                let before = self.tokens(below.end..it.from);
                let small = before.iter().rev().take_while(|token| {
                    token.word.is_empty() && token.raw.chars().all(char::is_alphanumeric)
                });
                let is_of = small.clone().any(|it| LINKS.contains(&&*it.raw.to_lowercase()));
                let last = before.iter().rev().nth(small.count());
                let is_by =
                    last.is_some_and(|it| begins(core::slice::from_ref(it), &IS_BY).is_some());
                (is_of || is_by) && say::first_about(before).is_none()
            };
            let mut named = self.mentions(below.end).filter(|it| !it.is_group);
            named.any(|it| is_whose(&it) && (self.is_another)(it))
        })
    }

    /// "Has the honour to transmit the comments of Sudan": another is named with the text that is brought.
    fn is_forwarded(&self) -> bool {
        let end = self.sentence.end;
        self.found(&IS_FORWARD).any(|verb| {
            let is_text = |at: &usize| {
                let rest = self.tokens(*at..end);
                say::text(rest).or_else(|| begins(rest, &IS_MESSAGE)).is_some()
            };
            let Some(text) = (verb.end..end).find(is_text) else { return false };
            let is_its = |to: usize| say::first_about(self.tokens(text..to)).is_none();
            // In Chinese the name is before the text.
            let is_before = |it: &Mention| it.from == verb.end;
            self.mentions(verb.end).any(|it| {
                (self.is_another)(it) && (is_before(it) || it.from > text && is_its(it.from))
            }) || (text..end).any(|at| bodies::begins_with_body(self.tokens(at..end)) && is_its(at))
        })
    }
}
