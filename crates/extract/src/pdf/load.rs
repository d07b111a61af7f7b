//! Opens the file, with the reader's password where it needs one.

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use crate::damage::Damage;
use crate::fault::Fault;
use crate::incoming::Incoming;

/// Opens the file.
pub(super) fn load(incoming: &Incoming<'_>) -> Result<Pdf, Fault> {
    let password = incoming.password.unwrap_or_default();
    // A file that opens with an empty password is opened, whatever else is given.
    let first = Pdf::new(incoming.bytes.to_vec());
    let opened = match first {
        Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected))
            if !password.is_empty() =>
        {
            Pdf::new_with_password(incoming.bytes.to_vec(), password)
        }
        other => other,
    };
    opened.map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
            Fault::Password { wrong: !password.is_empty() }
        }
        LoadPdfError::Decryption(_) => Fault::Damaged { what: Damage::UnknownLock, place: None },
        LoadPdfError::Invalid => Fault::Damaged { what: Damage::NoPages, place: None },
    })
}
