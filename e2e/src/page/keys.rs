//! The keyboard: pressing keys, and where the focus is.

use anyhow::Context as _;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::Page;
use crate::outcome::{Failure, Outcome};

impl Page {
    /// Presses keys one after the other, each with those held before it: `"Tab"`, `"Shift+Tab"`, `"a"`.
    pub(crate) async fn press(&self, keys: &[&str]) -> Outcome {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for chord in keys {
            let chord = chord.split('+').map(key).collect::<Result<Vec<char>, Failure>>()?;
            for value in &chord {
                actions = actions.then(KeyAction::Down { value: *value });
            }
            for value in chord.iter().rev() {
                actions = actions.then(KeyAction::Up { value: *value });
            }
        }
        self.client.perform_actions(actions).await.context("cannot press keys")
    }

    /// What has the focus, as a person who writes tests would name it: `button#next "Next"`.
    pub(crate) async fn focused(&self) -> Result<String, Failure> {
        let script = r#"
            const element = document.activeElement;
            if (!element || element === document.body) return "nothing";
            const id = element.id ? `#${element.id}` : "";
            const label = element.getAttribute("aria-label") || element.textContent || "";
            return `${element.localName}${id} "${label.trim().replace(/\s+/g, " ").slice(0, 60)}"`;
        "#;
        Ok(self.run(script).await?.as_str().unwrap_or_default().to_owned())
    }
}

fn key(name: &str) -> Result<char, Failure> {
    let known = match name {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => return Ok(' '),
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        other => {
            let mut letters = other.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => Ok(letter),
                _ => Err(anyhow::anyhow!("the harness knows no key “{other}”")),
            };
        }
    };
    Ok(known.into())
}
