"""Makes the files of this set with their truths and their index. README.md says what is needed.

`python make.py [part of a name]` makes those whose names hold the part, and always the truths, the doubts and the index.
"""

import json
import pathlib
import sys

from source import HERE, load

OUT = HERE.parent
FILES = []


def file(name, producer, layout, make):
    FILES.append((name, name.rsplit(".", 1)[0].rsplit("-", 1)[0], producer, layout, make))


def later(module, function, *args, **kwargs):
    """The maker's module is read when it is wanted, so that each can run where its program is."""
    def run(path, source):
        given = [getattr(__import__(module), one[1:]) if str(one).startswith("@") else one for one in args]
        getattr(__import__(module), function)(path, source, *given, **kwargs)
    return run


file("vaitoru-typst.pdf", "Typst", "a letter on letter paper, letterhead, no headings", later("sheet", "typst", "letter"))
file("skarvoy-pdflatex.pdf", "pdfLaTeX", "A5, Charter, numbers with brackets, footnotes, foot with page",
     later("latex", "latex", options="10pt,a5paper", fonts=r"\usepackage[T1]{fontenc}\usepackage{charter}", head=r"\fancyfoot[C]{\small\thepage}\fancyhead[R]{\small\itshape Skarvøy, April 2020}"))
file("altamonsa-libreoffice.pdf", "LibreOffice", "printed from python-docx’s DOCX, letter paper, indented first lines, Spanish",
     later("office", "converted", "pdf", letter=True, head="República de Altamonsa – GTCA", indent=True, font="Caladea"))
file("mbaleo-weasyprint.pdf", "WeasyPrint", "B5, hyphenated, centred italic headings, no space between paragraphs, French", later("press", "weasyprint", "@BOOK"))
file("ligue-ghostscript.pdf", "Chromium, Ghostscript", "headings in the margin, print written anew as PDF 1.3, French", later("press", "distilled"))
file("karabelstan-cairo.pdf", "cairo", "as from a print driver: word by word, no title, centred headings", later("sheet", "driver"))
file("marjanah-chromium.pdf", "Chromium", "landscape, bullets, headings in capitals by style, the browser’s head and foot", later("press", "chromium"))
file("coralarc-reportlab.pdf", "ReportLab", "a speech on letter paper, wide lines, every fifth line numbered, no headings", later("sheet", "reportlab", head="Coral Arc Community"))
file("zanduri-typst.pdf", "Typst", "two columns, headings of two levels on grey, running head", later("sheet", "typst", "columns"))
file("pravonia-weasyprint.pdf", "WeasyPrint", "landscape, a table of three columns in each chapter", later("press", "weasyprint", "@GRID"))
file("vaitoru-mail.txt", "by hand: mail program", "lines of 72 letters, CRLF", later("plain", "mail"))
file("skarvoy-odfpy.odt", "odfpy", "headings of two levels, real footnotes, numbers as text", later("office", "odf"))
file("altamonsa-python.docx", "python-docx", "letter paper, indented first lines, header, Spanish",
     later("office", "word", letter=True, head="República de Altamonsa – GTCA", indent=True, font="Caladea"))
file("mbaleo-spip.html", "by hand: SPIP", "menu, breadcrumb, list without its dashes, entities, French", later("press", "spip"))
file("ligue-markdown.md", "by hand", "underlined headings, lines of 90 letters, French", later("plain", "markdown", setext=True, wrap=90))
file("karabelstan-python.docx", "python-docx", "headings as bold paragraphs", later("office", "word", bold_heads=True, indent=True))
file("marjanah-markdown.md", "by hand", "nested lists with stars", later("plain", "markdown"))
file("coralarc-libreoffice.html", "LibreOffice", "its HTML of python-docx’s DOCX", later("office", "converted", "html", head="Coral Arc Community"))
file("zanduri-libreoffice.odt", "LibreOffice", "its ODT of python-docx’s DOCX, numbers as text", later("office", "converted", "odt", head="Republic of Zanduri"))
file("pravonia-python.docx", "python-docx", "a table of three columns in each chapter", later("office", "word", font="Calibri"))


def index():
    lines = ["# Made by make/make.py. Which truth a file is held against, and who made it how.\n"]
    for name, source, producer, layout, _ in FILES:
        kind = {"MD": "Markdown"}.get(pathlib.Path(name).suffix[1:].upper(), pathlib.Path(name).suffix[1:].upper())
        lines.append(f'[[file]]\nname = "{name}"\ntruth = "{source}"\nformat = "{kind}"\nproducer = "{producer}"\nlayout = "{layout}"\n')
    (OUT / "index.toml").write_text("\n".join(lines))


def main():
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    sources = {path.stem: load(path.stem) for path in sorted((HERE / "sources").glob("*.txt"))}
    doubts = ["file\tlabel\tdoubt about\ttext"]
    for name, source in sources.items():
        (OUT / f"{name}.truth.json").write_text(json.dumps(source.truth, ensure_ascii=False, indent=1) + "\n")
        doubts += ["\t".join((name, *doubt)) for doubt in source.doubts]
    (OUT / "doubts.tsv").write_text("\n".join(doubts) + "\n")
    index()
    for name, source, _, _, make in FILES:
        if part in name:
            print(name, flush=True)
            make(OUT / name, sources[source])


if __name__ == "__main__":
    main()
