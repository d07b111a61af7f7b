"""PDF by Pango and cairo, and by Apache FOP."""

import html
import pathlib
import re
import subprocess
import tempfile

PER_PAGE = (595.0, 842.0)


def pango(path, source, font="Noto Serif", head=""):
    import cairo
    import gi

    gi.require_version("Pango", "1.0")
    gi.require_version("PangoCairo", "1.0")
    from gi.repository import Pango, PangoCairo

    surface = cairo.PDFSurface(str(path), *PER_PAGE)
    draw = cairo.Context(surface)
    y, page, right_to_left = 80, 1, source.language == "ar"

    def foot():
        layout = PangoCairo.create_layout(draw)
        layout.set_font_description(Pango.FontDescription(f"{font} 9"))
        layout.set_text(f"{page}", -1)
        draw.move_to(PER_PAGE[0] / 2, 795)
        PangoCairo.show_layout(draw, layout)
        if head:
            layout.set_text(head, -1)
            draw.move_to(70, 40)
            PangoCairo.show_layout(draw, layout)

    def lines(words, markup, x, width, justify=True):
        nonlocal y, page
        layout = PangoCairo.create_layout(draw)
        layout.set_font_description(Pango.FontDescription(f"{font} 10.5"))
        layout.set_width(int(width * Pango.SCALE))
        layout.set_justify(justify)
        layout.set_markup(markup, -1)
        for line in layout.get_lines_readonly():
            _, box = line.get_extents()
            high = box.height / Pango.SCALE
            if y + high > 765:
                foot()
                draw.show_page()
                page, y = page + 1, 80
            indent = (width - box.width / Pango.SCALE) if right_to_left else 0
            draw.move_to(x + indent, y + high * 0.75)
            PangoCairo.show_layout_line(draw, line)
            y += high * 1.1

    for block in source.blocks:
        words = html.escape(re.sub(r"\^\d+", "", block.text), quote=False)
        if block.kind == "title":
            lines(words, f"<b><big><big>{words}</big></big></b>", 70, 455, False)
        elif block.kind == "head":
            y += 6
            lines(words, f"<b>{html.escape(block.mark)} {words}</b>" if block.mark else f"<b>{words}</b>", 70, 455, False)
        elif block.mark:
            before, inner = y, 26 + 22 * block.level
            layout = PangoCairo.create_layout(draw)
            layout.set_font_description(Pango.FontDescription(f"{font} 10.5"))
            layout.set_text(("\u200f" if right_to_left else "") + block.mark, -1)
            box = layout.get_line_readonly(0).get_extents()[1]
            if before + box.height / Pango.SCALE * 2 > 765:
                foot()
                draw.show_page()
                page, y = page + 1, 80
                before = y
            draw.move_to(525 - inner + 26 - box.width / Pango.SCALE if right_to_left else 70 + inner - 22, before + box.height / Pango.SCALE * 0.75)
            PangoCairo.show_layout_line(draw, layout.get_line_readonly(0))
            lines(words, words, 70 if right_to_left else 70 + inner, 455 - inner)
        else:
            lines(words, words, 70, 455)
        y += 6
    foot()
    surface.finish()


def fop(path, source, head="", padding="3pt"):
    block = lambda words, style="": f'<fo:block space-after="6pt" {style}>{words}</fo:block>'
    out, rows = [], []

    def table():
        if rows:
            cell = lambda words, bold="": f'<fo:table-cell border="0.5pt solid black" padding="{padding}"><fo:block {bold}>{words}</fo:block></fo:table-cell>'
            line = lambda cells, bold="": "<fo:table-row>" + "".join(cell(one, bold) for one in cells) + "</fo:table-row>"
            out.append('<fo:table table-layout="fixed" width="100%" space-after="10pt" text-align="start"><fo:table-column column-width="22mm"/><fo:table-column column-width="72mm"/><fo:table-column column-width="66mm"/>'
                       f'<fo:table-header>{line(rows[0], chr(102) + "ont-weight=" + chr(34) + "bold" + chr(34))}</fo:table-header><fo:table-body>{"".join(line(one) for one in rows[1:])}</fo:table-body></fo:table>')
            rows.clear()

    for one in source.blocks:
        words = html.escape(one.text, quote=False)
        if one.kind in ("tablehead", "row"):
            rows.append([html.escape(cell, quote=False) for cell in one.cells])
            continue
        table()
        if one.kind == "title":
            out.append(block(words, 'font-size="15pt" font-weight="bold" text-align="center" space-before="6pt"'))
        elif one.kind in ("head", "head2"):
            out.append(block(f"{one.mark} {words}".strip(), 'font-weight="bold" font-size="12pt" space-before="8pt" keep-with-next="always"'))
        elif one.kind in ("away", "left"):
            out.append(block(words, 'text-align="end"'))
        elif one.mark:
            out.append(f'<fo:list-block provisional-distance-between-starts="9mm" start-indent="{9 * one.level}mm" space-after="5pt"><fo:list-item><fo:list-item-label end-indent="label-end()"><fo:block>{one.mark}</fo:block></fo:list-item-label>'
                       f'<fo:list-item-body start-indent="body-start()"><fo:block>{words}</fo:block></fo:list-item-body></fo:list-item></fo:list-block>')
        else:
            out.append(block(words))
    table()
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Times" font-size="11pt" xml:lang="{source.language}"><fo:layout-master-set>
<fo:simple-page-master master-name="a4" page-height="297mm" page-width="210mm" margin="18mm 25mm"><fo:region-body margin="12mm 0"/><fo:region-before extent="8mm"/><fo:region-after extent="8mm"/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="a4" id="all"><fo:static-content flow-name="xsl-region-before"><fo:block font-size="9pt" text-align-last="justify">{head}<fo:leader/>A/AC.290/2020/INF/9</fo:block></fo:static-content>
<fo:static-content flow-name="xsl-region-after"><fo:block font-size="9pt" text-align="end">Page <fo:page-number/> of <fo:page-number-citation-last ref-id="all"/></fo:block></fo:static-content>
<fo:flow flow-name="xsl-region-body" text-align="justify" hyphenate="true">{"".join(out)}</fo:flow></fo:page-sequence></fo:root>"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "text.fo"
        file.write_text(text)
        made = subprocess.run(["fop", "-fo", str(file), "-pdf", str(path)], capture_output=True)
        if not path.exists():
            raise SystemExit(made.stderr.decode()[-3000:])
