//! The words by which a line says who speaks with whom, for whom and about what, in the six languages.

use super::phrases::phrases;

/// What may be between two names of one list, besides signs and the small words that say nothing.
const BETWEEN: &str = "e|with|together|along|joined|as|well|also|by|delegation|delegations|government|governments|permanent| \
    mission|missions|republic|kingdom|state|avec|ainsi|que|conjointement|gouvernement|gouvernements|con| \
    junto|conjuntamente|delegacion|delegaciones|gobierno|gobiernos|совместно|вместе|с|а|также|делегация| \
    делегаций|правительство|правительств|مع|كذلك|وفد|وفدا|حكومه|حكومتا|和|与|及|以|同|&";
/// What comes before what a text is about.
const ABOUT: &str = "reponse a|reponse au|reponse aux|respuesta a|respuesta al|ответ на|on|regarding|concerning|about|re|in response to|to|against|sur|concernant|relatif|relative|relatives| \
    relatifs|en reponse|sobre|acerca|respecto|relativo|en respuesta|по|к|о|об|относительно|касательно| \
    в ответ|على|بشان|حول|关于|对";
/// What is no such thing, though it begins so.
const NOT_ABOUT: &str = "on behalf|to the united nations|to the un|على النيابه";
/// How one takes up what another says: "aligns itself with the statement".
const ALIGNS: &str = "align|aligns|aligned|associate|associates|endorse|endorses|subscribe|subscribes|s associe|associe|associons|souscrit| \
    souscrivons|s aligne|aligne|fait sienne|se suma|sumamos|adhiere|adherimos|se asocia|asociamos|hace suya|присоединяется| \
    присоединяемся|поддерживает|تؤيد|نؤيد|تنضم|赞同|支持";
/// What a text is called.
const TEXTS: &str = "explanation of vote|explanations of vote|explication de vote|explicación de voto|statement|statements|answer|answers|submission|submissions|proposal|proposals|paper|papers|comments|contribution| \
    contributions|position|positions|letter|text|declaration|amendment|amendments|intervention| \
    communique|remarks|document|nonpaper|views|suggestions|recommandations|remarques|recommendations|recommendation|input|inputs|response|reply|note| \
    proposition|propositions|observations|commentaires|lettre|texte|amendements|soumission|declaracion| \
    propuesta|propuestas|documento|comentarios|contribucion|posicion|carta|enmiendas|заявление| \
    предложение|документ|замечания|позиция|письмо|выступление|вклад|بيان|مقترح|مقترحات|ورقه|وثيقه| \
    تعليقات|رساله|اقتراح|مداخله|reponse|reponses|respuesta|respuestas|ответ|комментарии|предложения|ملاحظات|توصيات|评论|建议|声明|提案|文件|意见|立场|发言|案文|speech|talking points|comment|commentaire|comentario|discours|allocution| \
    intervencion|intervenciones|discurso|alocucion|речь|كلمه|讲话|致辞";
/// What is said of a text that several bring.
const JOINT: &str = "joint|jointly|conjointe|conjoint|conjointement|commune|commun|communes|conjunta|conjunto| \
    conjuntamente|comun|совместное|совместный|совместно|مشترك|مشتركه|联合|共同";
/// What is done with it.
const DONE: &str = "submitted|presented|prepared|made|delivered|soumis|soumise|presente|presentee|presentado|presentada| \
    представлено|представленный|представленное|مقدم|مقدمه|提交";
/// What comes right before those who bring a text.
const SUBMITTED_BY: &str = "submitted by|presented by|prepared by|tabled by|sponsored by|cosponsored by|supported by|endorsed by| \
    joined by|submitted jointly by|presented jointly by|delivered by|co-sponsors|cosponsors|sponsors| \
    soumis par|soumise par|soumises par|presente par|presentee par|presentees par|presentes par| \
    parraine par|parrainee par|coparrainee par|coparraine par|appuye par|presentado por|presentada por| \
    presentados por|presentadas por|patrocinado por|patrocinada por|copatrocinado por|copatrocinada por| \
    auspiciado por|представленный|представленное|представленные|представлено|внесенный|внесенное| \
    при поддержке|соавторы|مقدم من|مقدمه من|المقدمه من|المقدم من|مقدمه|برعايه|共同提案国|提案国";
/// What comes before those for whom one speaks.
const ON_BEHALF: &str = "on behalf|in the name|au nom|en nombre|a nombre|en representacion|от имени|بالنيابه عن|نيابه عن|باسم| \
    代表";
/// A speaker's own delegation, and in Chinese what makes a representative of "on behalf of".
const OWN: &str = "my|our delegation|our government|our country|delegation|government|country|people|nation|ma|mon| \
    notre|gouvernement|pays|peuple|mi|nuestra|nuestro|delegacion|gobierno|pais|pueblo|делегация| \
    делегации|моей|моего|нашей|правительства|правительство|وفد|وفدي|حكومه|حكومتي|بلدي|بلادي|الله|团|处|的| \
    先 生|女 士|本|：|:|，|,";
/// "And other States", right behind a name.
const OTHERS: &str = "other|others|others states|its member states|partners|d autres|autres|ses etats membres|otros| \
    otras|sus estados miembros|другие|других|ряд|واخرون|ودول اخرى|دول اخرى|等|co sponsored|cosponsored| \
    cosponsors|co sponsors|coparrainee|coparraine|copatrocinada|copatrocinado";
/// What is said of a text that others bring, too.
const COSPONSORED: &str = "co sponsored|cosponsored|co sponsors|cosponsors|coparrainee|coparraine|copatrocinada|\
    copatrocinado|соавторы|共同提案国";
/// Words by which a sentence says that it is of its own text.
const THIS: &str =
    "this|present|our|cette|presente|notre|esta|este|nuestra|настоящее|настоящий|هذا|هذه|本";

phrases! {
    pub(super) PARSED_BETWEEN = BETWEEN;
    pub(super) PARSED_ABOUT = ABOUT;
    pub(super) PARSED_NOT_ABOUT = NOT_ABOUT;
    pub(super) PARSED_ALIGNS = ALIGNS;
    pub(super) PARSED_TEXTS = TEXTS;
    pub(super) PARSED_JOINT = JOINT;
    pub(super) PARSED_DONE = DONE;
    pub(super) PARSED_SUBMITTED_BY = SUBMITTED_BY;
    pub(super) PARSED_ON_BEHALF = ON_BEHALF;
    pub(super) PARSED_OWN = OWN;
    pub(super) PARSED_OTHERS = OTHERS;
    pub(super) PARSED_THIS = THIS;
    pub(super) PARSED_COSPONSORED = COSPONSORED;
}
