//! A labelled paragraph or list item of a document, and what its words were read as.
//! Marks are laid over the text by their place in it; the text itself is never cut or changed.

use serde::{Deserialize, Serialize};

use super::codes::{Kind, Polarity, Stance, Strength, TextStyle};
use super::ids::{AnswerId, IssueId, TopicId};
use super::span::Span;
use super::styled::{Styled, pieces};

/// What the codebook reads from a recommendation's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Wording {
    /// The step that the main operator stands on.
    pub strength: Strength,
    /// The key of the passage whose words these are, where an item of a list has no operator of
    /// its own and inherits its opener's. All spans then lie in the opener's text.
    pub inherited_from: Option<String>,
    /// The main operator: the words that the strength was read from.
    pub operator: Span,
    /// For what it names, or turning it down.
    pub polarity: Polarity,
    /// The words that the polarity was read from, where they are not the operator.
    pub turned_down_by: Option<Span>,
    /// The words that soften the demand; they never change its strength.
    #[serde(default)]
    pub hedges: Vec<Span>,
    /// Who is asked, as the text names them.
    pub asked: Option<Span>,
}

/// Where the strength of a recommendation comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Read from the passage's own words, which are the State's.
    FromWords(Wording),
    /// Recorded when the summary was written, from the State's own text, which is not held.
    Recorded {
        /// Where the summary says the author stands.
        stance: Stance,
        /// The step that the State's own operator was seen to stand on, if it had one.
        strength: Option<Strength>,
    },
    /// No words to read it from: a remark.
    None,
    /// Not read: there is no table of operators for the language.
    NoTable,
}

/// A labelled paragraph or list item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Passage {
    /// What names the passage within its document, in addresses too: the printed numbers from the
    /// outside in ("11.i.b"), or "~3" for the third passage where no number is printed.
    pub key: String,
    /// The printed numbers joined by dots, empty where none is printed.
    #[serde(default)]
    pub label: String,
    /// The headings it stands under, outermost first.
    #[serde(default)]
    pub heading: Vec<String>,
    /// The topic it speaks of, where one is known.
    pub topic: Option<TopicId>,
    /// The issue of that topic, for a recommendation.
    pub issue: Option<IssueId>,
    /// The answer that its words give to the question of the issue, where they give one. It is never a verdict
    /// on the author.
    pub answer: Option<AnswerId>,
    /// Recommendation or remark.
    pub kind: Kind,
    /// Strength and all that goes with it.
    pub reading: Reading,
    /// The paragraphs of the Chair's draft that it answers ("26", "B19").
    #[serde(default)]
    pub responds_to: Vec<String>,
    /// Where in the source it was read, in the source's own terms, where known.
    pub place: Option<String>,
    /// The address of the page it was read on, where it is not the document's.
    pub url: Option<String>,
    /// Whether a second reader held it against the source. Always true for verbatim passages.
    #[serde(default)]
    pub checked_twice: bool,
    /// The key of the passage that introduces the list which this one is an item of.
    #[serde(default)]
    pub under: Option<String>,
    /// How the source shows parts of the text, in their order.
    #[serde(default)]
    pub styles: Vec<Styled>,
    /// The words.
    pub text: String,
}

impl Passage {
    /// The step of the codebook that the passage stands on, where it has one.
    pub fn strength(&self) -> Option<Strength> {
        match &self.reading {
            Reading::FromWords(wording) => Some(wording.strength),
            Reading::Recorded { strength, .. } => *strength,
            Reading::None | Reading::NoTable => None,
        }
    }

    /// Whether it turns down what it names.
    pub fn polarity(&self) -> Option<Polarity> {
        match &self.reading {
            Reading::FromWords(wording) => Some(wording.polarity),
            Reading::Recorded { stance: Stance::Opposes, .. } => Some(Polarity::Against),
            Reading::Recorded { stance: Stance::Supports | Stance::Proposes, .. } => {
                Some(Polarity::For)
            }
            Reading::Recorded { .. } | Reading::None | Reading::NoTable => None,
        }
    }

    /// The text in stretches over which neither its styles nor `marks` change, each with its styles.
    pub fn pieces(&self, marks: &[Span]) -> Vec<(Span, Vec<TextStyle>)> {
        pieces(&self.text, &self.styles, marks)
    }

    /// The words of a stretch that its author says: without what is struck out in it.
    pub fn said(&self, span: Span) -> String {
        let pieces = self.pieces(&[span]).into_iter();
        let said = pieces
            .filter(|(piece, styles)| span.covers(*piece) && !styles.contains(&TextStyle::Struck));
        let said: String = said.map(|(piece, _)| piece.of(&self.text)).collect();
        crate::joined(&said.split_whitespace().collect::<Vec<_>>(), " ")
    }

    /// The stretches that are struck out in the source: words that the author no longer says.
    pub fn struck(&self) -> Vec<&str> {
        let struck = self.styles.iter().filter(|it| it.style == TextStyle::Struck);
        struck.map(|it| it.span.of(&self.text)).collect()
    }

    /// Whether any of its words has that style.
    pub fn has_style(&self, style: TextStyle) -> bool {
        self.styles.iter().any(|it| it.style == style)
    }
}
