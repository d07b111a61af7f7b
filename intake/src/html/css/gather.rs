//! Finds a page's own style sheets, wherever on it they are: they count for all of it.

use html5gum::{DefaultEmitter, Token, Tokenizer};

use super::media;
use super::sheet::Sheets;
use crate::html::elements::attribute;

/// All sheets of a page that count on a screen.
pub(super) fn gather(page: &str) -> Sheets {
    let mut sheets = Sheets::default();
    if !page.as_bytes().windows(6).any(|bytes| bytes.eq_ignore_ascii_case(b"<style")) {
        return sheets;
    }
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    // How deep what is no part of the page is, and the sheet that is open.
    let (mut apart, mut open) = (0_usize, None::<String>);
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => match tag.name.as_slice() {
                b"template" | b"noscript" if !tag.self_closing => apart += 1,
                b"style" if apart == 0 && is_for_screens(&tag) => open = Some(String::new()),
                _ => {}
            },
            Token::String(text) => {
                if let Some(sheet) = &mut open {
                    sheet.push_str(&String::from_utf8_lossy(&text));
                }
            }
            Token::EndTag(tag) => match tag.name.as_slice() {
                b"template" | b"noscript" => apart = apart.saturating_sub(1),
                b"style" => open.take().iter().for_each(|sheet| sheets.add(sheet)),
                _ => {}
            },
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    open.iter().for_each(|sheet| sheets.add(sheet));
    sheets
}

fn is_for_screens(tag: &html5gum::StartTag<()>) -> bool {
    let kind = attribute(tag, "type").unwrap_or_default();
    let media = attribute(tag, "media").unwrap_or_default();
    (kind.is_empty() || kind.eq_ignore_ascii_case("text/css"))
        && media::holds(&mut cssparser::Parser::new(&media))
}
