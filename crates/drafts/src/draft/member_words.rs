//! The words by which one speaks for a group, or others join a text, in the six languages.

use super::phrases::phrases;

/// How one says that one speaks for others.
const SPEAK_FOR: &str = "speaking for|speak for|speaks for|acting for|act for|entrusted by|mandated by|as representative|parlant pour|parle pour|parler pour|hablando por|hablo por| \
    hablar por|выступая за|говоря за";
/// The same at the beginning of a sentence.
const REPRESENTING: &str = "representing|as representative|représentant|en tant que représentant|representando|como representante|представляя|ممثلا";
/// Words for several States together.
const SEVERAL: &str = "group|groups|grouping|states|countries|members|delegations|bloc|caucus|alliance|forum|community|islands|groupe|états|pays| \
    membres|délégations|grupo|estados|países|miembros|delegaciones|группы|группу|государства|государств|страны|стран|делегации|делегаций| \
    مجموعة|المجموعة|دول|بلدان|الدول|البلدان|وفود|国 家|国 集 团|代 表 团";
/// Words for a group.
const GROUP: &str = "group|groupe|grupo|группа|مجموعة|集 团";
/// Words of what is no group: whom a text is for, or when it is said.
const NO_GROUP: &str = "working|governmental|experts|committee|conference|meeting|session|council|assembly|review|time|consideration|benefit|information| \
    attention|record|that|which|who|in|at|on|travail|comité|conférence|réunion|trabajo|conferencia|reunión|рабочей|комитета|сессии|совещания| \
    العامل|لجنة|مؤتمر|工 作 组|委 员 会|会 议";
/// What is between "this statement" and "for": that it is made.
const MADE: &str = "is|was|are|has been|also|equally|made|delivered|given|issued|presented|submitted|read|valid|counts|est|a été|aussi|également|faite| \
    prononcée|vaut|valable|se hace|es|también|vale|formula|pronuncia|hecha|делается|также|сделано|يصدر|أيضا";
/// How others take part in a text.
const JOIN: &str = "join|joins|joined|align|aligns|aligned|associate|associates|associated|endorse|endorses|endorsed|support|supports|supported| \
    subscribe|subscribes|co sponsor|cosponsor|co sign|associent|joignent|souscrivent|soutiennent|appuient|alignent|soutenue|appuyée| \
    se suman|se adhieren|adhieren|suscriben|se asocian|apoyan|apoyada|присоединяются|присоединились|поддерживают|поддержали|تنضم|انضمت|تؤيد| \
    赞 同|支 持";
/// What the members of a group do.
const THEY: &str = "welcome|support|believe|consider|express|thank|reaffirm|wish|stress|stresses|underline|underlines|emphasize|emphasizes|recognize| \
    recognizes|propose|note|notes|call|calls|soutiennent|souhaitent|remercient|soulignent|estiment|souligne|réaffirment|réaffirme|desean|apoyan|agradecen| \
    subrayan|subraya|consideran|reafirman|reafirma|destacan|destaca|призывают|призывает|поддерживают|поддерживает|приветствуют|подчеркивают| \
    подчеркивает|выражают|считают|благодарят|تؤكد|تود|تدعم|تؤيد|تدعو|ترى|强 调|重 申|支 持|认 为|希 望";

phrases! {
    pub(super) IS_SPEAK_FOR = SPEAK_FOR;
    pub(super) IS_SEVERAL = SEVERAL;
    pub(super) IS_NO_GROUP = NO_GROUP;
    pub(super) IS_MADE = MADE;
    pub(super) IS_JOIN = JOIN;
    pub(super) IS_GROUP_WORD = GROUP;
    pub(super) THEY_SAY = THEY;
    pub(super) IS_REPRESENTING = REPRESENTING;
}
