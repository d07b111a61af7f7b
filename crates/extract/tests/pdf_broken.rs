//! PDF files that are broken, or made to do harm: each gets an answer, soon and in few bytes.
#![allow(missing_docs, clippy::unwrap_used)]

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use extract::{Fault, Incoming, Limits, Note, Opened, open};
use proptest::prelude::*;

mod made;

use made::{CATALOG, FONT, object, page, pdf, stream};

fn read_within(bytes: &[u8], limits: &Limits) -> Result<Opened, Fault> {
    let begun = Instant::now();
    let read = open(&Incoming { name: "a.pdf", bytes, password: None }, limits, &mut |_| ());
    // Generous, for a slow machine that builds without optimising.
    assert!(begun.elapsed() < Duration::from_secs(30), "took {:?}", begun.elapsed());
    read
}

fn read(bytes: &[u8]) -> Result<Opened, Fault> {
    read_within(bytes, &Limits::default())
}

fn text(bytes: &[u8]) -> String {
    read(bytes).unwrap().content.text().unwrap().to_owned()
}

const WORDS: &str = "BT /F 12 Tf 50 700 Td (Ostmark agrees.) Tj ET";

#[test]
fn a_page_tree_that_holds_itself_ends() {
    let mut objects = vec![
        object(CATALOG),
        object("<</Type/Pages/Kids[2 0 R 3 0 R 5 0 R]/Count 9>>"),
        object(&format!("<</Type/Page/Contents 4 0 R/Resources<<{FONT}>>>>")),
        stream("", WORDS.as_bytes()),
        object("<</Type/Pages/Kids[2 0 R 5 0 R 3 0 R]/Count 9>>"),
    ];
    assert_eq!(text(&pdf(&objects)), "Ostmark agrees.\n");
    objects.truncate(2);
    assert!(read(&pdf(&objects)).is_err());
}

#[test]
fn ten_thousand_objects_in_one_another_end() {
    for (open, close) in [("[", "]"), ("<</A ", ">>")] {
        let deep = open.repeat(10_000) + "1" + &close.repeat(10_000);
        assert_eq!(
            text(&page(&format!("{WORDS} {deep} Do"), "", &[object(&deep)])).trim(),
            "Ostmark agrees."
        );
        let _ = read(&page(WORDS, &format!("/Deep {deep}"), &[]));
    }
    let states = "q ".repeat(100_000) + WORDS + &" Q".repeat(100_000);
    assert_eq!(text(&page(&states, "", &[])), "Ostmark agrees.\n");
    let marks = "/P BMC ".repeat(100_000) + WORDS + &" EMC".repeat(100_000);
    assert_eq!(text(&page(&marks, "", &[])), "Ostmark agrees.\n");
}

#[test]
fn forms_that_draw_themselves_end() {
    let form = |operators: &str, forms: &str| {
        stream(
            &format!("/Subtype/Form/BBox[0 0 600 800]/Resources<<{FONT}/XObject<<{forms}>>>>"),
            operators.as_bytes(),
        )
    };
    let itself =
        page("/A Do", "/XObject<</A 5 0 R>>", &[form(&format!("{WORDS} /A Do"), "/A 5 0 R")]);
    assert_eq!(text(&itself), "Ostmark agrees.\n");
    // Each of sixteen forms draws the next one ten times.
    let forms: Vec<Vec<u8>> = (6..=21)
        .map(|next| form(&"/A Do ".repeat(10), &format!("/A {next} 0 R")))
        .chain([form(WORDS, "")])
        .collect();
    let limits = Limits { unpacked_together: 1_000_000, ..Limits::default() };
    let many = read_within(&page("/A Do", "/XObject<</A 5 0 R>>", &forms), &limits);
    assert_eq!(many, Err(Fault::Unpacks { limit: 1_000_000 }));
}

#[test]
fn a_million_pages_that_are_not_there_are_not_waited_for() {
    let claimed = page(WORDS, "", &[]);
    let claimed = String::from_utf8(claimed).unwrap().replace("/Count 1", "/Count 1000000");
    assert_eq!(text(claimed.as_bytes()), "Ostmark agrees.\n");
    let kids = "<<>>".repeat(2_000_000);
    let fault = read(&pdf(&[object(CATALOG), object(&format!("<</Type/Pages/Kids[{kids}]>>"))]));
    assert!(matches!(fault, Err(Fault::Damaged { .. })), "{fault:?}");
    let kids = "<<>>".repeat(6_000);
    let fault = read(&pdf(&[object(CATALOG), object(&format!("<</Type/Pages/Kids[{kids}]>>"))]));
    assert!(matches!(fault, Err(Fault::Damaged { .. })), "{fault:?}");
}

#[test]
fn what_unpacks_to_too_much_is_not_unpacked() {
    let small = Limits { unpacked: 1_000_000, ..Limits::default() };
    let bomb = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; 20_000_000], 9);
    let twice = miniz_oxide::deflate::compress_to_vec_zlib(&bomb, 9);
    let with = |dict: &str, data: &[u8]| {
        pdf(&[
            object(CATALOG),
            object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            object("<</Type/Page/Contents 4 0 R>>"),
            stream(dict, data),
        ])
    };
    let refused = Err(Fault::Unpacks { limit: 1_000_000 });
    assert_eq!(read_within(&with("/Filter/FlateDecode", &bomb), &small), refused);
    assert_eq!(read_within(&with("/Filter[/FlateDecode/FlateDecode]", &twice), &small), refused);
    let runs: Vec<u8> = [129, b' '].repeat(20_000);
    assert_eq!(read_within(&with("/Filter/RunLengthDecode", &runs), &small), refused);
    let objects = with("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &bomb);
    assert_eq!(read_within(&objects, &small), refused);
}

#[test]
fn a_stream_of_a_hundred_megabytes_is_refused() {
    let limits = Limits { file: 200_000_000, ..Limits::default() };
    let operators = "BT /F 12 Tf (Ostmark) Tj ET\n".repeat(100_000_000 / 28);
    let fault = read_within(&page(&operators, "", &[]), &limits);
    assert_eq!(fault, Err(Fault::Unpacks { limit: limits.unpacked }));
}

#[test]
fn fonts_that_speak_of_thousands_of_millions_of_signs_are_not_believed() {
    let wide = "/Font<</G <</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/W[0 4294967295 500]>>]>>>>";
    let bytes = page("BT /G 12 Tf 50 700 Td <00410042> Tj ET", wide, &[]);
    let bytes = String::from_utf8(bytes).unwrap().replacen(FONT, "", 1);
    let opened = read(bytes.as_bytes()).unwrap();
    assert_eq!(opened.notes, [Note::UnreadOnPage { page: 1, count: 2 }]);
    let first = "/Font<</G <</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 4294967200/LastChar 4294967295/Widths[1]>>>>";
    let bytes = page("BT /G 12 Tf 50 700 Td (AB) Tj ET", first, &[]);
    let bytes = String::from_utf8(bytes).unwrap().replacen(FONT, "", 1);
    assert_eq!(read(bytes.as_bytes()).unwrap().notes, [Note::UnreadOnPage { page: 1, count: 2 }]);
}

#[test]
fn a_sign_without_a_character_is_told_and_not_guessed() {
    let font = "/Font<</G <</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2>>]>>>>";
    let bytes = page("BT /G 12 Tf 50 700 Td <004100420043> Tj ET", font, &[]);
    let bytes = String::from_utf8(bytes).unwrap().replacen(FONT, "", 1);
    let opened = read(bytes.as_bytes()).unwrap();
    assert_eq!(opened.content.text(), Some("\u{fffd}\u{fffd}\u{fffd}\n"));
    let note = opened.notes.first().unwrap().to_string();
    assert_eq!(note, "3 characters could not be read on page 1 and were marked with “\u{fffd}”.");
}

#[test]
fn what_is_not_on_the_page_is_left_out_and_told() {
    let beyond = format!("{WORDS} BT /F 12 Tf 50 -400 Td (below the page) Tj ET");
    let opened = read(&page(&beyond, "", &[])).unwrap();
    assert_eq!(opened.content.text(), Some("Ostmark agrees.\n"));
    assert_eq!(opened.notes.len(), 1);
    let unseen = format!("3 Tr {WORDS}");
    assert_eq!(text(&page(&unseen, "", &[])), "Ostmark agrees.\n");
    let layers = "<</Type/Catalog/Pages 2 0 R/OCProperties<</D<</OFF[5 0 R]>>>>>>";
    let hidden = format!("{WORDS} /OC /L BDC BT /F 12 Tf 50 600 Td (a draft) Tj ET EMC");
    let bytes = page(&hidden, "/Properties<</L 5 0 R>>", &[object("<</Type/OCG/Name(L)>>")]);
    let bytes = String::from_utf8(bytes).unwrap().replacen(CATALOG, layers, 1);
    let opened = read(bytes.as_bytes()).unwrap();
    assert_eq!(opened.content.text(), Some("Ostmark agrees.\n"));
    assert_eq!(opened.notes.len(), 1);
}

#[test]
fn characters_that_are_said_go_before_those_that_are_shown() {
    let said = "BT /F 12 Tf 50 700 Td (a con) Tj /Span<</ActualText<FEFF00AD>>>BDC (-) Tj EMC 0 -14 Td (sensus) Tj ET";
    assert_eq!(text(&page(said, "", &[])), "a con\u{ad}\nsensus\n");
}

#[test]
fn pictures_alone_are_said_to_be_pictures() {
    let picture =
        stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", b"\0");
    let bytes = page("/I Do", "/XObject<</I 5 0 R>>", &[picture]);
    assert_eq!(read(&bytes), Err(Fault::NoText { pages: 1 }));
    assert_eq!(read(&page("", "", &[])), Err(Fault::Empty));
}

#[test]
fn odd_numbers_and_odd_operators_do_no_harm() {
    let mut odd = String::new();
    for number in ["1e99", "-0", "99999999999999999999", "0.0000001", "nan", "--5", "1.2.3"] {
        write!(odd, "{number} {number} {number} {number} {number} {number} Tm {number} Tz {number} Tc q {number} 0 0 {number} 0 0 cm {WORDS} Q ").unwrap();
    }
    let _ = read(&page(&odd, "", &[]));
    let _ = read(&page("Tj TJ ' \" Tf Do BDC EMC EMC Q Q BI ID EI m l re c", "", &[]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// Good files with some bytes changed, cut or doubled.
    #[test]
    fn changed_files_give_an_answer(
        file in 0..4_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let names = ["fpdf2-plain.pdf", "locked-empty-password.pdf", "scanned.pdf", "reportlab-rotated.pdf"];
        let name = names.get(file).unwrap();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdf").join(name);
        let mut bytes = std::fs::read(path).unwrap();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            *bytes.get_mut(at).unwrap() = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes);
    }

    /// Any operators on a good page.
    #[test]
    fn any_operators_give_an_answer(operators in "([0-9.]{1,6} |\\([a-z]{0,5}\\) |/F |\\[\\(a\\) -[0-9]{1,4} \\(b\\)\\] |Tj |TJ |Tf |Td |Tm |cm |q |Q |BT |ET |T\\* |Tz |Ts |' ){0,60}") {
        let _ = read(&page(&operators, "", &[]));
    }
}
