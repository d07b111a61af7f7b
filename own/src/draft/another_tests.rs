//! Titles of texts about what another State has made, about its persons, and the like: never that other's.

use super::evidence_tests::{all_are, nobodys};

#[test]
fn a_text_about_what_another_state_has_made_is_not_that_states() {
    nobodys(&[
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
