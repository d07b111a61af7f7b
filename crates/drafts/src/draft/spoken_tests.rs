//! Texts that one reads for another, that several sign, or that bring another's text: nobody's, by what they say.

use super::evidence_tests::{all_are, nobodys};

#[test]
fn a_statement_that_is_read_for_another_state_suggests_nobody() {
    nobodys(&[
        "Statement by Norway\n\n3 May 2020\n\nMr. President, I read this statement on behalf of the delegation of Sudan, which cannot be present.",
        "Statement by Norway\n\nMr. President, I read this statement on behalf of Sudan, which cannot be present today.",
        "Statement by Norway\n\nMr. President, I am reading this statement for my colleague from Sudan, who is ill.",
        "Statement by Norway\n\nI have the honour to read out the following statement prepared by the Government of Sudan.",
        "Statement by Norway\n\nI deliver this statement for Sudan.",
        "Statement by Norway\n\nAt the request of Ukraine, I shall now read its message to the Conference.",
        "Statement by Norway\n\nI now read a message from the President of Kenya.",
        "Embassy of Switzerland\n\nThe Embassy of Switzerland, acting for the United States of America, conveys a message.",
        "Embassy of Switzerland\n\nThe Embassy, as protecting power for the United States, notes what follows.",
        "Statement by Norway\n\nI have been asked by Sudan to read the following.",
        "Statement by Norway\n\nThe delegation of Sudan has asked me to deliver its statement.",
        "Statement by Norway\n\nThe following statement is that of Sudan.",
        "Statement by Norway\n\nThis statement was prepared by Sudan.",
        "Statement by Norway\n\nI now give the floor to Sudan, whose statement follows.",
        "Statement by Norway\n\nI speak today for Sudan.",
        "Déclaration de la Suisse\n\nJe donne lecture de la déclaration du Soudan, dont la délégation est absente.",
        "Déclaration de la Suisse\n\nJe prends la parole au nom de la délégation du Soudan.",
        "Déclaration de la Suisse\n\nÀ la demande du Kenya, je prononce ces mots.",
        "Declaración de Chile\n\nSeñor Presidente, doy lectura a la declaración del Sudán.",
        "Declaración de Chile\n\nHablo en nombre de la delegación del Sudán, que no pudo asistir.",
        "Выступление Норвегии\n\nЗачитываю заявление Судана.",
        "Выступление Норвегии\n\nВыступаю от имени делегации Судана.",
        "بيان كينيا\n\nأتلو بيان السودان.",
        "بيان كينيا\n\nأتكلم باسم وفد السودان.",
        "挪威代表团的发言\n\n主席先生，我宣读苏丹的声明。",
        "挪威代表团的发言\n\n我谨代表苏丹代表团发言。",
    ]);
    let text = "Statement by Norway\n\nWe thank the Chair.\n\nPorts must be safe.\n\n\
        Finally, speaking for Iceland, let me add a word.";
    nobodys(&[text]);
}

#[test]
fn a_text_that_several_representatives_declare_suggests_nobody() {
    nobodys(&[
        "Statement by Norway\n\nWe, the representatives of Austria, Chile and Ireland, declare the following.",
        "Statement by Norway\n\nWe, Norway and Chile, declare the following.",
        "Déclaration de la Norvège\n\nNous, représentants de l’Autriche et du Chili, déclarons ce qui suit.",
        "Declaración de Chile\n\nNosotros, los representantes de Austria y Noruega, declaramos lo siguiente.",
        "Заявление Норвегии\n\nМы, представители Австрии, Чили и Ирландии, заявляем следующее.",
        "بيان كينيا\n\nنحن ممثلي النمسا وشيلي نعلن ما يلي.",
        "挪威的声明\n\n我们，奥地利、智利和爱尔兰的代表，声明如下。",
    ]);
}

#[test]
fn a_note_that_brings_the_text_of_another_suggests_nobody() {
    nobodys(&[
        "Permanent Mission of Switzerland\n\nThe Permanent Mission of Switzerland presents its compliments and, as depositary, forwards the following communication received from Kenya.",
        "Permanent Mission of Switzerland\n\nThe Permanent Mission of Switzerland has the honour to forward the following note of the Government of Kenya.",
        "Permanent Mission of Norway\n\nNote verbale\n\nThe Permanent Mission of Norway has the honour to transmit the comments of the Norwegian Red Cross.",
        "Permanent Mission of Norway\n\nThe Mission has the honour to transmit to the Secretariat the statement of Armenia.",
        "Permanent Mission of Norway\n\nThe Mission attaches the reply received from Sudan.",
        "Mission permanente de la Norvège\n\nLa Mission permanente de la Norvège a l’honneur de transmettre les observations du Kenya.",
        "Misión Permanente de Chile\n\nLa Misión Permanente de Chile tiene el honor de transmitir los comentarios de la Cruz Roja.",
        "Постоянное представительство Норвегии\n\nПостоянное представительство имеет честь препроводить заявление Кении.",
        "البعثة الدائمة لكينيا\n\nتتشرف البعثة الدائمة بأن تحيل بيان السودان.",
        "挪威代表团的发言\n\n挪威代表团谨转交苏丹的意见。",
    ]);
}

#[test]
fn what_a_state_says_for_itself_and_to_others_is_still_its_own() {
    all_are(&[
        (
            "a.txt",
            "Statement by Norway\n\nI read this statement on behalf of the delegation of Norway.",
            Some("NOR"),
        ),
        (
            "a.txt",
            "Statement by Norway\n\nI will read our statement on the situation in Sudan.",
            Some("NOR"),
        ),
        ("a.txt", "Statement of Norway\n\nRead out by the representative of Sweden", Some("NOR")),
        (
            "a.txt",
            "Permanent Mission of Norway\n\nThe Permanent Mission of Norway presents its compliments to the Permanent Mission of Kenya and has the honour to transmit the comments of Norway on the letter of Sudan.",
            Some("NOR"),
        ),
        (
            "a.txt",
            "Permanent Mission of Norway\n\nThe Mission has the honour to transmit to the Permanent Mission of Kenya its comments on the role of civil society.",
            Some("NOR"),
        ),
        (
            "a.txt",
            "Statement by Norway\n\nThis statement is in addition to the one delivered by Sweden.",
            Some("NOR"),
        ),
        (
            "a.txt",
            "Statement by Norway\n\nWe, the people of Norway, thank Chile and Kenya.",
            Some("NOR"),
        ),
        ("a.txt", "Statement by Norway\n\nWe read the paper of Chile with interest.", Some("NOR")),
    ]);
}
