//! Pictures among the operators of a page ("BI … ID … EI"). Where each ends is looked for in all that comes after, so
//! that a few without an end would take very long: how much that is has to be known before.

use super::budget::too_much;
use crate::fault::Fault;

/// The most bytes that are looked through for the ends of all pictures together.
const MOST: usize = 300_000_000;

/// Refuses operators whose pictures would be looked for without end.
pub(super) fn admit(operators: &[u8]) -> Result<(), Fault> {
    if looked_through(operators) > MOST { Err(too_much()) } else { Ok(()) }
}

/// How many bytes lie between the beginnings of pictures and the next end, and between ends and the next beginning.
fn looked_through(operators: &[u8]) -> usize {
    let is_blank = |at: usize| operators.get(at).is_none_or(u8::is_ascii_whitespace);
    let end = operators.len();
    let (mut beginning, mut ending, mut sum) = (end, end, 0_usize);
    for (at, pair) in operators.windows(2).enumerate().rev() {
        if pair == b"EI" && is_blank(at + 2) {
            sum = sum.saturating_add(beginning - at);
            ending = at;
        } else if pair == b"BI" && (at == 0 || is_blank(at - 1)) {
            sum = sum.saturating_add(ending - at);
            beginning = at;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{admit, looked_through};

    #[test]
    fn pictures_with_their_ends_are_looked_through_once() {
        let one = b"BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q ";
        assert!(looked_through(&one.repeat(10_000)) <= 2 * 10_000 * one.len());
        assert!(admit(&one.repeat(10_000)).is_ok());
        assert_eq!(looked_through(b"(BILATERAL) Tj (THEIR) Tj"), 0);
    }

    #[test]
    fn pictures_without_their_ends_are_refused() {
        assert!(admit(&b"BI /W 1 ID aaa ".repeat(20)).is_ok());
        assert!(admit(&b"BI /W 1 ID aaa ".repeat(10_000)).is_err());
        assert!(admit(&[b"BI /W 1 ID ".as_slice(), &b"EI \x80 ".repeat(20_000)].concat()).is_err());
    }
}
