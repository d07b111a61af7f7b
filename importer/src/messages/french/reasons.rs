//! Why a block is left out, in French.

use drafts::draft::Reason;
use structure::Why;

use super::notes::left;

pub(in crate::messages) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Before(what) => left(*what).to_owned(),
        Reason::Read(read) => why(read),
        Reason::ByReader => "laissé de côté par vous".to_owned(),
    }
}

fn why(why: &Why) -> String {
    let said = match why {
        Why::PageNumber => "numéro de page",
        Why::Rule => "trait de séparation",
        Why::ContentsLine => "ligne d’une table des matières",
        Why::ContentsHead => "intitulé d’une table des matières",
        Why::Running => "en-tête ou pied de page qui se répète",
        Why::Date => "date du document",
        Why::Delivery => "mention de la manière dont le texte a été prononcé ou traduit",
        Why::Address => "adresse ou formule d’appel",
        Why::Letterhead => "en-tête de lettre",
        Why::Closing => "formule finale de la lettre",
        Why::Title => "titre, gardé comme titre du document",
        Why::ColumnHead => "en-tête d’une colonne de tableau",
        Why::NoWords => "symboles sans mots",
        Why::SectionLetter => "lettre de la section, remplacée par le titre de la section",
        Why::EmptyHeading => "intitulé sous lequel ne se trouve aucun passage",
        Why::Bullets => "puces ; les éléments de la liste sont des passages distincts",
        Why::LoneNumber => "numéro sans texte",
        Why::HeadingNumber(heading) => {
            return format!(
                "numéro de l’intitulé « {heading} », qui ne fait pas partie d’un numéro de paragraphe"
            );
        }
        Why::Footnote(mark) => return format!("note {mark}, présentée à part"),
    };
    said.to_owned()
}
