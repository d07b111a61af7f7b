//! Whether a text is said or read for another, or brings another's text with it: "I read this statement on behalf of
//! Sudan", "has the honour to transmit the comments of the Red Cross". Whose such words are is not known by a name.

use core::cell::OnceCell;
use core::ops::Range;

use super::bodies;
use super::line::Line;
use super::line_phrases as say;
use super::names::{Mention, Token};
use super::phrases::{Phrases, begins};
use super::sentences::{begins_at, sentences};
use super::spoken_words::{
    IS_ASKED, IS_BELOW, IS_BY, IS_FOR, IS_FOR_WHOM, IS_FORWARD, IS_I, IS_MESSAGE, IS_READ,
    IS_SPEAK, IS_WE, IS_WHO, IS_WITH_INTEREST,
};

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
        let of = Sentence::new(line, sentence, &is_another);
        of.is_for()
            || of.is_of_several()
            || of.is_read()
            || of.is_text_for()
            || of.is_forwarded()
            || of.is_asked()
            || of.is_below()
    })
}

struct Sentence<'a> {
    line: &'a Line,
    sentence: Range<usize>,
    is_another: &'a dyn Fn(&Mention) -> bool,
    /// For each token where the next phrase is that says what the text is about.
    abouts: OnceCell<Vec<usize>>,
}

impl<'a> Sentence<'a> {
    fn new(
        line: &'a Line,
        sentence: Range<usize>,
        is_another: &'a dyn Fn(&Mention) -> bool,
    ) -> Self {
        Self { line, sentence, is_another, abouts: OnceCell::new() }
    }

    fn tokens(&self, range: Range<usize>) -> &'a [Token] {
        self.line.tokens.get(range).unwrap_or_default()
    }

    /// Where phrases are, each from its first word to behind its last.
    fn found(&self, phrases: &'static Phrases) -> impl Iterator<Item = Range<usize>> + '_ {
        self.sentence.clone().filter_map(move |at| {
            Some(at..at + begins_at(self.tokens(at..self.sentence.end), 0, phrases)?)
        })
    }

    fn mentions(&self, from: usize) -> impl Iterator<Item = &'a Mention> + use<'a> {
        self.line.mentions_in(from..self.sentence.end)
    }

    /// Whether a phrase in a stretch says what the text is about.
    fn is_about(&self, range: Range<usize>) -> bool {
        let abouts = self.abouts.get_or_init(|| say::abouts(self.tokens(self.sentence.clone())));
        let from = range.start.saturating_sub(self.sentence.start);
        abouts.get(from).is_some_and(|at| self.sentence.start.saturating_add(*at) < range.end)
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

    /// "On behalf of the delegation of Sudan", "acting for Sudan".
    fn is_for(&self) -> bool {
        let start = self.sentence.start;
        let first = self.mentions(start).next();
        let aligned = OnceCell::new();
        // Where the last new sentence began.
        let (mut seen, mut anew) = (start, start);
        self.found(&IS_FOR).any(|phrase| {
            let next = self.tokens(seen..phrase.start).iter().rposition(say::begins_anew);
            anew = next.map_or(anew, |at| seen + at + 1);
            seen = phrase.start;
            // Of the one who is named before, another may act for a third: that is no word of this text.
            let is_told =
                first.is_some_and(|it| it.from < phrase.start) && self.is_about(anew..phrase.start);
            let find = || say::first_aligned(self.tokens(self.sentence.clone()));
            let is_aligned = || {
                let aligned: &Option<usize> = aligned.get_or_init(find);
                aligned.is_some_and(|at| start + at < phrase.start)
            };
            !is_told && self.name_at(phrase.end).is_some_and(self.is_another) && !is_aligned()
        })
    }

    /// "We, the representatives of Austria and Chile".
    fn is_of_several(&self) -> bool {
        let groups = OnceCell::new();
        self.found(&IS_WE).any(|we| {
            let Some(first) = self.name_at(we.end) else { return false };
            let groups: &Vec<&[Mention]> = groups.get_or_init(|| self.line.groups());
            let group = groups.iter().find(|group| group.contains(first));
            let group = group.copied().unwrap_or_default();
            (self.is_another)(first) || group.iter().any(|it| it.id != first.id)
        })
    }

    /// "I am reading this statement for my colleague from Sudan".
    fn is_read(&self) -> bool {
        let is_by = |at: usize| begins(self.tokens(at..self.sentence.end), &IS_BY) == Some(1);
        let with_interest = OnceCell::new();
        self.found(&IS_READ).filter(|read| !is_by(read.end)).any(|read| {
            // What is between it and a later one has all that is between it and this one.
            let another = self.mentions(read.end).find(|it| (self.is_another)(it));
            let last = || self.found(&IS_WITH_INTEREST).last().map(|it| it.start);
            another.is_some_and(|it| !self.is_about(read.end..it.from))
                && with_interest.get_or_init(last).is_none_or(|at| at < read.end)
        })
    }

    /// "I deliver this statement for Sudan".
    fn is_text_for(&self) -> bool {
        if self.found(&IS_I).next().is_none() {
            return false;
        }
        let mut spoken = self.found(&IS_SPEAK).map(|it| it.start).peekable();
        let mut last = None;
        self.found(&IS_FOR_WHOM).any(|word| {
            let before = self.tokens(word.start.saturating_sub(1)..word.start);
            while let Some(at) = spoken.next_if(|at| *at < word.start) {
                last = Some(at);
            }
            let is_spoken = last.is_some_and(|at| word.start - at <= SPOKEN);
            (say::text(before).is_some() || is_spoken)
                && self.name_at(word.end).is_some_and(self.is_another)
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
                is_of || is_by
            };
            let named = self.mentions(below.end).filter(|it| !it.is_group);
            let mut named = named.take_while(|it| !self.is_about(below.end..it.from));
            named.any(|it| (self.is_another)(it) && is_whose(&it))
        })
    }

    /// "Has the honour to transmit the comments of Sudan": another is named with the text that is brought.
    fn is_forwarded(&self) -> bool {
        let end = self.sentence.end;
        let is_text = |at: &usize| {
            let rest = self.tokens(*at..end);
            say::text(rest).or_else(|| begins(rest, &IS_MESSAGE)).is_some()
        };
        let is_body = |at: &usize| bodies::begins_with_body(self.tokens(*at..end));
        // Each is looked for once, and not from each verb on.
        let (mut text, mut body) = (None, None);
        self.found(&IS_FORWARD).any(|verb| {
            if text.is_none_or(|at| at < verb.end) {
                text = (verb.end..end).find(is_text);
            }
            let Some(text) = text else { return false };
            if body.is_none_or(|at| at < text) {
                body = Some((text..end).find(is_body).unwrap_or(usize::MAX));
            }
            // In Chinese the name is before the text.
            let is_before = |it: &Mention| it.from == verb.end;
            let another = |it: &&Mention| (self.is_another)(it);
            let its = |it: &&Mention| it.from > text;
            self.mentions(verb.end).next().is_some_and(|it| is_before(it) && (self.is_another)(it))
                || self
                    .mentions(text)
                    .filter(its)
                    .find(another)
                    .is_some_and(|it| !self.is_about(text..it.from))
                || body.is_some_and(|at| at < end && !self.is_about(text..at))
        })
    }
}
