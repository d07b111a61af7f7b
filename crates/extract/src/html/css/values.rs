//! The values of each property, read.

use cssparser::{ParseError, Parser, Token};

use super::error::Error;
use super::length::{Length, length};
use super::paint;
use super::parts::{
    display, font, grows, has_words, ident, is_filtered_away, is_item, is_row, lines, marker,
    moves, overflow, size, weight,
};
use super::place;
use super::shape;
use super::value::Value;

/// Reads what a property says, a value for each that it is short for.
pub(super) fn read(name: &str, input: &mut Parser<'_>) -> Result<Vec<Value>, Error> {
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
