//! What is put into a page on its way: the probe, and what a policy in the page's own head needs for it.

use super::policy;

/// What the probe needs in a page.
pub(crate) struct Probe<'a> {
    /// The tag that runs it.
    pub(crate) tag: &'a str,
    /// What stands for its source in a policy.
    pub(crate) script: &'a str,
    /// Where it tells things, if it may.
    pub(crate) record: Option<&'a str>,
}

/// The page with the probe as the first thing in its head.
pub(crate) fn with_probe(page: &str, probe: &Probe<'_>) -> String {
    let page = with_policy(page, |policy| policy::with_probe(policy, probe.script, probe.record));
    let after_head =
        page.find("<head").and_then(|start| Some(start + page[start..].find('>')? + 1));
    let (before, after) = page.split_at(after_head.unwrap_or_default());
    format!("{before}{}{after}", probe.tag)
}

/// The page with another policy in its meta tag, if it has one.
pub(super) fn with_policy(page: &str, change: impl Fn(&str) -> String) -> String {
    let place = page.find("Content-Security-Policy").and_then(|tag| {
        let start = tag + page[tag..].find("content=\"")? + "content=\"".len();
        Some((start, start + page[start..].find('"')?))
    });
    match place {
        Some((start, end)) => {
            // The attribute's escapes; a policy has no others.
            let policy = page[start..end].replace("&#39;", "'").replace("&apos;", "'");
            format!("{}{}{}", &page[..start], change(&policy), &page[end..])
        }
        None => page.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROBE: Probe<'_> = Probe { tag: "<probe>", script: "S", record: None };

    #[test]
    fn the_probe_comes_first_in_the_head() {
        let page = with_probe("<!doctype html><head lang=x><title>T</title></head>", &PROBE);
        assert_eq!(page, "<!doctype html><head lang=x><probe><title>T</title></head>");
        assert_eq!(with_probe("<p>", &PROBE), "<probe><p>");
    }

    #[test]
    fn a_policy_in_the_page_lets_the_probe_in() {
        let page =
            r#"<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">"#;
        assert!(
            with_probe(page, &PROBE).ends_with(r#"content="default-src 'none'; script-src S">"#)
        );
    }
}
