//! The messages of all languages together: made from the language files when the product is built,
//! and decoded by the page.

use query::selection::Language;

use crate::messages::{COUNT, Messages};

/// The messages of every language of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue {
    /// In the order of `Language::ALL`.
    languages: &'static [Messages],
}

/// Two catalogues are the same if they are in the same place: comparing every text would be paid for
/// at each drawing.
impl PartialEq for Catalogue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.languages, other.languages)
    }
}

/// Stands behind each text of the encoding; no message has it.
const END: u8 = 0;

impl Catalogue {
    /// The catalogue that is compiled in.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn built_in() -> Self {
        use crate::{arabic, english, french};
        static BUILT_IN: std::sync::LazyLock<Catalogue> = std::sync::LazyLock::new(|| {
            let languages = [english::TEXTS, french::TEXTS, arabic::TEXTS];
            Catalogue::of_texts(languages.iter().flat_map(|it| it.list()).collect())
        });
        *BUILT_IN
    }

    /// The catalogue as bytes.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn encode(self) -> Vec<u8> {
        Self::encoded(&self.languages.iter().flat_map(|it| *it.0).collect::<Vec<_>>())
    }

    /// The catalogue as bytes for the page's program, which says some of the messages nowhere.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn encode_for_page(self) -> Vec<u8> {
        let of_page = |messages: &Messages| {
            let mut texts = *messages.0;
            for &place in crate::for_page::PLACES_ELSEWHERE {
                texts[place] = "";
            }
            texts
        };
        Self::encoded(&self.languages.iter().flat_map(of_page).collect::<Vec<_>>())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn encoded(texts: &[&'static str]) -> Vec<u8> {
        texts.iter().flat_map(|text| text.bytes().chain([END])).collect()
    }

    /// The catalogue that `encode` made into `bytes`; none where it was made for other languages
    /// or another version of the program. It is kept for as long as the program runs.
    pub fn decode(bytes: Vec<u8>) -> Option<Self> {
        let texts = str::from_utf8(Vec::leak(bytes)).ok()?;
        let mut texts: Vec<&'static str> = texts.split(char::from(END)).collect();
        let is_whole = texts.pop() == Some("") && texts.len() == COUNT * Language::ALL.len();
        is_whole.then(|| Self::of_texts(texts))
    }

    /// The catalogue of all languages' texts, one language after the other.
    fn of_texts(texts: Vec<&'static str>) -> Self {
        let (languages, _) = Vec::leak(texts).as_chunks::<COUNT>();
        Self { languages: Vec::leak(languages.iter().map(Messages).collect()) }
    }

    /// The messages of a language.
    pub fn of(self, language: Language) -> &'static Messages {
        // `decode` and `built_in` hold one entry for each member of the enumeration.
        &self.languages[language as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_comes_back_as_it_was() {
        let built_in = Catalogue::built_in();
        let decoded = Catalogue::decode(built_in.encode()).map(|catalogue| catalogue.languages);
        assert_eq!(decoded, Some(built_in.languages));
    }

    #[test]
    fn the_page_is_given_all_but_what_is_said_elsewhere() {
        let built_in = Catalogue::built_in();
        let page = Catalogue::decode(built_in.encode_for_page()).unwrap();
        for &language in Language::ALL {
            let (all, of_page) = (built_in.of(language).all(), page.of(language).all());
            for ((name, texts), (_, shown)) in all.iter().zip(of_page) {
                let is_elsewhere = crate::SAID_ELSEWHERE.contains(name);
                let expected = if is_elsewhere { vec![""] } else { texts.clone() };
                assert_eq!(shown, expected, "{name}");
            }
        }
    }

    #[test]
    fn each_language_stands_in_its_own_place() {
        let names = Language::ALL
            .iter()
            .map(|&language| Catalogue::built_in().of(language).language_name());
        assert!(names.eq(["English", "Français", "العربية"]));
    }

    #[test]
    fn a_damaged_catalogue_is_refused() {
        let mut bytes = Catalogue::built_in().encode();
        bytes.pop();
        assert_eq!(Catalogue::decode(bytes.clone()), None, "without the end of the last text");
        bytes.truncate(bytes.len() / 2);
        assert_eq!(Catalogue::decode(bytes), None);
        assert_eq!(Catalogue::decode(Vec::new()), None);
        assert_eq!(Catalogue::decode(b"a text\0another\0".to_vec()), None);
        assert_eq!(Catalogue::decode(vec![0xff, END]), None);
    }
}
