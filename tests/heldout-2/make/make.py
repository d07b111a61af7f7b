"""The list of this set's files; `../heldout-make` makes them. README.md says what is needed."""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "heldout-make"))

from run import Set, later

# Texts whose results were never looked at one by one.
KEPT_BACK = {"cormath", "halvenia", "isleraine", "pontavere", "quessaly", "sidoria", "valverana", "zahrawan"}
texts = Set(HERE, KEPT_BACK)
file = texts.file

UN_HEAD = r"\fancyhead[L]{\small United Nations}\fancyhead[R]{\small A/AC.290/2020/NGC/12}\fancyfoot[R]{\small Page \thepage\ of \pageref{LastPage}}"
file("asterholm-pdflatex.pdf", "pdfLaTeX", "Computer Modern, letterhead, footnotes, running head", later("latex", "latex", head=UN_HEAD))
file("gralland-lmodern.pdf", "pdfLaTeX", "Latin Modern, two columns, summary box, footnotes, annex", later("latex", "latex", options="10pt,a4paper,twocolumn", fonts=r"\usepackage[T1]{fontenc}\usepackage{lmodern}", columns=2,
     head=r"\fancyhead[C]{\small\itshape Gralland: working paper on health care, water and research}\fancyfoot[C]{\small\thepage}"))
file("lormande-lualatex.pdf", "LuaLaTeX", "TeX Gyre Pagella, footnotes, French", later("latex", "latex", engine="lualatex", fonts=r"\usepackage{fontspec}\setmainfont{TeX Gyre Pagella}", head=r"\fancyfoot[C]{\thepage/\pageref{LastPage}}"))
file("valverana-xelatex.pdf", "XeLaTeX", "TeX Gyre Termes, old-style figures, running head, Spanish", later("latex", "latex", engine="xelatex", fonts=r"\usepackage{fontspec}\setmainfont[Numbers=OldStyle]{TeX Gyre Termes}",
     head=r"\fancyhead[L]{\small Valverana}\fancyhead[R]{\small A/AC.290/2020/CRP.31}\fancyfoot[C]{\small Página \thepage\ de \pageref{LastPage}}"))
file("bracania-groff.pdf", "groff", "gropdf, paragraphs named, running head", later("roff", "roff", head="Bracania / OEWG pre-draft"))
file("quessaly-groffps.pdf", "groff and ps2pdf", "Palatino, numbers anew in each section", later("roff", "roff", device="ps", family="P", head="Quessaly"))
file("tirandia-groffps.pdf", "groff and ps2pdf", "bullets", later("roff", "roff", device="ps", family="H"))
file("vellmoor-qt.pdf", "wkhtmltopdf (Qt)", "Carlito, headings in colour, no numbers", later("web", "qt"))
file("isleraine-cairo.pdf", "Pango and cairo", "justified, dashes, running head, French", later("page", "pango", head="Isleraine – Groupe de travail"))
file("zahrawan-cairo.pdf", "Pango and cairo", "right to left", later("page", "pango", font="Noto Naskh Arabic"))
file("zahrawan-libreoffice.pdf", "LibreOffice", "printed from docx’s DOCX, right to left", later("office", "printed", head="زهروان", numbered=True))
file("vellmoor-libreoffice.pdf", "LibreOffice", "printed from docx’s DOCX, every line numbered", later("office", "printed", head="Vellmoor / written contribution", lines=1))
file("cormath-itext.pdf", "iText 2", "letter paper, numbered, running head, three pages", later("java", "itext", head="Cormath – OEWG pre-draft"))
file("cormath-times.pdf", "pdfLaTeX", "Times, two columns, T1 encoding", later("latex", "latex", options="10pt,a4paper,twocolumn", fonts=r"\usepackage[T1]{fontenc}\usepackage{mathptmx}", columns=2, head=r"\fancyfoot[C]{\small Cormath, page \thepage}"))
file("halvenia-fop.pdf", "Apache FOP", "lists, running head, page x of y", later("page", "fop", head="Halvenia: non-paper"))
file("morvania-fop.pdf", "Apache FOP", "a table of three columns over two pages", later("page", "fop", head="Morvania", padding="11pt"))
file("sidoria-pdfmake.pdf", "pdfmake", "Roboto, questions as headings", later("node", "node", "pdfmake", head="Sidoria / OEWG / guiding questions"))
file("tirandia-pdfkit.pdf", "PDFKit", "bullets of six signs, DejaVu Sans", later("node", "node", "pdfkit", head="Tirandia", font="/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", bold="/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"))
file("isleraine-pdfkit.pdf", "PDFKit", "standard fonts, French", later("node", "node", "pdfkit", head="Isleraine"))
file("puertoluz-jspdf.pdf", "jsPDF", "standard fonts, ragged, Spanish", later("node", "node", "jspdf", head="Puertoluz"))
file("pontavere-pdflib.pdf", "pdf-lib", "a letter, justified word by word, address block", later("node", "node", "pdflib", title="Letter"))
file("iskara-libreoffice.pdf", "LibreOffice", "printed from docx’s DOCX, with line numbers", later("office", "printed", head="Lakeland Five", lines=5))
file("asterholm-docx.docx", "docx (npm)", "numbered by the program, real footnotes, header and footer", later("node", "node", "docx", head="A/AC.290/2020/NGC/12", numbered=True))
file("bracania-docx.docx", "docx (npm)", "tracked changes", later("node", "node", "docx", head="Republic of Bracania", changes=[
    ["should be inserted", "[-could perhaps-] [+should+] be inserted"], ["have been argued", "have been argued"],
    ["Bracania requests the insertion", "Bracania [-would be grateful for-][+requests+] the insertion"],
    ["It mentions five institutions, none", "It mentions [-six-][+five+] institutions, none"],
    ["No State has shown where this vacuum might be.", "[+No State has shown where this vacuum might be.+][-This is a political slogan.-]"]]))
file("cormath-docx.docx", "docx (npm)", "numbered by the program, headings without numbers", later("node", "node", "docx", head="Federal Republic of Cormath", numbered=True))
file("zahrawan-docx.docx", "docx (npm)", "numbered by the program, Arabic", later("node", "node", "docx", head="زهروان", numbered=True))
file("valverana-docx.docx", "docx (npm)", "sections and paragraphs in one list of several levels, Spanish", later("node", "node", "docx", head="Valverana", decimal=True))
file("gralland-pandoc.docx", "pandoc", "footnotes, headings of two levels", later("office", "pandoc"))
file("halvenia-pandoc.docx", "pandoc", "fancy lists", later("office", "pandoc"))
file("lormande-pandoc.odt", "pandoc", "footnotes, lists, French", later("office", "pandoc"))
file("vellmoor-googledocs.html", "by hand: Google Docs", "spans, empty paragraphs, generated classes", later("web", "google_docs"))
file("iskara-wordpress.html", "by hand: WordPress", "menu, sidebar, share links, cookie bar", later("web", "wordpress"))
file("quessaly-wordpress.html", "by hand: WordPress", "headings as bold paragraphs", later("web", "wordpress"))
file("morvania-wordpress.html", "by hand: WordPress", "a table of three columns", later("web", "wordpress"))
file("puertoluz-drupal.html", "by hand: Drupal", "language switcher, breadcrumb, cookie popup, Spanish", later("web", "drupal"))
file("morvania-excel.csv", "by hand: Excel", "semicolons, Windows-1252", later("table", "csv"))
file("bracania-excel.csv", "by hand: Excel", "tabs, UTF-16 with a byte order mark", later("table", "csv", mark="\t", encoding="utf-16"), truth="bracania-table")

# The table in CSV has neither a title nor what is above it.
texts.truths["bracania-table"] = {**texts.truths["bracania"], "title": None, "passage_or_left_out": []}

texts.run()
