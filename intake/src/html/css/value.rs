//! What declarations say, of the properties that strike or hide words. One that a browser would not take
//! is not taken here either.

use cssparser::{ParseError, Parser, Token, parse_important};
use selectors::parser::SelectorParseErrorKind;

use super::paint::{self, Paint};
use super::parts::{display, font, ident, lines, moves, size, weight};

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
    /// The colour of words.
    Ink,
    /// The colour behind them.
    Paper,
}

pub(super) const PROPERTIES: [Property; 12] = [
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
    Property::Ink,
    Property::Paper,
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
    Paint(Paint),
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
        "color" => &[Property::Ink],
        "background" | "background-color" => &[Property::Paper],
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
        "color" | "background-color" => Value::Paint(paint::read(input)?),
        "background" => Value::Paint(paint::background(input)?),
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
