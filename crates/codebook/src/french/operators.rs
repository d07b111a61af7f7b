//! The French operators, step by step, strongest first. Only words and their steps; how a pattern
//! is written, and what `When` asks for, is said in `table`.
//!
//! "Il faut" binds as "doit" does; "il convient" and "il est essentiel" recommend. "Demande" is the
//! French of UN texts for "requests", so it calls.

use crate::row::{Operators, When, operators};
use model::{Polarity, Strength};

pub(super) static OPERATORS: &[Operators] = &[
    operators(
        Strength::Must,
        When::Always,
        Polarity::For,
        &[
            "doit|doivent|devra|devront|devons",
            "est|sont tenu|tenus|tenue|tenues|obligé|obligés / de|d'",
            "a|ont l' obligation / de|d'",
            "il faut|faudra",
            "états|état|pays|gouvernements|parties a|ont le|l'|un|une|la ~ devoir|obligation|responsabilité / de|d'",
            "saurait|sauraient être / pris|prise|prises|visé*|soumis*|subordonn*|attaqué*",
        ],
    ),
    operators(
        Strength::Urge,
        When::Always,
        Polarity::For,
        &[
            "doit|doivent|devrait|devraient être exhorté*",
            "doit|doivent|devrait|devraient être instamment prié*|invité*|engagé*|appelé*|encouragé*",
            "est|sont exhorté*",
            "est|sont instamment prié*|invité*|engagé*|appelé*",
        ],
    ),
    operators(
        Strength::Urge,
        When::Author,
        Polarity::For,
        &[
            "exhorte|exhortent|exhortons|exige|exigeons|adjure|adjurons",
            "insiste|insistons / pour|que|qu'",
            "prie|prions|demande|demandons|engage|engageons|invite|invitons|appelle|appelons instamment",
        ],
    ),
    operators(
        Strength::CallUpon,
        When::Always,
        Polarity::For,
        &[
            "est|sont prié*|appelé*",
            "doit|doivent|devrait|devraient être prié*|appelé*",
            "il est demandé / à|au|aux|que|de",
        ],
    ),
    operators(
        Strength::CallUpon,
        When::Author,
        Polarity::For,
        &[
            "appelle|appellent|appelons",
            "demande|demandent|demandons",
            "prie|prions",
            "lance|lançons|réitère|réitérons|renouvelle|renouvelons ~ appel|demande",
        ],
    ),
    operators(
        Strength::Should,
        When::Always,
        Polarity::For,
        &[
            "devrait|devraient|devrions",
            "il convient|conviendrait|importe|importerait|faudrait|sied / de|d'|que|qu'|@doing|le|la|les",
            "il faudrait",
            "est|sont à / @deleting|remplacer|reformuler|ajouter|abréger|préciser|modifier|clarifier",
            "serait|seraient ~ utile|utiles|bienvenu|bienvenue|bienvenus|souhaitable|préférable|apprécié|appréciée",
            "il appartient|incombe / à|au|aux",
            "ferait|feraient bien / de|d'",
            "il y a|aurait lieu|intérêt / de|d'|à",
            "il y a ~ besoin|nécessité|urgence / de|d'|à",
            "il est|serait|demeure|reste|apparaît|semble ~ important|essentiel|nécessaire|indispensable|crucial|utile|souhaitable|préférable|primordial|impératif|opportun|urgent|fondamental|capital|recommandé|proposé|suggéré|bon|temps|judicieux|vital / de|d'|que|qu'|pour",
            "est|sont|s' avère|demeure|reste ~ nécessaire|nécessaires|indispensable|indispensables|requis|requise|requises",
            "gagnerait|gagneraient / à",
            "mérite|mériterait|méritent / d'|de|~ @text",
        ],
    ),
    operators(
        Strength::Should,
        When::Author,
        Polarity::For,
        &[
            "recommande|recommandent|recommandons|propose|proposent|proposons|suggère|suggèrent|suggérons|préconise|préconisons|prône|prônons",
            "proposerait|proposerions|suggérerait|suggérerions|recommanderions|recommanderait",
            "souhaite|souhaitons|souhaiterait|souhaiterions|voudrait|voudrions|aimerait|aimerions|désire / que|qu'|voir|la|le|les|l'|une|un|ajouter|supprimer|davantage|proposer",
            "souhaite|souhaitons|souhaiterait|souhaiterions|voudrait|voudrions|aimerait|aimerions recommander|proposer|suggérer|voir",
            "saurait|saurions gré / ~~ de|d'|que",
            "serait|serions reconnaissant|reconnaissante|reconnaissants / ~~ de|d'|que",
            "préfère|préférons|préférerait|préférerions",
            "plaide|plaidons|milite|militons / pour|en",
            "souligne|soulignons|insiste|insistons|rappelle|rappelons|réaffirme|réaffirmons|réitère|réitérons sur? ~ nécessité / de|d'|que|pour",
            "est|sommes|suis favorable|favorables|partisan / à|au|de",
            "appuie|appuient|appuyons|soutient|soutiennent|soutenons / ~ @acting|proposition|idée|appel",
            "juge|jugeons|estime|estimons|considère|considérons|croyons ~ important|essentiel|nécessaire|indispensable|utile|souhaitable|opportun|préférable / de|d'|que|qu'",
        ],
    ),
    operators(
        Strength::Should,
        When::Always,
        Polarity::Against,
        &[
            "aucun|aucune ~~ n'|ne est|sont|semble|paraît ~ nécessaire|requis|requise|justifié|justifiée|utile|souhaitable",
            "il n' y a pas|aucun|nul|guère ~ besoin|lieu|nécessité|raison",
            "il n' est|serait pas|guère|ni ~ nécessaire|utile|souhaitable|opportun|approprié|indispensable",
            "n'|ne est|sont|semble|serait|paraît pas|guère|ni ~ nécessaire|nécessaires|utile|souhaitable|opportun|opportune|justifié|justifiée|acceptable|indispensable",
            "il serait|est ~ prématuré|inopportun|inutile|superflu / de|d'",
            "est|serait|paraît|semble ~ prématuré|prématurée|superflu|superflue|inacceptable|redondant|redondante|inutile",
        ],
    ),
    operators(
        Strength::Should,
        When::Author,
        Polarity::Against,
        &[
            "oppose|opposent|opposons / à|au|aux",
            "rejette|rejetons|désapprouve|récuse",
            "ne|n' appuie|appuyons|soutient|soutenons|accepte|acceptons|approuve|approuvons|souscrit|souscrivons|souhaite|souhaitons|recommande pas",
            "ne|n' peut|pouvons|saurait|saurions ~ accepter|appuyer|soutenir|souscrire|approuver",
            "ne|n' est|sommes|suis pas convaincu|convaincue|convaincus|favorable|favorables|disposé|disposée|prêt|prête|persuadé|persuadée|persuadés",
            "ne|n' juge|jugeons|estime|estimons|considère|considérons|croit|croyons pas ~ utile|nécessaire|souhaitable|opportun|opportune|approprié|appropriée|indispensable",
            "ne|n' est|sommes|suis pas en mesure / d'|de",
            "ne|n' voit|voyons ~ nécessité|utilité|intérêt|besoin|raison",
            "est|sommes|suis opposé|opposée|opposés / à|au|aux",
            "met|mettons en garde contre",
        ],
    ),
    operators(
        Strength::Encourage,
        When::Always,
        Polarity::For,
        &[
            "doit|doivent|devrait|devraient|pourraient être encouragé*|invité*|incité*",
            "est|sont encouragé*|invité*|incité*",
            "il convient|conviendrait|faut|faudrait|importe de|d' encourager|inviter|inciter",
        ],
    ),
    operators(
        Strength::Encourage,
        When::Author,
        Polarity::For,
        &[
            "encourage|encouragent|encourageons|invite|invitent|invitons|engage|engageons|incite|incitons",
        ],
    ),
    operators(
        Strength::Consider,
        When::Always,
        Polarity::For,
        &[
            "devrait|devraient|pourrait|pourraient|devrions envisager|examiner|étudier|explorer|réfléchir|songer",
            "devrait|devraient|pourrait|pourraient|devrions continuer|poursuivre d'|de|à|l'? envisager|examiner|étudier|explorer|réfléchir|examen",
            "devrait|devraient|pourrait|pourraient être ~ envisagé*|examiné*|étudié*|exploré*",
        ],
    ),
    operators(Strength::May, When::Asked, Polarity::For, &["peut|peuvent|pourrait|pourraient"]),
    operators(
        Strength::May,
        When::Always,
        Polarity::For,
        &[
            "pourrait|pourraient être ~ / ajouté*|inclus*|inséré*|supprimé*|renforcé*|amélioré*|étoffé*|mentionné*|précisé*|développé*|créé*|mis*|établi*|complété*|modifié*|remplacé*|déplacé*|reflété*|organisé*|utilisé*|annexé*|confié*|regroupé*|publié*|désigné*|invité*|chargé*|convoqué*|partagé*|dressé*|élaboré*|financé*|réservé*|consacré*|traduit*|tenu*|entendu*|consulté*|enregistré*|ouvert*|offert*|simplifié*|expliqué*",
        ],
    ),
    operators(
        Strength::May,
        When::Author,
        Polarity::For,
        &["accueillerait|accueillerions", "verrait|verrions / avec|d'"],
    ),
    operators(
        Strength::Should,
        When::Edits,
        Polarity::For,
        &[
            "supprimer|supprimez|remplacer|remplacez|ajouter|ajoutez|insérer|insérez|modifier|modifiez|reformuler|déplacer|fusionner|retirer|biffer|substituer|amender|compléter|réécrire|inclure|préciser|clarifier|rétablir|scinder|retenir|conserver",
            "texte|libellé|formulation|amendement|ajout proposé|proposée|suggéré|suggérée",
            "suppression|insertion|ajout|remplacement / de|d'|du|des",
            "proposition|suggestion / de|d' texte|libellé|amendement|ajout",
        ],
    ),
    operators(
        Strength::Consider,
        When::Edits,
        Polarity::For,
        &["envisager|examiner / de|d'|la|l'|si"],
    ),
    operators(
        Strength::Should,
        When::Numbered,
        Polarity::For,
        &["proposition|recommandation|amendement|suggestion @number"],
    ),
    operators(Strength::Should, When::Orders, Polarity::For, &["@doing"]),
];
