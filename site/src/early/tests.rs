//! What `early.js` makes of addresses and of failures.

use serde_json::{Value, json};

use super::*;
use crate::scripts::run_with_node;
use xtask::{files::write, paths};

/// What the script makes of a page.
fn ran(page: &Value) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let script = fs::read_to_string(paths::root().join("web").join(SCRIPT)).unwrap();
    write(folder.path(), SCRIPT, script).unwrap();
    put_names(folder.path()).unwrap();
    let script = fs::read_to_string(folder.path().join(SCRIPT)).unwrap();
    let input = json!({ "script": script, "page": page });
    let output = run_with_node(&[], include_str!("run.js"), &input).unwrap();
    serde_json::from_slice(&output).unwrap()
}

/// Whether the prerendered comparison is kept out of sight: `other`, or nothing.
fn mark(address: &str) -> String {
    ran(&json!({ "address": address }))["mark"].as_str().unwrap().to_owned()
}

#[test]
fn only_what_the_page_is_not_counts_as_another_comparison() {
    for same in [
        "/",
        "/?fbclid=x&utm_source=a=b",
        "/?topic=threats",
        "/?lang=en&topic=threats&gclid",
        "/?topic=threats.",
        "/?utm_term=topic",
        "/#comparison",
        "/#issue-x=1",
    ] {
        assert_eq!(mark(same), "", "{same}");
    }
    for other in [
        "/?topic=norms",
        "/?fbclid=x&topic=norms",
        "/?lang=fr",
        "/?authors=PAK",
        "/?topic=threats&amp;authors=PAK",
        "/?TOPIC=norms",
        "/#own=abc",
        "/?topic=threats&passage=pak-pre-draft/11.i.b",
    ] {
        assert_eq!(mark(other), "other", "{other}");
    }
    assert_eq!(ran(&json!({ "address": "/?utm_x=1", "isNarrow": true }))["mark"], "narrow");
}

#[test]
fn the_language_that_the_address_names_goes_before_the_readers() {
    let mark = |address: &str| {
        let page = json!({ "address": address, "reader": ["fr-CH"], "languages": "en fr ar" });
        ran(&page)["mark"].clone()
    };
    assert_eq!(mark("/"), "other");
    assert_eq!(mark("/?lang=en"), "");
}

#[test]
fn what_links_suffer_on_their_way_is_mended_in_the_address() {
    for (given, mended) in [
        ("?topic=norms&amp;authors=PAK+NLD", "?topic=norms&authors=PAK+NLD"),
        ("?topic=norms?utm_source=x", "?topic=norms&utm_source=x"),
        ("?topic=norms.", "?topic=norms"),
        ("?topic=norms).&authors=PAK)", "?topic=norms&authors=PAK"),
        ("?topic=norms\u{200b}", "?topic=norms"),
        ("?authors=PAK%2BNLD", "?authors=PAK+NLD"),
        ("?Topic=norms&AUTHORS=pak&fbClid=aB", "?topic=norms&authors=pak&fbClid=aB"),
        ("?passage=pak-pre-draft/11.i.b", "?passage=pak-pre-draft/11.i.b"),
        ("?fbclid=a%20b&x", "?fbclid=a%20b&x"),
    ] {
        for is_frame in [false, true] {
            let page = json!({ "address": given, "isFrame": is_frame });
            assert_eq!(ran(&page)["search"], mended, "{given}");
        }
    }
    let refused = ran(&json!({ "address": "/?topic=norms.", "isFrame": true, "isRefused": true }));
    assert_eq!(refused["search"], "?topic=norms.");
}

#[test]
fn a_script_that_is_missing_or_broken_is_reported_in_one_language() {
    let missing = json!({ "type": "error", "script": "https://example.org/app-1/boot.mjs" });
    let broken = json!({
        "type": "error", "message": "SyntaxError: Unexpected end of input", "filename": "https://example.org/app-1/run.mjs",
    });
    let failed = json!({ "type": "program-failed", "detail": "collection.bin: 404" });
    for (event, reason) in [
        (missing, "boot.mjs"),
        (broken, "SyntaxError: Unexpected end of input"),
        (failed, "collection.bin: 404"),
    ] {
        for address in ["/", "/?topic=norms&lang=fr"] {
            let page = json!({ "address": address, "languages": "en fr ar", "events": [event] });
            let after = ran(&page);
            let language = if address == "/" { "en" } else { "fr" };
            let expected = json!([language]);
            assert_eq!(
                (&after["told"], &after["reason"]),
                (&expected, &json!(reason)),
                "{address}"
            );
            assert_eq!((&after["mark"], &after["program"]), (&json!(""), &json!("failed")));
        }
        // As in a browser without WebAssembly, and in a frame.
        for lacking in ["lacksWebAssembly", "isFrame"] {
            let page = json!({ "address": "/", lacking: true, "events": [event] });
            assert_eq!(ran(&page)["told"], json!(["en"]), "{lacking}");
        }
    }
}

#[test]
fn faults_of_others_and_of_a_program_that_runs_are_not_reported() {
    let others =
        json!({ "type": "error", "message": "x", "filename": "https://example.net/extension.js" });
    assert_eq!(ran(&json!({ "address": "/", "events": [others] }))["told"], json!([]));
    let ours =
        json!({ "type": "error", "message": "x", "filename": "https://example.org/app-1/own.mjs" });
    let page = json!({ "address": "/", "events": [ours], "runs": true, "waited": 60 });
    assert_eq!(ran(&page)["told"], json!([]));
}

#[test]
fn what_does_not_come_is_said_to_be_loading_and_then_to_have_failed() {
    let after = |seconds: u32| ran(&json!({ "address": "/?topic=norms", "waited": seconds }));
    assert_eq!(after(5)["mark"], "other");
    assert_eq!(after(10)["mark"], "late");
    assert_eq!((&after(10)["told"], &after(31)["told"]), (&json!([]), &json!(["en"])));
}
