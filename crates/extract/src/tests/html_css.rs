//! Words that a page's rules of style strike or hide. Each expected value is what Chromium shows.

use super::opened;
use crate::{Left, Note, TextStyle};

/// The words of a page that are struck, and those that were left out as hidden.
fn shown(source: &str) -> (String, String) {
    let opened = opened("x.html", source.as_bytes()).unwrap();
    let text = opened.content.text().unwrap();
    let struck = opened.styles.iter().filter(|styled| styled.style == TextStyle::Struck);
    let struck: Vec<&str> = struck.map(|styled| &text[styled.start..styled.end]).collect();
    let hidden = opened.notes.iter().filter_map(|note| match note {
        Note::LeftOut { what: Left::Hidden, text, .. } => Some(text.as_str()),
        _ => None,
    });
    let words = |texts: &[&str]| -> String {
        texts.iter().flat_map(|text| text.split_whitespace()).collect::<Vec<_>>().join(" ")
    };
    (words(&struck), words(&hidden.collect::<Vec<_>>()))
}

/// What a page must show: it, the words that are struck, the words that are hidden.
fn check(cases: &[(&str, &str, &str)]) {
    for (source, struck, hidden) in cases {
        let page = format!("<!doctype html>{source}");
        assert_eq!(shown(&page), ((*struck).to_owned(), (*hidden).to_owned()), "{source}");
    }
}

#[test]
fn selectors_of_every_kind_strike_the_words_that_they_are_for() {
    check(&[
        (
            "<style>p.gone{text-decoration:line-through}</style><p class='x gone'>aaa<p>bbb<i class=gone>ccc</i>",
            "aaa",
            "",
        ),
        (
            "<style>.a.b{text-decoration:line-through}</style><p><i class='b c a'>aaa</i> <i class=a>bbb</i>",
            "aaa",
            "",
        ),
        (
            "<style>.old span{text-decoration:line-through}</style><div class=old><p>aaa <i><span>bbb</span></i></div><span>ccc</span>",
            "bbb",
            "",
        ),
        (
            "<style>td > i{text-decoration:line-through}</style><table><tr><td><i>aaa</i> <b><i>bbb</i></b></table>",
            "aaa",
            "",
        ),
        (
            "<style>table > tr > td{text-decoration:line-through} tbody > tr > .x{text-decoration:line-through}</style><table><tr><td>aaa<td class=x>bbb</table>",
            "bbb",
            "",
        ),
        ("<style>h2 + p{text-decoration:line-through}</style><h2>aaa</h2><p>bbb<p>ccc", "bbb", ""),
        (
            "<style>h2 ~ p{text-decoration:line-through}</style><p>aaa<h2>bbb</h2><div>ccc</div><p>ddd<p>eee",
            "ddd eee",
            "",
        ),
        (
            "<style>q, #x.y , p > .z:not(.w), {text-decoration:line-through}</style><p><i class=z>aaa</i>",
            "",
            "",
        ),
        (
            "<style>h1,#x.y , p > .z:not(.w){text-decoration:line-through}</style><p id=x class=y>aaa<p id=x>bbb <i class=z>ccc</i> <i class='z w'>ddd</i>",
            "aaa ccc",
            "",
        ),
        (
            "<style>[data-op=del]{text-decoration:line-through}</style><p><i data-op=del>aaa</i> <i data-op=delete>bbb</i> <i data-op>ccc</i>",
            "aaa",
            "",
        ),
        (
            "<style>[data-op]{text-decoration:line-through}</style><p><i data-op>aaa</i> <i>bbb</i>",
            "aaa",
            "",
        ),
        (
            "<style>[class^=del],[class$='ted' i],[class~=out],[lang|=fr],[title*=rem]{text-decoration:line-through}</style><p><i class=deleted>aaa</i> <i class=OmitTED>bbb</i> <i class='left out'>ccc</i> <i lang=fr-CA>ddd</i> <i title=unremoved>eee</i> <i class=none>fff</i>",
            "aaa bbb ccc ddd eee",
            "",
        ),
        (
            "<style>p :not(b):not(.k){text-decoration:line-through}</style><p><i>aaa</i> <b>bbb</b> <i class=k>ccc</i>",
            "aaa",
            "",
        ),
        (
            "<style>:is(.a,.b) > :where(i){text-decoration:line-through}</style><p class=b><i>aaa</i> <u>bbb</u><p><i>ccc</i>",
            "aaa",
            "",
        ),
        (
            "<style>li:nth-child(2n){text-decoration:line-through} p:first-of-type{text-decoration:line-through}</style><ol><li>aaa<li>bbb<li>ccc<li>ddd</ol><p>eee<p>fff",
            "bbb ddd eee",
            "",
        ),
        ("<style>body > p{text-decoration:line-through}</style><p>aaa<div><p>bbb</div>", "aaa", ""),
        (
            "<style>* .Old{text-decoration:line-through} .old{text-decoration:line-through}</style><p><i class=OLD>aaa</i> <i class=Old>bbb</i>",
            "bbb",
            "",
        ),
        (
            "<style>.\\31 st, .a\\:b{text-decoration:line-through}</style><p><i class=1st>aaa</i> <i class=a:b>bbb</i> <i class=a>ccc</i>",
            "aaa bbb",
            "",
        ),
        (
            "<style>a:hover, .x::before, .y{text-decoration:line-through}</style><p><a href=#>aaa</a> <i class=x>bbb</i> <i class=y>ccc</i>",
            "ccc",
            "",
        ),
        (
            "<style>.y:unheard-of, .z{text-decoration:line-through}</style><p><i class=z>aaa</i>",
            "",
            "",
        ),
        (
            "<style>.out{color:red;& i{text-decoration:line-through}.k &{text-decoration:line-through}}</style><p class=out>aaa <i>bbb</i><div class=k><p class=out>ccc</div>",
            "bbb ccc",
            "",
        ),
    ]);
}

#[test]
fn the_declaration_that_counts_is_the_one_that_browsers_take() {
    check(&[
        (
            "<style>.a{text-decoration:line-through!important} #x{text-decoration:none}</style><p id=x class=a>aaa",
            "aaa",
            "",
        ),
        (
            "<style>.a{text-decoration:line-through !important}</style><p class=a style='text-decoration:none'>aaa",
            "aaa",
            "",
        ),
        (
            "<style>.a{text-decoration:none}</style><p class=a style='text-decoration:line-through'>aaa",
            "aaa",
            "",
        ),
        (
            "<style>#x{text-decoration:none} p.a{text-decoration:line-through}</style><p id=x class=a>aaa",
            "",
            "",
        ),
        (
            "<style>p.a{text-decoration:line-through} .a{text-decoration:none}</style><p class=a>aaa",
            "aaa",
            "",
        ),
        (
            "<style>.a{text-decoration:line-through} .b{text-decoration:none}</style><p class='b a'>aaa",
            "",
            "",
        ),
        (
            "<style>/* .a{} */ .a/**/{/* x: */text-decoration/* : none */:/**/line-through/*;*/}/* </style><p class=a>aaa",
            "aaa",
            "",
        ),
        (
            "<style>.a{text-decoration:line-through;text-decoration:stricken}</style><p class=a>aaa",
            "aaa",
            "",
        ),
        ("<style>.a{;;color red;text-decoration:line-through}</style><p class=a>aaa", "aaa", ""),
        (
            "<style>.a{content:'}';text-decoration:line-through} .b{background:url(x;y{z)}</style><p class=a>aaa",
            "aaa",
            "",
        ),
        ("<style><!-- .a{text-decoration:line-through} --></style><p class=a>aaa", "aaa", ""),
        (
            "<style>@media print{.a{text-decoration:line-through}} @media screen{.b{text-decoration:line-through}} @media all and (min-width:300px){.c{text-decoration:line-through}} @media not print{.d{text-decoration:line-through}} @media (max-width:300px){.e{text-decoration:line-through}} @media print, screen{.f{text-decoration:line-through}}</style><p><i class=a>aaa</i> <i class=b>bbb</i> <i class=c>ccc</i> <i class=d>ddd</i> <i class=e>eee</i> <i class=f>fff</i>",
            "bbb ccc ddd fff",
            "",
        ),
        (
            "<style media=print>p{text-decoration:line-through}</style><style media='screen and (width >= 20em)'>i{text-decoration:line-through}</style><p>aaa <i>bbb</i>",
            "bbb",
            "",
        ),
        (
            "<style>@layer top,low;@layer low{.a{text-decoration:line-through}}@layer top{p.a{text-decoration:none}}@layer top{.b{text-decoration:line-through}}.b{text-decoration:none}</style><p class=a>aaa<p class=b>bbb",
            "aaa",
            "",
        ),
        (
            "<style>@supports (display:grid){.a{text-decoration:line-through}}@font-face{font-family:x}@import 'none.css';.b{text-decoration:line-through}</style><p class=a>aaa<p class=b>bbb",
            "aaa bbb",
            "",
        ),
        ("<p class=a>aaa</p><p>bbb</p><style>.a{text-decoration:line-through}</style>", "aaa", ""),
        ("<template><style>p{text-decoration:line-through}</style></template><p>aaa", "", ""),
        (
            "<style>s{all:unset} .a{text-decoration:line-through} i.a{text-decoration:revert}</style><p><s>aaa</s> <i class=a>bbb</i>",
            "",
            "",
        ),
    ]);
}

#[test]
fn lines_through_words_go_where_browsers_draw_them() {
    check(&[
        (
            "<p style='text-decoration:line-through'>aaa <i style='text-decoration:none'>bbb</i>",
            "aaa bbb",
            "",
        ),
        (
            "<p style='text-decoration:line-through'>aaa <i style='display:inline-block'>bbb</i> ccc",
            "aaa ccc",
            "",
        ),
        ("<p style='text-decoration:line-through'>aaa <i style='float:right'>bbb</i>", "aaa", ""),
        (
            "<p style='text-decoration:line-through'>aaa <i style='position:absolute;left:300px'>bbb</i>",
            "aaa",
            "",
        ),
        (
            "<p style='text-decoration:line-through'>aaa <i style='position:relative'>bbb</i>",
            "aaa bbb",
            "",
        ),
        ("<p style='text-decoration:line-through red 2px'>aaa", "aaa", ""),
        ("<p style='text-decoration:underline line-through'>aaa", "aaa", ""),
        ("<p style='text-decoration:#f00 wavy line-through'>aaa", "aaa", ""),
        ("<p style='text-decoration-line:line-through;text-decoration-color:red'>aaa", "aaa", ""),
        (
            "<p style='text-decoration:line-through none'>aaa<p style='text-decoration-line:line-through red'>bbb",
            "",
            "",
        ),
        (
            "<style>s,strike,del{text-decoration:none}</style><p><s>aaa</s> <strike>bbb</strike> <del>ccc</del> ddd",
            "",
            "",
        ),
        ("<p><s>aaa</s> <strike>bbb</strike> <del>ccc</del> ddd", "aaa bbb ccc", ""),
        (
            "<p><ins style='text-decoration:line-through'>aaa</ins> <u style='text-decoration:line-through'>bbb</u>",
            "aaa bbb",
            "",
        ),
        (
            "<div style='text-decoration:line-through'><p>aaa</p><ul><li>bbb</ul></div>",
            "aaa bbb",
            "",
        ),
        ("<table style='text-decoration:line-through'><tr><td>aaa<td>bbb</table>", "aaa bbb", ""),
        (
            "<style>tr.x{text-decoration:line-through}</style><table><tr class=x><td>aaa<td>bbb<tr><td>ccc</table>",
            "aaa bbb",
            "",
        ),
        ("<dl><dt style='text-decoration:line-through'>aaa<dd>bbb</dl>", "aaa", ""),
        (
            "<p style='text-decoration:line-through'><i style='text-decoration:inherit;display:inline-block'>aaa</i>",
            "aaa",
            "",
        ),
        ("<p style='TEXT-DECORATION : LINE-THROUGH'>aaa", "aaa", ""),
    ]);
}

#[test]
fn hidden_words_are_left_out_and_counted() {
    check(&[
        ("<style>.h{display:none}</style><p>aaa <i class=h>bbb</i> ccc", "", "bbb"),
        ("<style>.h{display:none}</style><ol><li class=h>aaa<li>bbb</ol>", "", "aaa"),
        ("<style>.h{display:none}</style><p>aaa<p class=h>bbb<p>ccc", "", "bbb"),
        (
            "<style>.h{display:none}</style><table><tr><td>aaa<td class=h>bbb<td>ccc<tr class=h><td>ddd<tr><td>eee</table>",
            "",
            "bbb ddd",
        ),
        ("<style>.h{display:none}</style><p>aaa<p class=h>bbb", "", "bbb"),
        (
            "<style>.h{display:none} .h.on{display:block}</style><p class='h on'>aaa<p class=h>bbb<p>ccc",
            "",
            "bbb",
        ),
        (
            "<style>.h{visibility:hidden} b{visibility:visible}</style><p>aaa <i class=h>bbb <b>ccc</b></i>",
            "",
            "bbb",
        ),
        ("<p>aaa <i style='visibility:collapse'>bbb</i>", "", "bbb"),
        ("<p>aaa <i hidden>bbb</i> <b hidden style='display:inline'>ccc</b>", "", "bbb"),
        ("<style>[hidden]{display:block}</style><p hidden>aaa<p>bbb", "", ""),
        ("<details open><summary>aaa</summary>bbb</details>", "", ""),
        (
            "<p>aaa <i style='font-size:0'>bbb</i> <i style='font-size:0px'>ccc <b style='font-size:2em'>ddd</b> <b style='font-size:12px'>eee</b></i>",
            "",
            "bbb ccc ddd",
        ),
        ("<p>aaa <i style='font:0/0 a'>bbb</i> <i style='font:bold 12px serif'>ccc</i>", "", "bbb"),
        (
            "<p>aaa <i style='opacity:0'>bbb <b style='opacity:1;visibility:visible'>ccc</b></i> <i style='opacity:0.5'>ddd</i>",
            "",
            "bbb ccc",
        ),
        ("<p>aaa <i style='opacity:0%'>bbb</i>", "", "bbb"),
        (
            "<style>@media print{.h{display:none}} @media screen{.k{display:none}}</style><p class=h>aaa<p class=k>bbb",
            "",
            "bbb",
        ),
        ("<style>tbody{display:none}</style><p>aaa</p><table><tr><td>bbb</table>", "", "bbb"),
        ("<div style='content-visibility:hidden'>aaa</div><p>bbb", "", "aaa"),
        ("<style>.h{display:none}</style><p>aaa <s class=h>bbb</s> <s>ccc</s>", "ccc", "bbb"),
        ("<p style='display:nonesuch'>aaa<p style='visibility:gone'>bbb", "", ""),
        ("<dialog>aaa</dialog><dialog open style='position:static'>bbb</dialog><p>ccc", "", "aaa"),
    ]);
}

#[test]
fn words_of_the_colour_of_their_paper_are_hidden_where_that_is_sure() {
    check(&[
        (
            "<p>aaa <i style='color:white'>bbb</i> <i style='color:#FFF'>ccc</i> <i style='color:rgb(255,255,255)'>ddd</i> <i style='color:#fffffe'>eee</i> <i style='color:#ddd'>fff</i>",
            "",
            "bbb ccc ddd eee",
        ),
        ("<p>aaa <i style='color:transparent'>bbb</i>", "", "bbb"),
        (
            "<p><font color=white>aaa</font> bbb<table bgcolor=navy><tr><td><font color='#ffffff'>ccc</font></table>",
            "",
            "aaa",
        ),
        (
            "<div style='background:#000'><p style='color:white'>aaa <i style='color:black'>bbb</i></div>",
            "",
            "bbb",
        ),
        (
            "<style>body{background-color:black;color:white}</style><p>aaa <i style='color:black'>bbb</i>",
            "",
            "bbb",
        ),
        ("<div style='background:url(a.png);color:white'>aaa</div>", "", ""),
        (
            "<div style='position:absolute;background:navy'>aaa</div><p style='color:white'>bbb",
            "",
            "",
        ),
        ("<link rel=stylesheet href=a.css><p style='color:white'>aaa", "", ""),
    ]);
}

#[test]
fn words_without_a_size_or_out_of_the_page_are_hidden() {
    let hidden = [
        "height:0;overflow:hidden",
        "max-height:0;overflow-y:hidden",
        "width:0;overflow:clip",
        "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)",
        "position:absolute;clip:rect(1px 1px 1px 1px)",
        "clip-path:inset(100%)",
        "-webkit-clip-path:inset(50%)",
        "clip-path:inset(0 100% 0 0)",
        "clip-path:inset(50% round 5px)",
        "clip-path:circle(0)",
        "clip-path:polygon(0 0, 0 0, 0 0)",
        "transform:scale(0)",
        "transform:rotate(3deg) scaleY(0)",
        "scale:0",
        "transform:translateX(-9999px)",
        "translate:-200vw",
        "position:absolute;left:-9999px",
        "position:absolute;left:-999em",
        "position:fixed;top:-10000px",
        "position:relative;left:-5000px",
        "position:absolute;inset:auto auto auto -9999px",
        "margin-left:-9999px",
        "margin:0 0 0 -9999px",
        "text-indent:-9999px",
        "content-visibility:hidden",
        "opacity:0",
        "opacity:.01",
        "filter:blur(1px) opacity(0%)",
    ];
    for style in hidden {
        // What else the page has makes colours unsure, and no place.
        let page = format!(
            "<link rel=stylesheet href=a.css><div style='position:absolute'>aaa</div><div style='{style}'>bbb <b>ccc</b></div><p>ddd"
        );
        check(&[(&page, "", "bbb ccc")]);
    }
    for clear in ["transparent", "rgba(0,0,0,0)", "#0000", "rgb(0 0 0 / 0%)", "hsl(0 0% 0% / 0)"] {
        check(&[(&format!("<p>aaa</p><p style='color:{clear}'>bbb <b>ccc</b>"), "", "bbb ccc")]);
    }
    let shown = [
        "height:0",
        "height:20px;overflow:hidden",
        "max-height:none;overflow:hidden",
        "width:100%;overflow:hidden",
        "height:-1px;overflow:hidden",
        "transform:scale(.9)",
        "transform:none",
        "transform:translate(-50%,-50%)",
        "position:absolute;left:-4px",
        "left:-9999px",
        "clip:rect(0,0,0,0)",
        "clip-path:inset(10%)",
        "clip-path:none",
        "clip-path:inset(50% 0 0 0)",
        "margin:-10px",
        "text-indent:2em",
        "text-indent:-2em",
        "opacity:.6",
        "filter:opacity(.5)",
        "color:rgb(0 0 0 / 50%)",
        "color:transparent;text-shadow:0 0 2px #000",
        "color:transparent;background-clip:text",
        "color:white",
        "background:url(a.png) white;color:white",
    ];
    for style in shown {
        let page = format!("<link rel=stylesheet href=a.css><div style='{style}'>bbb</div><p>ddd");
        check(&[(&page, "", "")]);
    }
    check(&[
        ("<p>aaa <i style='height:0;overflow:hidden'>bbb</i>", "", ""),
        ("<p>aaa <i style='display:inline-block;width:0;overflow:hidden'>bbb</i>", "", "bbb"),
        ("<p>aaa <i style='transform:scale(0)'>bbb</i>", "", ""),
        ("<table><tr style='height:0;overflow:hidden'><td>aaa</table>", "", ""),
        (
            "<link rel=stylesheet href=a.css><p>aaa <i style='color:#fff;background:#fff'>bbb <b>ccc</b> <u style='color:red'>ddd</u></i>",
            "",
            "bbb ccc",
        ),
        ("<style>.sr{position:absolute;left:-9999px}</style><p>aaa <i class=sr>bbb</i>", "", "bbb"),
        ("<div hidden=until-found>aaa</div><div popover>bbb</div><p>ccc", "", "aaa bbb"),
        ("<details><summary>aaa</summary>bbb</details>", "", ""),
        (
            "<noscript>aaa</noscript><template>bbb</template><meter>ccc</meter><p>ddd",
            "",
            "aaa bbb ccc",
        ),
    ]);
}

#[test]
fn values_of_custom_properties_strike_and_hide_words() {
    check(&[
        (
            "<style>:root{--gone:line-through} .a{text-decoration:var(--gone)} .b{text-decoration:var( --none , line-through )}</style><p class=a>aaa<p class=b>bbb",
            "aaa bbb",
            "",
        ),
        (
            "<style>:root{--a:var(--b);--b:none}.x{display:var(--a)}</style><p class=x>aaa<p style='--b:block' class=x>bbb</p><p>ccc",
            "",
            "aaa bbb",
        ),
        (
            "<style>.x{display:var(--d,block)}.y{--d:none}</style><p class=x>aaa<p class='x y'>bbb",
            "",
            "bbb",
        ),
        ("<div style='--c:white'><p style='color:var(--c)'>aaa</div><p>bbb", "", "aaa"),
        ("<style>s{text-decoration:var(--none)}</style><p><s>aaa</s>", "", ""),
        (
            "<p style='--l:line-through;text-decoration:none;text-decoration:var(--l) red'>aaa",
            "aaa",
            "",
        ),
        (
            "<style>p{--l:none!important}</style><p style='--l:line-through;text-decoration:var(--l)'>aaa",
            "",
            "",
        ),
        ("<p style='--a:var(--b);--b:var(--a);text-decoration:var(--a)'>aaa", "", ""),
        ("<p style='-webkit-text-decoration:line-through'>aaa", "aaa", ""),
        (
            "<style>@scope (.old){p{text-decoration:line-through}}</style><div class=old><p>aaa</div><p>bbb",
            "aaa",
            "",
        ),
        (
            "<style>@layer a{.x{display:none}} @supports not (display:grid){p{display:none}}</style><p>aaa<p class=x>bbb",
            "",
            "bbb",
        ),
        (
            "<style>input:checked+p{text-decoration:line-through}</style><input type=checkbox checked><p>aaa</p><input type=checkbox><p>bbb",
            "aaa",
            "",
        ),
        (
            "<style>.o{.i &{text-decoration:line-through} > b{display:none}}</style><div class=i><p class=o>aaa <b>bbb</b></div>",
            "aaa",
            "bbb",
        ),
    ]);
    let doubled: String =
        (0..60).map(|n| format!("--v{}:var(--v{n}) var(--v{n});", n + 1)).collect();
    check(&[(&format!("<p style='--v0:a;{doubled}display:var(--v60)'>aaa"), "", "")]);
}

#[test]
fn rules_that_may_strike_or_hide_words_and_are_not_understood_are_reported() {
    let is_reported = |source: &str| {
        let page = format!("<!doctype html>{source}");
        opened("x.html", page.as_bytes()).unwrap().notes.contains(&Note::StylesUnread)
    };
    for source in [
        "<style>p:has(s){text-decoration:line-through}</style><p>aaa <s>bbb</s>",
        "<style>p:last-child{text-decoration:line-through}</style><p>aaa",
        "<style>li:nth-last-child(2){display:none}</style><ul><li>aaa<li>bbb</ul>",
        "<style>@container (min-width:30em){.x{display:none}}</style><p class=x>aaa",
        "<style>@media (nonesuch:1){.x{display:none}}</style><p class=x>aaa",
        "<style>@scope (.a) to (.b){p{display:none}}</style><div class=a><p>aaa</div>",
        "<link rel=stylesheet href=a.css><p style='text-decoration:var(--x)'>aaa",
        "<style>.x::after{content:'';position:absolute;left:0;right:0;top:50%;border-top:1px solid}</style><p class=x>aaa",
        "<style>.x:before{content:'';position:absolute;width:100%;top:.6em;height:2px;background:red}</style><p class=x>aaa",
        "<style>.x::before{content:'not '}</style><p class=x>aaa",
        "<style>li::before{counter-increment:a;content:counter(a) '. '}</style><ul><li>aaa</ul>",
        "<style>p:not(:empty){visibility:hidden}</style><p>aaa",
    ] {
        assert!(is_reported(source), "{source}");
    }
    for source in [
        "<style>p:empty{display:none}</style><p>aaa<p>",
        "<style>p:last-child{margin:0}</style><p>aaa",
        "<style>.x:last-child{display:none}</style><p>aaa",
        "<style>@container (min-width:30em){.x{color:red}}</style><p class=x>aaa",
        "<style>@container (min-width:30em){.a .x{display:none}}</style><p class=x>aaa",
        "<link rel=stylesheet href=a.css><p style='margin:var(--x)'>aaa",
        "<link rel=stylesheet href=a.css><p style='display:var(--x,block)'>aaa",
        "<style>@media print{.x{display:none}}</style><p class=x>aaa",
        "<style>.x::after{content:'';position:absolute;left:0;right:0;bottom:0;height:2px;background:red}</style><p class=x>aaa",
        "<style>.x:hover::after{content:'';position:absolute;top:50%;border-top:1px solid}</style><p class=x>aaa",
        "<style>.x::after{content:'';position:absolute;top:50%;border-top:1px solid}</style><p>aaa",
        "<style>.x::before{content:'\\e900 ';font-family:icons}</style><p class=x>aaa",
        "<style>.x::before{content:'a';display:none}</style><p class=x>aaa",
        "<style>@media print{a::after{content:attr(href)}}</style><p><a href=b>aaa</a>",
        "<style>.x::after{content:'*';position:absolute;top:50%;border:0}</style><p class=x>aaa",
    ] {
        assert!(!is_reported(source), "{source}");
    }
}

#[test]
fn made_up_sheets_and_elements_come_to_an_end() {
    let nots = format!("{}i{}", ":not(".repeat(20_000), ")".repeat(20_000));
    let braces = "@media all{".repeat(20_000);
    let nested = format!("{}text-decoration:line-through", "&:not(&) &,& &{".repeat(2_000));
    let parents = "& ".repeat(5_000);
    for sheet in [nots + "{color:red}", braces, nested, format!("i{{{parents}{{display:none}}}}")] {
        let page = format!("<!doctype html><style>{sheet}</style><p>aaa <s>bbb</s>");
        assert_eq!(shown(&page), ("bbb".to_owned(), String::new()));
    }
    let sheet = "i ~ i ~ i ~ b{display:none} * * * * * b{display:none}";
    let page = format!("<style>{sheet}</style>{}", "<i>aaa</i>".repeat(3_000));
    assert_eq!(shown(&page), Default::default());
}

#[test]
fn code_within_hidden_parts_is_no_hidden_text() {
    check(&[("<div hidden>aaa<style>p{color:red}</style></div><p>bbb", "", "aaa")]);
}

#[test]
fn a_line_ends_with_its_element_also_where_blocks_in_it_go_on() {
    check(&[
        ("<s><div>aaa</s> bbb</div> ccc", "aaa", ""),
        ("<div><s><p>aaa</s> <i>bbb</i></p><p>ccc</div>", "aaa", ""),
    ]);
}
