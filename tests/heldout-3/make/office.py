"""Word's and OpenDocument's files: python-docx, odfpy, and what LibreOffice makes of a Word file."""

import pathlib
import re
import subprocess
import tempfile


def word(path, source, *, font="Times New Roman", letter=False, head="", bold_heads=False, indent=False, numbered=False):
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Cm, Pt

    file = docx.Document()
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(11.5)
    if letter:
        file.sections[0].page_width, file.sections[0].page_height = Cm(21.59), Cm(27.94)
        file.sections[0].left_margin = file.sections[0].right_margin = Cm(3.2)
    if head:
        file.sections[0].header.paragraphs[0].text = head
    table = None
    for block in source.blocks:
        if block.kind in ("tablehead", "row"):
            if block.kind == "tablehead":
                table = file.add_table(rows=0, cols=len(block.cells))
                table.style = "Table Grid"
            for cell, said in zip(table.add_row().cells, block.cells):
                cell.text = said
                if block.kind == "tablehead":
                    cell.paragraphs[0].runs[0].bold = True
            continue
        said = block.text
        if block.kind == "title":
            paragraph = file.add_paragraph(style="Title") if not bold_heads else file.add_paragraph()
            paragraph.alignment = ALIGN.CENTER
        elif block.kind == "head":
            said = f"{block.mark} {said}".strip()
            paragraph = file.add_paragraph() if bold_heads else file.add_heading("", 1)
        elif block.kind == "head2":
            paragraph = file.add_heading("", 2)
        else:
            paragraph = file.add_paragraph()
            if block.kind in ("away", "left"):
                paragraph.alignment = ALIGN.RIGHT if len(said) < 60 else None
            elif indent:
                paragraph.paragraph_format.first_line_indent = Cm(1.25)
                paragraph.alignment = ALIGN.JUSTIFY
            if block.mark:
                paragraph.paragraph_format.left_indent = Cm(1 + block.level)
                paragraph.paragraph_format.first_line_indent = Cm(-1)
                said = f"{block.mark}\t{said}"
        # Words in two runs, as Word leaves them when a text has been edited.
        half = said.find(" ", len(said) // 3)
        for part in (said[:half], said[half:]) if half > 0 else (said,):
            run = paragraph.add_run(part)
            if bold_heads and block.kind in ("title", "head"):
                run.bold = True
    file.save(str(path))


def converted(path, source, filter, **how):
    with tempfile.TemporaryDirectory() as folder:
        first = pathlib.Path(folder) / f"{path.stem}.docx"
        word(first, source, **how)
        made = subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter, "--outdir", str(path.parent), str(first)],
                              check=True, capture_output=True)
        assert path.exists(), made


def odf(path, source):
    from odf import style, text
    from odf.opendocument import OpenDocumentText

    file = OpenDocumentText()
    hang = style.Style(name="Hang", family="paragraph")
    hang.addElement(style.ParagraphProperties(marginleft="1cm", textindent="-1cm"))
    inner = style.Style(name="Inner", family="paragraph")
    inner.addElement(style.ParagraphProperties(marginleft="2cm", textindent="-1cm"))
    for one in (hang, inner):
        file.automaticstyles.addElement(one)

    def fill(element, said):
        for part in re.split(r"(\^\d+)", said):
            if part.startswith("^"):
                note = text.Note(id=f"ftn{part[1:]}", noteclass="footnote")
                note.addElement(text.NoteCitation(text=part[1:]))
                inside = text.NoteBody()
                inside.addElement(text.P(text=source.notes[part[1:]]))
                note.addElement(inside)
                element.addElement(note)
            elif part:
                element.addText(part)
        file.text.addElement(element)

    for block in source.blocks:
        if block.kind in ("title", "head"):
            fill(text.H(outlinelevel=1 if block.kind == "title" else 2), block.text)
        else:
            paragraph = text.P(stylename=inner if block.level else hang)
            if block.mark:
                paragraph.addText(block.mark)
                paragraph.addElement(text.Tab())
            fill(paragraph, block.text)
    file.save(str(path))
