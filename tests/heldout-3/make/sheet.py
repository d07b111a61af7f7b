"""PDF by Typst, ReportLab, and cairo in the manner of a print driver."""

import re

WIDE, HIGH = 595.0, 842.0


def typst(path, source, layout):
    import typst as program

    escaped = lambda text: re.sub(r"([#*_$@<>\\\[\]`~=/+.-])", r"\\\1", text)
    if layout == "letter":
        lines = ['#set page(paper: "us-letter", margin: (x: 3.4cm, y: 3cm))', '#set text(font: "Libertinus Serif", size: 11.5pt)',
                 "#set par(leading: 0.8em, spacing: 1.3em, first-line-indent: 0pt)"]
    else:
        lines = ['#set page(paper: "a4", margin: (x: 1.8cm, y: 2.2cm), columns: 2, numbering: "– 1 –", header: text(8pt)[REPUBLIC OF ZANDURI #h(1fr) Ministry of Digital Affairs])',
                 '#set text(font: "New Computer Modern", size: 11.5pt)', "#set par(justify: true)",
                 '#show heading.where(level: 2): it => block(fill: luma(225), inset: 5pt, width: 100%, it)', '#show heading.where(level: 3): set text(style: "italic", weight: "regular")']
    lines.insert(0, f'#set text(lang: "{source.language}")')
    for block in source.blocks:
        words, mark = escaped(block.text), escaped(block.mark)
        if block.kind == "title":
            lines.append(f'#place(top + left, scope: "parent", float: true)[= {words}]')
        elif block.kind == "away" and not any("smallcaps" in one for one in lines):
            lines.append(f"#align(center)[#smallcaps[{words}] #line(length: 40%, stroke: 0.5pt)]")
        elif block.kind in ("away", "left"):
            lines.append(words + " \\\n" if block.kind == "away" else words)
        elif block.kind == "head":
            lines.append(f"== {mark} {words}".replace("  ", " "))
        elif block.kind == "head2":
            lines.append(f"=== {words}")
        elif mark:
            lines.append(f"#pad(left: {1.8 * block.level}em)[#grid(columns: (2.2em, 1fr), [{mark}], [{words}])]")
        else:
            lines.append(words)
    path.write_bytes(program.compile("\n\n".join(lines).encode()))


def reportlab(path, source, head=""):
    """Double spacing, every fifth line numbered in the margin, a running head, as for a speaker's desk."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas

    folder = "/usr/share/fonts/truetype/liberation/"
    pdfmetrics.registerFont(TTFont("Body", folder + "LiberationSerif-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Bold", folder + "LiberationSerif-Bold.ttf"))
    file = canvas.Canvas(str(path), pagesize=(612, 792))
    file.setTitle(source.title)
    size, left, wide = 13, 120, 380
    y, page, count = 0, 0, 0

    def begin():
        nonlocal y, page
        if page:
            file.showPage()
        page, y = page + 1, 700
        file.setFont("Body", 9)
        file.drawRightString(500, 750, f"{head} / {page}")

    begin()
    for block in source.blocks:
        font, words, line = "Bold" if block.kind == "title" else "Body", block.text.split(), ""
        for word in [*words, None]:
            if word and pdfmetrics.stringWidth(f"{line} {word}", font, size) <= wide:
                line = f"{line} {word}".strip()
                continue
            if y < 80:
                begin()
            count += 1
            file.setFont(font, size)
            file.drawString(left, y, line)
            if count % 5 == 0:
                file.setFont("Body", 8)
                file.drawRightString(left - 25, y, str(count))
            y -= 22
            line = word or ""
        y -= 12
    file.save()


def driver(path, source):
    """Word by word at its own place, no title, no language, no structure, hyphen-free and ragged: as print drivers write."""
    import cairo

    surface = cairo.PDFSurface(str(path), WIDE, HIGH)
    draw = cairo.Context(surface)
    y = 90.0

    def write(text, x, wide, bold=False, size=11.0, centred=False):
        nonlocal y
        draw.select_font_face("Liberation Serif", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
        draw.set_font_size(size)
        space, lines, line = draw.text_extents(" ").x_advance, [], []
        width = lambda words: sum(draw.text_extents(one).x_advance for one in words) + space * (len(words) - 1)
        for word in text.split():
            if line and width([*line, word]) > wide:
                lines.append(line)
                line = []
            line.append(word)
        for number, line in enumerate([*lines, line]):
            if y > 765:
                draw.show_page()
                y = 90.0
            at = x + (wide - width(line)) / 2 if centred else x
            # All lines but the last are justified, each word placed by itself.
            gap = (wide - width(line)) / (len(line) - 1) if number < len(lines) and len(line) > 1 and not centred else 0
            for word in line:
                draw.move_to(at, y)
                draw.show_text(word)
                at += draw.text_extents(word).x_advance + space + gap
            y += size * 1.32

    for block in source.blocks:
        if block.kind == "title":
            write(block.text, 85, 425, True, 13, True)
        elif block.kind == "head":
            y += 5
            write(block.text, 85, 425, True, 11, True)
        elif block.kind == "away":
            write(block.text, 85, 425, False, 10)
        else:
            write(block.text, 85, 425)
        y += 7
    surface.finish()
