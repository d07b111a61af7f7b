//! What those with a role in the process are called, and the words around a role, in the six languages.

use super::phrases::phrases;

/// What the bearers of roles are called.
const ROLES: &str = "chair|chairs|chairman|chairmen|chairwoman|chairperson|chairpersons|co chair|co chairs|cochair|cochairs| \
    vice chair|vice chairs|chairmanship|president|presidents|co president|co presidents|vice president| \
    vice presidents|presidency|facilitator|facilitators|co facilitator|co facilitators|cofacilitator| \
    cofacilitators|rapporteur|rapporteurs|coordinator|coordinators|co coordinator|co ordinator| \
    co coordinators|focal point|focal points|host country|host government|moderator|moderators|convenor| \
    convener|presidente|presidentes|presidence|coprésident|coprésidents|coprésidente|vice présidente| \
    vice présidence|facilitateur|facilitateurs|facilitatrice|cofacilitateur|cofacilitateurs| \
    cofacilitatrice|co facilitateur|co facilitateurs|rapporteuse|coordonnateur|coordonnateurs| \
    coordonnatrice|coordinateur|coordinatrice|point focal|points focaux|pays hote|presidenta| \
    presidencia|copresidente|copresidentes|copresidenta|vicepresidente|vicepresidenta|facilitador| \
    facilitadora|facilitadores|cofacilitador|cofacilitadora|cofacilitadores|relator|relatora| \
    coordinador|coordinadora|coordinadores|punto focal|pais anfitrion|председатель|сопредседатель| \
    сопредседателей|председательство|председательства|президент|президентом|председателем|координатор| \
    координатором|сокоординатор|сокоординаторов|посредник|посредником|докладчик|докладчиком|фасилитатор| \
    страна хозяйка|принимающая страна|принимающей страны|контактный пункт|رئيس|رئيسه|رئاسه|للرئيس| \
    رئيسان|رئيسين|رئيسي|ميسر|ميسره|ميسران|ميسرين|ميسري|مقرر|مقرره|منسق|منسقه|منسقي|بلد مضيف| \
    جهه تنسيق|جهه اتصال|主席|主 持 人|协调人|协调员|报告员|联络人|联络点|东道国|主持人|共同主席|共同主持人";
/// How one with a role is spoken to.
const SPOKEN_TO: &str = "mr|mister|madam|madame|mme|ms|mrs|monsieur|m|senor|senora|sr|sra|thank you|thanks|dear|господин|госпожа| \
    уважаемый|г|سيد|سيده|سعاده|merci|gracias|excellency";
/// The same behind it.
const SPOKEN_TO_BEHIND: &str = "先 生|女 士|阁 下|distinguished|excellencies|colleagues";
/// What makes a role that of a State: its president.
const OF_STATE: &str =
    "republic|republique|republica|республика|республики|جمهوريه|共和国|state|nation|government";
/// In what function one acts.
const CAPACITY: &str = "capacity|capacity as|as|acting as|serving as|qualite|qualite de|tant que|titre|comme|calidad|como|качестве| \
    بصفته|بصفتها|بصفتي|بصفتنا|بوصفه|بوصفها|作 为|以";
/// Who says it of oneself.
const MINE: &str = "my|our|ma|notre|mi|nuestra|nuestro|моем|своем|بصفتي|بصفتنا|本 人|i|je|yo";

phrases! {
    pub(super) IS_ROLE = ROLES;
    pub(super) IS_SPOKEN_TO = SPOKEN_TO;
    pub(super) IS_SPOKEN_TO_BEHIND = SPOKEN_TO_BEHIND;
    pub(super) IS_OF_STATE = OF_STATE;
    pub(super) IS_CAPACITY = CAPACITY;
    pub(super) IS_MINE = MINE;
}
