"""Makes the files of `tests/files` with their truths and their index. README.md says what is needed.

`python make.py [part of a name]` makes those whose names hold the part, and always the truths and the index.
"""

import json
import pathlib
import sys

import office
import typeset
import web
from source import HERE, load

OUT = HERE.parent
PAGED = web.PAGES

# name, source, producer, layout, how it is made
FILES = [
    ("mirovia-chromium.pdf", "mirovia", "Chromium", "one column, notes at the end", lambda p, s: web.chromium(p, s)),
    ("hestmark-chromium.pdf", "hestmark", "Chromium", "two columns, hyphenated, headings run in", lambda p, s: web.chromium(p, s, web.PLAIN + web.COLUMNS)),
    ("pelagia-chromium.pdf", "pelagia", "Chromium", "tables", lambda p, s: web.chromium(p, s)),
    ("sahlan-chromium.pdf", "sahlan", "Chromium", "right to left", lambda p, s: web.chromium(p, s)),
    ("caldria-weasyprint.pdf", "caldria", "WeasyPrint", "small caps, hyphenated, running head", lambda p, s: web.weasyprint(p, s, PAGED + web.SMALL_CAPS)),
    ("mirovia-weasyprint.pdf", "mirovia", "WeasyPrint", "footnotes, hyphenated, running head", lambda p, s: web.weasyprint(p, s, PAGED + web.FLOATED, floated=True)),
    ("dorvik-weasyprint.pdf", "dorvik", "WeasyPrint", "two columns, notes at the end, running head", lambda p, s: web.weasyprint(p, s, PAGED + web.COLUMNS)),
    ("pakistan-weasyprint.pdf", "pakistan", "WeasyPrint", "hyphenated, running head", lambda p, s: web.weasyprint(p, s, PAGED)),
    ("solvane-typst.pdf", "solvane", "Typst", "one column, justified", lambda p, s: typeset.typst(p, s)),
    ("tavaria-typst.pdf", "tavaria", "Typst", "two columns, running head", lambda p, s: typeset.typst(p, s, columns=2)),
    ("sainte-orme-typst.pdf", "sainte-orme", "Typst", "footnotes, French", lambda p, s: typeset.typst(p, s)),
    ("trevelles-typst.pdf", "trevelles", "Typst", "small caps, two columns, French", lambda p, s: typeset.typst(p, s, columns=2, small_caps=True)),
    ("dorvik-typst.pdf", "dorvik", "Typst", "footnotes, small caps", lambda p, s: typeset.typst(p, s, small_caps=True)),
    ("karelund-libreoffice.pdf", "karelund", "LibreOffice", "one column", lambda p, s: office.libreoffice(p, s)),
    ("pakistan-libreoffice.pdf", "pakistan", "LibreOffice", "one column, numbered lists", lambda p, s: office.libreoffice(p, s)),
    ("ulmarra-libreoffice.pdf", "ulmarra", "LibreOffice", "lists numbered by the program", lambda p, s: office.libreoffice(p, s, lists=True)),
    ("ulmarra-reportlab.pdf", "ulmarra", "reportlab", "one column, running head", lambda p, s: typeset.reportlab(p, s, head="Ulmarra, OEWG proposals")),
    ("nerith-reportlab.pdf", "nerith", "reportlab", "turned pages", lambda p, s: typeset.reportlab(p, s, turned=True)),
    ("vantora-reportlab.pdf", "vantora", "reportlab", "two columns", lambda p, s: typeset.reportlab(p, s, columns=2)),
    ("tavaria-ghostscript.pdf", "tavaria", "Ghostscript", "two columns, distilled from Typst’s", lambda p, s: typeset.ghostscript(p, OUT / "tavaria-typst.pdf")),
    ("mirovia-ghostscript.pdf", "mirovia", "Ghostscript", "footnotes, distilled from WeasyPrint’s", lambda p, s: typeset.ghostscript(p, OUT / "mirovia-weasyprint.pdf")),
    ("solvane-locked.pdf", "solvane", "Typst", "encrypted, no password needed", lambda p, s: typeset.locked(p, OUT / "solvane-typst.pdf", "")),
    ("ulmarra-password.pdf", "ulmarra", "reportlab", "encrypted, password “ulmarra”", lambda p, s: typeset.locked(p, OUT / "ulmarra-reportlab.pdf", "ulmarra")),
    ("nerith-scan.pdf", "nerith", "reportlab", "turned pages and a scanned one", lambda p, s: typeset.with_scan(p, OUT / "nerith-reportlab.pdf")),
    ("costamara-fpdf2.pdf", "costamara", "fpdf2", "one column, Spanish", lambda p, s: typeset.fpdf(p, s)),
    ("mirovia-libreoffice.docx", "mirovia", "LibreOffice", "notes at the end", lambda p, s: office.libreoffice(p, s)),
    ("ulmarra-libreoffice.docx", "ulmarra", "LibreOffice", "lists numbered by the program", lambda p, s: office.libreoffice(p, s, lists=True)),
    ("pakistan-libreoffice.docx", "pakistan", "LibreOffice", "one column", lambda p, s: office.libreoffice(p, s)),
    ("caldria-python.docx", "caldria", "python-docx", "a header", lambda p, s: office.python_docx(p, s, header="Kingdom of Caldria")),
    ("vantora-python.docx", "vantora", "python-docx", "bulleted lists", lambda p, s: office.python_docx(p, s, numbered=True)),
    ("pelagia-python.docx", "pelagia", "python-docx", "tables", lambda p, s: office.python_docx(p, s)),
    ("solvane-libreoffice.odt", "solvane", "LibreOffice", "one column", lambda p, s: office.libreoffice(p, s)),
    ("trevelles-libreoffice.odt", "trevelles", "LibreOffice", "lists numbered by the program, French", lambda p, s: office.libreoffice(p, s, lists=True)),
    ("pelagia-libreoffice.odt", "pelagia", "LibreOffice", "tables", lambda p, s: office.libreoffice(p, s)),
    ("hestmark-libreoffice.odt", "hestmark", "LibreOffice", "headings run in", lambda p, s: office.libreoffice(p, s)),
    ("nerith-saved.html", "nerith", "by hand", "navigation and scripts around", lambda p, s: web.saved(p, s)),
    ("hautesylve-saved.html", "hautesylve", "by hand", "lists numbered by the browser, French", lambda p, s: web.saved(p, s, lists=True)),
    ("sahlan-saved.html", "sahlan", "by hand", "right to left", lambda p, s: web.saved(p, s)),
    ("costamara-saved.html", "costamara", "by hand", "navigation and scripts around, Spanish", lambda p, s: web.saved(p, s)),
]


def index():
    lines = ["# Made by make/make.py. Which truth a file is held against, and who made it how.\n"]
    for name, source, producer, layout, _ in FILES:
        password = f'\npassword = "{source}"' if name.endswith("-password.pdf") else ""
        lines.append(f'[[file]]\nname = "{name}"\ntruth = "{source}"\nformat = "{pathlib.Path(name).suffix[1:].upper()}"\n'
                     f'producer = "{producer}"\nlayout = "{layout}"{password}\n')
    (OUT / "index.toml").write_text("\n".join(lines))


def main():
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    sources = {name: load(name) for name in {file[1] for file in FILES}}
    for name, source in sources.items():
        (OUT / f"{name}.truth.json").write_text(json.dumps(source.truth, ensure_ascii=False, indent=1) + "\n")
    index()
    for name, source, _, _, make in FILES:
        if part in name:
            print(name, flush=True)
            make(OUT / name, sources[source])


if __name__ == "__main__":
    main()
