//! A file to be saved, as its name and its text.

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, with the folders that it lies in.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl File {
    /// The same as a document of that name.
    pub(super) fn named(self, stem: &str) -> Self {
        Self { name: format!("documents/{stem}.md"), ..self }
    }
}
