//! What there is to say of how a file was read, in French.

use intake::{Left, Note};

use super::number;

pub(super) fn note(note: &Note) -> String {
    match note {
        Note::NoText { pages } => {
            let pages: Vec<String> = pages.iter().map(u32::to_string).collect();
            let pages = pages.join(", ");
            format!("Pas de texte, seulement des images : rien n’a été lu p. {pages}.")
        }
        Note::Encoding(encoding) => {
            format!("Le texte n’est pas en UTF-8 ; il a été lu comme {encoding}.")
        }
        Note::Garbled { count } => format!(
            "Lettres déjà altérées dans le fichier, comme « é » devenu « Ã© », parce qu’il a été enregistré avec le mauvais codage ; demandez-en une copie correcte : {}.",
            number(*count)
        ),
        Note::Repaired => "Le fichier est endommagé ; ce qu’on a pu y trouver a été lu, et il manque peut-être quelque chose.".to_owned(),
        Note::Controls { count } => format!(
            "Caractères retirés parce qu’ils ne sont pas du texte (ils commandent un écran ou changent le sens de l’écriture) : {}.",
            number(*count)
        ),
        Note::Unreadable { count } => {
            format!("Caractères illisibles, marqués par « \u{fffd} » : {}.", number(*count))
        }
        Note::UnreadOnPage { page, count } => format!(
            "Caractères illisibles à la page {page}, marqués par « \u{fffd} » : {}.",
            number(*count)
        ),
        Note::LeftOut { what, words, .. } => {
            format!("Mots laissés de côté ({}) : {}.", left(*what), number(*words))
        }
        Note::Tables { count } => {
            format!("Tableaux lus ligne par ligne, une cellule après l’autre : {}.", number(*count))
        }
        Note::Boxes { count } => {
            format!("Zones de texte placées après le paragraphe voisin : {}.", number(*count))
        }
        Note::Insertions { count } => {
            format!("Insertions proposées, gardées dans le texte : {}.", number(*count))
        }
        Note::NotesRenumbered => "Le fichier a des notes de bas de page et des notes de fin ; ici, elles portent une seule suite de numéros.".to_owned(),
        Note::RowsWithoutText { count } => {
            format!("Lignes sans texte, laissées de côté : {}.", number(*count))
        }
        Note::UnknownColumns { names } => {
            let names: Vec<String> = names.iter().map(|name| format!("« {name} »")).collect();
            format!(
                "Non utilisé, car aucune colonne de ce nom n’est connue ici : {}.",
                names.join(", ")
            )
        }
    }
}

pub(super) fn left(left: Left) -> &'static str {
    match left {
        Left::Furniture => "en-têtes et pieds de page",
        Left::Deletions => "texte marqué comme supprimé",
        Left::Comments => "commentaires en marge",
        Left::Hidden => "texte masqué",
        Left::Pictures => "descriptions d’images",
        Left::Navigation => "menus et entourage de la page",
        Left::Forms => "champs et boutons de formulaire",
        Left::Code => "scripts et styles",
        Left::Contents => "table des matières",
        Left::Columns => "colonnes portant d’autres noms",
        Left::LineNumbers => "numéros de ligne en marge",
        Left::Outside => "texte au-delà des bords de la page",
        Left::Sheets => "feuilles sans tableau de passages",
    }
}
