//! What a PDF says of itself: title, author, date and language, from its list of facts or, where that
//! is silent, from its XMP. Never from its text.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Stream, String as Words};

use super::measure::Allowance;
use super::strings::decode;
use crate::opened::Head;

/// What a PDF says of itself.
pub(super) fn read(pdf: &Pdf, catalog: Option<&Dict<'_>>, allowance: &mut Allowance) -> Head {
    let facts = pdf.metadata();
    let said = |bytes: &Option<Box<[u8]>>| {
        bytes.as_deref().map(decode).map(|text| tidy(&text)).filter(|text| !text.is_empty())
    };
    let xmp = catalog
        .and_then(|catalog| catalog.get::<Stream<'_>>("Metadata"))
        .and_then(|stream| allowance.unpack(&stream).ok().flatten())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default();
    let day = facts
        .creation_date
        .or(facts.modification_date)
        .map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day));
    let language = catalog
        .and_then(|catalog| catalog.get::<Words<'_>>("Lang"))
        .map(|words| tidy(&decode(words.as_bytes())))
        .filter(|tag| !tag.is_empty());
    Head {
        title: said(&facts.title).or_else(|| element(&xmp, "dc:title")),
        author: said(&facts.author).or_else(|| element(&xmp, "dc:creator")),
        language: language.or_else(|| element(&xmp, "dc:language")),
        date: day.or_else(|| {
            let date =
                element(&xmp, "xmp:CreateDate").or_else(|| attribute(&xmp, "xmp:CreateDate"))?;
            date.get(..10).map(str::to_owned)
        }),
        address: None,
    }
}

fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split(|ch: char| ch.is_whitespace() || ch.is_control()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The words within an element and whatever elements are in it.
fn element(xmp: &str, name: &str) -> Option<String> {
    let (_, from) = xmp.split_once(&format!("<{name}"))?;
    let (_, from) = from.split_once('>')?;
    let (within, _) = from.split_once(&format!("</{name}>"))?;
    let mut text = String::new();
    for piece in within.split('<') {
        let words = piece.split_once('>').map_or(piece, |(_, words)| words);
        text.push_str(words);
        text.push(' ');
    }
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    let text = plain.iter().fold(tidy(&text), |text, (from, to)| text.replace(from, to));
    (!text.is_empty()).then_some(text)
}

fn attribute(xmp: &str, name: &str) -> Option<String> {
    let (_, from) = xmp.split_once(&format!("{name}=\""))?;
    let (value, _) = from.split_once('"')?;
    Some(tidy(value)).filter(|value| !value.is_empty())
}
