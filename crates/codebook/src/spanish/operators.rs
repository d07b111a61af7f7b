//! The Spanish operators, step by step, strongest first. Only words and their steps; how a pattern
//! is written, and what `When` asks for, is said in `table`.
//!
//! A verb in the first person plural ("instamos") carries its subject, so it needs none beside it.
//! "Hay que" binds as "debe" does; "es necesario" recommends. "Pide" and "solicita" are the Spanish
//! of UN texts for "requests", so they call.

use crate::row::{Operators, When, operators};
use model::{Polarity, Strength};

pub(super) static OPERATORS: &[Operators] = &[
    operators(
        Strength::Must,
        When::Always,
        Polarity::For,
        &[
            "debe|deben|deberá|deberán|debemos",
            "tiene|tienen|tenemos que",
            "está|están obligado|obligados|obligada / a",
            "hay|habrá que",
            "estados|estado|países|gobiernos|partes tiene|tienen el|la|un|una ~ deber|obligación|responsabilidad / de",
        ],
    ),
    operators(
        Strength::Urge,
        When::Always,
        Polarity::For,
        &[
            "instamos|exhortamos|exigimos|insistimos / ~ a|en|que|al",
            "debe|deben|debería|deberían ser instados|exhortados",
            "se insta|exhorta / a|al",
            "se? debe|debería|deberá instar|instarse|exhortar|exhortarse / a|al",
        ],
    ),
    operators(
        Strength::Urge,
        When::Author,
        Polarity::For,
        &[
            "insta|instan|exhorta|exhortan / ~ a|al",
            "exige|exijo|insto|exhorto",
            "insiste / en que",
        ],
    ),
    operators(
        Strength::CallUpon,
        When::Always,
        Polarity::For,
        &[
            "pedimos|solicitamos|rogamos",
            "hacemos un llamamiento|llamado / a|al|para",
            "se pide|solicita|ruega / a|al|que",
            "se? debe|debería pedir|pedirse|solicitar|solicitarse / a|al",
        ],
    ),
    operators(
        Strength::CallUpon,
        When::Author,
        Polarity::For,
        &[
            "pide|piden|solicita|solicitan|ruega|pido|solicito|llama / ~ a|al|que|la|el|los|las|una|un",
            "hace|reitera|reiteramos|renueva un|su|nuestro llamamiento|llamado",
        ],
    ),
    operators(
        Strength::Should,
        When::Always,
        Polarity::For,
        &[
            "debería|deberían|deberíamos|debiera|debieran",
            "es|sería|resulta|parece ~ importante|esencial|necesario|fundamental|indispensable|crucial|útil|conveniente|preferible|primordial|imprescindible|imperativo|oportuno|urgente|vital|aconsejable|deseable|imperioso|hora|menester|prioritario / que|@doing|de|contar|tener|ampliar|mantener|seguir|incluir|dar|hacer|trabajar|evitar|reforzar|lograr|avanzar",
            "conviene|convendría|procede|urge|cabría",
            "es|sería preciso|menester / que|@doing",
            "hace|haría falta / que|@doing|un|una|el|la|más",
            "corresponde|compete|incumbe / a|al",
            "habría que",
            "sería|serían ~ útil|útiles|deseable|conveniente|preferible|bienvenido|bienvenida|provechoso",
            "agradeceríamos / ~ que|una|un|la|el",
            "hay|existe ~ necesidad / de",
            "se recomienda|propone|sugiere",
            "es|son ~ necesario|necesaria|necesarios|necesarias|requerido|requerida",
            "se necesita|necesitan|requiere|requieren",
            "recomendamos|proponemos|sugerimos|preferimos|preferiríamos|abogamos|propugnamos|aconsejamos",
            "nos gustaría / ver|que|proponer|sugerir|añadir",
            "quisiéramos|desearíamos|deseamos|queremos / ver|que|proponer|sugerir|una|la|añadir",
            "apoyamos|respaldamos / ~ @acting|propuesta|llamamiento",
            "somos partidarios|favorables / de|a",
            "estamos a favor / de",
            "subrayamos|destacamos|recalcamos|reiteramos ~ necesidad / de",
            "consideramos|creemos|estimamos ~ importante|esencial|necesario|indispensable|conveniente|útil|fundamental / que|@doing|mencionar|incluir|añadir|suprimir|aclarar|precisar|contar",
        ],
    ),
    operators(
        Strength::Should,
        When::Author,
        Polarity::For,
        &[
            "recomienda|recomiendan|propone|proponen|sugiere|sugieren|prefiere|preferiría|aboga|propugna|aconseja|recomiendo|propongo|sugiero",
            "quisiera|desearía|desea|quiere|gustaría / ver|que|proponer|sugerir|una|la",
            "apoya|respalda / ~ @acting|propuesta|llamamiento",
            "agradecería / ~ que|una|un|la|el",
            "es partidaria|partidario / de",
            "está a favor / de",
            "subraya|destaca|recalca|reitera ~ necesidad / de",
            "considera|cree|estima ~ importante|esencial|necesario|indispensable|conveniente|útil|fundamental / que|@doing|mencionar|incluir|añadir|suprimir|aclarar|precisar|contar",
        ],
    ),
    operators(
        Strength::Should,
        When::Always,
        Polarity::Against,
        &[
            "no es|son|sería|parece ~ necesario|necesaria|necesarios|conveniente|oportuno|aceptable|deseable|apropiado|útil",
            "no hay|existe ~ necesidad|razón|motivo",
            "no se necesita|requiere",
            "ningún|ninguna ~~ es|resulta ~ necesario|necesaria",
            "sería|es|resulta ~ prematuro|inoportuno|superfluo|innecesario|inaceptable|redundante",
            "nos oponemos|opondríamos / a|al",
            "rechazamos",
            "no compartimos / que",
            "no compartimos / ~ idea|propuesta|opinión|enfoque|criterio",
            "no apoyamos|respaldamos|aceptamos|podemos|estamos|vemos|creemos|somos|consideramos / ~ apoyar|aceptar|convencidos|condiciones|necesidad|necesario|partidarios|favor|utilidad|un|una|la|el|ese|este|esa|esta|párrafo|conveniente|dispuestos",
        ],
    ),
    operators(
        Strength::Should,
        When::Author,
        Polarity::Against,
        &[
            "opone|oponen / a|al",
            "rechaza|objeta",
            "no apoya|respalda|acepta|comparte|recomienda",
            "no puede ~ apoyar|aceptar|respaldar|suscribir",
            "no está ~ convencida|convencido|condiciones|dispuesta|dispuesto|favor",
            "no ve|considera|cree ~ necesidad|necesario|necesaria|utilidad|conveniente|oportuno",
            "advierte / contra|~ crear",
        ],
    ),
    operators(
        Strength::Encourage,
        When::Always,
        Polarity::For,
        &[
            "alentamos|invitamos|animamos",
            "se? debe|debería|deberá|podría alentar|alentarse|invitar|invitarse|animar|animarse / a|al",
            "se alienta|invita|anima / a|al",
            "debe|deben|debería|deberían ser alentados|alentado|invitados|invitado|animados",
        ],
    ),
    operators(
        Strength::Encourage,
        When::Author,
        Polarity::For,
        &["alienta|alientan|invita|invitan|anima|aliento|invito"],
    ),
    operators(
        Strength::Consider,
        When::Always,
        Polarity::For,
        &[
            "debería|deberían|podría|podrían|deberíamos considerar|examinar|estudiar|explorar|analizar|plantearse|considerarse|examinarse|estudiarse|explorarse",
            "debería|deberían|podría|podrían seguir examinando|estudiando|considerando|explorando|analizando",
        ],
    ),
    operators(Strength::May, When::Asked, Polarity::For, &["puede|pueden|podría|podrían"]),
    operators(
        Strength::May,
        When::Always,
        Polarity::For,
        &[
            "podría|podrían / añadirse|incluirse|insertarse|anexarse|confiarse|agruparse|publicarse|designarse|convocarse|compartirse|elaborarse|financiarse|reservarse|traducirse|prepararse|encargarse|celebrarse|suprimirse|reforzarse|mejorarse|ampliarse|mencionarse|precisarse|crearse|establecerse|complementarse|modificarse|sustituirse|reflejarse|organizarse|eliminarse|aclararse",
            "podría|podrían ser ~ / añadid*|incluid*|suprimid*|mantenid*|cread*|establecid*|mencionad*|publicad*|preparad*|organizad*|financiad*|designad*|elaborad*|reforzad*|oíd*|escuchad*|consultad*|grabad*|abiert*|ofrecid*|simplificad*|explicad*",
            "acogeríamos / ~~ agrado|beneplácito|favorablemente|satisfacción",
        ],
    ),
    operators(
        Strength::May,
        When::Author,
        Polarity::For,
        &["acogería / ~~ agrado|beneplácito|favorablemente|satisfacción", "vería / con"],
    ),
    operators(
        Strength::Should,
        When::Edits,
        Polarity::For,
        &[
            "suprimir|suprímase|eliminar|elimínese|sustituir|sustitúyase|reemplazar|reemplácese|añadir|añádase|agregar|agréguese|insertar|insértese|modificar|modifíquese|reformular|trasladar|fusionar|retirar|borrar|enmendar|completar|incluir|inclúyase|aclarar|precisar|restablecer|dividir",
            "supresión|inserción|adición|sustitución|eliminación / de|del",
            "texto|redacción|enmienda|formulación propuesto|propuesta|sugerido|sugerida",
            "propuesta|sugerencia de texto|redacción|enmienda",
        ],
    ),
    operators(
        Strength::Consider,
        When::Edits,
        Polarity::For,
        &["considerar|examinar|estudiar / la|el|si"],
    ),
    operators(
        Strength::Should,
        When::Numbered,
        Polarity::For,
        &["propuesta|recomendación|enmienda|sugerencia @number"],
    ),
    operators(Strength::Should, When::Orders, Polarity::For, &["@doing"]),
];
