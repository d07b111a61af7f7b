//! What a web page or an XML file says of its own encoding.

use super::encodings::Encoding;
use crate::fault::Fault;
use crate::foreign::Foreign;

/// How far into a file it is said.
const START: usize = 4096;

/// The encoding with one byte per character that a page or XML declares.
pub(super) fn encoding(bytes: &[u8]) -> Result<Option<Encoding>, Fault> {
    let start = bytes.get(..bytes.len().min(START)).unwrap_or(bytes);
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let start = start.trim_start();
    if !start.starts_with('<') {
        return Ok(None);
    }
    let is_xml = start.starts_with("<?xml");
    let head = if is_xml { start.split("?>").next().unwrap_or_default() } else { "" };
    if let Some(name) = named(head, "encoding") {
        return Ok(known(&name));
    }
    let Some(name) = start.split("<meta").skip(1).find_map(|meta| named(meta, "charset")) else {
        return Ok(None);
    };
    match known(&name) {
        Some(encoding) => Ok(Some(encoding)),
        // The bytes are not UTF-8, and in UTF-16 nothing would have been found.
        None if name.starts_with("utf") || name.ends_with("ascii") => Ok(None),
        None => Err(Fault::NotWhat(Foreign::EncodedPage)),
    }
}

/// The value of an attribute, or of what looks like one.
fn named(text: &str, attribute: &str) -> Option<String> {
    let text = text.split('>').next().unwrap_or_default();
    let (_, after) = text.split_once(attribute)?;
    let after = after.trim_start().strip_prefix('=')?.trim_start();
    let name = after.trim_start_matches(['"', '\'']).chars();
    let name: String =
        name.take_while(|ch| ch.is_ascii_alphanumeric() || matches!(ch, '-' | '_')).collect();
    Some(name).filter(|name| !name.is_empty())
}

/// The encoding of that name, or of one of its other names.
fn known(name: &str) -> Option<Encoding> {
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let name = name
        .strip_prefix("xcp")
        .or_else(|| name.strip_prefix("cp"))
        .or_else(|| name.strip_prefix("windows"))
        .unwrap_or(&name);
    Some(match name {
        "1250" => Encoding::Windows1250,
        "1251" => Encoding::Windows1251,
        "1252" | "iso88591" | "latin1" => Encoding::Windows1252,
        "1253" => Encoding::Windows1253,
        // As browsers do: Windows's encoding is the same and more.
        "1254" | "iso88599" | "latin5" => Encoding::Windows1254,
        "1255" => Encoding::Windows1255,
        "1256" => Encoding::Windows1256,
        "1257" => Encoding::Windows1257,
        "1258" => Encoding::Windows1258,
        "850" | "ibm850" => Encoding::Ibm850,
        "866" | "ibm866" => Encoding::Ibm866,
        "koi8r" => Encoding::Koi8R,
        "koi8u" => Encoding::Koi8U,
        "macintosh" | "macroman" => Encoding::Macintosh,
        "iso88592" | "latin2" => Encoding::Iso8859Part2,
        "iso88595" => Encoding::Iso8859Part5,
        "iso88596" => Encoding::Iso8859Part6,
        "iso88597" => Encoding::Iso8859Part7,
        "iso88598" | "iso88598i" => Encoding::Iso8859Part8,
        "iso885915" | "latin9" => Encoding::Iso8859Part15,
        _ => return None,
    })
}
