//! A site of a few scripts, sound and not.

use std::fs;

use super::*;

fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

const PAGE: (&str, &str) = (
    "index.html",
    "<script src=\"./app/early.js\"></script><script type=\"module\" src=\"./app/boot.mjs\"></script>\
     <script type=\"application/json\" id=\"data\">not a script</script>",
);

fn faults(files: &[(&str, &str)]) -> String {
    check(site(files).path()).map_or_else(|error| error.to_string(), |_| String::new())
}

#[test]
fn scripts_are_loaded_as_what_their_names_say() {
    let kinds = [
        ("app/early.js", Some(Kind::Classic)),
        ("frame-0123456789ab.js", Some(Kind::Classic)),
        ("element-0123456789ab.js", Some(Kind::Module)),
        ("app/boot.mjs", Some(Kind::Module)),
        ("app/side-by-state.css", None),
    ];
    for (name, kind) in kinds {
        assert_eq!(kind_of_file(name), kind, "{name}");
    }
}

#[test]
fn sound_scripts_pass() {
    let module = "import x from \"./y.mjs\"; export const z = await x(import.meta.url);";
    let files = [PAGE, ("app/early.js", "(() => {})();"), ("app/boot.mjs", module)];
    assert_eq!(check(site(&files).path()).unwrap(), 2);
}

#[test]
fn a_script_that_does_not_parse_as_what_it_is_loaded_as_is_refused() {
    for (name, text) in [
        ("app/early.js", "export default 1;"),
        ("frame-0123456789ab.js", "import \"./x.js\";"),
        ("app/boot.mjs", "const = 5;"),
        // What esbuild makes of a script below a package.json of type commonjs.
        (
            "sw.js",
            "var r=(e,t)=>()=>(t||e((t={exports:{}}).exports,t),t.exports);export default r();",
        ),
    ] {
        let reported = faults(&[(name, text)]);
        assert!(reported.contains(name), "{name}: {reported}");
    }
}

#[test]
fn what_was_made_for_node_is_refused() {
    for text in [
        "const x = require(\"x\");",
        "module.exports = 1;",
        "var a = __commonJS({});",
        "var o=(e,t)=>()=>(t||e((t={ exports: {} }).exports,t),t.exports);",
    ] {
        assert!(faults(&[("app/a.mjs", text)]).contains("only Node.js"), "{text}");
    }
    assert_eq!(faults(&[("app/a.mjs", "doc.require(1); mustrequire(2);")]), "");
}

#[test]
fn scripts_inside_a_page_are_checked_too() {
    let reported = faults(&[("side-by-state.html", "<script>export default 1</script>")]);
    assert!(reported.contains("side-by-state.html, its inline script"), "{reported}");
    let worker = crate::one_file::letters(b"const = 1", crate::one_file::Effort::Quick).unwrap();
    let page = format!("<script type=\"x;base64\" id=\"desk-worker\">{worker}</script>");
    let reported = faults(&[("side-by-state-full.html", &page)]);
    assert!(reported.contains("the packed worker"), "{reported}");
}

#[test]
fn a_page_that_loads_a_script_as_another_kind_is_refused() {
    let page = ("index.html", "<script type=\"module\" src=\"./app/early.js\"></script>");
    let reported = faults(&[page, ("app/early.js", "1")]);
    assert!(reported.contains("loads ./app/early.js as another kind"), "{reported}");
}
