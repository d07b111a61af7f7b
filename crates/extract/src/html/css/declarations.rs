//! Declarations, read. One that a browser would not take is not taken here either.

use cssparser::{ParseError, Parser, parse_important};

use super::custom::without_important;
use super::error::Error;
use super::parts::ident;
use super::property::{Property, of};
use super::value::{Declaration, Value};
use super::values;

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
        Err(_) => values::read(name, input)?,
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
    let (text, is_important) = without_important(raw);
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
