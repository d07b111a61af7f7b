//! The policies that hosts send with their pages, and the little that the probe needs of each.

/// The policy that the page must work under, word for word what the documentation tells a host to set.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src 'self' blob:; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types side-by-state";

/// What the product sends with the page that others put into frames.
pub(crate) const FRAME: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A host of frames that is as strict as can be: no script, not even its own.
pub(crate) const FRAME_HOST: &str = "default-src 'none'; frame-src <product>; style-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The same with the one script that makes a frame as high as its content.
pub(crate) const FRAME_HOST_WITH_SCRIPT: &str = "default-src 'none'; frame-src <product>; \
    script-src <product>; style-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A strict host of the element, with all that the element needs and nothing else.
pub(crate) const ELEMENT_HOST: &str = "default-src 'none'; script-src <product> 'wasm-unsafe-eval'; \
    connect-src <product>; style-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A host of the element that forgot WebAssembly, or does not want it.
pub(crate) const ELEMENT_HOST_WITHOUT_WASM: &str = "default-src 'none'; script-src <product>; \
    connect-src <product>; style-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A host of everything that the examples show, with scripts of its own, and still nothing from elsewhere.
pub(crate) const ANY_HOST: &str = "default-src 'none'; frame-src <product>; \
    script-src 'self' <product> 'wasm-unsafe-eval'; connect-src 'self' <product>; style-src 'self'; \
    img-src 'self' data:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A policy that names the product where it said `'self'`: in a sandboxed frame, which has no origin, WebKit
/// finds nothing that `'self'` could mean.
pub(crate) fn naming_the_product(policy: &str) -> String {
    policy.replace("'self'", "<product>")
}

/// The policy, and beyond it exactly one source of scripts and one address to tell things to.
pub(super) fn with_probe(policy: &str, script: &str, record: Option<&str>) -> String {
    let mut directives: Vec<(&str, Vec<&str>)> = Vec::new();
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace();
        if let Some(name) = words.next() {
            directives.push((name, words.collect()));
        }
    }
    allow(&mut directives, "script-src", script);
    if let Some(record) = record {
        allow(&mut directives, "connect-src", record);
    }
    let written =
        directives.iter().map(|(name, values)| [&[*name], &values[..]].concat().join(" "));
    written.collect::<Vec<_>>().join("; ")
}

fn allow<'a>(directives: &mut Vec<(&'a str, Vec<&'a str>)>, name: &'a str, source: &'a str) {
    let values_of = |directives: &[(&str, Vec<&'a str>)], name| {
        directives.iter().find(|(it, _)| *it == name).map(|(_, values)| values.clone())
    };
    let inherited = values_of(directives, name).or_else(|| values_of(directives, "default-src"));
    // Without a rule, everything is allowed already.
    let Some(mut values) = inherited else { return };
    if values.contains(&"'self'") {
        return;
    }
    values.retain(|value| *value != "'none'");
    values.push(source);
    directives.retain(|(it, _)| *it != name);
    directives.push((name, values));
}

#[cfg(test)]
mod tests {
    use super::with_probe;

    #[test]
    fn the_probe_is_allowed_and_nothing_else() {
        let policy = with_probe("default-src 'none'; script-src https://a.example", "S", Some("R"));
        assert_eq!(policy, "default-src 'none'; script-src https://a.example S; connect-src R");
        let policy = with_probe("default-src 'none'; connect-src 'self';", "S", Some("R"));
        assert_eq!(policy, "default-src 'none'; connect-src 'self'; script-src S");
        assert_eq!(with_probe("base-uri 'none'", "S", Some("R")), "base-uri 'none'");
    }
}
