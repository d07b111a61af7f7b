//! Passages that say by themselves what they are on, as speeches do: "On norms, our message is
//! simple.", "Allow me to turn to the threats.", "S’agissant du droit international, …".

use super::sentence::starts_upper;
use super::shape::count;
use super::topic::Topics;

/// How clauses begin that say what follows is on.
const LEADS: &[&str] = &[
    "on ",
    "as regards ",
    "as to ",
    "as for ",
    "regarding ",
    "concerning ",
    "with regard to ",
    "with respect to ",
    "in respect of ",
    "with reference to ",
    "in relation to ",
    "in regard to ",
    "as far as ",
    "when it comes to ",
    "turning to ",
    "moving to ",
    "coming to ",
    "under ",
    "in the area of ",
    "in the field of ",
    "in terms of ",
    "in the section on ",
    "in the chapter on ",
    "sur ",
    "concernant ",
    "s’agissant ",
    "s'agissant ",
    "en ce qui concerne ",
    "pour ce qui est ",
    "pour ce qui concerne ",
    "quant à ",
    "quant au ",
    "quant aux ",
    "au sujet ",
    "à propos ",
    "en matière de ",
    "dans le domaine ",
    "relativement ",
    "sobre ",
    "en cuanto a ",
    "en cuanto al ",
    "respecto de ",
    "respecto a ",
    "respecto al ",
    "con respecto a ",
    "en lo que respecta ",
    "en lo que se refiere ",
    "por lo que respecta ",
    "por lo que se refiere ",
    "en relación con ",
    "en materia de ",
    "en el ámbito ",
    "acerca de ",
    "وفيما يتعلق ",
    "فيما يتعلق ",
    "فيما يخص ",
    "وفيما يخص ",
    "وبخصوص ",
    "بخصوص ",
    "أما ",
    "وبشأن ",
    "بشأن ",
    "что касается ",
    "в отношении ",
    "относительно ",
];

/// Words in which a speaker turns to a topic.
const TURNS: &[&str] = &[
    "turn to ",
    "turn now to ",
    "now turn to ",
    "begin with ",
    "start with ",
    "come to ",
    "come now to ",
    "move on to ",
    "move to ",
    "turning to ",
    "a word on ",
    "a few words on ",
    "j’en viens ",
    "j’aborde ",
    "abordons ",
    "commencer par ",
    "commencerai par ",
    "passons ",
    "passant ",
    "empezar por ",
    "comenzar por ",
    "comenzaré por ",
    "paso a ",
    "paso ahora ",
    "pasando a ",
    "pasemos ",
];

/// Words that may stand before a lead.
const BEFORE: &[&str] = &[
    "first,",
    "firstly,",
    "second,",
    "secondly,",
    "third,",
    "thirdly,",
    "fourth,",
    "fourthly,",
    "fifth,",
    "fifthly,",
    "next,",
    "then,",
    "finally,",
    "lastly,",
    "and",
    "now",
    "d’abord,",
    "ensuite,",
    "enfin,",
    "por",
    "primer",
    "último,",
    "lugar,",
    "en",
    "segundo",
    "tercer",
    "finalmente,",
    "premièrement,",
    "deuxièmement,",
    "troisièmement,",
];

/// The most words of a clause that says what follows is on.
const LONGEST: usize = 16;

/// The most words of a title that stands before a text and a full stop: "Threats. They grow."
const TITLE: usize = 6;

/// The most words of a question that the text after it answers.
const QUESTION: usize = 25;

/// The topic that the first clause of a passage announces.
pub(super) fn announced(text: &str, topics: &Topics) -> Option<usize> {
    let start: String = text.to_lowercase().chars().take(200).collect();
    let mut rest = start.as_str();
    for _ in 0..4 {
        let Some((word, after)) = rest.split_once(' ') else { break };
        let leads = LEADS.iter().any(|lead| rest.starts_with(lead));
        if leads || !BEFORE.contains(&word) {
            break;
        }
        rest = after;
    }
    if let Some((title, after)) = text.split_once(". ")
        && starts_upper(after)
        && count(title) <= TITLE
        && topics.is_all_topic(title)
    {
        return topics.of_heading(title).filter(|topic| !topics.is_general(*topic));
    }
    if let Some(end) = text.find(['?', '؟'])
        && let Some(question) = text.get(..end).filter(|question| !question.contains(". "))
        && count(question) <= QUESTION
    {
        return topics.of_heading(question).filter(|topic| !topics.is_general(*topic));
    }
    let clause = rest.split([',', ':', '.', ';', '–', '—', '،', '؛']).next()?;
    if clause.split_whitespace().count() > LONGEST {
        return None;
    }
    let leads = LEADS.iter().find_map(|lead| clause.strip_prefix(lead));
    let turns = || TURNS.iter().find_map(|turn| clause.split_once(turn)).map(|(_, rest)| rest);
    topics.of_heading(leads.or_else(turns)?).filter(|topic| !topics.is_general(*topic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::terms;

    #[test]
    fn a_first_clause_may_say_what_follows_is_on() {
        let terms = terms();
        let topics = Topics::new(&terms, "en");
        let of = |text: &str| {
            announced(text, &topics).and_then(|at| topics.id(at)).map(|id| id.as_str().to_owned())
        };
        for (text, topic) in [
            ("On norms, our message is simple.", "norms"),
            ("Lastly, on regular institutional dialogue, we see room.", "institutional-dialogue"),
            ("Allow me to begin with the threats. They grow.", "threats"),
            ("Do we need new norms? We think not.", "norms"),
            ("Threats. The section is well balanced.", "threats"),
            ("As regards international law, we have one remark.", "international-law"),
            ("S’agissant du renforcement des capacités, tout reste à faire.", "capacity-building"),
        ] {
            assert_eq!(of(text).as_deref(), Some(topic), "{text}");
        }
        for text in ["States should respect norms.", "On Tuesday, we spoke.", "We welcome norms."] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
