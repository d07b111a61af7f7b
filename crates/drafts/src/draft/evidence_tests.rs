//! Whose a text is by what it says at its beginning: a State only where it is said to be the author, and nobody in
//! all other places where a State's name is found.

use extract::Head;

use super::{LabelCache, from_text};
use crate::fixtures::bundled;

/// A text long enough to be one.
const BODY: &str = "\n\n1. States should protect ports.\n\n2. States should report what they do.\n";

fn read(file: &str, properties: Option<&str>, text: &str) -> Option<String> {
    let head = Head { title: properties.map(str::to_owned), ..Head::default() };
    let text = format!("{text}{BODY}");
    let label_cache = &mut LabelCache::default();
    let draft = from_text(file, "plain text", text.as_str(), &head, &[], label_cache, &bundled());
    let suggested = draft.head.suggested.as_ref().map(|author| author.code.to_string());
    draft.head.author.as_ref().map(ToString::to_string).or(suggested)
}

/// Reads all of them, and names each that came out otherwise.
pub(super) fn all_are(cases: &[(&str, &str, Option<&str>)]) {
    let found = cases.iter().map(|(file, text, _)| read(file, None, text));
    let wrong: Vec<_> = cases
        .iter()
        .zip(found)
        .filter(|((.., wanted), found)| found.as_deref() != *wanted)
        .map(|((file, text, wanted), found)| format!("{file}: {text:?}: {found:?}, not {wanted:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

pub(super) fn nobodys(texts: &[&str]) {
    let cases: Vec<_> = texts.iter().map(|text| ("text.docx", *text, None)).collect();
    all_are(&cases);
}

#[test]
fn a_text_of_one_with_a_role_is_no_states() {
    nobodys(&[
        "Letter from the Permanent Representative of Switzerland, Chair of the OEWG\n\nExcellency,",
        "Letter dated 3 May from the Chair, Ambassador Lauber (Switzerland)\n\nExcellency,",
        "The Chair, Ambassador Lind (Norway): summary of the debate",
        "Statement by Ambassador Lind of Norway, in her capacity as Chair of the group",
        "Summary by the co-facilitators, Norway and Mexico",
        "Co-facilitator’s paper (Mexico)",
        "Draft prepared by the Rapporteur, Mr. Costa (Brazil)",
        "Note by the focal point, Permanent Mission of Japan",
        "Information from the host country, Austria",
        "Working paper by the Coordinator (Australia)",
        "Statement by Norway on behalf of the Chair",
        "Permanent Mission of Switzerland\n\nI write in my capacity as Chair of the group.",
        "Lettre du Président du Groupe de travail, Représentant permanent de la Suisse",
        "Document présenté par les cofacilitateurs, Ambassadeur de France",
        "Carta de la Presidenta, Representante Permanente de México",
        "Documento del facilitador (Chile)",
        "Письмо Председателя, Постоянного представителя Швейцарии",
        "Записка координатора (Австралия)",
        "رسالة من الرئيس، الممثل الدائم لسويسرا",
        "ورقة مقدمة من الميسر (المكسيك)",
        "主席、瑞士大使的信",
        "协调人澳大利亚代表的文件",
        "Permanent Mission of Switzerland\n\nThe text follows.\n\nJürg Lind\nChair of the Open-ended Working Group",
    ]);
    let signed = "Permanent Mission of Norway";
    let text = format!("{signed}{BODY}\nAnna Lind\nChair of the working group");
    assert_eq!(read("a.docx", None, &text.replace(BODY, "\n\nPorts must be safe.\n")), None);
}

#[test]
fn a_text_of_a_group_is_not_that_of_the_state_that_reads_it_out() {
    nobodys(&[
        "Position of the CARICOM States, delivered by Jamaica",
        "Statement by Jamaica on behalf of the Caribbean Community",
        "Statement by Norway in its capacity as Chair of the Nordic group",
        "Statement by Indonesia, speaking for the Non-Aligned Movement",
        "Statement of the African Group, delivered by the Permanent Representative of Ghana",
        "ASEAN statement read by Singapore",
        "Déclaration du Groupe africain, prononcée par le Ghana",
        "Déclaration de la Norvège au nom des pays nordiques",
        "Declaración de la CELAC, leída por México",
        "Declaración de México en nombre del Grupo de Amigos",
        "Заявление Группы африканских государств, Гана",
        "Заявление Норвегии от имени стран Северной Европы",
        "بيان المجموعة الأفريقية، تلقيه غانا",
        "بيان النرويج باسم بلدان الشمال",
        "非洲集团的立场，由加纳宣读",
        "挪威代表北欧国家的发言",
    ]);
}

#[test]
fn a_name_in_a_place_an_address_or_a_subject_is_not_the_authors() {
    nobodys(&[
        "Comments on the draft\n\n“Ports come first” (Italy)",
        "Comments on the draft\n\nGeneva, Switzerland, 3 April",
        "Comments on the draft\nVienna, Austria",
        "Workshop on norms, hosted by Austria",
        "To: the Permanent Mission of Kenya\n\nComments on the draft",
        "To:\nPermanent Mission of Kenya\n\nComments on the draft",
        "Dear Ambassador of Norway,",
        "Comments on the draft\n\ncc: Mission of Cuba",
        "À : la Mission permanente du Kenya",
        "Para: Misión Permanente de México",
        "Кому: Постоянное представительство Норвегии",
        "إلى: البعثة الدائمة للنرويج",
        "致：挪威代表团",
        "On the situation of Haiti",
        "Reply to Iran’s proposal",
        "Comments on the German non-paper\n\nThe paper of Germany is good. Germany says much.",
        "Capacity building in Fiji",
        "Haiti: a country in need",
        "Norms in practice: the case of Estonia",
    ]);
}

#[test]
fn a_name_that_is_another_persons_places_or_states_is_not_taken() {
    nobodys(&[
        "Comments by Michael Jordan",
        "Comments by Jordan Smith",
        "Jordan Smith: comments",
        "Comments by Chad Brown on the draft",
        "Comments from Atlanta, Georgia",
        "Georgia Tech submission",
        "Comments by Northern Ireland",
        "Comments of American Samoa",
        "Comments by Taiwan, China",
        "Submission of Hong Kong, China",
        "Statement on the South China Sea",
        "South China Sea: comments on the rules",
        "Comments of the Virgin Islands (UK)",
        "Turkey and other birds: a comment",
        "Gulf of Mexico: comments by fishers",
        "New Mexico comments",
        "Comments by Korea",
    ]);
    all_are(&[
        ("a.txt", "Comments by Equatorial Guinea", Some("GNQ")),
        ("a.txt", "Comments by Papua New Guinea", Some("PNG")),
        ("a.txt", "Comments by Niger", Some("NER")),
        ("a.txt", "Comments by Nigeria", Some("NGA")),
        ("a.txt", "Comments by the Dominican Republic", Some("DOM")),
        ("a.txt", "Comments by the Democratic Republic of the Congo", Some("COD")),
        ("a.txt", "Permanent Mission of Jordan to the United Nations", Some("JOR")),
        ("a.txt", "Statement by the delegation of Georgia", Some("GEO")),
    ]);
}

#[test]
fn a_file_name_or_properties_against_the_text_suggest_nobody() {
    all_are(&[
        ("Chile comments.docx", "Comments by Peru on the draft", None),
        ("Chile comments.docx", "Submission of Norway\n\nNorway thanks all.", None),
        ("Norway_statement.pdf", "Comentarios de México", None),
        ("norway.docx", "Comments by Norway on the draft", Some("NOR")),
        ("norway.docx", "Comments on the draft", Some("NOR")),
        ("reply-to-norway.docx", "Comments by Mexico", Some("MEX")),
        ("CARICOM.docx", "Comments by Jamaica", None),
        ("letter-of-the-chair.docx", "Permanent Mission of Norway", None),
    ]);
    assert_eq!(read("a.docx", Some("Chile’s comments"), "Comments by Norway"), None);
    assert_eq!(read("a.docx", Some("Norway’s comments"), "Comments by Norway"), Some("NOR".into()));
    assert_eq!(
        read("a.docx", Some("Microsoft Word - x"), "Comments by Norway"),
        Some("NOR".into())
    );
}

#[test]
fn a_text_of_a_body_is_not_that_of_the_state_in_its_name() {
    nobodys(&[
        "Comments by Access Now\n\nKenya",
        "Kaspersky: comments on the draft",
        "Submission of the Red Cross of Norway",
        "Norwegian Red Cross: comments by Norway’s volunteers",
        "University of Ghana: comments on the draft",
        "Comments by the University of Ghana",
        "Microsoft Germany: comments on the draft",
        "Estonian e-Governance Academy: comments",
        "Submission of the Swiss Federation of Engineers, Switzerland",
        "Comments by the Centre for Norms, India",
        "Comments by the Chamber of Commerce of Mexico",
        "Commentaires de l’Université du Ghana",
        "Comentarios de la Universidad de Chile",
        "Комментарии Университета Норвегии",
        "تعليقات جامعة غانا",
        "加纳大学的意见",
        "ITU comments on training in Kenya",
    ]);
}

#[test]
fn a_states_own_paper_is_its() {
    all_are(&[
        ("a.txt", "Comments by the Netherlands on the draft", Some("NLD")),
        ("a.txt", "Submission of the Republic of Korea", Some("KOR")),
        ("a.txt", "Norway’s comments on the Chair’s pre-draft", Some("NOR")),
        ("a.txt", "Chair’s pre-draft: comments by Norway", Some("NOR")),
        ("a.txt", "Norway: comments on the draft", Some("NOR")),
        ("a.txt", "Comments on the draft – Norway", Some("NOR")),
        ("a.txt", "Statement by Norway\n\nMr. Chair, Norway thanks you.", Some("NOR")),
        (
            "a.txt",
            "Statement by H.E. Ms. Anna Lind, Permanent Representative of Norway",
            Some("NOR"),
        ),
        ("a.txt", "Statement by the President of the Republic of Kenya", Some("KEN")),
        (
            "a.txt",
            "Permanent Mission of Norway to the United Nations\n\nNew York, 3 May 2020",
            Some("NOR"),
        ),
        ("a.txt", "Working paper on ports submitted by Mexico", Some("MEX")),
        ("a.txt", "Ministry of Foreign Affairs of Kenya\n\nComments on the draft", Some("KEN")),
        (
            "a.txt",
            "Comments on the draft\n\nThe Government of Norway welcomes the draft.",
            Some("NOR"),
        ),
        ("a.txt", "Comments on the draft\n\nNorway has the honour to comment.", Some("NOR")),
        ("a.txt", "Comments on the draft\n\nCountry: Norway", Some("NOR")),
        ("a.txt", "Norway", Some("NOR")),
        ("a.txt", "Statement by Norway on behalf of the Government of Norway", Some("NOR")),
        ("a.txt", "Commentaires de la France", Some("FRA")),
        ("a.txt", "Déclaration de la Norvège", Some("NOR")),
        ("a.txt", "Comentarios de México", Some("MEX")),
        ("a.txt", "Declaración de la delegación de Chile", Some("CHL")),
        ("a.txt", "European Union: comments on the draft", Some("EU")),
        ("a.txt", "تعليقات كينيا", Some("KEN")),
        ("a.txt", "بيان وفد كينيا", Some("KEN")),
        ("a.txt", "Заявление делегации Кении", Some("KEN")),
        ("a.txt", "Замечания Кении", Some("KEN")),
        ("a.txt", "肯尼亚的意见", Some("KEN")),
        ("a.txt", "肯尼亚代表团的发言", Some("KEN")),
    ]);
}
