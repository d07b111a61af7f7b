//! What a language's table holds: its operators by step, and the word lists that tell a demand
//! from a description. Only the shape; the words are in `english`, `french` and `spanish`.
//!
//! How a pattern is written: words with a space between them; `a|b` is one of several words, `a*`
//! any word that begins so, `a?` a word that may be missing, `~` up to five words other
//! than prepositions, `~~` prepositions too, `@name` a class
//! of words (see `pattern`). What follows `/` has to follow in the text, and is no part of the
//! operator. Adverbs, negations, hedges and asides may stand between the words.

use std::sync::OnceLock;

use super::index::Index;
use super::row::Operators;

/// A language's table.
#[derive(Debug)]
pub(super) struct Table {
    /// The language's two letters.
    pub(super) language: &'static str,
    /// Whether an apostrophe ends a word ("l'État").
    pub(super) elides: bool,
    pub(super) operators: &'static [Operators],
    /// The operators by their first word; filled when the table is first used.
    pub(super) index: OnceLock<Index>,
    /// Whether adjectives follow their noun, so that a name may end in small letters.
    pub(super) adjectives_follow: bool,
    /// Patterns of words that soften a demand.
    pub(super) hedges: &'static [&'static str],
    /// Words with a full stop that ends no sentence.
    pub(super) abbreviations: &'static [&'static str],

    /// Words that may stand between the words of an operator.
    pub(super) adverbs: &'static [&'static str],
    /// How other adverbs end.
    pub(super) adverb_endings: &'static [&'static str],
    /// Endings of verbal nouns ("establishing", "implementation") that stand for an action.
    pub(super) acting_endings: &'static [&'static str],
    /// Nouns for an action ("creation") that do not end so.
    pub(super) acting: &'static [&'static str],
    /// Words that end like an action and are none.
    pub(super) not_acting: &'static [&'static str],
    /// What proposals are called before their numbers.
    pub(super) proposals: &'static [&'static str],
    /// Words that open a question asked within a sentence ("which authority is in charge").
    pub(super) asking: &'static [&'static str],
    /// Verbs that ask for an action at the head of a sentence.
    pub(super) doing: &'static [&'static str],

    /// Words that say no to the operator beside them.
    pub(super) negations: &'static [&'static str],
    /// Words between an operator and the verb it governs ("to", "be").
    pub(super) verb_links: &'static [&'static str],
    /// Words that open an infinitive ("to").
    pub(super) infinitive_marks: &'static [&'static str],
    /// Those whose conduct a "no" restrains ("no State").
    pub(super) actors: &'static [&'static str],
    /// Words that say no to the noun after them ("no State").
    pub(super) no_determiners: &'static [&'static str],
    /// What, under a negation, turns down a proposal or a text ("should not be included").
    pub(super) turning_down: &'static [&'static str],
    /// Words that ask for something to be taken out, of whatever it is.
    pub(super) deleting: &'static [&'static str],
    /// The same, but only of a text ("remove this sentence", not "remove obstacles").
    pub(super) deleting_text: &'static [&'static str],

    /// Words that open a clause which does not decide ("if", "because").
    pub(super) subordinators: &'static [&'static str],
    /// Those of them that are prepositions too ("as").
    pub(super) as_words: &'static [&'static str],
    /// What follows such a word when it is a preposition ("as a first step").
    pub(super) after_as: &'static [&'static str],
    /// What stands before it then ("as well as").
    pub(super) before_as: &'static [&'static str],
    /// Words that open a clause about the noun before them ("which").
    pub(super) relatives: &'static [&'static str],
    /// Those that are always the subject of their clause ("who").
    pub(super) subject_relatives: &'static [&'static str],
    /// The word that opens either a clause about the noun before it or what somebody says.
    pub(super) that: &'static [&'static str],
    /// Words after which a clause is what the author holds or says ("believes that").
    pub(super) holding: &'static [&'static str],
    /// Nouns for what the author holds, where "our" or "is of the" stands before ("view that").
    pub(super) held: &'static [&'static str],
    /// Words that begin a noun phrase.
    pub(super) noun_starts: &'static [&'static str],
    /// Prepositions.
    pub(super) prepositions: &'static [&'static str],
    /// Words that join two clauses or nouns.
    pub(super) conjunctions: &'static [&'static str],
    /// Words that set a new claim against the one before.
    pub(super) contrasts: &'static [&'static str],

    /// How verbs begin by which a text says or holds something ("recommend", "contain").
    pub(super) saying_stems: &'static [&'static str],
    /// Nouns for what may be founded, and may then act ("a forum could meet").
    pub(super) bodies: &'static [&'static str],
    /// Present forms of verbs of saying and thinking.
    pub(super) says: &'static [&'static str],
    /// Past forms of the same.
    pub(super) said: &'static [&'static str],
    /// Helping verbs that put a verb of saying into the past.
    pub(super) past_helpers: &'static [&'static str],
    /// Whether a past form needs no helping verb to be one ("they suggested").
    pub(super) past_stands_alone: bool,
    /// Words that govern the verb after them, so that it reports nothing ("to", "should").
    pub(super) governing: &'static [&'static str],
    /// Words after a past form that make it an adjective ("proposed by").
    pub(super) agents: &'static [&'static str],

    /// The author's own pronouns.
    pub(super) first_person: &'static [&'static str],
    /// "my", "our".
    pub(super) possessives: &'static [&'static str],
    /// Nouns that stand for the author when singular or owned ("my delegation").
    pub(super) author_nouns: &'static [&'static str],
    /// Words that may stand between the author and the operator ("would like to").
    pub(super) lights: &'static [&'static str],
    /// Nouns that speak in a text without being its author ("resolution", "delegations").
    pub(super) others: &'static [&'static str],
    /// Endings of common nouns, which are no State's name even with a capital letter.
    pub(super) common_endings: &'static [&'static str],
    /// Small words inside a name ("the Republic of Norland").
    pub(super) name_links: &'static [&'static str],

    /// Nouns for the text under discussion and its parts.
    pub(super) texts: &'static [&'static str],
    /// Nouns for those who can be asked.
    pub(super) asked: &'static [&'static str],
    /// Words that may stand before those nouns.
    pub(super) asked_before: &'static [&'static str],
    /// Words that may stand after those nouns.
    pub(super) asked_after: &'static [&'static str],
    /// Helping words between a subject and its operator ("will have to").
    pub(super) before_operator: &'static [&'static str],
    /// Words between an operator and whom it asks.
    pub(super) asked_links: &'static [&'static str],
    /// The word before whoever carries out a passive ("by").
    pub(super) by: &'static [&'static str],

    /// What follows an operator that asks for nothing ("should be understood").
    pub(super) idle: &'static [&'static str],
    /// The same after "it" ("it must be noted").
    pub(super) idle_after_it: &'static [&'static str],
    /// The same after the author's own pronoun ("we must admit").
    pub(super) idle_after_speaker: &'static [&'static str],
    /// Adverbs that make a need or a permission a description ("often have to").
    pub(super) habit: &'static [&'static str],
    /// What begins a sentence with whose claim it is ("according to").
    pub(super) sources: &'static [&'static str],
    /// Pairs of a word and an operator that is none after it ("the need").
    pub(super) never_after: &'static [(&'static str, &'static str)],
    /// Pairs of an operator and the word that makes a noun of it ("requests for").
    pub(super) never_before: &'static [(&'static str, &'static str)],
    /// "And its member States": what follows belongs to the author named before.
    pub(super) its: &'static [&'static str],
    /// Bodies that speak as authors where they bear a name ("the African Group").
    pub(super) groups: &'static [&'static str],
    /// Words that may stand before an imperative ("please", "in").
    pub(super) imperative_leads: &'static [&'static str],
    /// What only happens and is not allowed or asked ("States may suffer").
    pub(super) happening: &'static [&'static str],
    /// Words that pick out some of those asked, so that a permission is a description.
    pub(super) some: &'static [&'static str],
    /// "It": the subject that stands for nothing.
    pub(super) it: &'static [&'static str],

    /// What, before a colon, only opens a list ("the following:").
    pub(super) openings: &'static [&'static str],
    /// What makes the colon introduce new wording instead ("replace it with the following:").
    pub(super) rewordings: &'static [&'static str],
    /// Helping and linking verbs, which make an item of a list a whole sentence.
    pub(super) finite: &'static [&'static str],
}

impl Table {
    /// The rows and patterns that may begin with `word`.
    pub(super) fn beginning_with<'a>(
        &'static self,
        word: &'a str,
    ) -> impl Iterator<Item = (&'static Operators, &'static str)> + use<'a> {
        self.index.get_or_init(|| Index::of(self.operators)).beginning_with(word)
    }
}
