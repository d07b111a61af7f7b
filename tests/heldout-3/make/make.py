"""The list of this set's files; `../heldout-make` makes them. README.md says what is needed."""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "heldout-make"))

from run import Set, later

# Texts whose results were never looked at one by one.
KEPT_BACK = {"coralarc", "karabelstan", "mbaleo", "vaitoru"}
texts = Set(HERE, KEPT_BACK, rows_in_chapters=True)
file = texts.file

file("vaitoru-typst.pdf", "Typst", "a letter on letter paper, letterhead, no headings", later("sheet", "typst", "letter"))
file("skarvoy-pdflatex.pdf", "pdfLaTeX", "A5, Charter, numbers with brackets, footnotes, foot with page",
     later("latex", "latex", options="10pt,a5paper", sheet="a5paper,margin=1.6cm,headheight=15pt,includeheadfoot", fonts=r"\usepackage[T1]{fontenc}\usepackage{charter}", head=r"\fancyfoot[C]{\small\thepage}\fancyhead[R]{\small\itshape Skarvøy, April 2020}"))
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

texts.run()
