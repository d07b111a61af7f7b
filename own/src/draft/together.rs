//! Whether a file's name, its title or its first lines say that several speak, or one for others: "Chile and Peru",
//! "submitted by Chile, Mexico and Peru", "Norway, on behalf of the Nordic countries". What a State says about
//! others ("Norway's comments on the proposal of Chile and Peru") is its own.

use super::names::{Mention, Names, Token, tokens};
use super::others;
use super::phrases as say;

/// How many letters are the first lines, where a text says who speaks.
const FIRST_LINES: usize = 320;
/// The most words of a line that is no sentence.
const LONGEST_LINE: usize = 30;

/// Who is not to be guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Together {
    /// Nothing is said of others.
    #[default]
    Alone,
    /// No single State: a group may speak.
    NoState,
    /// Nobody: a group and a State speak with each other.
    Nobody,
}

/// What is being looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    File,
    Line,
    Sentence,
}

/// What a file says of it.
pub(super) fn together(file: &str, title: &str, text: &str, names: &Names) -> Together {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let stem = stem.replace(['-', '_', '.', '+', '/', '\\'], " ");
    let heads = [Line::of(&stem, Place::File, names), Line::of(title, Place::Line, names)];
    if others::are_all_of_others(&heads.each_ref().map(|line| (&*line.tokens, &*line.mentions))) {
        return Together::Nobody;
    }
    let first: String = text.chars().take(FIRST_LINES).collect();
    let lines: Vec<Line> =
        first.lines().map(|line| Line::of(line, place_of(line), names)).collect();
    let [of_file, of_title] = &heads;
    let of_lines = lines.iter().filter(|line| line.place == Place::Line).chain([of_title]);
    let of_lines: Vec<_> = of_lines.map(|line| (&*line.tokens, &*line.mentions)).collect();
    if others::are_only_about(&of_file.mentions, &of_lines) {
        return Together::Nobody;
    }
    heads.iter().chain(&lines).map(|line| line.together()).max().unwrap_or_default()
}

/// The part of a title that says whose text it is: without what that is about.
pub(super) fn own_part(title: &str, names: &Names) -> String {
    let line = Line::of(title, Place::Line, names);
    let first = line.groups().first().and_then(|group| group.last()).map(|mention| mention.to);
    let rest = first.and_then(|to| line.tokens.get(to..)).unwrap_or_default();
    match (first, say::first_about(rest)) {
        (Some(to), Some(about)) => {
            let raw: Vec<&str> =
                line.tokens.iter().take(to + about).map(|token| token.raw.as_str()).collect();
            raw.join(" ")
        }
        _ => title.to_owned(),
    }
}

fn place_of(line: &str) -> Place {
    let is_closed = line.trim_end().ends_with(['.', '?', '!', ';', '。', '؟']);
    let is_long = line.split_whitespace().count() > LONGEST_LINE;
    if is_closed || is_long { Place::Sentence } else { Place::Line }
}

/// A line with the names in it.
struct Line {
    place: Place,
    tokens: Vec<Token>,
    mentions: Vec<Mention>,
}

impl Line {
    fn of(line: &str, place: Place, names: &Names) -> Self {
        let tokens = tokens(line);
        let mentions = names.mentions(&tokens, place != Place::File);
        Self { place, tokens, mentions }
    }

    fn together(&self) -> Together {
        let groups = self.groups();
        let listed =
            groups.iter().filter(|group| self.is_list(group) && self.speaks(group, &groups));
        let of_list = |group: &&[Mention]| {
            let is_mixed = group.iter().any(|mention| mention.is_group);
            if is_mixed { Together::Nobody } else { Together::NoState }
        };
        let most = listed.map(of_list).max().unwrap_or_default();
        let is_for_others = self.for_others() || self.is_joint() || self.has_others(&groups);
        most.max(if is_for_others { Together::NoState } else { Together::Alone })
    }

    /// The names, those together that stand in one list.
    fn groups(&self) -> Vec<&[Mention]> {
        let is_one = |a: &Mention, b: &Mention| {
            let between = self.tokens.get(a.to..b.from).unwrap_or_default();
            between.iter().all(say::is_between)
        };
        self.mentions.chunk_by(is_one).collect()
    }

    fn is_list(&self, group: &[Mention]) -> bool {
        let first = group.first();
        group.iter().any(|mention| first.is_some_and(|first| first.id != mention.id))
    }

    /// Whether those of a list are who speaks.
    fn speaks(&self, group: &[Mention], groups: &[&[Mention]]) -> bool {
        let Some(first) = group.first() else { return false };
        let before = self.tokens.get(..first.from).unwrap_or_default();
        let is_submitted = say::ends_with_submitted_by(before);
        if self.place == Place::Sentence {
            return is_submitted;
        }
        let owner = groups.first().and_then(|group| group.first()).filter(|owner| *owner != first);
        let about = say::about(before);
        match owner {
            // Who is named first speaks, with others only where these submit it, too.
            Some(owner) => is_submitted && about.is_none_or(|about| about < owner.from),
            None => is_submitted || about.is_none_or(|about| !say::is_object(before, about)),
        }
    }

    /// Whether one speaks for others: not for itself, nor for its own delegation.
    fn for_others(&self) -> bool {
        let found = (0..self.tokens.len()).filter_map(|from| {
            let length = say::on_behalf(self.tokens.get(from..).unwrap_or_default())?;
            Some((from, from + length))
        });
        let is_of_others = |(from, to): (usize, usize)| {
            let after = self.tokens.get(to..).unwrap_or_default();
            if say::is_own(after) || self.is_said_of_another(from) {
                return false;
            }
            let next = self.mentions.iter().position(|mention| {
                let between = self.tokens.get(to..mention.from);
                between.is_some_and(|between| between.iter().all(say::is_between))
            });
            let Some(next) = next.and_then(|at| self.mentions.get(at..)) else { return true };
            let Some((one, more)) = next.split_first() else { return true };
            let goes_on = more.first().is_some_and(|two| {
                let between = self.tokens.get(one.to..two.from).unwrap_or_default();
                two.id != one.id && between.iter().all(say::is_between)
            });
            let before =
                self.mentions.iter().any(|mention| mention.to <= from && mention.id != one.id);
            one.is_group || goes_on || before || self.has_others_at(one.to)
        };
        found.into_iter().any(is_of_others)
    }

    /// Whether the one who acts at a token is another than the one whose text it is.
    fn is_said_of_another(&self, at: usize) -> bool {
        let before = self.tokens.get(..at).unwrap_or_default();
        let Some(about) = say::about(before) else { return false };
        let nearest = self.mentions.iter().rfind(|mention| mention.to <= at);
        let owner = self.mentions.first().filter(|owner| owner.from < about);
        nearest.is_some_and(|nearest| {
            nearest.from > about && owner.is_some_and(|o| o.id != nearest.id)
        })
    }

    /// "Joint statement", "jointly submitted", not as what the text is about.
    fn is_joint(&self) -> bool {
        (0..self.tokens.len()).any(|from| {
            let before = self.tokens.get(..from).unwrap_or_default();
            let is_here = say::is_joint(&self.tokens, from);
            let is_of_this = self.place != Place::Sentence || say::ends_with_this(before);
            is_here && is_of_this && say::about(before).is_none()
        })
    }

    /// "Norway and other States", "the Group of 77 and China".
    fn has_others(&self, groups: &[&[Mention]]) -> bool {
        if self.place == Place::Sentence {
            return false;
        }
        let first = groups.first().and_then(|group| group.last());
        let is_speaker = |mention: &Mention| {
            say::about(self.tokens.get(..mention.from).unwrap_or_default()).is_none()
        };
        let with_others = first.is_some_and(|last| is_speaker(last) && self.has_others_at(last.to));
        let of_group = self.mentions.iter().any(|mention| {
            let before = self.tokens.get(..mention.from).unwrap_or_default();
            mention.id == "CHN"
                && is_speaker(mention)
                && before.iter().rev().take(4).any(|t| t.raw == "77")
        });
        let is_cosponsored = (1..self.tokens.len()).any(|from| {
            let (before, rest) = self.tokens.split_at(from);
            let is_apart =
                before.last().is_some_and(|token| matches!(token.raw.as_str(), "," | "(" | "،"));
            say::is_cosponsored(rest) && (is_apart || say::about(before).is_none())
        });
        with_others || of_group || is_cosponsored
    }

    fn has_others_at(&self, from: usize) -> bool {
        say::is_with_others(self.tokens.get(from..).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use side_by_state::collection::{Author, AuthorKind, Collection, Localized};

    use super::*;

    fn collection() -> Collection {
        let author = |code: &str, kind, name: &str| Author {
            code: code.into(),
            kind,
            region: None,
            name: Localized::new(vec![("en".into(), name.into())]),
            groups: Vec::new(),
        };
        let authors = vec![
            author("NOR", AuthorKind::State, "Norway"),
            author("MER", AuthorKind::State, "Meridia"),
            author("EU", AuthorKind::Group, "European Union"),
        ];
        Collection { authors, ..Collection::default() }
    }

    fn of_title(title: &str) -> Together {
        together("a.txt", title, "", &Names::of(&collection()))
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
        let names = Names::of(&collection());
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
        let names = Names::of(&super::super::tests::collection());
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
}
