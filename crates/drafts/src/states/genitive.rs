//! Russian names after "delegation of": «делегация Норвегии». The endings follow the rules of Russian for names of
//! places; what a rule gets wrong is no word, and so finds nobody. Looked up only where such a word comes before.

use super::fold::key;

/// Names whose genitive follows no rule.
const OTHERS: &[(&str, &str)] = &[
    ("Египет", "Египта"),
    ("Филиппины", "Филиппин"),
    ("Мальдивы", "Мальдив"),
    ("Багамы", "Багам"),
    ("Святой Престол", "Святого Престола"),
];

/// What a name of words in Russian may be in the genitive, folded.
pub(super) fn genitives(name: &str) -> Vec<String> {
    if let Some((_, genitive)) = OTHERS.iter().find(|(other, _)| *other == name) {
        return vec![key(genitive)];
    }
    let words: Vec<&str> = name.split(' ').collect();
    let mut all = Vec::new();
    // What comes after the first noun may be in the genitive already: «Республика Кения», «Штаты Америки».
    for count in 1..=words.len() {
        let (first, rest) = words.split_at(count);
        let first: Vec<String> = first.iter().map(|word| of_word(word)).collect();
        all.push(key(&format!("{} {}", first.join(" "), rest.join(" "))));
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn of_word(word: &str) -> String {
    const ENDINGS: &[(&str, &str)] = &[
        // Adjectives.
        ("ская", "ской"),
        ("ная", "ной"),
        ("вая", "вой"),
        ("ое", "ого"),
        ("ские", "ских"),
        ("ные", "ных"),
        ("ый", "ого"),
        // Nouns.
        ("ия", "ии"),
        ("ея", "еи"),
        ("ья", "ьи"),
        ("ка", "ки"),
        ("га", "ги"),
        ("ха", "хи"),
        ("а", "ы"),
        ("ство", "ства"),
        ("ы", "ов"),
        ("ай", "ая"),
        ("ей", "ея"),
        ("ль", "ля"),
        ("нь", "ни"),
    ];
    let longest = ENDINGS
        .iter()
        .filter_map(|(from, to)| Some((from.len(), word.strip_suffix(from)?, to)))
        .max_by_key(|(length, ..)| *length);
    if word.ends_with("Острова") {
        return word.replace("Острова", "Островов");
    }
    match longest {
        Some((_, stem, ending)) => format!("{stem}{ending}"),
        None if word.ends_with(|sign: char| "бвгджзклмнпрстфхцчшщ".contains(sign)) =>
        {
            format!("{word}а")
        }
        None => word.to_owned(),
    }
}
