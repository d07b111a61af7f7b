//! Whether an item of a list inherits the operator of its lead-in. An item that is a bare infinitive, a noun phrase, a
//! "that" clause or a question asked within the opener's sentence does; an item that is a whole sentence of description
//! does not.

use super::pattern::is_adverb;
use super::sentence::Sentence;
use super::table::Table;

/// How far into an item its verb is looked for.
const FARTHEST_VERB: usize = 30;

/// Whether the item's first sentence takes its operator from the lead-in of its list.
pub(super) fn inherits_lead_in(table: &Table, first: &Sentence<'_>) -> bool {
    if first.is_question {
        return false;
    }
    let Some(head) = first.tokens.first() else {
        return false;
    };
    let low = head.low.as_str();
    if table.that.contains(&low)
        || table.infinitive_marks.contains(&low)
        || table.doing.contains(&low)
        || table.asking.contains(&low) && !head.capital
    {
        return true;
    }
    !has_main_verb(table, first)
}

/// A helping or linking verb outside a subordinate clause, with a subject before it.
fn has_main_verb(table: &Table, sentence: &Sentence<'_>) -> bool {
    for (at, token) in sentence.tokens.iter().take(FARTHEST_VERB).enumerate() {
        let low = token.low.as_str();
        let subordinate = table.that.contains(&low)
            || table.relatives.contains(&low)
            || table.subordinators.contains(&low);
        if subordinate && at > 0 {
            return false;
        }
        if at > 0 && !is_adverb(table, token) && table.finite.contains(&low) {
            return true;
        }
    }
    false
}
