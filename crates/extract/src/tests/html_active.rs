//! Elements of a web page that go on after the end of what is around them, as browsers show them.

use super::{opened, stretches};
use crate::TextStyle::{Bold, Struck};

fn struck(body: &str) -> String {
    let page = format!("<!doctype html><html><body>{body}</body></html>");
    let all = stretches(&opened("x.html", page.as_bytes()).unwrap());
    let struck = all.into_iter().filter(|(style, _)| *style == Struck).map(|(_, words)| words);
    struck.collect::<Vec<_>>().join("|")
}

#[test]
fn what_is_struck_without_an_end_is_struck_in_the_next_blocks() {
    for (body, expected) in [
        ("<p>We <s>oppose<p>Next text.</p><p>After it.</p>", "oppose|Next text.|After it."),
        ("<p>We <s>oppose this</p><div>Next</div><h2>Last</h2>", "oppose this|Next|Last"),
        ("<p><strike>One</p><p>Two</strike></p><p>Three</p>", "One|Two"),
        ("<ul><li><strike>One<li>Two</ul><p>Three", "One|Two|Three"),
        ("<div><s>One</div><div>Two</s> kept</div>", "One|Two"),
        ("<font color=red><strike><p>One</p></font><p>Two</p></strike><p>Three", "One|Two"),
        ("<p><s><b>One</s> two</b> three", "One"),
        ("<p><b><s>One</b> two</s> three", "One two"),
        ("<div><s>One</div></s><p>Two", "One"),
        ("<p><s>One<p>Two <em>more</em> <br> words</s> kept", "One|Two more\nwords"),
        // No cell of a table goes on into the next, nor into what is after the table.
        ("<table><tr><td><s>One<td>Two</table><p>Three", "One"),
        // What is no such element ends with what is around it.
        ("<p>We <del>oppose<p>Next text.", "oppose"),
        ("<div>We <span style='text-decoration:line-through'>oppose</div>Next text.", "oppose"),
        ("<p><s style='display:none'>One</s><p>Two", ""),
        ("<head><title>A <s>B</title></head><p>Two", ""),
    ] {
        assert_eq!(struck(body), expected, "{body}");
    }
}

#[test]
fn the_same_element_goes_on_three_times_at_most() {
    let page = "<p><b>x<p>".repeat(500) + "End</b></b></b> kept";
    let all = stretches(&opened("x.html", page.as_bytes()).unwrap());
    assert!(!all.iter().any(|(style, words)| *style == Bold && words.contains("kept")));
}
