//! What goes wrong on the desk, in French.

use super::faults::fault;
use crate::failure::{Failure, Trouble};

pub(super) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Fault(of_file) => return fault(of_file),
        Failure::NotOpened => {
            "Le fichier ne peut pas être ouvert : il a peut-être été déplacé, supprimé ou modifié entre-temps."
        }
        Failure::TooSlow(seconds) => {
            return format!(
                "Sa lecture a duré plus de {seconds} secondes et a été arrêtée, de même que celle de son début. Enregistrez-le en plusieurs parties, ou en texte brut."
            );
        }
        Failure::Died(_) => {
            "La lecture s’est interrompue de façon inattendue, et rien n’en a été gardé."
        }
        Failure::Rules(_) => {
            "Le fichier a la forme propre à ce projet, et quelque chose n’y est pas juste :"
        }
    }
    .to_owned()
}

pub(super) fn trouble(trouble: &Trouble) -> String {
    let why = match trouble {
        Trouble::NoRoom => "il ne reste plus de place",
        Trouble::NotAllowed => "ce navigateur ne le permet pas, comme en navigation privée",
        Trouble::OtherWindow => "une autre fenêtre de ce navigateur l’empêche",
        Trouble::Elsewhere => {
            "une autre fenêtre a changé ce qui est gardé depuis l’ouverture de celle-ci"
        }
        Trouble::NotDeleted(_) => {
            return "Ce qui était gardé sur cet appareil n’a pas pu être supprimé.".to_owned();
        }
        Trouble::NotRead(_) => {
            return "Ce qui était gardé sur cet appareil n’a pas pu être lu.".to_owned();
        }
        Trouble::SomeNotRead(count) => {
            return format!(
                "Documents gardés sur cet appareil qui n’ont pas pu être lus : {count}. Ils restent tels quels."
            );
        }
    };
    format!(
        "Ce que vous apportez ne peut pas être gardé sur cet appareil : {why}. Enregistrez votre travail dans un fichier si vous voulez le garder."
    )
}
