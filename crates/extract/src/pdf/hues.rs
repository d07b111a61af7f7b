//! The operators that choose a colour.

use hayro_syntax::object::{Name, Object};
use hayro_syntax::page::Resources;

use super::colour::{Hue, Space};
use super::paint::{Operands, number};
use super::state::State;

/// Takes over the colour that an operator chooses.
pub(super) fn colour(
    operator: &[u8],
    operands: &Operands<'_, '_>,
    resources: &Resources<'_>,
    state: &mut State<'_>,
) {
    let numbers: Vec<f64> = operands.iter().take(4).map(|operand| number(Some(operand))).collect();
    let name = match operands.last() {
        Some(Object::Name(name)) => Some(name),
        _ => None,
    };
    let space =
        |name: Option<&Name<'_>>| name.map_or(Space::Unknown, |name| Space::named(name, resources));
    let simple = match operator {
        b"g" | b"G" => Some(Space::Light(1)),
        b"rg" | b"RG" => Some(Space::Light(3)),
        b"k" | b"K" => Some(Space::Ink),
        _ => None,
    };
    match (operator, simple) {
        (b"g" | b"rg" | b"k", Some(space)) => {
            (state.fill_space, state.fill_hue) = (space, space.hue(&numbers));
        }
        (_, Some(space)) => (state.line_space, state.line_hue) = (space, space.hue(&numbers)),
        (b"cs", _) => (state.fill_space, state.fill_hue) = (space(name), Hue::Other),
        (b"CS", _) => (state.line_space, state.line_hue) = (space(name), Hue::Other),
        (b"sc" | b"scn", _) if name.is_some() => state.fill_hue = Hue::Pattern,
        (b"SC" | b"SCN", _) if name.is_some() => state.line_hue = Hue::Pattern,
        (b"sc" | b"scn", _) => state.fill_hue = state.fill_space.hue(&numbers),
        (b"SC" | b"SCN", _) => state.line_hue = state.line_space.hue(&numbers),
        _ => {}
    }
}
