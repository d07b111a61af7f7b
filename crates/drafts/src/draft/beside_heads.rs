//! What the names of such columns say of their cells, and which cells name no other author, in the six languages of
//! the United Nations. All is compared folded.

use crate::states::words;

/// What a column's name says of its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// They are authors: "Organization", "State (proposer)".
    Authors,
    /// They have to do with authors: "State response", "ISO", "Raised by".
    Something,
    /// They are languages, places or regions.
    NoAuthor,
    /// Nothing.
    Nothing,
}

/// Words for those who may be authors.
const AUTHORS: &str = "state states country countries nation nations organization organizations organisation \
    organisations entity entities body bodies agency agencies institution institutions delegation delegations \
    participant participants proposer proponent submitter author authors speaker sponsor commenter commentator \
    respondent contributor stakeholder company ngo observer government party \
    etat etats pays organisme entite institution delegue orateur auteur intervenant gouvernement \
    estado estados pais paises organizacion organismo entidad institucion delegacion orador autor gobierno \
    participante \
    государство государства страна организация учреждение орган делегация участник автор \
    دوله دول بلد منظمه هييه موسسه وفد جهه مشارك";
/// The same in Chinese, which has no spaces.
const AUTHORS_IN_CHINESE: &[&str] = &["国家", "组织", "机构", "代表团", "国"];
/// Words beside them that say no more.
const BESIDE: &str = "name nom nombre title full short official iso code codes abbreviation abbr";
/// Words for codes.
const CODES: &str =
    "iso iso2 iso3 code codes alpha alpha2 alpha3 cc abbreviation abbr 3166 код 代码 رمز";
/// Words for who did something: "Raised by", "From".
const BY: &str = "by raised from source par por от من";
/// Words for what is no author.
const NO_AUTHOR: &str = "language languages lang langue langues idioma idiomas lengua язык 语言 语文 لغه \
    venue city place ville lieu lugar ciudad место город 地点 مكان region regions regional region region \
    регион 区域 منطقه";

/// Words of what is part of a State, and of how persons are called.
const PARTS: &str = "ministry ministere ministerio mission mision embassy ambassade embajada government \
    gouvernement gobierno department departement departamento permanent permanente representative foreign \
    министерство представительство посольство правительство وزاره بعثه سفاره حكومه \
    mr mrs ms dr mme sr sra ambassador amb minister ministre ministro excellency г السيد السيده";
const PARTS_IN_CHINESE: &[&str] = &["外交部", "常驻", "大使", "先生", "女士"];
/// Offices of a State, beside whose name that of a society or an institute says no more.
const OFFICES: &str = "ministry ministere ministerio ministerium embassy ambassade embajada mission mision government \
    gouvernement gobierno министерство посольство представительство правительство وزاره سفاره بعثه حكومه";
/// Words of the names of columns that have persons, or what these are.
const PERSONS: &str = "org as responding answering name names fullname surname nom prenom nombre apellido имя фио фамилия اسم 姓名 名字 名称 \
    contact contacts affiliation capacity role position function employer represents representing represented \
    respondent type category kind sector status person submitted sender signatory signatories \
    affiliations fonction qualite categorie secteur cargo afiliacion categoria calidad тип категория \
    должность 类型 类别 职务 نوع فيه صفه";
/// Words of the names of columns that say what words are about, or for whom.
const THEMES: &str = "theme themes topic topics subject subjects area areas thematic issue issues target targets \
    audience beneficiary beneficiaries addressee addressees recipient recipients cluster goal objective pillar \
    section chapter para paragraph partner partners actor actors involved responsible affected to \
    sujet domaine thematique destinataire destinataires cible tema temas ambito destinatario destinatarios \
    тема темы адресат область 主题 议题 对象 موضوع مجال";
/// Answers that are no names.
const ANSWERS: &str = "yes no none na n a nil same idem ditto member members observer national accepted noted \
    supported rejected agreed oui non si нет да";

/// Whether a word is one of a list, which blanks part.
pub(super) fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

impl Says {
    pub(super) fn of(column: &str) -> Self {
        let all = words(column);
        let before = column.split(['(', '（', '[', '/']).next().unwrap_or_default();
        let outer = words(before);
        let is_author = |word: &String| has(AUTHORS, word);
        let is_in_chinese = AUTHORS_IN_CHINESE.iter().any(|word| column.contains(word));
        let says_author = is_in_chinese || all.iter().any(is_author);
        let is_beside = |word: &String| is_author(word) || has(BESIDE, word);
        if outer.last().is_some_and(is_author)
            || says_author && all.iter().all(is_beside)
            || AUTHORS_IN_CHINESE.iter().any(|word| before.trim().ends_with(word))
        {
            Self::Authors
        } else if says_author || all.iter().any(|word| has(CODES, word) || has(BY, word)) {
            Self::Something
        } else if all.iter().any(|word| has(NO_AUTHOR, word)) {
            Self::NoAuthor
        } else {
            Self::Nothing
        }
    }
}

/// Whether a cell names a part of a State, or a person by a title.
pub(super) fn belongs(text: &str) -> bool {
    words(text).iter().any(|word| has(PARTS, word))
        || PARTS_IN_CHINESE.iter().any(|part| text.contains(part))
}

/// Whether a cell names an office of a State.
pub(super) fn is_of_office(text: &str) -> bool {
    words(text).iter().any(|word| has(OFFICES, word)) || text.contains("外交部")
}

/// Whether a column has persons, or what they are, by its name.
pub(super) fn is_of_person(column: &str) -> bool {
    words(column).iter().any(|word| has(PERSONS, word))
}

/// Whether a column says what words are about, by its name.
pub(super) fn is_of_theme(column: &str) -> bool {
    words(column).iter().any(|word| has(THEMES, word))
}

/// Whether a cell says what somebody is, or answers: "Member State", "Yes".
pub(super) fn is_word(text: &str) -> bool {
    words(text).iter().all(|word| has(AUTHORS, word) || has(ANSWERS, word))
}
