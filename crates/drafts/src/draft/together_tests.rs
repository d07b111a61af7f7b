//! Who speaks with others or for them, by a file's name, its title and its first lines, in six languages.

use super::names::Names;
use super::together::{Together, together};
use crate::fixtures::{bundled, four_authors};

fn of_title(title: &str) -> Together {
    together("a.txt", title, "", &Names::of(&four_authors()))
}

#[test]
fn who_speaks_with_others_or_for_them_is_known_in_six_languages() {
    for title in [
        "Joint statement by Chile and Peru",
        "Chile and Peru",
        "CHILE, MEXICO AND PERU",
        "Norway and Meridia: comments on the draft",
        "Norway, on behalf of the Nordic countries",
        "Working paper on cables submitted by Chile, Mexico and Peru",
        "Working paper on cables by Chile and Peru",
        "Comments on the zero draft – Chile and Peru",
        "Comments on the zero draft (Chile, Peru)",
        "Proposal of Norway, co-sponsored by Chile",
        "Proposal of Norway on cables, co-sponsored by the Nordic countries",
        "Statement by Norway together with Chile",
        "Norway, joined by Chile and Peru",
        "Norway and other States",
        "Statement by the delegations of Chile and of Peru",
        "Statement on behalf of the EU and its member States",
        "Statement by the Group of 77 and China",
        "Joint working paper on ports",
        "Statement delivered by Finland on behalf of Denmark, Norway and Sweden",
        "Norway on agenda item 94, on behalf of the Nordic countries",
        "Déclaration commune du Chili et du Pérou",
        "Document présenté par le Chili et le Pérou",
        "La Norvège, au nom des pays nordiques",
        "Proposition coparrainée par le Chili",
        "Declaración conjunta de Chile y el Perú",
        "Documento presentado por Chile, México y el Perú",
        "Noruega, en nombre de los países nórdicos",
        "Совместное заявление Чили и Перу",
        "Заявление Норвегии от имени стран Северной Европы",
        "Предложение, представленное Чили и Перу",
        "بيان مشترك من شيلي وبيرو",
        "ورقة مقدمة من شيلي وبيرو",
        "بيان النرويج بالنيابة عن بلدان الشمال",
        "智利和秘鲁的联合声明",
        "智利、墨西哥和秘鲁提交的工作文件",
        "挪威代表北欧国家的发言",
    ] {
        assert_ne!(of_title(title), Together::Alone, "{title}");
    }
}

#[test]
fn what_a_state_says_about_others_is_its_own() {
    for title in [
        "Norway’s comments on the proposal of Chile",
        "Norway's comments on the proposal of Chile and Peru",
        "Norway: comments on the joint proposal by Chile and Peru",
        "Comments by Norway on the working paper submitted by Chile and Peru",
        "Norway’s reply to the statement made by Finland on behalf of the Nordic countries",
        "Statement on behalf of Norway",
        "Statement on behalf of the Government of Norway",
        "Norway / Norvège",
        "Comments by South Sudan",
        "Statement by Bosnia and Herzegovina",
        "Iran (Islamic Republic of)",
        "Chair’s pre-draft",
        "Observations de la Norvège sur la proposition du Chili et du Pérou",
        "Comentarios de Noruega sobre la propuesta de Chile y el Perú",
        "Замечания Норвегии по предложению Чили и Перу",
        "تعليقات النرويج على مقترح شيلي وبيرو",
        "挪威关于智利和秘鲁提案的意见",
        "挪威代表团的发言",
        "挪威代表的发言",
        "",
    ] {
        assert_eq!(of_title(title), Together::Alone, "{title}");
    }
}

#[test]
fn a_group_may_speak_but_not_with_a_state() {
    assert_eq!(
        of_title("Statement by the European Union and its member States"),
        Together::NoState
    );
    assert_eq!(of_title("Statement by the European Union and Norway"), Together::Nobody);
}

#[test]
fn a_file_name_and_first_lines_count_and_a_sentence_counts_where_it_is_of_this_text() {
    let names = Names::of(&four_authors());
    let of = |file: &str, text: &str| together(file, "Comments", text, &names);
    for (file, text) in [
        ("chile-peru.docx", ""),
        ("comments_on_zero_draft_chile_peru.pdf", ""),
        ("norway-on-behalf-of-the-nordics.pdf", ""),
        ("a.txt", "Comments\n\nChile and Peru\n\nStates should share."),
        ("a.txt", "Norway has the honour to speak on behalf of the Nordic countries."),
        ("a.txt", "This working paper is submitted by Chile, Mexico and Peru."),
        ("a.txt", "Norway presents this joint proposal in good faith."),
    ] {
        assert_ne!(of(file, text), Together::Alone, "{file}: {text}");
    }
    for (file, text) in [
        ("norway-comments.docx", "Norway thanks Chile and Peru for their proposal."),
        (
            "norway-zero-draft.docx",
            "1. Norway supports the joint statement of the Nordic countries.",
        ),
        ("a.txt", "I have the honour to speak on behalf of my delegation."),
        ("a.txt", "Norway took part. Chile and Peru did so too."),
    ] {
        assert_eq!(of(file, text), Together::Alone, "{file}: {text}");
    }
}

#[test]
fn a_name_of_whom_a_text_speaks_is_not_its_authors() {
    let names = Names::of(&bundled());
    let of = |file: &str, title: &str| together(file, title, "", &names);
    for title in [
        "Reply to China",
        "Comments on the proposal of Cuba",
        "University of Ghana submission",
        "Statement by the US and Canada",
        "Remarks at the meeting in Egypt",
        "Statement of the group, delivered by Fiji",
        "Comments by Taiwan, China",
        "Comments on the proposal of Chile and Peru",
        "Canada and the US: joint views",
    ] {
        assert_ne!(of("x.txt", title), Together::default(), "{title}");
    }
    for file in
        ["UK and Australia comments.csv", "New Zealand & USA.csv", "EU-Canada statement.csv"]
    {
        assert_ne!(of(file, ""), Together::default(), "{file}");
    }
    for title in [
        "Comments by Canada",
        "Canada's comments to the Chair",
        "Statement of China in reply to Canada",
        "Delegation of Ghana to the United Nations",
        "Permanent Mission of Fiji",
    ] {
        assert_eq!(of("x.txt", title), Together::default(), "{title}");
    }
    assert_eq!(of("Ghana.docx", "Comments to Canada"), Together::default());
}
