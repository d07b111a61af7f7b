//! What there is to say of how a file was read, in French.

use extract::{Left, Note};

use super::number::number;

pub(in crate::messages) fn note(note: &Note) -> String {
    match note {
        Note::NoText { pages } => {
            let pages: Vec<String> = pages.iter().map(u32::to_string).collect();
            let pages = pages.join(", ");
            format!("Pages sans texte, avec seulement des images, dont rien n’a été extrait : {pages}.")
        }
        Note::Encoding(encoding) => {
            format!("Le texte n’est pas en UTF-8 ; il a été lu comme {encoding}.")
        }
        Note::Garbled { count } => format!(
            "Lettres déjà altérées dans le fichier, comme « é » devenu « Ã© », parce qu’il a été enregistré avec le mauvais codage ; demandez-en une copie correcte : {}.",
            number(*count)
        ),
        Note::Tildes { count } => format!(
            "Passages entre « ~~ » considérés comme barrés, ce qu’un texte brut ne peut pas indiquer : {}. Vérifiez-en les mots.",
            number(*count)
        ),
        Note::Conditional { cells } => format!(
            "Une mise en forme, qui n’a pas été évaluée, peut barrer, masquer ou ajouter des mots dans ces cellules ; vérifiez-les dans le fichier : {}.",
            cells.join(", ")
        ),
        Note::StylesUnread => "Certaines règles de style de la page n’ont pas pu être évaluées ; impossible de savoir si elles barrent, masquent ou ajoutent des mots. Vérifiez l’original.".to_owned(),
        Note::StylesNotApplied => "La page a plus de règles de style qu’on ne peut en comparer avec son texte ; certaines n’ont pas été appliquées. Des mots barrés, masqués ou soulignés ne sont peut-être pas signalés. Vérifiez l’original.".to_owned(),
        Note::ListsFlattened { count, levels } => format!(
            "Éléments de listes situés au-delà du niveau {levels}, affichés au niveau {levels} : {}.",
            number(*count)
        ),
        Note::NotRead { line, words } => format!(
            "Le fichier est trop long pour être lu en une fois. Mots non lus, à partir de la ligne {} : {}. Enregistrez la suite dans un fichier à part et ajoutez-le séparément.",
            number(*line),
            number(*words)
        ),
        Note::Repaired => "Le fichier est endommagé. Ce qui a pu être récupéré a été lu ; il manque peut-être du texte.".to_owned(),
        Note::Controls { count } => format!(
            "Caractères retirés parce qu’ils ne sont pas du texte (caractères de commande ou de sens d’écriture) : {}.",
            number(*count)
        ),
        Note::Unreadable { count } => {
            format!("Caractères illisibles, marqués par « \u{fffd} » : {}.", number(*count))
        }
        Note::UnreadOnPage { page, count } => format!(
            "Caractères illisibles à la page {page}, marqués par « \u{fffd} » : {}.",
            number(*count)
        ),
        Note::MaybeStruck { pages } => {
            let pages: Vec<String> = pages.iter().map(u32::to_string).collect();
            let pages = pages.join(", ");
            format!(
                "Des traits barrent peut-être des mots ; ceux-ci ont été gardés. Vérifiez l’original : p. {pages}."
            )
        }
        Note::LeftOut { what, words, .. } => {
            format!("Mots laissés de côté ({}) : {}.", left(*what), number(*words))
        }
        Note::Tables { count } => {
            format!("Tableaux lus ligne par ligne, une cellule après l’autre : {}.", number(*count))
        }
        Note::Boxes { count } => {
            format!("Zones de texte placées après le paragraphe voisin : {}.", number(*count))
        }
        Note::Insertions { count } => {
            format!("Insertions proposées, gardées dans le texte : {}.", number(*count))
        }
        Note::NotesRenumbered => "Le fichier a des notes de bas de page et des notes de fin ; ici, elles sont numérotées en une seule suite.".to_owned(),
        Note::RowsWithoutText { count } => {
            format!("Lignes sans texte, laissées de côté : {}.", number(*count))
        }
        Note::Embedded { count } => format!(
            "Fichiers incorporés au document qui n’ont pas été lus et dont les mots ne sont pas comptés : {}.",
            number(*count)
        ),
        Note::UnknownColumns { names } => {
            let names: Vec<String> = names.iter().map(|name| format!("« {name} »")).collect();
            format!(
                "Colonnes non utilisées, car leur nom n’est pas reconnu : {}.",
                names.join(", ")
            )
        }
        Note::FilledDown { count } => format!(
            "Lignes complétées d’après une ligne située plus haut (délégation, étape, titre, date ou lien), car la cellule est vide ou fusionnée : {}.",
            number(*count)
        ),
        Note::NoAuthor { count } => format!(
            "Lignes sans délégation, pour lesquelles il n’est pas certain que la ligne du dessus s’applique : {}. Vérifiez de qui sont ces mots.",
            number(*count)
        ),
        Note::ColumnsTwice { names } => {
            let names: Vec<String> = names.iter().map(|name| format!("« {name} »")).collect();
            format!("Colonnes non utilisées, car une autre colonne a le même sens : {}.", names.join(", "))
        }
        Note::AuthorsDiffer { columns, rows } => {
            let columns: Vec<String> = columns.iter().map(|name| format!("« {name} »")).collect();
            let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
            format!(
                "Colonnes qui n’établissent pas la délégation : {}. Lignes : {}. Vérifiez de qui sont ces mots.",
                columns.join(", "),
                rows.join(", ")
            )
        }
        Note::NotTheirs { over, count } => format!(
            "Lignes sous « {over} », dont les mots peuvent ne pas être ceux de l’État nommé : {}. Vérifiez de qui sont ces mots.",
            number(*count)
        ),
        Note::AuthorStruck { rows } => {
            let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
            format!(
                "Lignes dont la délégation est barrée : {}. Vérifiez de qui sont ces mots.",
                rows.join(", ")
            )
        }
        Note::AuthorUnread { rows } => {
            let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
            format!(
                "Lignes dont la cellule de la délégation ne peut pas être lue (image, champ vide, mots masqués ou supprimés, formule sans résultat) : {}. Choisissez la délégation.",
                rows.join(", ")
            )
        }
        Note::UnderNames { count } => format!(
            "Lignes dont la délégation est le nom écrit seul dans une cellule au-dessus : {}.",
            number(*count)
        ),
        Note::NotInFile { count } => format!(
            "Pages ou objets intégrés non lus, car le fichier n’en contient pas le texte : {}.",
            number(*count)
        ),
        Note::UnclosedQuotes { lines } => {
            let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
            format!(
                "Guillemet ouvert au début d’une cellule et jamais fermé, ligne lue seule : {}. Vérifiez les lignes à cet endroit.",
                lines.join(", ")
            )
        }
        Note::UnevenRows { lines } => {
            let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
            format!(
                "Lignes qui ont plus de cellules que la première, peut-être parce que des virgules du texte ne sont pas entre guillemets : {}. Vérifiez les lignes à cet endroit.",
                lines.join(", ")
            )
        }
        Note::SeveralDelegations { names } => format!(
            "Ce fichier semble contenir les propos de plusieurs délégations ({}) ; aucune délégation n’est donc proposée. Enregistrez les propos de chaque délégation dans un fichier à part, ou mettez-les dans un tableau, une ligne par délégation.",
            names.join(", ")
        ),
        Note::FilesInside { names } => {
            let names: Vec<String> = names.iter().map(|name| format!("« {name} »")).collect();
            format!(
                "Fichiers contenus dans celui-ci, qui n’ont pas été lus : {}. Enregistrez chacun depuis un lecteur de PDF et ajoutez-le séparément.",
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
        Left::Navigation => "menus et autres éléments de la page",
        Left::Forms => "champs et boutons de formulaire",
        Left::Code => "scripts et styles",
        Left::Contents => "table des matières",
        Left::Columns => "colonnes non reconnues",
        Left::LineNumbers => "numéros de ligne en marge",
        Left::Outside => "texte hors de la page",
        Left::Prompts => "champs de formulaire non remplis",
        Left::Sheets => "feuilles sans tableau de passages",
        Left::HiddenSheets => "feuilles masquées",
        Left::HiddenCells => "lignes et colonnes masquées",
        Left::Shapes => "zones de texte, dessins et graphiques",
        Left::Errors => "cellules contenant une valeur d’erreur",
        Left::Embedded => "pages intégrées",
        Left::FieldValues => "texte saisi dans les champs d’un formulaire",
        Left::Around => "texte autour du tableau",
    }
}
