//! Official names that follow from the form of government: "Republic of Kenya", «République du Kenya». Articles and
//! endings do not matter, because names are compared without them; what follows no rule is in the list.

/// A form of government, and the official name that it makes of a short one, by language.
const FORMS: &[(char, [(&str, &str); 6])] = &[
    (
        'R',
        [
            ("en", "Republic of {}"),
            ("fr", "République de {}"),
            ("es", "República de {}"),
            ("ar", "جمهورية {}"),
            ("ru", "Республика {}"),
            ("zh", "{}共和国"),
        ],
    ),
    (
        'K',
        [
            ("en", "Kingdom of {}"),
            ("fr", "Royaume de {}"),
            ("es", "Reino de {}"),
            ("ar", "مملكة {}"),
            ("ru", "Королевство {}"),
            ("zh", "{}王国"),
        ],
    ),
    (
        'F',
        [
            ("en", "Federal Republic of {}"),
            ("fr", "République fédérale de {}"),
            ("es", "República Federal de {}"),
            ("ar", "جمهورية {} الاتحادية"),
            ("ru", "Федеративная Республика {}"),
            ("zh", "{}联邦共和国"),
        ],
    ),
    (
        'I',
        [
            ("en", "Islamic Republic of {}"),
            ("fr", "République islamique de {}"),
            ("es", "República Islámica de {}"),
            ("ar", "جمهورية {} الإسلامية"),
            ("ru", "Исламская Республика {}"),
            ("zh", "{}伊斯兰共和国"),
        ],
    ),
    (
        'D',
        [
            ("en", "Democratic Republic of {}"),
            ("fr", "République démocratique de {}"),
            ("es", "República Democrática de {}"),
            ("ar", "جمهورية {} الديمقراطية"),
            ("ru", "Демократическая Республика {}"),
            ("zh", "{}民主共和国"),
        ],
    ),
    (
        'S',
        [
            ("en", "State of {}"),
            ("fr", "État de {}"),
            ("es", "Estado de {}"),
            ("ar", "دولة {}"),
            ("ru", "Государство {}"),
            ("zh", "{}国"),
        ],
    ),
    (
        'P',
        [
            ("en", "Principality of {}"),
            ("fr", "Principauté de {}"),
            ("es", "Principado de {}"),
            ("ar", "إمارة {}"),
            ("ru", "Княжество {}"),
            ("zh", "{}公国"),
        ],
    ),
];

/// The names of one language, and the official names that follow from them.
pub(super) fn with_official(names: &[&str], language: &str, forms: &str) -> Vec<String> {
    let mut all: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    for (_, patterns) in FORMS.iter().filter(|(form, _)| forms.contains(*form)) {
        let pattern = patterns.iter().find(|(tag, _)| *tag == language);
        if let Some((_, pattern)) = pattern {
            all.extend(names.iter().map(|name| pattern.replace("{}", name)));
        }
    }
    all
}
