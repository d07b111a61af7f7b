//! How often two coders agree, and Cohen's kappa.

use std::collections::BTreeMap;

use super::coded::Rows;

/// What two coders have given to the sentences that both have coded.
#[derive(Debug, Default)]
pub(super) struct Agreement {
    /// By topic and issue.
    pub(super) issues: BTreeMap<(String, String), Pairs>,
}

/// The two codes of each sentence, with its number.
#[derive(Debug, Default)]
pub(super) struct Pairs(pub(super) Vec<(String, [String; 2])>);

impl Agreement {
    /// The codes of two sheets that have the same rows.
    pub(super) fn of(first: &Rows, second: &Rows) -> Self {
        let mut agreement = Self::default();
        for (number, row) in first {
            let Some(other) = second.get(number) else { continue };
            let issue = (row.topic.clone(), row.issue.clone());
            let codes = [row.code.clone(), other.code.clone()];
            agreement.issues.entry(issue).or_default().0.push((number.clone(), codes));
        }
        agreement
    }

    /// How many sentences there are on the issues that count, on how many both agree, and kappa over these issues: the
    /// agreement that chance gives is that within each issue, since no coder chooses the issue.
    pub(super) fn overall(
        &self,
        counts: impl Fn(&str, &str) -> bool,
    ) -> (usize, usize, Option<f64>) {
        let counted = self.issues.iter().filter(|((topic, issue), _)| counts(topic, issue));
        let pairs: Vec<&Pairs> = counted.map(|(_, pairs)| pairs).collect();
        let count = pairs.iter().map(|pairs| pairs.count()).sum();
        let agreed = pairs.iter().map(|pairs| pairs.agreed()).sum();
        let by_chance = pairs.iter().map(|pairs| pairs.by_chance()).sum();
        (count, agreed, kappa(count, agreed, by_chance))
    }
}

impl Pairs {
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    pub(super) fn agreed(&self) -> usize {
        self.0.iter().filter(|(_, [first, second])| first == second).count()
    }

    /// Cohen's kappa; none where chance alone would make both coders agree throughout.
    pub(super) fn kappa(&self) -> Option<f64> {
        kappa(self.count(), self.agreed(), self.by_chance())
    }

    /// On how many sentences the two would agree by chance, with each code as often as each coder gives it.
    fn by_chance(&self) -> f64 {
        let mut counts: BTreeMap<&str, [f64; 2]> = BTreeMap::new();
        for (_, [first, second]) in &self.0 {
            counts.entry(first).or_default()[0] += 1.0;
            counts.entry(second).or_default()[1] += 1.0;
        }
        let pairs: f64 = counts.values().map(|[first, second]| first * second).sum();
        pairs / self.count().max(1) as f64
    }
}

fn kappa(count: usize, agreed: usize, by_chance: f64) -> Option<f64> {
    let left = count as f64 - by_chance;
    (left > f64::EPSILON).then(|| (agreed as f64 - by_chance) / left)
}
