//! Forms that those who answer fill in: "Country: Norway", "Organization: Reef Watch". Where the organization is no
//! part of a State, the country says where it is, and not whose the answers are.

use super::claim_words::{IS_INSTITUTION, IS_OFFICE, skipped};
use super::line::{Line, Place};
use super::names::Token;
use super::phrases::{begins, phrases};

/// What is before the name of an organization in a form.
const LABELS: &str = "organization|organisation|organization name|organisation name|submitter|name of organization|name of organisation|affiliation|company| \
    company name|employer|association|nom organisation|entreprise|organización|nombre organización|empresa|организация|название организации| \
    компания|منظمة|المنظمة|اسم المنظمة|الشركة|组 织|组 织 名 称|机 构 名 称|公 司";
/// What such a name has where it is part of a State, besides missions and ministries, or where there is none.
const OF_STATES: &str = "department|agency|authority|office|directorate|state|national|federal|government|governmental|cabinet|presidency|police|army|navy| \
    défense|agence|autorité|direction|état|nationale|departamento|agencia|autoridad|dirección|estado|nacional|департамент|агентство|управление| \
    هيئة|وكالة|إدارة|局|署|none|no|not applicable|mfa|united nations|un";

phrases! {
    IS_LABEL = LABELS;
    IS_OF_STATE = OF_STATES;
}

/// Whether a line of a form names an organization that is no part of a State.
pub(super) fn is_of_organization(line: &Line) -> bool {
    let rest = skipped(&line.tokens);
    let Some(sign) = begins(rest, &IS_LABEL) else { return false };
    let is_colon = rest.get(sign).is_some_and(|it| matches!(it.raw.as_str(), ":" | "："));
    let name = rest.get(sign + 1..).unwrap_or_default();
    let is_of_state = (0..name.len()).any(|at| {
        let rest = name.get(at..).unwrap_or_default();
        [&IS_INSTITUTION, &IS_OFFICE, &IS_OF_STATE].into_iter().any(|of| begins(rest, of).is_some())
    });
    // "N/A" is no name.
    let is_name = |it: &Token| it.word.chars().count() > 1;
    line.place == Place::Line
        && is_colon
        && name.iter().any(is_name)
        && line.mentions.is_empty()
        && !is_of_state
}

#[cfg(test)]
mod tests {
    use super::super::evidence_tests::{all_are, nobodys};

    #[test]
    fn the_country_of_an_organization_is_not_the_author_of_its_answers() {
        nobodys(&[
            "Answers\n\nCountry: Norway\n\nOrganisation: Fjord Watch",
            "Réponses\n\nPays : Suisse\n\nOrganisation : Lac Vivant",
        ]);
    }

    #[test]
    fn the_country_of_a_ministry_is_the_author_of_its_answers() {
        all_are(&[
            (
                "a.txt",
                "Answers\n\nCountry: Norway\n\nOrganisation: Ministry of Foreign Affairs",
                Some("NOR"),
            ),
            ("a.txt", "Answers\n\nCountry: Norway\n\nOrganisation: n/a", Some("NOR")),
        ]);
    }
}
