//! Formulas that are objects in the text (MathML), on one line: "1/2", "x²".

use std::collections::HashMap;

use crate::fault::Fault;
use crate::xml::{Event, Xml};
use crate::zip::Archive;
use crate::{formula, xml};

/// The formulas of the file, by the names of their objects.
pub(super) fn all(archive: &mut Archive<'_>) -> HashMap<String, String> {
    let objects: Vec<String> = archive
        .names()
        .filter_map(|name| name.strip_suffix("/content.xml"))
        .map(str::to_owned)
        .collect();
    let mut found = HashMap::new();
    for object in objects {
        let name = format!("{object}/content.xml");
        // A damaged or huge object costs the text nothing: it and those after it count as not read.
        let Ok(Some(bytes)) = archive.read(&name) else { break };
        let source = xml::decode(&bytes);
        let mut xml = Xml::new(&source, &name);
        // What is broken stays an object that was not read.
        if let Ok(Event::Open(tag)) = xml.next()
            && tag.name() == "math"
            && let Ok(text) = read(&mut xml)
            && !text.is_empty()
        {
            found.insert(object, text);
        }
    }
    found
}

/// A formula; its opening has been read.
pub(super) fn read(xml: &mut Xml<'_>) -> Result<String, Fault> {
    let mut open: Vec<(String, Vec<String>)> = vec![("math".to_owned(), Vec::new())];
    while let Some((name, parts)) = open.last_mut() {
        match xml.next()? {
            // What a formula is in another language is no part of it.
            Event::Open(tag) if tag.name().starts_with("annotation") => xml.skip()?,
            Event::Open(tag) => {
                let own = tag.name();
                if own == "mfenced" {
                    let sign =
                        |name: &str, usual: &str| tag.get(name).unwrap_or_else(|| usual.to_owned());
                    let signs = [sign("open", "("), sign("close", ")")];
                    open.push((format!("mfenced {}", signs.join(" ")), Vec::new()));
                } else {
                    open.push((own.to_owned(), Vec::new()));
                }
            }
            Event::Text(text) => {
                // White space between elements is none of the formula.
                let is_word = matches!(name.as_str(), "mi" | "mn" | "mo" | "mtext" | "ms");
                if is_word || !text.trim().is_empty() {
                    parts.push(text.into_owned());
                }
            }
            Event::Close => {
                let Some((name, parts)) = open.pop() else { break };
                let text = formed(&name, &parts);
                match open.last_mut() {
                    Some((_, around)) => around.push(text),
                    None => return Ok(text.trim().to_owned()),
                }
            }
            Event::End => break,
        }
    }
    Ok(String::new())
}

fn formed(name: &str, parts: &[String]) -> String {
    match (name, parts) {
        ("mfrac", [above, below]) => {
            format!("{}/{}", formula::part(above), formula::part(below))
        }
        ("msup" | "mover", [base, up]) => format!("{}{}", base.trim(), formula::raised(up)),
        ("msub" | "munder", [base, down]) => format!("{}{}", base.trim(), formula::lowered(down)),
        ("msubsup" | "munderover", [base, down, up]) => {
            format!("{}{}{}", base.trim(), formula::lowered(down), formula::raised(up))
        }
        ("msqrt", _) => format!("√{}", formula::part(&joined(parts))),
        ("mroot", [under, degree]) => {
            format!("{}√{}", formula::raised(degree).replace('^', ""), formula::part(under))
        }
        ("mtable", _) => parts.join("; "),
        ("mtr", _) => parts.join(" "),
        ("mspace", _) => " ".to_owned(),
        ("mo" | "mi" | "mn", _) => parts.concat().trim().to_owned(),
        ("mtext" | "ms", _) => parts.concat(),
        (name, _) => match name.strip_prefix("mfenced ").and_then(|signs| signs.split_once(' ')) {
            Some((opens, closes)) => format!("{opens}{}{closes}", parts.join(", ")),
            None => joined(parts),
        },
    }
}

/// Parts one after the other; a space is where a number or name would go on as part of the last one.
fn joined(parts: &[String]) -> String {
    let mut all = String::new();
    for part in parts {
        let is_fraction = |text: &str| text.contains('/');
        if part.starts_with(char::is_alphanumeric)
            && (is_fraction(part) || is_fraction(&all) || ends_in_name(&all, part))
        {
            all.push_str(formula::apart(&all));
        }
        all.push_str(part);
    }
    all
}

/// Whether two names of several letters, or two numbers, meet.
fn ends_in_name(all: &str, part: &str) -> bool {
    let is_digit = |ch: char| ch.is_ascii_digit();
    let ends_in_digit = all.ends_with(is_digit);
    part.starts_with(is_digit) && ends_in_digit
        || part.chars().count() > 1
            && !part.starts_with(is_digit)
            && all.ends_with(char::is_alphabetic)
}
