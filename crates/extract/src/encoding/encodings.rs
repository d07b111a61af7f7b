//! The encodings that are known, and their names.

use core::fmt;

use serde::{Deserialize, Serialize};

/// An encoding other than UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// Two bytes a character, in either order.
    Utf16,
    /// Windows: central Europe.
    Windows1250,
    /// Windows: Cyrillic.
    Windows1251,
    /// Windows: western Europe.
    Windows1252,
    /// Windows: Greek.
    Windows1253,
    /// Windows: Turkish.
    Windows1254,
    /// Windows: Hebrew.
    Windows1255,
    /// Windows: Arabic.
    Windows1256,
    /// Windows: the Baltic languages.
    Windows1257,
    /// Windows: Vietnamese.
    Windows1258,
    /// DOS, western Europe.
    Ibm850,
    /// DOS, Cyrillic.
    Ibm866,
    /// Russian, before Windows.
    Koi8R,
    /// Ukrainian, before Windows.
    Koi8U,
    /// Macintosh, western Europe.
    Macintosh,
    /// Central Europe.
    Iso8859Part2,
    /// Cyrillic.
    Iso8859Part5,
    /// Arabic.
    Iso8859Part6,
    /// Greek.
    Iso8859Part7,
    /// Hebrew.
    Iso8859Part8,
    /// Western Europe, with the euro.
    Iso8859Part15,
}

/// Its name, which is the same in every language.
impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf16 => "UTF-16",
            Self::Windows1250 => "Windows-1250",
            Self::Windows1251 => "Windows-1251",
            Self::Windows1252 => "Windows-1252",
            Self::Windows1253 => "Windows-1253",
            Self::Windows1254 => "Windows-1254",
            Self::Windows1255 => "Windows-1255",
            Self::Windows1256 => "Windows-1256",
            Self::Windows1257 => "Windows-1257",
            Self::Windows1258 => "Windows-1258",
            Self::Ibm850 => "IBM 850",
            Self::Ibm866 => "IBM 866",
            Self::Koi8R => "KOI8-R",
            Self::Koi8U => "KOI8-U",
            Self::Macintosh => "Mac OS Roman",
            Self::Iso8859Part2 => "ISO 8859-2",
            Self::Iso8859Part5 => "ISO 8859-5",
            Self::Iso8859Part6 => "ISO 8859-6",
            Self::Iso8859Part7 => "ISO 8859-7",
            Self::Iso8859Part8 => "ISO 8859-8",
            Self::Iso8859Part15 => "ISO 8859-15",
        })
    }
}
