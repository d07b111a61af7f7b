//! Lengths, and numbers in brackets, as they are written.

use cssparser::{ParseError, Parser, Token};

use super::error::Error;

/// A length in pixels, as far as it is known here; a percentage is a part of something that is not.
#[derive(Clone, Debug)]
pub(super) enum Length {
    Pixels(f32),
    Part(f32),
    Unknown,
}

/// A length, and whether a person wrote it rather than a program: "-9999px", "-5000px", "-999em".
#[derive(Clone, Debug)]
pub(super) struct Amount {
    pub(super) length: Length,
    pub(super) is_round: bool,
}

pub(super) fn amount(input: &mut Parser<'_>) -> Result<Amount, Error> {
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

/// All lengths and numbers in a block, up to where a shape is put ("at") or how its corners are ("round").
pub(super) fn amounts(input: &mut Parser<'_>) -> Vec<Amount> {
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
