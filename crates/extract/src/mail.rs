//! Whether a text is an e-mail as it was sent: lines of fields, and then, often encoded, the message.

/// The fields that messages have; which ones begin a message differs.
const FIELDS: &[&str] = &[
    "return-path",
    "received",
    "delivered-to",
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "sender",
    "reply-to",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "dkim-signature",
    "authentication-results",
    "arc-seal",
    "thread-topic",
    "thread-index",
    "in-reply-to",
    "references",
    "user-agent",
    "accept-language",
    "content-language",
];
/// Fields that nobody types at the head of a document.
const TECHNICAL: &[&str] = &[
    "return-path",
    "received",
    "delivered-to",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "dkim-signature",
    "authentication-results",
    "arc-seal",
];

/// Whether a text is an e-mail with its fields.
pub(crate) fn is_one(text: &str, ending: &str) -> bool {
    // A box of many messages has a line before each.
    let text = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("From ") => rest,
        _ => text,
    };
    let mut names = Vec::new();
    for line in text.lines().take_while(|line| !line.trim().is_empty()).take(200) {
        if line.starts_with([' ', '\t']) && !names.is_empty() {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if name.is_empty() || !is_name {
            return false;
        }
        names.push(name.to_ascii_lowercase());
    }
    let has = |list: &[&str]| names.iter().filter(|name| list.contains(&name.as_str())).count();
    let is_page = names.iter().any(|name| name == "snapshot-content-location");
    let is_named = matches!(ending, "eml" | "emlx" | "mbox");
    let is_sent = names.iter().any(|name| matches!(name.as_str(), "from" | "received"));
    !is_page && has(FIELDS) >= 2 && (is_named || is_sent && has(TECHNICAL) >= 1)
}

#[cfg(test)]
mod tests {
    use super::is_one;
    use crate::{Fault, Foreign, Incoming, Instead, Limits, Note};

    #[test]
    fn an_e_mail_is_known_by_its_fields() {
        let plain = "From: a@example.org\nTo: b@example.org\nSubject: Comments\nMIME-Version: 1.0\n\nText=20here";
        assert!(is_one(plain, "eml") && is_one(plain, "txt"));
        assert!(is_one("Received: from a\n\tby b\nFrom: c\nMessage-ID: <1>\n\nText", ""));
        assert!(is_one("From a Mon Apr 6\nFrom: a\nSubject: b\nDate: c\n\nText", "mbox"));
    }

    #[test]
    fn a_memo_and_a_saved_page_are_none() {
        assert!(!is_one("To: the Chair\nFrom: Norland\nSubject: the draft\n\nText", "txt"));
        assert!(!is_one("Norland\n\nFrom: here", "eml"));
        let page = "From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n\n";
        assert!(!is_one(page, "mht"));
    }

    #[test]
    fn an_e_mail_is_refused_with_a_way_out_and_garbled_text_is_read_with_a_note() {
        let open = |text: &str| {
            let incoming = Incoming { name: "a.eml", bytes: text.as_bytes(), password: None };
            crate::open(&incoming, &Limits::default(), &mut |_| {})
        };
        let mail = "Date: Mon\nFrom: a@example.org\nTo: b@example.org\n\nText=20here";
        assert_eq!(open(mail), Err(Fault::NotWhat(Foreign::Email)));
        assert_eq!(Foreign::Email.instead(), Instead::SaveAttachment);
        let garbled = open("Les Ã‰tats devraient protÃ©ger les cÃ¢bles.").unwrap();
        assert_eq!(garbled.notes, [Note::Garbled { count: 3 }]);
    }
}
