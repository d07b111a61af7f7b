"""PDF by Typst, reportlab and fpdf2, and what Ghostscript and pikepdf make of other files."""

import re
import subprocess
import tempfile

from source import bare

SERIF = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"


def typst(path, source, *, columns=1, small_caps=False, font="Libertinus Serif"):
    import typst as program

    notes = dict(source.notes)
    escaped = lambda text: re.sub(r"([#*_$@<>\\\[\]`~=/+-])", r"\\\1", text)
    footnote = lambda text: re.sub(r"\^(\d+)", lambda mark: f"#footnote[{escaped(notes[mark[1]])}]", text)
    said = lambda text: footnote(re.sub(r"\{[^|}]*\|([^}]*)\}", r"#strong[\1]", escaped(text).replace("\\|", "|")))
    head = bare(source.title)[:60]
    lines = [f'#set text(lang: "{source.language}", size: 10.5pt, font: "{font}")', "#set par(justify: true)",
             f'#set page(paper: "a4", margin: 2.4cm, columns: {columns}, numbering: "1", header: align(right, text(8pt)[{escaped(head)}]))',
             "#show heading: smallcaps" if small_caps else "",
             f'#place(top + center, scope: "parent", float: true)[= {escaped(source.title)}]']
    for block in source.blocks:
        # The dot is escaped too, or "1.#h" would be taken for a number's part.
        mark = escaped(block.mark).replace(".", "\\.") + "#h(0.7em)" if block.mark else ""
        if block.kind == "head":
            lines.append(f"== {mark}{said(block.text)}")
        elif block.kind == "left":
            lines.append(f"#align(right)[{said(block.text)}]")
        elif block.kind == "para":
            lines.append(f"#pad(left: {block.level * 1.6}em)[#par[{mark}{said(block.text)}]]")
        else:
            raise ValueError("no tables here")
    with tempfile.NamedTemporaryFile("w", suffix=".typ") as file:
        file.write("\n\n".join(lines))
        file.flush()
        program.compile(file.name, output=str(path))


def lines_of(source, wide, measure):
    """Each printed line as (indent, text, whether bold); None between blocks."""
    for block in [None, *source.blocks]:
        text = source.title if block is None else re.sub(r"\^(\d)", lambda m: "¹²³"[int(m[1]) - 1], re.sub(r"\{[^|}]*\|([^}]*)\}", r"\1", block.text))
        mark = block.mark + " " if block and block.mark else ""
        indent = 20 * block.level if block else 0
        line = ""
        for word in (mark + text).split():
            if line and measure(f"{line} {word}") > wide - indent:
                yield indent, line, block is None or block.kind == "head"
                line = word
            else:
                line = f"{line} {word}".strip()
        yield indent, line, block is None or block.kind == "head"
        yield None


def reportlab(path, source, *, columns=1, turned=False, head=None):
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfgen import canvas

    wide, high = (A4[1], A4[0]) if turned else A4
    file = canvas.Canvas(str(path), pagesize=A4)
    file.setTitle(source.title)
    size, gap = (10, 24) if columns == 2 else (11, 0)
    column = (wide - 140 - gap * (columns - 1)) / columns
    at, number, y = 0, 0, 0

    def begin():
        nonlocal number
        number += 1
        if turned:
            # The text is drawn sideways, and the page says that it is to be turned.
            file.translate(A4[0], 0)
            file.rotate(90)
        file.setFont("Times-Roman", 9)
        if head:
            file.drawString(70, high - 40, head)
        file.drawCentredString(wide / 2, 36, f"- {number} -")

    begin()
    y = high - 75
    for line in lines_of(source, column, lambda text: pdfmetrics.stringWidth(text, "Times-Roman", size)):
        if line is None:
            y -= 8
            continue
        if y < 70:
            at += 1
            if at == columns:
                file.showPage()
                begin()
                at = 0
            y = high - 75
        file.setFont("Times-Bold" if line[2] else "Times-Roman", size)
        file.drawString(70 + at * (column + gap) + line[0], y, line[1])
        y -= size * 1.3
    file.save()
    if turned:
        # reportlab's own turning also exchanges the page's sides, and would cut the lines off.
        import pikepdf

        with pikepdf.open(path, allow_overwriting_input=True) as made:
            for one in made.pages:
                one.Rotate = 90
            made.save()


def fpdf(path, source):
    from fpdf import FPDF

    file = FPDF()
    file.set_title(source.title)
    file.add_font("serif", "", SERIF)
    file.add_page()
    for block in source.blocks:
        if file.page_no() == 1 and block is source.blocks[0]:
            file.set_font("serif", size=14)
            file.multi_cell(0, 7, source.title, new_x="LMARGIN", new_y="NEXT")
            file.ln(5)
        file.set_font("serif", size=12 if block.kind == "head" else 10.5)
        file.set_x(file.l_margin + 8 * block.level)
        file.multi_cell(0, 5.4, f"{block.mark} {bare(block.text)}".strip(), align="L", new_x="LMARGIN", new_y="NEXT")
        file.ln(2.5)
    file.output(str(path))


def ghostscript(path, before):
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dCompatibilityLevel=1.4", f"-sOutputFile={path}", str(before)], check=True)


def locked(path, before, user):
    import pikepdf

    with pikepdf.open(before) as file:
        file.save(path, encryption=pikepdf.Encryption(owner="owner", user=user, R=4 if user else 6))


def with_scan(path, before):
    """The same with a page at the end that is only a picture."""
    import pikepdf
    from PIL import Image, ImageDraw

    picture = Image.new("L", (420, 594), 238)
    ImageDraw.Draw(picture).text((60, 80), "RECEIVED 16 APR 2020", fill=60)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as scan:
        picture.save(scan.name)
        with pikepdf.open(before) as file, pikepdf.open(scan.name) as more:
            file.pages.extend(more.pages)
            file.save(path)
