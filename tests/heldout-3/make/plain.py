"""Text as a mail program wraps it, and Markdown."""

import textwrap


def mail(path, source):
    out = []
    for block in source.blocks:
        out.append(textwrap.fill(block.text, 72, break_on_hyphens=False))
    path.write_bytes(("\r\n\r\n".join(one.replace("\n", "\r\n") for one in out) + "\r\n").encode())


def markdown(path, source, setext=False, wrap=0):
    out = []
    for block in source.blocks:
        words = f"{block.mark} {block.text}" if block.kind == "para" and block.mark and block.mark not in "■–" else block.text
        if block.kind == "title":
            out.append(f"{words}\n{'=' * len(words)}" if setext else f"# {words}")
        elif block.kind == "head":
            out.append(f"{words}\n{'-' * len(words)}" if setext else f"## {words}")
        elif block.mark and block.mark in "■–":
            item = "    " * block.level + "* " + words
            if out and out[-1].lstrip().startswith("* "):
                out[-1] += "\n" + item
            else:
                out.append(item)
        else:
            out.append(textwrap.fill(words, wrap, break_on_hyphens=False, break_long_words=False) if wrap else words)
    path.write_text("\n\n".join(out) + "\n")
