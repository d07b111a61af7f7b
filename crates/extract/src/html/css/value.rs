//! What declarations say, of the properties that strike or hide words. One that a browser would not take
//! is not taken here either.

use std::rc::Rc;

use cssparser::{ParseError, Parser, Token, parse_important};
use selectors::parser::SelectorParseErrorKind;

use super::length::{Length, length};
use super::paint::{self, Paint};
use super::parts::{
    display, font, grows, has_words, ident, is_filtered_away, is_item, is_row, lines, marker,
    moves, overflow, size, weight,
};
use super::place;
use super::property::{Property, of};
use super::shape;
use super::vars;
use crate::html::list::Marker;

#[derive(Clone, Debug, PartialEq)]
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
    Paint(Paint),
    Marker(Marker),
    Is(bool),
    /// It may be so.
    Perhaps,
    /// What only the values of custom properties complete ("var(--x)"), by the name that it was said of.
    Deferred(&'static str, Rc<str>),
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
    /// A part of a table.
    Part,
    /// In its line, or as if it were not there.
    Inline,
    #[default]
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    Nothing,
    OfParent,
    Shown,
}

#[derive(Clone, Debug)]
pub(super) struct Declaration {
    pub(super) property: Property,
    pub(super) value: Value,
    pub(super) is_important: bool,
}

impl Declaration {
    /// Whether it may strike words or hide them.
    pub(super) fn could_decide(&self) -> bool {
        match &self.value {
            Value::Lines { struck, .. } => *struck,
            Value::Display(display) => *display == Display::None,
            Value::Size(size) => *size == Size::Nothing,
            Value::Is(is) => *is && self.property.hides_or_strikes(),
            Value::Deferred(..) => self.property.hides_or_strikes(),
            _ => false,
        }
    }
}

pub(super) type Error = ParseError<SelectorParseErrorKind>;

/// Reads the value of a property, and adds what it says.
pub(super) fn read(
    name: &str,
    input: &mut Parser<'_>,
    into: &mut Vec<Declaration>,
) -> Result<(), Error> {
    let name = name.to_ascii_lowercase();
    // Chromium and WebKit know these under their older names, too.
    let name = name.strip_prefix("-webkit-").unwrap_or(&name);
    let (name, properties): (&'static str, &[Property]) = of(name)?;
    if let Some(value) = deferred(name, input) {
        let (value, is_important) = value;
        into.extend(properties.iter().map(|&property| Declaration {
            property,
            value: value.clone(),
            is_important,
        }));
        return Ok(());
    }
    let values = match input.try_parse(wide) {
        Ok(value) => vec![value; properties.len()],
        Err(_) => own(name, input)?,
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

/// A value with "var()" in it, as it is written, and whether it is important.
fn deferred(name: &'static str, input: &mut Parser<'_>) -> Option<(Value, bool)> {
    let (state, start) = (input.state(), input.position());
    while input.next().is_ok() {}
    let raw = input.slice_from(start).trim();
    input.reset(&state);
    if !raw.to_ascii_lowercase().contains("var(") {
        return None;
    }
    let (text, is_important) = vars::without_important(raw);
    while input.next().is_ok() {}
    Some((Value::Deferred(name, text.into()), is_important))
}

/// What a value says once its custom properties are put in; nothing where a browser would not take it.
pub(super) fn completed(name: &str, text: &str, property: Property) -> Option<Value> {
    let mut said = Vec::new();
    read(name, &mut Parser::new(text), &mut said).ok()?;
    said.into_iter().find(|said| said.property == property).map(|said| said.value)
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
        "color" | "background-color" => Value::Paint(paint::read(input)?),
        "background" => {
            let paint = Value::Paint(paint::background(input)?);
            return Ok(vec![paint, Value::Is(true), Value::Is(false)]);
        }
        "background-image" => Value::Is(paint::picture(input)?),
        "display" => {
            let row = Value::Is(place::tried(input, is_row));
            let item = Value::Is(place::tried(input, is_item));
            return Ok(vec![Value::Display(display(input)?), row, item]);
        }
        "position" => {
            let word = ident(input)?;
            let is_apart = flag(name, &word).ok_or_else(ParseError::unexpected_token)?;
            return Ok(vec![Value::Is(is_apart), Value::Is(is_apart || word == "relative")]);
        }
        "opacity" => match input.next()? {
            Token::Number { value, .. } | Token::Percentage { unit_value: value, .. } => {
                Value::Is(*value <= 0.02)
            }
            Token::Function(_) => Value::Perhaps,
            _ => return Err(ParseError::unexpected_token()),
        },
        "animation" | "animation-name" | "transition" | "transition-property" => {
            Value::Is(moves(input)?)
        }
        "width" | "inline-size" => {
            let wide = Value::Is(place::tried(input, place::is_wide));
            return Ok(vec![place::none(name, input)?, wide]);
        }
        "max-height" | "max-width" | "block-size" | "max-block-size" | "max-inline-size" => {
            place::none(name, input)?
        }
        "overflow" | "overflow-x" | "overflow-y" => overflow(name, input)?,
        "transform" | "scale" | "translate" => shape::transformed_away(name, input)?,
        "clip" | "clip-path" => Value::Is(shape::is_cut_off(input)?),
        "left"
        | "inset-inline-start"
        | "right"
        | "inset-inline-end"
        | "text-indent"
        | "margin-left"
        | "margin-inline-start"
        | "margin-right"
        | "margin-inline-end" => place::far(input, true)?,
        "inset-block-start" | "inset-block-end" | "margin-top" | "margin-block-start" => {
            place::far(input, false)?
        }
        "margin-inline" => {
            let start = place::far(input, true)?;
            let end = input.try_parse(|input| place::far(input, true));
            let end = end.unwrap_or_else(|_| start.clone());
            return Ok(vec![start, end]);
        }
        "flex" | "flex-grow" | "flex-basis" => Value::Is(grows(input)?),
        "white-space" => Value::Is(matches!(&*ident(input)?, "nowrap" | "pre")),
        "min-height" | "min-width" | "min-block-size" | "min-inline-size" => {
            Value::Is(place::is_some(input)?)
        }
        "padding-block" | "padding-inline" => {
            let mut is_some = place::is_some(input)?;
            is_some |= input.try_parse(place::is_some).unwrap_or(false);
            return Ok(vec![Value::Is(is_some); 2]);
        }
        "padding" => return Ok(place::some_sides(input)?.map(Value::Is).to_vec()),
        name if name.starts_with("padding-") => Value::Is(place::is_some(input)?),
        "inset" => {
            let is_middle = place::tried(input, place::is_middle);
            let [top, right, bottom, left] = place::far_sides(input)?;
            return Ok(vec![left, top, Value::Is(is_middle), right, bottom]);
        }
        "top" | "height" => {
            let is_so = match name {
                "top" => place::tried(input, place::is_middle),
                _ => place::tried(input, place::is_thin),
            };
            let gone = match name {
                "top" => place::far(input, false)?,
                _ => place::none(name, input)?,
            };
            return Ok(vec![gone, Value::Is(is_so)]);
        }
        "content" => Value::Is(has_words(input)?),
        "bottom" => {
            let is_middle = place::tried(input, place::is_middle);
            return Ok(vec![Value::Is(is_middle), place::far(input, false)?]);
        }
        "border" | "border-top" | "border-bottom" | "border-block" | "border-block-start"
        | "border-block-end" => Value::Is(place::is_line(input)?),
        "margin" => {
            let [top, right, _, left] = place::far_sides(input)?;
            return Ok(vec![left, top, right]);
        }
        "filter" => Value::Is(is_filtered_away(input)?),
        "list-style" | "list-style-type" => Value::Marker(marker(input)?),
        "vertical-align" if input.try_parse(|it| it.expect_ident_matching("super")).is_ok() => {
            Value::Is(true)
        }
        "vertical-align" => Value::Is(match length(input)? {
            Length::Unknown => false,
            // A little only sets letters right in their line.
            Length::Pixels(value) => value >= 4.0,
            Length::Part(value) => value >= 0.25,
        }),
        name => Value::Is(flag(name, &ident(input)?).ok_or_else(ParseError::unexpected_token)?),
    }])
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
