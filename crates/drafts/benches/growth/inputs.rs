//! Layouts, each of any size: ordinary ones, and those in which one thing is repeated without end.

use drafts::saved::{File, zip};

/// Makes a file of about so many bytes.
pub(super) type Make = fn(usize) -> Vec<u8>;

/// Each layout by its name, which ends as the file's name does.
pub(super) const ALL: &[(&str, Make)] = &[
    ("submission.txt", |size| counted(size, "", |n| format!("{n}. {SENTENCE}\n\n"), "")),
    ("letters.txt", |size| repeated(size, "", "a\n", "")),
    ("letter-paragraphs.txt", |size| repeated(size, "", "a\n\n", "")),
    ("words.txt", |size| repeated(size, "", "States should act ", "")),
    ("one-word.txt", |size| repeated(size, "", "a", "")),
    ("capitals.txt", |size| repeated(size, "", "NORMS AND RULES\n", "")),
    ("headings.txt", |size| counted(size, "", |n| format!("Norms of number {n}\n\n"), "")),
    ("hyphens.txt", |size| repeated(size, "", "ab-\n", "")),
    ("roman.txt", |size| {
        counted(size, "", |n| format!("({}) {SENTENCE}\n\n", ROMAN[n % ROMAN.len()]), "")
    }),
    ("letters-of-items.txt", |size| {
        counted(size, "", |n| format!("({}) {SENTENCE}\n\n", LETTERS[n % LETTERS.len()]), "")
    }),
    ("paths.txt", |size| {
        counted(size, "", |n| format!("{}1 {SENTENCE}\n\n", "1.".repeat(n % 300)), "")
    }),
    ("notes.txt", |size| {
        counted(size, "", |n| format!("States should act.{n}\n\n{n} A note.\n\u{c}"), "")
    }),
    ("pages.txt", |size| {
        counted(size, "", |n| format!("Head\n\n{SENTENCE}\n\nPage {n}\n\u{c}"), "")
    }),
    ("quoted.txt", |size| repeated(size, "", "> > > > > a\n", "")),
    ("colons.txt", |size| repeated(size, "", "States should:\n", "")),
    ("salutations.txt", |size| repeated(size, "", "Thank you, Mr. Chair,\n", "")),
    ("dates.txt", |size| repeated(size, "", "16 April 2020\n", "")),
    ("references.txt", |size| {
        counted(size, "", |n| format!("On paragraph {n}: {SENTENCE}\n\n"), "")
    }),
    ("behalf.txt", |size| repeated(size, "", "On behalf of Norway ", "")),
    ("columns.txt", |size| repeated(size, "", "a          b          c\n", "")),
    ("brackets.txt", |size| repeated(size, "", "(((\n", "")),
    ("struck-signs.txt", |size| repeated(size, "", "a\u{336}b ", "")),
    ("setext.md", |size| repeated(size, "", "a\n-\n", "")),
    ("headings.md", |size| repeated(size, "", "# a\n\n", "")),
    ("lists-deep.md", |size| repeated(size, "# T\n\n", "- ", "a\n")),
    ("list.md", |size| repeated(size, "# T\n\n", "- a\n", "")),
    ("quotes-deep.md", |size| repeated(size, "", "> ", "a\n")),
    ("notes.md", |size| {
        let half = size / 2;
        let marks = counted(half, "# T\n\n", |n| format!("[^{n}] "), "\n\n");
        let notes = counted(half, "", |n| format!("[^{n}]: a\n"), "");
        [marks, notes].concat()
    }),
    ("table.md", |size| repeated(size, "|a|b|\n|-|-|\n", "|c|d|\n", "")),
    ("wide-table.md", |size| {
        let third = size / 3;
        let row = |cell: &str| format!("{}|\n", cell.repeat(third / cell.len()));
        [row("|a"), row("|-"), row("|b")].concat().into_bytes()
    }),
    ("tildes.txt", |size| repeated(size, "", "~~a~~", "")),
    ("tildes-and-words.txt", |size| repeated(size, "", "~~a~~ b ", "")),
    ("tildes-apart.txt", |size| repeated(size, "", "~~a~~ b\n\n", "")),
    ("tildes-of-two-kinds.md", |size| repeated(size, "", "~a ~~b ", "")),
    ("emphasis.md", |size| repeated(size, "", "**a** ~~b~~ ", "")),
    ("tildes.md", |size| repeated(size, "", "~~a ", "")),
    ("stars.md", |size| repeated(size, "", "*a **b ", "")),
    ("links.md", |size| repeated(size, "", "[a](b) ", "")),
    ("brackets.md", |size| repeated(size, "", "[[", "")),
    ("cells.html", |size| repeated(size, "<table><tr>", "<td>a", "")),
    ("rows.html", |size| repeated(size, "<table>", "<tr><td>a", "")),
    ("paragraphs.html", |size| repeated(size, "<html><body>", "<p>a", "")),
    ("languages.html", |size| counted(size, "<html><body>", |n| format!("<p lang=x{n}>a"), "")),
    ("lists-deep.html", |size| repeated(size, "<html><body>", "<ol><li>a", "")),
    ("list.html", |size| repeated(size, "<html><body><ol>", "<li>a", "</ol>")),
    ("kinds-of-list.html", |size| repeated(size, "<html><body>", "<ol type=i><li>a</ol>", "")),
    ("struck.html", |size| repeated(size, "<html><body><p>", "<s>a</s> b ", "")),
    ("struck-paragraphs.html", |size| repeated(size, "<html><body>", "<p><s>a</s>", "")),
    ("struck-in-paragraphs.html", |size| repeated(size, "<html><body>", "<p><s>a</s> b", "")),
    ("struck-apart.html", |size| repeated(size, "<html><body>", "<p><s>a</s><p>b", "")),
    ("struck-bullets.html", |size| repeated(size, "<html><body><ul>", "<li><s>a</s> b", "")),
    ("struck-deep.html", |size| repeated(size, "<html><body><p>", "<s>a", "")),
    ("rules.html", |size| {
        let rules = counted(size / 2, "<style>", |n| format!(".c{n}{{display:none}}"), "</style>");
        [rules, counted(size / 2, "<body>", |n| format!("<p class=c{n}x>a"), "")].concat()
    }),
    ("rules-of-one.html", |size| {
        let rules = counted(
            size / 2,
            "<style>",
            |n| format!("#p{n}{{color:red}}#p{n} i{{color:red}}#p{n}+p{{color:red}}"),
            "</style>",
        );
        [rules, counted(size / 2, "<body>", |n| format!("<p id=p{n}>a <i>b</i>"), "")].concat()
    }),
    ("rules-of-many.html", |size| {
        let rules = repeated(size / 2, "<style>", "p,", "b{display:none}</style>");
        [rules, repeated(size / 2, "", "<p>a", "")].concat()
    }),
    ("rules-of-places.html", |size| {
        let rule = |n| format!("p:nth-child({n}){{display:none}}");
        [counted(size / 2, "<style>", rule, "</style>"), repeated(size / 2, "", "<p>a", "")]
            .concat()
    }),
    ("rules-of-elders.html", |size| {
        let rule = |n| format!("i~p~b{n}~p{{display:none}}");
        [counted(size / 2, "<style>", rule, "</style>"), repeated(size / 2, "", "<p>x", "")]
            .concat()
    }),
    ("rules-of-values.html", |size| {
        let rule = |n| format!("[a*=b{n}]{{display:none}}");
        let rules = counted(size / 2, "<style>", rule, "</style>");
        [rules, repeated(size / 2, "", "<p a=bbbb>a", "")].concat()
    }),
    ("rules-in-layers.html", |size| {
        counted(size, "<style>", |n| format!("@layer a{n}{{p{{color:red}}}}"), "</style><p>a")
    }),
    ("rules-of-a-list.html", |size| {
        let rule = repeated(size / 2, "<style>p:is(", "b,", "i){display:none}</style>");
        [rule, repeated(size / 2, "", "<p>a", "")].concat()
    }),
    ("rules-of-a-long-way.html", |size| {
        let rule = repeated(size / 2, "<style>", "p ", "b{display:none}</style>");
        [rule, repeated(size / 2, "", "<p>a<b>c</b>", "")].concat()
    }),
    ("rules-of-equal-classes.html", |size| {
        let rules = repeated(size / 2, "<style>", ".a p{color:red}", "</style>");
        [rules, repeated(size / 2, "<div class=\"", "a ", "\"><p>a")].concat()
    }),
    ("rules-of-the-parent.html", |size| {
        let rules = counted(size / 3, "<style>", |n| format!(".c{n}>p{{color:red}}"), "</style>");
        let classes = counted(size / 3, "<div class=\"", |n| format!("c{n} "), "\">");
        [rules, classes, repeated(size / 3, "", "<p>a", "")].concat()
    }),
    ("custom-properties.html", |size| {
        let names = counted(size / 4, "<style>:root{", |n| format!("--v{n}:1;"), "}</style>");
        [names, counted(size / 4 * 3, "", |n| format!("<p style=\"--x:{n}\">a"), "")].concat()
    }),
    ("spans.html", |size| repeated(size, "<table>", "<tr><td rowspan=65534>a", "")),
    ("spans-within-limits.html", |size| {
        repeated(size, "<table>", &format!("<tbody>{}", "<tr><td rowspan=9>a".repeat(9)), "")
    }),
    ("spans-of-columns.html", |size| repeated(size, "<table>", "<tr><td colspan=60>a", "")),
    ("spans-of-text.html", |size| {
        let cell = repeated(size / 2, "<table><tr><td rowspan=5000>", "a ", "<td>b");
        [cell, repeated(size / 2, "", "<tr><td>a", "")].concat()
    }),
    ("spans.docx", |size| {
        let span = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
        let first = "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>States should act.</w:t></w:r></w:p></w:tc>";
        docx(size, &format!("<w:tr>{first}</w:tr><w:tr>{span}</w:tr>"), "w:tbl")
    }),
    ("spans.odt", |size| {
        let row = "<table:table-row><table:table-cell table:number-rows-spanned=\"65534\"><text:p>a</text:p></table:table-cell></table:table-row>";
        odt_within(size, row, "table:table")
    }),
    ("paragraphs-of-a-cell.html", |size| {
        repeated(size, "<table><tr><th>State<th>Text<tr><td>Norway<td>", "<p>a", "")
    }),
    ("entities.html", |size| repeated(size, "<html><body><p>", "&amp;", "")),
    ("text.csv", |size| counted(size, "state,text\n", |n| format!("NOR,{n} {SENTENCE}\n"), "")),
    ("authors.csv", |size| {
        counted(size, "state,text\n", |n| format!("Norland {n},{SENTENCE}\n"), "")
    }),
    ("addresses.csv", |size| {
        counted(size, "state,text,url\n", |n| format!("NOR,a,https://a.example/{n}\n"), "")
    }),
    ("heads.csv", |size| counted(size, "text,topic\n", |n| format!("Heading {n},\n"), "")),
    ("topics.csv", |size| counted(size, "text,topic\n", |n| format!("a,Topic {n}\n"), "")),
    ("columns.csv", |size| {
        let row = counted(size / 2, "text", |n| format!(",column {n}"), "\n");
        [row, repeated(size / 2, "a", ",b", "\n")].concat()
    }),
    ("authors-of-columns.csv", |size| {
        // Four columns have 29 bytes of names, and eight in each of twenty rows.
        let fours = size / (29 + 20 * 8);
        let row = |cells: &str| format!("{}\n", cells.repeat(fours).trim_end_matches(','));
        let names = row("Norway,France,Pakistan,Chile,");
        [names, row("a,b,c,d,").repeat(20)].concat().into_bytes()
    }),
    ("letters.docx", |size| docx(size, "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "")),
    ("runs.docx", |size| {
        docx(
            size,
            "<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b </w:t></w:r>",
            "w:p",
        )
    }),
    ("cells.docx", |size| {
        docx(size, "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>", "w:tbl")
    }),
    ("wide.docx", |size| {
        docx(size, "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>", "w:tbl><w:tr")
    }),
    ("breaks.docx", |size| docx(size, "<w:r><w:t>a</w:t><w:br/></w:r>", "w:p")),
    ("submission.docx", |size| {
        docx(size, &format!("<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"), "")
    }),
    ("letters.odt", |size| odt(size, "<text:p>a</text:p>")),
    ("lists.odt", |size| {
        odt(size, "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>")
    }),
    ("rows.xlsx", |size| xlsx(size, &["States should act.", "Norway"])),
    ("cells.xlsx", |size| xlsx(size, &["a"; 200])),
    ("lines.pdf", |size| pdf(size, 40)),
    ("letters.pdf", |size| pdf(size, 1)),
];

const SENTENCE: &str = "States should refrain from attacking critical infrastructure in peacetime.";
const ROMAN: &[&str] = &["i", "vv", "xxx", "l", "cc", "iii", "ix", "v", "x", "mm", "d", "vi"];
const LETTERS: &[&str] = &["a", "bb", "ccc", "b", "d", "ee", "i", "z", "aaa", "y"];

fn repeated(size: usize, before: &str, unit: &str, after: &str) -> Vec<u8> {
    let times = size.saturating_sub(before.len() + after.len()) / unit.len();
    [before, &unit.repeat(times), after].concat().into_bytes()
}

fn counted(size: usize, before: &str, unit: impl Fn(usize) -> String, after: &str) -> Vec<u8> {
    let mut text = before.to_owned();
    let mut number = 1;
    while text.len() + after.len() < size {
        text.push_str(&unit(number));
        number += 1;
    }
    text.push_str(after);
    text.into_bytes()
}

fn part(name: &str, text: String) -> File {
    File { name: name.to_owned(), text }
}

fn docx(size: usize, unit: &str, within: &str) -> Vec<u8> {
    let body = String::from_utf8(repeated(size, "", unit, "")).unwrap_or_default();
    let (open, close) = match within.split_once("><") {
        Some((outer, inner)) => (format!("<{outer}><{inner}>"), format!("</{inner}></{outer}>")),
        None if within.is_empty() => (String::new(), String::new()),
        None => (format!("<{within}>"), format!("</{within}>")),
    };
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{open}{body}{close}</w:body></w:document>"
    );
    zip(&[part("word/document.xml", document)])
}

fn odt(size: usize, unit: &str) -> Vec<u8> {
    odt_of(&String::from_utf8(repeated(size, "", unit, "")).unwrap_or_default())
}

fn odt_within(size: usize, unit: &str, within: &str) -> Vec<u8> {
    let body = repeated(size, &format!("<{within}>"), unit, &format!("</{within}>"));
    odt_of(&String::from_utf8(body).unwrap_or_default())
}

fn odt_of(body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zip(&[
        part("mimetype", "application/vnd.oasis.opendocument.text".to_owned()),
        part("content.xml", content),
    ])
}

/// A sheet of equal rows under a head.
fn xlsx(size: usize, cells: &[&str]) -> Vec<u8> {
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row: String = cells.iter().map(cell).collect();
    let head = "<row><c t=\"inlineStr\"><is><t>Text</t></is></c><c t=\"inlineStr\"><is><t>State</t></is></c></row>";
    let rows = counted(size, head, |_| format!("<row>{row}</row>"), "");
    let rows = String::from_utf8(rows).unwrap_or_default();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    zip(&[
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>".to_owned()),
        part("xl/workbook.xml", format!("<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")),
        part("xl/_rels/workbook.xml.rels", format!("<Relationships xmlns=\"{relations}\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")),
        part("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

/// Pages with so many lines each.
fn pdf(size: usize, lines: usize) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut at = Vec::new();
    let mut add = |out: &mut Vec<u8>, body: String| {
        at.push(out.len());
        out.extend_from_slice(format!("{} 0 obj\n{body}\nendobj\n", at.len()).as_bytes());
    };
    add(&mut out, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned());
    let mut pages = Vec::new();
    while out.len() < size {
        let number = 2 + 2 * pages.len();
        let text: String = (0..lines)
            .map(|n| format!("BT /F 11 Tf 72 {} Td ({SENTENCE}) Tj ET\n", 740 - 16 * n))
            .collect();
        add(&mut out, format!("<</Length {}>>\nstream\n{text}endstream", text.len()));
        add(
            &mut out,
            format!(
                "<</Type/Page/Parent 999999 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 1 0 R>>>>/Contents {number} 0 R>>"
            ),
        );
        pages.push(number + 1);
    }
    let tree = at.len() + 1;
    let kids: String = pages.iter().map(|page| format!("{page} 0 R ")).collect();
    let mut add = |out: &mut Vec<u8>, body: String| {
        at.push(out.len());
        out.extend_from_slice(format!("{} 0 obj\n{body}\nendobj\n", at.len()).as_bytes());
    };
    add(&mut out, format!("<</Type/Pages/Count {}/Kids[{kids}]>>", pages.len()));
    add(&mut out, format!("<</Type/Catalog/Pages {tree} 0 R>>"));
    let begins = out.len();
    let entries: String = at.iter().map(|at| format!("{at:010} 00000 n \n")).collect();
    out.extend_from_slice(
        format!(
            "xref\n0 {}\n0000000000 65535 f \n{entries}trailer\n<</Size {}/Root {} 0 R>>\nstartxref\n{begins}\n%%EOF\n",
            at.len() + 1,
            at.len() + 1,
            tree + 1
        )
        .as_bytes(),
    );
    out
}
