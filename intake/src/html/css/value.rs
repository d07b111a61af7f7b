//! What declarations say, of the properties that strike or hide words. One that a browser would not take
//! is not taken here either.

use cssparser::color::parse_named_color;
use cssparser::{ParseError, Parser, Token, parse_important};
use selectors::parser::SelectorParseErrorKind;

/// A property that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Property {
    Lines,
    Weight,
    Display,
    /// Whether words are invisible.
    Visibility,
    Size,
    /// Whether all is transparent.
    Opacity,
    /// Whether it floats.
    Float,
    /// Whether it lies out of the flow.
    Position,
    /// Whether what is inside is passed over.
    Content,
    /// Whether it moves: what it looks like afterwards is not known.
    Animation,
}

pub(super) const PROPERTIES: [Property; 10] = [
    Property::Lines,
    Property::Weight,
    Property::Display,
    Property::Visibility,
    Property::Size,
    Property::Opacity,
    Property::Float,
    Property::Position,
    Property::Content,
    Property::Animation,
];

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    Inherit,
    Initial,
    Unset,
    /// As if the page said nothing.
    Revert,
    Lines {
        struck: bool,
        underlined: bool,
    },
    Weight(Weight),
    Display(Display),
    Size(Size),
    Is(bool),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Weight {
    Of(f32),
    Bolder,
    Lighter,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Display {
    None,
    /// Like a letter in its line: a line through the words around does not go through it.
    Atom,
    #[default]
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    Nothing,
    OfParent,
    Shown,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Declaration {
    pub(super) property: Property,
    pub(super) value: Value,
    pub(super) is_important: bool,
}

pub(super) type Error = ParseError<SelectorParseErrorKind>;

/// Reads the value of a property, and adds what it says.
pub(super) fn read(
    name: &str,
    input: &mut Parser<'_>,
    into: &mut Vec<Declaration>,
) -> Result<(), Error> {
    let name = name.to_ascii_lowercase();
    let properties: &[Property] = match name.as_str() {
        "text-decoration" | "text-decoration-line" => &[Property::Lines],
        "font-weight" => &[Property::Weight],
        "font-size" => &[Property::Size],
        "font" => &[Property::Weight, Property::Size],
        "display" => &[Property::Display],
        "visibility" => &[Property::Visibility],
        "opacity" => &[Property::Opacity],
        "float" => &[Property::Float],
        "position" => &[Property::Position],
        "content-visibility" => &[Property::Content],
        "animation" | "animation-name" => &[Property::Animation],
        "all" => &PROPERTIES,
        _ => return Err(ParseError::unexpected_token()),
    };
    let values = match input.try_parse(wide) {
        Ok(value) => vec![value; properties.len()],
        Err(_) => own(&name, input)?,
    };
    let is_important = input.try_parse(parse_important).is_ok();
    input.expect_exhausted()?;
    into.extend(properties.iter().zip(values).map(|(&property, value)| Declaration {
        property,
        value,
        is_important,
    }));
    Ok(())
}

/// A word that every property takes.
fn wide(input: &mut Parser<'_>) -> Result<Value, Error> {
    match ident(input)?.as_str() {
        "inherit" => Ok(Value::Inherit),
        "initial" => Ok(Value::Initial),
        "unset" => Ok(Value::Unset),
        "revert" | "revert-layer" => Ok(Value::Revert),
        _ => Err(ParseError::unexpected_token()),
    }
}

fn own(name: &str, input: &mut Parser<'_>) -> Result<Vec<Value>, Error> {
    Ok(vec![match name {
        "text-decoration" | "text-decoration-line" => lines(input, name == "text-decoration")?,
        "font-weight" => Value::Weight(weight(input)?),
        "font-size" => Value::Size(size(input)?),
        "font" => return font(input),
        "display" => Value::Display(display(input)?),
        "opacity" => Value::Is(match input.next()? {
            Token::Number { value, .. } | Token::Percentage { unit_value: value, .. } => {
                *value <= 0.0
            }
            _ => return Err(ParseError::unexpected_token()),
        }),
        "animation" | "animation-name" => Value::Is(moves(input)?),
        name => Value::Is(flag(name, &ident(input)?).ok_or_else(ParseError::unexpected_token)?),
    }])
}

fn ident(input: &mut Parser<'_>) -> Result<String, Error> {
    Ok(input.expect_ident()?.to_ascii_lowercase())
}

fn flag(name: &str, value: &str) -> Option<bool> {
    match (name, value) {
        ("visibility", "hidden" | "collapse") => Some(true),
        ("visibility", "visible") => Some(false),
        ("float", "left" | "right" | "inline-start" | "inline-end") => Some(true),
        ("float", "none") => Some(false),
        ("position", "absolute" | "fixed") => Some(true),
        ("position", "static" | "relative" | "sticky" | "-webkit-sticky") => Some(false),
        ("content-visibility", "hidden") => Some(true),
        ("content-visibility", "visible" | "auto") => Some(false),
        _ => None,
    }
}

/// All up to the end of the value; a "!" begins what makes it important.
fn each(
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

fn lines(input: &mut Parser<'_>, with_looks: bool) -> Result<Value, Error> {
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

fn weight(input: &mut Parser<'_>) -> Result<Weight, Error> {
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

fn size(input: &mut Parser<'_>) -> Result<Size, Error> {
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
fn font(input: &mut Parser<'_>) -> Result<Vec<Value>, Error> {
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
            "italic" | "oblique" | "small-caps" | "condensed" | "expanded" => {}
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

fn display(input: &mut Parser<'_>) -> Result<Display, Error> {
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
            "flow-root" | "table" | "flex" | "grid" => is_inner = true,
            "block" | "contents" | "flow" | "list-item" | "ruby" | "ruby-text" | "math"
            | "-webkit-box" | "-webkit-flex" => {}
            word if word.starts_with("table-") => {}
            _ => return None,
        }
        Some(())
    })?;
    Ok(if is_inline && is_inner { Display::Atom } else { found })
}

fn moves(input: &mut Parser<'_>) -> Result<bool, Error> {
    let mut is_none = false;
    let count = each(input, |token| {
        is_none |= matches!(token, Token::Ident(word) if word.eq_ignore_ascii_case("none"));
        Some(())
    })?;
    Ok(!(is_none && count == 1))
}
