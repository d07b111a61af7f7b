//! Sizes and places that leave nothing of an element to be seen: no height, no width, far outside of the page,
//! cut off, made as small as a point.

use cssparser::{ParseError, Parser, Token};

use super::parts::each;
use super::value::{Error, Value};

/// Further than this outside of the page, nobody looks for words, in pixels.
const FAR: f32 = -900.0;

/// Words go on downwards: further than this above the page, none are left on it.
const FAR_ABOVE: f32 = -9_000.0;

/// A length in pixels, as far as it is known here; a percentage is a part of something that is not.
#[derive(Clone, Debug)]
pub(super) enum Length {
    Pixels(f32),
    Part(f32),
    Unknown,
}

/// A length, and whether a person wrote it rather than a program: "-9999px", "-5000px", "-999em".
#[derive(Clone, Debug)]
struct Amount {
    length: Length,
    is_round: bool,
}

fn amount(input: &mut Parser<'_>) -> Result<Amount, Error> {
    let start = input.position();
    let length = length(input)?;
    let written = input.slice_from(start).trim().to_ascii_lowercase();
    let figures = written.trim_start_matches(['-', '+']);
    let figures = figures.strip_suffix("px").unwrap_or(figures);
    let rest = figures.trim_start_matches(|ch: char| ch.is_ascii_digit());
    let zeros = figures.get(1..).unwrap_or_default();
    let is_round = rest.starts_with(char::is_alphabetic)
        || figures.bytes().all(|figure| figure == b'9')
        || zeros.bytes().all(|figure| figure == b'0');
    Ok(Amount { length, is_round })
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
                    unit if unit.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                        return Ok(Length::Unknown);
                    }
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

/// Whether a height or width is none, or as good as none. A part of a height that is not said is no height.
pub(super) fn none(name: &str, input: &mut Parser<'_>) -> Result<Value, Error> {
    let is_upright = name.ends_with("height") || name.ends_with("block-size");
    Ok(Value::Is(match length(input)? {
        Length::Pixels(pixels) if pixels < 0.0 => return Err(ParseError::unexpected_token()),
        Length::Pixels(pixels) => pixels <= 1.0,
        Length::Part(part) if part <= 0.0 && is_upright => return Ok(Value::Perhaps),
        Length::Part(part) => part <= 0.0,
        Length::Unknown => false,
    }))
}

/// Whether a space or a least size is there.
pub(super) fn is_some(input: &mut Parser<'_>) -> Result<bool, Error> {
    if input.try_parse(|input| input.expect_ident_matching("auto")).is_ok() {
        return Ok(false);
    }
    Ok(match length(input)? {
        Length::Pixels(value) | Length::Part(value) => value > 0.0,
        Length::Unknown => true,
    })
}

/// Whether a width is more than that of a page.
pub(super) fn is_wide(input: &mut Parser<'_>) -> Result<bool, Error> {
    if input.try_parse(|input| input.expect_ident_matching("auto")).is_ok() {
        return Ok(false);
    }
    Ok(match length(input)? {
        Length::Pixels(pixels) => pixels >= -FAR,
        Length::Part(part) => part > 1.0,
        Length::Unknown => true,
    })
}

/// Whether something is so far to the left, or above, that it is not on the page. A number that a program has
/// counted moves what is wide or high, and a part of it is seen; to hide, people write "-9999px".
pub(super) fn far(input: &mut Parser<'_>, is_sideways: bool) -> Result<Value, Error> {
    Ok(far_by(&amount(input)?, is_sideways))
}

fn far_by(amount: &Amount, is_sideways: bool) -> Value {
    match amount {
        Amount { length: Length::Pixels(pixels), .. } if *pixels > FAR => Value::Is(false),
        Amount { length: Length::Pixels(pixels), is_round: true } => {
            if is_sideways || *pixels <= FAR_ABOVE { Value::Is(true) } else { Value::Perhaps }
        }
        Amount { length: Length::Pixels(_), .. } => Value::Perhaps,
        _ => Value::Is(false),
    }
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

/// The same of four sides ("margin", "inset"), from the top on.
pub(super) fn far_sides(input: &mut Parser<'_>) -> Result<[Value; 4], Error> {
    let sides = sides(input, amount)?;
    let mut at = 0;
    Ok(sides.map(|side| {
        at += 1;
        far_by(&side, at % 2 == 0)
    }))
}

/// Whether there is space within each of four sides.
pub(super) fn some_sides(input: &mut Parser<'_>) -> Result<[bool; 4], Error> {
    sides(input, is_some)
}

/// What is said of the top, the right, the bottom and the left.
fn sides<T: Clone>(
    input: &mut Parser<'_>,
    read: fn(&mut Parser<'_>) -> Result<T, Error>,
) -> Result<[T; 4], Error> {
    let top = read(input)?;
    let right = input.try_parse(read).unwrap_or_else(|_| top.clone());
    let bottom = input.try_parse(read).unwrap_or_else(|_| top.clone());
    let left = input.try_parse(read).unwrap_or_else(|_| right.clone());
    Ok([top, right, bottom, left])
}

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

/// All lengths and numbers in a block, up to where a shape is put ("at") or how its corners are ("round").
fn amounts(input: &mut Parser<'_>) -> Vec<Amount> {
    let mut amounts = Vec::new();
    while !input.is_exhausted() {
        let is_end = |input: &mut Parser<'_>| match input.expect_ident() {
            Ok(word) if matches!(&*word.to_ascii_lowercase(), "at" | "round") => Ok(()),
            _ => Err(ParseError::<()>::unexpected_token()),
        };
        if input.try_parse(is_end).is_ok() {
            while input.next().is_ok() {}
            break;
        }
        match input.try_parse(amount) {
            Ok(amount) => amounts.push(amount),
            Err(_) => drop(input.next()),
        }
    }
    amounts
}
