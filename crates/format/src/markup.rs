//! Text styles inside the text of a document file: `~~struck~~`, `++inserted++`, `__underlined__`, `**bold**`.
//! A backslash before one of these signs, or before a backslash, takes it literally; so does a run of other
//! than two signs, and a mark without its partner.

use model::{Span, Styled, TextStyle};

/// The sign that is written twice around a stretch of that style.
const SIGNS: [(char, TextStyle); 4] = [
    ('~', TextStyle::Struck),
    ('+', TextStyle::Inserted),
    ('_', TextStyle::Underlined),
    ('*', TextStyle::Bold),
];

fn style_of(sign: char) -> Option<TextStyle> {
    SIGNS.iter().find(|(known, _)| *known == sign).map(|(_, style)| *style)
}

fn sign_of(style: TextStyle) -> char {
    SIGNS.iter().find(|(_, known)| *known == style).map_or('*', |(sign, _)| *sign)
}

/// Takes the marks out of a text: its words, and the stretches that have a style, in their order.
pub(super) fn read(marked: &str) -> (String, Vec<Styled>) {
    let mut text = String::with_capacity(marked.len());
    let mut styles: Vec<Styled> = Vec::new();
    let mut open: Vec<(TextStyle, usize)> = Vec::new();
    let partners = partners(marked);
    let mut signs = marked.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if sign == '\\' {
            let literal = signs.next_if(|(_, next)| *next == '\\' || style_of(*next).is_some());
            text.push(literal.map_or(sign, |(_, literal)| literal));
        } else if let Some(style) = style_of(sign).filter(|_| partners.binary_search(&at).is_ok()) {
            signs.next();
            match open.iter().position(|(known, _)| *known == style) {
                None => open.push((style, text.len())),
                Some(place) => {
                    let (_, start) = open.remove(place);
                    styles.push(Styled { span: Span::new(start, text.len()), style });
                }
            }
        } else {
            text.push(sign);
        }
    }
    styles.sort_unstable();
    (text, styles)
}

/// Where the marks are that have a partner, in their order: an odd one at the end has none.
fn partners(marked: &str) -> Vec<usize> {
    let mut marks: Vec<(char, usize)> = Vec::new();
    let mut signs = marked.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if sign == '\\' {
            signs.next_if(|(_, next)| *next == '\\' || style_of(*next).is_some());
        } else if style_of(sign).is_some() {
            let mut run = 1;
            while signs.next_if(|(_, next)| *next == sign).is_some() {
                run += 1;
            }
            if run == 2 {
                marks.push((sign, at));
            }
        }
    }
    let mut paired = Vec::new();
    for (sign, _) in SIGNS {
        let of_sign: Vec<usize> =
            marks.iter().filter(|(known, _)| *known == sign).map(|(_, at)| *at).collect();
        paired.extend(of_sign.chunks_exact(2).flatten());
    }
    paired.sort_unstable();
    paired
}

/// Puts the marks into a text, so that [`read`] gives both back.
pub(super) fn written(text: &str, styles: &[Styled]) -> String {
    let mut edges: Vec<(usize, TextStyle)> = joined(styles)
        .iter()
        .flat_map(|it| [(it.span.start as usize, it.style), (it.span.end as usize, it.style)])
        .collect();
    // Each is found without looking at all.
    edges.sort_by_key(|(at, _)| *at);
    let is_edge = |at: usize| edges.binary_search_by_key(&at, |(edge, _)| *edge).is_ok();
    let mut marked = String::with_capacity(text.len());
    let mut before = None;
    for (at, sign) in text.char_indices() {
        marks_at(&mut marked, &edges, at);
        let end = at + sign.len_utf8();
        let next = text.get(end..).and_then(|rest| rest.chars().next());
        let is_mark = style_of(sign).is_some()
            && (next == Some(sign) || before == Some(sign) || is_edge(at) || is_edge(end));
        if sign == '\\' || is_mark {
            marked.push('\\');
        }
        marked.push(sign);
        before = Some(sign);
    }
    marks_at(&mut marked, &edges, text.len());
    marked
}

/// The stretches, those of one style that touch or overlap as one, and none that is empty.
fn joined(styles: &[Styled]) -> Vec<Styled> {
    let mut all: Vec<Styled> =
        styles.iter().copied().filter(|it| it.span.start < it.span.end).collect();
    all.sort_unstable_by_key(|it| (it.style, it.span));
    let mut joined: Vec<Styled> = Vec::new();
    for styled in all {
        match joined.last_mut() {
            Some(last) if last.style == styled.style && styled.span.start <= last.span.end => {
                last.span.end = last.span.end.max(styled.span.end);
            }
            _ => joined.push(styled),
        }
    }
    joined
}

fn marks_at(marked: &mut String, edges: &[(usize, TextStyle)], at: usize) {
    let first = edges.partition_point(|(edge, _)| *edge < at);
    let own = edges.iter().skip(first).take_while(|(edge, _)| *edge == at);
    for (_, style) in own {
        let sign = sign_of(*style);
        marked.extend([sign, sign]);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(text: &str, words: &str, style: TextStyle) -> Styled {
        let start = text.find(words).unwrap();
        Styled { span: Span::new(start, start + words.len()), style }
    }

    #[test]
    fn marks_become_styles() {
        let text = "States should never always share.";
        let never = of(text, "never", TextStyle::Struck);
        let always = of(text, "always", TextStyle::Inserted);
        assert_eq!(
            read("States should ~~never~~ ++always++ share."),
            (text.to_owned(), vec![never, always])
        );
    }

    #[test]
    fn signs_without_a_partner_and_blanks_of_forms_are_words() {
        for text in ["Name: ____", "a ** b", "2 + 2 = 4", "snake_case", "~ about", "***", "C:\\x"] {
            assert_eq!(read(text), (text.to_owned(), Vec::new()), "{text}");
        }
        assert_eq!(read(r"\~~not struck\~~").0, "~~not struck~~");
    }

    #[test]
    fn stretches_that_touch_are_written_as_one() {
        let struck = |start, end| Styled { span: Span::new(start, end), style: TextStyle::Struck };
        let styles = [struck(0, 2), struck(2, 4), struck(3, 5), struck(6, 6)];
        let marked = written("abcdef", &styles);
        assert_eq!(marked, "~~abcde~~f");
        assert_eq!(read(&marked), ("abcdef".to_owned(), vec![struck(0, 5)]));
    }

    fn style() -> impl Strategy<Value = TextStyle> {
        prop_oneof![
            Just(TextStyle::Struck),
            Just(TextStyle::Inserted),
            Just(TextStyle::Underlined),
            Just(TextStyle::Bold)
        ]
    }

    proptest! {
        #[test]
        fn any_text_with_any_styles_comes_back(
            text in r"[ab~+_*\\é ]{0,12}",
            pieces in proptest::collection::vec((0usize..12, 1usize..6, style()), 0..4),
        ) {
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let mut styles: Vec<Styled> = Vec::new();
            for (start, length, style) in pieces {
                let Some(from) = ends.get(start) else { continue };
                let Some(to) = ends.get(start + length) else { continue };
                let span = Span::new(*from, *to);
                let touches = |it: &Styled| it.style == style && it.span.start <= span.end && span.start <= it.span.end;
                if !styles.iter().any(touches) {
                    styles.push(Styled { span, style });
                }
            }
            styles.sort_unstable();
            let marked = written(&text, &styles);
            prop_assert_eq!(read(&marked), (text, styles), "{}", marked);
        }
    }
}
