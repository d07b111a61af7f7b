//! Small texts in the layouts that PDF printers and extractors leave, each made to show one way in
//! which blank lines, marks or pages mislead. Whole submissions are `goldens`' matter.

use super::completeness::missing_words;
use super::reader::{ReadOptions, read};
use super::submission::Submission;
use super::testing::terms;

fn read_with_terms(source: &str) -> Submission {
    let terms = terms();
    let submission = read(source, &ReadOptions { terms: &terms, ..ReadOptions::default() });
    assert_eq!(missing_words(source, &submission), Vec::<String>::new());
    submission
}

fn labels(submission: &Submission) -> Vec<&str> {
    submission.passages.iter().map(|passage| passage.label.as_str()).collect()
}

#[test]
fn a_number_right_under_a_heading_opens_a_paragraph() {
    let submission = read_with_terms(
        "Comments of Meridia\n\nA. Threats\n1.1 The text is good.\n1.2 It lacks this:\n(a) hospitals;\n(b) schools.\n\nB. International law\n2.1 The Charter applies.\n",
    );
    assert_eq!(labels(&submission), ["1.1", "1.2", "1.2.a", "1.2.b", "2.1"]);
    let last = submission.passages.last().unwrap();
    assert_eq!(last.heading, ["International law"]);
}

#[test]
fn the_text_right_under_a_title_is_no_part_of_it() {
    let submission = read_with_terms(
        "Comments of Meridia on the initial pre-draft of the\nreport of the Working Group\n16 April 2020\nMeridia thanks the Chair for the draft, which reflects in a fair way the\nwealth of the exchanges held in the last year.\n",
    );
    assert_eq!(
        submission.title,
        "Comments of Meridia on the initial pre-draft of the report of the Working Group"
    );
    assert_eq!(submission.passages.len(), 1);
}

#[test]
fn paragraphs_of_the_draft_are_labels_and_are_answered() {
    let submission = read_with_terms(
        "Section B – Threats\n\nB19\n\nThis should be deleted.\n\nB40-41 These two should change places.\n\nSection C – International law\nC60\n\nThis is good.\n",
    );
    assert_eq!(labels(&submission), ["B19", "B40-41", "C60"]);
    let answers: Vec<_> = submission.passages.iter().map(|it| it.responds_to.join(" ")).collect();
    assert_eq!(answers, ["19", "40 41", "60"]);
    assert_eq!(submission.passages.last().unwrap().heading, ["International law"]);
}

#[test]
fn a_numbered_note_at_the_foot_of_a_page_is_no_paragraph() {
    let submission = read_with_terms(
        "Comments of Meridia\n\n1. Meridia thanks the Chair.\n2. It took note of those statements with interest.1 It agrees with most of the\n1. See the summary of the session, which Meridia circulated to all of the\n\nmembers.\n\n1\n\n\u{c}points made there.\n3. The text should be short.\n",
    );
    assert_eq!(labels(&submission), ["1", "2", "3"]);
    assert_eq!(submission.footnotes.len(), 1);
    let second = submission.passages.get(1).unwrap();
    assert!(second.text.ends_with("most of the points made there."), "{}", second.text);
}

#[test]
fn a_sentence_goes_on_under_the_list_in_it() {
    let submission = read_with_terms(
        "1. Where a dispute touches upon:\n\n(a) an incident, or\n\n(b) a third State,\n\nthe States concerned shall consult.\n\n2. That is all.\n",
    );
    assert_eq!(labels(&submission), ["1", "1.a", "1.b", "", "2"]);
}

#[test]
fn a_letters_head_and_leave_taking_stand_apart_from_its_text() {
    let submission = read_with_terms(
        "MISSION PERMANENTE\nDU ROYAUME DE CLAIRMONT\nGenève, le 3 avril 2020\nN° 88/2020\nMonsieur le Président,\nLe Royaume vous remercie de l’avant-projet.\nVeuillez agréer, Monsieur le Président, les assurances de ma considération.\n(signé) A. Dupont\n",
    );
    assert_eq!(submission.title, "");
    assert_eq!(submission.passages.len(), 2, "{submission:#?}");
}

#[test]
fn a_number_alone_on_a_line_may_end_the_sentence_before() {
    let submission = read_with_terms(
        "Comments of Meridia\n\nGeneral remarks\n\n1. This needs to be changed, and we propose a sentence on it in paragraph\n52.\n\nWhat comes next\n\n2. Nobody knows what will come.\n",
    );
    assert_eq!(labels(&submission), ["1", "2"]);
    let first = submission.passages.first().unwrap();
    assert!(first.text.ends_with("in paragraph 52."), "{}", first.text);
    assert_eq!(submission.passages.last().unwrap().heading, ["What comes next"]);
}

#[test]
fn the_first_line_of_a_paragraph_right_under_a_heading_is_none() {
    let submission = read_with_terms(
        "Comentarios de Meridia\n\nIntroducción\n\n   Meridia, país con tres fronteras, acompaña desde 2019 los trabajos del\nGrupo. El presente documento recoge lo conversado en una mesa de diálogo con\nuniversidades y empresas.\n\nMeridia saluda el texto.\n",
    );
    assert_eq!(submission.passages.len(), 2, "{submission:#?}");
    assert_eq!(submission.passages.first().unwrap().heading, ["Introducción"]);
}

#[test]
fn a_heading_may_end_with_a_preposition_and_have_another_under_it() {
    let submission = read_with_terms(
        "Comments of Meridia\n\nPart Two. Capacity-building: what we ask for\n\nFrom partners\n\n1. Training should lead somewhere.\n\nFrom our own region\n\n2. Neighbours are encouraged to pool what they have for all of them, including:\n\n(a) teachers.\n\nPart Three. The rest of the text\n\n3. The text is good.\n",
    );
    let headings: Vec<_> = submission.passages.iter().map(|it| it.heading.join(" > ")).collect();
    assert_eq!(headings[0], "Part Two. Capacity-building: what we ask for > From partners");
    assert_eq!(headings[1], "Part Two. Capacity-building: what we ask for > From our own region");
    assert_eq!(headings[3], "Part Three. The rest of the text");
}

#[test]
fn a_heading_that_names_a_topic_ends_the_one_that_names_another() {
    let submission = read_with_terms(
        "Comments of Meridia\n\nThreats\n\nA first view\n\nThe text is good as it stands.\n\nNorms\n\nThe text is short.\n\nAssistance (Chapter F)\n\nThe text is long.\n",
    );
    let headings: Vec<_> = submission.passages.iter().map(|it| it.heading.join(" > ")).collect();
    assert_eq!(headings, ["Threats > A first view", "Norms", "Assistance (Chapter F)"]);
    let last = submission.passages.last().unwrap().topic.clone();
    assert_eq!(last.map(|topic| topic.as_str().to_owned()).as_deref(), Some("capacity-building"));
}

#[test]
fn paragraphs_numbered_in_arabic_digits_have_their_labels() {
    for (one, two) in [("١", "٢"), ("۱", "۲")] {
        let submission = read_with_terms(&format!(
            "ميريديا: ملاحظات\n\n{one}. ينبغي للدول أن تحمي الكابلات البحرية.\n\n{two}. ينبغي للدول أن تبلغ عن الحوادث.\n"
        ));
        assert_eq!(labels(&submission), ["1", "2"]);
        let first = submission.passages.first().unwrap();
        assert_eq!(first.text, "ينبغي للدول أن تحمي الكابلات البحرية.");
    }
}

#[test]
fn a_short_sentence_that_ends_as_in_its_script_is_no_heading() {
    for text in [
        "诺兰评论\n\n一、各国应当保护港口。\n\n（二）各国应当交流信息。\n\n第三条 各国不应攻击电网。\n",
        "诺兰评论\n\n1. 各国应当保护港口。\n\n2. 各国应当交流信息。\n\n3. 各国不应攻击电网！\n",
        "تعليقات نورلاند\n\nحماية الكابلات البحرية؛\n\nأمن الموانئ؛\n\nتبادل المعلومات۔\n",
    ] {
        let submission = read_with_terms(text);
        let texts: Vec<&str> = submission.passages.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(texts.len(), 3, "{texts:?}");
        assert!(submission.passages.iter().all(|it| it.heading.is_empty()), "{texts:?}");
    }
}

#[test]
fn a_chinese_paragraph_over_two_lines_has_no_space_in_it() {
    let submission = read_with_terms(
        "诺兰意见\n\n1. 各国应保护海底电缆，不受任何损害，并应相互通报所见事件，以及在国家之间建立信任措施，加强能力建\n设与国际合作。\n\n2. 各国应报告事件。\n",
    );
    let first = submission.passages.first().unwrap();
    assert!(first.text.contains("加强能力建设与国际合作。"), "{}", first.text);
}
