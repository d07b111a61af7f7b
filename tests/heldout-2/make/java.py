"""PDF by iText 2, the last with a free licence, which many programs on servers still use. ITEXT names the jar, if it is not where Debian has it."""

import os
import pathlib
import subprocess

from source import bare

HERE = pathlib.Path(__file__).parent


def itext(path, source, head=""):
    lines = "".join(f"{block.kind}\t{block.level}\t{block.mark}\t{bare(block.text)}\n" for block in source.blocks)
    subprocess.run(["java", "-cp", os.environ.get("ITEXT", "/usr/share/java/itext.jar"), str(HERE / "IText.java"), str(path), head], input=lines, text=True, check=True)
