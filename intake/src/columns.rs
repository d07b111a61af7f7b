//! What the columns of people's tables are called, in the six languages of the United Nations, and what they
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
            "response",
            "responses",
            "reply",
            "replies",
            "answer",
            "answers",
            "intervention",
            "interventions",
            "contributions",
            "positions",
            "contenu",
            "réponse",
            "réponses",
            "respuesta",
            "respuestas",
            "текст",
            "комментарий",
            "комментарии",
            "замечание",
            "замечания",
            "заявление",
            "позиция",
            "ответ",
            "文本",
            "案文",
            "意见",
            "评论",
            "评论意见",
            "发言",
            "立场",
            "内容",
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
            "предложение",
            "предложения",
            "рекомендация",
            "рекомендации",
            "поправка",
            "поправки",
            "建议",
            "提案",
            "提议",
            "修正案",
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
            "обоснование",
            "причина",
            "理由",
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
            "الدولة",
            "دولة",
            "البلد",
            "الوفد",
            "countries",
            "delegations",
            "memberstates",
            "stateparty",
            "speaker",
            "sponsor",
            "états",
            "etats",
            "délégations",
            "intervenant",
            "países",
            "paises",
            "estados",
            "delegaciones",
            "الدول",
            "الوفود",
            "البلدان",
            "автор",
            "государство",
            "государства",
            "страна",
            "страны",
            "делегация",
            "делегации",
            "国家",
            "会员国",
            "代表团",
            "作者",
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
            "пункт",
            "номер",
            "段落",
            "段次",
            "编号",
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
    // "State / Group", "Delegation (country)": the first of several names.
    let first = name.split(['/', '(', '|']).next().map(self::plain).unwrap_or_default();
    of(NAMES, &plain).or_else(|| of(NAMES, &first)).or_else(|| {
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

fn plain(name: &str) -> String {
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
            ("Государство", Column::Author),
            ("Замечания", Column::Text),
            ("代表团", Column::Author),
            ("发言", Column::Text),
            ("State / Group", Column::Author),
            ("Délégation (pays)", Column::Author),
        ] {
            assert_eq!(column(name), Some(wanted), "{name}");
        }
        assert_eq!(column("Colour"), None);
        assert_eq!(column("Comments on the draft were many and came late"), None);
        assert_eq!(column(""), None);
    }
}
