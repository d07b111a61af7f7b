//! The values of single properties, as they are written.

use cssparser::color::parse_named_color;
use cssparser::{ParseError, Parser, Token};

use super::error::Error;
use super::value::{Display, Size, Value, Weight};
use crate::html::list::Marker;

/// A word in small letters.
pub(super) fn ident(input: &mut Parser<'_>) -> Result<String, Error> {
    Ok(input.expect_ident()?.to_ascii_lowercase())
}

/// All up to the end of the value; a "!" begins what makes it important.
pub(super) fn each(
    input: &mut Parser<'_>,
    mut take: impl FnMut(&Token<'_>) -> Option<()>,
) -> Result<usize, Error> {
    let mut count = 0;
    loop {
        let state = input.state();
        match input.next() {
            Err(_) => break,
            Ok(Token::Delim('!')) => {
                input.reset(&state);
                break;
            }
            Ok(token) => take(token).ok_or_else(ParseError::unexpected_token)?,
        }
        count += 1;
    }
    if count == 0 { Err(ParseError::unexpected_token()) } else { Ok(count) }
}

pub(super) fn lines(input: &mut Parser<'_>, with_looks: bool) -> Result<Value, Error> {
    let (mut struck, mut underlined, mut lines, mut is_none) = (false, false, 0, false);
    each(input, |token| {
        match token {
            Token::Ident(word) => match word.to_ascii_lowercase().as_str() {
                "none" => is_none = true,
                "line-through" => (struck, lines) = (true, lines + 1),
                "underline" => (underlined, lines) = (true, lines + 1),
                "overline" | "blink" => lines += 1,
                "solid" | "double" | "dotted" | "dashed" | "wavy" | "auto" | "from-font"
                | "currentcolor" | "transparent"
                    if with_looks => {}
                word => return parse_named_color(word).ok().filter(|_| with_looks).map(|_| ()),
            },
            Token::Function(name) if name.eq_ignore_ascii_case("var") => return None,
            Token::Hash(_)
            | Token::IDHash(_)
            | Token::Function(_)
            | Token::Dimension { .. }
            | Token::Percentage { .. }
                if with_looks => {}
            _ => return None,
        }
        Some(())
    })?;
    if is_none && lines > 0 {
        return Err(ParseError::unexpected_token());
    }
    Ok(Value::Lines { struck, underlined })
}

pub(super) fn weight(input: &mut Parser<'_>) -> Result<Weight, Error> {
    match input.next()? {
        Token::Ident(word) => match word.to_ascii_lowercase().as_str() {
            "normal" => Ok(Weight::Of(400.0)),
            "bold" => Ok(Weight::Of(700.0)),
            "bolder" => Ok(Weight::Bolder),
            "lighter" => Ok(Weight::Lighter),
            _ => Err(ParseError::unexpected_token()),
        },
        Token::Number { value, .. } if (1.0..=1000.0).contains(value) => Ok(Weight::Of(*value)),
        _ => Err(ParseError::unexpected_token()),
    }
}

pub(super) fn size(input: &mut Parser<'_>) -> Result<Size, Error> {
    match input.next()? {
        Token::Ident(word) => match word.to_ascii_lowercase().as_str() {
            "larger" | "smaller" => Ok(Size::OfParent),
            "xx-small" | "x-small" | "small" | "medium" | "large" | "x-large" | "xx-large"
            | "xxx-large" => Ok(Size::Shown),
            _ => Err(ParseError::unexpected_token()),
        },
        Token::Number { value: 0.0, .. } => Ok(Size::Nothing),
        Token::Percentage { unit_value, .. } => sized(*unit_value, true, 0.0),
        Token::Dimension { value, unit, .. } => {
            match unit.to_ascii_lowercase().as_str() {
                "em" | "ex" | "ch" | "lh" | "cap" | "ic" => sized(*value, true, 0.0),
                // Under a pixel nothing can be read.
                "px" => sized(*value, false, 1.0),
                "pt" => sized(*value, false, 0.75),
                _ => sized(*value, false, 0.0),
            }
        }
        Token::Function(name) if !name.eq_ignore_ascii_case("var") => Ok(Size::Shown),
        _ => Err(ParseError::unexpected_token()),
    }
}

fn sized(value: f32, is_of_parent: bool, least: f32) -> Result<Size, Error> {
    match value {
        value if value < 0.0 => Err(ParseError::unexpected_token()),
        value if value == 0.0 || value < least => Ok(Size::Nothing),
        _ if is_of_parent => Ok(Size::OfParent),
        _ => Ok(Size::Shown),
    }
}

/// "bold 12px/1.5 serif": the weight is before the size, and the family has to be there.
pub(super) fn font(input: &mut Parser<'_>) -> Result<Vec<Value>, Error> {
    let mut found = Weight::Of(400.0);
    let size = loop {
        if let Ok(size) = input.try_parse(size) {
            break size;
        }
        if let Ok(weight) = input.try_parse(weight) {
            if weight != Weight::Of(400.0) {
                found = weight;
            }
            continue;
        }
        match ident(input)?.as_str() {
            "italic" | "oblique" | "small-caps" => {}
            word if word.ends_with("condensed") || word.ends_with("expanded") => {}
            "caption" | "icon" | "menu" | "message-box" | "small-caption" | "status-bar" => {
                return Ok(vec![Value::Weight(Weight::Of(400.0)), Value::Size(Size::Shown)]);
            }
            _ => return Err(ParseError::unexpected_token()),
        }
    };
    let mut family = false;
    each(input, |token| {
        family |= matches!(token, Token::Ident(_) | Token::QuotedString(_));
        Some(())
    })?;
    if !family {
        return Err(ParseError::unexpected_token());
    }
    Ok(vec![Value::Weight(found), Value::Size(size)])
}

pub(super) fn display(input: &mut Parser<'_>) -> Result<Display, Error> {
    let mut found = Display::Other;
    let (mut is_inline, mut is_inner) = (false, false);
    each(input, |token| {
        let Token::Ident(word) = token else { return None };
        match word.to_ascii_lowercase().as_str() {
            "none" => found = Display::None,
            "inline-block"
            | "inline-table"
            | "inline-flex"
            | "inline-grid"
            | "-webkit-inline-box"
            | "-webkit-inline-flex" => found = Display::Atom,
            "inline" => is_inline = true,
            "contents" | "ruby" | "ruby-text" => found = Display::Inline,
            "flow-root" | "table" | "flex" | "grid" => is_inner = true,
            "block" | "flow" | "list-item" | "math" | "-webkit-box" | "-webkit-flex" => {}
            word if word.starts_with("table-") => found = Display::Part,
            _ => return None,
        }
        Some(())
    })?;
    Ok(match (is_inline, is_inner) {
        (true, true) => Display::Atom,
        (true, false) => Display::Inline,
        _ => found,
    })
}

pub(super) fn moves(input: &mut Parser<'_>) -> Result<bool, Error> {
    let mut is_none = false;
    let count = each(input, |token| {
        is_none |= matches!(token, Token::Ident(word) if word.eq_ignore_ascii_case("none"));
        Some(())
    })?;
    Ok(!(is_none && count == 1))
}

/// Whether what is in it may be beside one another, as the pictures of a row that is moved along.
pub(super) fn is_row(input: &mut Parser<'_>) -> Result<bool, Error> {
    let mut is_row = false;
    each(input, |token| {
        let Token::Ident(word) = token else { return None };
        is_row |=
            ["flex", "grid", "box"].iter().any(|end| word.to_ascii_lowercase().ends_with(end));
        Some(())
    })?;
    Ok(is_row)
}

/// Whether it is an item of a list, which has a number or a sign.
pub(super) fn is_item(input: &mut Parser<'_>) -> Result<bool, Error> {
    let mut is_item = false;
    each(input, |token| {
        let Token::Ident(word) = token else { return None };
        is_item |= word.eq_ignore_ascii_case("list-item");
        Some(())
    })?;
    Ok(is_item)
}

/// Whether it takes space in its row, whatever its own width or height is.
pub(super) fn grows(input: &mut Parser<'_>) -> Result<bool, Error> {
    let mut grows = false;
    let mut at = 0;
    each(input, |token| {
        grows |= match token {
            Token::Number { value, .. } => at == 0 && *value > 0.0,
            Token::Ident(word) => {
                at == 0 && !["none", "initial"].iter().any(|own| word.eq_ignore_ascii_case(own))
            }
            Token::Dimension { value, .. } | Token::Percentage { unit_value: value, .. } => {
                *value > 0.0
            }
            _ => true,
        };
        at += 1;
        Some(())
    })?;
    Ok(grows)
}

/// Whether what does not fit is cut off. One side may be cut where the other is not ("clip").
pub(super) fn overflow(name: &str, input: &mut Parser<'_>) -> Result<Value, Error> {
    let (mut is_cut, mut is_clip, mut is_visible) = (false, false, name != "overflow");
    each(input, |token| {
        let Token::Ident(word) = token else { return None };
        match word.to_ascii_lowercase().as_str() {
            "hidden" | "auto" | "scroll" | "overlay" => is_cut = true,
            "clip" => is_clip = true,
            "visible" => is_visible = true,
            _ => return None,
        }
        Some(())
    })?;
    Ok(if is_clip && is_visible && !is_cut { Value::Perhaps } else { Value::Is(is_cut || is_clip) })
}

/// Whether one of several filters makes all transparent.
pub(super) fn is_filtered_away(input: &mut Parser<'_>) -> Result<bool, Error> {
    let mut is_gone = false;
    loop {
        let function = input.try_parse(|input| input.expect_function().cloned());
        let Ok(function) = function else { break };
        let is_opacity = function.eq_ignore_ascii_case("opacity");
        is_gone |= input.parse_nested_block(|input| {
            let is_none = matches!(
                input.next(),
                Ok(Token::Number { value, .. } | Token::Percentage { unit_value: value, .. })
                    if *value <= 0.02
            );
            while input.next().is_ok() {}
            Ok::<_, Error>(is_none && is_opacity)
        })?;
    }
    // A picture's filter ("url()") does not make transparent.
    let _ = each(input, |_| Some(()));
    Ok(is_gone)
}

/// The sign or number of an item: of several words, the one that is one.
pub(super) fn marker(input: &mut Parser<'_>) -> Result<Marker, Error> {
    let mut found = None;
    each(input, |token| {
        match token {
            Token::Ident(word) => found = Marker::named(&word.to_ascii_lowercase()).or(found),
            Token::QuotedString(text) => {
                found = Some(text.trim().chars().next().map_or(Marker::None, Marker::Sign));
            }
            _ => {}
        }
        Some(())
    })?;
    found.ok_or_else(ParseError::unexpected_token)
}

/// Whether generated content has letters or numbers.
pub(super) fn has_words(input: &mut Parser<'_>) -> Result<bool, Error> {
    let mut has_words = false;
    each(input, |token| {
        has_words |= match token {
            Token::QuotedString(text) => text.contains(char::is_alphanumeric),
            Token::Function(name) => {
                matches!(&*name.to_ascii_lowercase(), "counter" | "counters" | "attr")
            }
            _ => false,
        };
        Some(())
    })?;
    Ok(has_words)
}
