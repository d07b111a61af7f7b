//! Whether what a file, its title and its first lines say supports that a text is somebody's. A name that is often in
//! a text says only of whom it speaks; who is suggested has to be named as the one whose text it is, and nobody else.

use super::bodies;
use super::claims::{self, Claim};
use super::forms;
use super::in_common;
use super::line::{Line, Place, place_of};
use super::members;
use super::names::Names;
use super::persons;
use super::profile;
use super::roles;
use super::spoken;
use super::subject;
use super::turns;
use super::unreal;

/// How many letters are the first lines, where a text says whose it is.
const FIRST_LINES: usize = 700;
/// How many lines below a State's name may be what makes it a letterhead.
const LETTERHEAD: usize = 3;
/// The most lines of a page's head and foot.
const HEADS: usize = 4;
/// The last lines with words that may be a signature.
const LAST_LINES: usize = 5;

/// What is said of whose a text is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Whether it is of one with a role, or of a body: nobody is suggested.
    pub(super) is_nobodys: bool,
    /// Whether it is of a group of States: no State is suggested.
    pub(super) is_groups: bool,
    in_file: Vec<Claim>,
    in_text: Vec<Claim>,
}

impl Evidence {
    /// That of a file; `properties` is the title that it has besides its text, and `heads` what is printed on
    /// every page.
    pub(super) fn of(
        file: &str,
        title: &str,
        (properties, heads): (Option<&str>, &str),
        text: &str,
        names: &Names,
    ) -> Self {
        let file = Line::of_file(file, names);
        let title = Line::of(title, Place::Line, names);
        let properties = Line::of(properties.unwrap_or_default(), Place::Line, names);
        let first: String = text.chars().take(FIRST_LINES).collect();
        let mut first = first_lines(&first, names);
        first.extend(first_lines(heads, names).into_iter().take(HEADS));
        let last = text.lines().rev().filter(|line| !line.trim().is_empty()).take(LAST_LINES);
        let last: Vec<Line> = last.map(|line| Line::of(line, place_of(line), names)).collect();
        let is_signed = last.iter().any(roles::is_signature);
        let titles = [&file, &title, &properties];
        let all = || titles.into_iter().chain(&first);
        let is_of_role = all().any(|line| roles::is_of_role(line, has_owner(line)));
        // A program's name may be among the properties ("Microsoft Word - draft").
        let is_of_body = [&file, &title].into_iter().chain(first.iter().take(3));
        let is_of_person = [&title, &properties].into_iter().chain(first.iter().take(3));
        let is_of_person = is_of_person.into_iter().any(persons::is_about_person);
        let is_nobodys = is_signed
            || is_of_role
            || is_of_person
            || titles.into_iter().chain(first.iter().take(3)).any(unreal::is_unreal)
            || first.iter().any(forms::is_of_organization)
            || is_of_body.into_iter().any(bodies::is_of_body);
        let mut in_file = claims::claims(&file);
        let of_properties = claims::claims(&properties);
        in_file.extend(of_properties.into_iter().map(|claim| Claim { is_plain: true, ..claim }));
        let of_message = |line: &Line| subject::is_of_message(line, &first);
        let is_own = |line: &Line| !of_message(line);
        let mut in_text = if is_own(&title) { claims::claims(&title) } else { Vec::new() };
        let read = first.iter().enumerate().filter(|(_, line)| is_own(line));
        in_text.extend(read.flat_map(|(at, line)| {
            let below = first.iter().skip(at + 1).take(LETTERHEAD);
            let is_over = below.into_iter().any(claims::is_of_institution);
            let claims = claims::claims(line).into_iter();
            claims.map(move |claim| match is_over && claims::is_name_alone(line, &claim) {
                true => Claim { is_plain: true, is_official: true, ..claim },
                false => claim,
            })
        }));
        // A message about one and from another is of neither.
        let subjects = first.iter().chain([&title]).filter(|line| of_message(line));
        let is_about_another = subjects
            .flat_map(claims::claims)
            .any(|claim| in_text.iter().all(|own: &Claim| own.id != claim.id));
        // What is plainly said comes before a name at a beginning.
        if in_text.iter().any(|claim| claim.is_plain) {
            in_text.retain(|claim| claim.is_plain);
        }
        let whose: Vec<&str> = in_text.iter().chain(&in_file).map(|it| it.id.as_str()).collect();
        let mut said = [&title, &properties].into_iter().chain(&first).chain(&last);
        let is_for_another = !whose.is_empty()
            && (said.any(|line| {
                spoken::is_for_another(line, &whose)
                    || members::is_with_members(line, &whose)
                    || in_common::is_in_common(line, &whose)
            }) || members::is_led_by_group(&first, &whose));
        let is_plain = in_text.iter().chain(&in_file).any(|claim| claim.is_plain);
        let is_described = !is_plain && profile::is_described(&first, &whose);
        let mut turns = text.lines().filter(|line| !line.trim().is_empty());
        let has_turn = !whose.is_empty()
            && !is_for_another
            && turns.any(|line| turns::is_of_another(line, &whose, names));
        let is_nobodys =
            is_nobodys || is_for_another || is_described || is_about_another || has_turn;
        let is_groups = titles.into_iter().chain(first.iter().take(3)).any(bodies::is_of_group);
        Self { is_nobodys, is_groups, in_file, in_text }
    }

    /// The one whose the text plainly is, where nothing says that it is another's.
    pub(super) fn only(&self) -> Option<&Claim> {
        let first = self.in_text.iter().max_by_key(|claim| claim.is_official)?;
        let all = || self.in_text.iter().chain(&self.in_file);
        (first.is_plain && all().all(|claim| claim.id == first.id)).then_some(first)
    }

    /// Whether a text may be that of one with these ids: it is said so, and of nobody else.
    pub(super) fn supports(&self, ids: &[String]) -> bool {
        let is_its = |claim: &Claim| ids.contains(&claim.id);
        let (file, text) = (&self.in_file, &self.in_text);
        let in_file = !file.is_empty() && file.iter().all(is_its);
        match text.is_empty() {
            true => in_file && file.iter().any(|claim| claim.is_plain),
            false if text.iter().all(is_its) => in_file || file.is_empty(),
            false => in_file && text.iter().any(is_its),
        }
    }

    /// The same of a group, for which a State may speak.
    pub(super) fn supports_group(&self, ids: &[String]) -> bool {
        let all = || self.in_file.iter().chain(&self.in_text);
        let mut of_groups = all().filter(|claim| claim.id.starts_with('=')).peekable();
        of_groups.peek().is_some() && of_groups.all(|claim| ids.contains(&claim.id))
    }

    /// Whether it is said by naming an institution of the State, so that the name can be nothing else.
    pub(super) fn is_official(&self, ids: &[String]) -> bool {
        self.in_text.iter().any(|claim| claim.is_official && ids.contains(&claim.id))
    }
}

/// The first lines, without those of whom a letter is for.
fn first_lines(text: &str, names: &Names) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut is_address = false;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let read = Line::of(line, place_of(line), names);
        let is_start = claims::is_addressed(&read);
        let is_alone = is_start && read.tokens.len() <= 2;
        if !is_start && !is_address {
            lines.push(read);
        }
        is_address = is_alone;
    }
    lines
}

/// Whether a line says behind a new beginning, or at once, whose the text is: "Chair's draft: comments by Norway".
fn has_owner(line: &Line) -> bool {
    claims::claims(line).iter().any(|claim| {
        let before = line.tokens.get(..claim.from).unwrap_or_default();
        let is_anew = |raw: &str| matches!(raw, ":" | "：" | "–" | "—" | "|");
        claim.from == 0 || claim.has_text && before.iter().any(|token| is_anew(&token.raw))
    })
}
