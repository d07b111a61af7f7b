//! Texts that no State has said, though they name one as the author: "Mock statement by Norway", "Position paper of Norway,
//! Model United Nations", "Sample statement". What is such in its own title or first lines is nobody's.

use std::sync::LazyLock;

use super::claim_words::is_small;
use super::line::{Line, Place};
use super::phrases::{self as say, Phrases, begins, parsed};

/// Words for what is played, taught or made up.
const UNREAL: &str = "mock|model un|model united nations|mun|simulated|un simulation|simulation game|role play|roleplay|fictional|fictitious|hypothetical| \
    parody|satire|satirical|spoof|fake statement|sample statement|sample speech|sample submission|sample position paper|student delegation|student delegate| \
    student paper|student essay|class exercise|homework|fictif|fictive|simulation nations unies|parodie|devoir d étudiant|exercice de classe| \
    simulacro|ficticio|ficticia|modelo naciones unidas|modelo onu|parodia|discurso de muestra|макет заявления|образец заявления|вымышленное|вымышленный| \
    модель оон|модель организации объединенных наций|пародия|نموذج الأمم المتحدة|محاكاة الأمم المتحدة|بيان وهمي|بيان خيالي|模 拟 联 合 国|模 联|虚 构|范 文";

static IS_UNREAL: LazyLock<Phrases> = LazyLock::new(|| parsed(UNREAL));

/// Whether a title, a file's name or a line that is no sentence says so, and not of what the text is about.
pub(super) fn is_unreal(line: &Line) -> bool {
    line.place != Place::Sentence
        && (0..line.tokens.len()).any(|from| {
            let (before, rest) = line.tokens.split_at(from);
            let is_word = rest.first().is_some_and(|token| !is_small(token));
            is_word && begins(rest, &IS_UNREAL).is_some() && say::first_about(before).is_none()
        })
}

#[cfg(test)]
mod tests {
    use super::super::evidence_tests::{all_are, nobodys};

    #[test]
    fn a_text_that_is_played_or_made_up_is_no_states() {
        nobodys(&[
            "Mock statement by Norway",
            "Statement by Norway (fictional)",
            "Sample statement by Norway",
            "Statement by the Student Delegation of Norway",
            "Statement by the delegation of Norway at the Model United Nations",
            "Model United Nations\n\nPosition paper\n\nStatement by Norway",
            "Déclaration fictive de la Suisse",
            "Declaración de Chile en el simulacro",
            "Макет заявления Норвегии",
            "模拟联合国\n\n挪威代表团的发言",
        ]);
        all_are(&[("MUN_Norway_statement.docx", "Thank you, Chair.", None)]);
    }

    #[test]
    fn a_state_that_speaks_of_exercises_and_students_keeps_its_text() {
        all_are(&[
            ("a.txt", "Statement by Norway on simulation exercises and students", Some("NOR")),
            ("a.txt", "Statement by Norway\n\nWe propose a template for reports.", Some("NOR")),
            ("a.txt", "Fake news and cyber simulation\n\nStatement by Norway", Some("NOR")),
        ]);
    }
}
