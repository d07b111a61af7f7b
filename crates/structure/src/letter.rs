//! How a letter greets and takes leave: the words that open and close one. Only single lines and
//! units are looked at; what stands before the text as a whole is `front`'s matter.

use super::sentence::ends_sentence;
use super::shape::count;
use super::unit::Unit;

/// Sentences of courtesy at a letter's end, in lower case.
const COURTESIES: &[&str] = &[
    "please accept",
    "accept, ",
    "i avail myself",
    "veuillez agréer",
    "je vous prie d’agréer",
    "je vous prie de",
    "je saisis cette occasion",
];
/// What an author does in the last sentence of a text.
const PARTING: &[&str] = &[
    "stands ready",
    "stand ready",
    "remains committed",
    "remains at",
    "remains ready",
    "remains available",
    "thanks the chair",
    "thank the chair",
    "thanks you",
    "looks forward",
    "look forward",
    "wishes the chair",
    "assures the chair",
    "reserves the right",
    "reserves its right",
    "se tient",
    "reste disposé",
    "reste à la disposition",
    "demeure disposé",
    "remercie le président",
    "se réserve",
    "assure le président",
    "reste à votre disposition",
    "reiterates its readiness",
    "reiterates its commitment",
    "is ready to work",
    "is at the disposal",
    "remains open",
    "would be pleased to",
    "would be happy to",
    "will be pleased to",
    "counts on",
    "reitera su disposición",
    "reitera su compromiso",
    "queda a disposición",
    "queda a la disposición",
    "sigue a disposición",
    "se reserva",
    "agradece al presidente",
    "espera con interés",
    "تتطلع",
    "على استعداد",
    "تحت تصرف",
];

/// Whether a line greets whom the text is addressed to: "Mr. Chair,", "Excellency,".
pub(crate) fn is_salutation(text: &str) -> bool {
    const ADDRESSED: &[&str] = &[
        "mr. chair",
        "mr chair",
        "madam chair",
        "excellenc",
        "dear ",
        "monsieur le président",
        "madame la présidente",
        "monsieur le chef",
        "monsieur l’ambassadeur",
        "madame l’ambassadrice",
        "distinguished",
        "mr. president",
        "madam president",
        "ambassador",
        "chers collègues",
        "mesdames",
        "thank you, mr",
        "thank you, madam",
        "thank you, chair",
        "merci, monsieur",
        "merci, madame",
    ];
    let text = text.trim();
    let lower = text.to_lowercase();
    let plain = lower.trim_matches(|ch: char| !ch.is_alphanumeric());
    let words = count(text);
    let thanks = plain.starts_with("thank you") || plain.starts_with("merci");
    let calls = text.ends_with([',', '!', ':']) || words <= 4 && (thanks || !ends_sentence(text));
    words <= 9
        && calls
        && (ADDRESSED.iter().any(|start| lower.starts_with(start)) || plain == "chair")
}

/// How many characters the longest of these starts has, and some more.
const LONGEST_START: usize = 40;

/// Whether a line begins a sentence of courtesy that closes a letter.
pub(crate) fn is_courtesy(text: &str) -> bool {
    // Only how it begins: a paragraph asks it again with each of its lines.
    let lower = text.chars().take(LONGEST_START).collect::<String>().to_lowercase();
    COURTESIES.iter().any(|start| lower.starts_with(start))
}

/// Whether a line begins the sentence in which the author takes leave: "Meridia stands ready …".
pub(crate) fn is_parting(text: &str) -> bool {
    let start: Vec<String> = text.split_whitespace().take(8).map(str::to_lowercase).collect();
    let start = start.join(" ");
    PARTING.iter().any(|phrase| start.contains(phrase))
}

/// Where the closing lines of a letter begin, counted in units from the start.
pub(crate) fn closing(units: &[Unit]) -> Option<usize> {
    const FORMULAS: &[&str] = &[
        "sincerely",
        "yours sincerely",
        "yours faithfully",
        "respectfully",
        "respectfully submitted",
        "best regards",
        "kind regards",
        "with best regards",
        "cordialement",
        "respectueusement",
        "yours truly",
        "signed",
        "signature",
        "respectueuses salutations",
    ];
    let from = units.len().saturating_sub(8);
    let at = units.iter().enumerate().skip(from).find_map(|(index, unit)| {
        let lower = unit.text.to_lowercase();
        let plain = lower.trim_matches(|ch: char| !ch.is_alphanumeric());
        let formula =
            FORMULAS.iter().any(|formula| plain.starts_with(formula)) && count(plain) <= 14;
        let signed =
            plain.starts_with("signé") || lower.contains("(signed)") || lower.contains("(signé)");
        // A courtesy that is a whole sentence is the last of the text.
        let after = index.checked_sub(1).and_then(|at| units.get(at));
        let under = after.is_some_and(|unit| is_courtesy(&unit.text)) && count(plain) <= 14;
        ((formula || signed || under) && unit.mark.is_none() && !is_courtesy(&unit.text))
            .then_some(index)
    })?;
    let short =
        units.iter().skip(at + 1).all(|unit| count(&unit.text) <= 14 && unit.mark.is_none());
    short.then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greetings_and_leave_taking_are_known_by_their_words() {
        for text in ["Mr. Chair,", "Excellency,", "Monsieur le Président,", "Thank you, Mr. Chair."]
        {
            assert!(is_salutation(text), "{text}");
        }
        assert!(!is_salutation("Distinguished experts have said that this is true of all States."));
        assert!(is_parting("Meridia stands ready to work with the Chair and all delegations"));
        assert!(!is_parting("Meridia proposes this."));
        assert!(is_courtesy("Veuillez agréer, Monsieur le Président, les assurances"));
    }
}
