"""PDF by pdfLaTeX, LuaLaTeX and XeLaTeX."""

import pathlib
import re
import subprocess
import tempfile

BABEL = {"en": "british", "fr": "french", "es": "spanish"}


def safe(text, notes=None):
    text = re.sub(r"([&%$#_{}])", r"\\\1", text)
    text = re.sub(r"“", "``", text)
    text = re.sub(r"”", "''", text)
    return re.sub(r"\^(\d+)", lambda m: r"\footnote{" + safe(notes[m[1]]) + "}" if notes else "", text)


SIGNS = {"•": r"\textbullet", "–": "--", "➢": ">"}


def latex(path, source, engine="pdflatex", fonts="", options="11pt,a4paper", sheet="margin=2.5cm,headheight=15pt", head="", letterhead="", extra="", columns=1):
    notes, out, numbered = source.notes, [], False
    # XeTeX's small capitals would come out as capitals.
    shape = r"\scshape" if engine == "pdflatex" else r"\itshape"
    for block in source.blocks:
        words = safe(block.text, notes)
        mark = SIGNS.get(block.mark, safe(block.mark))
        if block.kind == "title":
            title = rf"\begin{{center}}\Large\bfseries {words}\end{{center}}\bigskip"
            out.append(rf"\twocolumn[{title}]" if columns == 2 else title)
        elif block.kind == "away":
            out.append(rf"\begin{{center}}{shape} {words}\end{{center}}")
        elif block.kind == "left":
            out.append(words if len(words) > 60 else rf"\begin{{flushright}}{words}\end{{flushright}}")
        elif block.kind == "head":
            out.append(rf"\section*{{{mark} {words}}}" if mark else rf"\section*{{{words}}}")
        elif block.kind == "head2":
            out.append(rf"\subsection*{{{mark} {words}}}")
        elif block.kind == "box":
            out.append(r"\par\noindent\begin{mdframed}\small")
        elif block.kind == "endbox":
            out.append(r"\end{mdframed}")
        elif not mark:
            out.append(words)
        elif block.level == 0 and re.fullmatch(r"[\d.]+", mark):
            out.append(rf"\noindent\makebox[2.4em][l]{{{mark}}}{words}")
        else:
            out.append(rf"\begin{{list}}{{}}{{\leftmargin={2 + 1.9 * block.level}em\labelwidth=1.6em\itemsep=0pt\topsep=2pt}}\item[{mark}] {words}\end{{list}}")
    body = "\n\n".join(out)
    utf8 = r"\usepackage[utf8]{inputenc}" if engine == "pdflatex" else ""
    tex = rf"""\documentclass[{options}]{{article}}
{utf8}
{fonts}
\usepackage[{BABEL[source.language]}]{{babel}}
\usepackage{{fancyhdr,lastpage,mdframed,microtype}}
\usepackage[{sheet}]{{geometry}}
\setlength{{\parskip}}{{6pt plus 2pt}}\setlength{{\parindent}}{{0pt}}
{extra}
\pagestyle{{fancy}}\fancyhf{{}}{head}
\begin{{document}}
{body}
\end{{document}}
"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "text.tex"
        file.write_text(tex)
        for _ in range(2):
            made = subprocess.run([engine, "-interaction=nonstopmode", file.name], cwd=folder, capture_output=True)
        if not file.with_suffix(".pdf").exists():
            raise SystemExit(made.stdout.decode(errors="replace")[-3000:])
        path.write_bytes(file.with_suffix(".pdf").read_bytes())
