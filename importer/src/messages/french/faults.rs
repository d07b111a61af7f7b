//! Why a file gives nothing, in French.

use extract::{Damage, Fault, Many, Place, Unit, measured};

use super::foreign::{foreign, instead};
use super::number::number;

pub(in crate::messages) fn fault(fault: &Fault) -> String {
    match fault {
        Fault::TooLarge { bytes, limit } => format!(
            "Le fichier est trop volumineux : il fait {}, et la limite est de {}. S’il contient des images, enregistrez-le sans elles ou en plusieurs parties.",
            size(*bytes),
            size(*limit)
        ),
        Fault::Unpacks { limit } => format!(
            "Décompressé, le fichier dépasserait {} ; la lecture s’est donc arrêtée. Si c’est un document authentique, enregistrez-le de nouveau sans images ou en texte brut.",
            size(*limit)
        ),
        Fault::TooMany { what, limit } => format!("La lecture s’est arrêtée : {}", many(*what, *limit)),
        Fault::Password { wrong: false } => {
            "Le fichier est protégé par un mot de passe.".to_owned()
        }
        Fault::Password { wrong: true } => {
            "Ce mot de passe n’ouvre pas le fichier.".to_owned()
        }
        Fault::NotWhat(is) => format!("C’est {}. {}.", foreign(is), instead(is.instead())),
        Fault::Damaged { what, place } => {
            format!("Le fichier est endommagé : {}{}.", damage(*what), behind(place.as_ref()))
        }
        Fault::Empty => "Il n’y a pas de texte dans le fichier.".to_owned(),
        Fault::NoText { pages } => format!(
            "Il n’y a pas de texte dans le fichier, seulement des images (nombre de pages : {}). Soumettez-le d’abord à une reconnaissance de texte (OCR), ou collez le texte.",
            number(*pages)
        ),
        Fault::TooDeep { limit, place } => format!(
            "Le fichier comporte plus de {limit} niveaux d’imbrication{}.",
            behind(place.as_ref())
        ),
        Fault::Doubled { key, place: at } => format!(
            "Le nom « {key} » figure deux fois au même endroit ({}). Retirez l’un des deux.",
            place(at)
        ),
        Fault::NoColumn { column, found } => {
            let found = found.join(", ");
            let has = if found.is_empty() { found } else { format!(" ; elle contient : {found}") };
            format!(
                "Le tableau n’a pas de colonne nommée « {column} ». Sa première ligne doit nommer les colonnes{has}."
            )
        }
        Fault::UnknownEncoding => "Le texte n’est pas en UTF-8 et son codage de caractères n’est pas certain : ses lettres pourraient être mal lues. Enregistrez le fichier en UTF-8 (dans Excel : « CSV UTF-8 » ; dans un éditeur de texte : « Enregistrer sous », codage UTF-8), puis ajoutez-le de nouveau.".to_owned(),
        Fault::Unknown => "Ce type de fichier n’est pas pris en charge. Enregistrez-le en PDF, DOCX, ODT, HTML ou texte brut.".to_owned(),
    }
}

/// What there is too much of, and what to do.
fn many(what: Many, limit: u64) -> String {
    let limit = number(limit);
    match what {
        Many::Paragraphs => format!(
            "le fichier compte plus de {limit} paragraphes ou lignes. Enregistrez-le en plusieurs parties, ou n’ajoutez que les pages utiles."
        ),
        Many::Rows => format!(
            "les tableaux du fichier comptent plus de {limit} lignes. Enregistrez les lignes utiles dans un fichier à part."
        ),
        Many::Cells => format!(
            "les tableaux du fichier comptent plus de {limit} cellules. Enregistrez les lignes et colonnes utiles dans un fichier à part."
        ),
        Many::Stretches => format!(
            "le fichier compte plus de {limit} passages barrés, insérés, soulignés ou en gras. Enregistrez-le en plusieurs parties, ou en texte brut."
        ),
        Many::Characters => format!(
            "les pages du fichier comptent plus de {limit} caractères. Enregistrez-le en plusieurs parties, ou n’ajoutez que les pages utiles."
        ),
        Many::OnPage => format!(
            "une page du fichier compte plus de {limit} caractères. Enregistrez-le sans cette page, ou collez le texte."
        ),
        Many::Columns => format!(
            "les tableaux du fichier comptent plus de {limit} colonnes. Enregistrez les colonnes utiles dans un fichier à part."
        ),
        Many::Drawings => format!(
            "le fichier répète des dessins plus de {limit} fois. Imprimez-le dans un nouveau PDF, ou collez le texte."
        ),
    }
}

fn damage(damage: Damage) -> String {
    let said = match damage {
        Damage::List => "la liste de son contenu est illisible",
        Damage::ManyParts => "il annonce plus de parties que n’en a un document",
        Damage::CutOff => "une de ses parties est tronquée",
        Damage::Packing => "une de ses parties ne peut pas être décompressée",
        Damage::UnknownPacking => {
            "une de ses parties est compressée par une méthode non prise en charge"
        }
        Damage::Changed => "une de ses parties ne correspond pas à sa somme de contrôle",
        Damage::TwoOfOneName => "deux de ses parties portent le même nom",
        Damage::NotText => "une de ses parties de texte n’est pas du texte",
        Damage::NoMainPart => "la partie qui contient son texte manque",
        Damage::NoSheets => "la liste de ses feuilles manque",
        Damage::Garbled => "son texte est tronqué ou brouillé",
        Damage::BreaksOff => "il se termine de façon inattendue",
        Damage::NotJson => "le JSON n’est pas valable à cet endroit",
        Damage::ManyPages { pages, limit } => {
            let (pages, limit) = (number(pages), number(limit));
            return format!("il déclare {pages} pages, et la limite est de {limit}");
        }
        Damage::UnknownLock => "il est chiffré par une méthode non prise en charge",
        Damage::NoPages => "sa liste de pages est introuvable",
        Damage::ManyObjects => {
            "il contient plus d’un million d’éléments, bien plus que tout document"
        }
        Damage::DrawsTooMuch => "il dessine bien plus qu’un document, peut-être en boucle",
    };
    said.to_owned()
}

/// Where it stands, to follow a clause.
fn behind(at: Option<&Place>) -> String {
    at.map(|at| format!(" ({})", place(at))).unwrap_or_default()
}

fn place(place: &Place) -> String {
    match place {
        Place::Line(line) => format!("ligne {line}"),
        Place::Column(line, column) => format!("ligne {line}, colonne {column}"),
        Place::Page(page) => format!("page {page}"),
        Place::Part(part) => format!("partie « {part} »"),
        Place::Path(path) if path.is_empty() => "objet le plus extérieur".to_owned(),
        Place::Path(path) => format!("« {path} »"),
    }
}

fn size(bytes: u64) -> String {
    let (amount, unit) = measured(bytes);
    let unit = match unit {
        Unit::Byte => "o",
        Unit::Kilobyte => "ko",
        Unit::Megabyte => "Mo",
    };
    format!("{} {unit}", number(amount))
}
