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

/// A block with such a style of its own.
fn with(style: &str) -> String {
    format!("<div style='{style}'>bbb</div><p>ccc")
}

#[test]
fn words_stay_where_a_size_of_nothing_may_be_none() {
    for style in [
        "height:0;overflow:hidden;padding-bottom:56.25%;padding-top:0",
        "max-height:0;overflow:hidden;padding:1em 0",
        "height:0;min-height:100%;overflow:auto",
        "width:0;min-width:100%;overflow:hidden",
        "flex:1;height:0;overflow:auto",
        "flex:0 0 100%;width:0;overflow:hidden",
        "flex-grow:1;width:1px;overflow:hidden",
        "height:0%;overflow:hidden",
        "height:0;overflow-x:clip",
        "max-height:0;overflow:hidden;transition:max-height .3s",
    ] {
        is_doubted(&[&with(style)]);
    }
    is_seen(&[
        &with("display:table-cell;width:1px;overflow:hidden"),
        &with("display:table-cell;max-width:0;overflow:hidden;text-overflow:ellipsis"),
        &with("width:0;width:50cqw;overflow:hidden"),
    ]);
    // What is out of the flow is cut off only by what is placed itself.
    is_doubted(&[
        "<div style='height:0;overflow:hidden'><p style='position:absolute'>bbb</div><p>ccc",
    ]);
    let page = "<div style='height:0;overflow:hidden;position:relative'><p style='position:absolute'>bbb</div><p>ccc";
    assert_eq!(read(page), ("ccc\n".to_owned(), true, false));
}

#[test]
fn words_stay_where_what_is_far_away_may_be_seen() {
    for style in [
        // Rows of slides, one of which is in view.
        "transform:translate3d(-2560px,0,0);display:flex",
        "transform:translateX(-1280px)",
        "position:relative;left:-2000px;width:8000px",
        "margin-left:-3000px;width:500%",
        "white-space:nowrap;transform:translate(-2000px)",
        // A page that is held where it was read.
        "position:fixed;top:-3456px",
        "position:absolute;top:-5000px",
        "transform:translate3d(0,-1600px,0)",
        "transform:matrix(1,0,0,1,0,-2345)",
        // What is as far on both sides is in the middle.
        "position:absolute;left:-9999px;right:-9999px;text-align:center",
        "position:absolute;inset:0 -9999px",
        "margin:0 -9999px;padding:0 9999px",
        "margin-left:-9999px;padding-left:9999px",
        "margin-inline:-9999px",
        "position:absolute;left:-9999px;transition:left 1s",
    ] {
        is_doubted(&[&with(style)]);
    }
    is_seen(&[
        &with("position:static;left:-9999px"),
        &with("position:sticky;left:-9999px"),
        "<style>.x{position:fixed;left:-9999px} @media (min-width:700px){.x{position:static}}</style><p class=x>bbb",
        "<p><i style='margin:-9999px 0 0'>bbb</i> ccc",
        "<table><tr><td style='margin-left:-9999px'>bbb</table>",
    ]);
}

#[test]
fn words_stay_in_shapes_that_leave_them() {
    for style in [
        "clip-path:inset(0 round 50%)",
        "clip-path:rect(0% 100% 100% 0%)",
        "clip-path:circle(farthest-side at 0 0)",
        "clip-path:circle(calc(100% + 1px) at 0 0)",
        "clip-path:polygon(0 0, calc(100% - 1px) 0, 0 calc(100% - 1px))",
        "clip-path:inset(50%);clip-path:url(#a)",
        "clip-path:inset(50%);clip-path:margin-box circle(50%)",
        "position:absolute;clip:rect(0,auto,auto,0)",
        "filter:opacity(0);filter:url(#a)",
        "transform:scale(calc(1 + 0), 1)",
    ] {
        is_seen(&[&with(style)]);
    }
    is_doubted(&[&with("opacity:0;opacity:calc(1 / 2)")]);
}

#[test]
fn words_stay_that_a_program_may_move_or_fade_in() {
    for style in [
        "opacity:0;transition:opacity .6s",
        "visibility:hidden;transition-property:opacity,visibility",
        "transform:scale(0);transition:transform 1s",
        "opacity:0;animation:in 1s forwards",
    ] {
        is_doubted(&[&with(style)]);
    }
    is_seen(&[&with("opacity:1;transition:opacity .6s")]);
    let page = with("opacity:0;transition:none");
    assert_eq!(read(&page), ("ccc\n".to_owned(), true, false));
}

#[test]
fn words_stay_that_go_on_after_a_line_that_begins_outside() {
    let long = "word ".repeat(30);
    let style = "<p style='text-indent:-9999px'>";
    is_doubted(&[&format!("{style}{long} bbb")]);
    let parts = format!("<b>{0}</b> <i>{0} bbb</i>", "a".repeat(50));
    for words in [&*parts, "aaa<br>bbb"] {
        let (text, _, is_reported) = read(&format!("{style}{words}"));
        assert!(text.contains("bbb") && is_reported, "{text}");
    }
    let page = format!("{style}{0}<p>ccc{style}{0}", "a".repeat(50));
    assert_eq!(read(&page), ("ccc\n".to_owned(), true, false));
}

#[test]
fn words_stay_whose_colour_another_sheet_may_draw_otherwise() {
    let outside = "<link rel=stylesheet href=a.css>";
    is_doubted(&[
        &format!("{outside}<h1 class=x style='color:transparent'>bbb</h1>"),
        &format!("{outside}<div style='color:#fff;background-color:#fff'>bbb</div>"),
        "<meta name=color-scheme content='dark light'><p>ccc <i style='color:white'>bbb</i>",
    ]);
}

#[test]
fn words_stay_that_a_program_shows_once_it_has_run() {
    is_doubted(&[
        "<style>[v-cloak]{display:none}</style><div v-cloak><p>bbb</div>",
        "<style>.ng-cloak{display:none!important}</style><div class='a ng-cloak'>bbb</div>",
        "<style>[data-aos]{opacity:0}</style><p data-aos=fade-up>bbb",
        "<p class='wow fadeIn' style='visibility:hidden;animation-name:none'>bbb",
        "<style>.elementor-invisible{visibility:hidden}</style><p class=elementor-invisible><i>bbb</i>",
    ]);
    let page = "<p class=wow hidden>bbb<p>ccc";
    assert_eq!(read(page), ("ccc\n".to_owned(), true, false));
}

#[test]
fn words_stay_that_are_hidden_only_in_some_browsers() {
    is_doubted(&[
        "<style>@supports (-moz-appearance:none){.x{display:none}}</style><p class=x>bbb",
        "<style>@supports (-webkit-touch-callout:none){.x{display:none}}</style><p class=x>bbb",
        "<style>@supports (display:grid) and (not (display:inline-grid)){.x{display:none}}</style><p class=x>bbb",
        "<style>.x{display:none} @supports not (not (display:grid)){.x{display:block}}</style><p class=x>bbb",
    ]);
}

#[test]
fn words_stay_that_a_page_shows_where_no_program_runs() {
    for (source, is_doubted) in [
        ("<style>.x{opacity:0}</style><noscript><style>.x{opacity:1}</style></noscript>", true),
        (
            "<style>.x{display:none}</style><noscript><style>.x{display:block}</style></noscript>",
            true,
        ),
        ("<noscript><style>.x{display:none}</style></noscript>", false),
        ("<noscript><style>p::before{content:'not '}</style></noscript>", false),
    ] {
        let (text, _, is_reported) = read(&format!("{source}<p class=x>bbb"));
        assert!(text.contains("bbb"), "lost: {source}");
        assert_eq!(is_reported, is_doubted, "reported: {source}");
    }
}

#[test]
fn a_later_value_that_browsers_take_counts_before_one_that_hides() {
    is_seen(&[
        "<p>ccc <i style='color:white;color:CanvasText'>bbb</i>",
        "<p>ccc <i style='font:0/0 a;font:ultra-condensed 12px serif'>bbb</i>",
        "<p>ccc <i style='font-size:0;font-size:calc(1em + 2px)'>bbb</i>",
    ]);
}

#[test]
fn words_stay_in_a_template_that_is_shown() {
    is_doubted(&[
        "<div><template shadowrootmode=open><style>p{display:none}</style><p>bbb</template></div><p>ccc",
    ]);
    let page = "<template><p>bbb</template><p>ccc";
    assert_eq!(read(page), ("ccc\n".to_owned(), true, false));
}

#[test]
fn white_words_are_hidden_whatever_else_is_on_the_page() {
    let white = "<p style='color:#fff'>bbb</p><p>ccc</p>";
    for more in [
        "<div style='position:relative'>menu</div>",
        "<p style='position:absolute;left:-9999px'>far</p><p style='color:#fff;background:#036'>seen</p>",
        "<p style='filter:opacity(0)'>gone</p><p style='text-shadow:0 0 2px #000'>drawn</p>",
        "<style>.btn:hover{background-image:url(a.png)}</style>",
        "<style>.dark{background:linear-gradient(#003,#006);color:#fff}</style><div class=dark>seen</div>",
        "<style>.menu{position:absolute}</style>",
        "<img src=a.png><table bgcolor=navy><tr><td>x</table>",
    ] {
        let (text, is_left_out, _) = read(&format!("{white}{more}"));
        assert!(!text.contains("bbb") && is_left_out, "{more}");
    }
    for style in [
        "color:#fefefe",
        "color:hsl(0,0%,100%)",
        "color:hsl(0 0% 98%)",
        "color:rgb(255 255 255 / 100%)",
        "color:#fff;background:#f5f5f5",
    ] {
        let (text, is_left_out, _) = read(&format!("<p style='{style}'>bbb</p><p>ccc"));
        assert!(!text.contains("bbb") && is_left_out, "{style}");
    }
}

#[test]
fn white_words_stay_where_something_may_be_behind_them() {
    let white = "<p style='color:#fff'>bbb</p><p>ccc</p>";
    for more in [
        "<div style='position:absolute;background:navy'>x</div>",
        "<div style='position:absolute'><b style='background:navy'>x</b></div>",
        "<div style='position:fixed'><img src=a.png></div>",
        "<style>.a{position:absolute}.b{background:navy}</style>",
        "<style>p{animation:x 2s}</style>",
        "<link rel=stylesheet href=a.css>",
    ] {
        is_doubted(&[&format!("{more}{white}")]);
    }
    is_seen(&[
        "<div style='background-image:url(a.png)'><p style='color:#fff'>bbb</div>",
        "<div style='background:#444'><p style='color:#fff'>bbb</div>",
        "<style>.dark{background:linear-gradient(#003,#006)}</style><div class=dark><p style='color:#fff'>bbb</div>",
        "<p style='color:#ddd'>bbb",
        "<div style='filter:invert(1)'><p style='color:#fff'>bbb</div>",
        "<p style='color:#fff;text-shadow:0 0 2px #000'>bbb",
    ]);
}
