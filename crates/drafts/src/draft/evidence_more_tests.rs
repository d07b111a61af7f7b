//! More openings of the same kinds: whose a text is, and whose it is not.

use extract::Head;
use test_support::pieces::collection_of;

use super::evidence_tests::{all_are, nobodys};
use super::{LabelCache, from_text};
use crate::fixtures::bundled;

#[test]
fn texts_of_those_with_a_role_suggest_nobody() {
    nobodys(&[
        "Message from the President of the General Assembly, H.E. Mr. Lind (Norway)",
        "Non-paper by the Co-Chairs (Australia and Mexico)",
        "Chair's summary – Switzerland",
        "Summary of the Chair, Switzerland",
        "Switzerland (Chair): reflections",
        "Finnish Presidency paper",
        "Finland, Presidency of the Council: statement",
        "Statement by the representative of Norway, coordinator of the friends of ports",
        "Permanent Mission of Switzerland to the United Nations\n\nExcellency,\n\nAs Chair of the Open-ended Working Group I have the honour to transmit the draft.",
        "Permanent Mission of Switzerland to the United Nations\n\nExcellency,\n\nI have the honour, as Chair of the Group, to transmit the draft.",
        "Document de travail présenté par le pays hôte, la Suisse",
        "Nota del Coordinador, Embajador Costa (México)",
        "México, en calidad de Presidente del Grupo: documento",
        "Рабочий документ сопредседателей, Норвегия и Чили",
        "Постоянный представитель Швейцарии, Председатель Группы: письмо",
        "ورقة من منسق المجموعة، البعثة الدائمة لكينيا",
        "رسالة مؤرخة 3 أيار من رئيسة الفريق العامل، الممثلة الدائمة لكينيا",
        "工作组主席提交的文件（瑞士）",
        "瑞士常驻代表、工作组主席的信",
        "Comments submitted by the co-chair (Norway)",
        "Ambassador Lind (Norway), Chair of the working group: opening remarks",
        "Opening remarks by the Chair\n\nNorway has the honour to open the meeting.",
        "Proposal of the Friends of the Chair, Norway",
        "Rapporteur's report\n\nMr. Lind (Norway)",
        "Declaración de México como coordinador del grupo",
        "Заявление Норвегии в качестве Председателя Группы",
        "بيان كينيا بصفتها رئيسة المجموعة",
        "肯尼亚以主席身份的发言",
        "Statement by Kenya, Chair of the African Group",
    ]);
}

#[test]
fn texts_of_groups_bodies_and_about_states_suggest_nobody() {
    nobodys(&[
        "Lettre du Président, S.E. M. Lind (Suisse)",
        "Suisse, Présidente du Groupe: résumé",
        "Note de la présidence suisse\n\nSuisse",
        "Statement delivered by Kenya for the Africa Group",
        "Kenya speaking for the African Group: statement",
        "Statement by Samoa for the Alliance of Small Island States",
        "Statement by Norway, also on behalf of Denmark, Finland, Iceland and Sweden",
        "Déclaration prononcée par la Norvège au nom du groupe des pays nordiques",
        "Intervención de Chile en representación del Grupo de Lima",
        "Выступление Кубы от имени Движения неприсоединения",
        "بيان كوبا باسم حركة عدم الانحياز",
        "古巴代表不结盟运动的发言",
        "Group of 77 and China: comments",
        "Five Eyes paper, tabled by Canada, Australia and New Zealand",
        "Comments\n\nBerlin, Germany\n\nThe text is good. Germany is nice. Germany works.",
        "Remarks at a meeting in Tallinn, Estonia, 4 May 2020",
        "Side event hosted by the Government of Norway",
        "Event organized by the Permanent Mission of Estonia",
        "Letter to the Government of Mexico",
        "Open letter to the Permanent Representative of Brazil",
        "Report on Cuba",
        "The situation in Myanmar: a statement",
        "Myanmar's coup: comments by lawyers",
        "Thoughts on Norway's statement",
        "Critique of the submission of Norway",
        "A response to the submission of Norway",
        "Analysis of Norway's proposal",
        "Review of comments by Norway",
        "Summary of the statement by Norway",
        "Against the proposal of Cuba",
        "Support for the proposal by Egypt",
        "Why we reject China's proposal",
        "China's proposal: a critical reading",
        "Réponse à la proposition de la France",
        "Respuesta a la propuesta de México",
        "Ответ на предложение России",
        "Ответ на заявление Кубы",
        "رد على مقترح كوبا",
        "对古巴提案的答复",
        "评古巴提案",
        "Comments by Chad Smith",
        "Comments by Georgia O'Keeffe",
        "Comments by the State of Georgia",
        "Statement of the Governor of Georgia",
        "Paris Jordan: comments",
        "Comments by Israel Kamakawiwo",
        "Comments by Dr. Jordan",
        "Comments by Mr. Chad",
        "Comments of Mali Holdings",
        "Comments by Chad",
        "Comments by Congo Basin Partners",
        "Comments of the Sea of Japan Society",
        "Statement by the Republic of China (Taiwan)",
        "Statement by Hong Kong, China",
        "Statement by Macao, China",
        "Statement by Puerto Rico, United States",
        "Comments by the Cook Islands (New Zealand)",
        "Comments by Greenland, Denmark",
        "Comments by the British Virgin Islands (United Kingdom)",
        "Statement by Catalonia (Spain)",
        "Statement by the City of Geneva, Switzerland",
        "Comments by Orange (France)",
        "Statement by Ms. Lind, Access Now (Kenya)",
        "Statement by Mr. Lind, Internet Society, Norway",
        "Comments by Deutsche Telekom, Germany",
        "Comments from the people of Haiti",
        "Submission of the Bar Association of Kenya",
        "Submission by the National Cyber League of Kenya",
        "Submission by Transparency International Kenya",
        "Kenya ICT Action Network: comments",
        "KENYA ICT ACTION NETWORK: COMMENTS",
        "Norway Chamber comments",
        "Bank of Ghana comments",
        "Comments of the Bank of Ghana",
        "Amnesty International\n\nSubmission on Iran",
        "Human Rights Watch submission: Iran",
        "CERT of Estonia – comments",
        "World Bank comments on Kenya",
        "Déclaration de la France, au nom du Président",
        "Comments of the Arab League delivered by Egypt",
        "Declaración de los países de la CARICOM, pronunciada por Jamaica",
        "加勒比共同体的立场，由牙买加宣读",
        "Statement by Costa Rica on behalf of 25 States",
        "Statement by Chile in the name of the Latin American States",
        "Declaration by the Netherlands and 24 other States",
        "Comments on the draft\n\nWellington, New Zealand",
        "Meeting report, Montreux, Switzerland",
        "Attn: Delegation of Norway\n\nComments on the draft",
        "For the attention of the Government of Norway",
        "Her Excellency the Permanent Representative of Norway\n\nExcellency,\n\nAccess Now thanks you.",
        "Dear Norway delegation,",
        "Copy: Permanent Mission of Norway",
        "Comments on the paper of Norway",
        "Observations sur la proposition de la Norvège",
        "Комментарии к предложению Норвегии",
        "تعليقات على مقترح النرويج",
        "关于挪威提案的意见",
        "Building capacity with Kenya",
        "Lessons from Estonia",
        "Lessons learned from Norway",
        "The case of Georgia",
        "Cyber policy of Norway",
        "The Law of Norway on ports",
        "Government of Norway and the rule of law",
        "Is the Government of Norway right?",
        "Friends of Norway: comments",
        "Norwegian Peace Council, Norway\n\nComments on the draft",
        "Comments by ICT4Peace, Geneva, Switzerland",
        "Consultants from Norway: comments",
        "Comments from civil society in Norway",
        "Contribution of the private sector of Norway",
        "Comments by Telenor Norway",
        "Comments of Oxfam Norway",
        "Submission of UNICEF Kenya",
        "UNDP Kenya: comments",
        "Comments of the Norwegian Refugee Council of Norway",
        "Comments of Statkraft (Norway)",
        "Comentarios de la Cámara de Comercio de Chile",
        "Commentaires de la Croix-Rouge de Norvège",
        "挪威红十字会的意见",
        "Красный Крест Норвегии: комментарии",
        "تعليقات الصليب الأحمر النرويج",
    ]);
}

#[test]
fn own_texts_and_file_names_suggest_the_one_whose_they_are() {
    all_are(&[
        ("chair_switzerland.docx", "Draft report", None),
        ("a.txt", "Embassy of Norway\n\nTo the Permanent Mission of Chile", Some("NOR")),
        (
            "a.txt",
            "Permanent Mission of Norway\n\nTo: Permanent Mission of Chile\n\nComments on the draft",
            Some("NOR"),
        ),
        ("kenya-ict-network.pdf", "Comments on the draft", None),
        ("university-of-ghana.pdf", "Comments on the draft", None),
        ("microsoft-germany.pdf", "Comments on the draft", None),
        ("access-now-kenya.pdf", "Comments on the draft", None),
        ("letter-to-norway.pdf", "Comments on the draft", None),
        ("visit to Norway.docx", "Comments on the draft", None),
        ("comments-on-norway.docx", "Comments on the draft", None),
        ("Peru.docx", "Comments by the delegation of Chile", None),
        ("Peru.docx", "تعليقات كينيا", None),
        ("comentarios_peru.docx", "Commentaires du Chili", None),
        ("Norway on zero draft.docx", "Comments", Some("NOR")),
        ("a.txt", "Norway’s position paper on international law", Some("NOR")),
        (
            "a.txt",
            "Norwegian comments\n\nThe Permanent Mission of Norway to the United Nations presents its compliments to the Chair.",
            Some("NOR"),
        ),
        ("a.txt", "Republic of Korea\n\nComments on the zero draft", Some("KOR")),
        ("a.txt", "Comments by the Republic of Korea on the Chair’s zero draft", Some("KOR")),
        ("a.txt", "Comments from Germany on the initial “pre-draft” of the report", Some("DEU")),
        ("a.txt", "United Kingdom of Great Britain and Northern Ireland: comments", Some("GBR")),
        ("a.txt", "Submission by the Islamic Republic of Iran", Some("IRN")),
        ("a.txt", "United States comments on the Chair's pre-draft", Some("USA")),
        ("a.txt", "Réponse de la France au document de la présidence", Some("FRA")),
        ("a.txt", "Comentarios de México sobre el borrador del Presidente", Some("MEX")),
        ("a.txt", "Комментарии Российской Федерации к проекту доклада", Some("RUS")),
        ("a.txt", "Позиция России", Some("RUS")),
        ("a.txt", "مصر: تعليقات على المسودة", Some("EGY")),
        ("a.txt", "ورقة مقدمة من جمهورية مصر العربية", Some("EGY")),
        ("a.txt", "中国关于报告草案的意见", Some("CHN")),
        ("a.txt", "中国代表团的发言", Some("CHN")),
        (
            "a.txt",
            "Statement by H.E. Mr. Taro Yama, Ambassador for Cyber, Ministry of Foreign Affairs of Japan",
            Some("JPN"),
        ),
        ("a.txt", "Australian paper\n\nSubmitted by: Australia", Some("AUS")),
        ("a.txt", "INTERVENCIÓN DE LA DELEGACIÓN DE CUBA", Some("CUB")),
        ("a.txt", "CUBA\n\nStatement at the second session", Some("CUB")),
        (
            "a.txt",
            "STATEMENT BY SOUTH AFRICA\n\nCHAIRPERSON,\n\nSouth Africa thanks you.",
            Some("ZAF"),
        ),
        (
            "a.txt",
            "Statement by South Africa\n\nMadam Chair,\n\nWe align ourselves with the statement of the African Group.",
            Some("ZAF"),
        ),
        ("a.txt", "The Kingdom of the Netherlands' response to the pre-draft", Some("NLD")),
        ("a.txt", "GHANA'S STATEMENT ON CAPACITY BUILDING", Some("GHA")),
        ("a.txt", "Norway", Some("NOR")),
        (
            "a.txt",
            "Statement by H.E. Ms. Lind, Minister for Foreign Affairs of Norway",
            Some("NOR"),
        ),
        ("a.txt", "NORWAY – WRITTEN COMMENTS", Some("NOR")),
        ("a.txt", "Norway’s national position", Some("NOR")),
        ("a.txt", "Norwegian statement\n\nDelegation of Norway", Some("NOR")),
        ("a.txt", "Written comments – Norway", Some("NOR")),
        ("a.txt", "Norway (NOR): comments on the draft", Some("NOR")),
        ("a.txt", "Non-paper by Norway", Some("NOR")),
        ("a.txt", "Input from Norway", Some("NOR")),
        ("a.txt", "Views of the Government of Norway", Some("NOR")),
        ("a.txt", "Contribution de la France au groupe de travail", Some("FRA")),
        ("a.txt", "France : commentaires sur l’avant-projet", Some("FRA")),
        ("a.txt", "España: comentarios", Some("ESP")),
        ("a.txt", "Contribuição do Brasil\n\nBrazil welcomes the draft.", Some("BRA")),
        ("a.txt", "Comments by India", Some("IND")),
        ("a.txt", "Comentarios de Colombia al documento", Some("COL")),
        (
            "a.txt",
            "Cover note\n\nNorway is pleased to communicate what it does about ports, as\nwell as why.",
            Some("NOR"),
        ),
    ]);
}

#[test]
fn a_files_name_that_is_a_headline_says_nothing_of_the_author() {
    let text = "Talks on ICT security went on\n\nNEW YORK – Kenya asked for help on Tuesday. Kenya wants a fund.";
    all_are(&[
        ("kenya-calls-for-cyber-fund.html", text, None),
        ("kenya_hosts_workshop.html", text, None),
        ("Kenya backs new treaty.html", text, None),
        ("kenya-oewg-2021.pdf", "Remarks\n\nMy delegation thanks the Chair.", Some("KEN")),
        ("kenya-comments.pdf", "Remarks\n\nMy delegation thanks the Chair.", Some("KEN")),
        ("Kenya 10 May 2021 EN.pdf", "Remarks\n\nMy delegation thanks the Chair.", Some("KEN")),
    ]);
}

#[test]
fn a_letterhead_in_parts_and_a_deputy_say_whose_the_text_is() {
    all_are(&[
        (
            "declaration.odt",
            "RÉPUBLIQUE DU NIGER\n\nFraternité – Travail – Progrès\n\nMISSION PERMANENTE AUPRÈS DES NATIONS UNIES\n\nDéclaration\n\nMonsieur le Président,\n\nMa délégation souscrit à la déclaration prononcée par le Nigéria au nom du Groupe des États d’Afrique.",
            Some("NER"),
        ),
        (
            "c.docx",
            "Permanent Mission of Ghana\n\nWe align ourselves with the statement delivered by Nigeria on behalf of the African Group.",
            Some("GHA"),
        ),
        (
            "d.docx",
            "Permanent Mission of Nigeria\n\nI have the honour to speak on behalf of the African Group, which aligns itself with the Group of 77.",
            None,
        ),
        (
            "a.docx",
            "Statement by H.E. Ms. Yun Ha\n\nVice Minister of Foreign Affairs of the Republic of Korea\n\nMr. Chair,",
            Some("KOR"),
        ),
    ]);
}

#[test]
fn what_is_printed_on_every_page_says_whose_the_text_is() {
    let of = |heads: &str, text: &str| {
        let note = extract::Note::LeftOut {
            what: extract::Left::Furniture,
            words: 3,
            text: heads.to_owned(),
        };
        let draft = from_text(
            "a.docx",
            "DOCX",
            text,
            &Head::default(),
            &[note],
            &mut LabelCache::default(),
            &bundled(),
        );
        let suggested = draft.head.suggested.map(|author| author.code.to_string());
        draft.head.author.map(|code| code.to_string()).or(suggested)
    };
    let text = "Statement\n\n1. The Russian Federation denied it. We ask the Russian Federation to answer.\n";
    let mission = "PERMANENT MISSION OF UKRAINE TO THE UNITED NATIONS";
    assert_eq!(of(mission, text), Some("UKR".to_owned()));
    assert_eq!(of("Permanent Mission to the United Nations", text), None);
    assert_eq!(of(mission, "Statement by Chile\n\n1. States should report.\n"), None);
}

#[test]
fn an_author_of_the_readers_own_collection_is_found_at_the_beginning() {
    use model::AuthorKind;
    let collection = collection_of(&[("ARLE", AuthorKind::State, "Town of Arle")]);
    let of = |text: &str| {
        let (head, label_cache) = (Head::default(), &mut LabelCache::default());
        let draft = from_text("arle.txt", "plain text", text, &head, &[], label_cache, &collection);
        draft.head.author.map(|code| code.to_string())
    };
    for first in
        ["Town of Arle: answer", "Town of Arle: what we think", "Answer by the Town of Arle"]
    {
        let text = format!("{first}\n\nHives\n\n1. Winter feeding should be taught.\n");
        assert_eq!(of(&text).as_deref(), Some("ARLE"), "{first}");
    }
    assert_eq!(of("Report on the Town of Arle\n\n1. Hives should be fed.\n"), None);
}
