//! PDF files that tests make: as small as can be, with the parts that a test is about.
#![allow(dead_code, reason = "not each test uses all of it")]

use std::io::Write as _;

/// A file of these objects, numbered from 1, the first of them the catalog.
pub(crate) fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        writeln!(bytes, "{number} 0 obj").unwrap();
        bytes.extend_from_slice(object);
        bytes.extend_from_slice(b"\nendobj\n");
    }
    let start = bytes.len();
    write!(bytes, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).unwrap();
    for place in &places {
        writeln!(bytes, "{place:010} 00000 n ").unwrap();
    }
    let size = places.len() + 1;
    write!(bytes, "trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").unwrap();
    bytes
}

pub(crate) fn object(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

pub(crate) fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let mut bytes = format!("<<{dict}/Length {}>>\nstream\n", data.len()).into_bytes();
    bytes.extend_from_slice(data);
    bytes.extend_from_slice(b"\nendstream");
    bytes
}

pub(crate) const CATALOG: &str = "<</Type/Catalog/Pages 2 0 R>>";
pub(crate) const FONT: &str = "/Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

/// One page with these operators, these other resources and these other objects (from 5 on).
pub(crate) fn page(operators: &str, resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        object(CATALOG),
        object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        object(&format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<{FONT}{resources}>>>>"
        )),
        stream("", operators.as_bytes()),
    ];
    objects.extend_from_slice(more);
    pdf(&objects)
}

/// One page with these operators and fonts, and annotations on it (from object 5 on); the catalog has
/// these other entries.
pub(crate) fn annotated(
    operators: &str,
    fonts: &str,
    annotations: &[&str],
    catalog: &str,
) -> Vec<u8> {
    let references: String =
        (5..5 + annotations.len()).map(|number| format!("{number} 0 R ")).collect();
    let mut objects = vec![
        object(&CATALOG.replace(">>", &format!("{catalog}>>"))),
        object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        object(&format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Annots[{references}]/Resources<<{fonts}>>>>"
        )),
        stream("", operators.as_bytes()),
    ];
    objects.extend(annotations.iter().map(|one| object(one)));
    pdf(&objects)
}
