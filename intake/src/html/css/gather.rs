//! Finds a page's own style sheets, wherever on it they are: they count for all of it.

use html5gum::{DefaultEmitter, Token, Tokenizer};

use super::media;
use super::paint;
use super::sheet::Sheets;
use crate::html::elements::attribute;

/// All sheets of a page that count on a screen, and whether its colours say what can be seen.
pub(super) fn gather(page: &str) -> (Sheets, bool) {
    let mut is_sure = true;
    let mut sheets = Sheets::default();
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    // How deep what is no part of the page is, and the sheet that is open.
    let (mut apart, mut open) = (0_usize, None::<String>);
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                is_sure = is_sure && is_plain(&tag);
                match tag.name.as_slice() {
                    b"template" | b"noscript" if !tag.self_closing => apart += 1,
                    b"style" if apart == 0 && is_for_screens(&tag) => open = Some(String::new()),
                    _ => {}
                }
            }
            Token::String(text) => {
                if let Some(sheet) = &mut open {
                    sheet.push_str(&String::from_utf8_lossy(&text));
                }
            }
            Token::EndTag(tag) => match tag.name.as_slice() {
                b"template" | b"noscript" => apart = apart.saturating_sub(1),
                b"style" => {
                    if let Some(sheet) = open.take() {
                        is_sure = is_sure && paint::is_sure(&sheet);
                        sheets.add(&sheet);
                    }
                }
                _ => {}
            },
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    if let Some(sheet) = open {
        is_sure = is_sure && paint::is_sure(&sheet);
        sheets.add(&sheet);
    }
    (sheets, is_sure)
}

/// Whether an element puts nothing behind words that is not known: no other sheet, no picture.
fn is_plain(tag: &html5gum::StartTag<()>) -> bool {
    let has_sheet =
        attribute(tag, "rel").is_some_and(|rel| rel.to_ascii_lowercase().contains("style"));
    !has_sheet
        && !matches!(tag.name.as_slice(), b"svg" | b"canvas" | b"video" | b"script")
        && attribute(tag, "background").is_none()
        && attribute(tag, "style").is_none_or(|style| paint::is_sure(&style))
}

fn is_for_screens(tag: &html5gum::StartTag<()>) -> bool {
    let kind = attribute(tag, "type").unwrap_or_default();
    let media = attribute(tag, "media").unwrap_or_default();
    (kind.is_empty() || kind.eq_ignore_ascii_case("text/css"))
        && media::holds(&mut cssparser::Parser::new(&media))
}
