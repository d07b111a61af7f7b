//! What the columns of people's tables are called, in English, French, Spanish and Arabic, and what they
//! hold. Names are compared by their letters and digits alone, in small letters.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// What is said.
    Text,
    /// What is proposed, beside a column of what is said: a passage of its own.
    Proposal,
    /// Why it is said: a passage of its own.
    Reason,
    Author,
    /// Who supports what is said, and need not have said it.
    Supporter,
    Label,
    Topic,
    Issue,
    Kind,
    Round,
    Title,
    Date,
    Url,
}

impl Column {
    /// Whether a cell of it is a passage.
    pub(crate) fn is_words(self) -> bool {
        matches!(self, Self::Text | Self::Proposal | Self::Reason)
    }

    /// Whether a cell of it says which document the row is of.
    pub(crate) fn is_of_document(self) -> bool {
        matches!(self, Self::Author | Self::Round | Self::Title | Self::Date | Self::Url)
    }
}

/// The name of the column of words that messages use.
pub(crate) const TEXT: &str = "text";

/// What a column may be called. Tables come from three sides: this project's own form, the forms that
/// secretariats send round ("Paragraph, Comment, Proposed language"), and lists that somebody made for
/// himself ("State, Recommendation, Source").
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Text,
        &[
            TEXT,
            "passage",
            "words",
            "comment",
            "comments",
            "observation",
            "observations",
            "remark",
            "remarks",
            "statement",
            "statements",
            "contribution",
            "input",
            "inputs",
            "position",
            "views",
            "texte",
            "commentaire",
            "commentaires",
            "remarque",
            "remarques",
            "déclaration",
            "texto",
            "pasaje",
            "comentario",
            "comentarios",
            "observación",
            "observaciones",
            "declaración",
            "النص",
            "نص",
            "التعليق",
            "التعليقات",
            "تعليق",
            "تعليقات",
            "ملاحظات",
            "الملاحظات",
        ],
    ),
    (
        Column::Proposal,
        &[
            "recommendation",
            "recommendations",
            "proposal",
            "proposals",
            "proposedlanguage",
            "proposedtext",
            "proposedwording",
            "proposedamendment",
            "proposedamendments",
            "proposedchange",
            "proposedchanges",
            "suggestion",
            "suggestions",
            "suggestedlanguage",
            "suggestedtext",
            "suggestedwording",
            "amendment",
            "amendments",
            "recommandation",
            "recommandations",
            "proposition",
            "propositions",
            "libelléproposé",
            "texteproposé",
            "amendement",
            "recomendación",
            "recomendaciones",
            "propuesta",
            "propuestas",
            "textopropuesto",
            "redacciónpropuesta",
            "enmienda",
            "التوصية",
            "توصية",
            "التوصيات",
            "توصيات",
            "الاقتراح",
            "اقتراح",
            "المقترح",
            "مقترح",
        ],
    ),
    (
        Column::Reason,
        &[
            "rationale",
            "reason",
            "reasons",
            "justification",
            "explanation",
            "motif",
            "motifs",
            "raison",
            "razón",
            "justificación",
            "motivo",
            "المبررات",
            "التعليل",
        ],
    ),
    (
        Column::Author,
        &[
            "author",
            "state",
            "states",
            "country",
            "delegation",
            "memberstate",
            "government",
            "submittedby",
            "proposedby",
            "countrycode",
            "statecode",
            "countryname",
            "statename",
            "countries",
            "delegations",
            "memberstates",
            "auteur",
            "pays",
            "état",
            "etat",
            "étatmembre",
            "délégation",
            "autor",
            "país",
            "pais",
            "estado",
            "estadomiembro",
            "delegación",
            "présentépar",
            "proposépar",
            "soumispar",
            "codepays",
            "presentadopor",
            "propuestopor",
            "códigodepaís",
            "الدولة",
            "دولة",
            "البلد",
            "الوفد",
            "государство",
            "страна",
            "делегация",
            "国家",
            "代表团",
        ],
    ),
    (
        Column::Supporter,
        &[
            "supportedby",
            "supporters",
            "cosponsors",
            "cosponsoredby",
            "endorsedby",
            "onbehalfof",
            "appuyépar",
            "soutenupar",
            "coauteurs",
            "aunomde",
            "apoyadopor",
            "copatrocinadores",
            "ennombrede",
            "بدعممن",
            "بتأييدمن",
        ],
    ),
    (
        Column::Label,
        &[
            "label",
            "number",
            "no",
            "nr",
            "n",
            "nº",
            "#",
            "§",
            "id",
            "ref",
            "reference",
            "paragraph",
            "paragraphs",
            "paragraphnumber",
            "paragraphno",
            "para",
            "paras",
            "parano",
            "numéro",
            "paragraphe",
            "número",
            "párrafo",
            "الرقم",
            "رقم",
            "الفقرة",
            "فقرة",
        ],
    ),
    (
        Column::Topic,
        &[
            "topic",
            "section",
            "theme",
            "heading",
            "chapter",
            "subject",
            "thème",
            "sujet",
            "chapitre",
            "rubrique",
            "tema",
            "sección",
            "capítulo",
            "asunto",
            "الموضوع",
            "القسم",
            "الفرع",
            "الباب",
        ],
    ),
    (Column::Issue, &["issue", "question", "cuestión", "المسألة"]),
    (Column::Kind, &["kind", "type", "tipo", "النوع"]),
    (Column::Round, &["round", "stage", "session"]),
    (Column::Title, &["title", "document", "titre", "título", "documento", "العنوان", "الوثيقة"]),
    (Column::Date, &["date", "fecha", "التاريخ"]),
    (
        Column::Url,
        &["url", "address", "source", "link", "lien", "enlace", "fuente", "الرابط", "المصدر"],
    ),
];

/// How columns of words begin whose names go on ("Comments by the delegation", "Proposed new text").
const BEGINNINGS: &[(Column, &[&str])] = &[
    (Column::Text, &["comments", "comment", "observations", "commentaires", "comentarios"]),
    (
        Column::Proposal,
        &["proposed", "suggested", "proposal", "recommendation", "recommended", "propuesta"],
    ),
];
/// The most words of a name that goes on: a sentence is none.
const LONGEST_NAME: usize = 6;

/// What a column of this name holds.
pub(crate) fn column(name: &str) -> Option<Column> {
    let plain = plain(name);
    let of = |names: &[(Column, &[&str])], name: &str| {
        names.iter().find(|(_, names)| names.contains(&name)).map(|(column, _)| *column)
    };
    of(NAMES, &plain).or_else(|| {
        let mut words = name.split_whitespace();
        let first = self::plain(words.next()?);
        let rest = words.count();
        of(BEGINNINGS, &first).filter(|_| rest > 0 && rest < LONGEST_NAME)
    })
}

/// The same by the whole name alone.
pub(crate) fn column_exactly(name: &str) -> Option<Column> {
    let plain = plain(name);
    NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(column, _)| *column)
}

/// Who did something with the row's words: beside a column of States, perhaps somebody else.
const ROLES: &[&str] = &[
    "submittedby",
    "proposedby",
    "présentépar",
    "proposépar",
    "soumispar",
    "presentadopor",
    "propuestopor",
];

/// Whether a column says who proposed something or supports it.
pub(crate) fn is_role(name: &str) -> bool {
    ROLES.contains(&plain(name).as_str()) || column_exactly(name) == Some(Column::Supporter)
}

/// A name by its letters and digits alone, in small letters.
pub(crate) fn plain(name: &str) -> String {
    let counts = |ch: &char| ch.is_alphanumeric() || matches!(ch, '#' | '§');
    let plain: String = name.chars().filter(counts).flat_map(char::to_lowercase).collect();
    // A sign beside a word says no more than the word.
    if plain.chars().any(char::is_alphanumeric) { plain.replace(['#', '§'], "") } else { plain }
}

#[cfg(test)]
mod tests {
    use super::{Column, column};

    #[test]
    fn columns_are_known_by_many_names() {
        for (name, wanted) in [
            ("Text", Column::Text),
            (" COMMENT(S) ", Column::Text),
            ("Comments by the delegation", Column::Text),
            ("Proposed new language", Column::Proposal),
            ("Recomendación", Column::Proposal),
            ("Rationale", Column::Reason),
            ("Member State", Column::Author),
            ("État", Column::Author),
            ("Para.", Column::Label),
            ("§", Column::Label),
            ("النص", Column::Text),
        ] {
            assert_eq!(column(name), Some(wanted), "{name}");
        }
        assert_eq!(column("Colour"), None);
        assert_eq!(column("Comments on the draft were many and came late"), None);
        assert_eq!(column(""), None);
    }
}
