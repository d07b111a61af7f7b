"""PDF by groff: its own driver for PDF, and PostScript that Ghostscript's ps2pdf distils."""

import re
import subprocess


def roff(path, source, device="pdf", head="", family="T"):
    out = [".nr PS 11", ".nr VS 14", f".fam {family}", ".nr PO 1.1i", ".nr LL 6.1i", f".ds CH {head}", ".ds CF - % -", ".ds LH", ".hy 6"]
    quoted = lambda text: re.sub(r"^(['.])", r"\\&\1", text.replace("\\", "\\e").replace("“", "\\[lq]").replace("”", "\\[rq]").replace("’", "\\[cq]").replace("–", "\\[en]"))
    for block in source.blocks:
        words = quoted(block.text)
        words = re.sub(r"\^(\d+)", r"\\u\\s-3\1\\s0\\d", words)
        if block.kind == "title":
            out += [".ce 9", r"\s+3\fB" + words + r"\fP\s-3", ".ce 0", ".sp 1"]
        elif block.kind == "away":
            out += [".LP", r"\fI" + words + r"\fP"]
        elif block.kind == "left":
            out += [".LP", words]
        elif block.kind == "head":
            out += [".SH", f"{block.mark}  {words}" if block.mark else words]
        elif block.kind == "head2":
            out += [".LP", r"\fI" + words + r"\fP", ".br"]
        elif block.mark:
            # groff's fonts have neither of these two signs.
            mark = {"➢": "\\[->]", "▪": "\\[sq]"}.get(block.mark, quoted(block.mark))
            out += [".RS"] * block.level + [f'.IP "{mark}" 4n', words] + [".RE"] * block.level
        else:
            out += [".LP", words]
    text = ("\n".join(out) + "\n").encode()
    if device == "pdf":
        path.write_bytes(subprocess.run(["groff", "-k", "-ms", "-T", "pdf"], input=text, check=True, capture_output=True).stdout)
    else:
        made = subprocess.run(["groff", "-k", "-ms", "-T", "ps"], input=text, check=True, capture_output=True).stdout
        path.write_bytes(subprocess.run(["ps2pdf", "-", "-"], input=made, check=True, capture_output=True).stdout)
