"""Word's and OpenDocument's files: by LibreOffice from a page, and by python-docx, block by block."""

import pathlib
import re
import subprocess
import tempfile

import web

FILTERS = {".odt": "odt:writer8", ".docx": "docx:MS Word 2007 XML", ".pdf": "pdf"}


def libreoffice(path, source, **how):
    """LibreOffice takes the page in as a text document, then gives what is asked for."""
    with tempfile.TemporaryDirectory() as folder:
        base = pathlib.Path(folder) / f"{path.stem}.html"
        base.write_text(web.page(source, **how))
        office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
        odt = [*office, FILTERS[".odt"], "--infilter=HTML (StarWriter)", "--outdir", folder, str(base)]
        subprocess.run(odt, check=True, capture_output=True)
        if path.suffix == ".odt":
            path.write_bytes(base.with_suffix(".odt").read_bytes())
            return
        subprocess.run([*office, FILTERS[path.suffix], "--outdir", str(path.parent), str(base.with_suffix(".odt"))], check=True, capture_output=True)


def python_docx(path, source, *, numbered=False, header=None):
    """With `numbered`, paragraphs bear the style of a numbered list and no number in their words."""
    import docx

    file = docx.Document()
    file.core_properties.title = source.title
    file.core_properties.language = source.language
    if header:
        file.sections[0].header.paragraphs[0].text = header
    file.add_heading(source.title, 0)
    table = None
    for block in source.blocks:
        if block.kind in ("tablehead", "row"):
            if block.kind == "tablehead":
                table = file.add_table(rows=0, cols=len(block.cells))
            for cell, said in zip(table.add_row().cells, block.cells):
                cell.text = said
        elif block.kind == "head":
            file.add_heading(f"{block.mark} {block.text}".strip(), 1)
        elif numbered and block.mark == "–":
            run(file.add_paragraph(style="List Bullet 2"), block.text)
        elif numbered and block.mark == "•":
            run(file.add_paragraph(style="List Bullet"), block.text)
        else:
            paragraph = file.add_paragraph()
            paragraph.paragraph_format.left_indent = docx.shared.Cm(block.level)
            run(paragraph, f"{block.mark}\t{block.text}" if block.mark else block.text)
    for mark, said in source.notes:
        run(file.add_paragraph(), f"^{mark} {said}")
    file.save(str(path))


def run(paragraph, text):
    """Words with raised marks and bold headings that run in."""
    text = re.sub(r"\{[^|}]*\|([^}]*)\}", "\x02\\1\x03", text)
    for part in re.split(r"(\^\d+|\x02[^\x03]*\x03)", text):
        if part.startswith("^"):
            paragraph.add_run(part[1:]).font.superscript = True
        elif part.startswith("\x02"):
            paragraph.add_run(part.strip("\x02\x03")).bold = True
        elif part:
            paragraph.add_run(part)
