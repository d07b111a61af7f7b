//! Which encoding with one byte per character a text is in, by the letters of languages. Where words are all of
//! one other script, that script's letters decide by how frequent each is; where signs are single ones among
//! Latin letters, Windows-1252 holds unless another language has them all. What is not sure is not guessed.

use super::encodings::Encoding;
use super::tables::characters;

use Encoding::{
    Ibm850, Ibm866, Iso8859Part2, Iso8859Part5, Iso8859Part6, Iso8859Part7, Iso8859Part8, Koi8R,
    Koi8U, Macintosh, Windows1250, Windows1251, Windows1252, Windows1253, Windows1254, Windows1255,
    Windows1256, Windows1257,
};

/// Languages of other scripts: their letters, the most frequent first, and the encodings they are written in.
const OTHER: &[(&str, &[Encoding])] = &[
    ("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", &[Windows1251, Koi8R, Ibm866, Iso8859Part5]),
    ("оанивтерікдслмупязьбгйчхцжюїєшщфґ", &[Windows1251, Koi8U, Iso8859Part5]),
    ("аиоентрсвлкдпмзъуябгчщжцшйхюфь", &[Windows1251, Ibm866, Iso8859Part5]),
    ("аоиенрстјувкдмлпбзгчцшћжњљхђфџ", &[Windows1251, Iso8859Part5]),
    ("اليمونتربةعدسفهكقحجأىشصضخطإثغئذءزظؤآ", &[Windows1256, Iso8859Part6]),
    ("اينردهمتبسوشکلزكخفگپقعحجآصچطغضثژذئظ", &[Windows1256]),
    ("αοτειςνησυρπκμλίάόγέδήωχθύφβώξζψϊϋ", &[Windows1253, Iso8859Part7]),
    ("יוהלאתברשמםנדחקעפכטצגזסןךףץ", &[Windows1255, Iso8859Part8]),
];

/// Languages of Latin letters: those that ASCII has not, and the encodings they are written in.
const LATIN: &[(&str, &[Encoding])] = &[
    ("éèàêçùôîâûœëïüæ", WESTERN),
    ("áéíóúñü¿¡ºª", WESTERN),
    ("ãçáéíóõêâôàúüºª", WESTERN),
    ("äöüßé", WESTERN),
    ("äõöüšž", &[Windows1252]),
    ("åäöæøéü", WESTERN),
    ("áéíóúýþðæö", WESTERN),
    ("àèéìòùç·íïóúü", WESTERN),
    ("ąćęłńóśźż", CENTRAL),
    ("áčďéěíňóřšťúůýžľĺŕäô", CENTRAL),
    ("áéíóöőúüű", CENTRAL),
    ("ăâîşţ", CENTRAL),
    ("čćđšž", CENTRAL),
    ("çğıöşüİâîû", &[Windows1254]),
    ("ąčęėįšųūž", &[Windows1257]),
    ("āčēģīķļņšūž", &[Windows1257]),
];
const WESTERN: &[Encoding] = &[Windows1252, Macintosh, Ibm850];
const CENTRAL: &[Encoding] = &[Windows1250, Iso8859Part2];

/// The quotation marks and dashes of all of them.
const MARKS: &str = "’‘“”«»–—…§°";

/// How much a letter counts on average, from 0 to 1, where the language is right; and by how much another has
/// to be worse.
const GOOD: f32 = 0.62;
const AHEAD: f32 = 0.04;
/// How far into a text its capitals are looked at.
const SAMPLE: usize = 64 * 1024;

/// The encoding, where it is sure.
pub(super) fn guess(bytes: &[u8]) -> Option<Encoding> {
    let mut counts = [0_u32; 256];
    let (mut in_words, mut among_latin, mut inside) = (0_usize, 0_usize, false);
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || !byte.is_ascii() && !is_sign(byte);
    for run in bytes.split(|byte| !is_letter(*byte)) {
        let high = run.iter().filter(|byte| !byte.is_ascii()).count();
        if high < run.len() {
            among_latin += high;
        } else if high > 1 {
            in_words += high;
        }
        run.iter().for_each(|byte| count(&mut counts, *byte));
    }
    // What is a quotation mark in one encoding is a letter in another where it is within a word.
    for window in bytes.windows(3) {
        let [before, sign, after] = *window else { continue };
        let western = |byte: u8| character(Windows1252, byte);
        let is_within = || western(before).is_alphabetic() && western(after).is_lowercase();
        if sign.is_ascii() || western(sign).is_alphabetic() || !is_within() {
            continue;
        }
        if is_sign(sign) && matches!(sign, 0x82 | 0x84 | 0x87 | 0x89 | 0x8b | 0x91 | 0x93 | 0x94) {
            count(&mut counts, sign);
            inside = true;
        }
        inside |= !is_sign(sign);
    }
    // Windows-1252 has no characters for these.
    inside |= [0x81_usize, 0x8d, 0x8f, 0x90, 0x9d].iter().any(|at| counts.get(*at) > Some(&0));
    if in_words > among_latin { other(bytes, &counts) } else { latin(bytes, &counts, inside) }
}

fn count(counts: &mut [u32; 256], byte: u8) {
    if let Some(count) = counts.get_mut(usize::from(byte)).filter(|_| !byte.is_ascii()) {
        *count += 1;
    }
}

/// Whether a byte is a punctuation mark in Windows's encodings of all scripts.
fn is_sign(byte: u8) -> bool {
    matches!(
        byte,
        0x80 | 0x82
            | 0x84..=0x87
            | 0x89
            | 0x8b
            | 0x91..=0x97
            | 0x99
            | 0x9b
            | 0xa0
            | 0xa6
            | 0xa7
            | 0xa9
            | 0xab..=0xae
            | 0xb0
            | 0xb1
            | 0xb6
            | 0xb7
            | 0xbb
    )
}

/// The character of a byte from 80.
pub(super) fn character(encoding: Encoding, byte: u8) -> char {
    let all = characters(encoding);
    let from = 256 - all.chars().count();
    let at = usize::from(byte).checked_sub(from);
    at.and_then(|at| all.chars().nth(at)).unwrap_or(char::from(byte))
}

/// A character without its capital.
fn small(ch: char) -> char {
    ch.to_lowercase().next().unwrap_or(ch)
}

/// The encoding of a text in another script.
fn other(bytes: &[u8], counts: &[u32; 256]) -> Option<Encoding> {
    let mut best: Option<(f32, Encoding)> = None;
    let mut scores = Vec::new();
    for (letters, encodings) in OTHER {
        for encoding in *encodings {
            let table: Vec<char> = (0x80..=0xff).map(|byte| character(*encoding, byte)).collect();
            let score = frequent(letters, &table, counts) + capitals(bytes, &table);
            scores.push((score, *encoding));
            if best.is_none_or(|(high, _)| score > high) {
                best = Some((score, *encoding));
            }
        }
    }
    let (high, found) = best?;
    let rival =
        scores.iter().any(|(score, it)| high - score < AHEAD && !is_same(counts, *it, found));
    (high >= GOOD && !rival).then_some(found)
}

/// Whether a text is the same in both encodings.
fn is_same(counts: &[u32; 256], one: Encoding, other: Encoding) -> bool {
    (0x80..=0xff_u8).all(|byte| {
        counts.get(usize::from(byte)) == Some(&0) || character(one, byte) == character(other, byte)
    })
}

/// How frequent the letters of a text are in a language, on average; what it has no letter for counts against it.
#[allow(clippy::cast_precision_loss)]
fn frequent(letters: &str, table: &[char], counts: &[u32; 256]) -> f32 {
    let (mut sum, mut all) = (0.0, 0.0);
    let length = letters.chars().count() as f32;
    for (ch, (byte, count)) in table.iter().zip((0x80_u8..=0xff).zip(counts.iter().skip(0x80))) {
        let count = *count as f32;
        if is_sign(byte) && !ch.is_alphabetic() || matches!(ch, '№' | '،' | '؛' | '؟' | 'ـ') {
            continue;
        }
        all += count;
        match letters.chars().position(|letter| letter == small(*ch)) {
            Some(rank) => sum += count * (1.0 - rank as f32 / length),
            None => sum -= count * if ch.is_alphabetic() { 0.0 } else { 1.0 },
        }
    }
    if all > 0.0 { sum / all } else { 0.0 }
}

/// What the capitals say: a word is small but for its first letter, or seldom all capitals; one with a capital
/// after a small letter is none. The table has what the bytes from 80 are.
#[allow(clippy::cast_precision_loss)]
fn capitals(bytes: &[u8], table: &[char]) -> f32 {
    let (mut wrong, mut large, mut all) = (0_u32, 0_u32, 0_u32);
    let from = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let sample = bytes.get(from.saturating_sub(1)..).unwrap_or_default();
    let of = |byte: u8| match usize::from(byte).checked_sub(0x80) {
        Some(at) => table.get(at).copied().unwrap_or_default(),
        None => char::from(byte),
    };
    for pair in sample.windows(2).take(SAMPLE) {
        let [first, second] = *pair else { continue };
        let (before, after) = (of(first), of(second));
        if !(first.is_ascii() && second.is_ascii())
            && before.is_alphabetic()
            && after.is_alphabetic()
        {
            all += 1;
            wrong += u32::from(before.is_lowercase() && after.is_uppercase());
            large += u32::from(before.is_uppercase() && after.is_uppercase());
        }
    }
    if all == 0 { 0.0 } else { -(0.5 * wrong as f32 + 0.05 * large as f32) / all as f32 }
}

/// The encoding of a text of Latin letters. `inside`: whether Windows-1252 has signs within words.
fn latin(bytes: &[u8], counts: &[u32; 256], inside: bool) -> Option<Encoding> {
    let of_sign = |byte: u8| is_sign(byte) && counts.get(usize::from(byte)) == Some(&0);
    let all: u32 = (0x80_u8..=0xff)
        .filter(|byte| !of_sign(*byte))
        .filter_map(|byte| counts.get(usize::from(byte)))
        .sum();
    let of = |is: &dyn Fn(char) -> bool, encoding: Encoding| -> u32 {
        (0x80_u8..=0xff)
            .filter(|byte| is(small(character(encoding, *byte))))
            .filter_map(|byte| counts.get(usize::from(byte)))
            .sum()
    };
    if all == 0 {
        return Some(Windows1252);
    }
    // In Icelandic "ý" is rare; in Turkish there is "ı" in its place, in every other word.
    let turkish = of(&|ch| ch == 'ý', Windows1252) > of(&|ch| ch == 'ð', Windows1252);
    let languages = || LATIN.iter().filter(|(letters, _)| !(turkish && letters.contains('þ')));
    let (mut western, mut best) = (0, (0, Windows1252));
    let mut scores = Vec::new();
    for (letters, encodings) in languages() {
        for encoding in *encodings {
            let own =
                |ch: char| letters.contains(ch) || *encoding != Windows1252 && MARKS.contains(ch);
            let score = of(&own, *encoding);
            if *encoding == Windows1252 {
                western = western.max(score);
            }
            scores.push((score, *encoding));
            if score > best.0 && (*encoding == Windows1252 || is_cased(bytes, *encoding)) {
                best = (score, *encoding);
            }
        }
    }
    let is_western = western * 10 >= all * 9;
    if best.0 > western && best.0 * 20 >= all * 19 && (inside || !is_western && all >= 3) {
        let rival = |(score, it): &(u32, Encoding)| {
            *score == best.0 && !is_same(counts, *it, best.1) && is_cased(bytes, *it)
        };
        return (!scores.iter().any(rival)).then_some(best.1);
    }
    // Letters of several languages, or the signs of western Europe.
    let any = |ch: char| {
        "½¼¾¹²³£".contains(ch)
            || languages().any(|(letters, encodings)| {
                encodings.contains(&Windows1252) && letters.contains(ch)
            })
    };
    let readable = of(&any, Windows1252) * 10 >= all * 9;
    (is_western || readable && !inside).then_some(Windows1252)
}

/// Whether no word has a capital within it.
fn is_cased(bytes: &[u8], encoding: Encoding) -> bool {
    let table: Vec<char> = (0x80..=0xff).map(|byte| character(encoding, byte)).collect();
    capitals(bytes, &table) > -0.06
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str, encoding: Encoding) -> Vec<u8> {
        let table: Vec<char> = (0x80..=0xff).map(|byte| character(encoding, byte)).collect();
        text.chars()
            .map(|ch| match table.iter().position(|own| *own == ch) {
                Some(at) => u8::try_from(at + 0x80).unwrap(),
                None => u8::try_from(ch).unwrap_or(b'?'),
            })
            .collect()
    }

    #[test]
    fn texts_of_many_languages_are_read_in_the_encoding_they_were_saved_in() {
        let mut wrong = Vec::new();
        for (text, encodings) in [
            (
                "Государствам следует воздерживаться от атак на порты.",
                &[Windows1251, Koi8R, Ibm866, Iso8859Part5][..],
            ),
            ("ГОСУДАРСТВАМ СЛЕДУЕТ ВОЗДЕРЖИВАТЬСЯ ОТ АТАК НА ПОРТЫ.", &[Windows1251]),
            ("Автор;Текст\r\nНорландия;Порты важны для всех.\r\n", &[Windows1251, Koi8R, Ibm866]),
            ("Author,Text\r\nNorland,Государства должны защищать порты\r\n", &[Windows1251]),
            (
                "Держави повинні утримуватися від атак на порти, які їм належать.",
                &[Windows1251, Koi8U],
            ),
            ("Държавите трябва да защитават пристанищата си.", &[Windows1251]),
            ("Државе треба да штите своје луке од напада.", &[Windows1251]),
            (
                "ينبغي للدول أن تحمي الموانئ والكابلات البحرية من الهجمات.",
                &[Windows1256, Iso8859Part6],
            ),
            ("الدولة,النص\r\nنورلاند,الموانئ مهمة\r\n", &[Windows1256]),
            ("دولت ها بايد از بنادر در برابر حمله محافظت کنند.", &[Windows1256]),
            (
                "Τα κράτη πρέπει να προστατεύουν τα λιμάνια από επιθέσεις.",
                &[Windows1253, Iso8859Part7],
            ),
            ("על המדינות להגן על הנמלים מפני התקפות.", &[Windows1255, Iso8859Part8]),
            (
                "Les États devraient protéger les ports, où qu’ils soient.",
                &[Windows1252, Macintosh, Ibm850],
            ),
            ("La República también deberá proteger más la información.", &[Windows1252, Macintosh]),
            ("Os Estados não devem atacar a infraestrutura; a informação é útil.", &[Windows1252]),
            ("Die Staaten müssen die Häfen schützen, große wie kleine.", &[Windows1252, Macintosh]),
            ("“Ports” – the State’s naïve view, ½ of them… § 12", &[Windows1252]),
            ("The café, señor Ångström", &[Windows1252]),
            ("Państwa powinny chronić porty przed atakami, żeby były bezpieczne.", &[Windows1250]),
            ("Prezydent Wałęsa.", &[Windows1250]),
            ("Státy by měly chránit přístavy před útoky, říká většina.", &[Windows1250]),
            ("Devletler limanları saldırılara karşı korumalıdır, değil mi şimdi.", &[Windows1254]),
            ("Valstybės turėtų saugoti uostus nuo atakų, nes jų reikia.", &[Windows1257]),
        ] {
            for encoding in encodings {
                let bytes = bytes(text, *encoding);
                let read: Option<String> = guess(&bytes).map(|found| {
                    let one = |byte: &u8| {
                        if byte.is_ascii() { char::from(*byte) } else { character(found, *byte) }
                    };
                    bytes.iter().map(one).collect()
                });
                // Some encodings have no curly apostrophe.
                let wanted =
                    if *encoding == Ibm850 { text.replace('’', "?") } else { text.into() };
                if read != Some(wanted) {
                    wrong.push((*encoding, guess(&bytes), text));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_is_in_no_known_encoding_is_not_guessed() {
        for bytes in [
            // Chinese in GB 18030 and Big5, Japanese in Shift JIS, Korean in EUC-KR.
            &b"\xb8\xf7\xb9\xfa\xd3\xa6\xb1\xa3\xbb\xa4\xb8\xdb\xbf\xda\xba\xcd\xcd\xf8\xc2\xe7\xa3\xac\xb2\xbb\xb9\xa5\xbb\xf7\xcb\xfc\xc3\xc7\xa1\xa3"[..],
            b"\xa6U\xb0\xea\xc0\xb3\xabO\xc5@\xb4\xe4\xa4f\xa9M\xba\xf4\xb8\xf4\xa1A\xa4\xa3\xa7\xf0\xc0\xbb\xa5\xa6\xad\xcc\xa1C",
            b"\x8ae\x8d\x91\x82\xcd\x8d`\x82\xf0\x95\xdb\x8c\xec\x82\xb7\x82\xe9\x82\xd7\x82\xab\x82\xc5\x82\xa0\x82\xe9\x81B",
            b"\xb0\xa2 \xb1\xb9\xb0\xa1\xb4\xc2 \xc7\xd7\xb1\xb8\xb8\xa6 \xba\xb8\xc8\xa3\xc7\xd8\xbe\xdf \xc7\xd1\xb4\xd9.",
        ] {
            assert_eq!(guess(bytes), None, "{bytes:x?}");
        }
    }
}
