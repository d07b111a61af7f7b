//! The Spanish table: word lists for telling a demand from a description. The operators by step
//! are in `operators`. How both are written is said in `table`.

mod operators;

use std::sync::OnceLock;

use super::table::Table;

/// The Spanish table.
// Word lists read better as paragraphs than one word a line.
#[rustfmt::skip]
pub(super) static TABLE: Table = Table {
    language: "es",
    elides: false,
    operators: operators::OPERATORS,
    index: OnceLock::new(),
    adjectives_follow: true,
    hedges: &[
        "según proceda|corresponda|convenga", "cuando|donde|si proceda|procede|corresponda",
        "de ser posible|necesario", "si es posible|necesario", "cuando sea posible|necesario|apropiado",
        "siempre que sea posible", "en la medida de lo posible", "de manera|forma voluntaria",
        "con carácter voluntario", "a título voluntario", "sobre una base voluntaria", "voluntariamente",
        "previa solicitud", "a solicitud", "previa petición", "a petición", "teniendo en cuenta",
        "habida cuenta de|del", "tomando en consideración", "con sujeción a", "sin perjuicio de|del", "en su caso",
        "seguir examinando|estudiando|considerando|explorando", "la posible", "el posible", "una posible",
        "un posible", "en principio", "de conformidad con su|sus legislación|capacidades|leyes|derecho",
        "consciente|conscientes de|del",
    ],
    abbreviations: &[
        "párr", "párrs", "art", "arts", "núm", "núms", "no", "p", "pp", "pág", "págs", "cf", "etc", "ej", "sr",
        "sra", "dr", "vol", "cap", "res", "doc",
    ],
    adverbs: &[
        "también", "además", "asimismo", "por", "tanto", "así", "aún", "más", "siempre", "ya", "ahora",
        "encarecidamente", "firmemente", "todavía", "igualmente", "incluso", "ante", "todo", "especialmente",
        "mejor", "luego", "sólo", "solo", "bien", "hoy",
    ],
    adverb_endings: &["mente"],
    acting_endings: &[],
    acting: &[
        "creación", "adición", "supresión", "eliminación", "inclusión", "inserción", "aprobación", "adopción",
        "elaboración", "establecimiento", "negociación", "sustitución", "convocatoria", "retirada", "modificación",
        "puesta", "designación", "nombramiento", "introducción", "prórroga", "fortalecimiento", "publicación",
        "aclaración", "incluir", "añadir", "agregar", "crear", "suprimir", "eliminar", "prohibición", "moratoria",
        "llamamiento", "mención",
    ],
    not_acting: &[],
    doing: &[
        "establecer", "promover", "fortalecer", "desarrollar", "crear", "velar", "compartir", "intercambiar",
        "cooperar", "alentar", "apoyar", "mejorar", "facilitar", "proporcionar", "evitar", "prohibir", "aprobar",
        "adoptar", "designar", "proteger", "respetar", "tomar", "prevenir", "elaborar", "fomentar", "garantizar",
        "asegurar", "publicar", "poner", "capacitar", "financiar", "definir", "organizar", "continuar", "reducir",
        "lanzar", "convocar", "aumentar", "ampliar", "aplicar", "notificar", "impulsar",
    ],
    negations: &["no", "nunca", "jamás", "tampoco"],
    verb_links: &[
        "que", "a", "ser", "sea", "sean", "se", "el", "la", "los", "las", "un", "una", "de", "lo", "al", "su",
        "toda", "todo",
    ],
    infinitive_marks: &["a"],
    actors: &["estado", "país", "actor", "gobierno", "parte"],
    no_determiners: &["ningún", "ninguna", "ninguno"],
    turning_down: &[
        "figurar", "incluir", "incluirse", "incluido", "incluida", "mencionar", "mencionarse", "mencionado",
        "adoptar", "adoptarse", "adoptado", "mantener", "mantenerse", "mantenido", "negociar", "negociarse",
        "negociado", "conservar", "conservarse", "añadir", "añadirse", "añadido", "crear", "crearse", "creado",
        "establecer", "establecerse", "establecido", "contener", "aceptar", "aceptarse", "aceptado", "reabrir",
        "reflejar", "reflejarse", "aparecer", "aprobar", "aprobarse", "aprobado", "incorporar", "incorporarse",
        "agregar", "agregarse", "referirse", "hacer", "recomendar",
    ],
    deleting: &[
        "suprimir", "supresión", "suprimirse", "suprimido", "suprimida", "suprima", "suprimase", "suprímase",
        "borrar", "omitir", "omitirse", "tachar", "suprimen",
    ],
    deleting_text: &[
        "eliminar", "eliminarse", "eliminación", "eliminado", "eliminada", "elimine", "retirar", "retirarse",
        "retirada", "quitar", "evitar", "evitarse",
    ],
    subordinators: &[
        "si", "cuando", "como", "porque", "pues", "puesto", "mientras", "aunque", "donde", "cómo", "qué", "cuál",
        "cuáles", "quién", "cuándo", "dónde", "cuyo", "cuya", "cuyos", "cuyas", "quien", "quienes",
    ],
    as_words: &["como"],
    after_as: &["un", "una"],
    before_as: &["así", "tanto"],
    subject_relatives: &[],
    relatives: &["cual", "cuales", "quien", "quienes"],
    that: &["que"],
    holding: &[
        "considera", "consideramos", "cree", "creemos", "piensa", "pensamos", "opina", "opinamos", "estima",
        "estimamos", "subraya", "subrayamos", "recuerda", "recordamos", "señala", "señalamos", "destaca",
        "destacamos", "reitera", "reiteramos", "afirma", "afirmamos", "reafirma", "reafirmamos", "sostiene",
        "sostenemos", "reconoce", "reconocemos", "convencida", "convencido", "convencidos", "entiende", "entendemos",
        "coincide", "coincidimos", "observa", "observamos", "propone", "proponemos", "recomienda", "recomendamos",
        "sugiere", "sugerimos", "pide", "pedimos", "claro", "recordarse", "señalarse", "insiste", "insistimos", "en",
        "de", "es",
    ],
    held: &["opinión", "parecer", "convicción", "posición", "juicio"],
    noun_starts: &[
        "el", "la", "los", "las", "un", "una", "unos", "unas", "este", "esta", "estos", "estas", "esos", "esas",
        "su", "sus", "nuestro", "nuestra", "todos", "todas", "cada", "algunos", "algunas", "ningún", "ninguna",
        "nosotros", "ellos", "toda", "todo", "muchos", "muchas",
    ],
    prepositions: &[
        "de", "del", "a", "al", "en", "por", "para", "con", "entre", "contra", "bajo", "hacia", "sin", "según",
        "desde", "sobre", "durante", "ante", "tras", "mediante",
    ],
    conjunctions: &["y", "e", "o", "u", "pero", "ni"],
    contrasts: &["pero", "no obstante", "embargo", "sino"],
    saying_stems: &["recom", "conten", "contien", "inclu", "indiqu"],
    bodies: &[
        "foro", "órgano", "mecanismo", "plataforma", "directorio", "repositorio", "programa", "comité", "red",
        "centro", "registro", "fondo", "proceso", "diálogo",
    ],
    says: &[
        "considera", "consideran", "cree", "creen", "piensa", "piensan", "opina", "opinan", "estima", "estiman",
        "subraya", "subrayan", "recuerda", "recuerdan", "recomienda", "recomiendan", "propone", "proponen",
        "sugiere", "sugieren", "afirma", "afirman", "indica", "indican", "señala", "señalan", "dispone", "prevé",
        "estipula", "sostiene", "sostienen", "pide", "piden", "insisten", "desean", "exhorta", "quieren", "menciona",
        "demuestra", "abogan",
    ],
    said: &[
        "subrayaron", "subrayó", "recomendó", "recomendaron", "propuso", "propusieron", "sugirió", "sugirieron",
        "señaló", "señalaron", "dijo", "dijeron", "destacó", "destacaron", "expresó", "expresaron", "pidió",
        "pidieron", "afirmó", "afirmaron", "insistieron", "consideraron", "consideró", "indicó", "indicaron",
        "subrayado", "recomendado", "propuesto", "sugerido", "señalado", "dicho", "destacado", "expresado", "pedido",
        "afirmado", "acordaron", "acordó", "acordado", "opinaron", "recordaron", "solicitaron", "instaron",
        "alentaron", "propusimos", "dijimos", "mencionaron", "reconocieron",
    ],
    past_helpers: &["ha", "han", "había", "habían", "sido", "hemos", "he", "habiendo"],
    past_stands_alone: true,
    governing: &["a", "debería", "deberían", "debe", "deben", "puede", "pueden", "podría", "podrían", "para"],
    agents: &["por", "en"],
    first_person: &["nosotros", "yo"],
    possessives: &["mi", "nuestra", "nuestro", "nuestros"],
    author_nouns: &["delegación", "país", "gobierno", "nación", "copatrocinadores", "pueblo"],
    lights: &[
        "no", "se", "desea", "deseamos", "quisiera", "quisiéramos", "quiere", "queremos", "desearía", "desearíamos",
        "le", "les", "lo", "continúa", "sigue", "aprovecha", "esta", "oportunidad", "para", "nos", "vuelve",
    ],
    others: &[
        "estados", "delegaciones", "participantes", "expertos", "oradores", "algunos", "algunas", "varios", "varias",
        "muchos", "muchas", "otros", "otras", "ellos", "resolución", "resoluciones", "carta", "norma", "normas",
        "artículo", "grupo", "asamblea", "secretario", "consejo", "presidente", "presidencia", "secretaría",
        "comité", "convención", "tratado", "principio", "derecho", "experiencia", "práctica", "historia", "miembros",
        "mundo", "que", "eso", "esto", "declaración", "acuerdo", "mandato", "situación", "paz", "seguridad",
        "justicia", "quien", "quienes", "gge", "numerosas",
    ],
    common_endings: &["ción", "ciones", "miento", "mientos", "dad", "dades", "ismo", "encia"],
    name_links: &["de", "la", "el", "los", "las", "del", "y"],
    texts: &[
        "informe", "anteproyecto", "proyecto", "texto", "párrafo", "párrafos", "párr", "sección", "secciones",
        "frase", "oración", "capítulo", "título", "apartado", "redacción", "formulación", "palabra", "palabras",
        "mención", "referencia", "referencias", "recomendación", "recomendaciones", "anexo", "término", "términos",
        "pasaje", "introducción", "conclusiones", "expresión", "inciso",
    ],
    asked: &[
        "estados", "estado", "países", "gobiernos", "partes", "grupo", "secretaría", "presidente", "presidencia",
        "presidenta", "donantes", "informe", "anteproyecto", "proyecto", "texto", "párrafo", "párrafos", "sección",
        "delegaciones", "organizaciones", "comunidad", "naciones", "asamblea", "consejo", "empresas",
        "participantes", "sociedad", "organismos", "instituciones", "sector", "actores", "secretario", "capítulo",
        "recomendaciones", "recomendación", "apartado", "asociados", "frase",
    ],
    asked_before: &[
        "los", "las", "el", "la", "todos", "todas", "cada", "este", "esta", "estos", "otros", "demás", "ningún",
        "algunos", "varios", "muchos", "un", "segunda", "primera", "última", "tercera", "presente", "futuro",
        "próximo",
    ],
    asked_after: &[
        "miembros", "partes", "interesados", "interesadas", "final", "internacional", "regionales", "unidas",
        "general", "privado", "civil", "desarrollados", "donantes", "mismos",
    ],
    before_operator: &["se"],
    asked_links: &["a", "al", "que", "de", "para", "en"],
    by: &["por"],
    idle: &[
        "entenderse|interpretarse|leerse", "ser entendido|entendida|interpretado|interpretada|leído|leída", "haber",
        "recordarse|señalarse|subrayarse|notarse|destacarse que",
        "recordar|señalar|subrayar|destacar|mencionar|notar que",
    ],
    idle_after_it: &["recordar|señalar|subrayar|destacar|mencionar|notar|decir"],
    idle_after_speaker: &["recordar|señalar|subrayar|destacar|mencionar|reconocer|admitir|agradecer|expresar|decir"],
    habit: &["frecuentemente", "generalmente", "habitualmente", "suelen"],
    sources: &["según"],
    never_before: &[],
    its: &["sus"],
    groups: &["grupo", "movimiento", "consejo"],
    never_after: &[("el", "deber")],
    imperative_leads: &[
        "sírvase", "favor", "de", "en", "al", "después", "antes", "tras", "el", "la", "final", "principio", "y", "a",
        "primera", "segunda", "tercera", "última", "del", "nuevo",
    ],
    openings: &["siguiente", "siguientes", "continuación", "sigue"],
    rewordings: &[
        "sustituir", "sustituirse", "añadir", "agregar", "insertar", "modificar", "texto", "redacción", "frase",
        "formulación", "párrafo", "reemplazar",
    ],
    happening: &[
        "ser|tener|sufrir|causar|conducir|utilizar|explotar|atacar|usar|convertirse|hacer|desempeñar|variar|constituir|amenazar|permanecer|perder|beneficiarse|provocar|llevar|estar|haber|afrontar|quedar|utilizarse|usarse",
    ],
    some: &["algunos", "algunas", "varios", "varias", "ciertos", "muchos", "otros"],
    it: &["ello"],
    finite: &[
        "es", "son", "era", "eran", "ha", "han", "había", "será", "serán", "sigue", "siguen", "constituye",
        "constituyen", "representa", "representan", "puede", "pueden", "hace", "muestra", "refleja", "describe",
        "contiene", "está", "están", "permite", "somos", "fue", "fueron",
    ],
};
