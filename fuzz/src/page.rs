//! A PDF of one page around what was fuzzed: its operators, a font, the streams of that font, and a form.

use std::io::Write as _;

const CATALOG: &str = "<</Type/Catalog/Pages 2 0 R>>";
const PAGES: &str = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const PAGE: &str = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 9 0 R/Annots[8 0 R]>>";
const RESOURCES: &str = "<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/G 5 0 R>>/XObject<</X 8 0 R>>/Properties<</L 7 0 R>>>>";

/// The parts of the page.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// What is drawn on it.
    pub operators: &'a str,
    /// The font `/G`, with whatever objects lie within it: `6 0 R` and `7 0 R` are its streams.
    pub font: &'a str,
    /// The first stream that a font may name, as for what its codes mean.
    pub codes: &'a str,
    /// The second, as for the font's own program.
    pub program: &'a str,
    /// What the form `/X` draws, which is a comment on the page as well.
    pub form: &'a str,
}

/// The file.
pub fn pdf(parts: Parts<'_>) -> Vec<u8> {
    let font = if parts.font.is_empty() { "null" } else { parts.font };
    let form = "/Type/Annot/Subtype/Form/Rect[10 10 300 300]/BBox[0 0 600 800]/Resources 9 0 R/AP<</N 8 0 R>>";
    let objects = [
        CATALOG.to_owned(),
        PAGES.to_owned(),
        PAGE.to_owned(),
        stream("", parts.operators),
        font.to_owned(),
        stream("", parts.codes),
        stream("/Subtype/Type1C", parts.program),
        stream(form, parts.form),
        RESOURCES.to_owned(),
    ];
    written(&objects).unwrap_or_default()
}

fn stream(dict: &str, data: &str) -> String {
    format!("<<{dict}/Length {}>>\nstream\n{data}\nendstream", data.len())
}

/// The objects, numbered from 1, with the table that says where each is.
fn written(objects: &[String]) -> std::io::Result<Vec<u8>> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        writeln!(bytes, "{number} 0 obj\n{object}\nendobj")?;
    }
    let start = bytes.len();
    let size = places.len() + 1;
    write!(bytes, "xref\n0 {size}\n0000000000 65535 f \n")?;
    for place in places {
        writeln!(bytes, "{place:010} 00000 n ")?;
    }
    write!(bytes, "trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n")?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_one_that_is_read() {
        let parts = Parts {
            operators: "BT /F 12 Tf 50 700 Td (Ostmark) Tj /G 12 Tf <01> Tj ET /X Do",
            font: "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2>>]/ToUnicode 6 0 R>>",
            codes: "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <0041> endbfchar",
            program: "",
            form: "BT /F 12 Tf 50 600 Td (agrees) Tj ET",
        };
        let opened = crate::brought::opened("x.pdf", &pdf(parts), None);
        let text = opened.map(|opened| opened.content.text().map(str::to_owned));
        assert!(matches!(&text, Ok(Some(text)) if text.contains("agrees")), "{text:?}");
    }
}
