//! Words that a page may show: where its rules of style leave a doubt, the words stay, and the doubt is reported.

use super::opened;
use crate::{Incoming, Left, Limits, Note, open};

/// The text of a page, the words that were left out as hidden, and whether a doubt is reported.
fn read(source: &str) -> (String, bool, bool) {
    let page = format!("<!doctype html>{source}");
    let opened = opened("x.html", page.as_bytes()).unwrap();
    let is_hidden = |note: &Note| matches!(note, Note::LeftOut { what: Left::Hidden, .. });
    let is_left_out = opened.notes.iter().any(is_hidden);
    let is_reported = opened.notes.contains(&Note::StylesUnread);
    (opened.content.text().unwrap_or_default().to_owned(), is_left_out, is_reported)
}

/// Words stay, and the doubt is reported.
fn is_doubted(sources: &[&str]) {
    for source in sources {
        let (text, is_left_out, is_reported) = read(source);
        assert!(text.contains("bbb") && !is_left_out, "lost: {source}");
        assert!(is_reported, "not reported: {source}");
    }
}

/// Words stay: that they are seen is sure.
fn is_seen(sources: &[&str]) {
    for source in sources {
        let (text, is_left_out, is_reported) = read(source);
        assert!(text.contains("bbb") && !is_left_out, "lost: {source}");
        assert!(!is_reported, "reported: {source}");
    }
}

#[test]
fn words_stay_that_a_rule_may_show_again() {
    is_doubted(&[
        "<style>.x{display:none} :lang(en) .x{display:block}</style><p class=x>bbb",
        "<style>.x{display:none} .x:has(b){display:block}</style><p class=x><b>bbb</b>",
        "<style>li{visibility:hidden} li:nth-last-child(2){visibility:visible}</style><ul><li>bbb<li>ccc</ul>",
        "<style>.x{opacity:0} @container (min-width:9em){.x{opacity:1}}</style><p class=x>bbb",
        "<style>.x{font-size:0} .x:only-child{font-size:1rem}</style><div><p class=x>bbb</div>",
        "<style>.x{display:var(--d,none)} .x:last-child{--d:block}</style><p class=x>bbb",
        "<style>.x:last-child{display:block}</style><p class=x hidden>bbb",
        "<style>p{text-decoration:line-through} p:has(b){text-decoration:none}</style><p>bbb <b>ccc</b>",
    ]);
    is_seen(&[
        "<style>p:last-child{display:block;color:red;margin:0}</style><p>bbb",
        "<style>.x:last-child{display:block}</style><p class=x>bbb<p hidden class=y></p>",
    ]);
    let page = "<style>.x{display:none} .y:last-child{display:block} .x:empty{display:block} .x:last-child::after{display:block}</style><p class=x>bbb<p class=y>ccc";
    assert_eq!(read(page), ("ccc\n".to_owned(), true, false));
}

#[test]
fn words_stay_where_not_all_rules_could_be_compared() {
    let rules: String = (0..20).map(|n| format!(".x:not(.a{n}){{display:none}}")).collect();
    let page = format!("<style>{rules}.x.on{{display:block}}</style><p class='x on'>bbb</p>");
    for steps in 1..40 {
        let limits = Limits { steps, ..Limits::default() };
        let incoming = Incoming { name: "x.html", bytes: page.as_bytes(), password: None };
        let opened = open(&incoming, &limits, &mut |_| {}).unwrap();
        assert!(opened.content.text().unwrap().contains("bbb"), "{steps}");
    }
}
