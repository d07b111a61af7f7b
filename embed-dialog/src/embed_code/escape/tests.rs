//! Titles and addresses in HTML and Markdown, read back.

use super::*;

#[test]
fn hostile_text_stays_text() {
    assert_eq!(html("\"><script>"), "&quot;&gt;&lt;script&gt;");
    assert_eq!(markdown("](x) <b>"), "\\](x) &lt;b&gt;");
}

#[test]
fn an_address_stays_readable_in_markdown() {
    let usual = "https://example.org/?topic=norms&authors=PAK+NOR&view=issues";
    assert_eq!(markdown_address(usual), usual);
    assert_eq!(markdown_address("https://a.b/(c)/?d&lt;"), "https://a.b/\\(c\\)/?d&amp;lt;");
}

#[test]
fn a_title_has_no_line_breaks() {
    assert_eq!(one_line(" Norms\r\n\r\nand\u{2028}rules\u{0} "), "Norms and rules");
    assert_eq!(one_line("Side by State\u{a0}: normes"), "Side by State\u{a0}: normes");
}
