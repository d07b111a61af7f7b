//! How a style sheet is read: what begins a block, what is in it, and what is passed over.

use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserState,
    QualifiedRuleParser, RuleBodyItemParser, Token,
};
use selectors::parser::{ParseRelative, SelectorList, SelectorParseErrorKind};

use super::custom::custom;
use super::declarations;
use super::error::Error;
use super::kinds::Kinds;
use super::media;
use super::selector::Reader;
use super::sheet::Sheets;

/// How deep rules are followed into others, and how long their selectors may be there: each "&" is all of
/// what is around it, and a made-up page could multiply it without end.
const MOST_NESTED: usize = 3;
const LONGEST_NESTED: usize = 300;

/// What begins a block after "@".
pub(super) enum Condition {
    /// Whether what is in the block counts; none where that is not known.
    Holds(Option<bool>),
    Layers(Vec<String>),
    /// What is in the block is for what is in these, and whether some of that is left out.
    Scope(SelectorList<Kinds>, bool),
}

impl<'i> AtRuleParser<'i> for Sheets {
    type Prelude = Condition;
    type AtRule = ();
    type Error = SelectorParseErrorKind;

    fn parse_prelude(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
    ) -> Result<Condition, Error> {
        match name.to_ascii_lowercase().as_str() {
            "media" => Ok(Condition::Holds(media::verdict(input))),
            // What today's browsers have is asked for far more often than what they lack.
            "supports" => {
                let is_not = input.try_parse(|input| input.expect_ident_matching("not")).is_ok();
                let start = input.position();
                while input.next().is_ok() {}
                let asked = input.slice_from(start).to_ascii_lowercase();
                // Such a condition asks for one browser, or for several things.
                let is_doubtful = ["-moz-", "-ms-", "-apple-", "-webkit-touch", "not"]
                    .iter()
                    .any(|word| asked.contains(word))
                    || is_not && [" and ", " or "].iter().any(|word| asked.contains(word));
                Ok(Condition::Holds((!is_doubtful).then_some(!is_not)))
            }
            // How wide an element is, is not known.
            "container" | "starting-style" => {
                while input.next().is_ok() {}
                let is_known = name.eq_ignore_ascii_case("starting-style");
                Ok(Condition::Holds(is_known.then_some(false)))
            }
            "scope" => {
                input.expect_parenthesis_block()?;
                let reader = Reader { is_nested: false };
                let list = input.parse_nested_block(|input| {
                    SelectorList::parse(&reader, input, ParseRelative::No)
                })?;
                let is_cut = !input.is_exhausted();
                while input.next().is_ok() {}
                Ok(Condition::Scope(list, is_cut))
            }
            "layer" => {
                let mut names = vec![String::new()];
                while let Ok(token) = input.next() {
                    match (token, names.last_mut()) {
                        (Token::Ident(part), Some(name)) => name.push_str(part),
                        (Token::Delim('.'), Some(name)) => name.push('.'),
                        (Token::Comma, _) => names.push(String::new()),
                        _ => return Err(ParseError::unexpected_token()),
                    }
                }
                Ok(Condition::Layers(names))
            }
            _ => Err(ParseError::unexpected_token()),
        }
    }

    fn rule_without_block(&mut self, prelude: Condition, _: &ParserState) -> Result<(), ()> {
        if let Condition::Layers(names) = prelude {
            names.iter().for_each(|name| self.know_layer(name));
        }
        Ok(())
    }

    fn parse_block(
        &mut self,
        prelude: Condition,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), Error> {
        self.end_rule();
        match prelude {
            Condition::Holds(Some(true)) => self.read_body(input),
            Condition::Holds(Some(false)) => {}
            Condition::Holds(None) => {
                self.unsure += 1;
                self.read_body(input);
                self.unsure -= 1;
            }
            Condition::Scope(roots, is_cut) => {
                self.unsure += usize::from(is_cut);
                self.around.push(roots);
                self.read_body(input);
                self.around.pop();
                self.unsure -= usize::from(is_cut);
            }
            Condition::Layers(mut names) => {
                let name = names.pop().filter(|name| !name.is_empty());
                let name = name.unwrap_or_else(|| format!("\0{}", self.layers.len()));
                self.know_layer(&name);
                self.layer.push(name);
                self.read_body(input);
                self.layer.pop();
            }
        }
        Ok(())
    }
}

impl<'i> QualifiedRuleParser<'i> for Sheets {
    type Prelude = SelectorList<Kinds>;
    type QualifiedRule = ();
    type Error = SelectorParseErrorKind;

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<SelectorList<Kinds>, Error> {
        let Some(around) = self.around.last() else {
            return SelectorList::parse(&Reader { is_nested: false }, input, ParseRelative::No);
        };
        let start = input.position();
        let reader = Reader { is_nested: true };
        let list = SelectorList::parse(&reader, input, ParseRelative::ForNesting)?;
        let is_short = input.slice_from(start).len() <= LONGEST_NESTED;
        if self.around.len() > MOST_NESTED || around.len() > LONGEST_NESTED || !is_short {
            return Err(ParseError::unexpected_token());
        }
        Ok(list.replace_parent_selector(around))
    }

    fn parse_block(
        &mut self,
        prelude: SelectorList<Kinds>,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), Error> {
        self.end_rule();
        self.around.push(prelude);
        self.read_body(input);
        self.around.pop();
        Ok(())
    }
}

impl<'i> DeclarationParser<'i> for Sheets {
    type Declaration = ();
    type Error = SelectorParseErrorKind;

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        _: &ParserState,
    ) -> Result<(), Error> {
        if name.starts_with("--") {
            let start = input.position();
            while input.next().is_ok() {}
            self.said.customs.push(custom(&name, input.slice_from(start)));
            return Ok(());
        }
        declarations::read(&name, input, &mut self.said.declarations)
    }
}

impl<'i> RuleBodyItemParser<'i, (), SelectorParseErrorKind> for Sheets {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        !self.around.is_empty()
    }
}
