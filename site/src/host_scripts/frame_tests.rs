//! Whose frames `frame.js` serves.

use serde_json::{Value, json};

use super::tests::staged;
use super::*;
use crate::scripts::run_with_node;

const OLD: &str = "http://old.example/sbs/";
const NEW: &str = "https://new.example/compare/";

/// Whether a frame is greeted, and made as high as it asks, by the origin that it speaks from.
fn served(frame: Value, origins: &[&str]) -> Vec<(bool, bool)> {
    let folder = staged();
    let address = Address::parse(NEW).unwrap();
    make(folder.path(), Some(&address), true).unwrap();
    let script = fs::read_to_string(folder.path().join(FRAME)).unwrap();
    let from = [OLD, FRAME].concat();
    let input = json!({ "script": script, "from": from, "frame": frame, "origins": origins });
    let output = run_with_node(&[], include_str!("run_frame.js"), &input).unwrap();
    serde_json::from_slice(&output).unwrap()
}

const ORIGINS: [&str; 5] = [
    "http://old.example",
    "https://old.example",
    "https://new.example",
    "https://elsewhere.example",
    "null",
];

#[test]
fn a_frame_is_served_from_where_its_address_leads_and_from_nowhere_else() {
    let src = [OLD, "embed.html?topic=norms"].concat();
    let kept = json!({ "src": src, "sandbox": true });
    let heard = |frame| {
        served(frame, &ORIGINS).into_iter().map(|(greeted, heard)| {
            assert!(greeted);
            heard
        })
    };
    assert!(heard(json!({ "src": src })).eq([true, true, true, false, false]));
    assert!(heard(kept).eq([false, false, false, false, true]));
}

#[test]
fn a_frame_that_shows_another_page_is_not_served() {
    for other in ["http://old.example/sbs/index.html", "https://elsewhere.example/embed.html"] {
        assert_eq!(served(json!({ "src": other }), &ORIGINS), [(false, false); 5], "{other}");
    }
}
