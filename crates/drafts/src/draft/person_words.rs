//! The words by which a title says that a text is about a person who represents a State, in the six languages.

use super::phrases::phrases;

/// What a text about a person is called.
const ABOUT: &str = "interview|interviews|profile|biography|biographical note|bio|obituary|portrait|curriculum vitae|cv|in memory|in memoriam|tribute| \
    in honour|in honor|farewell|credentials|eulogy|condolences|questions to|questions for|remembering|honouring|celebrating|meet|entretien|entrevue| \
    biographie|nécrologie|en mémoire|à la mémoire|hommage|en l honneur|en honneur|lettres de créance|rencontre|entrevista|perfil|biografía| \
    obituario|en memoria|homenaje|en honor|semblanza|retrato|credenciales|encuentro|интервью|биография|некролог|памяти|портрет| \
    верительные грамоты|встреча|беседа|в честь|в память|مقابلة|حوار|سيرة|نعي|تأبين|في ذكرى|تكريم|أوراق اعتماد|لقاء| \
    专 访|采 访|访 谈|简 历|讣 告|悼 念|纪 念|会 见|会 晤";
/// What persons do, as news has it, where a State is named behind it.
const DONE: &str = "visit|visits|courtesy call|courtesy visit|meeting with|meetings with|meets|dialogue with|conversation with|conversations with|talk with| \
    talks with|call by|call on|lunch with|breakfast with|dinner with|reception|audience|hearing|exchange with|discussion with| \
    arrival|departure|appointment|speech in honour|speech in honor|remarks in honour|op ed|opinion|why|who is|visite|visite de courtoisie|réunion avec|dialogue avec| \
    conversation avec|discussion avec|audition|réception|nomination|arrivée|visita|visita de cortesía|reunión con|diálogo con| \
    conversación con|audiencia|recepción|nombramiento|llegada|визит|визит вежливости|встреча с|диалог с|беседа с|разговор с| \
    приём|назначение|زيارة|زيارة مجاملة|اجتماع مع|حوار مع|محادثة مع|استقبال|تعيين|访 问|拜 会|对 话|任 命";
/// Who is a person.
const PERSONS: &str = "permanent representative|representative|ambassador|president|prime minister|minister|ministers|ambassadeur|ambassadrice|représentant| \
    représentant permanent|représentante|premier ministre|ministre|embajador|embajadora|representante|representante permanente|ministro|ministra| \
    представитель|посол|министр|президент|سفير|ممثل|مندوب|وزير|رئيس";
/// What else one who represents a State is called, before it.
const TITLES: &str = "his|her|their|excellency|excellence|excelencia|son|sa|su|honourable|hon|deputy|acting|interim|head|heads|chief|chef|cheffe|jefe|jefa|charge|charge d affaires| \
    affaires|a i|first|second|third|secretary|counsellor|attaché|extraordinary|plenipotentiary|adjoint|adjointe|adjunto|adjunta|extraordinaire|plénipotentiaire| \
    general|attorney|speaker|member|members|office|cabinet|bureau|oficina|majesty|majesty s|s|republic|kingdom|state|royal|federal|secretario|secretaria|secrétaire| \
    consul|cyber|special|envoy|united nations|nations unies|naciones unidas|made|given|delivered|submitted|presented|dated|national|permanent| \
    prononcé|prononcée|faite|présentée|présenté|pronunciada|pronunciado|presentada|formulada|dirigida|datée|fechada|verbale|verbal|nationale|nacional|joint|at|speech|statement|note";
/// How a speech is called besides what texts are.
const SPEECHES: &str = "speech|address|message|report|reports|explanation|memorandum|aide memoire|note verbale|communication|information|answers|questionnaire|plan|strategy|policy| \
    discours|allocution|exposé|rapport|explication|mémorandum|intervención|discurso|informe|mensaje|nota|alocución|explicación|observaciones|речь|доклад|нота|обращение|خطاب|كلمة|مذكرة|تقرير|رسالة";
/// What parts a text from its bearer, so that it is no more than about it: "speech in honour of".
const LINKS: &str = "with|in|about|for|to|on|during|after|before|against|honour|honor|memory|farewell|visit|avec|pour|sur|lors|chez|honneur|mémoire|con|para|sobre| \
    honor|memoria|с|о|об|для|в|مع|عن|حول|تكريم|ذكرى";
/// What may be behind an office, where nothing is before it.
const BEHIND: &str = "to|at|in geneva|in new york|in vienna|in brussels|in the hague|auprès|près|ante|при|لدى|before|delivered|on behalf";
/// Offices that only States have.
const OFFICES: &str = "permanent representative|ambassador|minister|prime minister|représentant permanent|représentante permanente|ambassadeur|ambassadrice| \
    ministre|representante permanente|embajador|embajadora|ministro|ministra";
/// What an ambassador may be for, in the names of offices.
const FIELDS: &str = "for|to|at|in|large|foreign|affairs|cyber|cybersecurity|digital|disarmament|security|international|climate|ocean|oceans|law|legal| \
    trade|un|new york|geneva|vienna|political|technology|technologies|emerging|arms|control|cooperation|policy|issues";

phrases! {
    pub(super) IS_ABOUT = ABOUT;
    pub(super) IS_DONE = DONE;
    pub(super) IS_OF_PERSON = PERSONS;
    pub(super) IS_TITLE = TITLES;
    pub(super) IS_SPEECH = SPEECHES;
    pub(super) IS_LINK = LINKS;
    pub(super) IS_BEHIND = BEHIND;
    pub(super) IS_FIELD = FIELDS;
    pub(super) IS_STATES = OFFICES;
}
