"""Word's and OpenDocument's files by pandoc, and LibreOffice's print of a Word file."""

import pathlib
import re
import subprocess
import tempfile

from node import node


def markdown(source):
    out = []
    escape = lambda words: re.sub(r"\^(\d+)", r"[^\1]", re.sub(r"([*_`\[\]<>])", r"\\\1", words))
    for block in source.blocks:
        words = escape(block.text)
        if block.kind == "title":
            out.append(f"% {words}" if not out else f"# {words}")
        elif block.kind in ("head", "head2"):
            out.append(f"{'##' if block.kind == 'head2' else '#'} {block.mark} {words}".replace("  ", " "))
        elif block.mark and not re.search(r"\w", block.mark):
            out.append("    " * block.level + f"- {words}")
        elif block.mark:
            # Pandoc's fancy lists take the number from the sign.
            out.append("    " * block.level + f"{block.mark}  {words}")
        elif block.kind != "box" and block.kind != "endbox":
            out.append(words)
    out += [f"[^{mark}]: {words}" for mark, words in source.notes.items()]
    return "\n\n".join(out) + "\n"


def pandoc(path, source):
    subprocess.run(["pandoc", "-f", "markdown+fancy_lists+startnum", "-M", f"lang={source.language}", "-o", str(path)],
                   input=markdown(source), text=True, check=True)


def printed(path, source, **how):
    """docx's file, opened by LibreOffice and printed."""
    with tempfile.TemporaryDirectory() as folder:
        word = pathlib.Path(folder) / f"{path.stem}.docx"
        node(word, source, "docx", **how)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(word)],
                       check=True, capture_output=True)
