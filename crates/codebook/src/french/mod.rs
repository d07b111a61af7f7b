//! The French table: word lists for telling a demand from a description. The operators by step
//! are in `operators`. How both are written is said in `table`.

mod operators;

use std::sync::OnceLock;

use super::table::Table;

/// The French table.
// Word lists read better as paragraphs than one word a line.
#[rustfmt::skip]
pub(super) static TABLE: Table = Table {
    language: "fr",
    elides: true,
    operators: operators::OPERATORS,
    index: OnceLock::new(),
    adjectives_follow: true,
    hedges: &[
        "le cas échéant", "s' il y a lieu", "au besoin", "si possible", "si nécessaire", "lorsque c' est possible",
        "dans la mesure du possible", "dans toute la mesure du possible", "autant que possible", "dans la mesure où",
        "à titre volontaire", "à titre facultatif", "sur une base volontaire", "de manière|façon volontaire",
        "volontairement", "selon qu' il convient|conviendra", "selon que de besoin", "selon les besoins",
        "comme il convient", "s' il convient", "sur demande", "à la demande", "à leur demande",
        "compte tenu de|des|du|d'", "en tenant compte de|des|du|d'", "tout en tenant compte de|des|du|d'",
        "sous réserve de|des|du|d'|que", "sans préjudice de|des|du|d'",
        "continuer d'|de|à examiner|envisager|étudier|réfléchir", "l' éventuelle", "l' éventuel", "éventuellement",
        "une éventuelle", "un éventuel", "en principe", "conformément à leur|leurs droit|législation|capacités|lois",
        "ayant à l' esprit", "consciente|conscient|conscients de|des|du|que",
    ],
    abbreviations: &[
        "par", "art", "al", "n", "no", "p", "pp", "cf", "etc", "m", "mm", "mme", "dr", "vol", "ch", "chap", "éd",
        "rés", "doc",
    ],
    adverbs: &[
        "également", "aussi", "donc", "ainsi", "encore", "toujours", "davantage", "plus", "même", "vivement",
        "fortement", "dès", "désormais", "instamment", "fermement", "notamment", "surtout", "plutôt", "bien",
        "ensuite", "enfin", "tout", "particulièrement", "maintenant", "mieux", "en", "outre", "y", "ici", "alors",
        "rapidement", "pleinement", "respectueusement", "par", "conséquent", "continuer", "dûment", "aussitôt",
        "ensemble", "tous",
    ],
    adverb_endings: &[
        "amment", "emment", "ivement", "iquement", "alement", "ellement", "ablement", "iblement", "airement",
    ],
    acting_endings: &[],
    acting: &[
        "création", "ajout", "suppression", "inclusion", "insertion", "adoption", "élaboration", "établissement",
        "mise", "négociation", "remplacement", "convocation", "retrait", "modification", "lancement", "désignation",
        "nomination", "introduction", "instauration", "prolongation", "renforcement", "publication", "clarification",
        "reformulation", "ajouter", "supprimer", "inclure", "créer", "interdiction", "appel", "prorogation",
        "institution", "mention", "précision", "précisions",
    ],
    not_acting: &[],
    proposals: &["proposition", "recommandation", "amendement", "suggestion"],
    asking: &["quel", "quelle", "quels", "quelles", "comment", "pourquoi", "qui", "lequel", "laquelle", "combien"],
    doing: &[
        "établir", "promouvoir", "renforcer", "développer", "créer", "veiller", "partager", "échanger", "coopérer",
        "encourager", "soutenir", "améliorer", "faciliter", "fournir", "éviter", "interdire", "adopter", "désigner",
        "protéger", "respecter", "prendre", "prévenir", "élaborer", "favoriser", "assurer", "publier", "mettre",
        "former", "financer", "définir", "organiser", "poursuivre", "réduire", "garantir", "instaurer", "instituer",
        "lancer", "convoquer", "mobiliser", "accroître", "élargir", "appliquer", "signaler",
    ],
    negations: &["ne", "n'", "pas", "nullement", "guère", "jamais", "aucunement"],
    verb_links: &[
        "de", "d'", "à", "que", "qu'", "être", "soit", "soient", "le", "la", "l'", "les", "un", "une", "des", "ce",
        "cette", "a",
    ],
    infinitive_marks: &["de", "d'", "à"],
    actors: &["état", "pays", "acteur", "gouvernement", "partie"],
    no_determiners: &["aucun", "aucune", "nul", "nulle"],
    turning_down: &[
        "figurer", "inclure", "inclus", "incluse", "mentionner", "mentionné", "mentionnée", "adopter", "adopté",
        "adoptée", "retenir", "retenu", "retenue", "négocier", "négocié", "négociée", "conserver", "conservé",
        "conservée", "ajouter", "ajouté", "ajoutée", "créer", "créé", "créée", "établir", "établi", "établie",
        "comporter", "contenir", "accepter", "accepté", "acceptée", "maintenir", "maintenu", "maintenue", "évoquer",
        "évoqué", "reprendre", "repris", "reprise", "rouvrir", "entériner", "proposer", "apparaître", "aborder",
        "insérer", "incluses", "intégrer", "intégré", "intégrée", "faire", "appeler", "approuver", "recommander",
    ],
    deleting: &[
        "supprimer", "suppression", "supprimé", "supprimée", "supprimés", "supprimées", "supprimez", "biffer",
        "omettre", "omis",
    ],
    deleting_text: &[
        "retirer", "retiré", "retirée", "retirés", "retrait", "enlever", "enlevé", "enlevée", "éliminer", "éliminé",
        "écarter", "écarté", "éviter",
    ],
    subordinators: &[
        "si", "lorsque", "lorsqu'", "quand", "comme", "puisque", "puisqu'", "parce", "car", "tandis", "où",
        "comment", "pourquoi", "quel", "quelle", "quels", "quelles", "dont", "combien", "quoique", "quoiqu'",
    ],
    as_words: &["comme"],
    after_as: &["un", "une"],
    before_as: &["tout"],
    subject_relatives: &["qui"],
    relatives: &[
        "qui", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "auxquels", "auxquelles", "laquelles",
    ],
    that: &["que", "qu'"],
    holding: &[
        "estime", "estimons", "considère", "considérons", "pense", "pensons", "croit", "croyons", "souligne",
        "soulignons", "rappelle", "rappelons", "note", "notons", "convenons", "convaincu", "convaincue",
        "convaincus", "convaincues", "affirme", "affirmons", "réaffirme", "réaffirmons", "juge", "jugeons",
        "reconnaît", "reconnaissons", "réitère", "réitérons", "maintient", "maintenons", "insiste", "insistons",
        "souhaite", "souhaitons", "recommande", "propose", "proposons", "recommandons", "suggère", "suggérons",
        "clair", "est", "rappelé", "noté", "souligné", "trouve", "trouvons", "constate", "constatons",
    ],
    held: &["avis", "opinion", "conviction", "sentiment", "vue", "position"],
    noun_starts: &[
        "le", "la", "les", "l'", "un", "une", "des", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur",
        "leurs", "nos", "notre", "tous", "toutes", "chaque", "certains", "certaines", "aucun", "aucune", "nous",
        "ils", "elles", "il", "elle", "on", "je", "tout", "toute", "d'autres",
    ],
    prepositions: &[
        "de", "d'", "du", "des", "à", "au", "aux", "dans", "en", "par", "pour", "sur", "avec", "entre", "parmi",
        "contre", "sous", "vers", "chez", "sans", "selon", "depuis", "lors", "durant", "pendant", "concernant",
        "après", "avant", "afin",
    ],
    conjunctions: &["et", "ou", "mais", "ni"],
    contrasts: &["mais", "toutefois", "cependant", "néanmoins", "pourtant"],
    saying_stems: &["recommand", "compor", "contien", "inclu", "indiqu"],
    bodies: &[
        "enceinte", "instance", "organe", "mécanisme", "plateforme", "répertoire", "annuaire", "programme", "comité",
        "réseau", "centre", "registre", "fonds", "forum", "dialogue", "processus",
    ],
    says: &[
        "estime", "estiment", "considère", "considèrent", "pense", "pensent", "croit", "croient", "souligne",
        "soulignent", "rappelle", "rappellent", "recommande", "recommandent", "propose", "proposent", "suggère",
        "suggèrent", "affirme", "affirment", "indique", "indiquent", "précise", "dispose", "prévoit", "stipule",
        "insistent", "souhaitent", "demandent", "préconisent", "appelle", "appellent", "mentionne", "constate",
        "jugent", "énonce", "veulent",
    ],
    said: &[
        "souligné", "recommandé", "proposé", "noté", "dit", "estimé", "suggéré", "insisté", "demandé", "appelé",
        "exprimé", "indiqué", "rappelé", "préconisé", "affirmé", "déclaré", "évoqué", "considéré", "soutenu",
        "mentionné", "convenu", "reconnu", "encouragé", "invité", "exhorté", "plaidé", "décidé", "soulignaient",
        "estimaient", "proposaient", "soulevé",
    ],
    past_helpers: &["a", "ont", "avaient", "avait", "été", "ayant", "avons", "ai"],
    past_stands_alone: false,
    governing: &[
        "de", "d'", "à", "pour", "devrait", "devraient", "doit", "doivent", "peut", "peuvent", "pourrait",
        "pourraient",
    ],
    agents: &["par", "dans", "lors"],
    first_person: &["nous", "je", "j'"],
    possessives: &["notre", "ma", "mon", "nos"],
    author_nouns: &["délégation", "pays", "gouvernement", "coauteurs", "nation", "peuple"],
    lights: &[
        "ne", "n'", "tient", "tenons", "à", "souhaite", "souhaitons", "souhaiterait", "souhaiterions", "voudrait",
        "voudrions", "voudrais", "se", "s'", "vous", "lui", "leur", "les", "le", "aimerait", "aimerions", "continue",
        "continuons", "saisit", "saisissons", "cette", "occasion", "pour", "nous", "y", "en",
    ],
    others: &[
        "états", "délégations", "participants", "experts", "intervenants", "certains", "certaines", "plusieurs",
        "nombreuses", "nombreux", "autres", "ils", "elles", "on", "résolution", "résolutions", "charte", "norme",
        "normes", "article", "groupe", "assemblée", "secrétaire", "conseil", "président", "présidence",
        "secrétariat", "comité", "convention", "traité", "principe", "droit", "expérience", "pratique", "histoire",
        "membres", "monde", "ce", "cela", "qui", "déclaration", "accord", "mandat", "situation", "paix", "sécurité",
        "justice", "gge",
    ],
    common_endings: &["tion", "tions", "ment", "ments", "ité", "isme", "ence", "age"],
    name_links: &["de", "la", "le", "les", "l'", "du", "des", "d'", "et"],
    texts: &[
        "rapport", "avant-projet", "projet", "texte", "paragraphe", "paragraphes", "par", "section", "sections",
        "phrase", "phrases", "chapitre", "titre", "alinéa", "alinéas", "libellé", "formulation", "mot", "mots",
        "mention", "référence", "références", "recommandation", "recommandations", "annexe", "terme", "termes",
        "passage", "introduction", "conclusions", "membre", "note", "expression",
    ],
    asked: &[
        "états", "état", "pays", "gouvernements", "parties", "groupe", "secrétariat", "président", "présidence",
        "présidente", "donateurs", "rapport", "projet", "avant-projet", "texte", "paragraphe", "paragraphes",
        "section", "nous", "délégations", "organisations", "communauté", "nations", "assemblée", "conseil",
        "entreprises", "participants", "société", "ong", "organismes", "institutions", "secteur", "acteurs",
        "secrétaire", "chapitre", "recommandations", "recommandation", "alinéa", "phrase", "universitaires",
        "bailleurs", "partenaires",
    ],
    asked_before: &[
        "les", "le", "la", "l'", "tous", "toutes", "chaque", "ce", "cette", "ces", "aux", "au", "autres", "pays",
        "aucun", "des", "certains", "plusieurs", "nombreux", "quelques", "un", "nos", "ensemble", "du", "présent",
        "prochain", "futur", "second", "deuxième", "première", "dernière", "troisième",
    ],
    asked_after: &[
        "membres", "parties", "concernés", "concernées", "concerné", "final", "internationale", "régionales",
        "unies", "générale", "privé", "civile", "développés", "intéressés", "général", "eux-mêmes", "donateurs",
        "travail",
    ],
    before_operator: &["se"],
    asked_links: &["à", "au", "aux", "que", "qu'", "de", "d'", "ce", "sur", "pour"],
    by: &["par"],
    idle: &[
        "être compris|comprise|lu|lue|interprété|interprétée|entendu|entendue|comprises", "avoir été|fait|pris", "surprendre|étonner",
        "être rappelé|noté|souligné que|qu'",
    ],
    idle_after_it: &[
        "rappeler|noter|souligner|signaler|relever|mentionner|observer|préciser que|qu'",
        "de|d'? rappeler|noter|souligner|signaler|relever|observer",
    ],
    idle_after_speaker: &[
        "rappeler|noter|souligner|dire|reconnaître|admettre|avouer|constater|remercier|exprimer|saluer",
    ],
    habit: &["souvent", "parfois", "généralement", "habituellement"],
    sources: &["selon", "d' après"],
    never_before: &[],
    its: &["ses", "leurs"],
    groups: &["groupe", "mouvement", "conseil"],
    never_after: &[("nous", "devons-nous"), ("peut", "être")],
    imperative_leads: &[
        "veuillez", "prière", "de", "au", "à", "dans", "après", "avant", "la", "le", "l'", "fin", "début", "et",
        "sous", "aux", "première", "deuxième", "troisième", "dernière", "du", "nouveau",
    ],
    openings: &["suivant", "suivante", "suivants", "suivantes", "suit", "ci-après", "ci-dessous"],
    rewordings: &[
        "remplacer", "remplacé", "ajouter", "insérer", "modifier", "lire", "texte", "libellé", "phrase",
        "formulation", "paragraphe", "reformuler",
    ],
    happening: &[
        "être|avoir|subir|entraîner|conduire|causer|utiliser|exploiter|attaquer|devenir|faire|jouer|varier|souffrir|constituer|menacer|rester|perdre|bénéficier|provoquer|mener|compter|compromettre|rencontrer|se|s'",
    ],
    some: &["certains", "certaines", "plusieurs", "quelques", "nombreux", "autres"],
    it: &["il", "ce", "c'"],
    finite: &[
        "est", "sont", "était", "étaient", "a", "ont", "avait", "sera", "seront", "reste", "restent", "demeure",
        "constitue", "constituent", "représente", "représentent", "peut", "peuvent", "fait", "montre", "reflète",
        "décrit", "contient", "sommes", "permet", "rend", "prend",
    ],
};
