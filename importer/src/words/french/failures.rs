//! What goes wrong on the “Your documents” page, in French.

use super::faults::fault;
use crate::failure::{Failure, Trouble};

pub(super) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Fault(of_file) => return fault(of_file),
        Failure::NotOpened => {
            "Le fichier ne peut pas être ouvert. Il a peut-être été déplacé, supprimé ou modifié depuis que vous l’avez choisi."
        }
        Failure::TooSlow(seconds) => {
            return format!(
                "La lecture a duré plus de {seconds} secondes et a été arrêtée, même pour le début seul. Enregistrez le fichier en plusieurs parties ou en texte brut."
            );
        }
        Failure::Died(_) => {
            "La lecture s’est interrompue de façon inattendue. Rien de ce fichier n’a été enregistré."
        }
        Failure::Rules(_) => {
            "Ce fichier Side by State contient des erreurs :"
        }
    }
    .to_owned()
}

pub(super) fn trouble(trouble: &Trouble) -> String {
    let why = match trouble {
        Trouble::NoRoom => "l’espace de stockage est plein",
        Trouble::NotAllowed => "ce navigateur bloque le stockage, comme en navigation privée",
        Trouble::OtherWindow => "une autre fenêtre utilise ces documents",
        Trouble::Elsewhere => {
            "une autre fenêtre a modifié les documents enregistrés depuis l’ouverture de celle-ci"
        }
        Trouble::NotDeleted(_) => {
            return "Vos documents enregistrés n’ont pas pu être supprimés.".to_owned();
        }
        Trouble::NotRead(_) => {
            return "Vos documents enregistrés n’ont pas pu être lus.".to_owned();
        }
        Trouble::SomeNotRead(count) => {
            return format!(
                "Documents enregistrés qui n’ont pas pu être lus : {count}. Ils n’ont pas été modifiés."
            );
        }
    };
    format!(
        "Vos documents ne peuvent pas être conservés sur cet appareil : {why}. Enregistrez-les dans un fichier."
    )
}
