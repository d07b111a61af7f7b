//! Texts that describe a State and are under its name alone: an entry of an encyclopedia, a country profile. A name
//! alone says whose a text is only where the text is not about who bears it.

use super::claim_words::{IS_INSTITUTION, IS_SAID, skipped};
use super::line::{Line, Place};
use super::line_phrases as say;
use super::names::Token;
use super::phrases::{begins, phrases};
use super::spoken_words::IS_I;

/// So many tokens behind "is a" it is said what a State is.
const NEAR: usize = 8;

/// How a description says what something is.
const IS: &str = "is|officially|was|lies|borders|has a population|est|officiellement|se situe|es|oficialmente|limita|это|расположена|расположен| \
    граничит|هي|هو|تقع|是|位 于";
/// What States are, and where.
const STATES: &str = "country|state|nation|republic|kingdom|island|located|pays|état|république|royaume|situé|située|île|país|estado|república|reino| \
    situado|situada|ubicado|ubicada|isla|страна|государство|республика|королевство|остров|دولة|بلد|جمهورية|مملكة|国 家|共 和 国";
/// What a profile has beside a sign: "Capital: Oslo".
const FACTS: &str = "capital|capital city|population|area|total area|currency|gdp|official language|official languages|government type|country profile| \
    country facts|head of state|capitale|superficie|monnaie|pib|langue officielle|langues officielles|población|moneda|idioma oficial| \
    idiomas oficiales|столица|население|площадь|валюта|عاصمة|العاصمة|السكان|المساحة|العملة|首 都|人 口|面 积|货 币";

/// What is before who has written it.
const WRITTEN: &str =
    "by|written by|author|authors|par|écrit par|por|escrito por|автор|авторы|بقلم|作 者";

phrases! {
    IS_WRITTEN = WRITTEN;
}

/// How something is asked for.
const ASKS: &str = "should|shall|must|ought|need|needs|propose|proposes|suggest|suggests|delete|add|replace|insert|agree|devrait|devraient|doit|doivent|il faut| \
    propose|supprimer|ajouter|debe|deben|debería|deberían|propone|suprimir|añadir|должны|должен|следует|предлагает|необходимо|ينبغي|يجب|تقترح|应|必 须|建 议";

phrases! {
    IS_ASKED = ASKS;
    SAYS_IS = IS;
    IS_STATE = STATES;
    IS_FACT = FACTS;
}

/// Whether lines describe one of these, and none of them says what the text is.
pub(super) fn is_described(lines: &[Line], whose: &[&str]) -> bool {
    let is_text = |line: &Line| {
        let is_at = |at: usize| {
            let rest = line.tokens.get(at..).unwrap_or_default();
            rest.first().is_some_and(|it| !it.word.is_empty()) && say::text(rest).is_some()
        };
        line.place != Place::Sentence && (0..line.tokens.len()).any(is_at)
    };
    let is_of =
        |line: &Line| is_fact(&line.tokens) || is_by_line(line) || is_description(line, whose);
    (lines.iter().any(is_of) || is_told(lines, whose)) && !lines.iter().any(is_text)
}

/// Whether sentences only tell something: nobody speaks in them, and nothing is asked for.
fn is_told(lines: &[Line], whose: &[&str]) -> bool {
    let asks = |line: &Line| {
        let is_at = |at: usize| {
            let rest = line.tokens.get(at..).unwrap_or_default();
            let is_word = rest.first().is_some_and(|it| !it.word.is_empty());
            is_word && (begins(rest, &IS_I).is_some() || begins(rest, &IS_ASKED).is_some())
        };
        let says = line.mentions.iter().any(|it| {
            let rest = skipped(line.tokens.get(it.to..).unwrap_or_default());
            whose.contains(&it.id.as_str()) && begins(rest, &IS_SAID).is_some()
        });
        says || (0..line.tokens.len()).any(is_at)
    };
    let mut sentences = lines.iter().filter(|line| line.place == Place::Sentence).peekable();
    sentences.peek().is_some() && !lines.iter().any(asks)
}

/// "Capital: Oslo. Population: 5 million".
fn is_fact(tokens: &[Token]) -> bool {
    let rest = skipped(tokens);
    let length = begins(rest, &IS_FACT);
    let sign = length.and_then(|length| rest.get(length));
    sign.is_some_and(|it| matches!(it.raw.as_str(), ":" | "：" | "|"))
}

/// "Written by Jane Lind".
fn is_by_line(line: &Line) -> bool {
    let rest = skipped(&line.tokens);
    let name = begins(rest, &IS_WRITTEN).and_then(|length| rest.get(length..)).map(skipped);
    let is_name = |name: &[Token]| {
        let is_capital = |it: &Token| it.raw.starts_with(char::is_uppercase);
        name.first().is_some_and(is_capital) && begins(name, &IS_INSTITUTION).is_none()
    };
    line.place == Place::Line && line.mentions.is_empty() && name.is_some_and(is_name)
}

/// "Norway, officially the Kingdom of Norway, is a Nordic country".
fn is_description(line: &Line, whose: &[&str]) -> bool {
    let Some(name) = line.mentions.first().filter(|it| whose.contains(&it.id.as_str())) else {
        return false;
    };
    let before = line.tokens.get(..name.from).unwrap_or_default();
    let rest = skipped(line.tokens.get(name.to..).unwrap_or_default());
    let has_state = || {
        let near = rest.get(..NEAR.min(rest.len())).unwrap_or_default();
        (0..near.len()).any(|at| begins(near.get(at..).unwrap_or_default(), &IS_STATE).is_some())
    };
    skipped(before).is_empty() && begins(rest, &SAYS_IS).is_some() && has_state()
}

#[cfg(test)]
mod tests {
    use extract::Head;
    use model::Collection;

    use super::super::evidence_tests::{all_are, nobodys};
    use super::super::{LabelCache, from_text};

    #[test]
    fn a_description_under_the_name_of_a_state_is_not_its_text() {
        nobodys(&[
            "Norway\n\nNorway is a Nordic country in Europe.",
            "Norway\n\nNorway, officially the Kingdom of Norway, has fjords.",
            "Norway\n\nWritten by Jane Lind\n\nThe land has many elks.",
            "Norway\n\nCapital: Oslo. Population: 5 million.",
            "Suisse\n\nLa Suisse est un pays d’Europe.",
            "México\n\nMéxico es un país de América.",
        ]);
    }

    #[test]
    fn a_text_that_tells_of_the_state_over_it_is_not_its_text() {
        let collection = Collection::default();
        for text in [
            "Peru\n\nThe government has recently amended its law. Critics call it weak.\n",
            "Peru\n\nPeru's foreign policy has long favoured ports.\n",
        ] {
            let (head, label_cache) = (Head::default(), &mut LabelCache::default());
            let draft =
                from_text("a.txt", "plain text", text, &head, &[], label_cache, &collection);
            assert_eq!(draft.head.suggested.map(|author| author.code.to_string()), None, "{text}");
        }
    }

    #[test]
    fn a_state_that_says_what_it_is_keeps_its_text() {
        all_are(&[
            ("a.txt", "Statement by Fiji\n\nFiji is a small island State.", Some("FJI")),
            ("a.txt", "Fiji\n\nComments on the draft\n\nFiji is an island State.", Some("FJI")),
            ("a.txt", "Norway\n\nNorway is grateful for the draft.", Some("NOR")),
        ]);
    }
}
