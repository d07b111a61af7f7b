"""Pages: what Chromium and WeasyPrint print, what is saved as HTML, and what LibreOffice takes in."""

import html
import pathlib
import re
import subprocess
import tempfile

from source import bare

PLAIN = """body{font:11pt/1.35 'DejaVu Serif','Noto Naskh Arabic',serif} h1{font-size:15pt} h2{font-size:12pt}
.l1{margin-inline-start:2em}.l2{margin-inline-start:4em}.left{text-align:end}.note{font-size:8.5pt}
table{border-collapse:collapse}td,th{border:1px solid;padding:4px;vertical-align:top;text-align:start}"""
COLUMNS = "body{columns:2;column-gap:2em;text-align:justify;hyphens:auto;font-size:10pt}h1{column-span:all}"
PAGES = """@page{size:A4;margin:2.4cm 2.6cm;@top-center{content:'HEAD';font-size:9pt}
@bottom-center{content:counter(page) ' / ' counter(pages);font-size:9pt}}
body{text-align:justify;hyphens:auto}h1,h2{text-align:start;hyphens:manual}"""
SMALL_CAPS = "h1,h2{font-variant:small-caps}"
FLOATED = ".note{float:footnote;font-size:8.5pt}::footnote-call{font-size:7pt;vertical-align:super}"

NAVIGATION = """<header><a href="/">Ministry of Foreign Affairs</a><form action="/search"><label>Search <input name="q"></label>
<button>Go</button></form></header><nav><ul><li><a href="/news">News</a></li><li><a href="/travel">Travel advice</a></li>
<li><a href="/contact">Contact</a></li></ul></nav><div class="cookie-banner" role="dialog" aria-label="Cookies"><p>We use cookies to
improve your experience.</p><button>Accept</button></div>"""
FOOTER = """<aside><h2>Related pages</h2><ul><li><a href="/1">Press release</a></li></ul></aside>
<footer><p>Imprint | Privacy | Accessibility</p></footer><script>window.dataLayer=[];function track(){return "a word that is no text"}</script>"""


def words(text, note):
    """A block's words as HTML; `note` makes the mark of a footnote."""
    text = re.sub(r"\{[^|}]*\|([^}]*)\}", r"<b>\1</b>", html.escape(text, quote=False))
    return re.sub(r"\^(\d+)", lambda mark: note(mark[1]), text)


def body(source, *, lists=False, floated=False):
    """The blocks as HTML. With `lists`, numbers are the list's own and no text."""
    notes = dict(source.notes)
    if floated:
        note = lambda mark: f'<span class="note">{html.escape(notes[mark])}</span>'
    else:
        note = lambda mark: f"<sup>{mark}</sup>"
    rows, in_table = [f"<h1>{html.escape(source.title)}</h1>"], False
    for block in source.blocks:
        if in_table and block.kind not in ("row",):
            rows.append("</table>")
            in_table = False
        said = words(block.text, note)
        if block.kind in ("tablehead", "row"):
            cell = "th" if block.kind == "tablehead" else "td"
            rows.append(("" if in_table else "<table>") + "<tr>" + "".join(f"<{cell}>{html.escape(c)}</{cell}>" for c in block.cells) + "</tr>")
            in_table = True
        elif block.kind == "head":
            rows.append(f"<h2>{block.mark} {said}</h2>" if block.mark else f"<h2>{said}</h2>")
        elif block.kind == "left":
            rows.append(f'<p class="left">{said}</p>')
        elif lists and block.mark:
            rows.append(item(block, said))
        else:
            rows.append(f'<p class="l{block.level}">{block.mark + " " if block.mark else ""}{said}</p>')
    if in_table:
        rows.append("</table>")
    if source.notes and not floated:
        rows.append("<hr>" + "".join(f'<p class="note"><sup>{mark}</sup> {html.escape(said)}</p>' for mark, said in source.notes))
    return "\n".join(rows)


def item(block, said):
    """An item of a list that the program numbers."""
    core = block.mark.strip("().[]")
    style = f' class="l{block.level}"'
    if not core or not core[0].isalnum():
        return f"<ul{style}><li>{said}</li></ul>"
    if core.isdigit():
        return f'<ol{style} start="{core}"><li>{said}</li></ol>'
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
    if core in roman and (core != "i" or block.level == 2):
        return f'<ol{style} type="i" start="{roman[core]}"><li>{said}</li></ol>'
    return f'<ol{style} type="a" start="{ord(core) - 96}"><li>{said}</li></ol>'


def page(source, style=PLAIN, inner=None, around=("", ""), **how):
    """A whole page."""
    direction = ' dir="rtl"' if source.language == "ar" else ""
    return f"""<!doctype html><html lang="{source.language}"{direction}><head><meta charset="utf-8"><title>{html.escape(source.title)}</title>
<style>{style}</style></head><body>{around[0]}{inner or body(source, **how)}{around[1]}</body></html>"""


def chromium(path, source, style=PLAIN, **how):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "page.html"
        file.write_text(page(source, style, **how))
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                        "--no-pdf-header-footer", f"--print-to-pdf={path}", file.as_uri()], check=True, capture_output=True)


def weasyprint(path, source, style, **how):
    import weasyprint as program

    head = bare(source.title)[:60].replace("'", "’")
    program.HTML(string=page(source, PLAIN + style.replace("HEAD", head), **how)).write_pdf(path)


def saved(path, source, **how):
    """A page as a ministry publishes it, saved with all that stands around the text."""
    main = f'<main><article>{body(source, **how)}</article></main>'
    path.write_text(page(source, inner=main, around=(NAVIGATION, FOOTER)))
