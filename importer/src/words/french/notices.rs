//! What there is to know of a file that was opened, in French.

use drafts::saved::Notice;

pub(super) fn notice(notice: &Notice) -> String {
    match notice {
        Notice::BothKept(of) => format!(
            "« {} » : vos documents en comprennent déjà une autre version. Les deux sont gardées ; celle de ce fichier forme une entrée à part. Retirez celle dont vous n’avez pas besoin.",
            of.title
        ),
        Notice::Changed(of) => format!(
            "« {} » a été modifié hors de cette page après son enregistrement. Le document modifié est utilisé. Le travail inachevé sur la version précédente est gardé dans une seconde entrée.",
            of.title
        ),
        Notice::TakenOut(of) => format!(
            "« {} » : le document achevé n’est pas dans ce que vous avez ouvert, seulement le travail inachevé. Celui-ci est ouvert pour vérification et n’est pas dans la comparaison.",
            of.title
        ),
        Notice::Newer => "Une version plus récente de ce programme a enregistré le travail inachevé de ce fichier. Il n’a pas été lu ; les documents achevés sont ouverts. Gardez le fichier, et ouvrez-le de nouveau dans la version plus récente.".to_owned(),
    }
}
