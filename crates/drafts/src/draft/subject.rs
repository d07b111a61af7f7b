//! What a message is about, as its head says: "Subject: FW: Comments of Norway". The one who is named there has not
//! written the message, where somebody else sends it or sends it on.

use super::claim_words::skipped;
use super::line::Line;
use super::names::Token;
use super::phrases::{Phrases, begins, phrases};

/// What is before what a message is about.
const SUBJECTS: &str = "subject|objet|sujet|asunto|тема|موضوع|الموضوع|主 题|re|fw|fwd|tr|rv|enc|wg|aw|пересл|转 发| \
    attachment|attachments|attached|pièce jointe|adjunto|вложение|مرفق|附 件";
/// What says that a message is sent on.
const FORWARDS: &str = "fw|fwd|tr|rv|enc|wg|aw|re|пересл|转 发|attachment|attachments|attached|pièce jointe|adjunto|вложение|مرفق|附 件";
/// What is before who sends it.
const SENDERS: &str =
    "from|sender|sent by|de|expéditeur|remitente|от|отправитель|من|المرسل|发 件 人";

phrases! {
    IS_SUBJECT = SUBJECTS;
    IS_FORWARD = FORWARDS;
    IS_SENDER = SENDERS;
}

/// Whether a line says what a message is about that another sends: `lines` are those around it.
pub(super) fn is_of_message(line: &Line, lines: &[Line]) -> bool {
    let is_sender = |line: &Line| behind_raw(&line.tokens, &IS_SENDER).is_some();
    let Some(mut rest) = behind(&line.tokens, &IS_SUBJECT) else {
        // A title may be the whole head: "From: Secretariat Subject: Comments of Norway".
        let is_at = |at| behind(line.tokens.get(at..).unwrap_or_default(), &IS_SUBJECT).is_some();
        return is_sender(line) && (0..line.tokens.len()).any(is_at);
    };
    let is_sent = || lines.iter().any(is_sender);
    if behind(&line.tokens, &IS_FORWARD).is_some() || is_sent() {
        return true;
    }
    // "Subject: Re: FW: …".
    while let Some(more) = behind(rest, &IS_SUBJECT) {
        if behind(rest, &IS_FORWARD).is_some() {
            return true;
        }
        rest = more;
    }
    false
}

/// What is behind a label and its colon.
fn behind<'t>(tokens: &'t [Token], labels: &Phrases) -> Option<&'t [Token]> {
    let rest = skipped(tokens);
    let length = begins(rest, labels)?;
    is_colon(rest.get(length)?).then(|| rest.get(length + 1..).unwrap_or_default())
}

/// The same of a label that may be a small word: "De: …".
fn behind_raw<'t>(tokens: &'t [Token], labels: &Phrases) -> Option<&'t [Token]> {
    let is_small = |token: &Token| matches!(token.raw.as_str(), "De" | "DE" | "من");
    match tokens {
        [first, sign, rest @ ..] if is_small(first) && is_colon(sign) => Some(rest),
        _ => behind(tokens, labels),
    }
}

fn is_colon(token: &Token) -> bool {
    matches!(token.raw.as_str(), ":" | "：")
}

#[cfg(test)]
mod tests {
    use super::super::evidence_tests::{all_are, nobodys};

    #[test]
    fn what_a_message_of_another_is_about_is_not_its_author() {
        nobodys(&[
            "From: Secretariat <sec@example.org>\nTo: All\nSubject: Comments of Norway\n\nDear colleagues,",
            "Subject: FW: Comments of Norway\n\nDear colleagues,",
            "From: Permanent Mission of Chile\nTo: Secretariat\nSubject: Statement by Norway\n\nDear colleagues,",
            "Re: Statement by Norway\n\nThanks,",
            "Attachment: Statement by Norway\n\nDear colleagues,",
            "Fwd: Statement by Norway\n\nDear colleagues,",
            "De : Secrétariat\nObjet : Déclaration de la Suisse\n\nChers collègues,",
        ]);
    }

    #[test]
    fn a_letter_of_a_state_with_a_subject_keeps_its_author() {
        all_are(&[
            (
                "a.txt",
                "From: Permanent Mission of Norway\nTo: Secretariat\nSubject: Comments of Norway\n\nDear colleagues,",
                Some("NOR"),
            ),
            ("a.txt", "Permanent Mission of Norway\n\nSubject: Comments of Norway", Some("NOR")),
        ]);
    }
}
