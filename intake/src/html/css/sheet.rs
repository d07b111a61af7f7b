//! Style sheets: rules within others, under conditions and in layers.

use std::rc::Rc;

use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserState,
    QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser, StyleSheetParser,
};
use selectors::parser::{ParseRelative, Selector, SelectorList, SelectorParseErrorKind};

use super::media;
use super::selector::{Kinds, Reader, is_decided, small};
use super::value::{self, Declaration, Error};

/// How many rules are kept: more than any site has.
const MOST_RULES: usize = 50_000;
/// How deep rules are followed into others, and how long their selectors may be there: each "&" is all of
/// what is around it, and a made-up page could multiply it without end.
const MOST_NESTED: usize = 3;
const LONGEST_NESTED: usize = 300;
/// The rank of what is in no layer.
const NO_LAYER: usize = usize::MAX;

/// A selector and what is said of its elements.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) selector: Selector<Kinds>,
    pub(super) said: Rc<[Declaration]>,
    pub(super) layer: usize,
}

/// The rules of a page in their order.
#[derive(Default)]
pub(super) struct Sheets {
    pub(super) rules: Vec<Rule>,
    layers: Vec<String>,
    layer: Vec<String>,
    around: Vec<SelectorList<Kinds>>,
    said: Vec<Declaration>,
}

impl Sheets {
    /// Adds the rules of a `style` element.
    pub(super) fn add(&mut self, source: &str) {
        let mut input = Parser::new(source);
        // What cannot be read is passed over, as in browsers.
        StyleSheetParser::new(&mut input, self).for_each(drop);
    }

    /// What was said so far becomes a rule: what is within the rule comes after it.
    fn end_rule(&mut self) {
        let said: Rc<[Declaration]> = std::mem::take(&mut self.said).into();
        let Some(selectors) = self.around.last().filter(|_| !said.is_empty()) else { return };
        let layer = self.layer.join(".");
        let layer = self.layers.iter().position(|known| !layer.is_empty() && *known == layer);
        for selector in selectors.slice().iter().filter(|selector| is_decided(selector)) {
            if self.rules.len() < MOST_RULES {
                let selector = selector.clone();
                let layer = layer.unwrap_or(NO_LAYER);
                self.rules.push(Rule { selector, said: said.clone(), layer });
            }
        }
    }

    fn know_layer(&mut self, name: &str) {
        let path: Vec<&str> = self.layer.iter().map(String::as_str).chain([name]).collect();
        let path = path.join(".");
        if !self.layers.contains(&path) {
            self.layers.push(path);
        }
    }

    fn read_body(&mut self, input: &mut Parser<'_>) {
        if self.around.is_empty() {
            StyleSheetParser::new(input, self).for_each(drop);
        } else {
            RuleBodyParser::new(input, self).for_each(drop);
            self.end_rule();
        }
    }
}

/// The declarations of a `style` attribute.
pub(super) fn declarations(source: &str) -> Vec<Declaration> {
    let mut sheets = Sheets::default();
    let mut input = Parser::new(source);
    RuleBodyParser::new(&mut input, &mut sheets).for_each(drop);
    sheets.said
}

/// What begins a block after "@".
pub(super) enum Condition {
    Holds(bool),
    Layers(Vec<String>),
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
        match small(&name).as_str() {
            "media" => Ok(Condition::Holds(media::holds(input))),
            // What today's browsers have is asked for far more often than what they lack.
            "supports" => {
                let is_not = input.try_parse(|input| input.expect_ident_matching("not")).is_ok();
                while input.next().is_ok() {}
                Ok(Condition::Holds(!is_not))
            }
            "layer" => {
                let mut names = vec![String::new()];
                while let Ok(token) = input.next() {
                    match (token, names.last_mut()) {
                        (cssparser::Token::Ident(part), Some(name)) => name.push_str(part),
                        (cssparser::Token::Delim('.'), Some(name)) => name.push('.'),
                        (cssparser::Token::Comma, _) => names.push(String::new()),
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
            Condition::Holds(true) => self.read_body(input),
            Condition::Holds(false) => {}
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
        value::read(&name, input, &mut self.said)
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
