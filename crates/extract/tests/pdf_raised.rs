//! Small words above and below the line: powers and indices stay with the word that they belong to.
#![allow(missing_docs, clippy::unwrap_used)]

mod made;

use extract::{Incoming, Limits, open};
use made::annotated;

/// A font each of whose signs is 0.6 wide.
const COURIER: &str = "/Font<</F <</Type/Font/Subtype/Type1/BaseFont/Courier>>>>";

/// One line of words in size 12, those with a height in size 7.
fn text(parts: &[(&str, f64)]) -> String {
    let mut drawn = String::new();
    let mut x = 72.0;
    for (words, height) in parts {
        let size = if *height == 0.0 { 12.0 } else { 7.0 };
        let y = 700.0 + height;
        drawn.push_str(&format!("BT /F {size} Tf {x:.2} {y:.2} Td ({words}) Tj ET\n"));
        x += 0.6 * size * words.len() as f64;
    }
    let bytes = annotated(&drawn, COURIER, &[], "");
    let incoming = Incoming { name: "made.pdf", bytes: &bytes, password: None };
    let text = open(&incoming, &Limits::default(), &mut |_| ()).unwrap();
    text.content.text().unwrap().trim().to_owned()
}

#[test]
fn an_index_stays_with_its_letters_however_deep_it_is() {
    for deep in [-1.0, -2.0, -4.0, -5.5, -6.0, -7.0] {
        let read =
            text(&[("less CO", 0.0), ("2", deep), (" and H", 0.0), ("2", deep), ("O too", 0.0)]);
        assert_eq!(read, "less CO2 and H2O too", "{deep}");
    }
}

#[test]
fn a_power_is_no_other_number() {
    for (power, expected) in [("-9", "⁻⁹"), ("+3", "⁺³"), ("12", "¹²"), ("n", "ⁿ"), ("2+", "²⁺")]
    {
        let read = text(&[("at most 10", 0.0), (power, 4.0), (" of them", 0.0)]);
        assert_eq!(read, format!("at most 10{expected} of them"));
    }
    assert_eq!(text(&[("on the 10", 0.0), ("th", 4.0), (" day", 0.0)]), "on the 10th day");
}
