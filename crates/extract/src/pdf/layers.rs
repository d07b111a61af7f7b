//! Layers that are switched off: what stands on them is not on the page.

use std::collections::HashSet;

use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier};

/// The layers that are switched off.
#[derive(Default)]
pub(super) struct Layers {
    off: HashSet<ObjectIdentifier>,
}

impl Layers {
    /// What the catalog says of them.
    pub(super) fn new(catalog: &Dict<'_>) -> Self {
        let Some(properties) = catalog.get::<Dict<'_>>("OCProperties") else {
            return Self::default();
        };
        let config = properties.get::<Dict<'_>>("D").unwrap_or_default();
        let listed = |dict: &Dict<'_>, key: &str| -> Vec<ObjectIdentifier> {
            let list = dict.get::<Array<'_>>(key);
            list.iter()
                .flat_map(Array::raw_iter)
                .filter_map(|item| item.as_obj_ref())
                .map(Into::into)
                .collect()
        };
        let mut off = HashSet::new();
        if config.get::<Name<'_>>("BaseState").is_some_and(|state| state.as_str() == "OFF") {
            off.extend(listed(&properties, "OCGs"));
            for on in listed(&config, "ON") {
                off.remove(&on);
            }
        }
        off.extend(listed(&config, "OFF"));
        Self { off }
    }

    /// Whether what bears this entry of a dictionary is not shown.
    pub(super) fn hides(&self, dict: &Dict<'_>, key: &[u8]) -> bool {
        if self.off.is_empty() {
            return false;
        }
        let is_off = |id: ObjectIdentifier| self.off.contains(&id);
        if dict.get_ref(key).is_some_and(|id| is_off(id.into())) {
            return true;
        }
        // A group of layers is shown if any of them is, unless it says otherwise, which is rare.
        let Some(group) = dict.get::<Dict<'_>>(key) else { return false };
        if let Some(id) = group.get_ref("OCGs") {
            return is_off(id.into());
        }
        let members: Vec<_> = group
            .get::<Array<'_>>("OCGs")
            .iter()
            .flat_map(Array::raw_iter)
            .filter_map(|item| item.as_obj_ref())
            .collect();
        !members.is_empty() && members.iter().all(|id| is_off((*id).into()))
    }
}
