//! Lines at which another State speaks within a text: "The representative of France replied that", "France: keep as
//! is". What is below them may be that State's, so that the whole is nobody's.

use super::claim_words::{IS_BY, IS_PERSON, has_words, skipped};
use super::line::{Line, Place};
use super::line_phrases as say;
use super::names::{Names, Token};
use super::phrases::{begins, phrases};

/// So many letters of a line say who speaks.
const BEGINNING: usize = 120;

/// Who speaks for a State in a meeting.
const DELEGATES: &str = "representative|delegate|delegation|ambassador|permanent representative|deputy permanent representative|observer|minister|head of delegation| \
    représentant|représentante|délégué|déléguée|délégation|ambassadeur|ambassadrice|représentant permanent|représentante permanente|observateur| \
    representante|delegado|delegada|delegación|embajador|embajadora|representante permanente|observador|представитель|представительница| \
    делегация|делегат|посол|наблюдатель|ممثل|ممثلة|وفد|مندوب|مندوبة|سفير|代表|代 表 团|大 使|观 察 员";
/// What a record says that one does.
const DOES: &str = "said|says|stated|replied|responded|answered|noted|added|thanked|asked|objected|recalled|proposed|supported|expressed|welcomed| \
    stressed|underlined|emphasized|explained|observed|declared|suggested|took floor|took the floor|spoke|speaking|requested|agreed|disagreed|a dit|dit|a déclaré| \
    déclare|a répondu|répond|a ajouté|a fait observer|a demandé|a proposé|a remercié|a souligné|a indiqué|dijo|dice|declaró|respondió|añadió| \
    señaló|manifestó|pidió|propuso|agradeció|expresó|indicó|сказал|сказала|говорит|заявил|заявила|заявляет|ответил|ответила|отметил|отметила| \
    предложил|предложила|поблагодарил|поблагодарила|قال|قالت|وقال|وقالت|وأضاف|وذكر|ورد|وصرح|وأعرب|وشكر|صرح|صرحت|أضاف|أضافت|رد|ردت|ذكر|ذكرت|أعرب|أعربت|شكر|شكرت|说|表 示|指 出| \
    答 复|回 答|认 为|发 言|建 议|感 谢|询 问";

phrases! {
    IS_DELEGATE = DELEGATES;
    DOES_SO = DOES;
}

/// Who else speaks in a record, or adds to it.
const OFFICES: &str = "chair|the chair|co chair|chairperson|chairman|chairwoman|president|moderator|facilitator|rapporteur|secretariat|secretary|editor|translator| \
    interpreter|président|présidente|modérateur|modératrice|facilitateur|secrétariat|rédaction|traducteur|presidente|presidenta|moderador|moderadora| \
    secretaría|facilitador|traductor|председатель|секретариат|модератор|переводчик|редактор|رئيس|الرئيس|أمانة|الأمانة|ميسر|主 席|秘 书 处|主 持 人|译 者|编 者";
/// How one begins who gives or takes the floor.
const TURN: &str = "thank you|thanks|i|we|my|next|next speaker|floor|you have|merci|je|nous|gracias|muchas gracias|doy|tiene la palabra|спасибо|благодарю|я|слово| \
    شكرا|أشكر|أعطي|谢 谢|我|请";

phrases! {
    IS_OFFICE = OFFICES;
    IS_TURN = TURN;
}

/// "Chair: I give the floor to", "Comment by the editor: …".
fn is_of_office(line: &Line) -> bool {
    let rest = skipped(&line.tokens);
    let is_colon = |at: usize, rest: &[Token]| {
        rest.get(at).is_some_and(|it| matches!(it.raw.as_str(), ":" | "："))
    };
    if let Some(office) = begins(rest, &IS_OFFICE) {
        let words = skipped(rest.get(office + 1..).unwrap_or_default());
        return is_colon(office, rest) && begins(words, &IS_TURN).is_some();
    }
    let by = say::text(rest).filter(|text| begins_by(rest.get(*text..).unwrap_or_default()));
    by.is_some_and(|text| {
        let name = skipped(rest.get(text + 1..).unwrap_or_default());
        begins(name, &IS_OFFICE).is_some_and(|office| is_colon(office, name))
    })
}

fn begins_by(tokens: &[Token]) -> bool {
    begins(tokens, &IS_BY) == Some(1)
}

/// Whether a line begins with the words of another than of those whose its text seems to be.
pub(super) fn is_of_another(line: &str, whose: &[&str], names: &Names) -> bool {
    let beginning: String = line.trim_start().chars().take(BEGINNING).collect();
    let line = Line::of(&beginning, Place::Sentence, names);
    if is_of_office(&line) {
        return true;
    }
    let Some(first) = line.mentions.first().filter(|it| !whose.contains(&it.id.as_str())) else {
        return false;
    };
    let before = line.tokens.get(..first.from).unwrap_or_default();
    let after = line.tokens.get(first.to..).unwrap_or_default();
    // "Mr. Dupont (France)".
    let person = skipped(before);
    let is_bracket = before.last().is_some_and(|it| matches!(it.raw.as_str(), "(" | "（"));
    let is_person = is_bracket && begins(person, &IS_PERSON).is_some();
    let after = match after.split_first() {
        Some((sign, rest)) if is_person && matches!(sign.raw.as_str(), ")" | "）") => rest,
        _ => after,
    };
    // Arabic has what is done first, Chinese the office behind the name.
    let done = begins(person, &DOES_SO);
    let office = skipped(person.get(done.unwrap_or_default()..).unwrap_or_default());
    let is_office = begins(office, &IS_DELEGATE)
        .is_some_and(|length| !has_words(office.get(length..).unwrap_or_default()));
    let behind = begins(after, &IS_DELEGATE).filter(|_| !has_words(before));
    let rest = after.get(behind.unwrap_or_default()..).unwrap_or_default();
    let is_alone = !has_words(before) || is_office || is_person;
    let is_said = |tokens: &[Token]| begins(skipped(tokens), &DOES_SO).is_some();
    let is_colon = rest.first().is_some_and(|it| matches!(it.raw.as_str(), ":" | "："));
    let is_delegates = is_office || is_person || behind.is_some();
    // An item of a list is an example.
    let is_item = !is_person && !before.is_empty() && !has_words(before);
    is_alone
        && (is_colon && !is_item && has_words(rest)
            || is_delegates && (is_said(rest) || done.is_some()))
}
