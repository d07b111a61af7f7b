//! What is made of a file is limited by its number, whatever the file's size: small made-up limits for each format,
//! and the real ones for files of the kind that filled memory.

use super::make::{docx, odt, packed, paragraph};
use super::workbook::{row, sheet};
use crate::{Content, Fault, Incoming, Limits, Many, Note, Opened, open};

fn with(limits: Limits, name: &str, bytes: &[u8]) -> Result<Opened, Fault> {
    open(&Incoming { name, bytes, password: None }, &limits, &mut |_| {})
}

/// Ten paragraphs of words in each format.
fn paragraphs() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a.txt", "Norland agrees.\n".repeat(10).into()),
        ("a.md", "Norland agrees.\n\n".repeat(10).into()),
        ("a.html", format!("<html>{}", "<p>Norland agrees.".repeat(10)).into()),
        ("a.docx", docx(&paragraph("", "Norland agrees.").repeat(10), &[])),
        ("a.odt", odt("", &"<text:p>Norland agrees.</text:p>".repeat(10), &[])),
    ]
}

#[test]
fn paragraphs_are_counted_in_each_format() {
    for (name, bytes) in paragraphs() {
        let few = |paragraphs| Limits { paragraphs, ..Limits::default() };
        let fault = Fault::TooMany { what: Many::Paragraphs, limit: 9 };
        assert_eq!(with(few(9), name, &bytes), Err(fault), "{name}");
        assert!(with(few(10), name, &bytes).is_ok(), "{name}");
    }
}

#[test]
fn rows_and_cells_are_counted_in_each_format() {
    let texts = |cell: &str| format!("<tr>{}</tr>", cell.repeat(4)).repeat(3);
    let word =
        format!("<w:tbl>{}</w:tbl>", texts("<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"))
            .replace("tr>", "w:tr>");
    let open_text = format!(
        "<table:table>{}</table:table>",
        texts("<table:table-cell><text:p>a</text:p></table:table-cell>")
            .replace("tr>", "table:table-row>")
    );
    let rows: Vec<String> = [&["text", "label", "x", "y"][..], &["a"; 4], &["b"; 4]]
        .iter()
        .zip(1..)
        .map(|(cells, line)| row(line, cells))
        .collect();
    for (name, bytes) in [
        ("a.docx", docx(&word, &[])),
        ("a.odt", odt("", &open_text, &[])),
        ("a.html", format!("<html><table>{}</table>", texts("<td>a</td>")).into()),
        ("a.md", format!("|a|b|c|d|\n|-|-|-|-|\n{}", "|a|b|c|d|\n".repeat(2)).into()),
        ("a.csv", "author,text,x,y\nNorland,Norland agrees.,c,d\nMeridia,It agrees.,c,d\n".into()),
        ("a.xlsx", sheet(&rows, "", &[])),
    ] {
        let few = |rows, cells| Limits { rows, cells, ..Limits::default() };
        let fault = |what, limit| Err(Fault::TooMany { what, limit });
        assert_eq!(with(few(2, 100), name, &bytes), fault(Many::Rows, 2), "{name}");
        assert_eq!(with(few(100, 11), name, &bytes), fault(Many::Cells, 11), "{name}");
        let ok = with(few(3, 12), name, &bytes);
        assert!(ok.is_ok(), "{name}: {ok:?}");
    }
}

#[test]
fn cells_that_are_blank_or_repeated_are_counted() {
    let far = "<row r=\"1\"><c r=\"GR1\" t=\"inlineStr\"><is><t>a</t></is></c></row>".to_owned();
    let few = Limits { cells: 150, ..Limits::default() };
    let fault = Err(Fault::TooMany { what: Many::Cells, limit: 150 });
    assert_eq!(with(few, "a.xlsx", &sheet(&[far], "", &[])), fault);
    let repeated = "<c><table:table><table:table-row table:number-rows-repeated=\"90\">\
         <table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p></table:table-cell>\
         </table:table-row></table:table></c>";
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let file = packed(&[("mimetype", mimetype), ("content.xml", repeated)]);
    assert_eq!(with(few, "a.ods", &file), fault);
}

#[test]
fn styled_stretches_are_counted_in_each_format() {
    let run = "<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r><w:r><w:t> and b </w:t></w:r>";
    for (name, bytes) in [
        ("a.docx", docx(&format!("<w:p>{}</w:p>", run.repeat(3)), &[])),
        ("a.html", format!("<html><p>{}", "<s>a</s> and b ".repeat(3)).into()),
        ("a.md", "~~a~~ and b ".repeat(3).into()),
        ("a.txt", "~~a word~~ and b ".repeat(3).into()),
    ] {
        let few = |stretches| Limits { stretches, ..Limits::default() };
        let fault = Fault::TooMany { what: Many::Stretches, limit: 2 };
        assert_eq!(with(few(2), name, &bytes), Err(fault), "{name}");
        assert!(with(few(3), name, &bytes).is_ok(), "{name}");
    }
}

#[test]
fn text_beyond_its_limit_is_refused_by_its_size_and_a_page_has_room_for_its_marks() {
    let few = Limits { text: 100, unpacked: 1_000, unpacked_together: 3_000, ..Limits::default() };
    let large = |bytes, limit| Err(Fault::TooLarge { bytes, limit });
    assert_eq!(with(few, "a.txt", "a word ".repeat(20).as_bytes()), large(140, 100));
    let page = |length| format!("<html><p>A word.<img src=\"data:{}\">", "a".repeat(length));
    assert!(with(few, "a.html", page(800).as_bytes()).is_ok());
    assert!(matches!(with(few, "a.html", page(1_000).as_bytes()), Err(Fault::TooLarge { .. })));
}

#[test]
fn markdown_beyond_its_own_limit_is_refused_by_its_size() {
    let few = Limits { markdown: 100, ..Limits::default() };
    let fault = Fault::TooLarge { bytes: 140, limit: 100 };
    assert_eq!(with(few, "a.md", "a word ".repeat(20).as_bytes()), Err(fault));
    assert!(with(few, "a.txt", "a word ".repeat(20).as_bytes()).is_ok());
}

/// Half a million marks in one paragraph kept a browser busy for minutes.
#[test]
fn lists_of_markdown_are_marked_as_deep_as_they_are_followed() {
    let few = Limits { depth: 3, ..Limits::default() };
    let marks = |page: &str| {
        let opened = with(few, "a.md", page.as_bytes()).unwrap();
        opened.content.text().unwrap().chars().filter(|sign| "•◦▪".contains(*sign)).count()
    };
    assert_eq!(marks("- - - a\n"), 3);
    assert_eq!(marks(&format!("{}a\n", "- ".repeat(50))), 3);
}

/// Elder siblings are kept for selectors such as `p ~ p`: four million took 0.9 GB.
#[test]
fn so_many_elements_in_a_row_are_known_at_once_and_no_rule_counts_beyond() {
    let notes = |count| {
        let page =
            format!("<html><style>.x {{ color: red }}</style><p>A.{}", "<i a b></i>".repeat(count));
        with(Limits::default(), "a.html", page.as_bytes()).unwrap().notes
    };
    assert!(!notes(90_000).contains(&Note::StylesNotApplied));
    assert!(notes(110_000).contains(&Note::StylesNotApplied));
}

/// `bomb60.docx` of the security review: 950,000 paragraphs in 167 kB took 1.2 GB.
#[test]
fn a_small_file_of_a_million_paragraphs_is_refused() {
    let body = paragraph("", "a").repeat(200_001);
    let bytes = docx(&body, &[]);
    assert!(bytes.len() < 200_000 && body.len() < 32_000_000);
    let fault = Fault::TooMany { what: Many::Paragraphs, limit: 200_000 };
    assert_eq!(with(Limits::default(), "a.docx", &bytes), Err(fault));
    let sentence = "Norland thinks that States should act on norms. ".repeat(8);
    let fault = Fault::Unpacks { limit: 32_000_000 };
    let bytes = docx(&paragraph("", &sentence).repeat(75_000), &[]);
    assert_eq!(with(Limits::default(), "a.docx", &bytes), Err(fault));
}

#[test]
fn a_row_of_signs_alone_is_refused_before_its_cells_are_made() {
    let text = format!("author,text\n{}\n", ",".repeat(2_000_000));
    let fault = Fault::TooMany { what: Many::Cells, limit: 500_000 };
    assert_eq!(with(Limits::default(), "a.csv", text.as_bytes()), Err(fault));
}

/// `hang-20k.docx` of the same review.
#[test]
fn a_document_of_twenty_thousand_paragraphs_is_read() {
    let opened = with(Limits::default(), "a.docx", &docx(&paragraph("", "a").repeat(20_000), &[]));
    let Content::Text(text) = opened.unwrap().content else { panic!() };
    assert_eq!(text.split_whitespace().count(), 20_000);
}

#[test]
fn rules_of_style_that_are_not_applied_are_reported() {
    let page = "<html><style>p s { text-decoration: none } p.x { display: none }</style>\
                <p>One.<p class=x>Two.<p class=x>Three.";
    let notes = |steps| {
        with(Limits { steps, ..Limits::default() }, "a.html", page.as_bytes()).unwrap().notes
    };
    assert!(notes(1).contains(&Note::StylesNotApplied));
    assert!(!notes(1_000).contains(&Note::StylesNotApplied));
}

#[test]
fn what_rules_look_at_in_long_attributes_is_counted() {
    let long = "b".repeat(100_000);
    for (rule, page) in [
        ("[a*=c]", format!("<p a={long}>One.")),
        ("p:not(.c)", format!("<p class=\"{}\">One.", "b ".repeat(50_000))),
    ] {
        let page = format!("<html><style>{rule}{{color:red}}</style>{page}");
        let notes = |steps| {
            with(Limits { steps, ..Limits::default() }, "a.html", page.as_bytes()).unwrap().notes
        };
        assert!(notes(2_000).contains(&Note::StylesNotApplied), "{rule}");
        assert!(!notes(20_000).contains(&Note::StylesNotApplied), "{rule}");
    }
}

#[test]
fn what_rules_of_style_make_is_counted_and_made_once() {
    let classes: String = (0..2_000).map(|n| format!("c{n} ")).collect();
    let within = "<p>a".repeat(2_000);
    let vars: String = (0..500).map(|n| format!("--v{n}:1;")).collect();
    let each = |text: &str| -> String {
        (0..300).map(|n: u32| text.replace('@', &n.to_string())).collect()
    };
    // Whether there is too much to do in a million steps.
    for (style, body, is_much) in [
        // Keys are looked up for the elements within only where a rule is found by them.
        (".c1{color:red}", format!("<div class=\"{classes}\">{within}"), false),
        (".c1>p{color:red}", format!("<div class=\"{classes}\">{within}"), true),
        // An equal key is one.
        (
            &".a p{color:red}".repeat(100),
            format!("<div class=\"{}\"><p>a", "a ".repeat(50_000)),
            false,
        ),
        // What says the same within the same shares its custom properties.
        (&format!(":root{{{vars}}}"), "<p style=--x:1>a".repeat(300), false),
        (&format!(":root{{{vars}}}"), each("<p style=--x:@>a"), true),
        // All parts of a selector count, also those in others.
        (&format!("p:is({}i){{color:red}}", "b,".repeat(100_000)), "<p>a".repeat(1_000), true),
        ("p:is(b,i){color:red}", "<p>a".repeat(1_000), false),
    ] {
        let page = format!("<html><style>{style}</style><body>{body}");
        let limits = Limits { steps: 1_000_000, ..Limits::default() };
        let notes = with(limits, "a.html", page.as_bytes()).unwrap().notes;
        let start: String = style.chars().take(40).collect();
        assert_eq!(notes.contains(&Note::StylesNotApplied), is_much, "{start}");
    }
}

#[test]
fn a_rule_is_compared_only_with_the_elements_that_it_may_be_for() {
    for of_one in ["#p@", ".p@", "#p@ i", "#p@ > i", ".p@ + p", "div .p@ i b", ":is(#p@)"] {
        let each = |text: &str| -> String {
            (0..300).map(|n: u32| text.replace('@', &n.to_string())).collect()
        };
        let rules = each(&format!("{of_one}{{color:red}}"));
        let page = format!(
            "<style>{rules}</style><div>{}</div>",
            each("<p id=p@ class=p@>a <i>b <b>c</b></i></p>")
        );
        let incoming = Incoming { name: "x.html", bytes: page.as_bytes(), password: None };
        let limits = Limits { steps: 10_000, ..Limits::default() };
        let notes = open(&incoming, &limits, &mut |_| {}).unwrap().notes;
        assert!(!notes.contains(&Note::StylesNotApplied), "{of_one}");
    }
}

#[test]
fn rules_found_by_what_is_around_or_before_are_for_the_same_elements() {
    let page = "<!doctype html><style>.a i{text-decoration:line-through}.a i{color:red}.b>i{text-decoration:\
         line-through}.c+i{text-decoration:line-through}:is(.a) .a b{text-decoration:line-through}</style>\
         <div class=a><p class=a>one <u><i>two</i></u> <b>three</b></p><b>four</b></div><p class=b><i>five</i> \
         <u><i>six</i></u></p><p><u class=c>seven</u> <i>eight</i> <i>nine</i>";
    let opened = super::opened("x.html", page.as_bytes()).unwrap();
    let struck = super::stretches(&opened).into_iter();
    let struck: Vec<String> = struck
        .filter(|(style, _)| *style == crate::TextStyle::Struck)
        .map(|(_, words)| words)
        .collect();
    assert_eq!(struck, ["two three", "five", "eight"]);
}

/// `ospan-4000.odt` of the same review: cells that each go over all rows below.
#[test]
fn cells_made_of_spans_are_counted_in_each_format() {
    let word = |first: &str| {
        let cell = |merge: &str| {
            format!(
                "<w:tc><w:tcPr>{merge}</w:tcPr>{}</w:tc>",
                if merge.contains("/>") { "<w:p/>" } else { "" }
            )
        };
        format!(
            "<w:tbl><w:tr>{first}</w:tr>{}</w:tbl>",
            format!("<w:tr>{}</w:tr>", cell("<w:vMerge/>")).repeat(2)
        )
    };
    let wide =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>";
    let row = "<table:table-row><table:table-cell table:number-rows-spanned=\"9\"><text:p>a</text:p></table:table-cell></table:table-row>";
    // Six cells, of which some are made.
    for (name, bytes) in [
        ("a.docx", docx(&word(wide), &[])),
        ("a.odt", odt("", &format!("<table:table>{}</table:table>", row.repeat(3)), &[])),
        ("a.html", "<html><table><tr><td rowspan=65534>a<td>b<tr><td>c<tr><td>d</table>".into()),
    ] {
        let few = |cells| Limits { cells, ..Limits::default() };
        let fault = Fault::TooMany { what: Many::Cells, limit: 5 };
        assert_eq!(with(few(5), name, &bytes), Err(fault), "{name}");
        assert!(with(few(6), name, &bytes).is_ok(), "{name}");
    }
}

/// `otext-1000000.odt` of the same review: a long cell that goes over very many rows.
#[test]
fn the_words_of_a_cell_are_counted_with_each_row_that_it_goes_over() {
    let sentence = "Norland thinks that States should act. ".repeat(10);
    let rows = "<tr><td>a".repeat(4);
    let page = format!("<html><table><tr><td rowspan=5>{sentence}<td>b{rows}</table>");
    let merged = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>".repeat(4);
    let first = paragraph("", &sentence);
    let begins = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>";
    let word = format!("<w:tbl><w:tr><w:tc>{begins}{first}</w:tc></w:tr>{merged}</w:tbl>");
    for (name, bytes) in [("a.html", page.into_bytes()), ("a.docx", docx(&word, &[]))] {
        let few = |text| Limits { text, ..Limits::default() };
        let fault = Err(Fault::Unpacks { limit: 1_500 });
        assert_eq!(with(few(1_500), name, &bytes), fault, "{name}");
        assert!(with(few(2_200), name, &bytes).is_ok(), "{name}");
    }
}

#[test]
fn a_cell_goes_over_no_rows_of_the_next_group() {
    let rows = "<tr><td>a".repeat(3);
    let group = |span: &str| format!("<tbody><tr><td rowspan={span}>a<td>b{rows}</tbody>");
    for page in [group("9"), group("0"), group("9").replace("</tbody>", "")] {
        let page = format!("<html><table>{}</table>", page.repeat(2));
        let made = |cells| with(Limits { cells, ..Limits::default() }, "a.html", page.as_bytes());
        // Five cells a group that the file has, and three made.
        assert_eq!(made(15), Err(Fault::TooMany { what: Many::Cells, limit: 15 }));
        assert!(made(16).is_ok());
    }
}

#[test]
fn rows_and_cells_made_of_columns_of_authors_are_counted() {
    let names = |name: &str| (name.len() == 2).then_some(crate::Named::Author);
    let heads: Vec<String> = (10..50).map(|n: u32| n.to_string()).collect();
    let text =
        format!("{},x,y\n{}", heads.join(","), format!("{}b,c\n", "a,".repeat(40)).repeat(5));
    let opened = |rows, cells| {
        let incoming = Incoming { name: "a.csv", bytes: text.as_bytes(), password: None };
        let limits = Limits { rows, cells, ..Limits::default() };
        crate::open_knowing(&incoming, &limits, &names, &mut |_| {})
    };
    let fault = |what, limit| Err(Fault::TooMany { what, limit });
    assert_eq!(opened(199, 10_000), fault(Many::Rows, 199));
    assert_eq!(opened(200, 799), fault(Many::Cells, 799));
    let Content::Table(table) = opened(200, 800).unwrap().content else { panic!() };
    assert_eq!(table.rows.len(), 200);
    // What is said of a row is said of each author in it.
    let text = format!("10,11,12,label\na,b,c,{}\n", "word ".repeat(100));
    let limits = Limits { text: 900, ..Limits::default() };
    let incoming = Incoming { name: "a.csv", bytes: text.as_bytes(), password: None };
    let opened = crate::open_knowing(&incoming, &limits, &names, &mut |_| {});
    assert_eq!(opened, Err(Fault::Unpacks { limit: 900 }));
}
