//! Signs of fonts that draw signs for letters: boxes and ticks, which say what somebody chose, and the signs of
//! mathematics, which say what numbers are.

/// The signs of the font "Symbol" from 0x20 on, as Adobe's table of its encoding has them.
const SYMBOL: [&str; 2] = [
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{f8ff}〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
];

/// What a character of a font is, where the font is one of signs and the sign is known here.
/// Documents give it as a letter or, the same with 0xF000 added, as no character.
pub(super) fn sign(font: &str, ch: char) -> Option<char> {
    let code = match u32::from(ch) {
        code @ 0x21..=0xff => code,
        code @ 0xf021..=0xf0ff => code - 0xf000,
        _ => return None,
    };
    let nth =
        |text: &str, from: u32| text.chars().nth(usize::try_from(code.checked_sub(from)?).ok()?);
    Some(match (font.trim().to_ascii_lowercase().as_str(), code) {
        ("wingdings", 0x6f | 0x71 | 0x72 | 0xa8) => '☐',
        ("wingdings", 0xfe) => '☑',
        ("wingdings", 0x78 | 0xfd) => '☒',
        ("wingdings", 0xfc) => '✓',
        ("wingdings", 0xfb) => '✗',
        ("symbol", ..=0x7e) => nth(SYMBOL[0], 0x20)?,
        ("symbol", 0xa0..=0xfe) => nth(SYMBOL[1], 0xa0)?,
        ("wingdings", 0x80..=0x8a) => nth("⓪①②③④⑤⑥⑦⑧⑨⑩", 0x80)?,
        ("wingdings", 0x8b..=0x95) => nth("⓿❶❷❸❹❺❻❼❽❾❿", 0x8b)?,
        ("wingdings", 0xdf..=0xe6) => nth("←→↑↓↖↗↙↘", 0xdf)?,
        ("wingdings", 0xe7..=0xee) => nth("🡐➔↑↓↖↗↙↘", 0xe7)?,
        ("wingdings", 0xef..=0xf4) => nth("⇦⇨⇧⇩⬄⇳", 0xef)?,
        ("wingdings", 0x6c..=0x6e) => nth("●❍■", 0x6c)?,
        ("wingdings", 0x73..=0x77) => nth("⬧⧫◆❖⬥", 0x73)?,
        ("wingdings", 0x9e | 0x9f | 0xa7) => nth("·•", 0x9e).unwrap_or('▪'),
        ("wingdings", 0x45..=0x48) => nth("☜☞☝☟", 0x45)?,
        ("wingdings", 0x4a..=0x4c) => nth("☺😐☹", 0x4a)?,
        ("wingdings", 0xab) => '★',
        ("wingdings", 0xd8) => '➢',
        ("wingdings", 0x28) => '☎',
        ("wingdings", 0x2a) => '✉',
        ("wingdings 2", 0xa3) => '☐',
        ("wingdings 2", 0x52) => '☑',
        ("wingdings 2", 0x51 | 0x53 | 0x54) => '☒',
        ("wingdings 2", 0x50) => '✓',
        ("wingdings 2", 0x4f) => '✗',
        ("webdings", 0x63) => '☐',
        ("webdings", 0x61) => '✓',
        ("webdings", 0x72) => '✗',
        _ => return None,
    })
}
