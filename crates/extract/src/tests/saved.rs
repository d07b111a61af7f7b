//! What was saved from here and comes back: a folder of data, packed or not, and a page with its collection.

use std::io::Write;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::make::packed;
use super::opened;
use crate::{Content, Fault, Format, Incoming, Limits, open};

const PROCESS: &str = "[process]\nid = \"lake\"\n";
const DOCUMENT: &str = "---\nauthor: MER\nround: first\n---\n\n[1]\n\nWords.\n";

fn files(name: &str, bytes: &[u8]) -> Vec<(String, String)> {
    let opened = opened(name, bytes).unwrap();
    assert_eq!(opened.format, Format::Folder);
    let Content::Folder(files) = opened.content else { panic!() };
    files
}

fn pair(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}

#[test]
fn a_packed_folder_of_data_gives_its_files() {
    let expected = [
        pair("collection.toml", PROCESS),
        pair("documents/a.md", DOCUMENT),
        pair("documents/b.md", DOCUMENT),
    ];
    let parts = [
        ("documents/b.md", DOCUMENT),
        ("documents/a.md", DOCUMENT),
        ("sources/a.txt", "x"),
        ("documents/deeper/c.md", DOCUMENT),
        ("collection.toml", PROCESS),
    ];
    assert_eq!(files("data.zip", &packed(&parts)), expected);
    // As computers pack a folder: with its name in front, and with notes of their own beside it.
    let around: Vec<(String, &str)> =
        parts.iter().map(|(name, text)| (format!("my data/{name}"), *text)).collect();
    let mut around: Vec<(&str, &str)> =
        around.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    around.push(("__MACOSX/my data/documents/._a.md", "\0"));
    assert_eq!(files("x", &packed(&around)), expected);
    // Documents alone, for the collection that is there.
    let alone = packed(&[("documents/a.md", DOCUMENT)]);
    assert_eq!(files("data.zip", &alone), [pair("documents/a.md", DOCUMENT)]);
}

#[test]
fn a_folder_that_another_program_has_packed_gives_the_same_files() {
    let expected = [
        pair("collection.toml", PROCESS),
        pair("documents/a.md", DOCUMENT),
        pair("drafts/a.json", "{\"version\": 1, \"entry\": {}}"),
    ];
    // What each system puts around, between and beside the files.
    let layouts: [(&str, char, &[&str]); 5] = [
        ("", '/', &["documents/._a.md", "drafts/._a.json", "._collection.toml", ".DS_Store"]),
        (
            "data/",
            '/',
            &["data/documents/._a.md", "__MACOSX/data/documents/._a.md", "data/.DS_Store"],
        ),
        ("data\\", '\\', &["data\\documents\\Thumbs.db", "data\\desktop.ini"]),
        ("./", '/', &["./documents/.DS_Store", "./documents/.a.md.swp"]),
        ("home/data (1)/", '/', &["home/data (1)/documents/.a.md"]),
    ];
    for (before, between, beside) in layouts {
        let named: Vec<(String, &str)> = expected
            .iter()
            .map(|(name, text)| {
                (format!("{before}{}", name.replace('/', &between.to_string())), text.as_str())
            })
            .chain(beside.iter().map(|name| ((*name).to_owned(), "\0\u{5}\u{16}\u{7}\0")))
            .collect();
        let parts: Vec<(&str, &str)> =
            named.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        assert_eq!(files("data.zip", &packed(&parts)), expected, "{before}");
    }
}

#[test]
fn a_saved_page_that_a_browser_has_saved_again_is_still_one() {
    let good = page(b"sbs-c and so on");
    let letters = good.split("\"collection\">").nth(1).unwrap().split('<').next().unwrap();
    let script = format!(
        "<script type=\"application/octet-stream;base64\" id=\"collection\">{letters}</script>"
    );
    assert!(good.contains(&script));
    let broken: String = letters.chars().flat_map(|it| [it, '\n']).collect();
    for again in [
        format!(
            "<script id=\"collection\" type=\"application/octet-stream;base64\">{letters}</script>"
        ),
        format!(
            "<SCRIPT ID='collection' TYPE='application/octet-stream;base64' >\n{letters}\n</SCRIPT>"
        ),
        format!(
            "<script class=x id=collection data-a=\"1\" type=application/octet-stream;base64>{letters}</script>"
        ),
        format!(
            "<script type=\"application/octet-stream;base64\"\n  id=\"collection\">{broken}</script>"
        ),
    ] {
        let saved = good.replace(&script, &again);
        // The browser says where it has the page from, and draws what the program drew.
        let saved = saved.replace(
            "<html>",
            "<!-- saved from url=(0031)https://example.org/a -->\n<html lang=\"en\">",
        );
        for saved in [
            saved.clone(),
            saved.replace(
                "<div id=\"side-by-state\">",
                "<div data-place=\"file\" class=\"a > b\" id='side-by-state'>",
            ),
        ] {
            let opened = opened("page.htm", saved.as_bytes()).unwrap();
            assert_eq!(opened.content, Content::Encoded(b"sbs-c and so on".to_vec()), "{saved}");
        }
    }
}

#[test]
fn a_collections_own_file_is_a_folder_without_documents() {
    let only = [pair("collection.toml", PROCESS)];
    assert_eq!(files("data/collection.toml", PROCESS.as_bytes()), only);
    assert_eq!(files("collection (1).toml", PROCESS.as_bytes()), only);
    assert_eq!(opened("Cargo.toml", b"[package]").unwrap().format, Format::Plain);
}

#[test]
fn other_packed_files_are_to_be_unpacked() {
    for parts in [
        [("one.pdf", "%PDF-1.4"), ("two.pdf", "%PDF-1.4")],
        [("documents/a.pdf", "%PDF-1.4"), ("documents/readme.txt", "x")],
        // Markdown that is nobody's document.
        [("documents/readme.md", "# Read me"), ("a.txt", "x")],
        [("mydocuments/a.md", DOCUMENT), ("notcollection.toml", PROCESS)],
    ] {
        let reported = opened("x.zip", &packed(&parts)).unwrap_err().to_string();
        let expected = "This is a compressed file (zip). Unzip it and add the files it contains.";
        assert_eq!(reported, expected, "{parts:?}");
    }
}

#[test]
fn what_comes_out_of_a_folder_is_counted() {
    let much = format!("{DOCUMENT}{}", "a".repeat(1000));
    let parts =
        [("collection.toml", PROCESS), ("documents/a.md", &much), ("documents/b.md", &much)];
    let bytes = packed(&parts);
    let with = |limits: Limits| {
        open(&Incoming { name: "data.zip", bytes: &bytes, password: None }, &limits, &mut |_| {})
    };
    assert!(with(Limits::default()).is_ok());
    let one = Limits { unpacked: 900, ..Limits::default() };
    assert_eq!(with(one).unwrap_err(), Fault::Unpacks { limit: 900 });
    let together = Limits { unpacked_together: 2000, ..Limits::default() };
    assert!(matches!(with(together).unwrap_err(), Fault::Unpacks { .. }));
    let parts = Limits { parts: 2, ..Limits::default() };
    assert!(with(parts).unwrap_err().to_string().contains("more parts"));
}

/// A page as the program saves it, with that in it.
pub(super) fn page(held: &[u8]) -> String {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(held).unwrap();
    with_letters(&BASE64_STANDARD.encode(packer.finish().unwrap()))
}

fn with_letters(letters: &str) -> String {
    format!(
        "<!doctype html>\n<html><body><div id=\"side-by-state\"><p>Words</p></div>\n<script type=\"application/octet-stream;base64\" id=\"wasm\">AAAA</script>\n<script type=\"application/octet-stream;base64\" id=\"collection\">{letters}</script>\n</body></html>"
    )
}

#[test]
fn a_saved_page_gives_the_collection_in_it() {
    let opened = opened("side-by-state-oewg.html", page(b"sbs-c and so on").as_bytes()).unwrap();
    assert_eq!(opened.format, Format::SavedPage);
    assert_eq!(opened.content, Content::Encoded(b"sbs-c and so on".to_vec()));
}

#[test]
fn a_page_that_only_looks_like_it_is_read_as_a_page() {
    let other = page(b"x").replace("side-by-state", "another");
    assert_eq!(opened("x.html", other.as_bytes()).unwrap().format, Format::Html);
}

#[test]
fn a_broken_or_swollen_saved_page_is_told() {
    let good = page(&[b'x'; 500]);
    let reported = |page: &str| opened("x.html", page.as_bytes()).unwrap_err().to_string();
    assert!(reported(&with_letters("")).contains("cannot be decompressed"));
    assert!(reported(&with_letters("!!!")).contains("cannot be decompressed"));
    assert!(reported(&with_letters("H4sIAAAA")).contains("cannot be decompressed"));
    // Another sum at its end than that of what is in it.
    let letters = good.split("\"collection\">").nth(1).unwrap().split('<').next().unwrap();
    let mut bytes = BASE64_STANDARD.decode(letters).unwrap();
    let at = bytes.len() - 8;
    bytes[at] ^= 1;
    assert!(
        reported(&with_letters(&BASE64_STANDARD.encode(&bytes))).contains("fails its checksum")
    );
    let bomb = page(&vec![0; 20_000_000]);
    assert!(bomb.len() < 100_000);
    assert_eq!(
        opened("x.html", bomb.as_bytes()).unwrap_err(),
        Fault::Unpacks { limit: 16_000_000 }
    );
}
