//! What holds for every input at all: no panic, no word lost, lines that exist, labels that fit.

use proptest::prelude::*;

use super::completeness::missing_words;
use super::reader::{ReadOptions, read};
use super::testing::terms;

/// Reads a text and checks what must hold for any text.
fn check(source: &str) {
    let terms = terms();
    let options = ReadOptions { terms: &terms, ..ReadOptions::default() };
    let submission = read(source, &options);
    let lost = missing_words(source, &submission);
    assert!(lost.is_empty(), "lost {lost:?} of {source:?}: {submission:#?}");
    let last = u32::try_from(source.split(['\n', '\r']).count()).unwrap();
    for (index, passage) in submission.passages.iter().enumerate() {
        let (first, end) = passage.lines;
        assert!(1 <= first && first <= end && end <= last, "{:?}", passage.lines);
        assert!(!passage.text.trim().is_empty());
        assert!(passage.opener.is_none_or(|opener| opener < index));
    }
    for left_out in &submission.left_out {
        assert!(!left_out.why.to_string().is_empty());
        assert!(left_out.lines.0 >= 1 && left_out.lines.1 <= last);
    }
}

/// Lines as submissions have them, and some that only look like it.
fn line() -> impl Strategy<Value = String> {
    let mark = prop_oneof![
        Just(String::new()),
        (1..40u32).prop_map(|number| format!("{number}. ")),
        (1..40u32).prop_map(|number| format!("({number}) ")),
        (1..40u32).prop_map(|number| format!("{number} ")),
        (1..9u32, 1..9u32).prop_map(|(outer, inner)| format!("{outer}.{inner} ")),
        "[a-x][.)] ",
        "\\([a-x]\\) ",
        "(i|ii|iii|iv|v|vi|ix|x)[.)] ",
        "(I|II|III|IV|A|B|C|D)\\. ",
        prop::sample::select(vec![
            "• ",
            "- ",
            "– ",
            "o ",
            "* ",
            "\u{f0b7} ",
            "2. (a) ",
            "¶7 ",
            "[7] ",
            "1° ",
            "I – "
        ])
        .prop_map(str::to_owned),
        prop::sample::select(vec![
            "Paragraph 26: ",
            "Paras. 26-28",
            "§ 12 : ",
            "B19. ",
            "Section C ",
            "Chapeau D",
            "In paragraph 4, "
        ])
        .prop_map(str::to_owned),
    ];
    let words = prop_oneof![
        Just(String::new()),
        Just("General remarks".to_owned()),
        Just("RULES, NORMS AND PRINCIPLES".to_owned()),
        Just("International law: States should act.".to_owned()),
        Just("States should:".to_owned()),
        Just("as set out in the confidence-".to_owned()),
        Just("building of trust.1 It is e\u{fb03}cient".to_owned()),
        Just("1 See A/70/174, para. 13.".to_owned()),
        Just("norms; and".to_owned()),
        Just("Yours sincerely,".to_owned()),
        Just("New York, 16 April 2020".to_owned()),
        "[A-Za-zé’“” ,.:;()-]{0,60}",
        "[a-z]{1,9}( [a-z]{1,9}){0,12}[.,:;]?",
    ];
    let furniture = prop::sample::select(vec![
        "- 3 -",
        "3",
        "Page 3 of 7",
        "____",
        "Meridia 2",
        "\u{c}",
        "\u{c}Meridia 3",
        "",
        "",
        "",
    ]);
    prop_oneof![
        6 => (" {0,6}", mark, words).prop_map(|(indent, mark, words)| format!("{indent}{mark}{words}")),
        2 => furniture.prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_a_submission_is_lost(lines in prop::collection::vec(line(), 0..40), end in prop::sample::select(vec!["\n", "\r\n", "\r"])) {
        check(&lines.join(end));
    }

    #[test]
    fn no_string_at_all_makes_it_panic_or_lose_a_word(source in "\\PC{0,200}") {
        check(&source);
    }

    #[test]
    fn nor_do_control_characters(source in prop::collection::vec(any::<char>(), 0..200)) {
        check(&source.into_iter().collect::<String>());
    }
}

#[test]
fn odd_files_are_read_all_the_same() {
    for source in [
        "",
        " \n\t\r\n",
        "\u{feff}",
        "\u{c}\u{c}\u{c}",
        "\u{0}\u{1}\u{7f}",
        "\u{200f}\u{202e}1. x",
        "-",
        "•",
        "(",
        "(((a)",
        "1.",
        "§",
        "§ ",
        "B",
        "¶",
        "a-\n-b",
        "\u{ad}",
        "x\u{ad}\n\u{ad}y",
        "[",
        "[1",
        "1.1.1.1.1.1.1.1 x",
        "iiii. x",
        "Paragraphs 1-",
        "Paragraphs 26-4000000000",
        ":",
        "a:",
        ": a",
        // Found by fuzzing.
        "1.1.1)five",
        "[1]ibution",
        "1．Ibution",
        "4.Yours \n\no that",
        "II.\nSection C: Norms\n\n1. States should act.",
        "reporNorms\n\nSection C:J\nExcnt",
        "(\n[7](a)",
        "S.)(a)",
        "A. Norm\nIII. Norms\n\n1.s\n1. States s\n\n(b)III\n2.1 cables;\n(b)III\n2.1 dev",
        "(b)confidence-\n obligatCCCCC",
        "States joi\u{2010}\ngna\u{2010}\ncunes.",
    ] {
        check(source);
    }
}

#[test]
fn a_very_long_line_is_read_in_good_time() {
    let source = "States should cooperate, as paragraph 26 says. ".repeat(20_000);
    let begun = std::time::Instant::now();
    check(&source);
    assert!(begun.elapsed().as_secs() < 60);
}

#[test]
fn very_many_short_lines_are_read_in_good_time() {
    for line in
        ["(a)\n", "1. Norms\n", "• x\n", "Threats\n\n", "\u{c}Head\n", "3\n", "a-\n", "1 a.1\n"]
    {
        let begun = std::time::Instant::now();
        let terms = terms();
        let options = ReadOptions { terms: &terms, ..ReadOptions::default() };
        let submission = read(&line.repeat(20_000), &options);
        assert!(submission.passages.len() + submission.left_out.len() > 0);
        assert!(begun.elapsed().as_secs() < 20, "{line:?} took {:?}", begun.elapsed());
    }
}
