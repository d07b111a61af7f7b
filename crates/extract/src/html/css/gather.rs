//! Finds a page's own style sheets, wherever on it they are: they count for all of it.

use html5gum::{DefaultEmitter, Token, Tokenizer};

use super::media;
use super::paint;
use super::sheet::Sheets;
use crate::html::elements::attribute;

/// What the colours of a page say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Colours {
    /// Whether what is behind words is known.
    pub(super) is_sure: bool,
    /// Whether letters are drawn in their colour.
    pub(super) is_drawn: bool,
    /// Whether the page has sheets that are not in its file.
    pub(super) has_outside: bool,
}

/// All sheets of a page that count on a screen, what its colours say, and how many items the
/// lists have that count down.
pub(super) fn gather(page: &str) -> (Sheets, Colours, Vec<i64>) {
    let (mut is_sure, mut has_outside) = (true, false);
    let (mut is_drawn, mut behind) = (true, Behind::default());
    let (mut sheets, mut lists) = (Sheets::default(), Lists::default());
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    // How deep what is no part of the page is, the sheet that is open, and what is there where no program runs.
    let (mut apart, mut open, mut unrun) = (0_usize, None::<String>, None::<String>);
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                is_sure = is_sure && is_plain(&tag) && !has_scheme(&tag);
                has_outside |= has_sheet(&tag);
                is_drawn = is_drawn
                    && attribute(&tag, "style").is_none_or(|it| paint::is_drawn_in_colour(&it));
                behind.open(&tag);
                lists.open(&tag);
                match tag.name.as_slice() {
                    b"template" if !tag.self_closing => apart += 1,
                    b"noscript" if apart == 0 => unrun = Some(String::new()),
                    b"style" if apart == 0 && is_for_screens(&tag) => open = Some(String::new()),
                    _ => {}
                }
            }
            Token::String(text) => {
                if let Some(sheet) = open.as_mut().or(unrun.as_mut()) {
                    sheet.push_str(&String::from_utf8_lossy(&text));
                }
            }
            Token::EndTag(tag) => {
                lists.close(&tag.name);
                behind.close(&tag.name);
                match tag.name.as_slice() {
                    b"template" => apart = apart.saturating_sub(1),
                    b"noscript" => sheets.add_unrun(&unrun.take().unwrap_or_default()),
                    b"style" => {
                        if let Some(sheet) = open.take() {
                            is_sure = is_sure && paint::is_sure(&sheet);
                            is_drawn = is_drawn && paint::is_drawn_in_colour(&sheet);
                            behind.sheet(&sheet);
                            sheets.add(&sheet);
                        }
                    }
                    _ => {}
                }
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    if let Some(sheet) = open {
        is_sure = is_sure && paint::is_sure(&sheet);
        is_drawn = is_drawn && paint::is_drawn_in_colour(&sheet);
        behind.sheet(&sheet);
        sheets.add(&sheet);
    }
    let is_sure = is_sure && !behind.may_be();
    (sheets, Colours { is_sure, is_drawn, has_outside }, lists.counts)
}

impl Sheets {
    /// Adds the sheets among what a page has where no program runs; that is no markup to those who run them.
    fn add_unrun(&mut self, source: &str) {
        let mut emitter = DefaultEmitter::<()>::default();
        emitter.naively_switch_states(true);
        let mut is_open = false;
        self.is_unrun = true;
        for token in Tokenizer::new_with_emitter(source, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => is_open = *tag.name == *b"style" && is_for_screens(&tag),
                Token::String(text) if is_open => self.add(&String::from_utf8_lossy(&text)),
                Token::EndTag(_) => is_open = false,
                _ => {}
            }
        }
        self.is_unrun = false;
    }
}

/// Whether an element puts nothing behind words that is not known: no other sheet, no picture.
fn is_plain(tag: &html5gum::StartTag<()>) -> bool {
    !has_sheet(tag)
        && *tag.name != *b"script"
        && attribute(tag, "background").is_none()
        && attribute(tag, "style").is_none_or(|style| !paint::has_scheme(&style))
}

/// What on a page may lie behind words that are not in it: what is out of its place, and has a colour or a picture.
#[derive(Default)]
struct Behind {
    /// Whether rules put elements out of their places, and whether some rule gives a colour.
    by_rule: bool,
    has_ruled: bool,
    /// Whether anything on the page has a colour or is a picture.
    has_any: bool,
    /// The element out of its place by its own `style` that is open: its name, and how many such are open.
    open: Option<(Vec<u8>, usize)>,
    /// Whether something in such an element has a colour, and whether rules may give it one.
    is_any: bool,
    is_ruled: bool,
}

impl Behind {
    fn sheet(&mut self, sheet: &str) {
        self.by_rule |= paint::moves(sheet);
        self.has_ruled |= paint::has_paper(sheet);
    }

    fn open(&mut self, tag: &html5gum::StartTag<()>) {
        let name = tag.name.as_slice();
        let style = attribute(tag, "style").unwrap_or_default();
        let is_picture = matches!(
            name,
            b"img" | b"svg" | b"canvas" | b"video" | b"picture" | b"object" | b"iframe" | b"embed"
        );
        let has_paper =
            is_picture || attribute(tag, "bgcolor").is_some() || paint::has_paper(&style);
        self.has_any |= has_paper;
        let is_void = matches!(name, b"img" | b"embed" | b"br" | b"hr" | b"input");
        match &mut self.open {
            // No paragraph is in another.
            Some((open, _)) if open == name && name == b"p" => self.open = None,
            Some((open, count)) if open == name => *count += 1,
            _ => {}
        }
        let moves = paint::moves(&style);
        if self.open.is_some() || moves {
            self.is_any |= has_paper;
            self.is_ruled |= attribute(tag, "class").or_else(|| attribute(tag, "id")).is_some();
        }
        if self.open.is_none() && moves && !is_void {
            self.open = Some((name.to_vec(), 1));
        }
    }

    fn close(&mut self, name: &[u8]) {
        if let Some((open, count)) = &mut self.open
            && open == name
        {
            *count -= 1;
            if *count == 0 {
                self.open = None;
            }
        }
    }

    fn may_be(&self) -> bool {
        self.is_any
            || self.is_ruled && self.has_ruled
            || self.by_rule && (self.has_ruled || self.has_any)
    }
}

/// Whether a page says that it may be shown in dark colours.
fn has_scheme(tag: &html5gum::StartTag<()>) -> bool {
    attribute(tag, "name").is_some_and(|name| name.eq_ignore_ascii_case("color-scheme"))
}

fn is_for_screens(tag: &html5gum::StartTag<()>) -> bool {
    let kind = attribute(tag, "type").unwrap_or_default();
    let media = attribute(tag, "media").unwrap_or_default();
    (kind.is_empty() || kind.eq_ignore_ascii_case("text/css"))
        && media::holds(&mut cssparser::Parser::new(&media))
}

fn has_sheet(tag: &html5gum::StartTag<()>) -> bool {
    attribute(tag, "rel").is_some_and(|rel| rel.to_ascii_lowercase().contains("style"))
}

/// The lists of a page that count down, with how many items each has.
#[derive(Default)]
struct Lists {
    counts: Vec<i64>,
    /// The lists that are open; of one that counts down, its place among these.
    open: Vec<Option<usize>>,
}

impl Lists {
    fn open(&mut self, tag: &html5gum::StartTag<()>) {
        match tag.name.as_slice() {
            b"ol" if attribute(tag, "reversed").is_some() => {
                self.open.push(Some(self.counts.len()));
                self.counts.push(0);
            }
            b"ol" | b"ul" | b"dir" | b"menu" => self.open.push(None),
            b"li" => {
                let count = self.open.last().copied().flatten();
                if let Some(count) = count.and_then(|at| self.counts.get_mut(at)) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &[u8]) {
        if matches!(name, b"ol" | b"ul" | b"dir" | b"menu") {
            self.open.pop();
        }
    }
}
