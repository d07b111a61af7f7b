//! What sorts and filters a map, and opens the delegations that are ticked. Hidden until `web/map.mjs` has it work.

use i18n::Messages;
use query::Indexed;
use query::selection::Language;

use crate::html;

/// The tools; `comparison` is the address of the comparison that delegations are to be put into, `view` that of the map
/// of a topic in the program, which has the filters.
pub(super) fn html(
    indexed: &Indexed,
    messages: &Messages,
    language: Language,
    comparison: &str,
    view: Option<&str>,
) -> String {
    let option = |value: &str, name: &str| {
        format!("<option value=\"{}\">{}</option>", html::attribute(value), html::text(name))
    };
    let orders = [
        option("name", messages.map_sort_name()),
        option("group", messages.map_group()),
        option("amount", messages.map_sort_amount()),
    ];
    let groups = indexed.groups.iter();
    let groups = groups.map(|it| option(it.id.as_str(), it.name.get(language.tag())));
    let list = |label: &str, options: String| {
        format!("<label>{} <select>{options}</select></label>\n", html::text(label))
    };
    let filter = view.map_or(String::new(), |view| {
        let view = html::attribute(view);
        format!("<a href=\"{view}\">{}</a>\n", html::text(messages.map_filter()))
    });
    format!(
        "<form class=\"plain-tools\" hidden>\n{}{}<a href=\"{}\" hidden>{}</a>\n{filter}</form>\n",
        list(messages.map_sort(), orders.concat()),
        list(
            messages.map_group(),
            option("", messages.map_group_all()) + &groups.collect::<String>()
        ),
        html::attribute(comparison),
        html::text(messages.map_open()),
    )
}
