//! What "transform", "clip" and their like leave of an element.

use cssparser::{ParseError, Parser};

use super::error::Error;
use super::length::{Amount, Length, amount, amounts};
use super::parts::each;
use super::place::far_by;
use super::value::Value;

/// Whether "transform", "scale" or "translate" leave nothing to be seen.
pub(super) fn transformed_away(name: &str, input: &mut Parser<'_>) -> Result<Value, Error> {
    let mut gone = Value::Is(false);
    let mut add = |value: Value| match (&gone, &value) {
        (_, Value::Is(true)) | (Value::Is(false), Value::Perhaps) => gone = value,
        _ => {}
    };
    let is_nothing = |amount: Option<&Amount>| {
        let length = amount.map(|amount| &amount.length);
        matches!(length, Some(Length::Pixels(value) | Length::Part(value)) if *value == 0.0)
    };
    if name == "scale" || name == "translate" {
        let mut count = 0;
        while let Ok(amount) = input.try_parse(amount) {
            add(match name {
                "scale" => Value::Is(is_nothing(Some(&amount))),
                _ => far_by(&amount, count == 0),
            });
            count += 1;
        }
        return if count > 0 { Ok(gone) } else { Err(ParseError::unexpected_token()) };
    }
    loop {
        let function = input.try_parse(|input| input.expect_function().cloned());
        let Ok(function) = function else { break };
        let function = function.to_ascii_lowercase();
        let all = input.parse_nested_block(|input| Ok::<_, Error>(amounts(input)))?;
        let none = |at: usize| is_nothing(all.get(at));
        let far = |at: usize, is_sideways| {
            all.get(at).map_or(Value::Is(false), |amount| far_by(amount, is_sideways))
        };
        match function.as_str() {
            "scale" | "scale3d" => add(Value::Is(none(0) || none(1))),
            "scalex" | "scaley" => add(Value::Is(none(0))),
            "matrix" => {
                add(Value::Is(none(0) && none(1) || none(2) && none(3)));
                add(far(4, true));
                add(far(5, false));
            }
            "translate" | "translate3d" => {
                add(far(0, true));
                add(far(1, false));
            }
            "translatex" => add(far(0, true)),
            "translatey" => add(far(0, false)),
            _ => {}
        }
    }
    let _ = input.try_parse(|input| input.expect_ident_matching("none"));
    Ok(gone)
}

/// Whether "clip" or "clip-path" cut all of an element off.
pub(super) fn is_cut_off(input: &mut Parser<'_>) -> Result<bool, Error> {
    let function = input.try_parse(|input| input.expect_function().cloned());
    let Ok(function) = function else {
        // A word, or a picture's shape.
        return each(input, |_| Some(())).map(|_| false);
    };
    let of = input.parse_nested_block(|input| Ok::<_, Error>(amounts(input)))?;
    let _ = input.try_parse(|input| input.expect_ident().cloned());
    let pixels = |at: usize| match of.get(at)?.length {
        Length::Pixels(pixels) => Some(pixels),
        _ => None,
    };
    let is_none = |at: usize| {
        let length = of.get(at).map(|amount| &amount.length);
        matches!(length, Some(Length::Pixels(value) | Length::Part(value)) if *value <= 0.0)
    };
    // What two opposite sides cut off, where both are parts.
    let both = |one: usize, other: usize| {
        let part = |at: usize| match of.get(at).or(of.get(at % 2)).or(of.first())?.length {
            Length::Part(part) => Some(part),
            Length::Pixels(0.0) => Some(0.0),
            _ => None,
        };
        part(one).zip(part(other)).is_some_and(|(one, other)| one + other >= 1.0)
    };
    // "rect(1px, 1px, 1px, 1px)": the left side is where the right side is.
    let meet = |from: usize, to: usize| {
        pixels(from).zip(pixels(to)).is_some_and(|(from, to)| to - from <= 1.0)
    };
    Ok(match function.to_ascii_lowercase().as_str() {
        "rect" => of.len() == 4 && (meet(0, 2) || meet(3, 1)),
        "inset" => both(0, 2) || both(1, 3),
        "circle" => is_none(0),
        "ellipse" => is_none(0) || is_none(1),
        "polygon" => !of.is_empty() && (0..of.len()).all(is_none),
        _ => false,
    })
}
