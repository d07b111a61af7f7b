//! Which cells say that a row is the answer of somebody of its own, as in what a survey or a form gives out: its own
//! name, e-mail address, identifier, language or time. A blank author beside one is no merged cell.

use crate::cell::Cell;
use crate::columns::kind::Column;
use crate::columns::plain;
use crate::grid::cells::Cells;
use crate::grid::heads::Heads;

/// Words of the names of columns that say who answered, when, or in which language.
const SIGNS: &[&str] = &[
    "name",
    "names",
    "fullname",
    "surname",
    "firstname",
    "lastname",
    "nom",
    "prenom",
    "nombre",
    "apellido",
    "apellidos",
    "имя",
    "фио",
    "фамилия",
    "姓名",
    "名字",
    "اسم",
    "الاسم",
    "respondent",
    "respondents",
    "respondentid",
    "responseid",
    "submitter",
    "participant",
    "contact",
    "organization",
    "organisation",
    "organisme",
    "organizacion",
    "организация",
    "组织",
    "机构",
    "المنظمه",
    "institution",
    "institucion",
    "entity",
    "entite",
    "entidad",
    "affiliation",
    "company",
    "employer",
    "email",
    "mail",
    "courriel",
    "correo",
    "timestamp",
    "submitted",
    "submission",
    "submissionid",
    "completed",
    "completion",
    "received",
    "recu",
    "recibido",
    "recorded",
    "recordeddate",
    "startdate",
    "enddate",
    "started",
    "created",
    "modified",
    "horodatage",
    "время",
    "дата",
    "提交时间",
    "时间",
    "التوقيت",
    "username",
    "representative",
    "delegate",
    "phone",
    "telephone",
    "mobile",
    "提交者",
    "提交人",
    "填写人",
    "答复者",
    "单位",
    "邮箱",
    "ip",
    "ipaddress",
    "token",
    "uuid",
    "guid",
    "language",
    "langue",
    "idioma",
    "язык",
    "语言",
    "语文",
    "اللغه",
];
/// Words beside them that say no more.
const BESIDE: &[&str] = &[
    "your",
    "of",
    "the",
    "full",
    "first",
    "last",
    "family",
    "given",
    "person",
    "point",
    "address",
    "adress",
    "time",
    "date",
    "start",
    "end",
    "on",
    "at",
    "by",
    "in",
    "and",
    "id",
    "number",
    "code",
    "response",
    "user",
    "userid",
    "your",
    "electronic",
    "e",
    "de",
    "du",
    "des",
    "del",
    "la",
    "le",
    "l",
    "et",
    "y",
    "complet",
    "completo",
    "electronique",
    "electronico",
    "fecha",
    "hora",
    "heure",
    "envoi",
    "envio",
    "reponse",
    "respuesta",
    "adresse",
    "direccion",
    "отправки",
    "ответа",
    "адрес",
    "collector",
    "optional",
    "what",
    "is",
    "please",
    "enter",
    "votre",
    "quel",
    "est",
    "cual",
    "es",
    "su",
    "ваше",
    "الكامل",
];
/// What a column of identifiers is called.
const IDENTIFIERS: &[&str] = &["id", "identifier", "identifiant", "identificador", "код"];
/// Of whom an identifier is that of an answer, whatever it is.
const ANSWERS: &[&str] = &[
    "entry",
    "response",
    "respondent",
    "user",
    "collector",
    "submission",
    "reponse",
    "respuesta",
    "ответа",
];
/// The most letters of such a cell; a longer one is a text.
const LONGEST: usize = 120;
/// The most digits of a plain number, as rows have.
const LONGEST_NUMBER: usize = 5;

/// Whether a row says that somebody else than in the row before answers.
pub(crate) fn is_own(row: &Cells, before: &Cells, heads: &Heads) -> bool {
    row.cells.iter().enumerate().any(|(at, cell)| {
        let text = cell.text.trim();
        let column = heads.column(at);
        let is_looked_at =
            matches!(column, None | Some(Column::Date | Column::Title | Column::Label));
        let is_other = before.cells.get(at).map(|cell| cell.text.trim()) != Some(text);
        let is_cell = !cell.is_empty() && !cell.is_error() && text.len() <= LONGEST;
        is_looked_at && is_cell && is_other && is_sign(cell, column, heads.name(at))
    })
}

fn is_sign(cell: &Cell, column: Option<Column>, name: &str) -> bool {
    let text = cell.text.trim();
    if is_address(text) || column == Some(Column::Date) || column.is_none() && is_time(text) {
        return true;
    }
    let words: Vec<String> = name
        .split(|sign: char| !sign.is_alphanumeric())
        .map(plain)
        .filter(|word| !word.is_empty())
        .collect();
    let is_in = |list: &[&str], word: &String| list.contains(&word.as_str());
    let has = |list: &[&str]| words.iter().any(|word| is_in(list, word));
    let is_plain = words.iter().all(|word| is_in(IDENTIFIERS, word)) && is_number(text);
    let is_beside = |word: &String| is_in(IDENTIFIERS, word) || is_in(BESIDE, word);
    let is_identifier = has(IDENTIFIERS)
        && !is_plain
        && words.iter().all(|word| is_beside(word) || is_in(ANSWERS, word))
        && (words.len() == 1 || has(ANSWERS));
    let is_named = has(SIGNS) && words.iter().all(|word| is_in(SIGNS, word) || is_in(BESIDE, word));
    // A number of the row is no name.
    column != Some(Column::Title) && (is_identifier || column.is_none() && is_named)
}

/// Whether it is an e-mail address.
fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && text.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'))
}

/// Whether it is a day with a time.
fn is_time(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_clock = |pair: (&str, &str)| {
        pair.0.ends_with(|ch: char| ch.is_ascii_digit())
            && pair.1.starts_with(|ch: char| ch.is_ascii_digit())
    };
    let letters = text.chars().filter(|ch| ch.is_alphabetic()).count();
    (9..=24).contains(&digits) && letters <= 12 && text.split_once(':').is_some_and(is_clock)
}

/// Whether it is a running number, or that of a paragraph: "12", "12.", "4a", "(a)".
fn is_number(text: &str) -> bool {
    let mut signs = text.chars().filter(|ch| ch.is_alphanumeric());
    let is_first_a_digit = signs.next().is_some_and(|ch| ch.is_ascii_digit());
    let rest = signs.count();
    rest == 0 || is_first_a_digit && rest < LONGEST_NUMBER
}
