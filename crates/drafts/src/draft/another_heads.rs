//! Whether a title or the name of a column says that the words below are another's than the States' that are named:
//! of a body that is no State, or to and about States. In the six languages of the United Nations.

use super::bodies;
use super::line::Line;
use super::line_phrases as say;
use super::names::Token;
use super::phrases::{Phrases, begins, phrases};

/// What is said by somebody.
const SAID: &str = "comment|comments|response|responses|reply|replies|answer|answers|finding|findings|observation|observations| \
    recommendation|recommendations|conclusion|conclusions|view|views|opinion|opinions|assessment|assessments|evaluation|analysis| \
    remark|remarks|statement|statements|position|positions|question|questions|proposal|proposals|submission|submissions| \
    contribution|contributions|input|inputs|suggestion|suggestions|intervention|interventions|advice|decision|decisions| \
    commentaire|commentaires|reponse|reponses|constatations|conclusiones|recommandation|recommandations|avis|evaluation| \
    remarques|declaration|declarations|propositions|observaciones|comentario|comentarios|respuesta|respuestas|recomendaciones| \
    opinion|opiniones|evaluacion|declaraciones|propuestas|conclusiones|posiciones|замечания|комментарии|ответ|ответы|выводы| \
    рекомендации|мнение|оценка|заявления|позиции|предложения|позиция|تعليقات|ردود|رد|ملاحظات|توصيات|استنتاجات|اراء|تقييم|مقترحات| \
    مواقف|بيانات|评论|意见|答复|建议|结论|评估|立场|发言|声明|提案";
/// Those who may speak and are no State.
const BODIES: &str = "secretariat|committee|subcommittee|commission|council|inspection|inspector|inspectors|inspectorate|team|panel|rapporteur| \
    rapporteurs|expert|experts|agency|auditor|auditors|reviewer|reviewers|monitor|monitors|evaluator|evaluators|ombudsman|court| \
    tribunal|chair|chairs|chairman|chairperson|co chairs|facilitator|facilitators|bureau|board|mechanism|office|civil society|ngo|ngos| \
    organization|organisation|institute|mediator|commissioner|editor|editors|compiler|consultant|consultants| \
    comite|equipe|inspecteurs|rapporteuse|expert|agence|experts|conseil|mecanisme|societe civile|presidence|president|presidente| \
    secretaria|equipo|inspectores|relator|relatora|expertos|agencia|auditores|consejo|mecanismo|sociedad civil|presidencia|comision| \
    секретариат|секретариата|комитет|комитета|комиссия|комиссии|инспекция|инспекции|группа экспертов|группы экспертов|докладчик| \
    докладчика|агентство|агентства|эксперты|экспертов|председатель|председателя|совет|совета| \
    امانه|لجنه|فريق|مفتشين|مقرر|خبراء|وكاله|رئيس|مجلس|秘 书 处|委 员 会|检 查 组|视 察 组|专 家|报 告 员|主 席|小 组|机 构";
/// Those who speak by being States, or what comments are put in order by.
const MANY: &str = "state|states|member state|member states|states parties|country|countries|delegation|delegations|government|governments|member|members|party| \
    parties|participant|participants|participating states|group|groups|region|regions|article|articles|paragraph|paragraphs|topic|topics|theme|themes|section| \
    sections|issue|issues|chapter|date|language|subject|round|stage|author|etat|etats|pays|delegations|gouvernements|membres|parties| \
    estado|estados|paises|delegaciones|gobiernos|miembros|partes|государство|государства|государств|страны|стран|делегации|делегаций| \
    دول|دوله|وفود|حكومات|اعضاء|国 家|会 员 国|缔 约 国|代 表 团|各 国";
/// What somebody sends to States, or says of them.
const SENT: &str = "recommendation|recommendations|question|questions|request|requests|letter|letters|addressed|directed|issued|sent|made| \
    advice|guidance|finding|findings|observation|observations|conclusion|conclusions|appeal|appeals|comment|comments|remarks| \
    recommandations|adresse|adressee|adressees|adresses|questions|lettres|constatations|recomendaciones|dirigido|dirigida|dirigidas|dirigidos| \
    preguntas|cartas|conclusiones|рекомендации|вопросы|письма|адресовано|выводы|توصيات|اسئله|رسائل|موجهه|موجه";
/// What the parts of a draft are called, which States comment on.
const PARTS: &str = "article|articles|clause|clauses|provision|provisions|paragraph|paragraphs|section|sections|chapter|part|annex|item|element|     elements|line|draft|zero draft|draft text|text draft|original text|question|questions|alinea|disposition|dispositions|projet|paragraphe|     article projet|articulo|articulos|disposiciones|parrafo|proyecto|pregunta|preguntas|статья|статьи|положение|положения|проект|вопрос|     ماده|فقره|حكم|مشروع|سوال|条|条 款|条 文|草 案|问 题";
/// What is between what is said and who says it.
const LINKS: &[&str] =
    &["of", "by", "from", "de", "du", "des", "d", "par", "por", "del", "от", "من"];
/// What is before those to whom something is said.
const TO: &[&str] = &["to", "for", "à", "aux", "au", "a", "al", "para", "для", "إلى", "الى", "对"];
/// How a name ends that goes on in the names beside it.
const OPEN: &[&str] = &[
    "to",
    "on",
    "about",
    "concerning",
    "regarding",
    "against",
    "for",
    "towards",
    "by",
    "from",
    "à",
    "aux",
    "au",
    "sur",
    "contre",
    "concernant",
    "pour",
    "par",
    "a",
    "al",
    "sobre",
    "contra",
    "para",
    "por",
    "о",
    "об",
    "к",
    "для",
    "по",
    "от",
    "إلى",
    "الى",
    "على",
    "عن",
    "بشأن",
    "من",
    "对",
    "致",
    "给",
];
/// The most words between what is said and who says it, or States.
const NEAR: usize = 2;

phrases! {
    IS_SAID = SAID;
    IS_BODY = BODIES;
    IS_MANY = MANY;
    IS_PART = PARTS;
    IS_SENT = SENT;
}

/// Whether it says that something is said.
pub(super) fn says_of_speech(line: &Line) -> bool {
    places(&line.tokens, &IS_SAID).next().is_some()
}

/// Whether it is what the parts of a draft are called.
pub(super) fn is_part(line: &Line) -> bool {
    places(&line.tokens, &IS_PART).next().is_some()
}

/// Whether it goes on in the names beside it.
pub(super) fn is_open(line: &Line) -> bool {
    let last = line.tokens.iter().rev().find(|token| token.raw.contains(char::is_alphanumeric));
    last.is_some_and(|last| is_one(last, OPEN)) && line.mentions.is_empty()
}

/// Whether it says that others than States speak, or that they speak to States.
pub(super) fn is_of_another(line: &Line) -> bool {
    let about = say::first_about(&line.tokens).unwrap_or(line.tokens.len());
    let own = line.tokens.get(..about).unwrap_or_default();
    // "Comments of States received by the Secretariat" are those of States.
    let of_many = (0..own.len()).any(|at| {
        let rest = own.get(at + 1..).unwrap_or_default();
        own.get(at).is_some_and(|link| is_one(link, LINKS)) && is_near(rest, &IS_MANY)
    });
    if of_many || line.mentions.iter().any(|mention| mention.from < about) {
        return false;
    }
    let is_to_many = places(&line.tokens, &IS_SENT).any(|(_, to)| {
        let rest = line.tokens.get(to..).unwrap_or_default();
        let is_to = rest.first().is_some_and(|token| is_one(token, TO));
        is_to && is_near(rest.get(1..).unwrap_or_default(), &IS_MANY)
    });
    let of_body = places(own, &IS_BODY).any(|(from, to)| {
        let (before, after) = (own.get(..from), own.get(to..).unwrap_or_default());
        owns(before.unwrap_or_default(), after) || says(own, from)
    });
    is_to_many || of_body || bodies::is_of_body(line)
}

/// Those who are named as who says it: "Comment of Norway", "Norway's view".
pub(super) fn speakers(line: &Line) -> impl Iterator<Item = String> + '_ {
    let about = say::first_about(&line.tokens).unwrap_or(line.tokens.len());
    let own = line.tokens.get(..about).unwrap_or_default();
    let named = line.mentions.iter().filter(move |mention| {
        let before = own.get(..mention.from).unwrap_or_default();
        let after = own.get(mention.to..).unwrap_or_default();
        mention.to <= about && (owns(before, after) || says(own, mention.from))
    });
    named.map(|mention| mention.id.clone())
}

/// "Committee's observations", "Secretariat comments".
fn owns(before: &[Token], after: &[Token]) -> bool {
    let is_sign = |token: &&Token| matches!(token.raw.as_str(), "’" | "'" | "s" | "的");
    let signs = after.iter().take_while(is_sign).count();
    let is_first = before.iter().all(|token| token.word.is_empty());
    let is_said = begins(after.get(signs..).unwrap_or_default(), &IS_SAID).is_some();
    is_said && (signs > 0 || is_first)
}

/// "Findings of the inspection team": what is said, who says it, and one link between them at most.
fn says(own: &[Token], at: usize) -> bool {
    places(own, &IS_SAID).filter(|(_, to)| *to <= at).any(|(_, to)| {
        let between = own.get(to..at).unwrap_or_default();
        let links = between.iter().filter(|token| is_one(token, LINKS)).count();
        let is_word = |token: &&Token| !token.word.is_empty() && !is_one(token, LINKS);
        let is_apart = between.iter().any(|token| !token.raw.contains(char::is_alphanumeric));
        let words = between.iter().filter(is_word).count();
        !is_apart && (links == 1 && words <= NEAR || links + words == 0)
    })
}

/// Whether one of the phrases is at the beginning, or behind a word or two.
fn is_near(tokens: &[Token], phrases: &Phrases) -> bool {
    let words = tokens.iter().filter(|token| !token.word.is_empty()).take(NEAR + 1).count();
    let is_word = |at: &usize| tokens.get(*at).is_some_and(|token| !token.word.is_empty());
    let near = (0..tokens.len()).filter(is_word).take(words);
    near.into_iter().any(|at| begins(tokens.get(at..).unwrap_or_default(), phrases).is_some())
}

/// Where phrases are.
fn places<'t>(
    tokens: &'t [Token],
    phrases: &'t Phrases,
) -> impl Iterator<Item = (usize, usize)> + 't {
    (0..tokens.len()).filter_map(move |at| {
        let rest = tokens.get(at..)?;
        let is_word = rest.first().is_some_and(|token| !token.word.is_empty());
        let length = begins(rest, phrases).filter(|_| is_word)?;
        Some((at, at + length))
    })
}

fn is_one(token: &Token, words: &[&str]) -> bool {
    words.contains(&token.raw.to_lowercase().as_str())
}
