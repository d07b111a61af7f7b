//! Tags within a line of another format, as Markdown has them: how the words behind them look is judged as on a page.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::css::look::Look;
use super::css::{Css, Shown};
use super::elements::{Purpose, purpose, ticked_box};
use super::walk::raised::raised;
use crate::left::Left;
use crate::limits::Limits;
use crate::raised::lowered;
use crate::styled::TextStyle;

/// What a tag does to the line besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// Nothing.
    None,
    /// It begins another line.
    Line,
    /// It begins another paragraph.
    Paragraph,
    /// It is a picture, or something else that is no words.
    Picture,
    /// It is a box that is ticked or not.
    Sign(&'static str),
}

/// An element that is open in a line.
struct Open {
    name: String,
    shown: Shown,
    aside: Option<Left>,
    /// Where it begins in the line.
    from: usize,
    is_raised: bool,
    is_lowered: bool,
}

/// The elements that are open in a line.
pub(crate) struct Inline {
    css: Css,
    open: Vec<Open>,
}

impl Inline {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { css: Css::of("", limits.steps), open: Vec::new() }
    }

    /// Reads a tag behind `line`, the words so far, whose end is written otherwise where it was raised.
    pub(crate) fn tag(&mut self, tag: &str, line: &mut String) -> Tag {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(false);
        let mut done = Tag::None;
        for token in Tokenizer::new_with_emitter(tag, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => done = self.begin(&tag, line.len()),
                Token::EndTag(tag) => done = self.end(&String::from_utf8_lossy(&tag.name), line),
                _ => {}
            }
        }
        done
    }

    fn begin(&mut self, tag: &StartTag<()>, at: usize) -> Tag {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let purpose = purpose(&name, tag);
        if purpose == Purpose::Void {
            return match name.as_str() {
                "br" => Tag::Line,
                "hr" => Tag::Paragraph,
                "input" => ticked_box(tag).map_or(Tag::Picture, Tag::Sign),
                "img" | "embed" => Tag::Picture,
                _ => Tag::None,
            };
        }
        let done = match purpose {
            Purpose::Block | Purpose::Around | Purpose::Main => Tag::Paragraph,
            Purpose::Aside(Left::Pictures) => Tag::Picture,
            _ => Tag::None,
        };
        if tag.self_closing || self.open.len() >= MOST_OPEN {
            return done;
        }
        if done == Tag::Paragraph {
            self.end_all();
        }
        let within = self.open.last().map(|open| open.shown);
        let shown = self.css.begin(&name, tag, within);
        let aside = match purpose {
            Purpose::Aside(what) => Some(what),
            _ if shown.look.is_not_displayed() => Some(Left::Hidden),
            _ => self.open.last().and_then(|open| open.aside),
        };
        let is_raised = name == "sup" || shown.look.is_raised;
        let is_raised = is_raised && done == Tag::None;
        let is_lowered = name == "sub" && done == Tag::None;
        self.open.push(Open { name, shown, aside, from: at, is_raised, is_lowered });
        done
    }

    /// Begins an element that goes on over paragraphs.
    pub(crate) fn begin_around(&mut self, name: &str, tag: &StartTag<()>) {
        if self.open.len() < MOST_OPEN {
            let shown = self.css.begin(name, tag, self.open.last().map(|open| open.shown));
            let aside = shown.look.is_not_displayed().then_some(Left::Hidden);
            let aside = self.open.last().and_then(|open| open.aside).or(aside);
            let name = name.to_owned();
            self.open.push(Open {
                name,
                shown,
                aside,
                from: 0,
                is_raised: false,
                is_lowered: false,
            });
        }
    }

    /// Whether an element of that name is open.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.open.iter().any(|open| open.name == name)
    }

    /// Ends the innermost element of that name.
    pub(crate) fn end_of(&mut self, name: &str) {
        self.end(name, &mut String::new());
    }

    fn end(&mut self, name: &str, line: &mut String) -> Tag {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else {
            return if super::elements::is_block(name) { Tag::Paragraph } else { Tag::None };
        };
        let ended = self.open.remove(at);
        let later = self.open.iter_mut().skip(at).map(|open| &mut open.shown);
        self.css.end_around(ended.shown, later);
        if let Some((before, words)) = line.split_at_checked(ended.from) {
            if ended.is_raised {
                *line = format!("{before}{}", raised(before, words, false));
            } else if ended.is_lowered {
                *line = format!("{before}{}", lowered(before, words));
            }
        }
        if super::elements::is_block(name) { Tag::Paragraph } else { Tag::None }
    }

    /// The paragraph ends: a tag that is not closed goes no further.
    pub(crate) fn end_all(&mut self) {
        self.open.clear();
    }

    fn look(&self) -> Look {
        self.open.last().map(|open| open.shown.look).unwrap_or_default()
    }

    /// What words are here that are not to be seen.
    pub(crate) fn left_out(&self) -> Option<Left> {
        let hidden = self.look().is_hidden().then_some(Left::Hidden);
        self.open.last().and_then(|open| open.aside).or(hidden)
    }

    /// The styles of words here.
    pub(crate) fn styles(&mut self) -> Vec<TextStyle> {
        if self.look().is_doubtful {
            self.css.doubt();
        }
        self.look().styles()
    }

    /// Whether words may be struck or hidden otherwise than was read.
    pub(crate) fn is_unsure(&self) -> bool {
        self.css.is_unsure()
    }
}

/// No more elements are followed into one another.
const MOST_OPEN: usize = 64;
