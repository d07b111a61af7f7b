//! What a file is that is not read here, and what can be done about it, in French.

use extract::{Foreign, Instead};

/// With its article, to follow « C’est ».
pub(super) fn foreign(is: &Foreign) -> String {
    let said = match is {
        Foreign::Rtf => "un document RTF",
        Foreign::Picture(name) => return format!("une image ({name})"),
        Foreign::Packed(name) => return format!("un fichier compressé ({name})"),
        Foreign::PostScript => "un fichier d’impression (PostScript)",
        Foreign::Sound => "un fichier audio",
        Foreign::SoundOrFilm => "un fichier audio ou vidéo",
        Foreign::Film => "une vidéo",
        Foreign::Program => "un programme",
        Foreign::Database => "une base de données",
        Foreign::Font => "une police de caractères",
        Foreign::LockedDocument => "un document protégé par un mot de passe",
        Foreign::LockedPack => "un fichier compressé protégé par un mot de passe",
        Foreign::OldWord => "un ancien document Word (.doc)",
        Foreign::OldSheet => "une ancienne feuille de calcul (.xls)",
        Foreign::OldSlides => "une ancienne présentation (.ppt)",
        Foreign::Mail => "un courriel enregistré (.msg)",
        Foreign::OldOffice => "un ancien fichier Office",
        Foreign::Sheet(name) => return format!("une feuille de calcul ({name})"),
        Foreign::Slides(name) => return format!("une présentation ({name})"),
        Foreign::Drawing => "un dessin ou une formule",
        Foreign::Book => "un livre (EPUB)",
        Foreign::Pages => "un document Apple Pages, Numbers ou Keynote",
        Foreign::EncodedPage => "une page web dans un codage de caractères non pris en charge",
        Foreign::Email => "un courriel (EML)",
        Foreign::PageArchive => "une page web enregistrée comme archive (MHTML)",
        Foreign::WordXml => "un document Word en XML",
        Foreign::OnlyEmbedded => {
            "un document sans texte propre, qui ne contient que des fichiers incorporés"
        }
        Foreign::OtherRelease => "une page enregistrée par une autre version de Side by State",
        Foreign::XfaForm => {
            "un formulaire (XFA) dont le contenu n’est pas sur ses pages ; il n’a donc pas été lu"
        }
        Foreign::Portfolio(names) => {
            let names: Vec<String> = names.iter().map(|name| format!("« {name} »")).collect();
            return format!(
                "un porte-documents PDF ; il contient d’autres fichiers, qui n’ont pas été lus : {}",
                names.join(", ")
            );
        }
        Foreign::Json => "un fichier JSON, mais pas une collection Side by State",
    };
    said.to_owned()
}

/// A sentence without its full stop.
pub(super) fn instead(instead: Instead) -> &'static str {
    match instead {
        Instead::AsDocx => "Ouvrez-le dans un traitement de texte et enregistrez-le en DOCX",
        Instead::Recognise => {
            "Soumettez d’abord le fichier à une reconnaissance de texte (OCR), ou collez le texte"
        }
        Instead::Unpack => "Décompressez-le et ajoutez les fichiers qu’il contient",
        Instead::NoText => "Il n’y a pas de texte à y lire",
        Instead::SheetAsCsv => "Enregistrez en CSV la feuille utile, un passage par ligne",
        Instead::TableAsCsv => "Enregistrez en CSV la table utile",
        Instead::AsPdf => "Enregistrez le fichier en PDF",
        Instead::PrintAsPdf => "Enregistrez-le ou imprimez-le en PDF",
        Instead::Unlock => "Ouvrez-le avec son mot de passe et enregistrez-le sans",
        Instead::Paste => "Collez son texte",
        Instead::SaveAttachment => {
            "Ouvrez-le et enregistrez son texte ou sa pièce jointe dans un fichier à part"
        }
        Instead::AsHtmlOrPdf => "Enregistrez-le en HTML ou en PDF",
        Instead::AsWordOrPdf => "Exportez-le en Word ou en PDF",
        Instead::PasteFromBrowser => {
            "Ouvrez-la dans un navigateur, copiez son texte et collez-le ici"
        }
        Instead::AsHtmlOrPaste => "Enregistrez-la en HTML, ou collez son texte",
        Instead::BringTheData => {
            "Ajoutez le fichier collection.json enregistré avec elle, ou les documents eux-mêmes"
        }
        Instead::PrintFromReader => {
            "Ouvrez-le dans Adobe Acrobat Reader, imprimez-le en PDF et ajoutez ce PDF"
        }
        Instead::SaveTheFiles => {
            "Enregistrez ces fichiers depuis un lecteur de PDF et ajoutez-les séparément"
        }
        Instead::BringCollection => {
            "Une collection nomme son processus, ses étapes, ses thèmes et ses documents (process, rounds, topics, documents) ; ajoutez ce fichier, ou enregistrez le texte dans un autre format"
        }
    }
}
