//! What those who answer are where they are no State: "NGO", "Academia", "Private sector". Beside the name of a
//! country such a cell says where somebody is, and not who speaks.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::beside_heads::{Says, belongs, is_of_office, is_of_person, is_of_theme};
use super::bodies::is_of_body;
use super::line::{Line, Place};
use super::names::Names;
use crate::states::{key, words};

/// The most words of the name of a body.
const LONGEST: usize = 12;
/// The most words of what somebody is.
const MOST_WORDS: usize = 6;
/// What they are called.
const KINDS: &str = "ngo|ngos|cso|csos|ingo|npo|non governmental organization|non governmental organisation|non governmental|nongovernmental| \
    non governmental organizations|non governmental organisations|non state actor|non state actors|non state|non state stakeholder| \
    civil society|civil society organization|civil society organisation|civil society organizations|civil society organisations| \
    academia|academic|academics|academic institution|academic organization|academic organisation|university|universities| \
    scholar|researcher|research|research institute|research institution|research organization|think tank|think tanks|student| \
    private sector|private company|private|company|companies|corporation|business|businesses|industry|industry association| \
    business association|trade association|private entity|enterprise|technical community|technical|consultancy|law firm| \
    individual|individuals|individual capacity|personal|personal capacity|private capacity|private individual|private person|citizen|citizens|natural person| \
    member of public|general public|journalist|media|press|independent expert|trade union|foundation|charity|non profit|nonprofit|non profit organization| \
    youth|youth organization|indigenous peoples|indigenous people|faith based organization|professional association|association| \
    international organization|international organisation|intergovernmental organization|intergovernmental organisation|igo| \
    regional organization|regional organisation|un agency|un entity|united nations entity|other stakeholder|other stakeholders|stakeholder|multi stakeholder| \
    ong|osc|organisation non gouvernementale|organisations non gouvernementales|societe civile|organisation societe civile| \
    organisations societe civile|milieu universitaire|milieux universitaires|monde universitaire|universitaire|universite|universites|recherche|chercheur| \
    secteur prive|entreprise|entreprises|societe privee|industrie|particulier|particuliers|titre personnel|individu|journaliste| \
    medias|presse|syndicat|fondation|organisation internationale|organisation intergouvernementale|organisation regionale|citoyen| \
    organizacion no gubernamental|organizaciones no gubernamentales|sociedad civil|organizacion sociedad civil|organizaciones sociedad civil| \
    mundo academico|sector academico|ambito academico|academico|universidad|universidades|investigador|investigacion|sector privado|empresa|empresas| \
    empresa privada|industria|particular|particulares|titulo personal|individuo|persona fisica|periodista|medios comunicacion|prensa|sindicato|fundacion| \
    organizacion internacional|organizacion intergubernamental|organizacion regional|ciudadano| \
    нпо|неправительственная организация|неправительственные организации|гражданское общество|организация гражданского общества| \
    научные круги|академические круги|научное сообщество|академическое сообщество|университет|вуз|исследователь|частный сектор|компания|бизнес| \
    предприятие|промышленность|отрасль|частное лицо|физическое лицо|личное качество|журналист|сми|профсоюз|фонд|международная организация| \
    межправительственная организация|гражданин|индустрия| \
    منظمه غير حكوميه|منظمات غير حكوميه|المجتمع المدني|مجتمع مدني|الاوساط الاكاديميه|أوساط أكاديمية|الأوساط الأكاديمية|الأكاديميون|أكاديمي|جامعة|باحث| \
    القطاع الخاص|قطاع خاص|شركة|شركات|الصناعة|قطاع الصناعة|فرد|أفراد|بصفة شخصية|بصفته الشخصية|صحفي|إعلام|نقابة|مؤسسة خيرية|منظمة دولية|مواطن| \
    منظمة غير حكومية|منظمة حكومية دولية|منظمات المجتمع المدني|منظمة مجتمع مدني| \
    非政府组织|民间社会|民间社会组织|公民社会|学术界|学术机构|大学|研究机构|研究人员|私营部门|私营企业|私人部门|企业|公司|产业界|工业界|业界|行业|行业协会|个人|个人身份|记者| \
    媒体|工会|基金会|国际组织|政府间组织|公民|社会组织|智库";
/// Bodies that are called by one name.
const BODIES: &str = "amnesty|amnesty international|greenpeace|oxfam|human rights watch|icrc|médecins sans frontières|save children|transparency international";
/// What parts the words of such a cell.
const PARTS: &[char] = &[
    ',', ';', '/', '|', '(', ')', '[', ']', ':', '–', '—', '\n', '،', '؛', '、', '，', '；', '（',
    '）', '&', '+',
];

static IS_KIND: LazyLock<HashSet<String>> = LazyLock::new(|| KINDS.split('|').map(key).collect());
static IS_KNOWN: LazyLock<HashSet<String>> = LazyLock::new(|| BODIES.split('|').map(key).collect());

/// Whether a cell says that somebody is no State, or is the name of a body that is none in a column of who speaks.
pub(super) fn is_no_state(column: &str, text: &str, names: &Names) -> bool {
    if is_of_theme(column) {
        return false;
    }
    let mut parts = text.split(PARTS).flat_map(|part| part.split(" - "));
    if parts.clone().any(is_kind) {
        return true;
    }
    let is_who = Says::of(column) == Says::Authors || is_of_person(column);
    if is_who && !belongs(text) && parts.clone().any(is_some_kind) {
        return true;
    }
    if !is_who || is_of_office(text) || text.split_whitespace().count() > LONGEST {
        return false;
    }
    parts.any(|part| IS_KNOWN.contains(&key(part))) || {
        // Brackets say for whom somebody speaks: "Ms. Lee (University of Harbours)".
        let mut lines = text.split(PARTS).map(str::trim).filter(|part| !part.is_empty());
        lines.any(|line| is_of_body(&Line::of(line, Place::Line, names)))
    }
}

/// Whether a text is what somebody is, and nothing else.
pub(super) fn is_kind(text: &str) -> bool {
    IS_KIND.contains(&key(text))
}

/// Whether it begins or ends with that: "Private sector entity", "Independent researcher".
fn is_some_kind(text: &str) -> bool {
    let all = words(text);
    let is_kind = |words: &[String]| IS_KIND.contains(&words.concat());
    all.len() <= MOST_WORDS
        && (1..all.len()).any(|at| {
            let (before, behind) = all.split_at(at);
            is_kind(before) || is_kind(behind)
        })
}
