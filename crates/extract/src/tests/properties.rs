//! What holds for any file: an answer or a fault, never a panic; and no word lost.

use proptest::prelude::*;

use super::make::{docx, odt, packed, paragraph};
use super::{left_out, opened};
use crate::{Content, count_words};

fn good_files() -> Vec<Vec<u8>> {
    let list = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
    vec![
        docx(&format!("{}<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph(list, "Some words"), paragraph("", "more")), &[("word/numbering.xml", "<w:numbering><w:num w:numId=\"1\"/></w:numbering>")]),
        odt("", "<text:list><text:list-item><text:p>Some <text:span>words</text:span></text:p></text:list-item></text:list>", &[]),
        b"<html><head><title>x</title></head><body><nav>a</nav><main><ol><li>b<table><tr><td>c</table></main></body></html>".to_vec(),
        b"---\ntitle: x\n---\n# a\n\n1. b\n   - c[^1]\n\n[^1]: d\n".to_vec(),
        b"text;author\n\"a\nb\";c\n".to_vec(),
        b"{\"process\": {\"a\": [1, \"b\"]}, \"documents\": []}".to_vec(),
        "\u{feff}Plain – text".encode_utf16().flat_map(u16::to_le_bytes).collect(),
        packed(&[("d/collection.toml", "[process]\n"), ("d/documents/a.md", "---\nauthor: A\nround: b\n---\n")]),
        super::saved::page(b"sbs-c and so on").into_bytes(),
    ]
}

/// Files of a DOCX's main part, mutated before they are packed, so that they get past the checksum.
fn main_parts() -> Vec<String> {
    let note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    let insert = "<w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>";
    vec![
        format!("<w:p>{note}{insert}<w:r><w:t>Words</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
        "<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent></mc:Choice></mc:AlternateContent>".to_owned(),
    ]
}

const NAMES: [&str; 6] = ["x.docx", "x.html", "x.md", "x.csv", "x.json", "x"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_an_answer_or_a_fault(bytes in prop::collection::vec(any::<u8>(), 0..600), name in 0..6_usize) {
        let _ = opened(NAMES[name], &bytes);
    }

    #[test]
    fn any_text_gives_an_answer_or_a_fault(text in "[<>/a-z!\"=&;#\\-\\[\\](){}:,|*_0-9 \n\t`^\u{e9}\u{202e}]{0,300}", name in 0..6_usize) {
        let _ = opened(NAMES[name], text.as_bytes());
        let _ = opened("x.html", format!("<html>{text}").as_bytes());
        let _ = opened("x.json", format!("{{\"a\":{text}").as_bytes());
    }

    #[test]
    fn any_tags_give_an_answer_or_a_fault(tags in prop::collection::vec((0..24_usize, any::<bool>()), 0..60)) {
        const TAGS: [&str; 24] = ["p", "div", "ol", "ul", "li", "table", "tr", "td", "sup", "a href=#x id=x", "nav", "main", "header", "b", "h1", "q", "pre", "br", "script", "title", "select", "option", "svg", "aside"];
        let page: String = tags.iter().enumerate().map(|(at, (tag, opens))| {
            let tag = TAGS[*tag];
            let name = tag.split(' ').next().unwrap();
            if *opens { format!("<{tag}>w{at} ") } else { format!("</{name}>") }
        }).collect();
        let page = format!("<html><body>{page}");
        if let Ok(opened) = opened("x.html", page.as_bytes()) {
            // Scripts and titles hold tags as text; without them every word is placed or counted.
            if !page.contains("<script") && !page.contains("<title") {
                let given = tags.iter().filter(|(_, opens)| *opens).count();
                let text = opened.content.text().unwrap();
                let placed = text.split_whitespace().filter(|word| word.contains('w')).map(|word| word.matches('w').count()).sum::<usize>();
                prop_assert!(placed + left_out(&opened.notes) as usize >= given, "{page}\n{text}\n{:?}", opened.notes);
            }
        }
    }

    #[test]
    fn changed_good_files_give_an_answer_or_a_fault(file in 0..9_usize, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>()) {
        let mut bytes = good_files().swap_remove(file);
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        let _ = opened("x", &bytes);
        bytes.truncate(cut.index(bytes.len()));
        let _ = opened("x", &bytes);
    }

    #[test]
    fn changed_parts_give_an_answer_or_a_fault(part in 0..2_usize, at in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>()) {
        let source = main_parts().swap_remove(part);
        let (from, to) = (at.index(source.len()), cut.index(source.len()));
        let (from, to) = (from.min(to), from.max(to));
        let less = format!("{}{}", &source[..from], &source[to..]);
        let more = format!("{}{}", &source[..to], &source[from..]);
        for body in [less, more] {
            let _ = opened("x.docx", &docx(&body, &[]));
            let _ = opened("x.odt", &odt("", &body.replace("w:", "text:"), &[]));
        }
    }

    #[test]
    fn words_of_a_document_are_placed_or_counted(kinds in prop::collection::vec((0..5_usize, 1..6_usize), 1..30)) {
        let mut all = 0;
        let mut body = String::new();
        for (kind, count) in kinds {
            let text = vec!["word"; count].join(" ");
            all += count;
            body += &match kind {
                0 => paragraph("", &text),
                1 => format!("<w:p><w:del><w:r><w:delText>{text}</w:delText></w:r></w:del></w:p>"),
                2 => format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph("", &text)),
                3 => format!("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{text}</w:t></w:r></w:p>"),
                _ => format!("<w:p><w:r><w:txbxContent>{}</w:txbxContent></w:r></w:p>", paragraph("", &text)),
            };
        }
        body += &paragraph("", "last");
        let opened = opened("x.docx", &docx(&body, &[])).unwrap();
        let Content::Text(text) = opened.content else { panic!() };
        prop_assert_eq!(count_words(&text) + left_out(&opened.notes), u32::try_from(all + 1).unwrap());
    }
}
