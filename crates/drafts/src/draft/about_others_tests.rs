//! Titles of texts about what another State has made, about its persons, and the like: never that other's.

use super::evidence_tests::{all_are, nobodys};

#[test]
fn a_text_about_what_another_state_has_made_is_not_that_states() {
    nobodys(&[
        "Statement by Norway’s Data Protection Commission",
        "Speech by Norway's crown prince",
        "Breaking: Statement by Norway",
        "Statement by Norway draws criticism",
        "NORWAY: OBJECTION TO THE RESERVATION MADE BY PAKISTAN",
        "Norway: objection to the reservation made by Pakistan",
        "Observations on the reservation made by Pakistan",
        "Comments on the reservation of Pakistan",
        "Withdrawal of the reservation made by Pakistan",
        "Rebuttal of the claims made by Israel",
        "Refutation of the allegations by Israel",
        "Reply to the accusations made by Israel",
        "Statement regarding claims made by the Government of Israel",
        "Evaluation of commitments made by Norway",
        "Progress made by Norway",
        "Statement by Norway: an assessment",
        "Statement by Norway – a critical analysis",
        "Statement by Norway as reported by a newspaper",
        "Paper presented at the meeting chaired by Norway",
        "Statement given at the event held by Norway",
        "Observations sur la réserve formulée par le Pakistan",
        "Objection à la réserve formulée par le Pakistan",
        "Réfutation des allégations d’Israël",
        "Document présenté à la réunion présidée par la Norvège",
        "Déclaration de la Norvège : une analyse",
        "Comentarios a la reserva formulada por el Pakistán",
        "Objeción a la reserva formulada por el Pakistán",
        "Refutación de las alegaciones de Israel",
        "Documento de la reunión presidida por Noruega",
        "Declaración de Noruega: un análisis",
        "Возражение против оговорки Пакистана",
        "Опровержение заявления Израиля",
        "Заявление Норвегии: анализ",
        "Замечания по оговорке Пакистана",
        "اعتراض على تحفظ باكستان",
        "تفنيد مزاعم إسرائيل",
        "بيان كينيا: تحليل",
        "驳斥以色列的指控",
        "对巴基斯坦保留的意见",
        "挪威的声明：分析",
    ]);
}

#[test]
fn a_state_that_says_it_of_another_may_be_suggested_and_the_other_never() {
    all_are(&[
        ("a.txt", "Norway\n\nObjection to the reservation made by Pakistan", Some("NOR")),
        (
            "a.txt",
            "Permanent Mission of Norway\n\nObjection to the reservation made by Pakistan",
            Some("NOR"),
        ),
        ("a.txt", "Norway: comments on the reservation made by Pakistan", Some("NOR")),
        ("a.txt", "Statement by Norway on the claims made by Israel", Some("NOR")),
        ("a.txt", "Statement made by Norway", Some("NOR")),
        ("a.txt", "Working paper tabled by Norway", Some("NOR")),
        ("a.txt", "Response to the questionnaire by Norway", Some("NOR")),
    ]);
}

#[test]
fn a_text_about_the_persons_of_a_state_is_not_that_states() {
    nobodys(&[
        "Interview with the Ambassador of Norway",
        "Interview with the Ambassador of Norway\n\nBy John Smith, The Daily Review\n\nWhy has your country waited?",
        "INTERVIEW WITH THE AMBASSADOR OF NORWAY",
        "Exclusive interview: the Ambassador of Norway",
        "The Ambassador of Norway: an interview",
        "Conversation with the Ambassador of Norway: an interview by John Smith",
        "Profile of the Ambassador of Norway\n\nThe Ambassador of Norway likes skiing.",
        "A conversation with the Permanent Representative of Kenya",
        "Biography of the Ambassador of Norway",
        "Speech in honour of the Ambassador of Norway",
        "In memory of the Ambassador of Norway",
        "Portrait of the Permanent Representative of Kenya",
        "Meet the Ambassador of Norway",
        "Dialogue with the Permanent Representative of Kenya",
        "Op-ed: why the Ambassador of Norway is wrong",
        "The Ambassador of Norway in our city\n\nHe came on Monday and saw the school.",
        "Ambassador of Norway visits a school",
        "Delegation of Norway walks out",
        "Government of Norway under fire",
        "Courtesy call by the Ambassador of Norway",
        "Visit of the delegation of Norway",
        "Visit by Norway",
        "Meeting with the delegation of Norway",
        "Farewell of the Ambassador of Norway",
        "Credentials of the Permanent Representative of Norway",
        "Entretien avec l’Ambassadeur de Norvège",
        "Visite de la délégation de la Norvège",
        "Réunion avec la délégation de la Norvège",
        "À la mémoire de l’Ambassadeur de Norvège",
        "Portrait de l’Ambassadeur de Norvège",
        "Entrevista con el Embajador de Noruega",
        "Visita de la delegación de Noruega",
        "En memoria del Embajador de Noruega",
        "Reunión con la delegación de Noruega",
        "Интервью с послом Норвегии",
        "Визит делегации Норвегии",
        "Встреча с делегацией Норвегии",
        "Памяти посла Норвегии",
        "مقابلة مع سفير النرويج",
        "زيارة وفد النرويج",
        "اجتماع مع وفد النرويج",
        "挪威大使专访",
        "采访挪威大使",
        "会见挪威代表团",
    ]);
}

#[test]
fn what_persons_of_a_state_say_is_its_own() {
    all_are(&[
        ("a.txt", "Ambassador of Norway to the United Nations", Some("NOR")),
        ("a.txt", "H.E. Ms. Anna Lind, Permanent Representative of Norway", Some("NOR")),
        ("a.txt", "Speech of the Ambassador of Norway", Some("NOR")),
        (
            "a.txt",
            "Letter dated 3 May 2020 from the Permanent Representative of Norway",
            Some("NOR"),
        ),
        ("a.txt", "Deputy Permanent Representative of Norway\n\nComments", Some("NOR")),
        ("a.txt", "Statement by the head of the delegation of Norway", Some("NOR")),
        ("a.txt", "Déclaration du chef de la délégation de la Norvège", Some("NOR")),
        ("a.txt", "Выступление Постоянного представителя Норвегии", Some("NOR")),
        ("a.txt", "Discurso del Embajador de Noruega", Some("NOR")),
        ("a.txt", "Explanation of vote by Norway", Some("NOR")),
        ("a.txt", "Explanation of vote after the vote: Norway", Some("NOR")),
        ("a.txt", "Explication de vote de la Norvège", Some("NOR")),
        ("a.txt", "Explicación de voto de Noruega", Some("NOR")),
        ("a.txt", "Meeting with Chile: statement by Norway", Some("NOR")),
        ("a.txt", "Meeting with stakeholders\n\nStatement by Norway", Some("NOR")),
        ("a.txt", "Comments submitted on behalf of the Government of Norway", Some("NOR")),
    ]);
}
