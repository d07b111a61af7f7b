//! Sizes and places that leave nothing of an element to be seen: no height, no width, far outside of the page,
//! cut off, made as small as a point.

use cssparser::{ParseError, Parser, Token};

use super::value::Error;

/// Further than this outside of the page, nobody looks for words, in pixels.
const FAR: f32 = -900.0;

/// A length in pixels, as far as it is known here; a percentage is a part of something that is not.
pub(super) enum Length {
    Pixels(f32),
    Part(f32),
    Unknown,
}

pub(super) fn length(input: &mut Parser<'_>) -> Result<Length, Error> {
    Ok(match input.next()? {
        Token::Number { value, .. } => Length::Pixels(*value),
        Token::Percentage { unit_value, .. } => Length::Part(*unit_value),
        Token::Dimension { value, unit, .. } => Length::Pixels(
            value
                * match unit.to_ascii_lowercase().as_str() {
                    "px" => 1.0,
                    "em" | "rem" | "ic" | "lh" | "rlh" => 16.0,
                    "ex" | "ch" => 8.0,
                    "vw" | "dvw" | "svw" | "lvw" | "vmax" | "vi" => 12.8,
                    "vh" | "dvh" | "svh" | "lvh" | "vmin" | "vb" => 8.0,
                    "pt" => 4.0 / 3.0,
                    "cm" => 37.8,
                    "mm" => 3.78,
                    "in" => 96.0,
                    "pc" => 16.0,
                    _ => return Err(ParseError::unexpected_token()),
                },
        ),
        Token::Ident(_) => Length::Unknown,
        Token::Function(name) if !name.eq_ignore_ascii_case("var") => {
            input.parse_nested_block(|input| {
                while input.next().is_ok() {}
                Ok::<_, Error>(())
            })?;
            Length::Unknown
        }
        _ => return Err(ParseError::unexpected_token()),
    })
}

/// Whether a height or width is none, or as good as none.
pub(super) fn is_none(input: &mut Parser<'_>) -> Result<bool, Error> {
    Ok(match length(input)? {
        Length::Pixels(pixels) if pixels < 0.0 => return Err(ParseError::unexpected_token()),
        Length::Pixels(pixels) => pixels <= 1.0,
        Length::Part(part) => part <= 0.0,
        Length::Unknown => false,
    })
}

/// Whether something is so far to the left or above that it is not on the page.
pub(super) fn is_far(input: &mut Parser<'_>) -> Result<bool, Error> {
    Ok(matches!(length(input)?, Length::Pixels(pixels) if pixels <= FAR))
}

/// What a value says, which is read again after that.
pub(super) fn tried(
    input: &mut Parser<'_>,
    is: fn(&mut Parser<'_>) -> Result<bool, Error>,
) -> bool {
    let state = input.state();
    let is_so = is(input).unwrap_or(false);
    input.reset(&state);
    is_so
}

/// Whether a height is that of a line, as it is drawn with a pen.
pub(super) fn is_thin(input: &mut Parser<'_>) -> Result<bool, Error> {
    Ok(matches!(length(input)?, Length::Pixels(pixels) if pixels > 0.0 && pixels <= 5.0))
}

/// Whether a place is neither at the top nor at the bottom of a line of words.
pub(super) fn is_middle(input: &mut Parser<'_>) -> Result<bool, Error> {
    Ok(match length(input)? {
        Length::Pixels(pixels) => (3.0..=30.0).contains(&pixels),
        Length::Part(part) => (0.2..=0.8).contains(&part),
        Length::Unknown => true,
    })
}

/// Whether a border has a width.
pub(super) fn is_line(input: &mut Parser<'_>) -> Result<bool, Error> {
    let mut is_line = true;
    while let Ok(token) = input.next() {
        match token {
            Token::Ident(word) if matches!(&*word.to_ascii_lowercase(), "none" | "hidden") => {
                is_line = false;
            }
            Token::Number { value, .. } | Token::Dimension { value, .. } if *value <= 0.0 => {
                is_line = false;
            }
            _ => {}
        }
    }
    Ok(is_line)
}

/// The same of the left or the top of four sides ("margin", "inset").
pub(super) fn is_far_sides(input: &mut Parser<'_>) -> Result<bool, Error> {
    let mut sides = Vec::new();
    while sides.len() < 4 {
        let Ok(is_far) = input.try_parse(is_far) else { break };
        sides.push(is_far);
    }
    let left = match *sides.as_slice() {
        [] => return Err(ParseError::unexpected_token()),
        [all] => all,
        [_, sideways] | [_, sideways, _] => sideways,
        [_, _, _, left, ..] => left,
    };
    Ok(left || sides.first() == Some(&true))
}

/// Whether "transform", "scale" or "translate" leave nothing to be seen.
pub(super) fn is_transformed_away(name: &str, input: &mut Parser<'_>) -> Result<bool, Error> {
    if name == "scale" || name == "translate" {
        let (mut is_gone, mut count) = (false, 0);
        while let Ok(length) = input.try_parse(length) {
            is_gone |= match length {
                Length::Pixels(value) if name == "scale" => value == 0.0,
                Length::Pixels(value) => value <= FAR,
                Length::Part(part) => name == "scale" && part == 0.0,
                Length::Unknown => false,
            };
            count += 1;
        }
        return if count > 0 { Ok(is_gone) } else { Err(ParseError::unexpected_token()) };
    }
    let mut is_gone = false;
    loop {
        let function = input.try_parse(|input| input.expect_function().cloned());
        let Ok(function) = function else { break };
        let function = function.to_ascii_lowercase();
        let numbers = input.parse_nested_block(|input| Ok::<_, Error>(numbers(input)))?;
        let none = |at: usize| numbers.get(at).is_some_and(|(value, _)| *value == 0.0);
        let far = |at: usize| numbers.get(at).is_some_and(|(value, _)| *value <= FAR);
        is_gone |= match function.as_str() {
            "scale" | "scale3d" => none(0) || none(1),
            "scalex" | "scaley" => none(0),
            "matrix" => none(0) && none(1) || none(2) && none(3) || far(4) || far(5),
            "translate" | "translate3d" => far(0) || far(1),
            "translatex" | "translatey" => far(0),
            _ => false,
        };
    }
    let _ = input.try_parse(|input| input.expect_ident_matching("none"));
    Ok(is_gone)
}

/// Whether "clip" or "clip-path" cut all of an element off.
pub(super) fn is_cut_off(input: &mut Parser<'_>) -> Result<bool, Error> {
    let function = input.try_parse(|input| input.expect_function().cloned());
    let Ok(function) = function else {
        while input.try_parse(|input| input.expect_ident().cloned()).is_ok() {}
        return Ok(false);
    };
    let of = input.parse_nested_block(|input| Ok::<_, Error>(numbers(input)))?;
    let _ = input.try_parse(|input| input.expect_ident().cloned());
    // What two opposite sides cut off, where both are parts.
    let both = |one: usize, other: usize| {
        let part = |at: usize| match of.get(at).or(of.get(at % 2)).or(of.first()) {
            Some((value, is_part)) if *is_part || *value == 0.0 => Some(*value),
            _ => None,
        };
        part(one).zip(part(other)).is_some_and(|(one, other)| one + other >= 1.0)
    };
    Ok(match function.to_ascii_lowercase().as_str() {
        // "rect(1px, 1px, 1px, 1px)": the left side is where the right side is.
        "rect" => matches!(*of.as_slice(), [(top, _), (right, _), (bottom, _), (left, _)]
            if bottom - top <= 1.0 || right - left <= 1.0),
        "inset" => both(0, 2) || both(1, 3),
        "circle" => of.first().is_some_and(|(radius, _)| *radius <= 0.0),
        "ellipse" => of.iter().take(2).any(|(radius, _)| *radius <= 0.0),
        "polygon" => !of.is_empty() && of.iter().all(|(value, _)| *value == 0.0),
        _ => false,
    })
}

/// All lengths and numbers in a block, with whether each is a percentage.
fn numbers(input: &mut Parser<'_>) -> Vec<(f32, bool)> {
    let mut numbers = Vec::new();
    while !input.is_exhausted() {
        match input.try_parse(length) {
            Ok(Length::Pixels(value)) => numbers.push((value, false)),
            Ok(Length::Part(part)) => numbers.push((part, true)),
            Ok(Length::Unknown) => {}
            Err(_) => drop(input.next()),
        }
    }
    numbers
}
