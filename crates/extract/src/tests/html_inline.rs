//! What is raised, lowered, above or beside words on a web page, and the numbers of its lists.

use super::paragraphs;
use crate::Format;

fn text(body: &str) -> String {
    let page = format!("<!doctype html><html><body>{body}</body></html>");
    paragraphs("x.html", page.as_bytes(), Format::Html).0.join("|")
}

fn check(cases: &[(&str, &str)]) {
    for (body, expected) in cases {
        assert_eq!(text(body), *expected, "{body}");
    }
}

#[test]
fn the_reading_of_a_word_is_in_brackets_after_it() {
    check(&[
        ("<p>各国は<ruby>漢字<rt>かんじ</rt></ruby>を", "各国は漢字(かんじ)を"),
        ("<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を", "漢字(かんじ)を"),
        ("<p><ruby>漢<rp>（<rt>かん<rp>）字<rp>（<rt>じ<rp>）</ruby>を", "漢(かん)(じ)を"),
        ("<p><ruby>漢<rt>かん<rb>字<rt>じ</ruby>を", "漢(かん)字(じ)を"),
        ("<p><ruby><s>漢</s><rt></rt></ruby>を", "漢を"),
        ("<p><ruby>漢字<rtc><rt>かん</rt></rtc></ruby>を", "漢字(かん)を"),
    ]);
}

#[test]
fn raised_marks_are_no_letters_of_words_and_ordinals_are() {
    check(&[
        ("<p>This act<sup>i</sup> is new.", "This act[i] is new."),
        ("<p>This act<sup><a href=#n>iv</a></sup> is new.", "This act[iv] is new."),
        ("<p>Le 1<sup>er</sup> mai, n<sup>o</sup> 3, M<sup>me</sup> A", "Le 1er mai, no 3, Mme A"),
        ("<p>5 m<sup>2</sup> of CO<sub>2</sub>, 10<sup>-6</sup>", "5 m² of CO2, 10⁻⁶"),
        ("<p>States<a href=#fn7>7</a> agree.<a href='#fn8'>8</a>", "States⁷ agree.⁸"),
        ("<p>Article <a href=#a7>7</a> and <a href=#s>States</a>", "Article 7 and States"),
        ("<p>States<sup>*</sup> agree<sup>[2]</sup>", "States* agree[2]"),
        ("<p><a href=#t>The<sup>b</sup></a> end", "The[b] end"),
        (
            "<p>Act<sup><a href=#i>i</a></sup> and<sup><a href=#j>ii</a></sup>.<ol type=i><li id=i>One<li id=j>Two</ol>",
            "Act[i] and[ii].|_____\n[i] One\n[ii] Two",
        ),
        ("<p>act<span style='vertical-align:super'>1</span> and", "act¹ and"),
        ("<p>act<a href=#n style='vertical-align:.5em;font-size:60%'>b</a> and", "act[b] and"),
        ("<p>act<span style='vertical-align:baseline'>1</span> and", "act1 and"),
        ("<sup><p>12</p>x</sup> and more of it", "12|x and more of it"),
    ]);
}

#[test]
fn formulas_are_written_in_a_line() {
    check(&[
        ("<p>By <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of them", "By 1/2 of them"),
        (
            "<p><math><mn>1</mn> <mfrac>\n <mn>1</mn>\n <mn>2</mn>\n</mfrac><mo>,</mo></math>",
            "1 1/2,",
        ),
        ("<p>1<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of", "1 1/2 of"),
        (
            "<p><math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></math>",
            "(a+b)/c",
        ),
        (
            "<p><math><msup><mi>x</mi><mn>2</mn></msup><mspace/><msub><mi>y</mi><mi>i</mi></msub></math>",
            "x²yᵢ",
        ),
        ("<p><math><msqrt><mn>2</mn></msqrt><mroot><mi>x</mi><mn>3</mn></mroot></math>", "√2³√x"),
        ("<p><math><msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt></math>", "√(x+1)"),
        (
            "<p><math><semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation>\\frac{1}{2}</annotation></semantics></math> of",
            "1/2 of",
        ),
        (
            "<p><math><msubsup><mi>a</mi><mn>1</mn><mi>n</mi></msubsup></math> and <math><munder><mi>lim</mi><mi>x</mi></munder></math>",
            "a₁ⁿ and limₓ",
        ),
        (
            "<p><math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable></math>",
            "1 2 3",
        ),
        ("<p><math><mover><mi>x</mi><mo>¯</mo></mover></math>", "x¯"),
        ("<p><math><mfrac><mfrac><mn>1</mn><mn>2</mn></mfrac><mn>3</mn></mfrac></math>", "(1/2)/3"),
    ]);
}

#[test]
fn items_have_the_numbers_that_browsers_print() {
    check(&[
        ("<ol type=i start=3><li value=9>a<li>b</ol>", "ix.\ta|x.\tb"),
        ("<ol start=5 reversed><li>a<li>b</ol>", "5.\ta|4.\tb"),
        ("<ol reversed><li>a<ol><li>x</ol><li>b<ul><li>c</ul></ol>", "2.\ta|1.\tx|1.\tb|•\tc"),
        ("<ol><li>a<li type=a>b<li>c</ol>", "1.\ta|b.\tb|3.\tc"),
        (
            "<style>ol{list-style-type:upper-roman}.z li{list-style:inside decimal-leading-zero}</style><ol type=a><li>a</ol><ol class=z><li>b</ol>",
            "I.\ta|01.\tb",
        ),
        (
            "<ol style='list-style-type:lower-alpha'><li>a<li style='list-style-type:decimal'>b</ol>",
            "a.\ta|2.\tb",
        ),
        (
            "<ul style='list-style-type:decimal'><li>a</ul><ol style='list-style:square'><li>b</ol>",
            "1.\ta|•\tb",
        ),
        (
            "<ul style='list-style-type:\"– \"'><li>a</ul><ol style='list-style:none'><li>b</ol>",
            "–\ta|b",
        ),
        ("<ol start=-1><li>a<li>b</ol><ol start=x><li value=y>c</ol>", "-1.\ta|0.\tb|1.\tc"),
        ("<ol type=a><li>a<ol type=i><li>b<li>c</ol><li>d</ol>", "a.\ta|i.\tb|ii.\tc|b.\td"),
    ]);
}
