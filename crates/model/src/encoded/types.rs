//! The types of a collection in the encoding, with their fields in the order of the types.

use super::{Encoded, Reader, write_number, write_text};
use crate::answer::Answer;
use crate::apart::Texts;
use crate::codes::{Evidence, Extent, Form, Kind, Polarity, Stance, Strength, TextStyle};
use crate::collection::Collection;
use crate::document::Document;
use crate::ids::{AnswerId, AuthorCode, DocumentId, GroupId, IssueId, RoundId, TopicId};
use crate::localized::Localized;
use crate::passage::{Passage, Reading, Wording};
use crate::process::{
    Author, AuthorKind, Group, Issue, LanguageTerms, MissingDocument, Process, ReferencePoint,
    Round, Topic,
};
use crate::span::Span;
use crate::styled::Styled;

impl Encoded for Localized {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        Self(Vec::read(reader))
    }
}

impl Encoded for Reading {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::FromWords(wording) => {
                write_number(0, out);
                wording.write(out);
            }
            Self::Recorded { stance, strength } => {
                write_number(1, out);
                stance.write(out);
                strength.write(out);
            }
            Self::None => write_number(2, out),
            Self::NoTable => write_number(3, out),
        }
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        match reader.one_of(4) {
            0 => Self::FromWords(Wording::read(reader)),
            1 => Self::Recorded { stance: Stance::read(reader), strength: Option::read(reader) },
            2 => Self::None,
            _ => Self::NoTable,
        }
    }
}

impl AuthorKind {
    const ALL: [Self; 3] = [Self::State, Self::Group, Self::Observer];
}

macro_rules! structs {
    ($($name:ty { $($field:ident),+ $(,)? })+) => {$(
        impl Encoded for $name {
            fn write(&self, out: &mut Vec<u8>) {
                $(self.$field.write(out);)+
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                Self { $($field: Encoded::read(reader)),+ }
            }
        }
    )+};
}

macro_rules! ids {
    ($($name:ident)+) => {$(
        impl Encoded for $name {
            fn write(&self, out: &mut Vec<u8>) {
                write_text(self.as_str(), out);
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                Self::new(String::read(reader))
            }
        }
    )+};
}

macro_rules! codes {
    ($($name:ident)+) => {$(
        impl Encoded for $name {
            fn write(&self, out: &mut Vec<u8>) {
                write_number(*self as usize, out);
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                let number = reader.one_of(Self::ALL.len());
                Self::ALL.get(number).copied().unwrap_or(Self::ALL[0])
            }
        }
    )+};
}

ids! { AuthorCode TopicId IssueId AnswerId RoundId GroupId DocumentId }
codes! { AuthorKind Kind Strength Polarity Stance Form Extent TextStyle Evidence }

structs! {
    Answer { id, name, use_when, not_when }
    Texts { tags, joined }
    Collection { process, rounds, topics, first_topic, groups, authors, reference_points, documents, missing }
    Document { id, author, co_authors, round, form, extent, evidence, reported_by, language, title, date, url, source_text, loaded, unchecked, instead_of, passages }
    Wording { strength, inherited_from, operator, polarity, turned_down_by, hedges, asked }
    Passage { key, label, heading, topic, issue, answer, kind, reading, responds_to, place, url, checked_twice, under, styles, text }
    Process { id, name, explanation, date, loaded, added_authors }
    Round { id, name, explanation }
    Topic { id, name, explanation, sections, terms, issues }
    LanguageTerms { language, heading, body }
    Issue { id, name, explanation, see_also, reference_points, answers }
    ReferencePoint { id, descriptor, source }
    Author { code, kind, region, name, groups }
    Group { id, name }
    MissingDocument { author, round, title, url, reason }
    Span { start, end }
    Styled { span, style }
}
