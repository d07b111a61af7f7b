//! Ids of the reader's own documents: they say nothing of the document, because addresses are made of them. They come
//! from a seed that the shell gives, so that the same seed gives the same ids.

use model::DocumentId;

/// What every id begins with.
const START: &str = "own-";
/// How many signs follow.
const LENGTH: usize = 12;
/// The signs that follow. Without vowels no words come of them, and none is like another.
const SIGNS: &[u8] = b"bcdfghjkmnpqrstvwxz23456789";

/// A source of ids.
#[derive(Clone, Debug)]
pub struct Ids(u64);

impl Ids {
    /// The source that `seed` gives; on a page, a random number.
    #[must_use]
    pub fn of_seed(seed: u64) -> Self {
        Self(seed)
    }

    /// Another id that is not taken.
    pub fn free(&mut self, is_taken: impl Fn(&DocumentId) -> bool) -> DocumentId {
        loop {
            let id = self.another();
            if !is_taken(&id) {
                return id;
            }
        }
    }

    fn another(&mut self) -> DocumentId {
        let mut rest = self.number();
        let count = SIGNS.len() as u64;
        let signs = (0..LENGTH).map(|_| {
            let at = usize::try_from(rest % count).unwrap_or_default();
            rest /= count;
            char::from(SIGNS.get(at).copied().unwrap_or(b'b'))
        });
        DocumentId::new(START.chars().chain(signs).collect::<String>())
    }

    /// The next number of the generator SplitMix64 (Steele, Lea and Flood 2014).
    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }
}

/// Whether an id is one of these, and says nothing.
#[must_use]
pub fn says_nothing(id: &DocumentId) -> bool {
    found_in(id.as_str()) == Some(id.as_str())
}

/// The id of this form that a name of a file has in it.
#[must_use]
pub(crate) fn found_in(name: &str) -> Option<&str> {
    let length = START.len() + LENGTH;
    let places = name.match_indices(START).map(|(at, _)| at);
    let mut candidates = places.filter_map(|at| name.get(at..at + length));
    candidates.find(|it| it.bytes().skip(START.len()).all(|sign| SIGNS.contains(&sign)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_ids_and_each_only_once() {
        let ids = |seed| {
            let mut ids = Ids::of_seed(seed);
            (0..1000).map(|_| ids.free(|_| false)).collect::<Vec<_>>()
        };
        assert_eq!(ids(1), ids(1));
        let mut all = [ids(1), ids(2)].concat();
        assert!(all.iter().all(says_nothing), "{all:?}");
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 2000);
    }

    #[test]
    fn an_id_that_is_taken_is_passed_over() {
        let first = Ids::of_seed(7).free(|_| false);
        assert_ne!(Ids::of_seed(7).free(|id| *id == first), first);
    }

    #[test]
    fn only_ids_of_this_form_say_nothing() {
        for name in
            ["own-secret-plan", "own-bcdfghjkmnp", "own-bcdfghjkmnpqr", "nor-pre-draft", "own-"]
        {
            assert!(!says_nothing(&name.into()), "{name}");
        }
        assert!(says_nothing(&"own-bcdfghjkmnpq".into()));
        for name in ["own-bcdfghjkmnpq", "nor-own-own-bcdfghjkmnpq", "own-bcdfghjkmnpq-1"] {
            assert_eq!(found_in(name), Some("own-bcdfghjkmnpq"), "{name}");
        }
    }
}
