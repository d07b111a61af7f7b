//! What the interface calls the members of closed sets: strengths, stances, styles, empty cells, themes.

use super::explained::Explained;
use super::messages::Messages;
use model::{Stance, Strength, TextStyle};
use query::comparison::EmptyReason;
use query::selection::Theme;

impl Messages {
    /// What a step of strength is called, and what it stands for.
    pub fn strength(&self, strength: Strength) -> Explained {
        match strength {
            Strength::Must => self.strength_must(),
            Strength::Urge => self.strength_urge(),
            Strength::CallUpon => self.strength_call_upon(),
            Strength::Should => self.strength_should(),
            Strength::Encourage => self.strength_encourage(),
            Strength::Consider => self.strength_consider(),
            Strength::May => self.strength_may(),
        }
    }

    /// What a stance is called.
    pub fn stance(&self, stance: Stance) -> &'static str {
        match stance {
            Stance::Supports => self.stance_supports(),
            Stance::Opposes => self.stance_opposes(),
            Stance::Proposes => self.stance_proposes(),
            Stance::Cautions => self.stance_cautions(),
            Stance::Notes => self.stance_notes(),
        }
    }

    /// What a style of words in the source is called.
    pub fn style(&self, style: TextStyle) -> &'static str {
        match style {
            TextStyle::Struck => self.style_struck(),
            TextStyle::Inserted => self.style_inserted(),
            TextStyle::Underlined => self.style_underlined(),
            TextStyle::Bold => self.style_bold(),
        }
    }

    /// What an empty cell is called, and what it means.
    pub fn empty(&self, empty: EmptyReason) -> Explained {
        match empty {
            EmptyReason::NotAddressed => self.empty_not_addressed(),
            EmptyReason::NotFound => self.empty_not_found(),
            EmptyReason::NotSeen => self.empty_not_seen(),
            EmptyReason::NoDocument => self.empty_no_document(),
            EmptyReason::RemarksOnly => self.empty_remarks_only(),
        }
    }

    /// What a choice of light and dark is called.
    pub fn theme(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Auto => self.theme_auto(),
            Theme::Light => self.theme_light(),
            Theme::Dark => self.theme_dark(),
        }
    }
}
