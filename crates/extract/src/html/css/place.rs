//! Sizes and places that leave nothing of an element to be seen: no height, no width, far outside of the page,
//! cut off, made as small as a point.

use cssparser::{ParseError, Parser, Token};

use super::error::Error;
use super::length::{Amount, Length, amount, length};
use super::value::Value;

/// Further than this outside of the page, nobody looks for words, in pixels.
const FAR: f32 = -900.0;

/// Words go on downwards: further than this above the page, none are left on it.
const FAR_ABOVE: f32 = -9_000.0;

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

pub(super) fn far_by(amount: &Amount, is_sideways: bool) -> Value {
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
