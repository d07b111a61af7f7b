//! A guess at the language of a text, by its script and its commonest words.

const COMMON: &[(&str, &[&str])] = &[
    ("en", &["the", "of", "and", "to", "in", "that", "should", "with", "be", "is"]),
    ("fr", &["le", "les", "des", "et", "la", "du", "que", "dans", "une", "est"]),
    ("es", &["el", "los", "del", "y", "la", "que", "las", "una", "por", "es"]),
];
/// How many words are looked at.
const ENOUGH: usize = 5000;

/// The ISO 639-1 code of the language, or "und" where nothing shows.
pub fn guess(text: &str) -> &'static str {
    let mut scripts = [("ar", 0), ("ru", 0), ("zh", 0), ("latin", 0)];
    for ch in text.chars().take(ENOUGH * 6).filter(|ch| ch.is_alphabetic()) {
        let script = match ch {
            '\u{600}'..='\u{6ff}' => 0,
            '\u{400}'..='\u{4ff}' => 1,
            '\u{4e00}'..='\u{9fff}' => 2,
            _ => 3,
        };
        if let Some((_, count)) = scripts.get_mut(script) {
            *count += 1;
        }
    }
    match scripts.iter().max_by_key(|(_, count)| *count) {
        Some((script, count)) if *count > 0 && *script != "latin" => return script,
        _ => {}
    }
    let mut best = ("und", 0);
    for (language, common) in COMMON {
        let hits = text
            .split(|ch: char| !ch.is_alphabetic())
            .filter(|word| !word.is_empty())
            .take(ENOUGH)
            .filter(|word| common.contains(&word.to_lowercase().as_str()))
            .count();
        if hits > best.1 {
            best = (language, hits);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::guess;

    #[test]
    fn common_words_and_scripts_tell_the_language() {
        assert_eq!(guess("The Group should be aware of the matter."), "en");
        assert_eq!(guess("Le Groupe devrait examiner les menaces dans la région."), "fr");
        assert_eq!(guess("El Grupo debería examinar las amenazas por la región."), "es");
        assert_eq!(guess("تؤكد الدول الأعضاء"), "ar");
        assert_eq!(guess("123 …"), "und");
    }
}
