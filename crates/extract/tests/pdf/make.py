"""Makes the PDF files of this folder from one text by an invented State, with several programs.

See README.md for what each file is there to show and which programs are needed.
"""

import html
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
OUT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE

TITLE = "Comments of Ostmark on the pre-draft report"
HEAD = "Ostmark: comments on the pre-draft"
# (kind, text): h heading, p paragraph, n numbered paragraph, i item, with ^1^ for a footnote's mark.
TEXT = [
    ("p", "Ostmark thanks the Chair for the pre-draft and for the efficient conduct of the work in difficult circumstances. It offers the following observations in a constructive spirit and affirms its flexibility on their final placement.^1^"),
    ("h", "Existing and potential threats"),
    ("n", "Ostmark notes that malicious use of information and communications technologies against hospitals, water supply and the offices that run elections has increased since the last report, and that small States find it difficult to reflect this in their national plans."),
    ("n", "The report should state that critical infrastructure differs from State to State, and that each State is to define its own. Ostmark recommends a non-exhaustive list in an annex."),
    ("h", "Rules, norms and principles"),
    ("n", "Ostmark recommends that States:"),
    ("i", "refrain from inserting harmful hidden functions in products that are offered to the general public;"),
    ("i", "report vulnerabilities to the vendor concerned within ninety days;^2^"),
    ("i", "publish, on a voluntary basis, a survey of how each of the eleven norms is put into effect."),
    ("n", "Norms do not replace international law. A confidence-building measure does not bind a State, and a norm that has been agreed upon in 2015 does not lose its worth because another State does not follow it."),
    ("h", "Capacity-building"),
    ("n", "Capacity-building should be sustainable, politically neutral, transparent and accountable, and it should follow the needs that the receiving State has itself identified. The first office that a State sets up is seldom the last one, and fifty officials have to be trained before five of them stay."),
    ("n", "Ostmark proposes a table of contact points, to be kept by the Secretariat and tested twice a year."),
    ("h", "Regular institutional dialogue"),
    ("n", "A programme of action could offer a permanent and inclusive place for this work. Ostmark would support a decision on its scope, structure and first meeting no later than the seventy-sixth session of the General Assembly."),
]
NOTES = [
    "These comments follow the order of the pre-draft of 11 March 2020.",
    "See the report of the Group of Governmental Experts, paragraph 13, letter (j).",
]
FRENCH = [
    "L’Ostmark félicite le Président de l’efficacité avec laquelle il a conduit les travaux et souligne qu’il convient de définir les infrastructures critiques au niveau national.",
    "Il est recommandé aux États de s’abstenir d’insérer des fonctions cachées dans les produits et de signaler, à titre confidentiel, les vulnérabilités dont ils ont connaissance.",
]


def marks(text, make):
    parts = text.split("^")
    return "".join(make(part) if at % 2 else html.escape(part) for at, part in enumerate(parts))


def as_html(style, footnote, extra="", notes_at_end=True):
    rows, number = [], 0
    letters = iter("abc")
    for kind, text in TEXT:
        body = marks(text, footnote)
        if kind == "h":
            rows.append(f"<h2>{body}</h2>")
        elif kind == "p":
            rows.append(f"<p>{body}</p>")
        elif kind == "n":
            number += 1
            letters = iter("abc")
            rows.append(f'<p class="n"><span class="label">{number}.</span> {body}</p>')
        else:
            rows.append(f'<p class="i"><span class="label">({next(letters)})</span> {body}</p>')
    end = ""
    if notes_at_end:
        end = "<hr>" + "".join(f'<p class="note"><sup>{at}</sup> {html.escape(note)}</p>' for at, note in enumerate(NOTES, 1))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta name="author" content="Ministry of Foreign Affairs of Ostmark"><style>{style}</style></head><body>
<h1>{TITLE}</h1>{''.join(rows)}{extra}{end}</body></html>"""


def chromium(name, page):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "page.html"
        source.write_text(page)
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
             "--no-pdf-header-footer", f"--print-to-pdf={OUT / name}", source.as_uri()],
            check=True, capture_output=True)


def files_of_chromium():
    plain = "body{font:11pt/1.35 'Liberation Serif','DejaVu Serif',serif} h1{font-size:16pt} h2{font-size:12pt} .i{margin-left:2em} .note{font-size:8.5pt}"
    sup = lambda mark: f"<sup>{mark}</sup>"
    chromium("chromium-one-column.pdf", as_html(plain, sup))
    columns = plain + " body{columns:2;column-gap:2em;text-align:justify;hyphens:auto;font-size:10pt} h1{column-span:all;text-align:center} @page{size:A4;margin:2cm}"
    chromium("chromium-two-columns.pdf", as_html(columns, sup))
    table = """<table><tr><th>Paragraph</th><th>Comment</th><th>Proposed text</th></tr>
<tr><td>Paragraph 12</td><td>This paragraph should speak of hospitals as well, since they were attacked in many States during the pandemic.</td><td>Add “hospitals and other medical facilities” after “energy”.</td></tr>
<tr><td>Paragraph 20</td><td>Ostmark prefers the wording of the report of 2015 and asks that it be kept here word for word.</td><td>Replace “could” by “should” in the second sentence, and delete the last one altogether.</td></tr>
<tr><td>Paragraph 31</td><td>Ostmark supports this paragraph.</td><td>None.</td></tr></table>"""
    style = plain + " table{border-collapse:collapse;width:100%} td,th{border:1px solid;padding:4px;vertical-align:top;text-align:left;width:33%}"
    chromium("chromium-table.pdf", f"<!doctype html><html lang=en><meta charset=utf-8><title>Table of comments</title><style>{style}</style><h1>Table of comments</h1><p>{TEXT[0][1].split('^')[0]}</p>{table}<p>{TEXT[-1][1]}</p>")
    rtl = """<p>تشكر أوستمارك الرئيس على المسودة الأولية، وتقترح أن تجتمع المجموعة مرتين في عام 2021 (في نيويورك).</p>
<p>ينبغي للدول أن تبلغ عن الثغرات خلال 90 يوما.</p>"""
    chromium("chromium-right-to-left.pdf", f"<!doctype html><html lang=ar dir=rtl><meta charset=utf-8><title>ملاحظات</title><style>body{{font:14pt 'DejaVu Sans'}}</style><h1>ملاحظات أوستمارك</h1>{rtl}")


def file_of_weasyprint():
    import weasyprint

    style = """@page{size:A4;margin:2.5cm 2.5cm 3cm;@top-center{content:'%s';font-size:9pt}@bottom-center{content:counter(page) ' / ' counter(pages);font-size:9pt}}
body{font:12pt/1.6 'Liberation Serif','DejaVu Serif',serif;text-align:justify;hyphens:auto} h1{font-size:16pt} h2{font-size:12pt;text-align:left} .i{margin-left:2em}
.note{float:footnote;font-size:9pt} ::footnote-call{font-size:7.5pt;vertical-align:super} """ % HEAD
    notes = dict(enumerate(NOTES, 1))
    page = as_html(style, lambda mark: f'<span class="note">{html.escape(notes[int(mark)])}</span>', notes_at_end=False)
    weasyprint.HTML(string=page).write_pdf(OUT / "weasyprint-footnotes.pdf")


def typst_text(columns=False):
    import re

    lines = []
    number = 0
    letters = iter("abc")
    for kind, text in TEXT:
        body = re.sub(r"\^(\d)\^", lambda mark: f"#footnote[{NOTES[int(mark[1]) - 1]}]", text)
        if kind == "h":
            lines.append(f"== {body}")
        elif kind == "n":
            number += 1
            letters = iter("abc")
            lines.append(f"{number}.#h(0.8em){body}".replace(".#h", "\\.#h"))
        elif kind == "i":
            lines.append(f"#pad(left: 1.5em)[({next(letters)})#h(0.6em){body}]")
        else:
            lines.append(body)
    return "\n\n".join(lines)


def files_of_typst():
    import typst

    def make(name, source):
        with tempfile.NamedTemporaryFile("w", suffix=".typ") as file:
            file.write(source)
            file.flush()
            typst.compile(file.name, output=str(OUT / name))

    setting = f'#set document(title: "{TITLE}", author: "Ministry of Foreign Affairs of Ostmark", date: datetime(year: 2020, month: 4, day: 16))\n#set text(lang: "en", size: 10pt)\n'
    page = f'#set page(paper: "a4", margin: 2.2cm, numbering: "1", header: align(right, text(8pt)[{HEAD}]))\n'
    two = f"#set par(justify: true)\n#place(top + center, scope: \"parent\", float: true)[= {TITLE}]\n"
    make("typst-two-columns.pdf", setting.replace("10pt", "12pt") + page.replace("numbering", "columns: 2, numbering") + two + typst_text())
    indented = "#set par(justify: true, first-line-indent: (amount: 1.5em, all: true), spacing: 0.65em)\n"
    french = "\n\n".join(f"{at}\\. {text}" for at, text in enumerate(FRENCH, 1))
    turned = f'#page(header: none, numbering: none)[#rotate(-90deg, reflow: true)[#block(width: 24cm)[*Annex*\n\n{TEXT[2][1]}\n\n{TEXT[9][1]}]]]\n'
    make("typst-indented-turned.pdf", setting + page + indented + f"= {TITLE}\n\n" + "\n\n".join(text.split("^")[0] for kind, text in TEXT if kind in "pn") + f"\n\n#set text(lang: \"fr\")\n{french}\n" + turned)


def files_of_reportlab():
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen import canvas

    def wrapped(text, width, font, size):
        line = ""
        for word in text.split():
            if line and stringWidth(f"{line} {word}", font, size) > width:
                yield line
                line = word
            else:
                line = f"{line} {word}".strip()
        yield line

    wide, high = A4
    page = canvas.Canvas(str(OUT / "reportlab-line-numbers.pdf"), pagesize=A4)
    page.setTitle(TITLE)
    page.setFont("Times-Roman", 12)
    y, count = high - 80, 0
    for kind, text in [("h", TITLE), *TEXT]:
        for line in wrapped("".join(text.split("^")[::2]), wide - 180, "Times-Roman", 12):
            count += 1
            page.drawString(90, y, line)
            if count % 5 == 0:
                page.drawRightString(75, y, str(count))
            y -= 16
            if y < 80:
                page.showPage()
                page.setFont("Times-Roman", 12)
                y, count = high - 80, 0
        y -= 10
    page.save()

    # A page that says that it is to be turned, with text that was turned for that.
    page = canvas.Canvas(str(OUT / "reportlab-rotated.pdf"), pagesize=A4)
    page.translate(wide, 0)
    page.rotate(90)
    y = wide - 60
    for kind, text in TEXT[:5]:
        for line in wrapped("".join(text.split("^")[::2]), high - 160, "Helvetica", 11):
            page.setFont("Helvetica-Bold" if kind == "h" else "Helvetica", 11)
            page.drawString(70, y, line)
            y -= 14
        y -= 10
    page.showPage()
    # Two columns, drawn line by line straight across both.
    left = list(wrapped(TEXT[2][1] + " " + TEXT[3][1] + " " + TEXT[9][1], 210, "Helvetica", 10))
    right = list(wrapped(TEXT[11][1] + " " + TEXT[12][1] + " " + TEXT[14][1], 210, "Helvetica", 10))
    page.setFont("Helvetica", 10)
    for at in range(max(len(left), len(right))):
        for x, column in ((70, left), (310, right)):
            if at < len(column):
                page.drawString(x, high - 90 - 12 * at, column[at])
    page.save()
    import pikepdf

    with pikepdf.open(OUT / "reportlab-rotated.pdf", allow_overwriting_input=True) as source:
        source.pages[0].Rotate = 90
        source.save()


def files_of_pikepdf():
    import pikepdf
    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_title(TITLE)
    pdf.set_font("Helvetica", size=12)
    pdf.add_page()
    pdf.multi_cell(0, 6, TEXT[0][1].split("^")[0])
    pdf.ln(4)
    pdf.multi_cell(0, 6, f"1. {TEXT[2][1]}")
    pdf.output(str(OUT / "fpdf2-plain.pdf"))
    with pikepdf.open(OUT / "fpdf2-plain.pdf") as source:
        source.save(OUT / "locked-empty-password.pdf", encryption=pikepdf.Encryption(owner="owner", user="", R=6))
        source.save(OUT / "locked-with-password.pdf", encryption=pikepdf.Encryption(owner="owner", user="ostmark", R=4))

    # A scanned page with the text that was recognised under it, unseen, and one without.
    pdf = FPDF()
    pdf.set_font("Helvetica", size=12)
    from PIL import Image

    picture = Image.new("L", (60, 80), 220)
    for recognised in (True, False):
        pdf.add_page()
        pdf.image(picture, x=0, y=0, w=210)
        if recognised:
            with pdf.local_context(text_mode="INVISIBLE"):
                pdf.set_xy(20, 30)
                pdf.multi_cell(0, 6, TEXT[3][1])
    pdf.output(str(OUT / "scanned.pdf"))


def files_of_libreoffice():
    """LibreOffice sets a web page as a text document; Ghostscript sets that again, with fonts of its own making."""
    with tempfile.TemporaryDirectory() as folder:
        style = "body{font:12pt 'Liberation Serif','DejaVu Serif'} .i{margin-left:1cm}"
        source = pathlib.Path(folder) / "libreoffice.html"
        source.write_text(as_html(style, lambda mark: f"<sup>{mark}</sup>"))
        office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
        subprocess.run([*office, "odt:writer8", "--infilter=HTML (StarWriter)", "--outdir", folder, str(source)], check=True, capture_output=True)
        subprocess.run([*office, "pdf", "--outdir", str(OUT), str(source.with_suffix(".odt"))], check=True, capture_output=True)
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dCompatibilityLevel=1.4",
                    f"-sOutputFile={OUT / 'ghostscript-two-columns.pdf'}", str(OUT / "typst-two-columns.pdf")], check=True)


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    files_of_chromium()
    file_of_weasyprint()
    files_of_typst()
    files_of_libreoffice()
    files_of_reportlab()
    files_of_pikepdf()
