//! Signs of fonts that draw pictures for letters: boxes and ticks, which say what somebody chose.

/// What a character of a font is, where the font is one of signs and the sign is a box or a tick.
/// Documents give it as a letter or, the same with 0xF000 added, as no character.
pub(super) fn sign(font: &str, ch: char) -> Option<char> {
    let code = match u32::from(ch) {
        code @ 0x21..=0xff => code,
        code @ 0xf021..=0xf0ff => code - 0xf000,
        _ => return None,
    };
    Some(match (font.trim().to_ascii_lowercase().as_str(), code) {
        ("wingdings", 0x6f | 0x71 | 0x72 | 0xa8) => '☐',
        ("wingdings", 0xfe) => '☑',
        ("wingdings", 0x78 | 0xfd) => '☒',
        ("wingdings", 0xfc) => '✓',
        ("wingdings", 0xfb) => '✗',
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
