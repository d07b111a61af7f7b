//! Why a declaration is not taken.

use cssparser::ParseError;
use selectors::parser::SelectorParseErrorKind;

/// What parsing ends with where a browser would not take what is written.
pub(super) type Error = ParseError<SelectorParseErrorKind>;
