//! The macro for closed sets whose members are written with one fixed word: in data files, addresses, attributes,
//! messages and markup. Each word is spelled in one place, and read and written from there.

/// Makes an enum of each closed set, with `ALL`, `WORDS`, `as_str` and `from_word`.
#[macro_export]
macro_rules! codes {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),+ $(,)? }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_meta])* $variant),+
        }

        impl $name {
            /// Every member, in the order of the table.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word of every member, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word for this member.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The member with that word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.as_str() == word)
            }
        }
    )+};
}
