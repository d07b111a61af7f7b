//! Titles that name a State for what it has made, and not as the author: "Objection to the reservation made by", "the
//! meeting chaired by", "Statement by Norway: an assessment".

use super::claim_words::{has_text, skipped, words_of};
use super::names::Token;
use super::phrases::{begins, phrases};

/// How a text of somebody's is judged, behind its name: "Statement by Norway: an assessment".
const JUDGED: &str = "assessment|analysis|critique|criticism|evaluation|rebuttal|refutation|commentary|reactions|reaction|analyse|évaluation| \
    réfutation|réactions|análisis|crítica|evaluación|refutación|reacciones|анализ|оценка|критика|опровержение|реакция| \
    تحليل|تقييم|نقد|تفنيد|分析|评估|评析|驳斥|as seen|as reported|seen from|fact check";
/// How that is, before it.
const HOW: &str = "critical|independent|short|brief|first|preliminary|legal|an|a|une|un|una|independiente|critique";
/// What another has made and a text is about: "the reservation made by Pakistan".
const OBJECTS: &str = "reservation|reservations|objection|objections|claim|claims|allegation|allegations|accusation|accusations|assertion| \
    assertions|insinuations|promise|promises|pledge|pledges|réserve|réserves|allégation|allégations|affirmations|promesses|reserva| \
    reservas|objeción|objeciones|alegación|alegaciones|acusación|acusaciones|afirmaciones|promesas|оговорка|оговорки|оговорок| \
    возражение|возражения|обвинение|обвинения|утверждение|утверждения|обещания|تحفظ|تحفظات|اعتراض|مزاعم|ادعاءات|اتهامات| \
    وعود|保 留|异 议|指 控|指 责|主 张";
/// What is done by somebody, besides what is done with a text.
const DONE_SO: &str = "submitted|presented|prepared|tabled|proposed|sponsored|cosponsored|supported|endorsed|joined|issued|provided|published| \
    drafted|delivered|circulated|introduced|communicated|sponsored|requested|présenté|présentée|présentés|présentées|préparé| \
    préparée|déposé|déposée|proposé|proposée|publié|publiée|prononcé|prononcée|presentado|presentada|presentados|presentadas| \
    preparado|preparada|enviado|enviada|propuesto|formulado|formulada|publicado";

phrases! {
    IS_JUDGED = JUDGED;
}

/// How others bring it.
const TOLD: &str = "shocks|draws|sparks|divides|surprises|angers|causes|provokes|triggers|as reported|as quoted|as seen|according to|selon|según|по словам|согласно";

phrases! {
    IS_TOLD = TOLD;
    IS_HOW = HOW;
    IS_OBJECT = OBJECTS;
    IS_DONE_SO = DONE_SO;
}

/// "Statement by Norway: an assessment": what is behind the name judges the text.
pub(super) fn is_judged(after: &[Token]) -> bool {
    if begins(after, &IS_TOLD).is_some() {
        return true;
    }
    let is_strong = |token: &Token| matches!(token.raw.as_str(), ":" | "：" | "–" | "—");
    let is_weak =
        after.first().is_some_and(|it| matches!(it.raw.as_str(), "," | "(" | "-" | "،" | "，"));
    let sign = if is_weak { Some(0) } else { after.iter().position(is_strong) };
    let mut rest = sign.and_then(|at| after.get(at + 1..)).map(skipped).unwrap_or_default();
    for _ in 0..3 {
        if begins(rest, &IS_JUDGED).is_some() {
            return true;
        }
        let how = begins(rest, &IS_HOW).unwrap_or_default();
        rest = skipped(rest.get(how..).unwrap_or_default());
    }
    false
}

/// "Rebuttal of the claims made by", "Observations on the reservation of": it is of what another has made.
pub(super) fn is_of_object(part: &[Token]) -> bool {
    (0..part.len()).any(|at| {
        let is_word = part.get(at).is_some_and(|token| !token.word.is_empty());
        is_word && begins(part.get(at..).unwrap_or_default(), &IS_OBJECT).is_some()
    })
}

/// "Evaluation of commitments made by", "the meeting chaired by": what is done is done with something else than a text.
pub(super) fn is_done_otherwise(what: &[Token], by: &Token) -> bool {
    let Some(last) = words_of(what).last() else { return false };
    let word = last.raw.to_lowercase();
    let endings: &[&str] = match by.word.as_str() {
        "by" => &["ed", "held", "led", "run", "taken"],
        "par" => &["é", "ée", "és", "ées"],
        "por" => &["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"],
        _ => return false,
    };
    let is_text = begins(std::slice::from_ref(last), &IS_DONE_SO).is_some();
    !is_text && endings.iter().any(|ending| word.ends_with(ending))
        || word == "made" && !has_text(what)
}
