//! What a passage says, and what of it is struck.

use model::{Passage, Span, Styled, TextStyle};

#[test]
fn what_is_struck_is_not_said_and_is_given_on_its_own() {
    let struck = Styled { span: Span::new(7, 13), style: TextStyle::Struck };
    let bold = Styled { span: Span::new(0, 9), style: TextStyle::Bold };
    let passage = Passage {
        text: "States should must act.".into(),
        styles: vec![bold, struck],
        ..test_support::remark("1", "norms", "")
    };
    assert_eq!(passage.said(Span::new(0, 18)), "States must");
    assert_eq!(passage.struck(), ["should"]);
    let pieces = passage.pieces(&[]);
    assert_eq!(pieces[1], (Span::new(7, 9), vec![TextStyle::Bold, TextStyle::Struck]));
    let words: String = pieces.iter().map(|(piece, _)| piece.of(&passage.text)).collect();
    assert_eq!(words, passage.text);
}
