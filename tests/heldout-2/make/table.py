"""Tables: CSV as Excel saves it."""


def rows_of(source):
    """A table as it stands, or one made of headings and paragraphs."""
    if any(block.kind == "row" for block in source.blocks):
        return [block.cells or [block.text, "", ""] for block in source.blocks]
    rows, first, second = [["Section", "Paragraph", "Comment"]], "", ""
    for block in source.blocks:
        if block.kind == "head":
            first, second = f"{block.mark} {block.text}".strip(), ""
        elif block.kind == "head2":
            second = block.text
        elif block.kind == "para":
            rows.append([first, second, block.text])
    return rows


def quoted(cell, mark):
    return '"' + cell.replace('"', '""') + '"' if mark in cell or '"' in cell or "\n" in cell else cell


def csv(path, source, mark=";", encoding="cp1252"):
    text = "".join(mark.join(quoted(cell, mark) for cell in row) + "\r\n" for row in rows_of(source))
    path.write_bytes(text.encode(encoding))
